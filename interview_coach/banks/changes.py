"""Changing the user's files: all of a change or none of it, and the last one can be taken back."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.banks.files import locked, replace_file
from interview_coach.banks.source import Refusal, read_bytes
from interview_coach.model import CoachError, Problem, system_says

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Edit = Callable[[bytes], bytes | None]
    """The bytes of a file -> what they are to become (None: no file); raises NotSaved or Refusal when that can't be."""


class NotSaved(CoachError):
    """The change was not made, and every file is as it was: why, and what to do."""


class Clash(NotSaved):
    """Another program changed the same lines meanwhile: `theirs` stands in the file now, `yours` was not saved."""

    def __init__(self, message: str, theirs: str, yours: str) -> None:
        super().__init__(message)
        self.theirs = theirs
        self.yours = yours


class Change(NamedTuple):
    """One file before and after; None where there is no file."""

    path: Path
    before: bytes | None
    after: bytes | None


def change(what: str, edits: Sequence[tuple[Path, Edit]], undo_file: Path | None = None) -> None:
    """Makes every edit to its file (empty bytes where there is none yet), or none of them. Raises NotSaved.

    With an `undo_file` it can be taken back; `what` was done is then said, as "Added mine.launch".
    """
    with _locked([path for path, _ in edits]) as targets:
        planned = [_planned(target, edit) for target, (_, edit) in zip(targets, edits, strict=True)]
        changes = [each for each in planned if each.before != each.after]
        if undo_file and changes:
            _remember(undo_file, what, changes)  # before it is made, so that even one cut short can be taken back
        _make(changes)


def undo(undo_file: Path) -> str:
    """Takes the last change back and says what it was. Raises NotSaved without one, Clash if a file changed since."""
    what, changes = _remembered(undo_file)
    with _locked([made.path for made in changes]):
        _make([back for made in changes if (back := _taken_back(made))])
    undo_file.unlink(missing_ok=True)
    return what


@contextlib.contextmanager
def _locked(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """Locks the folders of the files, always in the same order; gives the files behind any links, which stay links."""
    targets = [Path(os.path.realpath(path)) for path in paths]
    with contextlib.ExitStack() as stack:
        for folder in sorted({target.parent for target in targets}):
            with _telling(folder):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                stack.enter_context(locked(folder))
        yield targets


def _planned(path: Path, edit: Edit) -> Change:
    with _telling(path):
        before = read_bytes(path) if os.path.lexists(path) else None
        return Change(path, before, edit(before or b""))


def _make(changes: Sequence[Change]) -> None:
    made: list[Change] = []
    try:
        for path, before, after in changes:
            with _telling(path):
                replace_file(path, before, after)
            made.append(Change(path, before, after))
    except CoachError:
        for path, before, after in made:
            replace_file(path, after, before)
        raise


@contextlib.contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Turns what stops a change into a sentence that names the file."""
    try:
        yield
    except Refusal as refusal:
        problem = Problem(str(path), refusal.line, refusal.column, str(refusal))
        raise NotSaved(f"{problem}. Nothing is saved; mend the file, then save again.") from refusal
    except OSError as error:
        reason = system_says(error)
        raise NotSaved(f"{path} can't be written ({reason}). Nothing is saved; mend that, then save again.") from error


def _remember(undo_file: Path, what: str, changes: Sequence[Change]) -> None:
    files = [(str(path), _as_text(before), _as_text(after)) for path, before, after in changes]
    record = json.dumps({"what": what, "files": files})
    with _telling(undo_file):
        undo_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(undo_file, undo_file.read_bytes() if undo_file.exists() else None, record.encode())


def _remembered(undo_file: Path) -> tuple[str, list[Change]]:
    try:
        record = json.loads(undo_file.read_bytes())
        files = [Change(Path(path), _as_bytes(before), _as_bytes(after)) for path, before, after in record["files"]]
        return str(record["what"]), files
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotSaved("There is no change to take back.") from error


def _taken_back(made: Change) -> Change | None:
    """The change the other way round, None where the file is as it was before; raises Clash for any other bytes."""
    with _telling(made.path):
        now = read_bytes(made.path) if made.path.exists() else None
    if now == made.before:
        return None
    if now != made.after:
        message = f"{made.path} was changed since, so nothing was taken back; edit it by hand."
        raise Clash(message, _readable(now), _readable(made.before))
    return Change(made.path, made.after, made.before)


def _as_text(data: bytes | None) -> str | None:
    """What JSON can hold of the bytes, all of them: those that are no UTF-8 as lone surrogates."""
    return None if data is None else data.decode("utf-8", "surrogateescape")


def _as_bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode("utf-8", "surrogateescape")


def _readable(data: bytes | None) -> str:
    return (data or b"").decode("utf-8", "replace")
