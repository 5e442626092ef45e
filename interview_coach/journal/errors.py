"""What can go wrong with the journal, as one sentence each for the user: what, where, what to do."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class JournalError(CoachError):
    """The journal could not do what was asked; nothing in it has changed."""


class JournalDamaged(JournalError):
    """The file is no journal, or no longer a whole one."""


class JournalTooNew(JournalError):
    """A newer interview-coach has written the journal."""


class JournalChanged(JournalError):
    """Another copy of the app changed a record since it was read."""


class JournalUnwritable(JournalError):
    """The journal can't be written just now: rights, a full disk, a lock."""


@contextmanager
def in_sentences(path: Path) -> Iterator[None]:
    """Turns what SQLite and the operating system say into a JournalError about `path`."""
    try:
        yield
    except OSError as error:
        raise unwritable(path, error.strerror or str(error)) from error
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise  # misuse of sqlite3 by our own code: a bug, not news for the user
    except sqlite3.Error as error:
        # Without a code only when a text cell holds bytes that are no text.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & _PRIMARY_CODE
        raise _SENTENCES.get(code, _unexpected)(path, str(error)) from error


def damaged(path: Path, detail: str) -> JournalDamaged:
    return JournalDamaged(
        f"The journal {path} is damaged ({detail}); run “interview-coach review rescue”, which keeps this file "
        "and begins a new one with all that can still be read."
    )


def unwritable(path: Path, detail: str) -> JournalUnwritable:
    return JournalUnwritable(
        f"The journal {path} can't be written ({detail}); "
        "make its folder and files writable for you, or use another folder."
    )


def too_new(path: Path, version: int, known: int) -> JournalTooNew:
    return JournalTooNew(
        f"The journal {path} was written by a newer interview-coach (format {version}, this one knows up to {known}); "
        "update interview-coach to open it."
    )


def _full(path: Path, _detail: str) -> JournalUnwritable:
    return JournalUnwritable(
        f"The disk that holds the journal {path} is full and nothing was saved; free some space and try again."
    )


def locked(path: Path, _detail: str = "") -> JournalUnwritable:
    return JournalUnwritable(
        f"Another program keeps the journal {path} locked and nothing was saved; close it and try again."
    )


def _failing_disk(path: Path, detail: str) -> JournalUnwritable:
    return JournalUnwritable(
        f"The disk that holds the journal {path} failed ({detail}) and nothing was saved; check it and try again."
    )


def _unexpected(path: Path, detail: str) -> JournalError:
    return JournalError(f"The journal {path} refused this ({detail}); nothing in it has changed; try again.")


_PRIMARY_CODE = 0xFF  # SQLite's extended codes carry the primary one in their low byte
_SENTENCES = {
    sqlite3.SQLITE_NOTADB: damaged,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_FULL: _full,
    sqlite3.SQLITE_BUSY: locked,
    sqlite3.SQLITE_PROTOCOL: locked,
    sqlite3.SQLITE_READONLY: unwritable,
    sqlite3.SQLITE_CANTOPEN: unwritable,
    sqlite3.SQLITE_PERM: unwritable,
    sqlite3.SQLITE_IOERR: _failing_disk,
}
