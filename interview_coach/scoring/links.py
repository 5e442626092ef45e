"""Links to the new job: its employer, its key demands and "you", beside something of the speaker's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from interview_coach.scoring.lexicon import classes
from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.model import Role
    from interview_coach.scoring.text import Sentence, Span

_WORD = re.compile(r"[^\W_]+")
_STEM_LENGTH = 5
"""Words are the same if their first five letters are: adviser and advice, explaining and explain."""


@dataclass(frozen=True, slots=True)
class Target:
    """What counts as naming the new job: the employer's words, and for each key demand its stems."""

    employer: frozenset[str]
    demands: tuple[tuple[str, frozenset[str]], ...]


@lru_cache(maxsize=64)
def target(role: Role | None) -> Target:
    """The role as words to look for; empty without a role."""
    if role is None:
        return Target(frozenset(), ())
    employer = frozenset(
        word
        for word in _WORD.findall(fold(role.employer))
        if len(word) > 2 and word not in classes()["empty_demand_words"]
    )
    demands = tuple((demand, frozenset(_stems(demand))) for demand in role.key_demands)
    return Target(employer, demands)


def read_links(sentence: Sentence, at: Target) -> Iterator[tuple[str, Span]]:
    """(feature, span) pairs: `employer` for its name, `demand` for the words of a key demand."""
    for token in sentence.tokens:
        if token.word in at.employer:
            yield "employer", token[:2]
        elif len(token.word) > 3 and any(_stem(token.word) in stems for _, stems in at.demands):
            yield "demand", token[:2]


def demands_named(words: frozenset[str], at: Target) -> tuple[str, ...]:
    """The key demands of which an answer's words hold at least one stem."""
    stems = {_stem(word) for word in words}
    return tuple(demand for demand, wanted in at.demands if wanted & stems)


def _stems(text: str) -> Iterator[str]:
    return (
        _stem(word)
        for word in _WORD.findall(fold(text))
        if len(word) > 3 and word not in classes()["empty_demand_words"]
    )


def _stem(word: str) -> str:
    return word[:_STEM_LENGTH]
