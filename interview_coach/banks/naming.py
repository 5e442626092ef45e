"""Ids for new questions: made from their words, so that people can tell them apart in lists and files."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_LONGEST_ID = 48
_FILLERS = re.compile(
    "a|about|an|and|any|are|as|at|be|been|can|could|did|do|does|for|from|give|had|has|have|how|i|if|in|is|it|me|my|of|"
    "on|or|our|please|so|tell|that|the|their|them|there|they|this|time|to|us|was|we|were|what|when|where|which|who|why|"
    "with|would|you|your"
)


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
