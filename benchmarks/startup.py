"""How long until one can read Today, beside a bare Textual app in the same run: `python -m benchmarks.startup`.

Each command runs in a pseudo-terminal of 80x24; the clock stops when the word "Today" reaches it. Runs alternate, and
the ratio is the median over pairs, so a machine whose speed drifts slows both sides alike.
"""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from fcntl import ioctl
from pathlib import Path

RUNS = 15
TIMEOUT = 20  # seconds
SETTLED = 0.8  # seconds after the first frame at which peak memory is read
MARKER = b"Today"
BARE_APP = """
from textual.app import App
from textual.widgets import Static

class Bare(App):
    def compose(self):
        yield Static("Today")

Bare().run()
"""
COACH = [sys.executable, "-m", "interview_coach"]
BARE = [sys.executable, "-c", BARE_APP]


def first_frame(command: list[str], home: Path) -> tuple[float, float]:
    """Seconds from starting `command` to its first frame, and its peak memory in MiB shortly after."""
    started = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # the baseline's packages were compiled when they came
        os.environ |= {"INTERVIEW_COACH_HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        os.execv(command[0], command)
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    try:
        seconds = _await(terminal, MARKER) - started
        _drain(terminal, SETTLED)
        return seconds, _peak_memory(process)
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


def whole_process(command: list[str]) -> float:
    """Seconds that `command` takes from start to end."""
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


def _await(terminal: int, marker: bytes) -> float:
    seen = b""
    deadline = time.perf_counter() + TIMEOUT
    while time.perf_counter() < deadline:
        if select.select([terminal], [], [], 0.05)[0]:
            seen += os.read(terminal, 65536)
            if marker in seen:
                return time.perf_counter()
    raise SystemExit(f"no first frame within {TIMEOUT} s; the terminal showed {seen[-500:]!r}")


def _drain(terminal: int, seconds: float) -> None:
    deadline = time.perf_counter() + seconds
    while (left := deadline - time.perf_counter()) > 0:
        if select.select([terminal], [], [], left)[0]:
            os.read(terminal, 65536)


def _peak_memory(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else float("nan")


def _row(name: str, ours: list[float], theirs: list[float], unit: str, budget: float) -> str:
    ratio = statistics.median(one / other for one, other in zip(ours, theirs, strict=True))
    return (
        f"{name:<28}{statistics.median(ours):>9.1f} {unit:<4}{statistics.median(theirs):>9.1f} {unit:<4}"
        f"{ratio:>7.2f}x   <= {budget}x"
    )


def main() -> None:
    """Prints the table."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        first_frame(COACH, home), first_frame(BARE, home)  # compiled files and the bank cache are there from now on
        frames = [(first_frame(COACH, home), first_frame(BARE, home)) for _ in range(RUNS)]
    version = [*COACH, "--version"]
    nothing = [sys.executable, "-c", "pass"]
    versions = [(whole_process(version), whole_process(nothing)) for _ in range(2 * RUNS)]
    print(f"{'median of pairs':<28}{'coach':>9}     {'baseline':>9}     {'ratio':>7}    budget")
    coach_seconds, bare_seconds = [f[0][0] * 1000 for f in frames], [f[1][0] * 1000 for f in frames]
    print(_row("first frame / bare Textual", coach_seconds, bare_seconds, "ms", 1.5))
    print(_row("memory / bare Textual", [f[0][1] for f in frames], [f[1][1] for f in frames], "MiB", 1.5))
    coach_versions, empty = [v[0] * 1000 for v in versions], [v[1] * 1000 for v in versions]
    print(_row("--version / python -c pass", coach_versions, empty, "ms", 4))


if __name__ == "__main__":
    main()
