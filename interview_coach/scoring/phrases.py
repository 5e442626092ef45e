"""The little language of phrases: how a rule file writes word sequences, and how typed words are read against them.

A phrase is words with `(one|another)`, an optional `word?` or `(group)?`, a `{class}` of words, and `...` for up to
three words. Contractions are read in full on both sides, so "i am" also finds "I'm" and "im".
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

GAP = "..."
GAP_WORDS = 3
"""Most words that one gap stands for."""

MOST_SPELLINGS = 256
"""Most sequences that one phrase may stand for; classes count once, so real phrases stay far below."""

Symbols = tuple[str, ...]
Slot = tuple[str, ...]

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
def spellings(phrase: str) -> tuple[Symbols, ...]:
    """Every sequence of words, `{class}` names and gaps that a phrase stands for.

    Raises ValueError, with a sentence for the author, where the phrase breaks the language.
    """
    return tuple(dict.fromkeys(_Parser(phrase).parse()))


def class_names(phrases: Iterable[str]) -> Iterator[str]:
    """The `{class}` names that phrases refer to."""
    for phrase in phrases:
        if "{" in phrase:
            yield from (symbol for symbols in spellings(phrase) for symbol in symbols if symbol.startswith("{"))


class _Parser:
    """One pass over one phrase."""

    def __init__(self, phrase: str) -> None:
        self._items = [(match.lastgroup, match[0]) for match in _SYMBOL.finditer(fold(phrase)) if match.lastgroup]
        self._at = 0

    def parse(self) -> list[Symbols]:
        for kind, sign in self._items:
            if kind == "other":
                raise ValueError(f"`{sign}` has no meaning in a phrase; write words only")
        found = self._alternatives()
        if self._at < len(self._items):
            raise ValueError("a `)` has no `(` before it")
        if any(not symbols or GAP in (symbols[0], symbols[-1]) for symbols in found):
            raise ValueError("a phrase needs a word, and a gap needs words on both its sides")
        return found

    def _alternatives(self) -> list[Symbols]:
        found = self._sequence()
        while self._take("|"):
            found = found + self._sequence()
        return found

    def _sequence(self) -> list[Symbols]:
        found: list[Symbols] = [()]
        while self._at < len(self._items) and self._items[self._at][1] not in ("|", ")"):
            found = _joined(found, self._item())
        return found

    def _item(self) -> list[Symbols]:
        kind, sign = self._items[self._at]
        self._at += 1
        item = self._group() if sign == "(" else [_symbols(kind, sign)]
        return [*item, ()] if self._take("?") else item

    def _group(self) -> list[Symbols]:
        inner = self._alternatives()
        if not self._take(")"):
            raise ValueError("a `(` is never closed")
        return inner

    def _take(self, sign: str) -> bool:
        found = self._at < len(self._items) and self._items[self._at] == ("sign", sign)
        self._at += found
        return found


def _symbols(kind: str | None, sign: str) -> Symbols:
    if kind == "sign":
        raise ValueError("a `?` follows the word or the group that may be missing")
    if kind == "word":
        return tuple(readings[0] for readings in in_full(sign))
    return (GAP,) if kind == "gap" else (sign,)


def _joined(heads: Iterable[Symbols], tails: Iterable[Symbols]) -> list[Symbols]:
    joined = [head + tail for head, tail in product(heads, tails)]
    if len(joined) > MOST_SPELLINGS:
        raise ValueError(f"it stands for more than {MOST_SPELLINGS} phrases; write several, or use a class")
    return joined
