"""Which questions to practise next, and in which order."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from interview_coach.coaching.length import seconds_for
from interview_coach.coaching.schedule import answered_on
from interview_coach.coaching.why import why, why_ahead, why_leading
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interview_coach.coaching.record import Record
    from interview_coach.model import Question, Reason

_DUE_PER_NEW = 2  # so that what is due never crowds out what is new, nor the other way round
_MUCH = 2  # sessions' worth of questions that are due, above which no new ones come until it is less
_REST_DAYS = 3  # before a question that mends a confirmed reason is asked ahead of its day


@dataclass(frozen=True, slots=True)
class Due:
    """One question of today's queue, the reason it is practised for, and why it is here."""

    question: Question
    reason: Reason | None
    why: str


def queue(questions: Iterable[Question], record: Record) -> tuple[Due, ...]:
    """About a session of questions, at least one if any is left: two that are due, one that is new, and so on.

    Those that probe the focus come before the rest; without a focus, every second one probes a confirmed reason. One
    for each missing demand leads, and takes turns with the others.
    """
    leading = {question.id: (question, demand) for question, demand in _leading(record)}
    still_open = [each for each in questions if not (record.answered_today(each) or each.id in leading)]
    due = _due(still_open, record)
    much = sum(map(seconds_for, due)) >= _MUCH * record.length.seconds
    mixed = _mixed(due, () if much else _new(still_open, record), *record.answered)
    early = _early(still_open, record)
    in_turn = _ordered([question for question, _ in leading.values()], list(mixed), early, record)
    within_rate = _without_too_many_new(in_turn, record)
    whys = {question_id: why_leading(demand) for question_id, (_, demand) in leading.items()}
    chosen = record.length.within(within_rate)
    return tuple(Due(each, record.main_reason(each), whys.get(each.id) or why(each, record)) for each in chosen)


def ahead(questions: Iterable[Question], record: Record) -> tuple[Due, ...]:
    """About a session of questions that are not due yet, the soonest first: for when nothing else is left."""
    known = [each for each in questions if each.id in record.cards and not record.answered_today(each)]
    soonest = sorted(known, key=lambda each: -record.overdue(each))
    return tuple(Due(each, record.main_reason(each), why_ahead(each, record)) for each in record.length.within(soonest))


def _without_too_many_new(questions: Iterable[Question], record: Record) -> Iterator[Question]:
    """The questions, of those that are new only as many as may still come today."""
    left = record.new
    for question in questions:
        if left is not None and question.id not in record.cards:
            left -= 1
            if left < 0:
                continue
        yield question


def _leading(record: Record) -> Iterator[tuple[Question, str]]:
    """A question for each missing demand, in the role's own order, with the demand; none is there twice."""
    taken: set[str] = set()
    for demand, questions in record.missing.items():
        open_ones = (each for each in questions if each.id not in taken and record.may_lead(each))
        if question := next(open_ones, None):
            taken.add(question.id)
            yield question, demand


def _ordered(
    leading: list[Question], mixed: list[Question], early: list[Question], record: Record
) -> Iterator[Question]:
    """What leads and what mends a confirmed reason, in turn with the rest, so that what is due still comes."""
    if record.focus or not record.confirmed:
        return _in_turn(leading, sorted(mixed, key=record.beside_focus))
    mending = [*filter(record.mends, mixed), *early]
    others = [question for question in mixed if not record.mends(question)]
    # What was answered today has had its turn, so that the order goes on where it was.
    turn = sum(record.answered)
    rest = _in_turn(leading, others, turn // 2)
    return _in_turn(rest, mending, turn) if leading else _in_turn(mending, rest, turn)


def _in_turn(some: Iterable[Question], others: Iterable[Question], turn: int = 0) -> Iterator[Question]:
    """One of each, and so on, as long as there are both; at an odd `turn` the others come first."""
    pairs = zip_longest(others, some) if turn % 2 else zip_longest(some, others)
    return (question for question in chain.from_iterable(pairs) if question is not None)


def _due(questions: Iterable[Question], record: Record) -> list[Question]:
    """Questions whose day has come: the weakest reason first, then the longest overdue."""
    rank: dict[Reason | None, int] = {reason: place for place, reason in enumerate(record.weakest_first())}
    come = [question for question in questions if question.id in record.cards and record.overdue(question) >= 0]
    return sorted(come, key=lambda each: (rank.get(record.main_reason(each), len(rank)), -record.overdue(each)))


def _early(questions: Iterable[Question], record: Record) -> list[Question]:
    """Questions for the confirmed reasons that are not due but have rested, the soonest first.

    Without them there would be days on which nothing mends what cost the job.
    """
    rested = [
        each
        for each in questions
        if each.id in record.cards
        and record.mends(each)
        and record.overdue(each) < 0
        and (record.day - answered_on(record.cards[each.id])).days >= _REST_DAYS
    ]
    return sorted(rested, key=lambda each: -record.overdue(each))


def _new(questions: Iterable[Question], record: Record) -> Iterator[Question]:
    """Questions never answered: one for each reason in turn, the weakest reason first."""
    piles: dict[Reason | None, list[Question]] = {reason: [] for reason in (*record.weakest_first(), None)}
    for question in questions:
        if question.id not in record.cards and question.bank in record.banks_in_use:
            piles[record.main_reason(question)].append(question)
    layers = zip_longest(*(_for_the_day(pile, record) for pile in piles.values()))
    return (question for question in chain.from_iterable(layers) if question is not None)


def _for_the_day(questions: list[Question], record: Record) -> list[Question]:
    """Another order each day, the same all day and on every machine; the reason's own bank for the very first."""
    if not record.cards:
        return sorted(questions, key=lambda question: question.bank != record.main_reason(question))
    seed = zlib.crc32(f"{record.day} ".encode())
    return sorted(questions, key=lambda question: zlib.crc32(question.id.encode(), seed))


def _mixed(due: Iterable[Question], new: Iterable[Question], came_back: int, were_new: int) -> Iterator[Question]:
    """Two that are due, one that is new, and so on, from where the day's answers have got to."""
    left = {True: iter(new), False: iter(due)}
    done = {True: were_new, False: came_back}
    while True:
        turn = done[False] >= _DUE_PER_NEW * (done[True] + 1)
        question = next(left[turn], None)
        if question is None:
            yield from left[not turn]
            return
        done[turn] += 1
        yield question
