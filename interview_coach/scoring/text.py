"""The user's text as sentences and words, every span an index into it.

Offsets inside a sentence are relative to it, so that whatever is found in one sentence can be kept while the text
around it changes; a `Document` knows where each sentence lies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Span = tuple[int, int]
Run = tuple[str, ...]

WINDOW = 40
"""Most words of one sentence; longer runs are cut, so that text without full stops still has neighbours."""

CLAUSES = 32
"""Words after which a sentence is cut where somebody new becomes the subject, so that what follows can't change it."""

RUN = 4
"""Words in a row by which repetition is known; shorter runs recur by chance."""

REPEATED = 8
"""Words said before, at the start or end of a sentence, that are left out of it."""

_SAME_WIDTH = str.maketrans("‘’ʼ‛`´′“”„‟«»″‐‑‒–—−\u00a0\u202f", "'''''''\"\"\"\"\"\"\"------  ")

_WORD = re.compile(r"\d+(?:[.,]\d+)+[^\W_]*|[^\W_]+(?:'[^\W_]+)*")
_QUOTED = re.compile(r'"[^"\n]{1,300}"')
_BULLET = r"(?:[-*•·▪◦]|\d{1,2}[.)])[ \t]+"
_BREAK = re.compile(
    rf"[.!?…]+[\"')\]]*(?=\s|$)"  # the end of a sentence,
    rf"|(?<=[a-z]{{2}})[.!?](?=[A-Z][a-z ']|I\b)"  # also where the space after it was forgotten,
    rf"|\n[ \t\r]*\n|\n(?=[ \t]*{_BULLET})"  # a blank line, a bullet,
    rf"|\n(?=[ \t]*[A-Z][a-z]+:)"  # or a label
)
_ABBREVIATIONS = frozenset(
    {"mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "eg", "ie", "approx", "inc", "ltd", "dept", "est", "fig"}
)
_SUBJECTS = frozenset(
    {"i", "we", "he", "she", "they", "i'm", "im", "i've", "ive", "i'd", "we're", "we've", "my", "our"}
)
_JOINERS = frozenset({"and", "but", "so", "then", "because", "when", "while", "after", "since", "that", "which", "if"})


class Token(NamedTuple):
    """One word; `start` and `end` are offsets into its sentence, `word` is folded."""

    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A raw slice of the user's text, its words, the same characters folded, and every run of `RUN` words."""

    text: str
    tokens: tuple[Token, ...]
    folded: str
    runs: frozenset[Run]

    def span(self, first: int, last: int) -> Span:
        """The characters from word number `first` up to and including word number `last`."""
        return self.tokens[first].start, self.tokens[last].end


@dataclass(frozen=True, slots=True)
class Document:
    """A whole answer. `offsets[n]` is where `sentences[n]` starts in `text`; `words` counts repeated sentences too."""

    text: str
    sentences: tuple[Sentence, ...]
    offsets: tuple[int, ...]
    words: int

    def place(self, number: int, span: Span) -> Span:
        """The span of sentence `number` as an index into the whole text."""
        offset = self.offsets[number]
        return offset + span[0], offset + span[1]


def fold(text: str) -> str:
    """Lower case with straight quotes and plain hyphens, one character for one, so that spans stay true."""
    straight = text.translate(_SAME_WIDTH)
    lower = straight.lower()
    if len(lower) == len(straight):
        return lower
    return "".join(small if len(small := char.lower()) == 1 else char for char in straight)


@lru_cache(maxsize=4096)
def read_sentence(text: str) -> Sentence:
    """One sentence and its words; the sentences of the last answers are kept."""
    folded = fold(text)
    tokens = tuple([Token(match.start(), match.end(), match[0]) for match in _WORD.finditer(folded)])
    return Sentence(text, tokens, folded, frozenset(_runs(tokens)))


def forget() -> None:
    """Drop the sentences kept from earlier answers, to measure what a first reading costs."""
    read_sentence.cache_clear()
    _windows.cache_clear()


def read_document(text: str) -> Document:
    """The sentences of an answer: bullets, blank lines and labels end one, a single line break does not.

    What has been said word for word before is left out, so that repeating adds nothing.
    """
    sentences, offsets, words = [], [], 0
    seen: set[Run] = set()
    for start, end in _sentence_spans(text):
        for offset, sentence in _windows(text[start:end]):
            words += len(sentence.tokens)
            if fresh := _fresh(sentence, seen):
                sentences.append(
                    sentence if fresh == (0, len(sentence.text)) else read_sentence(sentence.text[slice(*fresh)])
                )
                offsets.append(start + offset + fresh[0])
            seen |= sentence.runs
    return Document(text, tuple(sentences), tuple(offsets), words)


def _fresh(sentence: Sentence, seen: set[Run]) -> Span | None:
    """The part of a sentence that has not been said before, None if there is none."""
    if seen.isdisjoint(sentence.runs):
        return (0, len(sentence.text)) if sentence.tokens else None
    unsaid = [number for number, run in enumerate(_runs(sentence.tokens)) if run not in seen]
    if not unsaid:
        return None
    first, last, end = unsaid[0], unsaid[-1] + RUN - 1, len(sentence.tokens) - 1
    start = sentence.tokens[first].start if first >= REPEATED else 0
    return start, sentence.tokens[last].end if end - last >= REPEATED else len(sentence.text)


def _runs(tokens: tuple[Token, ...]) -> list[Run]:
    """Every run of `RUN` words, or all of a shorter sentence."""
    words = [token.word for token in tokens]
    return list(zip(*(words[start:] for start in range(RUN)), strict=False)) or [tuple(words)] * bool(words)


def _sentence_spans(text: str) -> Iterator[Span]:
    """Where the sentences lie, without the white space around them."""
    folded = text.translate(_SAME_WIDTH)
    quotes = [match.span() for match in _QUOTED.finditer(folded)]
    start, quote = 0, 0
    for match in _BREAK.finditer(folded):
        end = match.end()
        while quote < len(quotes) and quotes[quote][1] < end:
            quote += 1
        inside_quote = quote < len(quotes) and quotes[quote][0] < end < quotes[quote][1]
        if inside_quote or (match[0] == "." and _abbreviated(folded[max(start, end - 8) : end])):
            continue
        yield from _trimmed(text, start, end)
        start = end
    yield from _trimmed(text, start, len(text))


def _abbreviated(end: str) -> bool:
    """Whether a full stop belongs to the word before it: a title, an initial, "e.g."."""
    word = end.rsplit(maxsplit=1)[-1].strip("(.").lower()
    initial = len(word) == 1 and word.isalpha() and word != "i"
    return initial or word.replace(".", "") in _ABBREVIATIONS or word[1:2] == "."


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    if stripped := piece.strip():
        left = start + len(piece) - len(piece.lstrip())
        yield left, left + len(stripped)


@lru_cache(maxsize=4096)
def _windows(text: str) -> tuple[tuple[int, Sentence], ...]:
    """The sentence, or pieces of at most `WINDOW` words, cut where somebody becomes the subject, with their offsets."""
    pieces, offset, sentence = [], 0, read_sentence(text)
    while (at := _cut(sentence)) < len(sentence.tokens):
        cut = sentence.tokens[at].start
        pieces.append((offset, read_sentence(sentence.text[:cut].rstrip())))
        offset, sentence = offset + cut, read_sentence(sentence.text[cut:])
    return (*pieces, (offset, sentence))


def _cut(sentence: Sentence) -> int:
    """The number of the word before which to cut; words beyond the cut play no part in it."""
    words = [token.word for token in sentence.tokens[: WINDOW + 1]]
    for at in range(CLAUSES, min(len(words), WINDOW)):
        if words[at] in _SUBJECTS:
            return at - 1 if words[at - 1] in _JOINERS else at
    return WINDOW
