"""What a day's practice looks like: the queue, the week so far, and what was left unfinished."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.history.past import answered_on_day
from interview_coach.coaching.length import seconds_for
from interview_coach.coaching.practice.gathering import gathered
from interview_coach.coaching.practice.habit import Week, this_week
from interview_coach.coaching.practice.queue import ahead, in_order, told
from interview_coach.coaching.practice.record import Record, main_reason
from interview_coach.coaching.practice.schedule import first_on
from interview_coach.coaching.practice.skipping import skipped
from interview_coach.model import Question, Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date, datetime

    from interview_coach.coaching.practice.queue import Due, Planned
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Draft

_STREAK_SPAN = timedelta(weeks=53)


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


def today(
    workspace: Workspace,
    now: datetime,
    eligible: Callable[[Question], bool] = lambda _: True,
    first: Reason | None = None,
) -> Today:
    """The plan for the local day of `now` (aware): the same all day, less what has been answered.

    It is made from what was known when the day began, so that no answer changes what is left of it; only the sentences
    tell of the answers since. The queue is made of the `eligible` questions alone, those on the reason that is to come
    `first` before the others, and none for the sake of a demand. Without one, it is the focus that comes first.
    """
    day, journal, aside = now.date(), workspace.journal, skipped(workspace, now.date())

    def wanted(question: Question) -> bool:
        return question.id not in aside and eligible(question)

    found = gathered(workspace, day, wanted, first)
    asked, record = list(filter(wanted, workspace.library().asked)), found.now
    answered = answered_on_day(found.past, day)
    left = _just_confirmed_first([each for each in in_order(asked, found.began) if _still_asked(each, record)], record)
    planned = _rest_of_session(workspace, left, record, answered)
    # What is practised beyond the session is the user's own wish, and an empty page helps nobody.
    queue = tuple(told(each, record) for each in planned or _session(left, record))
    return Today(
        day=day,
        week=this_week(journal.days(day - _STREAK_SPAN), day, settings(workspace).weekly_goal),
        queue=queue or ahead(asked, record),
        drafts=_newest_each(journal.drafts()),
        focus=record.focus,
        answered_ids=frozenset(answered),
        total=len(answered) + len(planned),
        done=bool(answered) and not planned,
        calm=record.calm,
        first=not record.cards,
        debriefed=bool(journal.debriefs()),
    )


def _session(planned: Iterable[Planned], record: Record, answered: Sequence[Question] = ()) -> list[Planned]:
    """As many of them as a session holds beside what was answered."""
    candidates = list(planned)
    return candidates[: record.length.room((each.question for each in candidates), answered)]


def _still_asked(planned: Planned, record: Record) -> bool:
    """Whether it has not been answered on this day, and its demand by no other answer."""
    return not record.answered_today(planned.question) and (not planned.demand or planned.demand in record.missing)


def _just_confirmed_first(left: list[Planned], record: Record) -> list[Planned]:
    """What is left of the day, first a question on what was confirmed since the last answer, as the user was promised.

    What mends that reason in the day's plan has perhaps been answered before it was confirmed.
    """
    wanted = () if record.focus else record.just_confirmed
    first = [each for each in left if main_reason(each.question) in wanted][:1]
    return [*first, *(each for each in left if each not in first)]


def _rest_of_session(
    workspace: Workspace, left: Iterable[Planned], record: Record, answered: Iterable[str]
) -> list[Planned]:
    """What a session holds beside what was answered on this day (ids), with no more new questions than wanted."""
    library = workspace.library()
    given = [library.question(question_id) or Question(question_id, "") for question_id in answered]
    begun_today = sum(first_on(card, record.day) for card in record.cards.values())
    new_left = settings(workspace).new_questions_a_day - begun_today
    return _session(_without_too_many_new(left, record, new_left), record, given)


def _without_too_many_new(planned: Iterable[Planned], record: Record, left: int) -> Iterator[Planned]:
    """Of those that are new only as many as may still come today."""
    for each in planned:
        if each.question.id not in record.cards:
            left -= 1
            if left < 0:
                continue
        yield each


def question_on(workspace: Workspace, now: datetime, reason: Reason) -> Question | None:
    """The question to practise this reason with now, None when all that probe it were answered today."""
    return next(iter(questions_on_reason(workspace, now, reason)), None)


def questions_on_reason(workspace: Workspace, now: datetime, reason: Reason) -> tuple[Question, ...]:
    """About a session of questions to practise this reason with; those that probe it beside another where no other is.

    They come in the order in which they would for somebody who is turned down for this reason alone.
    """
    for fits in (lambda question: main_reason(question) is reason, lambda question: reason in question.probes):
        if queue := today(workspace, now, fits, reason).queue:
            return tuple(due.question for due in queue)
    return ()


def _newest_each(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    newest: dict[str, Draft] = {}
    for draft in drafts:
        newest.setdefault(draft.question.id, draft)
    return tuple(newest.values())
