"""What all tests stand on: a home of their own, never the user's."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from interview_coach.banks import parsing
from interview_coach.coaching.folders import HOME_VARIABLE, Folders
from interview_coach.coaching.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)  # a Sunday


@pytest.fixture(autouse=True, scope="session")
def _each_bank_parsed_once() -> None:
    """Every home is a new one without a cache, where reading the shipped banks takes half a second."""
    parsing.parse = lru_cache(maxsize=40)(parsing.parse)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder the app knows of while a test runs."""
    folder = tmp_path / "home"
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    monkeypatch.setenv("HOME", str(folder))
    return folder


@pytest.fixture
def folders(home: Path) -> Folders:
    """Where that home keeps its files."""
    return Folders(home, home / "cache")


@pytest.fixture
def workspace(folders: Folders) -> Iterator[Workspace]:
    """A new user's workspace with the shipped banks."""
    opened = open_workspace(folders)
    yield opened
    opened.close()
