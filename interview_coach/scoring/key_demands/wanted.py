"""What a key demand is looked for by: its telling words near each other, or other words for the same thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.scoring.key_demands.stems import bucket, same_word
from interview_coach.scoring.lexicon import classes, sections
from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LEAST_SHARE = 2 / 3
"""Share of a demand's telling words that say it: both of two, two of three."""

_FILE = "synonyms.txt"
_WORD = re.compile(r"[^\W_]+")
_BEGINNING = 5
_NO_ADVERBS = frozenset({"supply", "apply", "reply", "rely", "comply", "assembly", "family", "anomaly", "monopoly"})
_SHORTEST = 3  # letters of a telling word, unless it is written as an abbreviation

_MERELY = r"(?: (?:development|programming|engineering|language|coding|experience|skills))?"
_SIGNED = re.compile(rf"(\.?[A-Za-z]\w*(?:[+#]+|(?:\.\w+)+)|\.[A-Za-z]\w+){_MERELY}")  # C++, Node.js, .NET
_LETTERS = re.compile(rf"([A-Z][a-z]?){_MERELY}")  # Go, R
_HYPHENED = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)+")  # on-call, follow-up


class Wanted(NamedTuple):
    """One word looked for, in any form that speaks of the same; `alone` where no other word beside it is looked for."""

    word: str
    alone: bool

    @property
    def beginnings(self) -> frozenset[str]:
        """The buckets of all its forms."""
        root = _root(self.word)
        regular = (f"{root}{ending}" for ending in ("s", "ing", "ed", f"{root[-1]}ing"))
        return frozenset(map(bucket, (self.word, f"{self.word}s", *regular, *_irregular(self.word))))

    def is_said_by(self, word: str) -> bool:
        """Whether a folded word is a form of it: its inflections only, where it stands `alone`."""
        if word in _irregular(self.word):
            return True
        if self.alone:
            return _inflected(word, self.word)
        return _akin(word, self.word)


@dataclass(frozen=True, slots=True, eq=False)  # told apart by what it is: comparing words takes longer than reading
class Way:
    """One way to say a demand: the words in their order, of which `least` must be said near each other.

    `own` where they are the demand's own words.
    """

    words: tuple[Wanted, ...]
    least: int
    own: bool


def can_be_looked_for(demand: str) -> bool:
    """Whether it says what a job asks for, rather than what any job could ("good with people")."""
    return bool(as_written(demand) or ways(demand))


@lru_cache(maxsize=256)
def as_written(demand: str) -> re.Pattern[str] | None:
    """What finds a name whose words can't be looked for: with signs, too short, or of parts that are in any text."""
    demand = demand.strip()
    if name := _SIGNED.fullmatch(demand):
        letters = re.escape(name[1]).replace(r"\.", r"\.?" if name[1][0] != "." else r"\.")
        return re.compile(rf"(?<![\w.]){letters}(?![\w+#])", re.IGNORECASE)
    if name := _LETTERS.fullmatch(demand):
        return re.compile(rf"(?<=[a-z,;] ){name[1]}(?![\w+#'&/-])")  # not where any word is written with a capital
    if _HYPHENED.fullmatch(demand) and any(_is_empty(part) for part in demand.lower().split("-")):
        return re.compile(rf"\b{demand.replace('-', '[- ]?')}s?\b", re.IGNORECASE)
    return None


@lru_cache(maxsize=256)
def ways(demand: str) -> tuple[Way, ...]:
    """The ways in which its words can be said; none where they are those of any job, or it is looked for as written."""
    own = () if as_written(demand) else demand_words(demand)
    if not own:
        return ()
    joined = [("".join(own),)] if len(own) == 2 else []  # health care, healthcare
    return tuple(_way(words, own=words == own) for words in dict.fromkeys((own, *joined, *_otherwise(own))))


@lru_cache(maxsize=256)
def demand_words(demand: str) -> tuple[str, ...]:
    """The telling words of a key demand, of forms of one word the first."""
    words: list[str] = []
    for word in telling_words(demand):
        if not any(same_word(word, other) for other in words):
            words.append(word)
    return tuple(words)


def beginning(word: str) -> str:
    """The first letters of a folded word, which are kept where words are only compared with themselves."""
    return (word[:-1] if len(word) > _SHORTEST and word.endswith("s") else word)[:_BEGINNING]


def employer_words(employer: str) -> frozenset[str]:
    """The words by which an employer is known, folded."""
    return frozenset(telling_words(employer))


def _way(words: Sequence[str], *, own: bool) -> Way:
    wanted = tuple(Wanted(word, len(words) == 1) for word in words)
    return Way(wanted, ceil(LEAST_SHARE * len(words)), own)


def telling_words(text: str) -> Iterator[str]:
    """The words that tell one job from another, folded; of two letters only abbreviations."""
    for word in _WORD.findall(text):
        telling = len(word) >= _SHORTEST or (word.isupper() and len(word) > 1)
        if telling and not word.isdigit() and not _is_empty(fold(word)):
            yield fold(word)


def _is_empty(word: str) -> bool:
    return word in classes()["empty_demand_words"] or word in classes()["function_words"]


def _otherwise(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The words with a part of them said in another way."""
    for part, others in _synonyms():
        if all(any(same_word(word, one) for word in words) for one in part):
            rest = tuple(word for word in words if not any(same_word(word, one) for one in part))
            yield from ((*other, *rest) for other in others)


@cache
def _synonyms() -> tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], ...]:
    """What is said, and the other words for it; each as folded words without the glue between them."""
    lines = (line.split("=") for _, lines in sections(_FILE) for line in lines if "=" in line)
    return tuple((_content(said), tuple(map(_content, others.split(",")))) for said, others in lines)


def _content(phrase: str) -> tuple[str, ...]:
    return tuple(word for word in _WORD.findall(phrase.lower()) if word not in classes()["function_words"])


def _irregular(word: str) -> frozenset[str]:
    """The past forms of a deed that are not told by their ending: taught, for teaching."""
    return _pasts().get(word, frozenset())


@cache
def _pasts() -> Mapping[str, frozenset[str]]:
    """By the form in -ing; a few, so that a start that looks for questions need not read all verbs."""
    lines = (line.split() for line in dict(sections(_FILE))["irregular deeds"])
    return {deed: frozenset(pasts) for deed, *pasts in lines}


@lru_cache(maxsize=8192)
def _inflected(word: str, wanted: str) -> bool:
    """Whether a word is an inflection of another: budgets and budgeted of budget, planned of planning but not plans."""
    if word == wanted:
        return True
    if wanted.endswith("ing") and not word.endswith(("ed", "ing")):
        return False
    return _root(word) == _root(wanted)


@lru_cache(maxsize=8192)
def _akin(word: str, wanted: str) -> bool:
    """Whether a word is of the same family as one beside which others are looked for: applied, for applications."""
    return _root(word) == _root(wanted) or (_is_adverb(word) == _is_adverb(wanted) and same_word(word, wanted))


def _is_adverb(word: str) -> bool:
    """Whether it tells how: what is done safely need have nothing to do with safety."""
    return word.endswith("ly") and word not in _NO_ADVERBS


def _root(word: str) -> str:
    word = word.removesuffix("'s")
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not word.endswith(("ss", "is")):
            word = word.removesuffix(ending) + "y" * (ending == "ies")
            break
    word = re.sub("icat(?:ion)?$|ied$|i$", "y", word)
    if len(word) > _SHORTEST and word[-1] == word[-2]:
        word = word[:-1]
    return word.removesuffix("e") if len(word) > _SHORTEST else word
