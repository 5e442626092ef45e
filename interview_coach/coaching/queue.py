"""Which questions to practise next, in which order, and why: a sentence for each."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from itertools import chain, islice, zip_longest
from textwrap import shorten
from typing import TYPE_CHECKING

from interview_coach.coaching.schedule import answered_on, due_on, first_on, last_band
from interview_coach.coaching.wording import date_in_text
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from interview_coach.coaching.confirmed import Confirmed
    from interview_coach.journal import AttemptSummary
    from interview_coach.model import Card, Question

_READING_SECONDS = 60  # for the marked-up answer, beside the time the answer takes
_DUE_PER_NEW = 2  # so that what is due never crowds out what is new, nor the other way round
_MUCH = 2  # sessions' worth of questions that are due, above which no new ones come until it is less
_REST_DAYS = 3  # before a question that mends a confirmed reason is asked ahead of its day
_LOOK_BACK = 3  # answers that "2 of your last 3" counts over

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
_QUOTED = 70  # characters of what an employer said: enough to know it again, short enough for one line
_FIRST = "A good one to begin with: most people only say “we” here and never notice."
_LEADS = "Key demand “{}” of your active role has no answer yet."


@dataclass(frozen=True, slots=True)
class Due:
    """One question of today's queue, the reason it is practised for, and why it is here."""

    question: Question
    reason: Reason | None
    why: str


@dataclass(frozen=True, slots=True)
class Record:
    """What the choice is made from: cards by question id, the last attempts (newest first), the user's banks.

    `confirmed` are the reasons that the user was turned down for. `missing` has the key demands of the active role that
    no answer speaks of, each with the questions that would draw it out, the best first. `seconds` is how long a session
    takes, `new` how many new questions may still come today; when `calm`
    nothing is counted in the sentences.
    """

    day: date
    cards: Mapping[str, Card]
    recent: Sequence[AttemptSummary]
    focus: Reason | None
    banks_in_use: AbstractSet[str]
    confirmed: Mapping[Reason, Confirmed] = field(default_factory=dict)
    missing: Mapping[str, Sequence[Question]] = field(default_factory=dict)
    seconds: int = 600
    new: int | None = None
    calm: bool = False
    _flags: dict[Reason, tuple[int, int]] = field(default_factory=dict, init=False)
    _answered: list[bool] = field(default_factory=list, init=False)
    _weight: dict[Reason, tuple[bool, float, int]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        """Counts once what is asked for each of perhaps thousands of questions."""
        today = (card for card in self.cards.values() if answered_on(card) >= self.day)
        self._answered.extend(first_on(card, self.day) for card in today)
        self._flags.update((reason, self._count(reason)) for reason in Reason)
        self._weight.update((reason, self._weigh(reason)) for reason in Reason)

    def answered_today(self, question: Question) -> bool:
        card = self.cards.get(question.id)
        return card is not None and answered_on(card) >= self.day

    @property
    def answered(self) -> tuple[int, int]:
        """How many questions were answered on this day: those that came back, and those that were new."""
        new = sum(self._answered)
        return len(self._answered) - new, new

    def may_lead(self, question: Question) -> bool:
        """Whether it can be asked now for the sake of a demand: it is new, or due again."""
        return question.id not in self.cards or (self.overdue(question) >= 0 and not self.answered_today(question))

    def overdue(self, question: Question) -> int:
        """Days since the question came due; below zero when it is not due yet."""
        return (self.day - due_on(self.cards[question.id])).days

    def flags(self, reason: Reason) -> tuple[int, int]:
        """How many of how many of the last answers judged on `reason` gave it."""
        return self._flags[reason]

    def _count(self, reason: Reason) -> tuple[int, int]:
        judged = islice((attempt for attempt in self.recent if reason in attempt.probes), _LOOK_BACK)
        flagged = [reason in attempt.flagged for attempt in judged]
        return sum(flagged), len(flagged)

    def _weigh(self, reason: Reason) -> tuple[bool, float, int]:
        confirmed = self.confirmed[reason].weight if reason in self.confirmed else 0.0
        return reason is not self.focus, -confirmed, -self._flags[reason][0]

    def weakest_first(self) -> list[Reason]:
        """The focus, then the confirmed reasons, then those that most of the last answers gave."""
        return sorted(_USUAL_ORDER, key=self._weight.__getitem__)

    def beside_focus(self, question: Question) -> bool:
        """Whether there is a focus, and the question is practised for another reason."""
        return self.focus is not None and self.main_reason(question) is not self.focus

    def mends(self, question: Question) -> bool:
        """Whether the question is practised for a confirmed reason."""
        return self.main_reason(question) in self.confirmed

    def main_reason(self, question: Question) -> Reason | None:
        """The weakest reason the question probes; its first one while none of them was ever flagged."""
        return min(question.probes, key=self._weight.__getitem__, default=None)


def queue(questions: Iterable[Question], record: Record) -> tuple[Due, ...]:
    """About ten minutes of questions, at least one if any is left: two that are due, one that is new, and so on.

    Those that probe the focus come before the rest; without a focus, every second one probes a confirmed reason. One
    for each missing demand leads, and takes turns with the others.
    """
    leading = {question.id: (question, demand) for question, demand in _leading(record)}
    still_open = [each for each in questions if not (record.answered_today(each) or each.id in leading)]
    due = _due(still_open, record)
    much = sum(map(seconds_for, due)) >= _MUCH * record.seconds
    mixed = _mixed(due, () if much else _new(still_open, record), *record.answered)
    early = _early(still_open, record)
    in_turn = _ordered([question for question, _ in leading.values()], list(mixed), early, record)
    within_rate = _without_too_many_new(in_turn, record)
    whys = {question_id: _LEADS.format(demand) for question_id, (_, demand) in leading.items()}
    chosen = _session(within_rate, record.seconds)
    return tuple(Due(each, record.main_reason(each), whys.get(each.id) or _why(each, record)) for each in chosen)


def ahead(questions: Iterable[Question], record: Record) -> tuple[Due, ...]:
    """About a session of questions that are not due yet, the soonest first: for when nothing else is left."""
    known = [each for each in questions if each.id in record.cards and not record.answered_today(each)]
    soonest = sorted(known, key=lambda each: -record.overdue(each))
    return tuple(
        Due(each, record.main_reason(each), _why_ahead(each, record)) for each in _session(soonest, record.seconds)
    )


def _without_too_many_new(questions: Iterable[Question], record: Record) -> Iterator[Question]:
    """The questions, of those that are new only as many as may still come today."""
    left = record.new
    for question in questions:
        if left is not None and question.id not in record.cards:
            left -= 1
            if left < 0:
                continue
        yield question


def seconds_for(question: Question) -> int:
    """How long a question takes: the answer, and reading what came of it."""
    return question.time_limit + _READING_SECONDS


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


def _session(candidates: Iterable[Question], left: int) -> list[Question]:
    chosen: list[Question] = []
    for question in candidates:
        left -= seconds_for(question)
        if chosen and left < 0:
            break
        chosen.append(question)
    return chosen


def _why(question: Question, record: Record) -> str:
    tells = _why_calm if record.calm else _why_due if question.id in record.cards else _why_new
    why = tells(question, record)
    reason = record.main_reason(question)
    confirmed = record.confirmed.get(reason) if reason else None
    return f"{_told_by(confirmed)} {why}" if confirmed else why


def _told_by(confirmed: Confirmed) -> str:
    """Who gave this reason, and in which words."""
    if not confirmed.words:
        return f"{confirmed.employer} turned you down for this."
    return f"{confirmed.employer} said: “{shorten(confirmed.words, _QUOTED, placeholder=' …')}”."


def _why_due(question: Question, record: Record) -> str:
    card = record.cards[question.id]
    days = (record.day - answered_on(card)).days
    answered = f"last answered {_ago(days)}, {last_band(card) or 'not scored'}"
    fault = _fault(record.main_reason(question), record)
    if fault:
        return f"{fault}; this one was {answered}."
    return f"Due today; {answered}." if record.overdue(question) >= 0 else f"Ahead of its day; {answered}."


def _why_calm(question: Question, record: Record) -> str:
    reason = record.main_reason(question)
    kind = "You know this one" if question.id in record.cards else "New"
    return f"{kind}: {_PROBED[reason]}." if reason else f"{kind}."


def _why_ahead(question: Question, record: Record) -> str:
    due = due_on(record.cards[question.id])
    return f"Nothing is due, so this is extra: its day is {date_in_text(due)}."


def _why_new(question: Question, record: Record) -> str:
    reason = record.main_reason(question)
    if not record.cards and reason is Reason.CONTRIBUTION and reason not in record.confirmed:
        return _FIRST
    if fault := _fault(reason, record):
        return f"{fault}; this one is new."
    return f"New: {_PROBED[reason]}." if reason else "New."


def _fault(reason: Reason | None, record: Record) -> str:
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
