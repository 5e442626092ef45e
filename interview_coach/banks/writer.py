"""Adding a question to the user's own file, of which every byte stays as it is."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from interview_coach.banks.files import locked, replace_file
from interview_coach.banks.source import Refusal, decode, read_bytes
from interview_coach.banks.yaml_text import as_yaml, inline
from interview_coach.model import CoachError, Problem

if TYPE_CHECKING:
    from collections.abc import Collection

    from interview_coach.banks.reader import Document, Node
    from interview_coach.model import Question

_LONGEST_ID = 48
_FILLERS = re.compile(
    "a|about|an|and|any|are|as|at|be|been|can|could|did|do|does|for|from|give|had|has|have|how|i|if|in|is|it|me|my|of|"
    "on|or|our|please|so|tell|that|the|their|them|there|they|this|time|to|us|was|we|were|what|when|where|which|who|why|"
    "with|would|you|your"
)
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class NotSaved(CoachError):
    """The question was not added, and the file is as it was: why, and what to do."""


def new_id(text: str, bank: str, taken: Collection[str]) -> str:
    """`<bank>.` and the first telling words of the question's text, numbered when that is taken."""
    bare = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode().replace("'", "")
    words = re.findall(r"[a-z0-9]+", bare)
    telling = [word for word in words if not _FILLERS.fullmatch(word)] or words or ["question"]
    stem = f"{bank}.{'-'.join(telling[:5])}"
    while len(stem) > _LONGEST_ID and "-" in stem.removeprefix(f"{bank}."):
        stem = stem.rpartition("-")[0]
    number, candidate = 1, stem
    while candidate in taken:
        number += 1
        candidate = f"{stem}-{number}"
    return candidate


def append(path: Path, question: Question) -> None:
    """Adds the question at the end of the list in this file, or in a new file of the user's.

    Raises NotSaved, with the file as it was, when the file is broken, the id is taken, or it can't be written.
    """
    target = Path(os.path.realpath(path))  # through a link, so that the link stays one
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with locked(target.parent):
            before = read_bytes(target) if os.path.lexists(target) else None
            replace_file(target, before, _with_question(target, before or b"", question))
    except Refusal as refusal:
        problem = Problem(str(path), refusal.line, refusal.column, str(refusal))
        raise NotSaved(f"{problem}. The question is not saved; mend the file, then save again.") from refusal
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise NotSaved(
            f"{path} can't be written ({reason}). The question is not saved; mend that, then save again."
        ) from error


def _with_question(path: Path, before: bytes, question: Question) -> bytes:
    """The bytes of the file with the question added, proven to read as the old questions and the new one."""
    from interview_coach.banks.parsing import parse  # brings yaml and pydantic, 115 ms

    fresh = _new_file(path, question)
    added = _sound(path, fresh)
    if not before.strip():
        return before + fresh
    old = parse(path, before)
    if question.id in old.places:
        line = old.places[question.id][0]
        raise NotSaved(f"The id {question.id} is already used in {path}:{line}; choose another, then save again.")
    after = _extended(before, question)
    new = parse(path, after)
    if old.bank is None or new.bank != old.bank or new.questions != (*old.questions, replace(added, bank=old.bank.id)):
        raise NotSaved(f"{path} is laid out so that nothing can be added to it safely; add the question by hand.")
    return after


def _sound(path: Path, fresh: bytes) -> Question:
    """The question as it reads back from a file of its own. Raises NotSaved with what is wrong with it."""
    from interview_coach.banks.parsing import parse

    try:
        written = parse(path, fresh)
    except Refusal as refusal:
        raise NotSaved(f"The question can't be saved: {refusal}.") from refusal
    if not written.questions:
        raise NotSaved(f"The question can't be saved: {written.problems[-1].message}.")
    return written.questions[0]


def _new_file(path: Path, question: Question) -> bytes:
    bank = question.bank or path.stem
    header = (
        "# Your own questions. New ones are added at the end; whatever you change here by hand stays.\n"
        f"version: 1\nbank: {inline(bank)}\ntitle: My questions\nabout: Questions I added myself.\nquestions:\n"
    )
    return (header + as_yaml(question)).encode()


def _extended(before: bytes, question: Question) -> bytes:
    from interview_coach.banks import reader  # brings yaml, 40 ms

    mark = _BYTE_ORDER_MARK if before.startswith(_BYTE_ORDER_MARK) else b""
    text = decode(before)
    document = reader.read(text)
    listed = document.root.value.get("questions")
    if document.root.flow or (listed and listed.flow and listed.value):
        place = (listed or document.root).place
        raise Refusal("what is in brackets can't be added to; write one question below the other, after dashes", *place)
    if listed and listed.end > listed.start and not (listed.kind == "seq" and listed.value):
        return _extended(mark + (text[: listed.start] + text[listed.end :]).encode(), question)  # `[]` makes way
    indent = listed.place[1] - 1 if listed and listed.kind == "seq" else 2
    block = ("" if listed else "questions:\n") + as_yaml(question, indent)
    at = _end_of_list(text, document, listed)
    if at and text[at - 1] != "\n":
        block = "\n" + block
    if "\r\n" in text:
        block = block.replace("\n", "\r\n")
    return mark + (text[:at] + block + text[at:]).encode()


def _end_of_list(text: str, document: Document, listed: Node | None) -> int:
    """Where a new entry goes: at the end, or before the next key (or `...`) and the comments that belong to it."""
    keys: list[int] = [child.key.start for child in document.root.value.values()]
    following = [start for start in keys if listed and start > listed.start]
    limit = min([*following, len(text) if document.closed_at is None else document.closed_at])
    if limit == len(text):
        return limit
    at = text.rfind("\n", 0, limit) + 1
    while at:
        above = text.rfind("\n", 0, at - 1) + 1
        line = text[above:at]
        if line.strip() and not line.startswith("#"):
            break
        at = above
    return at
