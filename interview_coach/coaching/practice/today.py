"""What a day's practice looks like: the queue, the week so far, and what was left unfinished."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.history.past import answered_on_day, past_attempts, unconstrained
from interview_coach.coaching.jobs.targets import active_role
from interview_coach.coaching.length import Length, seconds_for
from interview_coach.coaching.practice.habit import Week, this_week
from interview_coach.coaching.practice.queue import ahead, in_order, told
from interview_coach.coaching.practice.record import Record, main_reason
from interview_coach.coaching.practice.schedule import as_the_day_began, first_on, was_chosen
from interview_coach.coaching.practice.skipping import skipped
from interview_coach.model import Question, Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date, datetime

    from interview_coach.banks import Library
    from interview_coach.coaching.practice.queue import Due, Planned
    from interview_coach.coaching.rejections.confirmed import Confirmed
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal import AttemptSummary
    from interview_coach.model import Card, Draft
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
    day, journal, library = now.date(), workspace.journal, workspace.library()
    aside, past = skipped(workspace, day), past_attempts(workspace, limit=_RECENT)

    def wanted(question: Question) -> bool:
        return question.id not in aside and eligible(question)

    since = frozenset(each.id for each in past if each.submitted_at.date() >= day)
    # A demand is none of what a single reason is practised with.
    missing = {} if first else _missing(workspace, wanted, since)
    record = _record(workspace, day, past, missing, first or focus(workspace))
    began = _as_the_day_began(record, since, missing)
    left = [each for each in in_order(filter(wanted, library.asked), began) if _still_asked(each, record)]
    answered = answered_on_day(past, day)
    planned = _rest_of_session(workspace, left, record, answered)
    # What is practised beyond the session is the user's own wish, and an empty page helps nobody.
    queue = tuple(told(each, record) for each in planned or _session(left, record))
    return Today(
        day=day,
        week=this_week(journal.days(day - _STREAK_SPAN), day, settings(workspace).weekly_goal),
        queue=queue or ahead(filter(wanted, library.asked), record),
        drafts=_newest_each(journal.drafts()),
        focus=record.focus,
        answered_ids=frozenset(answered),
        total=len(answered) + len(planned),
        done=bool(answered) and not planned,
        calm=record.calm,
        first=not record.cards,
        debriefed=bool(journal.debriefs()),
    )


def _record(
    workspace: Workspace,
    day: date,
    past: Sequence[AttemptSummary],
    missing: Mapping[str, Sequence[Question]],
    first: Reason | None,
) -> Record:
    """What is known now, of demands `missing` in the morning; questions on the reason that is to come `first` lead."""
    library, cards, chosen = workspace.library(), workspace.journal.cards(), settings(workspace)
    still = _still_missing(workspace) if missing else ()
    return Record(
        day,
        cards,
        unconstrained(past),
        first,
        banks_in_use(library, cards),
        confirmed=_confirmed(workspace.journal.debriefs(), day),
        missing={demand: questions for demand, questions in missing.items() if demand in still},
        own_banks=frozenset(bank.id for bank in library.banks if not bank.shipped),
        length=Length(chosen.session_minutes * 60, chosen.session_questions),
        calm=chosen.low_anxiety,
    )


def _as_the_day_began(record: Record, since: AbstractSet[str], missing: Mapping[str, Sequence[Question]]) -> Record:
    """What would be known without the attempts `since` then; all that the user has set or confirmed counts."""
    if not since:
        return record
    cards = (as_the_day_began(each, record.day) for each in record.cards.values())
    return replace(
        record,
        cards={card.question_id: card for card in cards if card},
        recent=[each for each in record.recent if each.id not in since],
        # A demand that another answer has met on the day gives its turn to the next one.
        missing={
            demand: questions
            for demand, questions in missing.items()
            if demand in record.missing or any(map(record.answered_today, questions))
        },
    )


def _session(planned: Iterable[Planned], record: Record, answered: Sequence[Question] = ()) -> list[Planned]:
    """As many of them as a session holds beside what was answered."""
    candidates = list(planned)
    return candidates[: record.length.room((each.question for each in candidates), answered)]


def _still_asked(planned: Planned, record: Record) -> bool:
    """Whether it has not been answered on this day, and its demand by no other answer."""
    return not record.answered_today(planned.question) and (not planned.demand or planned.demand in record.missing)


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
    # a start without a rejection can do without
    from interview_coach.coaching.rejections.confirmed import confirmed_reasons

    return confirmed_reasons(debriefs, day)


def _missing(
    workspace: Workspace, eligible: Callable[[Question], bool], since: AbstractSet[str]
) -> Mapping[str, Sequence[Question]]:
    """The demands of the active role without an answer but those `since` the day began.

    Each has the eligible questions that would draw it out.
    """
    if active_role(workspace) is None:
        return {}
    from interview_coach.coaching.jobs.gaps import missing_of_active  # 10 ms that a start without a role can do without
    from interview_coach.coaching.jobs.probing import questions_on

    library = workspace.library()
    in_use = banks_in_use(library, workspace.journal.cards())
    found = questions_on(missing_of_active(workspace, since), library.asked, in_use)
    return {demand: tuple(filter(eligible, questions)) for demand, questions in found.items()}


def _still_missing(workspace: Workspace) -> tuple[str, ...]:
    from interview_coach.coaching.jobs.gaps import missing_of_active  # as above

    return missing_of_active(workspace)


def banks_in_use(library: Library, cards: Mapping[str, Card]) -> set[str]:
    """The banks that new questions come from: those for everybody, the user's own, and any once practised.

    A bank for one profession is of no use to the others, and answering one of its questions says that it is; a mock
    interview chooses for itself, and says nothing of the kind.
    """
    open_to_all = {bank.id for bank in library.banks if not (bank.shipped and bank.audience)}
    taken_up = (question_id for question_id, card in cards.items() if was_chosen(card))
    practised = {question.bank for question_id in taken_up if (question := library.question(question_id))}
    return open_to_all | practised


def _newest_each(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    newest: dict[str, Draft] = {}
    for draft in drafts:
        newest.setdefault(draft.question.id, draft)
    return tuple(newest.values())
