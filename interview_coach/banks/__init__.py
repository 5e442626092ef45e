"""YAML <-> questions: read, check, write, find. Only reading resolves at import; a start needs no more."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from interview_coach.banks.bank import Bank as Bank
from interview_coach.banks.bank import Library as Library
from interview_coach.banks.library import fingerprint as fingerprint
from interview_coach.banks.library import load as load
from interview_coach.banks.library import shipped_folder as shipped_folder

if TYPE_CHECKING:
    from interview_coach.banks.archived import archive as archive
    from interview_coach.banks.changes import Clash as Clash
    from interview_coach.banks.changes import NotSaved as NotSaved
    from interview_coach.banks.changes import undo as undo
    from interview_coach.banks.checking import Checked as Checked
    from interview_coach.banks.checking import check as check
    from interview_coach.banks.checking import checked as checked
    from interview_coach.banks.checking import read_file as read_file
    from interview_coach.banks.editor_schema import json_schema as json_schema
    from interview_coach.banks.naming import new_id as new_id
    from interview_coach.banks.search import Index as Index
    from interview_coach.banks.search import duplicate_pairs as duplicate_pairs
    from interview_coach.banks.search import near_duplicates as near_duplicates
    from interview_coach.banks.search import words as words
    from interview_coach.banks.source import is_bank_name as is_bank_name
    from interview_coach.banks.writer import Passage as Passage
    from interview_coach.banks.writer import append as append
    from interview_coach.banks.writer import as_bank as as_bank
    from interview_coach.banks.writer import create as create
    from interview_coach.banks.writer import install as install
    from interview_coach.banks.writer import move as move
    from interview_coach.banks.writer import passage as passage
    from interview_coach.banks.writer import read_text as read_text
    from interview_coach.banks.writer import remove as remove
    from interview_coach.banks.writer import remove_bank as remove_bank
    from interview_coach.banks.writer import rewrite as rewrite
    from interview_coach.banks.writer import rewrite_lines as rewrite_lines
    from interview_coach.banks.writer import sound as sound
    from interview_coach.banks.yaml_text import as_yaml as as_yaml

_NAMES = {
    "archived": ("archive",),
    "changes": ("Clash", "NotSaved", "undo"),
    "checking": ("Checked", "check", "checked", "read_file"),
    "editor_schema": ("json_schema",),
    "naming": ("new_id",),
    "search": ("Index", "duplicate_pairs", "near_duplicates", "words"),
    "source": ("is_bank_name",),
    "writer": (
        "Passage",
        "append",
        "as_bank",
        "create",
        "install",
        "move",
        "passage",
        "read_text",
        "remove",
        "remove_bank",
        "rewrite",
        "rewrite_lines",
        "sound",
    ),
    "yaml_text": ("as_yaml",),
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
