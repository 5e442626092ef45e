"""Links to the new job: its employer, its key demands and what is "yours", beside something first-hand."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.scoring.key_demands.stems import bucket
from interview_coach.scoring.key_demands.wanted import Way, as_written, employer_words, ways
from interview_coach.scoring.lexicon import classes, verbs
from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from interview_coach.model import Role
    from interview_coach.scoring.text import Sentence, Span

DEMAND = "demand "
"""Features of what says a key demand start so, followed by its number in the role: `demand 0`."""

PART = "demand word "
"""Those of any word of it, enough for a tie to the new job: one speaks of "bills" where these are explained."""

POINTS_BACK = "demand meant"
"""The feature of a word that may stand for a demand of the sentence before: "Rotas. I wrote them"."""

BETWEEN = 1
"""Words between two of a demand that are said in its order, articles and "of" left out: "the cold pharma chain"."""

AROUND = 6
"""Words between them where the later one comes first: "staffed the night line with forty agency people"."""

_NAMING = frozenset({"employer", "addressed", "nodded", "their_words"})
_BACK = frozenset({"it", "its", "them", "they", "this", "that", "these", "those", "one", "ones", "there", "both"})
_LIGHT = frozenset({"of", "the", "a", "an", "our", "my", "his", "her", "their", "its", "new"})
_APART = frozenset(":;.!?()")


class _Place(NamedTuple):
    """One word of a demand found: the number of the word in the sentence, and of the word in the demand."""

    at: int
    which: int


class Target(NamedTuple):
    """What counts as naming the new job: the employer's words, and by beginning (key demand, way, word of it).

    `written` are the demands that are looked for as they are written, by number; `any_word` finds the beginning of any
    word of the others.
    """

    employer: frozenset[str]
    demands: dict[str, list[tuple[int, Way, int]]]
    written: tuple[tuple[int, re.Pattern[str]], ...] = ()
    any_word: re.Pattern[str] | None = None


@lru_cache(maxsize=64)
def target(role: Role | None) -> Target:
    """The role as words to look for; empty without a role."""
    if role is None:
        return Target(frozenset(), {})
    written = tuple((number, found) for number, demand in enumerate(role.key_demands) if (found := as_written(demand)))
    words = beginnings(role.key_demands)
    return Target(employer_words(role.employer), words, written, _any_word(words))


def beginnings(demands: Iterable[str]) -> dict[str, list[tuple[int, Way, int]]]:
    """By its first letters each word that says a part of a demand: (number of the demand, way, number of the word)."""
    found: dict[str, list[tuple[int, Way, int]]] = {}
    for number, demand in enumerate(demands):
        for way in ways(demand):
            for which, wanted in enumerate(way.words):
                for beginning in wanted.beginnings:
                    found.setdefault(beginning, []).append((number, way, which))
    return found


def may_speak_of(text: str, at: Target) -> bool:
    """Whether a text holds a word that says a part of a key demand: one that doesn't needs no reading."""
    worded = at.any_word and at.any_word.search(fold(text))
    return bool(worded) or any(name.search(text) for _, name in at.written)


def _any_word(begun: Iterable[str]) -> re.Pattern[str] | None:
    """Finds a word that begins so, None for no beginnings."""
    parts = "|".join(map(re.escape, sorted(begun)))
    return re.compile(rf"(?<![^\W_])(?:{parts})") if parts else None


def read_links(sentence: Sentence, at: Target) -> Iterator[tuple[str, Span]]:
    """(feature, span) pairs: `employer` for its name as a name, `demand N` and `demand word N` for key demand N."""
    for number, pattern in at.written:
        for match in pattern.finditer(sentence.text):
            yield from ((f"{kind}{number}", match.span()) for kind in (DEMAND, PART))
    for start, end, word in sentence.tokens if at.employer else ():
        if word.removesuffix("'s") in at.employer and sentence.text[start].isupper():
            yield "employer", (start, end)
    if at.demands or at.written:
        yield from ((POINTS_BACK, (start, end)) for start, end, word in sentence.tokens if word in _BACK)
        yield from _worded(sentence, at)


def _worded(sentence: Sentence, at: Target) -> Iterator[tuple[str, Span]]:
    """Where the words of key demands are said, and enough of them near each other."""
    places: dict[tuple[int, Way], list[_Place]] = {}
    for index, (start, end, word) in enumerate(sentence.tokens):
        for number, way, which in at.demands.get(bucket(word), ()):
            if way.words[which].is_said_by(word):
                places.setdefault((number, way), []).append(_Place(index, which))
                if way.own:
                    yield f"{PART}{number}", (start, end)
    for (number, way), found in places.items():
        for first, last in _said(sentence, way, found):
            yield f"{DEMAND}{number}", sentence.span(first, last)
            if not way.own:
                yield f"{PART}{number}", sentence.span(first, last)


def is_link(feature: str) -> bool:
    """Whether a feature names the new job or something of theirs."""
    return feature in _NAMING or feature.startswith(PART)


def _said(sentence: Sentence, way: Way, found: Sequence[_Place]) -> Iterator[tuple[int, int]]:
    """First and last word of each run of places, near each other, that holds enough of the words."""
    run: list[_Place] = []
    for place in found:
        if run and not _belong(sentence, run[-1], place):
            run = []
        run.append(place)
        if len({each.which for each in run}) >= way.least:
            yield run[0].at, run[-1].at
            run = []


def _belong(sentence: Sentence, one: _Place, other: _Place) -> bool:
    """Whether two words are parts of one phrase, or of a deed and what is done to it."""
    between = sentence.words[one.at + 1 : other.at]
    signs = sentence.folded[sentence.tokens[one.at].end : sentence.tokens[other.at].start]
    if len(between) > AROUND or not _APART.isdisjoint(signs):
        return False
    deed = any(verbs().past(sentence.words[place.at]) for place in (one, other))
    if one.which <= other.which and not deed:
        return len(between) - sum(map(_LIGHT.__contains__, between)) + signs.count(",") <= BETWEEN
    return "," not in signs and not any(_opens_clause(between, number) for number in range(len(between)))


def _opens_clause(words: Sequence[str], number: int) -> bool:
    """Whether something else is told from this word on: "learning to repair", "speak Polish and used"."""
    word = words[number]
    if word == "to":
        return number + 1 < len(words) and words[number + 1] in verbs().bases
    return word in classes()["pronouns"] or verbs().past(word) is not None
