"""The longer texts of questions, read when one is opened: 10,000 questions take as long to list as their headings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from interview_coach.banks.source import Refusal, read_bytes
from interview_coach.model import EvidenceGroup, Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

TEXTS = ("listens_for", "evidence", "follow_ups", "strong_answer", "weak_answer")
"""The fields that no list shows, no search looks into, and nothing but an opened question needs."""

HEADING = ("id", "text", "probes", "time_limit", "difficulty", "round", "tags", "assumes", "archived", "bank")
"""All others, which are there from the start."""

_NOTHING: dict[str, Any] = {
    "listens_for": "",
    "evidence": (),
    "follow_ups": (),
    "strong_answer": None,
    "weak_answer": None,
}


class Texts:
    """The texts of one bank: in a file of the cache, named for the bank's content, or else in the bank itself."""

    __slots__ = ("_bank", "_cached", "_rows")

    def __init__(self, cached: Path, bank: Path) -> None:
        self._cached = cached
        self._bank = bank
        self._rows: Mapping[str, Mapping[str, Any]] | None = None

    def of(self, question_id: str) -> Mapping[str, Any]:
        """The texts of a question by field; none when it is gone from its bank meanwhile."""
        if self._rows is None:
            self._rows = self._from_cache() or self._from_bank()
        return self._rows.get(question_id, _NOTHING)

    def _from_cache(self) -> Mapping[str, Mapping[str, Any]]:
        try:
            return {name: _texts(row) for name, row in json.loads(self._cached.read_bytes()).items()}
        except (OSError, ValueError, TypeError, AttributeError, RecursionError):
            return {}  # only a copy

    def _from_bank(self) -> Mapping[str, Mapping[str, Any]]:
        from interview_coach.banks.parsing import parse  # brings yaml and pydantic, 115 ms

        try:
            questions = parse(self._bank, read_bytes(self._bank)).questions
        except Refusal:
            return {}
        return {question.id: {name: getattr(question, name) for name in TEXTS} for question in questions}


class Shelved(Question):
    """A question out of the cache: equal to the one that was put in, with its texts read when first asked for."""

    __slots__ = ("_source",)
    _source: Texts

    @classmethod
    def of(cls, heading: Iterable[Any], source: Texts) -> Shelved:
        """The question with the values of HEADING, in that order."""
        question = cls.__new__(cls)
        put = object.__setattr__
        for name, value in zip(HEADING, heading, strict=True):
            put(question, name, value)
        put(question, "asked_before", ())  # no bank holds a follow-up
        put(question, "_source", source)
        return question

    def __getattr__(self, name: str) -> Any:
        """Only called for a slot that is still empty."""
        if name not in TEXTS:
            raise AttributeError(name)
        texts = self._source.of(self.id)
        for field in TEXTS:
            object.__setattr__(self, field, texts[field])
        return texts[name]

    def __eq__(self, other: object) -> bool:
        """Equal to any question with the same fields; the first ones tell most apart."""
        return isinstance(other, Question) and all(
            getattr(self, name) == getattr(other, name) for name in (*HEADING, *TEXTS)
        )

    __hash__ = Question.__hash__


def row_of(question: Question) -> list[Any]:
    """The texts of a question as JSON values."""
    evidence = [[group.name, group.keywords] for group in question.evidence]
    return [evidence if name == "evidence" else getattr(question, name) for name in TEXTS]


def _texts(row: list[Any]) -> dict[str, Any]:
    listens_for, evidence, follow_ups, strong_answer, weak_answer = row
    groups = tuple(EvidenceGroup(name, tuple(keywords)) for name, keywords in evidence)
    return dict(zip(TEXTS, (listens_for, groups, tuple(follow_ups), strong_answer, weak_answer), strict=True))
