"""What a question asks for, read from its words, and so which reasons it calls for."""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.model import Question, Reason
from interview_coach.scoring.lexicon import patterns
from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping


class Asks(StrEnum):
    """What a question is after; the values are the section titles of `lexicon/asks.txt`."""

    PAST_EXAMPLE = "a past example"
    EXPERIENCE = "experience with something"
    APPROACH = "how you work"
    HOW_WOULD = "how you would do something here"
    HERE = "this job"
    WHY_US = "why this job"
    WHY_YOU = "why you"
    WHY_LEAVE = "why you leave"
    STRENGTH = "what you are best at"
    WEAKNESS = "a weakness"
    PAY = "pay"
    OPINION = "an opinion"


TIME_LIMIT = Question("", "").time_limit
"""Seconds of speaking where a question doesn't say."""


class Calls(NamedTuple):
    """What a question calls for: reasons outside `reasons` are `na`, `star` tells whether an example is asked.

    `time_limit` is in seconds of speaking; a `follow_up` asks for one thing more about what was told before.
    """

    asks: frozenset[Asks]
    reasons: frozenset[Reason]
    star: bool
    follow_up: bool = False
    time_limit: int = TIME_LIMIT

    @property
    def situation(self) -> bool:
        """Whether it asks how one would handle what happens in any such job: having done it ties one to this one."""
        return Asks.HOW_WOULD in self.asks and Asks.HERE not in self.asks


_NO_EXAMPLE = "not an example"
_MONEY_OR_LEAVING = frozenset({Asks.PAY, Asks.WHY_LEAVE})
_FORWARD = frozenset({Asks.WHY_US, Asks.WHY_YOU, Asks.HOW_WOULD})
_HERE = frozenset({Asks.HERE})
_NO_EXPERIENCE = frozenset({Asks.WHY_US, Asks.HERE, Asks.WEAKNESS, Asks.HOW_WOULD, Asks.OPINION})
_SOMETHING_DONE = frozenset({Asks.PAST_EXAMPLE, Asks.EXPERIENCE})


def calls_for(question: Question | str | None) -> Calls:
    """What an answer is to be judged on; without a question, a past example is taken to be asked for.

    What a bank's question says it probes comes first: only "why us" or "why you" then still asks for a link to the job.
    """
    if not isinstance(question, Question):
        return _calls(question or "", frozenset())
    if question.asked_before:
        return _calls_of_follow_up(question)
    return _calls(question.text, frozenset(question.probes))._replace(time_limit=question.time_limit)


def _calls(text: str, probes: frozenset[Reason]) -> Calls:
    asks = read_question(text) if text.strip() else frozenset({Asks.PAST_EXAMPLE})
    forward = Reason.TRANSFER in probes or (_asks_why_here(asks) if probes else bool(asks & _FORWARD | asks & _HERE))
    away = bool(asks & _MONEY_OR_LEAVING) and Asks.WHY_YOU not in asks
    star = Asks.PAST_EXAMPLE in asks and not forward and not away
    sensible = probes - {Reason.TRANSFER} if away else probes
    return Calls(asks, _reasons(asks, forward=forward) | sensible, star)


def _calls_of_follow_up(question: Question) -> Calls:
    """What it probes, and what its words ask for; never all the parts of a story, which has been told before."""
    probes = frozenset(question.probes)
    asks = read_question(question.text)
    reasons = _reasons(asks, forward=False) - {Reason.CONTRIBUTION} | probes
    return Calls(asks, reasons, star=False, follow_up=True, time_limit=question.time_limit)


def _asks_why_here(asks: frozenset[Asks]) -> bool:
    return Asks.HERE in asks and bool(asks & {Asks.WHY_US, Asks.WHY_YOU})


@lru_cache(maxsize=1024)
def read_question(text: str) -> frozenset[Asks]:
    """Everything that the words of a question ask for; how one works where nothing else is known."""
    folded = fold(text)
    found = {title for title, pattern in _patterns().items() if pattern.search(folded)}
    if _NO_EXAMPLE in found:
        found.discard(Asks.PAST_EXAMPLE)
    return frozenset(kind for kind in Asks if kind in found) or frozenset({Asks.APPROACH})


def _reasons(asks: frozenset[Asks], *, forward: bool) -> frozenset[Reason]:
    reasons = {Reason.ATTITUDE}
    if asks & _MONEY_OR_LEAVING and Asks.WHY_YOU not in asks:  # but "leave the bank for a school" asks for a link
        return frozenset(reasons)
    if asks - _NO_EXPERIENCE:
        reasons.add(Reason.DEPTH)
    if forward:
        reasons.add(Reason.TRANSFER)
    elif asks & _SOMETHING_DONE:
        reasons.add(Reason.CONTRIBUTION)
    return frozenset(reasons)


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    return patterns("asks.txt")
