"""The little language of phrases: how a rule file writes word sequences, and how typed words are read against them.

A phrase is words with `(one|another)`, an optional `word?` or `(group)?`, a `{class}` of words, and `...` for up to
three words. Contractions are read in full on both sides, so "i am" also finds "I'm" and "im".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

GAP = "..."
GAP_WORDS = 3
"""Most words that one gap stands for."""

Slot = tuple[str, ...]


class Choice(NamedTuple):
    """One of several phrases; an empty one says that all of it may be missing."""

    options: tuple[Phrase, ...]


Phrase: TypeAlias = "tuple[str | Choice, ...]"
"""Words, `{class}` names, gaps, and choices between phrases."""

_SYMBOL = re.compile(
    r"(?P<gap>\.\.\.|…|\[a-z \]\*)|(?P<name>\{[a-z_]+\})|(?P<sign>[()|?])"
    r"|(?P<word>[^\W_]+(?:'[^\W_]+)*)|[\s\-]+|(?P<other>.)"
)

_NEGATED = ("do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "would", "could", "should", "need")
_ENDINGS: dict[str, Slot] = {
    "'m": ("am",),
    "'re": ("are",),
    "'ve": ("have",),
    "'ll": ("will",),
    "'d": ("would", "had"),
    "'s": ("'s", "is", "has"),
}
_IN_FULL: dict[str, tuple[Slot, ...]] = {
    **{f"{verb}{ending}": ((verb,), ("not",)) for verb in _NEGATED for ending in ("n't", "nt")},
    **dict.fromkeys(("can't", "cant", "cannot"), (("can",), ("not",))),
    **dict.fromkeys(("won't", "wont"), (("will",), ("not",))),
    "ain't": (("is", "am", "are", "has", "have"), ("not",)),
    "im": (("i",), ("am",)),
    "ive": (("i",), ("have",)),
    "its": (("it",), _ENDINGS["'s"]),
    "thats": (("that",), _ENDINGS["'s"]),
    "theres": (("there",), _ENDINGS["'s"]),
    "hes": (("he",), _ENDINGS["'s"]),
    "shes": (("she",), _ENDINGS["'s"]),
    "theyre": (("they",), ("are",)),
    "youre": (("you",), ("are",)),
    "gonna": (("going",), ("to",)),
    "wanna": (("want",), ("to",)),
    "gotta": (("got",), ("to",)),
    "cos": (("because",),),
    "cuz": (("because",),),
    "em": (("em", "them"),),
}


@lru_cache(maxsize=8192)
def in_full(word: str) -> tuple[Slot, ...]:
    """A folded word as the words it stands for, each with its possible readings: "i'd" is i, then would or had."""
    if known := _IN_FULL.get(word):
        return known
    stem, apostrophe, ending = word.rpartition("'")
    readings = _ENDINGS.get(apostrophe + ending)
    return ((stem,), readings) if stem and readings else ((word,),)


@lru_cache(maxsize=8192)
def read_phrase(phrase: str) -> Phrase:
    """A phrase as symbols and choices. Raises ValueError, with a sentence for the author, for any other text."""
    read = _Parser(phrase).parse()
    if _may_be_empty(read):
        raise ValueError("it needs at least one word that can't be missing")
    if _may_start_with_gap(read) or _may_start_with_gap(read, backwards=True):
        raise ValueError(f"`{GAP}` needs a word on each side that can't be missing")
    return read


def class_names(phrases: Iterable[str]) -> Iterator[str]:
    """The `{class}` names that phrases refer to."""
    return (match["name"] for phrase in phrases if "{" in phrase for match in _SYMBOL.finditer(phrase) if match["name"])


def words_of(name: str, classes: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """One plain wording for each phrase of a class: "my colleague" for `{determiner} {former}? {colleague}`."""
    for phrase in classes[name]:
        if phrase[1:-1] in classes:
            yield from words_of(phrase[1:-1], classes)
        else:
            yield " ".join(_first_words(read_phrase(phrase), classes))


def _first_words(phrase: Phrase, classes: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for item in phrase:
        if isinstance(item, Choice):
            yield from _first_words(() if () in item.options else item.options[0], classes)
        else:
            yield next(words_of(item[1:-1], classes)) if item.startswith("{") else item


def _may_be_empty(phrase: Phrase) -> bool:
    return all(isinstance(item, Choice) and any(map(_may_be_empty, item.options)) for item in phrase)


def _may_start_with_gap(phrase: Phrase, *, backwards: bool = False) -> bool:
    for item in reversed(phrase) if backwards else phrase:
        if isinstance(item, str):
            return item == GAP
        if any(_may_start_with_gap(option, backwards=backwards) for option in item.options):
            return True
        if not any(map(_may_be_empty, item.options)):
            return False
    return False


class _Parser:
    """One pass over one phrase."""

    def __init__(self, phrase: str) -> None:
        self._items = [(match.lastgroup, match[0]) for match in _SYMBOL.finditer(fold(phrase)) if match.lastgroup]
        self._at = 0

    def parse(self) -> Phrase:
        for kind, sign in self._items:
            if kind == "other":
                raise ValueError(f"`{sign}` has no meaning in a phrase; write words only")
        options = self._options()
        if self._at < len(self._items):
            raise ValueError("a `)` has no `(` before it")
        return options[0] if len(options) == 1 else (Choice(options),)

    def _options(self) -> tuple[Phrase, ...]:
        options = [self._sequence()]
        while self._take("|"):
            options.append(self._sequence())
        return tuple(options)

    def _sequence(self) -> Phrase:
        sequence: list[str | Choice] = []
        while self._at < len(self._items) and self._items[self._at][1] not in ("|", ")"):
            item = self._item()
            sequence += (Choice((item, ())),) if self._take("?") else item
        return tuple(sequence)

    def _item(self) -> Phrase:
        kind, sign = self._items[self._at]
        self._at += 1
        if sign == "(":
            return self._group()
        if kind == "sign":
            raise ValueError("a `?` follows the word or the group that may be missing")
        if kind == "word":
            return tuple(readings[0] for readings in in_full(sign))
        return (GAP if kind == "gap" else sign,)

    def _group(self) -> Phrase:
        options = self._options()
        if not self._take(")"):
            raise ValueError("a `(` is never closed")
        return (Choice(options),)

    def _take(self, sign: str) -> bool:
        found = self._at < len(self._items) and self._items[self._at] == ("sign", sign)
        self._at += found
        return found
