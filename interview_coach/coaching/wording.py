"""What the model's values are called where people read them: the same words on screens and in commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.model import BAND_FLOORS, AttemptKind, Status, Verdict

if TYPE_CHECKING:
    from datetime import date

    from interview_coach.model import Assessment

SHORT_ID = 8
"""Characters of an id that are shown, and enough to find what it names."""

_UNSCORED = {
    Status.EMPTY: "There is nothing to score yet: the text has no words.",
    Status.TOO_SHORT: "Too short to score: tell it in a few whole sentences, as you would say it.",
    Status.NOT_ENGLISH: "Not scored: this does not read as English, the only language the rules know.",
    Status.QUESTION_REPEATED: "Not scored: this is the question again. Answer it in your own words.",
    Status.KEYWORD_LIST: "Not scored: these are keywords. Tell in sentences what happened and what you did.",
    Status.NOT_JUDGED: "Kept, not scored: no rule can say how good it is, only whether a word of it puts people off.",
    Status.COPIED: "Not scored: this is the sample answer. Tell what you did yourself.",
}
_REPEATED = "Not scored: the same few words again and again, which count once. Tell what happened and what you did."
VERDICTS = {Verdict.FLAG: "flagged", Verdict.OK: "ok", Verdict.NA: "not asked for"}
VERDICT_SIGNS = {Verdict.FLAG: "✗", Verdict.OK: "✓", Verdict.NA: "–"}
DIFFICULTIES = {1: "easy", 2: "middling", 3: "hard"}
BEST_SIGN = "★"
"""Marks the best of several answers to one question."""
EXAMPLE = "An example, and another person's story: see how it is told, then tell your own."
COUNTED = (
    ("you, group", "what you did yourself, what “we” did"),
    ("S T A R", "situation, task, action, result: ■ told, □ not yet"),
    ("measured", "results with a number, a date or a comparison"),
    ("spoken", "how long saying it would take, of the time there is"),
)
"""The words for what is counted while one types, each with what it means."""
JUDGED = (
    ("bands", ", ".join(f"{band} from {floor}" for band, floor in BAND_FLOORS.items())),
    ("ok, ✗, –", "this reason for a no is not given, is given, is not asked for"),
    ("was", "how the attempt before this one stood"),
    ("rule", "what a mark goes by"),
)
"""The words for how an answer is judged, each with what it means."""
NOTHING_TO_READ = "There is nothing to read: put the feedback's own words there."
NOT_ENGLISH = "does not look like English, the only language the rules know"
KINDS = {
    AttemptKind.DRILL: "drill",
    AttemptKind.RETRY: "retry",
    AttemptKind.FOLLOW_UP: "follow-up",
    AttemptKind.MOCK: "mock",
}


def unscored(assessment: Assessment) -> str:
    """Why an answer has no score, and what to do."""
    from interview_coach.scoring.statuses import LEAST_WORDS  # whoever shows an assessment has scoring

    if assessment.status is Status.TOO_SHORT and assessment.facts.words >= LEAST_WORDS:
        return _REPEATED  # it is short only without what is said twice
    return _UNSCORED[assessment.status]


def outcome(band: str | None, status: Status) -> str:
    """The band, or why there is none, in a word or two for a list."""
    return band or status.value.replace("_", " ").replace("english", "English")


def counted(number: int, noun: str, nouns: str = "") -> str:
    """`1 word`, `1,200 words`; `nouns` is the plural where it takes more than an s."""
    return f"{number:,} {by_number(number, noun, nouns or f'{noun}s')}"


def by_number(number: int, one: str, several: str) -> str:
    """The words that go with so many: `was` or `were`."""
    return one if number == 1 else several


def short_date(day: date) -> str:
    """`18 Nov`; English whatever the machine's language, as all other words on the screen are."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def date_in_text(day: date) -> str:
    """`22 November`."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def date_and_year(day: date) -> str:
    """`22 Nov 2026`."""
    return f"{short_date(day)} {day.year}"


def full_date(day: date) -> str:
    """`Sunday 22 Nov 2026`."""
    return f"{WEEKDAYS[day.weekday()]} {date_and_year(day)}"


def long_date(day: date) -> str:
    """`Sunday 22 November`."""
    return f"{WEEKDAYS[day.weekday()]} {date_in_text(day)}"


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
