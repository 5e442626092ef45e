"""What to practise today, in which order, and why: a sentence for each question."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING

from interview_coach.coaching.habit import Week, this_week
from interview_coach.coaching.schedule import last_answered, last_band
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal import AttemptSummary
    from interview_coach.model import Card, Draft, Question

SESSION_SECONDS = 600  # ten minutes: what people keep up daily
_READING_SECONDS = 60  # for the marked-up answer, beside the time the answer takes
_DUE_PER_NEW = 2  # so that what is due never crowds out what is new, nor the other way round
_LOOK_BACK = 3  # answers that "2 of your last 3" counts over
_RECENT = 60  # attempts among which those are looked for
_STREAK_SPAN = timedelta(weeks=53)
_FOCUS = "focus"

# For someone of whom nothing is known yet: the commonest fault to show first, the rarest last.
_USUAL_ORDER = (Reason.CONTRIBUTION, Reason.DEPTH, Reason.TRANSFER, Reason.ATTITUDE)
_FAULTS = {
    Reason.DEPTH: "stayed general where detail was asked for",
    Reason.ATTITUDE: "gave reason to doubt the attitude",
    Reason.CONTRIBUTION: "didn't say what you did yourself",
    Reason.TRANSFER: "made no link to the job",
}
_PROBED = {
    Reason.DEPTH: "experience in depth",
    Reason.ATTITUDE: "attitude under pressure",
    Reason.CONTRIBUTION: "your own part in what a group did",
    Reason.TRANSFER: "what of yours this employer can use",
}
_FIRST = "A good one to begin with: most people only say “we” here and never notice."


@dataclass(frozen=True, slots=True)
class Due:
    """One question of today's queue, the reason it is practised for, and why it is here."""

    question: Question
    reason: Reason | None
    why: str


@dataclass(frozen=True, slots=True)
class Today:
    """Today's queue in the order to take it; `drafts` holds the newest unfinished answer to each question.

    `answered` counts the questions answered on this day; once they filled the session, the queue is extra practice.
    `first` while no question has ever been answered.
    """

    day: date
    week: Week
    queue: tuple[Due, ...]
    drafts: tuple[Draft, ...]
    focus: Reason | None
    answered: int
    done: bool
    first: bool = False

    @property
    def minutes(self) -> int:
        """About how long the queue takes."""
        return round(sum(_seconds(due.question) for due in self.queue) / 60)


def today(workspace: Workspace, now: datetime, eligible: Callable[[Question], bool] = lambda _: True) -> Today:
    """The plan for the local day of `now` (aware): the same all day, less what has been answered.

    The queue is made of the `eligible` questions alone.
    """
    day, journal, library = now.date(), workspace.journal, workspace.library()
    record = _Record(day, journal.cards(), journal.summaries(limit=_RECENT), focus(workspace))
    answered = [question for question in library.questions if record.answered_today(question)]
    return Today(
        day=day,
        week=this_week(journal.days(day - _STREAK_SPAN), day),
        queue=_session(_candidates(filter(eligible, library.questions), record)),
        drafts=_newest_each(journal.drafts()),
        focus=record.focus,
        answered=len(answered),
        done=sum(map(_seconds, answered)) + _READING_SECONDS >= SESSION_SECONDS,
        first=not record.cards,
    )


def focus(workspace: Workspace) -> Reason | None:
    """The reason the user chose to practise first, None when the queue is left to itself."""
    kept = workspace.journal.setting(_FOCUS)
    return Reason(kept) if kept else None


def keep_focus(workspace: Workspace, reason: Reason | None) -> None:
    """Puts questions that probe `reason` first from now on; None takes that back."""
    workspace.journal.keep_setting(_FOCUS, reason.value if reason else "")


@dataclass(frozen=True, slots=True)
class _Record:
    """What the choice is made from: cards by question id, and the last attempts, newest first."""

    day: date
    cards: Mapping[str, Card]
    recent: Sequence[AttemptSummary]
    focus: Reason | None

    def answered_today(self, question: Question) -> bool:
        card = self.cards.get(question.id)
        return card is not None and last_answered(card).astimezone().date() >= self.day

    def overdue(self, question: Question) -> int:
        """Days since the question came due; below zero when it is not due yet."""
        return (self.day - self.cards[question.id].due.astimezone().date()).days

    def flags(self, reason: Reason) -> tuple[int, int]:
        """How many of how many of the last answers judged on `reason` gave it."""
        judged = islice((attempt for attempt in self.recent if reason in attempt.probes), _LOOK_BACK)
        flagged = [reason in attempt.flagged for attempt in judged]
        return sum(flagged), len(flagged)

    def weakest_first(self) -> list[Reason]:
        """The focus, then reasons by how many of the last answers gave them."""
        return sorted(_USUAL_ORDER, key=lambda reason: (reason is not self.focus, -self.flags(reason)[0]))

    def main_reason(self, question: Question) -> Reason | None:
        """The weakest reason the question probes; its first one while none of them was ever flagged."""
        probes = question.probes
        return min(probes, key=lambda reason: (reason is not self.focus, -self.flags(reason)[0]), default=None)


def _candidates(questions: Iterable[Question], record: _Record) -> list[Due]:
    """All that could be practised: two that are due, one that is new, and so on, the focus before the rest."""
    still_open = [question for question in questions if not record.answered_today(question)]
    mixed = _mixed(_due(still_open, record), _new(still_open, record))
    return sorted(mixed, key=lambda due: record.focus is not None and due.reason is not record.focus)


def _due(questions: Iterable[Question], record: _Record) -> list[Due]:
    """Questions whose day has come: the weakest reason first, then the longest overdue."""
    rank: dict[Reason | None, int] = {reason: place for place, reason in enumerate(record.weakest_first())}
    come = [question for question in questions if question.id in record.cards and record.overdue(question) >= 0]
    found = [Due(question, record.main_reason(question), _why_due(question, record)) for question in come]
    return sorted(found, key=lambda due: (rank.get(due.reason, len(rank)), -record.overdue(due.question)))


def _new(questions: Iterable[Question], record: _Record) -> list[Due]:
    """Questions never answered: one for each reason in turn, the weakest reason first."""
    piles: dict[Reason | None, list[Question]] = {reason: [] for reason in (*record.weakest_first(), None)}
    for question in questions:
        if question.id not in record.cards:
            piles[record.main_reason(question)].append(question)
    layers = zip_longest(*(_for_the_day(pile, record) for pile in piles.values()))
    return [
        Due(question, record.main_reason(question), _why_new(question, record))
        for question in chain.from_iterable(layers)
        if question is not None
    ]


def _for_the_day(questions: list[Question], record: _Record) -> list[Question]:
    """Another order each day, the same all day and on every machine; a bank's own order for the very first answer."""
    if not record.cards:
        return questions
    return sorted(questions, key=lambda question: zlib.crc32(f"{record.day} {question.id}".encode()))


def _mixed(due: Sequence[Due], new: Sequence[Due]) -> Iterator[Due]:
    due_left, new_left = iter(due), iter(new)
    while batch := [*islice(due_left, _DUE_PER_NEW), *islice(new_left, 1)]:
        yield from batch


def _session(candidates: Iterable[Due]) -> tuple[Due, ...]:
    chosen: list[Due] = []
    left = SESSION_SECONDS
    for due in candidates:
        left -= _seconds(due.question)
        if chosen and left < 0:
            break
        chosen.append(due)
    return tuple(chosen)


def _seconds(question: Question) -> int:
    return question.time_limit + _READING_SECONDS


def _why_due(question: Question, record: _Record) -> str:
    card = record.cards[question.id]
    days = (record.day - last_answered(card).astimezone().date()).days
    answered = f"last answered {_ago(days)}, {last_band(card) or 'not scored'}"
    fault = _fault(record.main_reason(question), record)
    return f"{fault}; this one was {answered}." if fault else f"Due today; {answered}."


def _why_new(question: Question, record: _Record) -> str:
    reason = record.main_reason(question)
    if not record.cards and reason is Reason.CONTRIBUTION:
        return _FIRST
    if fault := _fault(reason, record):
        return f"{fault}; this one is new."
    return f"New: {_PROBED[reason]}." if reason else "New."


def _fault(reason: Reason | None, record: _Record) -> str:
    """`2 of your last 3 answers ...`, empty when none of them gave this reason."""
    if reason is None:
        return ""
    flagged, judged = record.flags(reason)
    if not flagged:
        return ""
    if judged == 1:
        return f"Your last answer {_FAULTS[reason]}"
    return f"{flagged} of your last {judged} answers {_FAULTS[reason]}"


def _ago(days: int) -> str:
    return "yesterday" if days == 1 else f"{days} days ago"


def _newest_each(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    newest: dict[str, Draft] = {}
    for draft in drafts:
        newest.setdefault(draft.question.id, draft)
    return tuple(newest.values())
