"""The format of a bank as JSON Schema, for editors that complete and check while one types."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

from interview_coach.banks.files import replace_file
from interview_coach.banks.schema import VERSION, BankEntry, QuestionEntry
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from pathlib import Path

NAME = "bank.schema.json"

_REF = "#/$defs/{model}"


def json_schema() -> str:
    """The schema as JSON text, made from the same models that check the files."""
    bank = BankEntry.model_json_schema(ref_template=_REF)
    question = QuestionEntry.model_json_schema(ref_template=_REF)
    definitions = question.pop("$defs", {}) | {"Question": question}
    bank["properties"]["version"] |= {"const": VERSION}
    bank["properties"]["questions"]["items"] = {"$ref": _REF.format(model="Question")}
    schema: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | bank
    schema |= {"title": "interview-coach question bank", "$defs": definitions}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def write_schema(folder: Path) -> None:
    """Puts the schema beside the banks of a folder, if it can: editors do without, too."""
    path, wanted = folder / NAME, json_schema().encode()
    with contextlib.suppress(OSError, CoachError):
        before = path.read_bytes() if path.exists() else None
        if before != wanted:
            replace_file(path, before, wanted)
