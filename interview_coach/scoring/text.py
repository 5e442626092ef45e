"""The user's text as sentences and words, every span an index into it.

Offsets inside a sentence are relative to it, so that whatever is found in one sentence can be kept while the text
around it changes; a `Document` knows where each sentence lies.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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

AHEAD = 310
"""Characters after a sentence that may decide where it ends: the longest quoted speech, and a few more."""

_WORD = re.compile(r"\d+(?:[.,]\d+)+[^\W_]*|[^\W_]+(?:'[^\W_]+)*")
_QUOTED = re.compile(r'"[^"\n]{1,300}"')
_BULLET = r"(?:[-*•·▪◦]|\d{1,2}[.)])[ \t]"
_BREAK = re.compile(
    rf"[.!?…]+[\"')\]]*(?=\s|$)"  # the end of a sentence,
    rf"|(?<=[a-z]{{2}})[.!?](?=[A-Z][a-z ']|I\b)"  # also where the space after it was forgotten,
    rf"|\n[ \t\r]*\n|\n(?=[ \t]{{,99}}{_BULLET})"  # a blank line, a bullet,
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


class Sentence(NamedTuple):
    """A raw slice of the user's text, its words, the same characters folded, and every run of `RUN` words."""

    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    folded: str
    runs: frozenset[Run]

    def span(self, first: int, last: int) -> Span:
        """The characters from word number `first` up to and including word number `last`."""
        return self.tokens[first].start, self.tokens[last].end


class Document(NamedTuple):
    """A whole answer. `offsets[n]` is where `sentences[n]` starts in `text`; `words` counts repeated sentences too.

    `cuts` are the places, the end of the text among them, where white space and signs say that a sentence ends.
    """

    text: str
    sentences: tuple[Sentence, ...]
    offsets: tuple[int, ...]
    words: int
    cuts: tuple[int, ...]

    def place(self, number: int, span: Span) -> Span:
        """The span of sentence `number` as an index into the whole text."""
        offset = self.offsets[number]
        return offset + span[0], offset + span[1]


def fold(text: str) -> str:
    """Lower case with straight quotes and plain hyphens, one character for one, so that spans stay true."""
    straight = _straightened(text)
    lower = straight.lower()
    if len(lower) == len(straight):
        return lower
    return "".join(small if len(small := char.lower()) == 1 else char for char in straight)


def _straightened(text: str) -> str:
    return text if text.isascii() else text.translate(_SAME_WIDTH)


@lru_cache(maxsize=4096)
def read_sentence(text: str) -> Sentence:
    """One sentence and its words; the sentences of the last answers are kept."""
    folded = fold(text)
    tokens = tuple([Token(match.start(), match.end(), match[0]) for match in _WORD.finditer(folded)])
    words = tuple([token.word for token in tokens])
    return Sentence(text, tokens, words, folded, frozenset(_runs_or_all(words)))


def runs(words: Sequence[str], length: int = RUN) -> Iterator[Run]:
    """Every run of `length` words, each from one word further on; none of fewer words."""
    return zip(*(words[start:] for start in range(length)), strict=False)


def forget() -> None:
    """Drop the sentences kept from earlier answers, to measure what a first reading costs."""
    read_sentence.cache_clear()
    _windows.cache_clear()


def read_document(text: str, before: Document | None = None) -> Document:
    """The sentences of an answer: bullets, blank lines and labels end one, a single line break does not.

    What has been said word for word before is left out, so that repeating adds nothing. With the document that the text
    was `before` an edit, only what lies around the edit is cut again.
    """
    cuts = tuple(_cut_again(text, before) if before else _cuts(text, 0))
    sentences, offsets, words = [], [], 0
    seen: set[Run] = set()
    for start, end in pairwise((0, *cuts)):
        for offset, sentence in _windows(text[start:end]):
            words += len(sentence.words)
            if fresh := _fresh(sentence, seen):
                sentences.append(
                    sentence if fresh == (0, len(sentence.text)) else read_sentence(sentence.text[slice(*fresh)])
                )
                offsets.append(start + offset + fresh[0])
            seen |= sentence.runs
    return Document(text, tuple(sentences), tuple(offsets), words, cuts)


def _fresh(sentence: Sentence, seen: set[Run]) -> Span | None:
    """The part of a sentence that has not been said before, None if there is none."""
    if seen.isdisjoint(sentence.runs):
        return (0, len(sentence.text)) if sentence.words else None
    said, words = _runs_or_all(sentence.words), len(sentence.words)
    known = {word for number, run in enumerate(said) if run in seen for word in range(number, number + len(run))}
    if not (unsaid := [word for word in range(words) if word not in known]):
        return None
    start = sentence.tokens[unsaid[0]].start if unsaid[0] >= REPEATED else 0
    return start, sentence.tokens[unsaid[-1]].end if words - 1 - unsaid[-1] >= REPEATED else len(sentence.text)


def _runs_or_all(words: Run) -> list[Run]:
    """Every run of `RUN` words, or all of a shorter sentence."""
    return list(runs(words)) or [words] * bool(words)


def _cut_again(text: str, before: Document) -> Iterator[int]:
    """The cuts of a text that differs from `before` by an edit.

    A cut is decided by the characters since the last one and by at most `AHEAD` more. So those well before the edit
    stay, and once a new one falls on an old one after the edit, all that follow do.
    """
    old, moved = before.cuts, len(text) - len(before.text)
    same = bisect_left(old, True, key=lambda cut: text[:cut] != before.text[:cut])
    kept = old[: bisect_right(old, old[same - 1] - AHEAD)] if same else ()
    later = [cut + moved for cut in old[bisect_left(old, True, key=lambda cut: text.endswith(before.text[cut:])) :]]
    yield from kept
    for cut in _cuts(text, kept[-1] if kept else 0):
        yield cut
        if cut in later:
            yield from later[later.index(cut) + 1 :]
            return


def _cuts(text: str, start: int) -> Iterator[int]:
    """Where sentences end after `start`, itself such a place."""
    folded = _straightened(text)
    quotes = (match.span() for match in _QUOTED.finditer(folded, start))
    none_left = (len(text), len(text))
    opens, closes = next(quotes, none_left)
    for match in _BREAK.finditer(folded, start):
        end = match.end()
        while closes < end:
            opens, closes = next(quotes, none_left)
        if opens < end < closes or (match[0] == "." and _abbreviated(folded[max(start, end - 8) : end])):
            continue
        yield end
        start = end
    if start < len(text):
        yield len(text)


def _abbreviated(end: str) -> bool:
    """Whether a full stop belongs to the word before it: a title, an initial, "e.g."."""
    word = end.rsplit(maxsplit=1)[-1].strip("(.").lower()
    initial = len(word) == 1 and word.isalpha() and word != "i"
    return initial or word.replace(".", "") in _ABBREVIATIONS or word[1:2] == "."


@lru_cache(maxsize=4096)
def _windows(text: str) -> tuple[tuple[int, Sentence], ...]:
    """What lies between two cuts as sentences of at most `WINDOW` words, each with its offset."""
    if not (stripped := text.strip()):
        return ()
    margin, whole = text.index(stripped[0]), read_sentence(stripped)
    starts = [0, *(whole.tokens[number].start for number in _window_starts(whole.words))]
    if len(starts) == 1:
        return ((margin, whole),)
    pieces = (stripped[start:end].rstrip() for start, end in pairwise((*starts, len(stripped))))
    return tuple((margin + start, read_sentence(piece)) for start, piece in zip(starts, pieces, strict=True))


def _window_starts(words: Run) -> Iterator[int]:
    """The numbers of the words that start a new window: where somebody becomes the subject, or where one is full."""
    start = 0
    while (start := start + _window_length(words[start : start + WINDOW])) < len(words):
        yield start


def _window_length(words: Run) -> int:
    for at in range(CLAUSES, len(words)):
        if words[at] in _SUBJECTS:
            return at - 1 if words[at - 1] in _JOINERS else at
    return WINDOW
