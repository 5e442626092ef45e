"""Files and folders -> the library. A broken file never stops the others; it becomes problems."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from interview_coach.banks import cache as cached
from interview_coach.banks.archived import NAME as ARCHIVE
from interview_coach.banks.archived import archived_ids
from interview_coach.banks.bank import BankFile, Entry, Library
from interview_coach.banks.source import Refusal, is_bank_name, read_bytes
from interview_coach.model import Problem, system_says
from interview_coach.stamp import stamp_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from interview_coach.banks.bank import Bank
    from interview_coach.model import Question


def shipped_folder() -> Path:
    """The folder of the banks that come with the program: inside the wheel, or the checkout's own."""
    package = Path(__file__).parents[1]
    inside_wheel = package / "question_banks"
    return inside_wheel if inside_wheel.is_dir() else package.parent / "question_banks"


def load(
    user_folder: Path | None, cache: Path | None = None, before: Library | None = None, portion: int | None = None
) -> Library:
    """The shipped banks and those of the user's folder (`*.yaml`, `*.yml`), in the order of their names.

    Never raises for a bad file. With the library as it was `before`, or else a `cache` file, unchanged banks are not
    read again, and a broken one goes on with the last version that could be read. A missing user folder is empty.
    With a `portion`, no more than so many bytes of the user's files are read (but at least one file): loading again
    with the library as it is then goes on, until none is `unread`.
    """
    known = before.entries if before else cached.read(cache)
    shipped, _ = bank_paths(shipped_folder())
    own, problems = bank_paths(user_folder.absolute()) if user_folder else ((), ())
    entries = {str(path): _entry(path, known.get(str(path)), shipped=True) for path in shipped}
    read, unread = _entries(own, known, portion)
    entries |= read
    if not unread and (entries != known or (before and before.unread)):
        cached.write(cache, entries)
    library = assemble(entry.file for entry in entries.values())
    archived, refused_list = archived_ids(user_folder) if user_folder else (frozenset(), ())
    questions = _put_away(library, archived) if archived else library.questions
    return Library(library.banks, questions, (*problems, *refused_list, *library.problems), entries, unread)


def fingerprint(user_folder: Path) -> Hashable:
    """A value that changes whenever a file of the folder is added, removed or written; costs one stat a file."""
    paths, problems = bank_paths(user_folder)
    return tuple((path.name, stamp_of(path)) for path in (*paths, user_folder / ARCHIVE)), problems


def bank_paths(folder: Path) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The bank files of a folder by name, and the problem if the folder is there but can't be looked into."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if is_bank_name(entry.name))
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        reason = system_says(error)
        message = f"the folder of your question banks can't be read ({reason}); check it and its permissions"
        return (), (Problem(str(folder), None, None, message),)
    return tuple(folder / name for name in names), ()


def refused(path: Path, system_says: Refusal) -> BankFile:
    """What is left of a file that is no bank at all: the problem."""
    return BankFile(path, problems=(Problem(str(path), system_says.line, system_says.column, str(system_says)),))


def assemble(files: Iterable[BankFile]) -> Library:
    """One library of all files; of two banks or questions with the same id the first stays, and both are named."""
    assembly = _Assembly()
    for file in files:
        assembly.add(file)
    return Library(tuple(assembly.banks.values()), tuple(assembly.questions.values()), tuple(assembly.problems))


def _put_away(library: Library, archived: AbstractSet[str]) -> tuple[Question, ...]:
    """The questions, the shipped ones whose ids are in the list archived."""
    shipped = {bank.id for bank in library.banks if bank.shipped}
    return tuple(
        replace(question, archived=True) if question.id in archived and question.bank in shipped else question
        for question in library.questions
    )


class _Assembly:
    def __init__(self) -> None:
        self.banks: dict[str, Bank] = {}
        self.questions: dict[str, Question] = {}
        self.homes: dict[str, BankFile] = {}
        self.problems: list[Problem] = []

    def add(self, file: BankFile) -> None:
        self.problems += file.problems
        bank, path = file.bank, str(file.path)
        if bank is None:
            return
        if first := self.banks.get(bank.id):
            message = f"the bank's id {bank.id} is already used by {first.path}; give this bank another to use it"
            self.problems.append(Problem(path, None, None, message))
            return
        self.banks[bank.id] = bank
        for question in file.questions:
            if self.questions.setdefault(question.id, question) is question:
                self.homes[question.id] = file
            else:
                self.problems.append(_second(question.id, file, self.homes[question.id]))


def _second(question_id: str, file: BankFile, first: BankFile) -> Problem:
    line, column = first.places[question_id]
    message = f"the id {question_id} is already used at {first.path}:{line}:{column}; choose another to use this one"
    return Problem(str(file.path), *file.places[question_id], message)


def _entries(paths: Iterable[Path], known: Mapping[str, Entry], portion: int | None) -> tuple[dict[str, Entry], int]:
    """The user's files as they are, and how many of them were put off, for which those `known` stand in."""
    entries: dict[str, Entry] = {}
    taken = unread = 0
    for path in paths:
        before, stamp = known.get(str(path)), stamp_of(path)
        is_new = before is None or before.stamp != stamp
        if is_new and portion is not None and taken >= portion:
            unread += 1
            entries |= {str(path): before} if before else {}
            continue
        taken += stamp[0] if is_new and stamp else 0
        entries[str(path)] = _entry(path, before, shipped=False)
    return entries, unread


def _entry(path: Path, known: Entry | None, *, shipped: bool) -> Entry:
    stamp, digest = stamp_of(path), ""
    if known and stamp and known.stamp == stamp:
        return known
    try:
        data = read_bytes(path)
        digest = _digest(data)
        if known and known.digest == digest:
            return replace(known, stamp=stamp)
        from interview_coach.banks.parsing import parse  # brings yaml and pydantic, 115 ms

        return Entry(stamp, digest, parse(path, data, shipped=shipped))
    except Refusal as system_says:
        return Entry(stamp, digest, _last_good(refused(path, system_says), known))


def _last_good(broken: BankFile, known: Entry | None) -> BankFile:
    if known is None or known.file.bank is None:
        return broken
    *others, last = broken.problems
    stays = "the last version that could be read stays in use until this file is mended"
    return replace(known.file, problems=(*others, replace(last, message=f"{last.message}; {stays}")))


def _digest(data: bytes) -> str:
    from hashlib import sha256  # loads OpenSSL, and is not needed while no file changes

    return sha256(data).hexdigest()
