"""docs/journal.md names every field that a line of an export has."""

from pathlib import Path

import pytest

from interview_coach.coaching.backups import DAYS, UPDATES, WEEKS
from interview_coach.journal.plain import plain
from interview_coach.model import Card

from .samples import NOON, attempt, draft
from .test_records import NORTHWIND, PUMPS, a_mock

TEXT = (Path(__file__).parents[2] / "docs" / "journal.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kept", [attempt(), draft(), Card("q", NOON), NORTHWIND, PUMPS, a_mock()])
def test_every_field_is_told(kept):
    values = plain(kept)
    row = next(line for line in TEXT.splitlines() if line.startswith(f"| `{values['type']}` |"))
    assert [name for name in values if name != "type" and f"`{name}`" not in row] == []
    if "question" in values:
        assert [name for name in values["question"] if f"`{name}`" not in TEXT] == []


def test_how_many_backups_stay_is_told_as_it_is():
    assert f"The last {DAYS} days stay" in TEXT
    assert f"each of {WEEKS} weeks before, then those of the last {UPDATES} updates" in TEXT
