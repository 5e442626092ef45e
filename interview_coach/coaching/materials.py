"""A CV, a cover letter or a profile text checked, from a file or as it was pasted. Nothing of it is kept anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.documents import read_document
from interview_coach.coaching.wording import counted
from interview_coach.model import Status
from interview_coach.scoring.materials import MaterialKind, read_materials

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from interview_coach.model import Role
    from interview_coach.scoring.demands import Demands
    from interview_coach.scoring.materials import MaterialReading

KIND_NAMES = {MaterialKind.CV: "CV", MaterialKind.LETTER: "Cover letter", MaterialKind.PROFILE: "Profile text"}
_UNREAD = {
    Status.EMPTY: "There is nothing to read yet: paste the text, or name its file.",
    Status.TOO_SHORT: "Too short to say anything of: give the whole text, as you would send it.",
    Status.NOT_ENGLISH: "Not read: this does not look like English, the only language the rules know.",
    Status.KEYWORD_LIST: "Not read: these are keywords without sentences, which say nothing of what you did.",
}


def check_text(text: str, role: Role | None = None, kind: MaterialKind | None = None) -> MaterialReading:
    """What the rules say of a text; its kind is guessed unless it is given."""
    return read_materials(text, role, kind)


def check_file(path: Path, role: Role | None = None, kind: MaterialKind | None = None) -> tuple[str, MaterialReading]:
    """A file's text and what the rules say of it. Raises DocumentUnreadable."""
    text = read_document(path)
    return text, check_text(text, role, kind)


def headline(reading: MaterialReading) -> str:
    """What sort of text it is and how much there is to change; a sentence where it can't be read."""
    if reading.status is not Status.SCORED:
        return _UNREAD[reading.status]
    rules = {finding.rule for finding in reading.faults}
    change = f"{counted(len(rules), 'thing')} to change" if rules else "nothing that has to change"
    return f"{KIND_NAMES[reading.kind]}: {change}"


def facts(reading: MaterialReading) -> str:
    """What was counted."""
    return f"own deeds {reading.deeds:,}, figures beside them {reading.measured:,}, {counted(reading.words, 'word')}"


def demand_lines(demands: Demands) -> Iterator[tuple[str, str]]:
    """What a text makes of the role's key demands, as (sign, sentence) pairs; none without a role."""
    if demands.shown:
        yield "✓", f"Shown first-hand: {', '.join(demands.shown)}"
    if demands.named:
        yield "·", f"Only named: {', '.join(demands.named)}"
    if demands.missing:
        yield "✗", f"Missing: {', '.join(demands.missing)}"
