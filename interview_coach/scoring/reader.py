"""An answer as the rules and the weights see it: readings of its sentences, and counts over all of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.scoring import features
from interview_coach.scoring.features import Reading
from interview_coach.scoring.links import read_links, target
from interview_coach.scoring.rules import shipped_rules
from interview_coach.scoring.text import read_document, read_sentence
from interview_coach.scoring.zones import runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from interview_coach.model import Question, Role
    from interview_coach.scoring.rule import Hit
    from interview_coach.scoring.text import Document, Sentence, Span

_ACTORS = {"own_action": "own_action", "group_action": "group_action", "joint_action": "group_action"}
_FIRST_HAND = ("own_action", "own_practice", "own_duty", "own_state")
_NAMES_THE_JOB = ("employer", "demand", "second_person")


@dataclass(frozen=True, slots=True)
class Answer:
    """A document with what each sentence shows (`readings`), what rules hit in it, and the counts over all."""

    document: Document
    readings: tuple[Reading, ...]
    hits: tuple[tuple[Hit, ...], ...]
    counts: Mapping[str, float]


class Reader:
    """Reads answers to one question for one role; what a sentence shows is kept while other sentences change."""

    def __init__(self, question: Question | str | None = None, role: Role | None = None) -> None:
        text = "" if question is None else question if isinstance(question, str) else question.text
        self._question_runs = frozenset(runs([token.word for token in read_sentence(text).tokens]))
        self._target = target(role)
        self._rules = shipped_rules()
        self._known: dict[str, tuple[Reading, tuple[Hit, ...]]] = {}

    def read(self, text: str) -> Answer:
        """Everything the answer shows; sentences seen in the last call are not looked at again."""
        document = read_document(text)
        known = {sentence.text: self._look(sentence) for sentence in document.sentences}
        self._known = known
        found = [known[sentence.text] for sentence in document.sentences]
        readings = tuple(_linked(_settled([reading for reading, _ in found])))
        return Answer(document, readings, tuple(hits for _, hits in found), count(document, readings))

    def _look(self, sentence: Sentence) -> tuple[Reading, tuple[Hit, ...]]:
        if known := self._known.get(sentence.text):
            return known
        reading = features.read(sentence, self._question_runs)
        for name, span in read_links(sentence, self._target):
            reading = _with(reading, name, (*reading.features.get(name, ()), span))
        return reading, self._rules.sentence_hits(sentence, reading)


def count(document: Document, readings: Sequence[Reading]) -> Mapping[str, float]:
    """How often each feature was found, and in how many sentences (`... sentences`); words and sentences as such."""
    counts: defaultdict[str, float] = defaultdict(float)
    for reading in readings:
        for name, spans in reading.features.items():
            counts[name] += len(spans)
            counts[f"{name} sentences"] += 1
    counts["words"] = document.words
    counts["told words"] = sum(len(sentence.tokens) for sentence in document.sentences)
    counts["told hundreds"] = counts["told words"] / 100
    counts["sentences"] = len(document.sentences)
    return counts


def _settled(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Gives notes without a subject ("Designed the form") to whoever acted last, at first to the speaker."""
    actor = "own_action"
    for reading in readings:
        spans = reading.features.get("unsaid_action", ())
        actor = next((_ACTORS[name] for name in _ACTORS if reading.has(name)), actor)
        yield _with(reading, actor, reading.features.get(actor, ()) + spans) if spans else reading


def _linked(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Marks where the new job is named beside something first-hand, in the same or a neighbouring sentence."""
    row = list(readings)
    own = [any(map(reading.has, _FIRST_HAND)) for reading in row]
    for number, reading in enumerate(row):
        named = tuple(span for name in _NAMES_THE_JOB for span in reading.features.get(name, ()))
        near = any(own[max(0, number - 1) : number + 2])
        yield _with(reading, "role_link", named[:1]) if named and near else reading


def _with(reading: Reading, name: str, spans: tuple[Span, ...]) -> Reading:
    return Reading({**reading.features, name: spans}, reading.zones)
