"""Links to the new job: its employer, its key demands and what is "yours", beside something first-hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from interview_coach.scoring.lexicon import classes
from interview_coach.scoring.stems import bucket, same_word
from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.model import Role
    from interview_coach.scoring.text import Sentence, Span

DEMAND = "demand "
"""Features that name a key demand start so, followed by its number in the role and the word: `demand 0 tende`."""

_NAMING = frozenset({"employer", "addressed", "nodded", "their_words"})

_WORD = re.compile(r"[^\W_]+")
_BEGINNING = 5


@dataclass(frozen=True, slots=True)
class Target:
    """What counts as naming the new job: the employer's words, and by bucket (number of a key demand, word of it)."""

    employer: frozenset[str]
    demands: dict[str, list[tuple[int, str]]]


@lru_cache(maxsize=64)
def target(role: Role | None) -> Target:
    """The role as words to look for; empty without a role."""
    if role is None:
        return Target(frozenset(), {})
    demands: dict[str, list[tuple[int, str]]] = {}
    for number, demand in enumerate(role.key_demands):
        for word in demand_words(demand):
            demands.setdefault(bucket(word), []).append((number, word))
    return Target(frozenset(telling_words(role.employer)), demands)


@lru_cache(maxsize=256)
def demand_words(demand: str) -> tuple[str, ...]:
    """The telling words of a key demand, of forms of one word the first."""
    words: list[str] = []
    for word in telling_words(demand):
        if not any(same_word(word, other) for other in words):
            words.append(word)
    return tuple(words)


def read_links(sentence: Sentence, at: Target) -> Iterator[tuple[str, Span]]:
    """(feature, span) pairs: `employer` for its name as a name, `demand N WORD` for the words of key demand N."""
    for start, end, word in sentence.tokens if at.demands or at.employer else ():
        if word.removesuffix("'s") in at.employer and sentence.text[start].isupper():
            yield "employer", (start, end)
        for number, wanted in at.demands.get(bucket(word), ()):
            if same_word(word, wanted):
                yield f"{DEMAND}{number} {wanted}", (start, end)


def is_link(feature: str) -> bool:
    """Whether a feature names the new job or something of theirs."""
    return feature in _NAMING or feature.startswith(DEMAND)


def beginning(word: str) -> str:
    """The first letters of a folded word, which are kept where words are only compared with themselves."""
    return (word[:-1] if len(word) > 3 and word.endswith("s") else word)[:_BEGINNING]


def telling_words(text: str) -> Iterator[str]:
    """The words that tell one job from another, folded; short ones only if they are written as abbreviations."""
    for word in _WORD.findall(text):
        telling = len(word) > 3 or (word.isupper() and len(word) > 1)
        if telling and not word.isdigit() and not _is_empty(fold(word)):
            yield fold(word)


def _is_empty(word: str) -> bool:
    return word in classes()["empty_demand_words"] or word in classes()["function_words"]
