"""A CV, a cover letter or a profile text checked, from a file or as it was pasted. Nothing of it is kept anywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from interview_coach.coaching.calm import as_step
from interview_coach.coaching.folders import user_folders
from interview_coach.coaching.jobs.documents import read_document
from interview_coach.coaching.rules import rules_in_use
from interview_coach.coaching.wording import counted
from interview_coach.model import CoachError, Status
from interview_coach.scoring.materials import MaterialKind, read_materials
from interview_coach.scoring.materials.reading import LEAST_WORDS
from interview_coach.scoring.rule_language.rule_family import MATERIALS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.model import Role
    from interview_coach.scoring.key_demands.demands import Demands
    from interview_coach.scoring.materials import MaterialReading

KIND_NAMES = {MaterialKind.CV: "CV", MaterialKind.LETTER: "Cover letter", MaterialKind.PROFILE: "Profile text"}
UNREAD = {
    Status.EMPTY: "There is nothing to read yet: paste the text, or name its file.",
    Status.TOO_SHORT: "Too short to say anything of: give the whole text, as you would send it.",
    Status.NOT_ENGLISH: "Not read: this does not look like English, the only language the rules know.",
    Status.KEYWORD_LIST: "Not read: these are keywords without sentences, which say nothing of what you did.",
}
_SAID_AGAIN = "Not read: the same few words again and again. Give the text as you would send it."
_QUOTED = re.compile(r"""(['"])(.*)\1""")


class MaterialUnread(CoachError):
    """There is too little in a text, or nothing in English, for the rules to say anything of it."""


@dataclass(frozen=True, slots=True)
class Material:
    """A text that has been read, under the name of its file (empty where it was pasted), and what the rules say."""

    name: str
    text: str
    reading: MaterialReading


def check_text(text: str, role: Role | None = None, kind: MaterialKind | None = None, name: str = "") -> Material:
    """What the rules say of a text; its kind is guessed unless it is given. Raises MaterialUnread, with the reason."""
    reading = read_materials(text, role, kind, rules_in_use(user_folders().rules, MATERIALS))
    if reading.status is not Status.SCORED:
        why = _unread(text, reading.status)
        raise MaterialUnread(f"{name}: {why}" if name else why)
    return Material(name, text, reading)


def _unread(text: str, status: Status) -> str:
    """Why nothing is said of a text; what is long and yet too short says the same things twice, which count once."""
    return _SAID_AGAIN if status is Status.TOO_SHORT and len(text.split()) >= LEAST_WORDS else UNREAD[status]


def check_file(path: Path, role: Role | None = None, kind: MaterialKind | None = None) -> Material:
    """What the rules say of a file. Raises DocumentUnreadable or MaterialUnread."""
    return check_text(read_document(path), role, kind, str(path))


def path_typed(typed: str) -> Path:
    """The file that a user names, typed, or written by the terminal when the file was dropped into its window."""
    bare = typed.strip()
    quoted = _QUOTED.fullmatch(bare)
    return Path(quoted[2] if quoted else re.sub(r"\\(?=[ ()'&])", "", bare)).expanduser()


def quiet(checked: Material) -> Material:
    """The same with each finding as a next step alone, for low anxiety."""
    findings = tuple(map(as_step, checked.reading.findings))
    return replace(checked, reading=replace(checked.reading, findings=findings))


def headline(reading: MaterialReading, *, calm: bool = False) -> str:
    """What sort of text it is and how much there is to change, uncounted with `calm`."""
    rules = {finding.rule for finding in reading.faults}
    things = "a few things" if calm else counted(len(rules), "thing")
    change = f"{things} to change" if rules else "nothing that has to change"
    return f"{KIND_NAMES[reading.kind]}: {change}"


def facts(reading: MaterialReading) -> str:
    """What was counted."""
    return f"own deeds {reading.deeds:,}, figures beside them {reading.measured:,}, {counted(reading.words, 'word')}"


def demand_lines(demands: Demands, *, calm: bool = False) -> Iterator[tuple[str, str]]:
    """What a text makes of the role's key demands, as (sign, sentence) pairs; none without a role."""
    if demands.shown:
        yield "✓", f"Shown first-hand: {', '.join(demands.shown)}"
    if demands.named:
        yield "·", f"Only named: {', '.join(demands.named)}"
    if demands.missing:
        missing = ", ".join(demands.missing)
        yield ("→", f"Still to show: {missing}") if calm else ("✗", f"Missing: {missing}")
