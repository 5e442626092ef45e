"""Links to the new job: its employer, its key demands and what is "yours", beside something first-hand."""

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

DEMAND = "demand "
"""Features that name a key demand start so, followed by its number in the role and the word: `demand 0 tende`."""

_NAMING = frozenset({"employer", "addressed", "nodded", "their_words"})

_WORD = re.compile(r"[^\W_]+")
_STEM_LENGTH = 5
"""Words are the same if their first five letters are: adviser and advice, explaining and explain."""


@dataclass(frozen=True, slots=True)
class Target:
    """What counts as naming the new job: the employer's words, and for each stem the numbers of its key demands."""

    employer: frozenset[str]
    demands: dict[str, frozenset[int]]


@lru_cache(maxsize=64)
def target(role: Role | None) -> Target:
    """The role as words to look for; empty without a role."""
    if role is None:
        return Target(frozenset(), {})
    stems = demand_stems(role)
    demands = {
        stem: frozenset(n for n, wanted in enumerate(stems) if stem in wanted) for stem in frozenset().union(*stems)
    }
    return Target(frozenset(map(fold, _telling_words(role.employer))), demands)


def demand_stems(role: Role) -> list[frozenset[str]]:
    """The telling words of each key demand, as stems."""
    return [frozenset(map(_stem, _telling_words(demand))) for demand in role.key_demands]


def read_links(sentence: Sentence, at: Target) -> Iterator[tuple[str, Span]]:
    """(feature, span) pairs: `employer` for its name as a name, `demand N STEM` for the words of key demand N."""
    for start, end, word in sentence.tokens if at.demands or at.employer else ():
        if word.removesuffix("'s") in at.employer and sentence.text[start].isupper():
            yield "employer", (start, end)
        for number in at.demands.get(stem := _stem(word), ()):
            yield f"{DEMAND}{number} {stem}", (start, end)


def is_link(feature: str) -> bool:
    """Whether a feature names the new job or something of theirs."""
    return feature in _NAMING or feature.startswith(DEMAND)


def _telling_words(text: str) -> Iterator[str]:
    """The words that tell one job from another; short ones only if they are written as abbreviations."""
    for word in _WORD.findall(text):
        telling = len(word) > 3 or (word.isupper() and len(word) > 1)
        if telling and not word.isdigit() and not _is_empty(fold(word)):
            yield word


def _is_empty(word: str) -> bool:
    return word in classes()["empty_demand_words"] or word in classes()["function_words"]


def _stem(word: str) -> str:
    folded = fold(word)
    return (folded[:-1] if len(folded) > 3 and folded.endswith("s") else folded)[:_STEM_LENGTH]
