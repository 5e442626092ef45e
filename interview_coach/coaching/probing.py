"""Which questions would draw out a key demand: those that speak of it, and one made of its own words."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from interview_coach.model import Question, Reason, Role
from interview_coach.scoring.links import demand_stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

_ASKED = "Tell me about a time you dealt with {}. What did you do yourself?"
_MADE = "demand."
"""The ids of questions made of a demand start so."""

_LEAST_SHARE = 0.5
"""Share of a demand's telling words that a question must hold, as for an answer that names the demand."""


def stems_of(demand: str) -> frozenset[str]:
    """The telling words of a demand as stems; none for one that any job could have, and that can't be looked for."""
    return demand_stems(Role(key_demands=(demand,)))[0]


def made_question(demand: str) -> Question:
    """A question that asks for nothing but the demand, the same each time; it is in no bank."""
    text = _ASKED.format(" ".join(demand.split()).rstrip("."))
    made_id = f"{_MADE}{zlib.crc32(' '.join(sorted(stems_of(demand))).encode()):08x}"
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
    wanted = {demand: stems_of(demand) for demand in demands}
    found: dict[str, list[tuple[float, Question]]] = {demand: [] for demand in demands}
    words = _beginnings(frozenset[str]().union(*wanted.values()))
    for question in questions:
        asked = set(words.findall(" ".join((question.text, *question.tags)).lower()))
        looked_for = set(words.findall(_keywords(question).lower())) if thorough else set()
        for demand, stems in wanted.items() if asked or looked_for else ():
            share = len(stems & asked) / max(1, len(stems))
            if share >= (_LEAST_SHARE if question.bank in in_use else 1) or (stems and stems <= looked_for):
                found[demand].append((share, question))
    return {demand: (*_best(found[demand]), made_question(demand)) for demand in demands}


def _best(found: list[tuple[float, Question]]) -> list[Question]:
    return [question for _, question in sorted(found, key=lambda each: -each[0])]


def _keywords(question: Question) -> str:
    return " ".join(keyword for group in question.evidence for keyword in group.keywords)


def _beginnings(stems: AbstractSet[str]) -> re.Pattern[str]:
    """Finds stems at the beginning of words; a short one must be the whole word, give or take an s."""
    alternatives = (rf"{re.escape(stem)}(?:(?<=\w{{5}})|(?=s?\b))" for stem in sorted(stems))
    return re.compile(rf"\b(?:{'|'.join(alternatives) or '(?!)'})")
