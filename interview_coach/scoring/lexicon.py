"""Words the scorer knows: verb forms from WordNet, common words from SCOWL, and its own small classes of words.

`scripts/build_lexicon.py` makes the two large lists; `lexicon/classes.txt` is written by hand.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

FOLDER = Path(__file__).parent / "lexicon"

_AT_WORD = r"\b"


class Verbs(NamedTuple):
    """English verbs; each mapping gives the base form that a form belongs to."""

    bases: frozenset[str]
    pasts: Mapping[str, str]
    participles: Mapping[str, str]
    gerunds: Mapping[str, str]

    def past(self, word: str) -> str | None:
        """The base of a past form, of any unknown word in -ed too: new verbs and slips of the finger are regular."""
        return self.pasts.get(word) or (word[:-2] if self._looks_past(word) else None)

    def participle(self, word: str) -> str | None:
        """The base of a past participle."""
        return self.participles.get(word) or self.past(word)

    def gerund(self, word: str) -> str | None:
        """The base of a form in -ing."""
        return self.gerunds.get(word)

    def _looks_past(self, word: str) -> bool:
        return word.endswith("ed") and len(word) > 5 and word not in self.bases and word not in classes()["not_past"]


@cache
def verbs() -> Verbs:
    """Every verb of the bundled list, read once in about 5 ms: four words a line, base, past, participle, gerund."""
    words = (FOLDER / "verbs.txt").read_text("ascii").split()
    bases = words[::4]
    columns = (dict(zip(words[column::4], bases, strict=True)) for column in (1, 2, 3))
    return Verbs(frozenset(bases), *columns)


@cache
def things() -> frozenset[str]:
    """Nouns for what one can picture, singular."""
    return frozenset((FOLDER / "things.txt").read_text("ascii").split())


@cache
def known_words() -> frozenset[str]:
    """Common English words of six letters and more, read once in about 10 ms and only when a word looks misspelt."""
    return frozenset((FOLDER / "words.txt").read_text("ascii").split())


@cache
def classes() -> Mapping[str, frozenset[str]]:
    """The hand-written classes of words by name."""
    return {name: frozenset(" ".join(lines).split()) for name, lines in sections("classes.txt")}


def sections(name: str) -> Iterator[tuple[str, list[str]]]:
    """The `[sections]` of a data file with their lines, comments and blank lines left out."""
    text = (FOLDER / name).read_text("utf-8")
    for part in re.split(r"^\[(?=[^\]\n]*\]$)", text, flags=re.MULTILINE)[1:]:
        title, _, body = part.partition("]\n")
        yield title, [line for line in map(str.strip, body.splitlines()) if line and line[0] != "#"]


def patterns(name: str) -> Mapping[str, re.Pattern[str]]:
    """The regular expressions of a data file by section, compiled."""
    return {title: re.compile(text) for title, text in expressions(name).items()}


def expressions(name: str) -> Mapping[str, str]:
    """The regular expressions of a data file by section, any line being enough; `<block>` stands for a section.

    A line that starts at the edge of a word does so in all its alternatives.
    """
    parts = {title: _any_of(lines) for title, lines in sections(name)}
    blocks = {title: text for title, text in parts.items() if title.startswith("<")}
    return {title: _filled(text, blocks) for title, text in parts.items() if title not in blocks}


def _any_of(lines: Iterable[str]) -> str:
    """One alternative a line; neighbours that start at the edge of a word look for it together.

    The engine then tells from the first letter which of them to try, and finds measured results in half the time.
    """
    groups = groupby(lines, key=lambda line: line.startswith(_AT_WORD))
    return "|".join(_sharing(group) if at_word else "|".join(group) for at_word, group in groups)


def _sharing(lines: Iterable[str]) -> str:
    return f"{_AT_WORD}(?:{'|'.join(line.removeprefix(_AT_WORD) for line in lines)})"


def _filled(text: str, blocks: Mapping[str, str]) -> str:
    return re.sub(r"<[a-z]+>", lambda found: f"(?:{_filled(blocks[found[0]], blocks)})", text)
