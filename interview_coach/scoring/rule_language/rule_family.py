"""Families of rules: those that score answers, those that read feedback, and those for CVs and letters.

They share one language and one machinery, and differ in what a rule may give as its reason and where it may not look.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.cause import Cause
from interview_coach.model import Reason
from interview_coach.scoring.cues import CUES, cue_phrases
from interview_coach.scoring.rule_language.rule_names import IN_ANSWERS, IN_FEEDBACK, IN_MATERIALS
from interview_coach.scoring.tone import TONE, tone_phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from interview_coach.scoring.rule_language.rule import Rule
    from interview_coach.scoring.rule_language.rule_names import Names

    Phrases = tuple[Mapping[str, Iterable[str]], Iterable[tuple[str, str]]]
    """Classes of words by name, and (label, phrase) pairs."""

_HERE = Path(__file__).parent.parent


def _none() -> Phrases:
    return {}, []


def _heard_in_answers() -> Phrases:
    classes, cues = cue_phrases()
    helpers, signs = tone_phrases()
    return {**classes, **helpers}, [*cues, *signs]


class Family(NamedTuple):
    """Rules that are read, kept and matched together.

    `home` is their folder below the user's rule folder. `names` are what they may refer to. `zones` are the passages in
    which a rule may choose not to look, `skipped` those in which it does not unless it says otherwise. `more` gives
    phrases of other data files (`sources`) that are found in the same pass, `marks` the classes whose places the reader
    of a sentence asks for. The files `below` are another family's, upon which this one builds.
    """

    name: str
    folder: Path
    home: str
    reasons: type[Reason | Cause]
    names: Names
    zones: tuple[str, ...]
    skipped: tuple[str, ...]
    sources: tuple[Path, ...] = ()
    more: Callable[[], Phrases] = _none
    marks: frozenset[str] = frozenset()
    below: tuple[Path, ...] = ()

    def files(self) -> list[Path]:
        """The shipped rule files; `words.yaml` comes first because the others use its classes."""
        own = sorted(self.folder.glob("*.yaml"), key=lambda path: (path.stem != "words", path.name))
        return [*self.below, *own]

    def owns(self, rule: Rule) -> bool:
        """Whether the rule is not one of those below."""
        return rule.path not in map(str, self.below)

    def files_of_user(self, folder: Path) -> list[Path]:
        """The user's files in the order they are read, `folder` being their rule folder; none if there is none.

        Hidden files are editors' own.
        """
        return sorted(path for path in (folder / self.home).glob("[!.]*") if path.suffix in (".yaml", ".yml"))


ANSWERS = Family(
    name="answers",
    folder=_HERE / "rules",
    home="",
    reasons=Reason,
    names=IN_ANSWERS,
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
    names=IN_FEEDBACK,
    zones=("negated", "denied", "excused", "praised", "supposed", "others"),
    skipped=("negated", "denied", "excused", "praised", "supposed", "others"),
    marks=frozenset(
        {"{negator}", "{no_offer}", "{denial}", "{excuse}", "{praise}", "{fear}", "{relief}", "{unreal}", "{rival}"}
    ),
)

MATERIALS = Family(
    name="materials",
    folder=_HERE / "materials_rules",
    home="materials",
    reasons=Reason,
    names=IN_MATERIALS,
    zones=ANSWERS.zones,
    skipped=ANSWERS.skipped,
    sources=ANSWERS.sources,
    more=ANSWERS.more,
    # their words, and how one speaks of others and of oneself
    below=(ANSWERS.folder / "words.yaml", ANSWERS.folder / "attitude.yaml"),
)

FAMILIES = (ANSWERS, FEEDBACK, MATERIALS)


def family_of(path: Path) -> Family:
    """The family that a rule file belongs to, by the name of the folder it lies in."""
    return next((family for family in FAMILIES if family.home == path.absolute().parent.name), ANSWERS)
