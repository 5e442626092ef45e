"""Words that are looked for: as one types them, as SQLite takes them, and where they are in a text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_CHUNKS = re.compile(r'"([^"]*)("?)|([^\s"]+)')
_TOKEN = re.compile(r"[^\W_]+")
_SHORTEST_BEGINNING = 2  # letters; with one, nearly every answer would be found


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand side by side; the last one may go on where it is only a `beginning`."""

    tokens: tuple[str, ...]
    beginning: bool

    @property
    def fts(self) -> str:
        """The phrase as FTS5 takes it; a token holds only letters and digits, so that nothing in it is an operator."""
        return f'"{" ".join(self.tokens)}"{"*" if self.beginning else ""}'

    @property
    def pattern(self) -> str:
        """The phrase as a regular expression over folded text."""
        end = r"[^\W_]*" if self.beginning else r"(?![^\W_])"
        return r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, self.tokens)) + end


@dataclass(frozen=True, slots=True)
class Words:
    """What is looked for: a text that holds all phrases, in any order."""

    phrases: tuple[Phrase, ...] = ()

    @classmethod
    def of(cls, typed: str) -> Words:
        """Each word as the beginning of one; words in quotes exactly so, one after the other.

        A quote still open goes on to the end. Whatever else is typed (brackets, stars, AND) is only what it spells.
        """
        return cls(tuple(filter(lambda phrase: phrase.tokens, map(_phrase, _CHUNKS.finditer(typed)))))

    def __bool__(self) -> bool:
        return bool(self.phrases)

    @property
    def fts(self) -> str:
        """The query for FTS5's MATCH."""
        return " ".join(phrase.fts for phrase in self.phrases)

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where the phrases are in a text, as character offsets in its order, overlapping ones left out."""
        if not self.phrases:
            return ()
        either = re.compile("|".join(phrase.pattern for phrase in self.phrases))
        return tuple(found.span() for found in either.finditer(folded(text)))

    def are_in(self, text: str) -> bool:
        """Whether a text holds all of them, as FTS5 would see it."""
        seen = folded(text)
        return all(re.search(phrase.pattern, seen) for phrase in self.phrases)


def folded(text: str) -> str:
    """The text without capitals and accents, as long as it was: an offset means the same in both."""
    return text.lower() if text.isascii() else "".join(map(_lowered, text))


def _lowered(character: str) -> str:
    if character.isascii():
        return character.lower()
    lowered = unicodedata.normalize("NFD", character)[0].lower()
    return lowered if len(lowered) == 1 else character


def _phrase(chunk: re.Match[str]) -> Phrase:
    quoted, closed, bare = chunk.groups()
    tokens = tuple(_TOKEN.findall(folded(bare if quoted is None else quoted)))
    still_typed = quoted is None or not closed
    return Phrase(tokens, still_typed and bool(tokens) and len(tokens[-1]) >= _SHORTEST_BEGINNING)
