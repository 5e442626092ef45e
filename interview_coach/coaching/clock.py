"""The user's clock: the only one that commands and the app go by."""

from __future__ import annotations

from datetime import datetime


def local_now() -> datetime:
    """The time as the user's clock shows it (aware)."""
    return datetime.now().astimezone()
