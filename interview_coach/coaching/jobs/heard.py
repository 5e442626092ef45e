"""What all past answers say of a role's key demands. Each answer is read once; what it says is kept in the cache.

An answer never changes, so that what was read of it stays true until the demands or the program do.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zlib import crc32

from interview_coach import __version__
from interview_coach.coaching.files import FileUnwritable, replacing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from interview_coach.coaching.folders import Folders
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal import ScoredAnswer
    from interview_coach.model import Role

MOST_READ = 2_000
"""Answers that are read at once, the newest; 5,000 long ones that all speak of the job would take a quarter minute."""

_FORMAT = 5


@dataclass(frozen=True, slots=True)
class Said:
    """An attempt's sentence that speaks of key demand `number` (from 0); `shown` where the attempt shows it."""

    attempt_id: str
    number: int
    shown: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Heard:
    """What the attempts up to number `until`, whose id is `until_id`, say of a role's demands, the oldest first.

    `passed_over` counts older ones that were not read.
    """

    said: tuple[Said, ...] = ()
    until: int = 0
    until_id: str = ""
    passed_over: int = 0


def heard(workspace: Workspace, role: Role) -> Heard | None:
    """What is known without reading an answer: quick enough for a start. None when none has been read for the role."""
    known = _kept(workspace.folders, role)
    return known if known is not None else (None if workspace.journal.count() else Heard())


def listen(workspace: Workspace, role: Role, most: int | None = None) -> Heard:
    """What is known once the answers not read yet have been, unless they are more than `most`. Raises JournalError."""
    known = _kept(workspace.folders, role) or Heard()
    answers = workspace.journal.answered(known.until)
    if known.until and (not answers or answers[0].id != known.until_id):  # another journal has come in its place
        known, answers = Heard(), workspace.journal.answered()
    unread = [answer for answer in answers if answer.number > known.until]
    if not unread or (most is not None and len(unread) > most):
        return known
    passed_over = known.passed_over + max(0, len(unread) - MOST_READ)
    said = (*known.said, *_said(unread[-MOST_READ:], role))
    now = Heard(said, unread[-1].number, unread[-1].id, passed_over)
    _keep(workspace.folders, role, now)
    return now


def forget(folders: Folders, role: Role) -> None:
    """Drops what was kept of a role that is deleted."""
    with contextlib.suppress(OSError):
        _file(folders, role).unlink(missing_ok=True)


def forget_answer(folders: Folders, attempt_id: str) -> None:
    """Drops what was kept of every role that a deleted answer speaks for: it is read anew when it is next wanted."""
    for path in folders.cache.glob("heard-*.json"):
        with contextlib.suppress(OSError):
            if attempt_id in path.read_text(encoding="utf-8"):
                path.unlink()


def _said(answers: Iterable[ScoredAnswer], role: Role) -> Iterator[Said]:
    from interview_coach.scoring.key_demands.mentions import mentions  # brings the rules, 60 ms

    for answer in answers:
        for mention in mentions(answer.answer, answer.question_text, role):
            yield Said(answer.id, mention.number, mention.shown, mention.start, mention.end)


def _file(folders: Folders, role: Role) -> Path:
    return folders.cache / f"heard-{role.id}.json"


def _key(role: Role) -> list[Any]:
    """What all that was read depends on, without the words themselves."""
    return [_FORMAT, __version__, crc32(json.dumps(role.key_demands).encode())]


def _kept(folders: Folders, role: Role) -> Heard | None:
    """What is in the cache; None when nothing is, or it is stale or damaged: reading the answers makes it anew."""
    try:
        stored = json.loads(_file(folders, role).read_bytes())
        if stored["key"] != _key(role):
            return None
        said = tuple(Said(*row) for row in stored["said"])
        return Heard(said, stored["until"], stored["until_id"], stored["passed_over"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(folders: Folders, role: Role, known: Heard) -> None:
    stored = {name: getattr(known, name) for name in ("until", "until_id", "passed_over")} | {
        "key": _key(role),
        "said": [[each.attempt_id, each.number, each.shown, each.start, each.end] for each in known.said],
    }
    with contextlib.suppress(OSError, FileUnwritable):  # only makes the next time slower
        folders.cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        with replacing(_file(folders, role)) as file:
            json.dump(stored, file)
