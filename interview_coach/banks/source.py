"""A file on disk -> its bytes -> its text, refusing whatever is no small UTF-8 text file before reading further."""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING

from interview_coach.model import system_says

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 1_000_000
"""Bytes a bank may have: some 400 questions with sample answers. Larger files are not read at all."""

SUFFIXES = (".yaml", ".yml")

_BYTE_ORDER_MARK = "\ufeff"
_UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


class Refusal(Exception):
    """Why a whole file is refused, with the line and column (from 1) where they are known."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


def is_bank_name(name: str) -> bool:
    """Whether a file of this name is taken for a bank; hidden files are editors' own."""
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def read_bytes(path: Path, largest: int = LARGEST) -> bytes:
    """The bytes of a regular file of at most `largest`. Raises Refusal for all else; never blocks on a FIFO."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            kind = "a folder" if stat.S_ISDIR(status.st_mode) else "no ordinary file"
            raise Refusal(f"is {kind}, so it can't be read; move it elsewhere or rename it")
        if status.st_size > largest:
            raise Refusal(f"is larger than such a file may be ({status.st_size:,} of {largest:,} bytes); split it")
        with path.open("rb") as file:
            return file.read(largest)
    except OSError as error:
        reason = system_says(error)
        raise Refusal(f"can't be read ({reason}); check the file and its permissions") from error


def decode(data: bytes) -> str:
    """The text of a file without its byte order mark, with YAML's unreadable characters refused where they stand."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refusal("is UTF-16; save it as UTF-8")
    if b"\x00" in data:
        raise Refusal("is not text (it holds NUL bytes); save it as UTF-8 text")
    try:
        text = data.decode("utf-8").removeprefix(_BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix(_BYTE_ORDER_MARK)
        raise Refusal(f"byte 0x{data[error.start]:02x} is not UTF-8; save the file as UTF-8", *place(before)) from error
    if unreadable := _UNREADABLE.search(text):
        code = f"U+{ord(unreadable[0]):04X}"
        raise Refusal(f"a control character ({code}) is in the text; delete it", *place(text[: unreadable.start()]))
    return text


def place(before: str) -> tuple[int, int]:
    """Line and column, from 1, of whatever follows the text `before`."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def shown(text: str, longest: int = 48) -> str:
    """Text from a file as a message quotes it: on one line, cut short, with nothing that a terminal would obey."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    return "'" + "".join(mark if mark.isprintable() else f"\\u{ord(mark):04x}" for mark in cut) + "'"
