"""Every problem of many files at once, for `banks check` and pre-commit hooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.banks.library import assemble, bank_paths, refused
from interview_coach.banks.search import duplicate_pairs
from interview_coach.banks.source import Refusal, read_bytes
from interview_coach.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from interview_coach.banks.bank import BankFile
    from interview_coach.model import Question


def check(paths: Iterable[Path]) -> tuple[Problem, ...]:
    """Every problem of these files, and of the banks in these folders, near-duplicates among them included."""
    problems: list[Problem] = []
    files: list[BankFile] = []
    for path in paths:
        found, unreadable = bank_paths(path) if path.is_dir() else ((path,), ())
        problems += unreadable
        files += [_file(each) for each in found]
    library = assemble(files)
    return (*problems, *library.problems, *_near_duplicates(files, library.questions))


def _file(path: Path) -> BankFile:
    from interview_coach.banks.parsing import parse  # brings yaml and pydantic, 115 ms

    try:
        return parse(path, read_bytes(path))
    except Refusal as refusal:
        return refused(path, refusal)


def _near_duplicates(files: Sequence[BankFile], questions: Iterable[Question]) -> Iterator[Problem]:
    homes: dict[str, tuple[str, int, int]] = {}
    for file in files:
        for question in file.questions:
            homes.setdefault(question.id, (str(file.path), *file.places[question.id]))
    for question, like, ratio in duplicate_pairs(questions):
        message = f"{question.id} asks nearly the same as {like.id} ({ratio}% alike); keep one of them"
        yield Problem(*homes[question.id], message)
