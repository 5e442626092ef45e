"""What files held when they were last read: an unchanged start needs neither yaml nor pydantic.

One JSON file has the headings of all questions, which is all that a start looks at; beside it, a folder has a file for
the longer texts of each bank, named for the bank's content.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from interview_coach.banks.bank import Bank, BankFile, Entry
from interview_coach.banks.texts import HEADING, TEXTS, Shelved, Texts, row_of
from interview_coach.model import Problem, Reason, Round

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from interview_coach.model import Question

_HEADING = HEADING[:-1]  # the bank is told once a file

FORMAT = [3, *HEADING, *TEXTS]
"""Raise the number when the same file is to be read differently than before."""


def read(path: Path | None) -> dict[str, Entry]:
    """The entries by the path of their file; none when the cache is missing, stale or damaged."""
    if path is None:
        return {}
    try:
        with _uncollected():
            stored = json.loads(path.read_bytes())
            if stored["format"] != FORMAT:
                return {}
            return {name: _entry(row, path) for name, row in stored["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}  # only a copy: reading the banks again makes it anew


def write(path: Path | None, entries: Mapping[str, Entry]) -> None:
    """Replaces the cache in one step; a folder that can't be written to only makes the next start slower."""
    if path is None:
        return
    stored = {"format": FORMAT, "files": {name: _row(entry) for name, entry in entries.items()}}
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _texts_folder(path).mkdir(mode=0o700, exist_ok=True)
        _write_texts(path, entries)
        _write(path, stored)


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Python's collector looks at all objects again and again while thousands are made, of which none is garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _write_texts(path: Path, entries: Mapping[str, Entry]) -> None:
    """Writes the texts that are not there yet, before the headings that go with them; drops those of old contents."""
    wanted = {_texts_file(path, e.file.path, e.digest): e.file for e in entries.values() if e.file.questions}
    for texts, file in wanted.items():
        if not texts.exists():
            _write(texts, {question.id: row_of(question) for question in file.questions})
    for old in set(_texts_folder(path).glob("*.json")) - set(wanted):
        old.unlink()


def _texts_folder(path: Path) -> Path:
    return path.with_suffix("")


def _texts_file(path: Path, bank: Path, digest: str) -> Path:
    """A name for both file and content: a broken file goes on with the texts it had, which are not its digest's."""
    return _texts_folder(path) / f"{FORMAT[0]}-{crc32(os.fsencode(bank)):08x}-{digest}.json"


def _write(path: Path, stored: Any) -> None:
    spare = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        # A file's name may hold bytes that are no text, which Python reads as lone surrogates.
        with open(spare, "w", encoding="utf-8", errors="surrogatepass", opener=_private) as file:
            json.dump(stored, file, ensure_ascii=False, separators=(",", ":"))
        spare.replace(path)
    finally:
        spare.unlink(missing_ok=True)


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)


def _row(entry: Entry) -> dict[str, Any]:
    file = entry.file
    bank = file.bank
    return {
        "stamp": entry.stamp,
        "digest": entry.digest,
        "path": str(file.path),
        "bank": bank and [bank.id, bank.title, bank.about, bank.shipped, bank.audience],
        "questions": [_heading(question) for question in file.questions],
        "places": file.places,
        "problems": [[problem.path, problem.line, problem.column, problem.message] for problem in file.problems],
    }


def _entry(row: dict[str, Any], path: Path) -> Entry:
    file, bank = Path(row["path"]), None
    if row["bank"]:
        identifier, title, about, shipped, audience = row["bank"]
        bank = Bank(identifier, title, about, file, shipped, audience)
    texts = Texts(_texts_file(path, file, row["digest"]), file)
    questions = tuple(_question(stored, bank.id if bank else "", texts) for stored in row["questions"])
    problems = tuple(Problem(*problem) for problem in row["problems"])
    stamp = row["stamp"] and tuple(row["stamp"])
    return Entry(stamp, row["digest"], BankFile(file, bank, questions, row["places"], problems))


_ROUNDS = {None: None} | {round_.value: round_ for round_ in Round}


def _heading(question: Question) -> list[Any]:
    heading = {name: getattr(question, name) for name in _HEADING} | {"probes": " ".join(question.probes)}
    return list(heading.values())


def _question(row: list[Any], bank: str, texts: Texts) -> Question:
    question_id, text, probes, time_limit, difficulty, round_, tags, assumes, archived = row
    probed, asked_in = _reasons(probes), _ROUNDS[round_]
    return Shelved.of(
        (question_id, text, probed, time_limit, difficulty, asked_in, tuple(tags), assumes, archived, bank), texts
    )


@cache
def _reasons(words: str) -> tuple[Reason, ...]:
    """One tuple for all questions that probe the same."""
    return tuple(map(Reason, words.split()))
