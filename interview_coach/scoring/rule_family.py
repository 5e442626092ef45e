"""Families of rules: those that score answers, and those that read feedback.

They share one language and one machinery, and differ in what a rule may give as its reason and where it may not look.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_coach.model import Cause, Reason
from interview_coach.scoring.cues import CUES, cue_phrases
from interview_coach.scoring.tone import TONE, tone_phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Phrases = tuple[Mapping[str, Iterable[str]], Iterable[tuple[str, str]]]
    """Classes of words by name, and (label, phrase) pairs."""

_HERE = Path(__file__).parent


def _none() -> Phrases:
    return {}, []


def _heard_in_answers() -> Phrases:
    classes, cues = cue_phrases()
    helpers, signs = tone_phrases()
    return {**classes, **helpers}, [*cues, *signs]


@dataclass(frozen=True, slots=True)
class Family:
    """Rules that are read, kept and matched together.

    `home` is their folder below the user's rule folder. `zones` are the passages in which a rule may choose not to
    look, `skipped` those in which it does not unless it says otherwise. `more` gives phrases of other data files
    (`sources`) that are found in the same pass, `marks` the classes whose places the reader of a sentence asks for.
    """

    name: str
    folder: Path
    home: str
    reasons: type[Reason | Cause]
    zones: tuple[str, ...]
    skipped: tuple[str, ...]
    sources: tuple[Path, ...] = ()
    more: Callable[[], Phrases] = _none
    marks: frozenset[str] = frozenset()

    def files(self) -> list[Path]:
        """The shipped rule files; `words.yaml` comes first because the others use its classes."""
        return sorted(self.folder.glob("*.yaml"), key=lambda path: (path.stem != "words", path.name))

    def files_of_user(self, folder: Path) -> list[Path]:
        """The user's files in the order they are read, `folder` being their rule folder; none if there is none."""
        return sorted(path for path in (folder / self.home).glob("*") if path.suffix in (".yaml", ".yml"))


ANSWERS = Family(
    name="answers",
    folder=_HERE / "rules",
    home="",
    reasons=Reason,
    zones=("quote", "question_echo", "negated", "reported", "hypothetical"),
    skipped=("quote", "question_echo"),
    sources=(CUES, TONE),
    more=_heard_in_answers,
)

FEEDBACK = Family(
    name="feedback",
    folder=_HERE / "feedback_rules",
    home="feedback",
    reasons=Cause,
    zones=("negated", "denied", "excused", "praised", "supposed", "others"),
    skipped=("negated", "denied", "excused", "praised", "supposed", "others"),
    marks=frozenset(
        {"{negator}", "{no_offer}", "{denial}", "{excuse}", "{praise}", "{fear}", "{relief}", "{unreal}", "{rival}"}
    ),
)

FAMILIES = (ANSWERS, FEEDBACK)


def family_of(path: Path) -> Family:
    """The family that a rule file belongs to, by the name of the folder it lies in."""
    return next((family for family in FAMILIES if family.home == path.absolute().parent.name), ANSWERS)
