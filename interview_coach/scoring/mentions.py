"""Where an answer speaks of a role's key demands, and whether first-hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from interview_coach.scoring.demands import FIRST_HAND
from interview_coach.scoring.links import DEMAND, demand_words
from interview_coach.scoring.reader import Reader
from interview_coach.scoring.stems import bucket
from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.model import Role
    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.reader import Answer


@dataclass(frozen=True, slots=True)
class Mention:
    """Key demand `number` of a role (from 0), and the sentence that says most of it: characters of the answer.

    `shown` where the answer as a whole shows the demand first-hand; else it is only named.
    """

    number: int
    shown: bool
    start: int
    end: int


def mentions(answer: str, question: str, role: Role) -> tuple[Mention, ...]:
    """One mention for each key demand that the answer speaks of, sorted as the score sorts them.

    An answer that holds none of their words costs next to nothing.
    """
    words = _words(role)
    if not (words and words.search(fold(answer))):
        return ()
    read = Reader(question, role).read(answer)
    return tuple(_mentions(read, role))


def _mentions(read: Answer, role: Role) -> Iterator[Mention]:
    for number, demand in enumerate(role.key_demands):
        shown = demand in read.demands.shown
        if shown or demand in read.demands.named:
            place = max(range(len(read.readings)), key=lambda at: _worth(read.readings[at], number))
            start = read.document.offsets[place]
            sentence = read.document.sentences[place].text
            yield Mention(number, shown, start + _margin(sentence), start + len(sentence.rstrip()))


def _worth(reading: Reading, number: int) -> tuple[bool, bool, int]:
    """What a sentence says of a demand: something at all, something first-hand, so many of its words."""
    said = {name for name in reading.features if name.startswith(f"{DEMAND}{number} ")}
    return bool(said), not FIRST_HAND.isdisjoint(reading.features), len(said)


def _margin(sentence: str) -> int:
    return len(sentence) - len(sentence.lstrip())


@lru_cache(maxsize=16)
def _words(role: Role) -> re.Pattern[str] | None:
    """Finds the beginning of any telling word of the demands; None where they have none."""
    begin = {bucket(word) for demand in role.key_demands for word in demand_words(demand)}
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, sorted(begin)))})") if begin else None
