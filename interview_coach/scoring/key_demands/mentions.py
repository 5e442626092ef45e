"""Where an answer speaks of a role's key demands, and whether first-hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from interview_coach.scoring.key_demands.demands import shown_until
from interview_coach.scoring.key_demands.links import DEMAND, beginnings
from interview_coach.scoring.reader import Reader
from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.model import Role
    from interview_coach.scoring.reader import Answer


@dataclass(frozen=True, slots=True)
class Mention:
    """Key demand `number` of a role (from 0), and the sentence that says it best: characters of the answer.

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
            yield _mention(read, number, shown=shown)


def _mention(read: Answer, number: int, *, shown: bool) -> Mention:
    """Where the demand is said best: beside the deed that shows it, or with that deed in the next sentence."""
    said = [at for at, reading in enumerate(read.readings) if reading.has(f"{DEMAND}{number}")]
    until = {at: shown_until(read.readings, at, number) for at in said}
    place = min(said, key=lambda at: (until[at] is None, (until[at] or at) - at))
    last = place + 1 if until[place] == place + 1 else place
    sentences, offsets = read.document.sentences, read.document.offsets
    start, end = offsets[place], offsets[last] + len(sentences[last].text.rstrip())
    return Mention(number, shown, start + _margin(sentences[place].text), end)


def _margin(sentence: str) -> int:
    return len(sentence) - len(sentence.lstrip())


@lru_cache(maxsize=16)
def _words(role: Role) -> re.Pattern[str] | None:
    """Finds the beginning of any word that says a part of the demands; None where they have none."""
    found = sorted(beginnings(role.key_demands))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, found))})") if found else None
