"""A verb group in English: auxiliaries, adverbs and the verb, read as one tense."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from interview_coach.scoring.lexicon import classes, verbs

BE = frozenset({"be", "is", "are", "am", "was", "were", "been", "being", "wasn't", "weren't", "i'm", "im", "we're"})
PAST_BE = frozenset({"was", "were", "been", "being", "got"})
_HAVE = frozenset({"have", "has", "had", "having", "i've", "ive", "we've", "weve", "haven't", "hadn't", "havent"})
_DO = frozenset({"do", "does", "did", "didn't", "don't", "didnt", "dont"})
_WOULD_OR_HAD = frozenset({"i'd", "id", "we'd"})
_WILL = frozenset({"i'll", "ill", "we'll"})


class Tense(Enum):
    """How real the deed is. `UNREAL`: negated, hypothetical, or only possible. `UNDERGONE`: "I was asked"."""

    PAST = auto()
    PRESENT = auto()
    UNREAL = auto()
    UNDERGONE = auto()


class Verb(NamedTuple):
    """The verb of a clause: its base form, its word number and its tense."""

    base: str
    at: int
    tense: Tense


@lru_cache(maxsize=8192)  # asked several times for each word of an answer
def past(word: str) -> str | None:
    """The base form if the word can be a simple past."""
    return verbs().past(word)


def participle(word: str) -> str | None:
    """The base form if the word can be a past participle."""
    return verbs().participle(word)


def gerund(word: str) -> str | None:
    """The base form if the word is a form in -ing."""
    return verbs().gerund(word)


def is_base(word: str) -> bool:
    """Whether the word can be an infinitive."""
    return word in verbs().bases


@lru_cache(maxsize=8192)
def is_finite(word: str) -> bool:
    """Whether a word shows that the noun before it is the subject of its own clause."""
    return word in BE or word in _HAVE or word in _DO or word in classes()["modals"] or past(word) is not None


@lru_cache(maxsize=8192)
def is_adverb(word: str) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return word in classes()["adverbs"] or (word.endswith("ly") and len(word) > 4 and word not in verbs().bases)


def skip_adverbs(words: list[str], at: int) -> int:
    """The number of the first word from `at` on that is no adverb."""
    while at < len(words) and is_adverb(words[at]):
        at += 1
    return at


def behind_who(words: list[str], at: int) -> int:
    """From word `at`, the number of the one behind "was the one who", as what follows is the same subject's deed."""
    relative = words[at : at + 5]
    named = relative[:1] in (["was"], ["am"], ["were"]) and relative[1:2] == ["the"]
    return next((at + number + 1 for number, word in enumerate(relative) if named and word in {"who", "that"}), at)


def verb_group(words: list[str], at: int, subject: str) -> Verb | None:
    """The verb that belongs to a subject just before word `at`, or None if there is none."""
    last, unreal = subject, False
    while at < len(words):
        word = words[at]
        wished = last in _WOULD_OR_HAD and (word in _DO or word in {"have", "be"})  # "I'd have called"
        unreal = unreal or wished or word in classes()["negations"] or word in classes()["modals"]
        if word in BE or word in _HAVE or word in _DO:
            last = word
        elif not (is_adverb(word) or word in classes()["negations"] or word in classes()["modals"]):
            if words[at : at + 3] != ["in", "the", "past"]:
                break
            at += 2
        at += 1
    return _verb(words, at, last, unreal=unreal or subject in _WILL)


def _verb(words: list[str], at: int, auxiliary: str, *, unreal: bool) -> Verb | None:
    word = words[at] if at < len(words) else ""
    if auxiliary in BE:
        return _after_be(words, at, word, unreal=unreal)
    if auxiliary in _WOULD_OR_HAD:
        return _after_would_or_had(word, at)
    if word == "got" and auxiliary in _HAVE and words[at + 1 : at + 2] != ["to"]:
        return Verb("have", at, Tense.UNREAL if unreal else Tense.PRESENT)  # "I've got two of them"
    if (base := _base(word, auxiliary)) is None:
        return None
    bare = auxiliary in {"do", "don't", "dont"} or (auxiliary in {"have", "has"} and base == "have")
    present = bare or not (auxiliary in _HAVE | _DO or past(word))
    stands_alone = base in {"have", "do"} and not (participle(word) or word in verbs().bases)
    return Verb(base, at - stands_alone, Tense.UNREAL if unreal else Tense.PRESENT if present else Tense.PAST)


def _base(word: str, auxiliary: str) -> str | None:
    if auxiliary in _HAVE:
        return participle(word) or "have"
    if auxiliary in _DO:
        return word if word in verbs().bases else "do"
    return past(word) or (word if word in verbs().bases else None)


def _after_be(words: list[str], at: int, word: str, *, unreal: bool) -> Verb:
    if word == "able" and words[at + 1 : at + 2] == ["to"]:
        to_verb = skip_adverbs(words, at + 2)
        base = words[to_verb] if to_verb < len(words) else "be"
        return Verb(base, min(to_verb, len(words) - 1), Tense.UNREAL if unreal else Tense.PAST)
    if (gerund := verbs().gerund(word)) and word != "willing":
        return Verb("intend" if word == "going" and words[at + 1 : at + 2] == ["to"] else gerund, at, _real(unreal))
    if word != "involved" and (undergone := participle(word)):
        return Verb(undergone, at, Tense.UNDERGONE)
    return Verb("be", at - 1, _real(unreal))


def _after_would_or_had(word: str, at: int) -> Verb | None:
    """As in "I'd built" or "I'd build"; where both read alike ("I'd put") the wish is likelier."""
    if word in verbs().bases:
        return Verb(word, at, Tense.UNREAL)
    base = participle(word)
    return Verb(base, at, Tense.PAST) if base else None


def _real(unreal: bool) -> Tense:
    return Tense.UNREAL if unreal else Tense.PAST
