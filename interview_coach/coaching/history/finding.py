"""Past answers found by words and filters: a list of any length whose rows are read as they are looked at."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from interview_coach.coaching.history.past import hidden_mocks
from interview_coach.journal.finding import Filter, Order
from interview_coach.journal.words import Words
from interview_coach.model import AttemptKind, Band, Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal import AttemptSummary

EVERYTHING = Filter()
AT_ONCE = 1_000
"""Attempts looked up at first: more than anybody sees at once, and quick in a journal of any length."""

NOTE = "Your note: "
"""Stands before the words of a note, where others are of the answer."""

_KEPT = "review.filter"
_CONTEXT = 12  # characters before the first match, so that it is seen at the left of a narrow column
_BESIDE = 2  # characters between words that stand side by side: a space, a comma
_EXCERPT = 240  # characters: more than the widest column shows
_TYPES = {
    "reason": Reason,
    "verdict": Verdict,
    "band": Band,
    "kind": AttemptKind,
    "order": Order,
    "since": date.fromisoformat,
    "until": date.fromisoformat,
}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of the question, the answer or the user's note, and where in them those are that were looked for.

    `spans` are character offsets.
    """

    text: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One attempt that was found. `excerpt` is where the words are, the question when none were looked for.

    `best` for the best of several attempts at its question.
    """

    summary: AttemptSummary
    excerpt: Excerpt
    best: bool = False


class Found:
    """The attempts that pass a filter, in its order, read by `first`. `len` is how many are known to pass.

    `more` tells whether others may: beyond `AT_ONCE` they are looked up only when somebody gets there.
    """

    def __init__(self, workspace: Workspace, wanted: Filter) -> None:
        """Looks them up; nothing of them is read yet."""
        self._journal = workspace.journal
        self._hidden = hidden_mocks(workspace)
        self._words = Words.of(wanted.words)
        self._wanted = wanted
        self._numbers = self._journal.find(wanted, self._hidden, AT_ONCE)
        self.more = len(self._numbers) == AT_ONCE
        self._read: list[Hit] = []

    def __len__(self) -> int:
        return len(self._numbers)

    def first(self, count: int) -> Sequence[Hit]:
        """The first so many, of which only those not seen before are read."""
        if count > len(self._numbers):
            self.complete()
        for begun in range(len(self._read), min(count, len(self._numbers)), AT_ONCE):
            self._read += self._hits(self._numbers[begun : min(begun + AT_ONCE, count)])
        return self._read[:count]

    def complete(self) -> Found:
        """Itself, once those beyond `AT_ONCE` are looked up too, so that `len` is how many there are."""
        if self.more:
            known = set(self._numbers)
            others = self._journal.find(self._wanted, self._hidden)
            self._numbers = [*self._numbers, *(number for number in others if number not in known)]
            self.more = False
        return self

    def _hits(self, numbers: Sequence[int]) -> Iterator[Hit]:
        summaries = self._journal.summaries_at(numbers)
        best = self._journal.best({each.question_id for each in summaries}, self._hidden)
        texts = self._journal.texts_at([each.id for each in summaries]) if self._words else {}
        for each in summaries:
            excerpt = _excerpt(self._words, each.question_text, texts.get(each.id, ""))
            if self._words and not excerpt.spans:
                excerpt = _of_note(self._words, self._journal.annotation(each.id).note)
            yield Hit(each, excerpt, best.get(each.question_id) == each.id)


def find_attempts(workspace: Workspace, wanted: Filter = EVERYTHING) -> Found:
    """The past attempts that pass the filter. Raises JournalError."""
    return Found(workspace, wanted)


def index_answers(workspace: Workspace) -> Iterator[tuple[int, int]]:
    """Makes finding words quick: adds what the search index lacks, telling at each step how many are done, of how many.

    Nothing happens where this SQLite has no full-text search. Raises JournalError.
    """
    done, missing = 0, workspace.journal.not_indexed() or 0
    for added in workspace.journal.index_answers() if missing else ():
        done += added
        yield done, max(done, missing)


def kept_filter(workspace: Workspace) -> Filter:
    """What was looked for last, everything when nothing was. Raises JournalError."""
    try:
        kept = json.loads(workspace.journal.setting(_KEPT) or "{}")
        known = {each.name for each in fields(Filter)}
        return Filter(**{name: _read(name, value) for name, value in kept.items() if name in known})
    except (TypeError, ValueError, AttributeError):  # another version's: not worth a word
        return EVERYTHING


def keep_filter(workspace: Workspace, wanted: Filter) -> None:
    """Remembers what is looked for. Raises JournalError."""
    given = {name: value for name, value in asdict(wanted).items() if value != getattr(EVERYTHING, name)}
    workspace.journal.keep_setting(_KEPT, json.dumps(given, default=str))


def _read(name: str, value: Any) -> Any:
    return _TYPES[name](value) if value and name in _TYPES else value


def _excerpt(words: Words, question: str, answer: str) -> Excerpt:
    """The stretch around the best match: of the answer, unless only the question has one."""
    if not words:
        return Excerpt(question)
    text = answer if (found := words.spans(answer)) else question
    return _around(text, found or words.spans(question))


def _of_note(words: Words, note: str) -> Excerpt:
    around = _around(note, words.spans(note))
    return Excerpt(NOTE + around.text, tuple((start + len(NOTE), end + len(NOTE)) for start, end in around.spans))


def _around(text: str, spans: tuple[tuple[int, int], ...]) -> Excerpt:
    start = _start_of_word(text, _best(spans) - _CONTEXT) if spans else 0
    lead = "… " if start else ""
    shift = len(lead) - start
    shown = text[start : start + _EXCERPT]
    inside = (span for span in spans if start <= span[0] and span[1] <= start + len(shown))
    return Excerpt(lead + shown, tuple((a + shift, b + shift) for a, b in inside))


def _best(spans: Sequence[tuple[int, int]]) -> int:
    """Where most matches stand side by side, the first of equals: a phrase comes before a lone letter of it."""
    stretches = [[spans[0]]]
    for before, span in pairwise(spans):
        if span[0] - before[1] <= _BESIDE:
            stretches[-1].append(span)
        else:
            stretches.append([span])
    return max(stretches, key=len)[0][0]


def _start_of_word(text: str, at: int) -> int:
    """The beginning of the word at or after `at`."""
    if at <= 0:
        return 0
    space = text.find(" ", at)
    return space + 1 if 0 <= space < at + _CONTEXT else at


def with_note(answer: str, note: str, typed: str) -> str:
    """The answer, and below it the note where words are that were typed to be found."""
    return f"{answer}\n\n{NOTE}{note}" if places_in(note, typed) else answer


def places_in(text: str, typed: str) -> tuple[tuple[int, int], ...]:
    """Where in a text the words are that were typed to be found, as character offsets."""
    return Words.of(typed).spans(text)
