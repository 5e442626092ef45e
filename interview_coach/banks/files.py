"""Changing a file of the user's: one writer at a time, the whole change or none of it."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import time
from typing import TYPE_CHECKING

from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 5.0
"""Seconds to wait for another program that is saving; a save takes milliseconds."""


class ChangedMeanwhile(CoachError):
    """Another program wrote to the file between reading it and replacing it."""


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keeps other copies of the program from writing to the folder. Raises CoachError when one won't let go."""
    descriptor = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait_for(descriptor, folder)
        yield
    finally:
        os.close(descriptor)  # lets go of the lock too


def _wait_for(descriptor: int, folder: Path) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return _lock(descriptor)
        except (BlockingIOError, PermissionError) as error:
            if time.monotonic() > until:
                raise CoachError(f"Another program is writing to {folder}; nothing was saved. Try again.") from error
            time.sleep(0.01)
        except OSError:
            return None  # a network folder that knows no locks: comparing before replacing must do


def replace_file(path: Path, before: bytes | None, after: bytes | None) -> None:
    """Puts `after` in the place of `before` (None: no file), on the disk when this returns, with the same mode.

    Raises ChangedMeanwhile when another program has changed the file, OSError when it can't be written.
    """
    spare = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        if after is not None:
            _write(spare, after, 0o600 if before is None else stat.S_IMODE(path.stat().st_mode))
        if (path.read_bytes() if path.exists() else None) != before:
            raise ChangedMeanwhile(f"{path} was changed by another program meanwhile; nothing was saved. Try again.")
        if after is not None:
            spare.replace(path)
        elif before is not None:
            path.unlink()
    finally:
        spare.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _write(path: Path, data: bytes, mode: int) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(descriptor)
    path.chmod(mode)


def _sync_folder(folder: Path) -> None:
    """Puts the new name on the disk; Windows can't open a folder and needs no such thing."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
