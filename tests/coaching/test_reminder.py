from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.coaching.practice.reminder import DAYS, DaysUnknown, _folded, calendar_file, days_of
from tests.conftest import NOW


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("mon-fri", (0, 1, 2, 3, 4)),
        ("Mon, wed,Saturday", (0, 2, 5)),
        ("fri-mon", (0, 4, 5, 6)),
        ("daily", (0, 1, 2, 3, 4, 5, 6)),
        ("weekend", (5, 6)),
        ("sun", (6,)),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, days: tuple[int, ...]) -> None:
    assert days_of(typed) == days


@pytest.mark.parametrize("typed", ["", "mon-", "fry", "mon,,tue", "1-5"])
def test_what_is_no_day_is_told(typed: str) -> None:
    with pytest.raises(DaysUnknown, match="is no day; write them as mon-fri"):
        days_of(typed)


def test_the_reminder_floats_in_local_time_and_rings() -> None:
    lines = calendar_file(time(18, 30), days_of("mon-fri"), 10, NOW).split("\r\n")

    assert "DTSTART:20261123T183000" in lines  # the Monday after, with neither a zone nor a Z
    assert "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR" in lines
    assert lines[lines.index("BEGIN:VALARM") + 1 :][:2] == ["ACTION:DISPLAY", "TRIGGER:PT0M"]
    assert "DESCRIPTION:About 10 minutes\\, then done: interview-coach" in lines


def test_another_one_takes_its_place_in_the_calendar() -> None:
    def said(name: str, text: str) -> str:
        return next(line for line in text.split("\r\n") if line.startswith(f"{name}:"))

    first = calendar_file(time(18, 30), (0,), 10, NOW)
    later = calendar_file(time(7, 15), (5,), 20, NOW.replace(hour=22))

    assert said("UID", first) == said("UID", later)
    assert int(said("SEQUENCE", later)[9:]) > int(said("SEQUENCE", first)[9:])


@given(st.times(), st.sets(st.integers(0, 6), min_size=1), st.timedeltas(timedelta(), timedelta(days=900)))
def test_every_file_begins_on_one_of_its_days_in_lines_that_calendars_read(
    at: time, days: set[int], later: timedelta
) -> None:
    text = calendar_file(at, sorted(days), 10, NOW + later)

    start = next(line for line in text.split("\r\n") if line.startswith("DTSTART:"))
    assert datetime.strptime(start[8:16], "%Y%m%d").replace(tzinfo=UTC).weekday() in days
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.endswith("END:VCALENDAR\r\n")
    assert len(DAYS) == 7


@given(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"])))
def test_folding_loses_nothing(line: str) -> None:
    pieces = list(_folded(line))

    assert "".join([pieces[0], *(piece[1:] for piece in pieces[1:])]) == line
    assert all(len(piece.encode()) <= 75 for piece in pieces)
