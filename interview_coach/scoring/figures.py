"""The figures of a sentence, and what small signs around each say of whether it tells a result.

Words that speak for themselves ("fell from 40 to 12") are forms of `results`. Most people tell what came of their work
sideways ("the queue out of the door was three people by Easter"): by the kind of figure, the words near it, classes of
words and the shape of the sentence. Each such sign has a weight in `lexicon/figure_weights.txt`, fitted by
`benchmarks/fit_figures.py` as a logistic regression on invented sentences and answers.
"""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.scoring.lexicon import FOLDER, sections

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from interview_coach.scoring.text import Sentence, Span

CLASSES = "figures.txt"
"""Kinds of number words in sections like `=few`, classes of the words around them in capitals, shapes of sentences."""

WEIGHTS = FOLDER / "figure_weights.txt"

ALWAYS = "always"
"""The weight that every figure has."""

EDGE = "EDGE"
"""What stands where a sentence has no word."""

REACH = 6
"""Words on each side of a figure that are signs by themselves."""

SIGHT = 10
"""Words on each side of it whose classes are signs."""

STEM = 6
"""Letters by which a word is known."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTS_NOTHING = frozenset(["and", "or", "but", "to", "in", "on", "at", "by", "from", "than", "as"])
_PERCENT = re.compile(r"\s?(?:%|(?:percent|per cent|pc)\b)")
_CLOCK = re.compile(r":\d\d|\s?[ap]m\b| o'clock")
_RANGE = re.compile(r" (?:or|to) \d[\d.,]*(?<![.,])")
_PAUSE = re.compile(r"[,;:()]|\s-+\s|->")
_STOP = re.compile(r"\s?(?:[.,;!]|$)")
_RUN = re.compile("#(?: #)+")
_SIZES = ("digit", "tens", "hundreds", "thousands")
_COUNTS = frozenset({*_SIZES, "few", "teens", "large", "decimal", "suffixed"})
_BEFORE_AND = frozenset({"hundred", "thousand"})


class Figure(NamedTuple):
    """Words number `first` to `last` of a sentence, and of which kind they are."""

    first: int
    last: int
    kind: str


class _Shape(NamedTuple):
    """A shape that sentences have; one of the `words`, where there are some, is in each."""

    sign: str
    words: frozenset[str]
    pattern: re.Pattern[str]

    def is_of(self, line: str, words: Sequence[str]) -> bool:
        return not (self.words and self.words.isdisjoint(words)) and bool(self.pattern.search(line))


def figures(sentence: Sentence) -> list[Figure]:
    """The figures of a sentence; neighbouring numbers are one."""
    found: list[Figure] = []
    for number, word in enumerate(sentence.words):
        kind = _word_kind(word)
        if kind and not (found and number <= found[-1].last) and (kind != "one" or _alone(sentence.words, number)):
            last = _last(sentence.words, number)
            found.append(Figure(number, last, _kind(sentence, number, last, kind)))
    return found


def span(sentence: Sentence, figure: Figure) -> Span:
    """The figure's characters, with the sign of its money or the word that it counts."""
    start, end = sentence.span(figure.first, figure.last)
    after = figure.last + 1
    if figure.kind == "percent" and (sign := _PERCENT.match(sentence.folded, end)):
        end = sign.end()
    elif rest := _RANGE.match(sentence.folded, end):
        end = rest.end()
    elif after < len(sentence.words) and not _paused(sentence, after) and sentence.words[after] not in _COUNTS_NOTHING:
        end = sentence.tokens[after].end
    return start - (figure.kind == "money"), end


def read_signs(sentence: Sentence) -> Iterator[tuple[Figure, set[str]]]:
    """Every figure with what stands around it, as the table of weights writes it."""
    among = figures(sentence)
    words = _numbered(sentence, among)
    shapes = _shapes(words) if among else set()
    for figure in among:
        yield figure, shapes | _around(words, figure) | _at_pauses(sentence, figure, words)


def _around(words: Sequence[str], figure: Figure) -> set[str]:
    first, last, kind = figure
    before, after = words[max(0, first - REACH) : first], words[last + 1 : last + 1 + REACH]
    found = {f"={kind}"}
    found.update(*[_marked("<", word) for word in before], *[_marked(">", word) for word in after])
    found.update(*[_marked("~", word) for word in words[max(0, first - SIGHT) : last + 1 + SIGHT]])
    found.update(_marked("<1", before[-1] if before else EDGE), _marked(">1", after[0] if after else EDGE))
    if after:
        found.update(_marked(f"={kind} ", after[0]))
    if first > 1:
        found.add(f"{before[-2]} {before[-1]} #")
    return found


def _at_pauses(sentence: Sentence, figure: Figure, words: Sequence[str]) -> set[str]:
    """How the clause before the figure starts, and whether one ends with it."""
    start = next((number for number in range(figure.first, 0, -1) if _paused(sentence, number)), 0)
    ends = _STOP.match(sentence.folded, sentence.tokens[figure.last].end)
    return {*_marked("[", words[start]), *((">stop",) if ends else ())}


def weigh(found: Iterable[str]) -> float:
    """The log odds that a figure with these signs tells what came of the speaker's work."""
    weights = weights_of()
    # a set has no order, and a plain sum of floats depends on it
    return weights[ALWAYS] + math.fsum([weights[sign] for sign in found if sign in weights])


def _last(words: Sequence[str], number: int) -> int:
    """The number of the last word of the figure that begins with a word: "two hundred and six" is one."""
    while True:
        joined = number + 1 + (words[number] in _BEFORE_AND and words[number + 1 : number + 2] == ("and",))
        if joined >= len(words) or _word_kind(words[joined]) not in _COUNTS:
            return number
        number = joined


@lru_cache(maxsize=4096)
def _word_kind(word: str) -> str:
    """Of which kind a word is by itself, nothing for one that is no number."""
    if not "0" <= word[0] <= "9":
        return _kinds().get(word, "")
    if _YEAR.fullmatch(word):
        return "year"
    digits = word.replace(",", "")
    if not digits.isdigit():
        return "decimal" if digits.replace(".", "").isdigit() else "suffixed"
    return _SIZES[min(len(digits), 4) - 1]


def _alone(words: Sequence[str], number: int) -> bool:
    """Whether "one" is a figure rather than a pronoun: not that of "the one who", "one of them"."""
    before, after = "".join(words[max(0, number - 1) : number]), "".join(words[number + 1 : number + 2])
    return before not in _classes()["not before one"] and after not in _classes()["not after one"]


def _kind(sentence: Sentence, first: int, last: int, kind: str) -> str:
    """The kind of a whole figure, which signs and words beside it tell before its size."""
    start, end = sentence.span(first, last)
    if start and sentence.folded[start - 1] in "$£€":
        return "money"
    if _PERCENT.match(sentence.folded, end):
        return "percent"
    if _CLOCK.match(sentence.folded, end) or _CLOCK.match(sentence.folded, sentence.tokens[first].end):
        return "clock"
    return "large" if last > first else kind


def _paused(sentence: Sentence, number: int) -> bool:
    """Whether a comma or the like stands before a word."""
    between = sentence.folded[sentence.tokens[number - 1].end : sentence.tokens[number].start]
    return between != " " and bool(_PAUSE.search(between))


def _numbered(sentence: Sentence, among: Sequence[Figure]) -> list[str]:
    """The words, with # for each of a figure."""
    words = list(sentence.words)
    for first, last, _ in among:
        words[first : last + 1] = ["#"] * (last + 1 - first)
    return words


@lru_cache(maxsize=8192)
def _marked(place: str, word: str) -> tuple[str, ...]:
    """The signs that a word is in its place: its stem and its classes, or only these where stems would prove little."""
    named = _classes_of().get(word, ())
    stem = word if len(word) <= STEM else f"{word[:STEM]}*"
    return tuple(f"{place}{name}" for name in (named if place[0] in "~=" else (stem, *named)))


def _shapes(words: Sequence[str]) -> set[str]:
    """The shapes of a whole sentence, such as "from # to #", and how it begins."""
    line = _RUN.sub("#", " ".join(words))
    found = {shape.sign for shape in _known_shapes() if shape.is_of(line, words)}
    return {*found, f"^{' '.join(words[:2])}", *_marked("^", words[0])}


@cache
def _known_shapes() -> tuple[_Shape, ...]:
    titles = ((title.partition(" with "), lines) for title, lines in sections(CLASSES) if title[0] == "%")
    return tuple(_Shape(sign, frozenset(words.split()), re.compile("|".join(of))) for (sign, _, words), of in titles)


@cache
def _kinds() -> Mapping[str, str]:
    return {word: name[1:] for name, words in _classes().items() if name[0] == "=" for word in words}


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(" ".join(lines).split()) for name, lines in sections(CLASSES) if name[0] != "%"}


@cache
def _classes_of() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, word in ((name, word) for name, words in _classes().items() if name.isupper() for word in words):
        found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


@cache
def weights_of() -> Mapping[str, float]:
    lines = (line.split(" ", 1) for line in WEIGHTS.read_text("utf-8").splitlines() if line and line[0] != "#")
    return {sign: float(weight) for weight, sign in lines}
