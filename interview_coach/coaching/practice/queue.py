"""Which questions to practise next, and in which order."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from itertools import chain, count, zip_longest
from typing import TYPE_CHECKING, Any

from interview_coach.coaching.length import seconds_for
from interview_coach.coaching.practice.record import main_reason
from interview_coach.coaching.practice.schedule import answered_on
from interview_coach.coaching.practice.why import why, why_ahead, why_leading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from interview_coach.coaching.practice.record import Record
    from interview_coach.model import Question, Reason

_DUE_PER_NEW = 2  # so that what is due never crowds out what is new, nor the other way round
_MUCH = 2  # sessions' worth of questions that are due, above which no new ones come until it is less
_REST_DAYS = 3  # before a question that mends a wanted reason is asked ahead of its day


@dataclass(frozen=True, slots=True)
class Due:
    """One question of today's queue, the reason it is practised for, and why it is here."""

    question: Question
    reason: Reason | None
    why: str


@dataclass(frozen=True, slots=True)
class Planned:
    """A question in its turn; `demand` is the missing key demand that it is asked for, empty for none."""

    question: Question
    demand: str = ""


def in_order(questions: Iterable[Question], record: Record) -> Iterator[Planned]:
    """All that may be asked on a day, in the order to take it, from the record as it was when the day began.

    A question that mends a wanted reason comes first, and every second one does, each reason in its turn. In between
    come those for missing demands, which take turns with all others: two that are due, one that is new, and so on.
    """
    leading = list(_leading(record))
    asked = {planned.question.id for planned in leading}
    others = [question for question in questions if question.id not in asked]
    due, new = _due(others, record), list(_new(others, record))
    much = sum(map(seconds_for, due)) >= _MUCH * record.length.seconds
    mixed = list(_mixed(due, () if much else new))
    mending = _mending(mixed, _early(others, record), new if much else (), record)
    rest = map(Planned, (question for question in mixed if not record.mends(question)))
    if record.focus:
        return chain(_in_turn(mending, leading), rest)
    return _in_turn(mending, _in_turn(leading, rest)) if mending else _in_turn(leading, rest)


def told(planned: Planned, record: Record) -> Due:
    """The question as it is offered, with why it is here by what is known now."""
    question = planned.question
    reason = why_leading(planned.demand) if planned.demand else why(question, record)
    return Due(question, main_reason(question), reason)


def ahead(questions: Iterable[Question], record: Record) -> tuple[Due, ...]:
    """About a session of questions that are not due yet, the soonest first: for when nothing else is left."""
    known = [each for each in questions if each.id in record.cards and not record.answered_today(each)]
    soonest = sorted(known, key=lambda each: -record.overdue(each))
    fitting = soonest[: record.length.room(soonest)]
    return tuple(Due(each, main_reason(each), why_ahead(each, record)) for each in fitting)


def _leading(record: Record) -> Iterator[Planned]:
    """A question for each missing demand, in the role's own order; none is there twice."""
    taken: set[str] = set()
    for demand, questions in record.missing.items():
        open_ones = [each for each in questions if each.id not in taken and record.may_lead(each)]
        if question := next((each for each in open_ones if not each.assumes), next(iter(open_ones), None)):
            taken.add(question.id)
            yield Planned(question, demand)


def _mending(
    mixed: Iterable[Question], early: Iterable[Question], spare: Iterable[Question], record: Record
) -> Sequence[Planned]:
    """What mends the wanted reasons, one of each in turn: what is due and new, what has rested, what else is new."""
    found = dict.fromkeys(filter(record.mends, chain(mixed, early, spare)))
    piles: dict[Reason | None, list[Question]] = {reason: [] for reason in _longest_ago_first(record)}
    for question in found:
        piles[main_reason(question)].append(question)
    return list(map(Planned, _layered(piles.values())))


def _longest_ago_first(record: Record) -> list[Reason]:
    """The wanted reasons, first the one practised longest ago since it was confirmed; of equals, the heaviest."""
    heaviest = [reason for reason in record.weakest_first() if reason in record.wanted]
    return sorted(heaviest, key=record.practised_on)


def _in_turn(some: Iterable[Planned], others: Iterable[Planned]) -> Iterator[Planned]:
    """One of each, and so on, as long as there are both."""
    return _layered((some, others))


def _layered(piles: Iterable[Iterable[Any]]) -> Iterator[Any]:
    """The first of each, then the second of each, and so on."""
    return (each for each in chain.from_iterable(zip_longest(*piles)) if each is not None)


def _due(questions: Iterable[Question], record: Record) -> list[Question]:
    """Questions whose day has come: the weakest reason first, then the longest overdue."""
    rank: dict[Reason | None, int] = {reason: place for place, reason in enumerate(record.weakest_first())}
    come = [question for question in questions if question.id in record.cards and record.overdue(question) >= 0]
    return sorted(come, key=lambda each: (rank.get(main_reason(each), len(rank)), -record.overdue(each)))


def _early(questions: Iterable[Question], record: Record) -> list[Question]:
    """Questions for the wanted reasons that are not due but have rested, the soonest first.

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
            piles[main_reason(question)].append(question)
    return _layered(_first_first(pile, record) for pile in piles.values())


def _first_first(pile: Sequence[Question], record: Record) -> list[Question]:
    """The new questions of one reason: those that fit anybody before those that take something for granted.

    For a wanted reason the user's own come first, and then the reason's own bank from its top, where the questions
    stand that mend it best, as they do for the very first answer. All others come in another order each day, the same
    all day and on every machine. Every second one is for the profession one applies in, where there is a bank for it.
    """
    seed = zlib.crc32(f"{record.day} ".encode())

    def place(numbered: tuple[int, Question]) -> tuple[bool, bool, bool, int]:
        number, question = numbered
        in_file = question.bank == main_reason(question) and (record.mends(question) or not record.cards)
        own = record.mends(question) and question.bank in record.own_banks
        in_turn = number if in_file or own else zlib.crc32(question.id.encode(), seed)
        return not own, bool(question.assumes), not in_file, in_turn

    ordered = [question for _, question in sorted(enumerate(pile), key=place)]
    theirs = [question for question in ordered if question.bank in record.professions]
    others = [question for question in ordered if question.bank not in record.professions]
    return list(_layered((theirs, others) if record.cards else (others, theirs)))


def _mixed(due: Iterable[Question], new: Iterable[Question]) -> Iterator[Question]:
    """Two that are due, one that is new, and so on."""
    left = {True: iter(new), False: iter(due)}
    for number in count(1):
        turn = number % (_DUE_PER_NEW + 1) == 0
        question = next(left[turn], None)
        if question is None:
            yield from left[not turn]
            return
        yield question
