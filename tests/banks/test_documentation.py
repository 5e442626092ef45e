"""What docs/banks.md and the JSON Schema say is what the program does."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from interview_coach import banks
from interview_coach.banks.parsing import parse
from interview_coach.banks.schema import BankEntry, QuestionEntry
from interview_coach.coaching.library.checking import check_banks
from tests.banks.samples import bank_file

PAGE = (Path(__file__).parents[2] / "docs" / "banks.md").read_text(encoding="utf-8")
EXAMPLE = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0]
SCHEMA = json.loads(banks.json_schema())


def test_the_example_has_no_problem(tmp_path):
    path = bank_file(tmp_path, EXAMPLE, "field-sales.yaml")

    assert check_banks([path]) == ()
    assert [question.archived for question in parse(path, path.read_bytes()).questions] == [False, True]


@pytest.mark.parametrize("key", [*QuestionEntry.model_fields])
def test_every_key_of_a_question_is_told_of_and_in_the_schema(key):
    assert re.search(rf"^\|.*`{key}`", PAGE, re.MULTILINE)
    assert SCHEMA["$defs"]["Question"]["properties"][key]["description"]


@pytest.mark.parametrize("key", [*BankEntry.model_fields])
def test_every_key_of_a_bank_is_in_the_example_and_the_schema(key):
    assert re.search(rf"^{key}:", EXAMPLE, re.MULTILINE)
    assert SCHEMA["properties"][key]["description"]


def test_the_schema_refuses_what_reading_refuses():
    question = SCHEMA["$defs"]["Question"]

    assert SCHEMA["properties"]["version"]["const"] == 1
    assert SCHEMA["properties"]["questions"]["items"] == {"$ref": "#/$defs/Question"}
    assert not SCHEMA["additionalProperties"]
    assert not question["additionalProperties"]
    assert question["required"] == ["id", "text", "probes"]
    assert SCHEMA["$defs"]["Reason"]["enum"] == ["depth", "attitude", "contribution", "transfer"]
    assert (question["properties"]["time_limit"]["minimum"], question["properties"]["time_limit"]["maximum"]) == (
        30,
        600,
    )


def test_a_new_file_leads_editors_to_the_schema_beside_it(tmp_path):
    path = tmp_path / "banks" / "mine.yaml"

    banks.create(path, "mine", "My questions: all of them")

    modeline = path.read_text().splitlines()[0]
    schema = path.parent / modeline.removeprefix("# yaml-language-server: $schema=")
    assert json.loads(schema.read_text()) == SCHEMA
    assert banks.check([path]) == ()


def test_every_reference_of_the_schema_leads_somewhere():
    references = re.findall(r'"#/\$defs/(\w+)"', banks.json_schema())

    assert {"Question", "Reason", "Round"} <= set(references) <= set(SCHEMA["$defs"])
