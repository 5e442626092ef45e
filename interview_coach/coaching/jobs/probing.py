"""Which questions would draw out a key demand: those that speak of it, and one made of its own words."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from interview_coach.coaching.jobs.demand_wording import question_text
from interview_coach.model import Question, Reason, Role
from interview_coach.scoring.key_demands.links import DEMAND, may_speak_of, read_links, target
from interview_coach.scoring.key_demands.wanted import as_written, beginning, demand_words, telling_words
from interview_coach.scoring.text import read_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

_MADE = "demand."
"""The ids of questions made of a demand start so."""


def made_question(demand: str) -> Question:
    """A question that asks for nothing but the demand, the same each time; it is in no bank."""
    words = [demand.strip().lower()] if as_written(demand) else map(beginning, telling_words(demand))
    key = " ".join(sorted(set(words)))
    made_id = f"{_MADE}{zlib.crc32(key.encode()):08x}"
    return Question(
        made_id,
        question_text(demand),
        (Reason.DEPTH, Reason.CONTRIBUTION),
        "What you did yourself, and what came of it.",
    )


def is_made(question: Question) -> bool:
    """Whether the question was made of a demand."""
    return question.id.startswith(_MADE)


def questions_on(
    demands: Sequence[str], questions: Iterable[Question], in_use: AbstractSet[str]
) -> Mapping[str, tuple[Question, ...]]:
    """For each demand the questions that speak of it, those of banks `in_use` first, the one made of it last.

    Their own words and tags count, and no keyword of what an answer may hold: the question then asks for something
    else. Of a bank that is not in use, being for another profession, neither its tags nor one common word is a sign.
    """
    found: dict[str, list[tuple[bool, Question]]] = {demand: [] for demand in demands}
    look = _Look(demands)
    for question in questions:
        near = question.bank in in_use
        for demand in look.said_in((_asked(question) if near else question.text,)):
            if near or len(demand_words(demand)) > 1:
                found[demand].append((near, question))
    return {demand: (*_best(found[demand]), made_question(demand)) for demand in demands}


def speaks_of(text: str, demand: str) -> bool:
    """Whether a text says the whole demand, in its words or others for the same."""
    return demand in _Look((demand,)).said_in((text,))


def _best(found: list[tuple[bool, Question]]) -> list[Question]:
    return [question for _, question in sorted(found, key=lambda each: not each[0])]


def _asked(question: Question) -> str:
    return f"{question.text}. {' '.join(question.tags)}"


class _Look:
    """Finds some demands in many texts; one that holds none of their words costs next to nothing."""

    def __init__(self, demands: Sequence[str]) -> None:
        self._demands = demands
        self._target = target(Role(key_demands=tuple(demands)))

    def said_in(self, texts: Iterable[str]) -> Iterator[str]:
        """Those of the demands that one of the texts says, each once."""
        said = {name for text in texts if may_speak_of(text, self._target) for name in self._names(text)}
        yield from (demand for number, demand in enumerate(self._demands) if f"{DEMAND}{number}" in said)

    def _names(self, text: str) -> Iterator[str]:
        yield from (name for name, _ in read_links(read_sentence(text), self._target))
