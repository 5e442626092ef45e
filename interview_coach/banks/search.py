"""Finding questions: by words typed with typos, and those that ask nearly the same."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from interview_coach.model import Question

NEARLY_THE_SAME = 88
"""token_set_ratio from which two questions ask the same; no two shipped ones reach it."""

_WORD = re.compile(r"[^\W_]+")
_ASCII_WORDS = {code: None if chr(code) == "'" else " " for code in range(128) if not chr(code).isalnum()}
_TYPO = 75  # ratio from which a word is taken for a mistyped other; "hosptial" and "hospital" have 88
_REMEMBERED = 8  # words of a query whose questions need not be looked up again at each key
_SHORTEST_TYPO = 4  # shorter words have too many neighbours
_PREFIX, _ELSEWHERE = 90, 0.7  # a begun word is worth less than a whole one, the id and tags less than the text


def near_duplicates(text: str, questions: Iterable[Question], limit: int = 3) -> tuple[tuple[Question, int], ...]:
    """The questions that ask nearly the same, with their likeness of 88 to 100, the most alike first."""
    known = tuple(questions)
    found = _alike(_folded(text), [_folded(question.text) for question in known], limit)
    return tuple((known[index], ratio) for index, ratio in found)


def duplicate_pairs(
    questions: Iterable[Question], others: Iterable[Question] = ()
) -> Iterator[tuple[Question, Question, int]]:
    """Each question that asks nearly the same as one before it or one of the `others`, that one, and their likeness."""
    known = tuple(others)
    first = len(known)
    known += tuple(questions)
    folded = [_folded(question.text) for question in known]
    for number in range(first, len(known)):
        for index, ratio in _alike(folded[number], folded[:number], limit=1):
            yield known[number], known[index], ratio


def _alike(text: str, others: Sequence[str], limit: int) -> list[tuple[int, int]]:
    from rapidfuzz import fuzz, process  # 15 ms, and needed only when a question is added, searched or checked

    scorer = fuzz.token_set_ratio
    found = process.extract(text, others, scorer=scorer, score_cutoff=NEARLY_THE_SAME, limit=limit)
    return [(index, int(ratio)) for _, ratio, index in found]


_Places = defaultdict[str, list[int]]
"""The numbers of the questions that hold a word."""


class Index:
    """The words of many questions, for a search at every key."""

    def __init__(self, questions: Iterable[Question]) -> None:
        self._questions = tuple(questions)
        self._in_text: _Places = defaultdict(list)
        self._elsewhere: _Places = defaultdict(list)
        self._hits = lru_cache(_REMEMBERED)(self._looked_up)  # the words before the one being typed stay the same
        in_text, elsewhere = self._in_text, self._elsewhere
        for number, question in enumerate(self._questions):
            for word in words(question.text):
                in_text[word].append(number)
            for word in words(" ".join((question.id, question.bank, *question.probes, *question.tags))):
                elsewhere[word].append(number)
        self._words = tuple({**in_text, **elsewhere})

    def find(self, query: str) -> tuple[Question, ...]:
        """The questions that hold every word of the query, begun or mistyped too, best first; all for an empty query.

        Questions equally good stay in their order.
        """
        asked = words(query)
        if not asked:
            return self._questions
        worth, *more = map(self._hits, asked)
        for hits in more:
            worth = {number: each + hits[number] for number, each in worth.items() if number in hits}
        return tuple(self._questions[number] for number in sorted(sorted(worth), key=worth.__getitem__, reverse=True))

    def _looked_up(self, word: str) -> Mapping[int, float]:
        """The numbers of the questions that hold the word or one like it, with what the best of those is worth.

        Thousands hold what begins with one letter: they are put together by what they are worth, a set at a time.
        """
        levels: defaultdict[float, list[list[int]]] = defaultdict(list)
        for known, likeness in self._like(word):
            levels[likeness].append(self._in_text.get(known, []))
            levels[likeness * _ELSEWHERE].append(self._elsewhere.get(known, []))
        best: dict[int, float] = {}
        for level in sorted(levels, reverse=True):
            best = dict.fromkeys(set().union(*levels[level]), level) | best
        return best

    def _like(self, word: str) -> list[tuple[str, float]]:
        from rapidfuzz import fuzz, process

        begun = [(known, 100.0 if known == word else _PREFIX) for known in self._words if known.startswith(word)]
        if begun or len(word) < _SHORTEST_TYPO:
            return begun
        found = process.extract(word, self._words, scorer=fuzz.ratio, score_cutoff=_TYPO, limit=None)
        return [(known, likeness * _PREFIX / 100) for known, likeness, _ in found]


def words(text: str) -> list[str]:
    """The words of a text in lower case, without accents or apostrophes."""
    if text.isascii():
        return text.lower().translate(_ASCII_WORDS).split()  # as the line below does it, in a third of the time
    bare = "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))
    return _WORD.findall(bare.casefold().replace("'", "").replace("’", ""))


def _folded(text: str) -> str:
    return " ".join(words(text))
