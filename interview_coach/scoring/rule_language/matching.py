"""All phrases of all rules matched in one pass: a sentence becomes a lattice of symbols, and one trie walks it.

A class such as `{people}` is matched like a phrase and then stands in the lattice as one symbol, so that phrases and
other classes refer to it without multiplying. The lattice is read from its end: what starts at a word only needs what
starts there or later.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from interview_coach.scoring.rule_language.phrases import GAP, GAP_WORDS, in_full, read_phrase
from interview_coach.scoring.rule_language.spelling import Speller

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping

    from interview_coach.scoring.rule_language.phrases import Phrase, Slot
    from interview_coach.scoring.text import Sentence, Span

_CLAUSE_SIGNS = frozenset(',;:()"')
"""Signs that a gap does not reach across."""

_ROOT = -1


def _never_misspelt(_: str) -> tuple[str, ...]:
    return ()


class Trie:
    """Phrases by their common beginnings. Nodes are numbers, so that a trie is plain data and loads at once.

    `steps[node]` tells where each symbol leads, `labels[node]` which phrases end there.
    """

    def __init__(self, steps: list[dict[str, int]], labels: dict[int, list[str]]) -> None:
        self.steps = steps
        self.labels = labels

    @classmethod
    def of(cls, classes: Mapping[str, Iterable[str]], phrases: Iterable[tuple[str, str]]) -> Trie:
        """The trie of (label, phrase) pairs and of the classes, whose label is their `{name}`.

        Raises ValueError for a phrase outside the language.
        """
        paths = _Paths()
        for name, of in classes.items():
            for phrase in of:
                paths.add(f"{{{name}}}", read_phrase(phrase))
        for label, phrase in phrases:
            paths.add(label, read_phrase(phrase))
        return paths.merged()

    def vocabulary(self) -> frozenset[str]:
        """Every word and `{class}` that a phrase holds."""
        return frozenset(symbol for steps in self.steps for symbol in steps)


class _Paths:
    """Phrases one by one, each on nodes of its own, until they are merged."""

    def __init__(self) -> None:
        self._steps: list[list[tuple[str, int]]] = [[]]
        self._labels: dict[int, str] = {}
        self._merged = Trie([], {})
        self._numbers: dict[tuple[int, ...], int] = {}
        self._alike: dict[tuple[object, ...], int] = {}

    def add(self, label: str, phrase: Phrase) -> None:
        self._labels.update(dict.fromkeys(self._grown([0], phrase), label))

    def merged(self) -> Trie:
        """All of them as one trie, whose root comes last."""
        self._number((0,))
        return self._merged

    def _number(self, nodes: tuple[int, ...]) -> int:
        """The one node for those that the same words lead to, so that no word is read twice."""
        if nodes not in self._numbers:
            onward: defaultdict[str, dict[int, None]] = defaultdict(dict)
            for symbol, after in (step for node in nodes for step in self._steps[node]):
                onward[symbol][after] = None
            steps = {symbol: self._number(tuple(reached)) for symbol, reached in onward.items()}
            names = dict.fromkeys(self._labels[node] for node in nodes if node in self._labels)
            self._numbers[nodes] = self._shared(steps, list(names))
        return self._numbers[nodes]

    def _shared(self, steps: dict[str, int], names: list[str]) -> int:
        """The one node for all that go on and end alike; two in three then need not be loaded."""
        number = self._alike.setdefault((*sorted(steps.items()), *names), len(self._merged.steps))
        if number == len(self._merged.steps):
            self._merged.steps.append(steps)
            if names:
                self._merged.labels[number] = names
        return number

    def _grown(self, ends: list[int], phrase: Phrase) -> list[int]:
        """The nodes where a phrase ends that goes on from any of `ends`."""
        for item in phrase:
            if isinstance(item, str):
                ends = [self._step(ends, item)]
            else:
                ends = list(dict.fromkeys(end for option in item.options for end in self._grown(ends, option)))
        return ends

    def _step(self, ends: list[int], symbol: str) -> int:
        self._steps.append([])
        for end in ends:
            self._steps[end].append((symbol, len(self._steps) - 1))
        return len(self._steps) - 1


class Matcher:
    """Finds the phrases and classes of a trie in sentences."""

    def __init__(self, trie: Trie, *, forgiving: bool = False, classes: Container[str] = ()) -> None:
        """A forgiving matcher also reads misspelt words; of the classes it only tells where `classes` are."""
        self._trie = trie
        self._classes = classes
        self._spelled = Speller(trie.vocabulary) if forgiving else _never_misspelt
        self._readings = lru_cache(maxsize=8192)(self._read)

    def find(self, sentence: Sentence) -> dict[str, list[Span]]:
        """The spans of each label in the sentence, longest first where two start together."""
        lattice = _Lattice(sentence, self._readings)
        found: defaultdict[str, list[Span]] = defaultdict(list)
        for start in reversed(range(len(lattice.edges) - 1)):
            for label, after in self._starting(lattice, start):
                if (label[0] != "{" or label in self._classes) and lattice.ends_a_token(after):
                    found[label].append(lattice.span(start, after))
        return {label: sorted(set(spans), key=_longest_first) if spans[1:] else spans for label, spans in found.items()}

    def _read(self, word: str) -> tuple[Slot, ...]:
        """The words that a folded word stands for, each with everything it may be read as."""
        spelled = self._spelled(word)
        return tuple((*readings, *spelled) for readings in in_full(word))

    def _starting(self, lattice: _Lattice, start: int) -> dict[tuple[str, int], None]:
        """Each (label, word after) that starts at a word; a class found there is a new edge, to be followed as well."""
        steps, labels, root, all_edges = self._trie.steps, self._trie.labels, self._trie.steps[_ROOT], lattice.edges
        found: dict[tuple[str, int], None] = {}
        edges = all_edges[start]
        for first, after_first in edges:  # grows while it is followed
            reached = [(root[first], after_first)] if first in root else []
            while reached:
                node, at = reached.pop()
                for label in labels.get(node, ()):
                    if (edge := (label, at)) not in found:
                        found[edge] = None
                        if label[0] == "{":
                            edges.append(edge)
                if onward := steps[node]:
                    for symbol, after in all_edges[at]:
                        if symbol in onward:
                            reached.append((onward[symbol], after))
                    if GAP in onward:
                        reached += [(onward[GAP], after) for after in lattice.gap_ends(at)]
        return found


class _Lattice:
    """A sentence as symbols: `edges[n]` are the symbols that start at word n, each with the word after it.

    After the last word stands one more without symbols, so that reading on needs no check for the end.
    """

    def __init__(self, sentence: Sentence, readings: Callable[[str], tuple[Slot, ...]]) -> None:
        self._sentence = sentence
        self._token_of: list[int] = []
        self.edges: list[list[tuple[str, int]]] = []
        for number, word in enumerate(sentence.words):
            for symbols in readings(word):
                after = len(self.edges) + 1
                self._token_of.append(number)
                self.edges.append([(symbol, after) for symbol in symbols])
        self._token_of.append(len(sentence.tokens))
        self.edges.append([])

    def span(self, first: int, after: int) -> Span:
        return self._sentence.span(self._token_of[first], self._token_of[after - 1])

    def ends_a_token(self, after: int) -> bool:
        """Whether a match may end before word `after`: "I do" is not found in "I don't"."""
        return self._token_of[after] != self._token_of[after - 1]

    def gap_ends(self, at: int) -> range:
        """Where a gap that starts at word `at` may end: after up to `GAP_WORDS` words of the same clause."""
        return range(at, min(at + GAP_WORDS + 1, self._clause_ends[at - 1]))

    @cached_property
    def _clause_ends(self) -> list[int]:
        """For each word the first word after it that a sign keeps apart, or the number of words."""
        tokens, text = self._sentence.tokens, self._sentence.text
        ends = [len(self._token_of) - 1] * len(self._token_of)
        for at in range(len(ends) - 2, 0, -1):
            before, this = tokens[self._token_of[at - 1]].end, tokens[self._token_of[at]].start
            apart = this - before > 1 and not _CLAUSE_SIGNS.isdisjoint(text[before:this])
            ends[at - 1] = at if apart else ends[at]
        return ends


def _longest_first(span: Span) -> tuple[int, int]:
    return span[0], -span[1]
