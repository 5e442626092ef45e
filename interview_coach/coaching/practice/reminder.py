"""A calendar file that reminds of practice: for a calendar of the user's own, which then does the reminding."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime, time

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_NAMES = {"daily": "mon-sun", "weekdays": "mon-fri", "weekend": "sat-sun"}
_LONGEST_LINE = 75  # bytes, RFC 5545, 3.1
_UID = uuid5(NAMESPACE_URL, "interview-coach:reminder")
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})  # RFC 5545, 3.3.11


class DaysUnknown(CoachError):
    """The days can't be read."""


def days_of(typed: str) -> tuple[int, ...]:
    """Days of the week from 0 (Monday), out of `mon-fri` or `mon,wed,sat`. Raises DaysUnknown."""
    found: set[int] = set()
    for part in _NAMES.get(typed.strip().casefold(), typed).split(","):
        first, dash, last = (name.strip().casefold()[:3] for name in part.partition("-"))
        if first not in DAYS or (dash and last not in DAYS):
            raise DaysUnknown(f"{part.strip() or 'Nothing'} is no day; write them as mon-fri or mon,wed,sat.")
        start, end = DAYS.index(first), DAYS.index(last or first)
        found |= {day % len(DAYS) for day in range(start, end + 1 + (len(DAYS) if end < start else 0))}
    return tuple(sorted(found))


def calendar_file(at: time, days: Sequence[int], minutes: int, now: datetime) -> str:
    """The text of an .ics file: an event of so many minutes on these days, with an alarm, from `now` (aware) on.

    Its time floats: 18:30 is 18:30 wherever one is, summer and winter. Importing it again replaces it.
    """
    return "".join(f"{folded}\r\n" for line in _lines(at, days, minutes, now) for folded in _folded(line))


def _lines(at: time, days: Sequence[int], minutes: int, now: datetime) -> Iterator[str]:
    from datetime import UTC, timedelta

    first = next(day for ahead in range(len(DAYS)) if (day := now.date() + timedelta(ahead)).weekday() in days)
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//interview-coach//reminder//EN", "BEGIN:VEVENT")
    yield f"UID:{_UID}@interview-coach"
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{int(now.timestamp()) // 60 % 2**31}"  # counts up, so that a later file goes before an earlier one
    yield f"DTSTART:{first:%Y%m%d}T{at:%H%M%S}"
    yield f"DURATION:PT{minutes}M"
    yield f"RRULE:FREQ=WEEKLY;BYDAY={','.join(DAYS[day][:2].upper() for day in days)}"
    yield f"SUMMARY:{_escaped('Interview practice')}"
    yield f"DESCRIPTION:{_escaped(f'About {minutes} minutes, then done: interview-coach')}"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT0M")
    yield f"DESCRIPTION:{_escaped('Interview practice')}"
    yield from ("END:VALARM", "END:VEVENT", "END:VCALENDAR")


def _escaped(text: str) -> str:
    return text.translate(_ESCAPED)


def _folded(line: str) -> Iterator[str]:
    """The line in pieces that calendars are sure to read, cut between characters."""
    piece, limit = "", _LONGEST_LINE
    for character in line:
        if len((piece + character).encode()) > limit:
            yield piece
            piece = " "
        piece += character
    yield piece
