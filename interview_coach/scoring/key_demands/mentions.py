"""Where an answer speaks of a role's key demands, and whether first-hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.scoring.key_demands.demands import shown_until
from interview_coach.scoring.key_demands.links import DEMAND, may_speak_of, target
from interview_coach.scoring.reader import Reader

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
    if not may_speak_of(answer, target(role)):
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
