"""What a sentence shows, as spans relative to it; the rule files combine these by name."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.scoring.actions import Actor, Clause, Deed, read_clauses
from interview_coach.scoring.cues import read_cues
from interview_coach.scoring.detail import content_words, pictured_things, tells_past
from interview_coach.scoring.lexicon import classes
from interview_coach.scoring.results import measured_results
from interview_coach.scoring.text import read_sentence
from interview_coach.scoring.zones import inside, read_zones, runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from interview_coach.scoring.text import Sentence, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence's features, and the zones in which rules may choose not to look; absent names mean none found.

    `told` are the stems of words that tell what happened, `things` those of nouns for what one can picture.
    """

    features: Mapping[str, tuple[Span, ...]]
    zones: Mapping[str, tuple[Span, ...]]
    told: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()

    def has(self, feature: str) -> bool:
        """Whether the sentence shows the feature."""
        return feature in self.features


@dataclass(frozen=True, slots=True)
class Asked:
    """The question's words, and its runs of words that an answer may echo."""

    words: frozenset[str] = frozenset()
    runs: frozenset[tuple[str, ...]] = frozenset()

    @classmethod
    def of(cls, question: str) -> Asked:
        """The question as its answers are read against it."""
        words = [token.word for token in read_sentence(question).tokens]
        return cls(frozenset(words), frozenset(runs(words)))


NOTHING_ASKED = Asked()

_CLAUSE_FEATURES = {
    (Actor.OWN, Deed.DONE): "own_action",
    (Actor.OWN, Deed.PRACTICE): "own_practice",
    (Actor.OWN, Deed.OBLIGED): "own_obligation",
    (Actor.OWN, Deed.DUTY): "own_duty",
    (Actor.OWN, Deed.WEAK): "weak_ownership",
    (Actor.UNSAID, Deed.DONE): "unsaid_action",
    (Actor.GROUP, Deed.DONE): "group_action",
    (Actor.GROUP, Deed.PRACTICE): "group_practice",
    (Actor.GROUP, Deed.WEAK): "group_action",
    (Actor.GROUP, Deed.OBLIGED): "group_action",
    (Actor.JOINT, Deed.DONE): "joint_action",
    (Actor.JOINT, Deed.WEAK): "joint_action",
    (Actor.JOINT, Deed.OBLIGED): "joint_action",
    (Actor.HIDDEN, Deed.DONE): "hidden_actor",
}
_EXPERIENCE = frozenset({"own_action", "own_practice", "own_duty", "own_obligation", "unsaid_action"})
_CUE_FEATURES = {
    "duty": "own_duty",
    "history": "own_experience",
    "reflection": "own_reflection",
    "anchor": "story",
}
_NUMBER = re.compile(r"[$£€]?\d+(?:[.,:/]\d+)*%?")
_NAME = re.compile(r"(?<=[a-z,;] )(?!I\b|I')[A-Z][A-Za-z0-9&-]*[a-zA-Z0-9](?:\s[A-Z][A-Za-z0-9&-]+)*")


def read(sentence: Sentence, asked: Asked = NOTHING_ASKED, links: Iterable[tuple[str, Span]] = ()) -> Reading:
    """What one sentence shows, with its `links` to the new job; without other people's words and the question's."""
    zones = read_zones(sentence, asked.runs)
    masked = zones.get("quote", ()) + zones.get("question_echo", ())
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for clause in read_clauses(sentence):
        if name := _CLAUSE_FEATURES.get((clause.actor, clause.deed)):
            found[name].append(_span(sentence, clause))
            if name in _EXPERIENCE and clause.base not in classes()["acquaintance_verbs"]:
                found["own_experience"].append(_span(sentence, clause))
    for name, spans in read_cues(sentence).items():
        if not name.startswith("{"):
            found[_CUE_FEATURES.get(name, name)] += spans
    for name, span in links:
        found[name].append(span)
    found["measured_result"] += measured_results(sentence)
    found["number"] += (match.span() for match in _NUMBER.finditer(sentence.folded))
    found["named"] += (match.span() for match in _NAME.finditer(sentence.text))
    kept = {name: tuple(span for span in spans if not inside(span, masked)) for name, spans in found.items()}
    kept["hidden_actor"] = tuple(
        span for span in kept.get("hidden_actor", ()) if not inside(span, zones.get("hypothetical", ()))
    )
    kept["quoted"] = zones.get("quote", ())
    kept["evidence"] = _evidence(kept)
    told = content_words(sentence, asked.words) if tells_past(sentence) else frozenset()
    things = pictured_things(sentence, asked.words)
    return Reading({name: spans for name, spans in kept.items() if spans}, zones, told, things)


def _span(sentence: Sentence, clause: Clause) -> Span:
    return sentence.span(clause.first, clause.last)


def _evidence(features: Mapping[str, tuple[Span, ...]]) -> tuple[Span, ...]:
    """What makes a claim believable: a deed, a figure, a name."""
    return tuple(span for name in ("own_action", "unsaid_action", "number") for span in features.get(name, ()))
