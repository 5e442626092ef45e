"""YAML <-> questions: read, check, write, find. Importing it is cheap: yaml, pydantic and rapidfuzz load on use."""

from __future__ import annotations

from interview_coach.banks.bank import Bank, Library
from interview_coach.banks.checking import check
from interview_coach.banks.library import fingerprint, load, shipped_folder
from interview_coach.banks.search import Index, find, near_duplicates
from interview_coach.banks.writer import append, new_id
from interview_coach.banks.yaml_text import as_yaml

__all__ = [
    "Bank",
    "Index",
    "Library",
    "append",
    "as_yaml",
    "check",
    "find",
    "fingerprint",
    "load",
    "near_duplicates",
    "new_id",
    "shipped_folder",
]
