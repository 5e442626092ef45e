"""Running the command line: in this process where it is quick, as a process of its own where that matters."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Protocol

import pytest
from click.testing import CliRunner

from interview_coach.cli.verbs import verbs

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

GROUP_ONLY = "Last spring we planned the launch. We trained the clinics and we ran the first cases. We won the account."
OWN_PART = "Last spring I planned the launch at Leeds. I trained nine clinics myself, and orders doubled by June."


class Run(Protocol):
    def __call__(self, *arguments: str, typed: str | bytes = "") -> Result: ...


class Start(Protocol):
    def __call__(
        self, *arguments: str, typed: bytes = b"", **environment: str
    ) -> subprocess.CompletedProcess[bytes]: ...


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a verb in this process, with `typed` as its standard input."""
    monkeypatch.setenv("COLUMNS", "80")

    def run(*arguments: str, typed: str | bytes = "") -> Result:
        return CliRunner().invoke(verbs, list(arguments), input=typed)

    return run


@pytest.fixture
def start(home: Path) -> Start:
    """Starts `python -m interview_coach`, as a user's shell would."""

    def start(*arguments: str, typed: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            command(*arguments), input=typed, capture_output=True, check=False, env=os.environ | environment
        )

    return start


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "interview_coach", *arguments]
