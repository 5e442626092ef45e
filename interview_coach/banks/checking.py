"""Every problem of many files at once, for `banks check` and pre-commit hooks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.banks.library import assemble, bank_paths, refused
from interview_coach.banks.search import duplicate_pairs
from interview_coach.banks.source import Refusal, read_bytes
from interview_coach.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from interview_coach.banks.bank import Bank, BankFile, Library
    from interview_coach.model import Question

Home = tuple[str, int, int]
"""The file, line and column (from 1) where a question stands."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What some files hold, where each question stands by its id, and every problem with them."""

    banks: tuple[Bank, ...]
    questions: tuple[Question, ...]
    homes: Mapping[str, Home]
    problems: tuple[Problem, ...]


def check(paths: Iterable[Path]) -> tuple[Problem, ...]:
    """Every problem of these files, and of the banks in these folders, near-duplicates among them included."""
    return checked(paths).problems


def checked(paths: Iterable[Path], beside: Library | None = None) -> Checked:
    """These files and the banks in these folders, held against one another and the other banks of the library."""
    problems: list[Problem] = []
    files: list[BankFile] = []
    for path in paths:
        found, unreadable = bank_paths(path) if path.is_dir() else ((path,), ())
        problems += unreadable
        files += [read_file(each) for each in found]
    library, homes = assemble(files), _homes(files)
    known = _others(beside, {_real(file.path) for file in files}) if beside else ()
    problems += [*library.problems, *_ids_taken(homes, known), *_near_duplicates(homes, library.questions, known)]
    return Checked(library.banks, library.questions, homes, tuple(problems))


def read_file(path: Path) -> BankFile:
    """What one file holds and what is wrong with it; the problem alone when it is no bank."""
    from interview_coach.banks.parsing import parse  # brings yaml and pydantic, 115 ms

    try:
        return parse(path, read_bytes(path))
    except Refusal as refusal:
        return refused(path, refusal)


def _real(path: Path) -> Path:
    """One name for each file, however it is reached."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link that leads back to itself
        return path.absolute()


def _others(library: Library, files: AbstractSet[Path]) -> tuple[Question, ...]:
    """The questions of the library that are in none of these files."""
    there = {bank.id for bank in library.banks if _real(bank.path) not in files}
    return tuple(question for question in library.questions if question.bank in there)


def _homes(files: Iterable[BankFile]) -> dict[str, Home]:
    homes: dict[str, Home] = {}
    for file in files:
        for question in file.questions:
            line, column = file.places[question.id]
            homes.setdefault(question.id, (str(file.path), line, column))
    return homes


def _ids_taken(homes: Mapping[str, Home], others: Iterable[Question]) -> Iterator[Problem]:
    for other in others:
        if home := homes.get(other.id):
            yield Problem(*home, f"the id {other.id} is already used by the bank {other.bank}; choose another")


def _near_duplicates(
    homes: Mapping[str, Home], questions: Sequence[Question], others: Sequence[Question]
) -> Iterator[Problem]:
    for question, like, ratio in duplicate_pairs(questions, others):
        message = f"{question.id} asks nearly the same as {like.id} ({ratio}% alike); keep one of them"
        yield Problem(*homes[question.id], message)
