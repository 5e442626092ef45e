"""What exports leave out, and what docs/journal.md says of them: nothing may be missing from either."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from interview_coach.annotation import Annotation, Disputed, Reassessment
from interview_coach.coaching.keeping.backups import DAYS, UPDATES, WEEKS
from interview_coach.confidence import Confidence
from interview_coach.journal import merging
from interview_coach.journal import plain as exports
from interview_coach.journal.deletions import Deletable, Deletion
from interview_coach.journal.plain import plain
from interview_coach.journal.records import Table
from interview_coach.model import Card

from .samples import AT_RISK, NOON, attempt, draft
from .test_confidences import UNSURE
from .test_records import NORTHWIND, PUMPS, a_mock
from .test_stories import LAUNCH

TEXT = (Path(__file__).parents[2] / "docs" / "journal.md").read_text(encoding="utf-8")


ASKED_ON = replace(attempt().question, asked_before=("Why?",))
SAID = Annotation("a1", "Shorter.", frozenset([Disputed("contribution.group-only", 0, 2, "We")]))
AGAIN = Reassessment("a1", NOON, AT_RISK)
GONE = Deletion("attempts", "a1")
EVERYTHING = pytest.mark.parametrize(
    "kept",
    [
        attempt(),
        attempt(question=ASKED_ON),
        draft(),
        Card("q", NOON),
        NORTHWIND,
        PUMPS,
        a_mock(),
        UNSURE,
        SAID,
        AGAIN,
        GONE,
        LAUNCH,
    ],
)


@EVERYTHING
def test_no_field_is_left_out_of_an_export(kept):
    assert {field.name for field in fields(kept)} <= plain(kept).keys()


def test_every_table_of_records_is_joined_and_exported():
    joined = {table for table, _ in merging._RECORDS.values()} | {Table.CONFIDENCES, Table.ANNOTATIONS}
    assert joined == set(Table)
    assert set(Deletable) == joined - {Table.ANNOTATIONS} | {Deletable.ATTEMPTS}
    assert {*merging._RECORDS, Confidence, Annotation} <= {kind for kind, _, _ in exports._TYPES.values()}


@EVERYTHING
def test_every_field_is_told(kept):
    values = plain(kept)
    row = next(line for line in TEXT.splitlines() if line.startswith(f"| `{values['type']}` |"))
    assert [name for name in values if name != "type" and f"`{name}`" not in row] == []
    if "question" in values:
        told = next(line for line in TEXT.splitlines() if line.startswith("`question` has "))
        assert [name for name in values["question"] if f"`{name}`" not in told] == []


def test_how_many_backups_stay_is_told_as_it_is():
    assert f"The last {DAYS} days stay" in TEXT
    assert f"each of {WEEKS} weeks before, then those of the last {UPDATES} updates" in TEXT
