"""All phrases of all rules matched in one pass: a sentence becomes a lattice of symbols, and tries walk it.

A class such as `{people}` is matched like a phrase and then stands in the lattice as one symbol, so that phrases (and
later classes) refer to it without multiplying.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from interview_coach.scoring.phrases import GAP, GAP_WORDS, class_names, in_full, read_phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from interview_coach.scoring.phrases import Phrase
    from interview_coach.scoring.text import Sentence, Span

_CLAUSE_SIGNS = frozenset(',;:()"')
"""Signs that a gap does not reach across."""


@dataclass(slots=True)
class _Node:
    """A place in a trie: where each symbol leads, and the labels of the phrases that end here.

    A node that a choice leads to in several ways belongs to its one phrase; all others are shared by their prefix.
    """

    shared: bool = True
    steps: dict[str, list[_Node]] = field(default_factory=dict)
    labels: list[str] = field(default_factory=list)

    def add(self, phrase: Phrase, label: str) -> None:
        for end in _grown([self], phrase):
            if label not in end.labels:
                end.labels.append(label)


def _grown(ends: list[_Node], phrase: Phrase) -> list[_Node]:
    """The nodes where a phrase ends that goes on from any of `ends`."""
    for item in phrase:
        if isinstance(item, str):
            ends = [_step(ends, item)]
        else:
            ends = [end for option in item.options for end in _grown(ends, option)]
    return ends


def _step(ends: list[_Node], symbol: str) -> _Node:
    if len(ends) == 1:
        for node in ends[0].steps.get(symbol, ()):
            if node.shared:
                return node
    new = _Node(shared=len(ends) == 1)
    for end in ends:
        end.steps.setdefault(symbol, []).append(new)
    return new


class _Lattice:
    """A sentence as symbols: `edges[n]` are the symbols that start at word n, each with the word after it."""

    def __init__(self, sentence: Sentence, spelled: Callable[[str], tuple[str, ...]]) -> None:
        self.sentence = sentence
        self.token_of: list[int] = []
        self.edges: list[list[tuple[str, int]]] = []
        for number, token in enumerate(sentence.tokens):
            for readings in in_full(token.word):
                after = len(self.edges) + 1
                self.token_of.append(number)
                self.edges.append([(word, after) for word in (*readings, *spelled(token.word))])

    def span(self, first: int, after: int) -> Span:
        return self.sentence.span(self.token_of[first], self.token_of[after - 1])

    def ends_a_token(self, after: int) -> bool:
        """Whether a match may end before word `after`: "I do" is not found in "I don't"."""
        return after == len(self.edges) or self.token_of[after] != self.token_of[after - 1]

    def gap_ends(self, at: int) -> Iterator[int]:
        """Where a gap that starts at word `at` may end: after up to `GAP_WORDS` words of the same clause."""
        for after in range(at, min(at + GAP_WORDS, len(self.edges) - 1) + 1):
            if after and not _CLAUSE_SIGNS.isdisjoint(self._between(after)):
                return
            yield after

    def _between(self, at: int) -> str:
        tokens = self.sentence.tokens
        return self.sentence.text[tokens[self.token_of[at - 1]].end : tokens[self.token_of[at]].start]


class Matcher:
    """Finds labelled phrases in sentences. A label is whatever names the phrase, or the `{class}` it belongs to."""

    def __init__(
        self,
        classes: Mapping[str, Iterable[str]],
        phrases: Iterable[tuple[str, str]],
        spelled: Callable[[str], tuple[str, ...]] = lambda _: (),
    ) -> None:
        """`phrases` are (label, phrase) pairs; `spelled` gives the words that a misspelt word may stand for.

        Raises ValueError for a phrase outside the language, an unknown class, or classes that need each other.
        """
        self._spelled = spelled
        self._layers = [_trie(layer) for layer in _layers({f"{{{name}}}": of for name, of in classes.items()})]
        self._phrases = _trie(phrases)

    def find(self, sentence: Sentence) -> dict[str, list[Span]]:
        """The spans of each label and each `{class}` in the sentence, longest first where two start together."""
        lattice = _Lattice(sentence, self._spelled)
        found: dict[str, set[Span]] = defaultdict(set)
        for trie in self._layers:
            for label, start, after in _matches(trie, lattice):
                lattice.edges[start].append((label, after))
                _note(found, lattice, label, start, after)
        for label, start, after in _matches(self._phrases, lattice):
            _note(found, lattice, label, start, after)
        return {label: sorted(spans, key=lambda span: (span[0], -span[1])) for label, spans in found.items()}


def _note(found: dict[str, set[Span]], lattice: _Lattice, label: str, start: int, after: int) -> None:
    if lattice.ends_a_token(after):
        found[label].add(lattice.span(start, after))


def _matches(trie: _Node, lattice: _Lattice) -> list[tuple[str, int, int]]:
    """Each (label, first word, word after) once."""
    found: dict[tuple[str, int, int], None] = {}
    edges = lattice.edges
    for start in range(len(edges)):
        reached = [
            (node, after) for symbol, after in edges[start] if symbol in trie.steps for node in trie.steps[symbol]
        ]
        while reached:
            node, at = reached.pop()
            for label in node.labels:
                found[label, start, at] = None
            if at < len(edges):
                steps = node.steps
                reached += [(new, after) for symbol, after in edges[at] if symbol in steps for new in steps[symbol]]
                if GAP in steps:
                    reached += [(new, after) for after in lattice.gap_ends(at) for new in steps[GAP]]
    return list(found)


def _trie(phrases: Iterable[tuple[str, str]]) -> _Node:
    root = _Node()
    for label, phrase in phrases:
        root.add(read_phrase(phrase), label)
    return root


def _layers(classes: Mapping[str, Iterable[str]]) -> Iterator[list[tuple[str, str]]]:
    """The classes as (name, phrase) pairs, in layers that only refer to classes of the layers before them."""
    needs = {name: set(class_names(phrases)) for name, phrases in classes.items()}
    done: set[str] = set()
    while len(done) < len(needs):
        layer = {name for name in needs if name not in done and needs[name] <= done}
        if not layer:
            raise ValueError(f"{', '.join(sorted(needs.keys() - done))} need each other, or a class that is not there")
        yield [(name, phrase) for name in classes if name in layer for phrase in classes[name]]
        done |= layer
