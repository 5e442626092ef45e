"""In a terminal of its own: what Pilot, which presses keys without a keyboard, can't show."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.tui.keyboard import Decoder

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


@given(
    st.text("ab\x1b[201~é\n", max_size=30), st.text("ab\x1b[2", max_size=9), st.lists(st.integers(1, 60), max_size=5)
)
def test_a_paste_comes_whole_however_it_is_cut_with_its_escape_codes_shown(
    pasted: str, typed: str, cuts: list[int]
) -> None:
    pasted = pasted.replace("\x1b[201~", "")
    sent = f"{typed}\x1b[200~{pasted}\x1b[201~{typed}x".encode()
    places = [0, *sorted({min(cut, len(sent)) for cut in cuts}), len(sent)]
    decoder = Decoder()

    came = "".join(decoder.decode(sent[start:end]) for start, end in pairwise(places))

    assert came == f"{typed}\x1b[200~{pasted.replace(chr(27), '␛')}\x1b[201~{typed}x"


@given(st.text("ab\x1b[20~", min_size=1, max_size=9))
def test_a_key_is_never_held_back(typed: str) -> None:
    decoder = Decoder()
    for character in typed.replace("\x1b[200~", ""):
        assert decoder.decode(character.encode()) == character


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
