"""What a day's practice looks like: the queue, the week so far, and what was left unfinished."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from interview_coach.coaching.habit import Week, this_week
from interview_coach.coaching.length import Length, seconds_for
from interview_coach.coaching.past import past_attempts, unconstrained
from interview_coach.coaching.preferences import settings
from interview_coach.coaching.queue import ahead, queue
from interview_coach.coaching.record import Record
from interview_coach.coaching.schedule import first_on
from interview_coach.coaching.skipping import skipped
from interview_coach.coaching.targets import active_role
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date, datetime

    from interview_coach.banks import Library
    from interview_coach.coaching.confirmed import Confirmed
    from interview_coach.coaching.queue import Due
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Card, Draft, Question
    from interview_coach.rejection import Debrief

_RECENT = 60  # attempts among which the last ones on a reason are looked for
_STREAK_SPAN = timedelta(weeks=53)
_FOCUS = "focus"


@dataclass(frozen=True, slots=True)
class Today:
    """Today's queue in the order to take it; `drafts` holds the newest unfinished answer to each question.

    `answered_ids` are the questions answered on this day; once they filled the session of `total` questions, the queue
    is extra practice.
    `calm` where no numbers are to be shown; `first` while no question has ever been answered; `debriefed` once a
    rejection is written down.
    """

    day: date
    week: Week
    queue: tuple[Due, ...]
    drafts: tuple[Draft, ...]
    focus: Reason | None
    answered_ids: frozenset[str]
    total: int
    done: bool
    calm: bool = False
    first: bool = False
    debriefed: bool = False

    @property
    def answered(self) -> int:
        """How many questions were answered on this day."""
        return len(self.answered_ids)

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
    recent, in_use = unconstrained(past_attempts(workspace, limit=_RECENT)), banks_in_use(library, cards)
    debriefs = journal.debriefs()
    confirmed = _confirmed(debriefs, day)
    aside = skipped(workspace, day)

    def wanted(question: Question) -> bool:
        return question.id not in aside and eligible(question)

    missing = _missing(workspace, in_use, wanted)
    chosen = settings(workspace)
    length = Length(chosen.session_minutes * 60, chosen.session_questions)
    record = Record(day, cards, recent, focus(workspace), in_use, confirmed, missing, length, calm=chosen.low_anxiety)
    answered = [question for card in cards if (question := library.question(card)) and record.answered_today(question)]
    full = length.filled_by(answered)
    asked = list(filter(wanted, library.asked))
    new_left = max(0, chosen.new_questions_a_day - sum(first_on(card, day) for card in cards.values()))
    # What is practised beyond the session is the user's own wish, and an empty page helps nobody.
    planned = () if full else queue(asked, replace(record, new=new_left))
    left = length.still_to_come(answered, (due.question for due in planned))
    return Today(
        day=day,
        week=this_week(journal.days(day - _STREAK_SPAN), day, chosen.weekly_goal),
        queue=planned[:left] or queue(asked, record) or ahead(asked, record),
        drafts=_newest_each(journal.drafts()),
        focus=record.focus,
        answered_ids=frozenset(question.id for question in answered),
        total=len(answered) + left,
        done=full or bool(answered and not planned),
        calm=chosen.low_anxiety,
        first=not cards,
        debriefed=bool(debriefs),
    )


def question_on(workspace: Workspace, now: datetime, reason: Reason) -> Question | None:
    """The question to practise this reason with now, None when all that probe it were answered today."""
    plan = today(workspace, now, lambda question: reason in question.probes)
    return next((due.question for due in plan.queue if due.reason is reason), None) or next(
        (due.question for due in plan.queue), None
    )


def focus(workspace: Workspace) -> Reason | None:
    """The reason the user chose to practise first, None when the queue is left to itself."""
    kept = workspace.journal.setting(_FOCUS)
    return Reason(kept) if kept else None


def keep_focus(workspace: Workspace, reason: Reason | None) -> None:
    """Puts questions that probe `reason` first from now on; None takes that back."""
    workspace.journal.keep_setting(_FOCUS, reason.value if reason else "")


def _confirmed(debriefs: Sequence[Debrief], day: date) -> Mapping[Reason, Confirmed]:
    if not debriefs:
        return {}
    from interview_coach.coaching.confirmed import confirmed_reasons  # a start without a rejection can do without

    return confirmed_reasons(debriefs, day)


def _missing(
    workspace: Workspace, in_use: AbstractSet[str], eligible: Callable[[Question], bool]
) -> Mapping[str, Sequence[Question]]:
    """The demands of the active role without an answer, each with the eligible questions that would draw it out."""
    if active_role(workspace) is None:
        return {}
    from interview_coach.coaching.gaps import missing_of_active  # 10 ms that a start without a role can do without
    from interview_coach.coaching.probing import questions_on

    found = questions_on(missing_of_active(workspace), workspace.library().asked, in_use)
    return {demand: tuple(filter(eligible, questions)) for demand, questions in found.items()}


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
