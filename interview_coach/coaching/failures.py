"""What nobody foresaw: written down with all its details, so that the user reads a sentence and can report the rest."""

from __future__ import annotations

import os
import traceback
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from interview_coach import __version__
from interview_coach.coaching.folders import HomeUnknown, spare_folders, user_folders

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FILE = "failures.log"


def log_failure(error: BaseException) -> Path | None:
    """Appends the traceback to a file that only the user can read, and gives that file; None if none can be written."""
    moment = datetime.now().astimezone().isoformat(timespec="seconds")
    entry = f"{moment} interview-coach {__version__}\n{''.join(traceback.format_exception(error))}\n"
    for folder in _folders():
        path = folder / _FILE
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "wb") as log:
                log.write(entry.encode(errors="backslashreplace"))
        except OSError:
            continue
        return path
    return None


def _folders() -> Iterator[Path]:
    with suppress(HomeUnknown):
        yield user_folders().cache
    yield spare_folders().cache
