"""YAML <-> questions: read, check, write, find. Only reading resolves at import; a start needs no more."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from interview_coach.banks.bank import Bank, Library
from interview_coach.banks.library import fingerprint, load, shipped_folder

if TYPE_CHECKING:
    from interview_coach.banks.archived import archive
    from interview_coach.banks.changes import Clash, NotSaved, undo
    from interview_coach.banks.checking import Checked, check, checked
    from interview_coach.banks.editor_schema import json_schema
    from interview_coach.banks.naming import new_id
    from interview_coach.banks.search import Index, find, near_duplicates, words
    from interview_coach.banks.writer import (
        Passage,
        append,
        as_bank,
        create,
        move,
        passage,
        remove,
        rewrite,
        rewrite_lines,
    )
    from interview_coach.banks.yaml_text import as_yaml

_HOMES = {
    "Checked": "checking",
    "Clash": "changes",
    "Index": "search",
    "NotSaved": "changes",
    "Passage": "writer",
    "append": "writer",
    "archive": "archived",
    "as_bank": "writer",
    "as_yaml": "yaml_text",
    "check": "checking",
    "checked": "checking",
    "create": "writer",
    "find": "search",
    "json_schema": "editor_schema",
    "move": "writer",
    "near_duplicates": "search",
    "new_id": "naming",
    "passage": "writer",
    "remove": "writer",
    "rewrite": "writer",
    "rewrite_lines": "writer",
    "undo": "changes",
    "words": "search",
}
__all__ = [
    "Bank",
    "Checked",
    "Clash",
    "Index",
    "Library",
    "NotSaved",
    "Passage",
    "append",
    "archive",
    "as_bank",
    "as_yaml",
    "check",
    "checked",
    "create",
    "find",
    "fingerprint",
    "json_schema",
    "load",
    "move",
    "near_duplicates",
    "new_id",
    "passage",
    "remove",
    "rewrite",
    "rewrite_lines",
    "shipped_folder",
    "undo",
    "words",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
