"""What a day's practice looks like: the queue, the week so far, and what was left unfinished."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from interview_coach.coaching.confirmed import confirmed_reasons
from interview_coach.coaching.habit import Week, this_week
from interview_coach.coaching.queue import SESSION_SECONDS, Record, queue, seconds_for
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date, datetime

    from interview_coach.banks import Library
    from interview_coach.coaching.queue import Due
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Card, Draft, Question

_RECENT = 60  # attempts among which the last ones on a reason are looked for
_STREAK_SPAN = timedelta(weeks=53)
_FOCUS = "focus"
_SPARE_SECONDS = 60  # a session this near to its full length is done


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
        return round(sum(seconds_for(due.question) for due in self.queue) / 60)


def today(workspace: Workspace, now: datetime, eligible: Callable[[Question], bool] = lambda _: True) -> Today:
    """The plan for the local day of `now` (aware): the same all day, less what has been answered.

    The queue is made of the `eligible` questions alone.
    """
    day, journal, library = now.date(), workspace.journal, workspace.library()
    cards = journal.cards()
    recent, in_use = journal.summaries(limit=_RECENT), banks_in_use(library, cards)
    confirmed = confirmed_reasons(journal.debriefs(), day)
    record = Record(day, cards, recent, focus(workspace), in_use, confirmed)
    answered = [question for card in cards if (question := library.question(card)) and record.answered_today(question)]
    return Today(
        day=day,
        week=this_week(journal.days(day - _STREAK_SPAN), day),
        queue=queue(filter(eligible, library.asked), record),
        drafts=_newest_each(journal.drafts()),
        focus=record.focus,
        answered=len(answered),
        done=sum(map(seconds_for, answered)) + _SPARE_SECONDS >= SESSION_SECONDS,
        first=not cards,
    )


def focus(workspace: Workspace) -> Reason | None:
    """The reason the user chose to practise first, None when the queue is left to itself."""
    kept = workspace.journal.setting(_FOCUS)
    return Reason(kept) if kept else None


def keep_focus(workspace: Workspace, reason: Reason | None) -> None:
    """Puts questions that probe `reason` first from now on; None takes that back."""
    workspace.journal.keep_setting(_FOCUS, reason.value if reason else "")


def banks_in_use(library: Library, cards: Mapping[str, Card]) -> set[str]:
    """The banks that new questions come from: those for everybody, the user's own, and any once practised.

    A bank for one profession is of no use to the others, and answering one of its questions says that it is.
    """
    open_to_all = {bank.id for bank in library.banks if not (bank.shipped and bank.audience)}
    practised = {question.bank for question_id in cards if (question := library.question(question_id))}
    return open_to_all | practised


def _newest_each(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    newest: dict[str, Draft] = {}
    for draft in drafts:
        newest.setdefault(draft.question.id, draft)
    return tuple(newest.values())
