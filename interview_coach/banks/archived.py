"""The shipped questions that the user has put away: their ids, one a line, in a text file beside the user's banks.

A question in the user's own file says `archived: true` itself; a shipped file is never written to.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from interview_coach.banks.source import Refusal, decode, read_bytes
from interview_coach.model import Problem

if TYPE_CHECKING:
    from pathlib import Path

NAME = "archived.txt"

_HEADER = "# Questions of the shipped banks that are not asked any more, one id a line.\n"


def archived_ids(folder: Path) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """The ids in the folder's list, and the problem when it is there but can't be read."""
    path = folder / NAME
    if not path.exists():
        return frozenset(), ()
    try:
        return frozenset(filter(None, map(_id, decode(read_bytes(path)).splitlines()))), ()
    except Refusal as refusal:
        return frozenset(), (Problem(str(path), refusal.line, refusal.column, str(refusal)),)


def archive(folder: Path, question_id: str, *, archived: bool, undo_file: Path | None = None) -> None:
    """Puts the id on the folder's list, or takes it off. Raises NotSaved."""
    from interview_coach.banks.changes import change  # brings what writes, which a start needs not

    what = f"{'Archived' if archived else 'Brought back'} {question_id}"
    change(what, [(folder / NAME, partial(_listed, question_id, archived))], undo_file)


def _listed(question_id: str, archived: bool, before: bytes) -> bytes:
    lines = decode(before).splitlines(keepends=True) or [_HEADER]
    kept = "".join(line for line in lines if _id(line) != question_id)
    between = "" if not kept or kept.endswith("\n") else "\n"
    return (f"{kept}{between}{question_id}\n" if archived else kept).encode()


def _id(line: str) -> str:
    """The id on a line of the list; empty when there is none but, at most, a comment."""
    return line.partition("#")[0].strip()
