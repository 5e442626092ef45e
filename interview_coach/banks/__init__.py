"""YAML <-> questions: read, check, write, find. Only reading resolves at import; a start needs no more."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from interview_coach.banks.bank import Bank, Library
from interview_coach.banks.library import fingerprint, load, shipped_folder

if TYPE_CHECKING:
    from interview_coach.banks.checking import check
    from interview_coach.banks.search import Index, find, near_duplicates
    from interview_coach.banks.writer import append, new_id
    from interview_coach.banks.yaml_text import as_yaml

_HOMES = {
    "Index": "search",
    "append": "writer",
    "as_yaml": "yaml_text",
    "check": "checking",
    "find": "search",
    "near_duplicates": "search",
    "new_id": "writer",
}
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


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
