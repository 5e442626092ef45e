"""Reads answers sentence by sentence, and keeps what a sentence shows while other sentences change."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from interview_coach.scoring import features
from interview_coach.scoring.answer import count, settle
from interview_coach.scoring.cues import cues_in
from interview_coach.scoring.key_demands.demands import asked_for, read_demands
from interview_coach.scoring.key_demands.links import read_links, target
from interview_coach.scoring.plain import plain
from interview_coach.scoring.results import read_results
from interview_coach.scoring.rule_language.firing import Evidence
from interview_coach.scoring.rule_language.shipped import shipped_rules
from interview_coach.scoring.text import read_document
from interview_coach.scoring.tone import hear, listen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from interview_coach.model import Question, Role
    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.key_demands.demands import Demands
    from interview_coach.scoring.rule_language.rule import Hit
    from interview_coach.scoring.rule_language.rules import RuleSet
    from interview_coach.scoring.text import Document, Sentence
    from interview_coach.scoring.tone import Tone


_Look: TypeAlias = "tuple[Reading, tuple[Hit, ...], Tone]"


class Answer(NamedTuple):
    """A document with what each sentence shows (`readings`), what rules hit in it, and the counts over all."""

    document: Document
    readings: tuple[Reading, ...]
    hits: tuple[tuple[Hit, ...], ...]
    counts: Mapping[str, float]
    demands: Demands

    def evidence(self, counts: Mapping[str, float] | None = None) -> Evidence:
        """What rules go by, with these counts in place of the answer's own."""
        return Evidence(self.document, self.readings, self.hits, self.counts if counts is None else counts)


class Reader:
    """Reads answers to one question for one role, by the shipped `rules` unless others are given.

    Threads may share one: what is kept is only ever put in place whole.
    """

    def __init__(
        self, question: Question | str | None = None, role: Role | None = None, rules: RuleSet | None = None
    ) -> None:
        text = "" if question is None else question if isinstance(question, str) else question.text
        self._demanded = asked_for(text, role)
        self._asked = features.Asked.of(text)
        self._target = target(role)
        self._role = role
        self.rules = rules or shipped_rules()
        self._document: Document | None = None
        self._known: dict[str, _Look] = {}

    def read(self, text: str) -> Answer:
        """Everything the answer shows; sentences seen in the last call are not looked at again."""
        document = read_document(text, self._document)
        self._document = document
        return self.read_document(document)

    def read_document(self, document: Document) -> Answer:
        """Everything that a text shows whose sentences have been told apart already."""
        known = self._known
        kept = {one.text: known[one.text] for one in document.sentences if one.text in known}
        looks = kept | self._look([one for one in document.sentences if one.text not in kept])
        self._known = looks
        found = [looks[sentence.text] for sentence in document.sentences]
        settled = settle(reading for reading, _, _ in found)
        demands = read_demands(settled, self._role).called_for(self._demanded)
        readings = hear(settled, [tone for _, _, tone in found])
        counts = count(document, readings) | demands.counts
        return Answer(document, readings, tuple(hits for _, hits, _ in found), counts, demands)

    def _look(self, typed: Sequence[Sentence]) -> dict[str, _Look]:
        """What each sentence shows; one kind of work after the other, which takes a tenth less than in turns."""
        plainly = [plain(one) for one in typed]
        sentences = [one.sentence if one else sentence for one, sentence in zip(plainly, typed, strict=True)]
        found = [self.rules.find(one) for one in sentences]
        told = [list(read_results(one)) for one in sentences]
        links = [list(read_links(one, self._target)) for one in sentences]
        marks = map(chain, map(cues_in, found), told, links)
        readings = [features.read(one, marked, self._asked) for one, marked in zip(sentences, marks, strict=True)]
        looks = {}
        for raw, read_as, one, labels, reading in zip(typed, plainly, sentences, found, readings, strict=True):
            tone = listen(labels, one, reading, self._asked.words)
            hits = self.rules.sentence_hits(one, reading, labels)
            in_typed = (read_as.reading(reading), read_as.hits(hits), read_as.tone(tone)) if read_as else None
            looks[raw.text] = in_typed or (reading, hits, tone)
        return looks
