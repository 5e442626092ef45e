"""The values of this floor: a bank, what its file holds, and all banks together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from interview_coach.model import Problem, Question
    from interview_coach.stamp import Stamp

Place = tuple[int, int]
"""Line and column, both counted from 1."""


@dataclass(frozen=True, slots=True)
class Bank:
    """One file of questions; `shipped` ones come with the program and are never written to.

    `audience` is empty for a bank that is of use to everybody.
    """

    id: str
    title: str
    about: str
    path: Path
    shipped: bool
    audience: str = ""


@dataclass(frozen=True, slots=True)
class BankFile:
    """What one file holds. `bank` is None when the file is no bank at all; `places` says where each id stands."""

    path: Path
    bank: Bank | None = None
    questions: tuple[Question, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One file as last read. `stamp` is None when it could not even be looked at, `digest` empty when not be read."""

    stamp: Stamp | None
    digest: str
    file: BankFile


@dataclass(frozen=True, slots=True)
class Library:
    """All banks and questions that can be used, and everything wrong with their files.

    `entries` are the files as they were read, by path, so that the next library need only read those that changed.
    `unread` files are still to be read: their questions are missing, or those of the version before.
    """

    banks: tuple[Bank, ...] = ()
    questions: tuple[Question, ...] = field(default=(), repr=False)
    problems: tuple[Problem, ...] = ()
    entries: Mapping[str, Entry] = field(default_factory=dict, repr=False, compare=False)
    unread: int = 0
    _by_id: dict[str, Question] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Indexes the questions: screens look up one for each card that is due."""
        self._by_id.update((question.id, question) for question in self.questions)

    def bank(self, bank_id: str) -> Bank | None:
        """The bank with this id, None when there is none (any more)."""
        return next((bank for bank in self.banks if bank.id == bank_id), None)

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that are asked: all but the archived ones."""
        return tuple(question for question in self.questions if not question.archived)

    def question(self, question_id: str) -> Question | None:
        """The question with this id, None when no bank has it (any more)."""
        return self._by_id.get(question_id)
