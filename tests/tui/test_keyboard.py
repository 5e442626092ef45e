"""In a terminal of its own: what Pilot, which presses keys without a keyboard, can't show."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

_PATIENCE = 20.0  # seconds; the machine may be busy


@pytest.mark.parametrize("stray", [b"\xff", b"\xc3(", b"\xed\xa0\x80"])
def test_bytes_that_are_no_text_neither_end_the_app_nor_print_a_traceback(home: Path, stray: bytes) -> None:
    keyboard, terminal = pty.openpty()
    environment = os.environ | {"TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}
    app = subprocess.Popen(
        [sys.executable, "-m", "interview_coach"], stdin=terminal, stdout=terminal, stderr=terminal, env=environment
    )
    os.close(terminal)
    shown = _read_until(keyboard, b"Begin with one answer")
    os.write(keyboard, stray)
    time.sleep(0.2)
    os.write(keyboard, b"q")
    shown += _read_until(keyboard, None)
    os.close(keyboard)

    assert app.wait(_PATIENCE) == 0
    assert b"Traceback" not in shown


def _read_until(terminal: int, awaited: bytes | None) -> bytes:
    """All that is shown until `awaited` is, or, without it, until the app lets go of the terminal."""
    shown, deadline = b"", time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and (awaited is None or awaited not in shown):
        if not select.select([terminal], [], [], 0.1)[0]:
            continue
        try:
            shown += os.read(terminal, 65_536)
        except OSError:  # how Linux says that the other end is closed
            break
    return shown
