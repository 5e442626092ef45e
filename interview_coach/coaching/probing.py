"""Which questions would draw out a key demand: those that speak of it, and one made of its own words."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from interview_coach.model import Question, Reason
from interview_coach.scoring.links import beginning, demand_words, telling_words
from interview_coach.scoring.stems import bucket, same_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

_ASKED = "Tell me about a time you dealt with {}. What did you do yourself?"
_MADE = "demand."
"""The ids of questions made of a demand start so."""

_LEAST_SHARE = 0.5
"""Share of a demand's telling words that a question must hold, as for an answer that names the demand."""


def made_question(demand: str) -> Question:
    """A question that asks for nothing but the demand, the same each time; it is in no bank."""
    text = _ASKED.format(" ".join(demand.split()).rstrip("."))
    key = " ".join(sorted(set(map(beginning, telling_words(demand)))))
    made_id = f"{_MADE}{zlib.crc32(key.encode()):08x}"
    return Question(made_id, text, (Reason.DEPTH, Reason.CONTRIBUTION), "What you did yourself, and what came of it.")


def is_made(question: Question) -> bool:
    """Whether the question was made of a demand."""
    return question.id.startswith(_MADE)


def questions_on(
    demands: Sequence[str], questions: Iterable[Question], in_use: AbstractSet[str], *, thorough: bool = False
) -> Mapping[str, tuple[Question, ...]]:
    """For each demand the questions that would draw it out, the best first, the one made of it last.

    A bank that is not `in_use`, being for another profession, must have all telling words of the demand. A `thorough`
    look includes the keywords of evidence, which take a file a bank to be read, and must have all of them too.
    """
    wanted = {demand: frozenset(demand_words(demand)) for demand in demands}
    found: dict[str, list[tuple[float, Question]]] = {demand: [] for demand in demands}
    look = _Look(frozenset[str]().union(*wanted.values()))
    for question in questions:
        asked = look.held_by(" ".join((question.text, *question.tags)))
        looked_for = look.held_by(_keywords(question)) if thorough else frozenset[str]()
        for demand, words in wanted.items() if asked or looked_for else ():
            share = len(words & asked) / max(1, len(words))
            if share >= (_LEAST_SHARE if question.bank in in_use else 1) or (words and words <= looked_for):
                found[demand].append((share, question))
    return {demand: (*_best(found[demand]), made_question(demand)) for demand in demands}


def _best(found: list[tuple[float, Question]]) -> list[Question]:
    return [question for _, question in sorted(found, key=lambda each: -each[0])]


def _keywords(question: Question) -> str:
    return " ".join(keyword for group in question.evidence for keyword in group.keywords)


class _Look:
    """Finds some words, in whatever form, in many texts."""

    def __init__(self, words: AbstractSet[str]) -> None:
        self._words: dict[str, list[str]] = {}
        for word in words:
            self._words.setdefault(bucket(word), []).append(word)
        beginnings = "|".join(map(re.escape, sorted(self._words))) or "(?!)"
        self._candidates = re.compile(rf"\b(?:{beginnings})\w*")

    def held_by(self, text: str) -> frozenset[str]:
        """Those of the words that the text holds."""
        said = set(self._candidates.findall(text.lower()))
        return frozenset(word for one in said for word in self._words.get(bucket(one), ()) if same_word(one, word))
