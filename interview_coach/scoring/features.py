"""What a sentence shows, as spans relative to it; the rule files combine these by name."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.scoring.actions import Actor, read_clauses
from interview_coach.scoring.deeds import Deed
from interview_coach.scoring.detail import is_thing, said_words, stems, tells_past
from interview_coach.scoring.key_demands.links import is_link
from interview_coach.scoring.lexicon import classes
from interview_coach.scoring.text import read_sentence, runs
from interview_coach.scoring.vocabulary import known
from interview_coach.scoring.zones import inside, outermost, overlaps, read_zones

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from interview_coach.scoring.text import Sentence, Span

    _Features = dict[str, list[Span]]
    _Zones = Mapping[str, tuple[Span, ...]]


class Reading(NamedTuple):
    """One sentence's features, and the zones in which rules may choose not to look; absent names mean none found.

    `said` are the stems of words that say something of the speaker or of what was done, `told` of those that tell what
    happened, `things` of nouns for what one can picture; `names` are those of people, places and products, `weighed`
    words of the vocabulary. What is said twice counts once.
    """

    features: Mapping[str, tuple[Span, ...]]
    zones: Mapping[str, tuple[Span, ...]]
    said: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    weighed: frozenset[str] = frozenset()

    def has(self, feature: str) -> bool:
        """Whether the sentence shows the feature."""
        return feature in self.features

    @property
    def tells(self) -> bool:
        """Whether something is done in the sentence, or comes of it."""
        return _tells(self.told, self.features)


class Asked(NamedTuple):
    """The question's words, and its runs of words that an answer may echo."""

    words: frozenset[str] = frozenset()
    runs: frozenset[tuple[str, ...]] = frozenset()

    @classmethod
    def of(cls, question: str) -> Asked:
        """The question as its answers are read against it."""
        words = read_sentence(question).words
        return cls(frozenset(words), frozenset(runs(words)))


_CLAUSE_FEATURES = {
    (Actor.OWN, Deed.DONE): "own_action",
    (Actor.OWN, Deed.PRACTICE): "own_practice",
    (Actor.OWN, Deed.OBLIGED): "own_obligation",
    (Actor.OWN, Deed.INTENDED): "own_intention",
    (Actor.OWN, Deed.DUTY): "own_duty",
    (Actor.OWN, Deed.TITLE): "own_duty",
    (Actor.OWN, Deed.WEAK): "weak_ownership",
    (Actor.UNSAID, Deed.DONE): "unsaid_action",
    (Actor.GROUP, Deed.DONE): "group_action",
    (Actor.GROUP, Deed.PRACTICE): "group_practice",
    (Actor.GROUP, Deed.WEAK): "group_action",
    (Actor.GROUP, Deed.OBLIGED): "group_action",
    (Actor.JOINT, Deed.DONE): "joint_action",
    (Actor.JOINT, Deed.WEAK): "joint_action",
    (Actor.JOINT, Deed.OBLIGED): "joint_action",
    (Actor.GROUP, Deed.PASSED): "group_passage",
    (Actor.JOINT, Deed.PASSED): "group_passage",
    (Actor.HIDDEN, Deed.DONE): "hidden_actor",
}
_EXPERIENCE = frozenset({"own_action", "own_practice", "own_duty", "own_obligation", "unsaid_action"})
_ACTIVE = _EXPERIENCE | {
    *("group_action", "joint_action", "weak_ownership", "group_practice", "hidden_actor"),
    *("outcome", "event"),
}
"""What makes a sentence one in which something is done or comes of it."""

_NO_CHOICE = ("vague_verbs", "acquaintance_verbs", "speech_verbs", "perception_verbs")
"""Deeds of which nobody asks why that way: what one noticed, or said."""

_EVIDENCE = ("own_action", "unsaid_action", "number", "event")
"""What makes a claim believable."""

_CAME_TO_PASS = (
    *("own_action", "own_obligation", "unsaid_action", "group_action", "joint_action"),
    *("number", "measured_result"),
)
"""What makes an event of a place."""

TOLD_OF_AN_EVENT = 4
"""Different words beside a time that make an event of it."""

_NOT_IN = {
    "hidden_actor": "hypothetical",
    **dict.fromkeys(("number", "named", "free_figure"), "padding"),
    **dict.fromkeys(("own_action", "vague_action", "chosen_action", "own_experience", "unsaid_action"), "hollow"),
    "outcome": "nobody else's",
    "measured_result": "nobody's",
}
"""The zone in which a feature does not count, besides other people's words and the question's."""

_GIVES_WAY = {
    **dict.fromkeys(("addressed", "nodded", "their_words"), "anybody"),
    **dict.fromkeys(("own_action", "vague_action", "chosen_action", "own_duty"), "weak_ownership"),
    "own_practice": "claim",
    "habit": "purpose",
    "advice": "addressed",
}
"""Which feature counts where two overlap, in this order: "you" for anybody addresses nobody."""

_PAST_PART = ("own_action", "own_duty", "group_action", "weak_ownership")
_IN_THIS_ROLE = re.compile(r"\b(?:in|at|during|with) th(?:is|e) (?:role|job|post|position|apprenticeship)\b")
_BESIDE = 25  # characters between a job and what was done in it: "in this role at Dow I answered"

_THEIR_FIGURE = re.compile(
    r"\byou(?:'ve| have| run| employ| treat| serve| handle| open| lost| sell| see)"
    r" (?:(?:got|about|over|nearly|some|around|almost|more than) )*[$£€]?\d"
)
_EFFORT = re.compile(r"\b(?:give|gives|given|giving|gave) (?:[a-z]+ ){0,3}1[0-9]0\s?(?:%|percent)")
_NUMBER = re.compile(r"[$£€]?\d+(?:[.,:/]\d+)*%?")
_NAME = re.compile(r"(?<=[a-z,;] )(?!I\b|I')[A-Z][A-Za-z0-9&-]*[a-zA-Z0-9](?:\s[A-Z][A-Za-z0-9&-]+)*")


def read(sentence: Sentence, marks: Iterable[tuple[str, Span]], asked: Asked) -> Reading:
    """What one sentence shows, the `marks` that others found in it among it; other people's words are left out."""
    zones = read_zones(sentence, asked.runs)
    features = _settled(sentence, _found(sentence, marks, zones))
    words = said_words(sentence, zones.get("padding", ()), asked.words)
    worded = not classes()["function_words"].isdisjoint(sentence.words)
    told = stems(words) if worded and _happened(sentence, features, zones) else frozenset()
    events = list(_events(features, zones, len(told))) if told else []
    features["event"] = events
    features["dated_event"] = [one for one in events if not overlaps(one, features.get("loose", ()))]
    features["evidence"] = [span for name in _EVIDENCE for span in features.get(name, ())]
    shown = {name: tuple(spans) for name, spans in features.items() if spans}
    tells = _tells(told, shown)
    own = tells or not classes()["first_person"].isdisjoint(sentence.words)
    said = stems(words) if worded and own and _first_hand(shown) else frozenset()
    return Reading(
        shown,
        zones,
        said=said,
        told=told,
        things=stems(filter(is_thing, words)) if said else frozenset(),
        names=frozenset(sentence.folded[start:end] for start, end in features.get("named", ())),
        weighed=known(sentence.words, told=tells),
    )


def _found(sentence: Sentence, marks: Iterable[tuple[str, Span]], zones: _Zones) -> _Features:
    """The features of a sentence, without what stands in a zone where it doesn't count."""
    unsaid = zones.get("quote", ()) + zones.get("question_echo", ())
    features: defaultdict[str, list[Span]] = defaultdict(list)
    for name, span in chain(_clauses(sentence), _figures(sentence), marks):
        where = unsaid + zones.get(_NOT_IN[name], ()) if name in _NOT_IN else unsaid
        if not inside(span, where):
            features[name].append(span)
    features["quoted"] += zones.get("quote", ())
    return features


def _settled(sentence: Sentence, features: _Features) -> _Features:
    """The features without those that give way to others, and with all links to the new job under one name."""
    if former := _old_job(sentence, features):
        features["nodded"] = [span for span in features["nodded"] if not overlaps(span, former)]
    for name in filter(features.__contains__, _GIVES_WAY):
        rivals = features.get(_GIVES_WAY[name], ())
        features[name] = [span for span in features[name] if not overlaps(span, rivals)]
    for name in filter(features.__contains__, ("claim", "advice")):
        features[name] = list(outermost(features[name]))
    features["job_named"] = [span for name, spans in features.items() if is_link(name) for span in spans]
    return features


def _first_hand(shown: Mapping[str, tuple[Span, ...]]) -> bool:
    """Whether a sentence is more than praise of oneself, or what the employer knows anyway."""
    return "own_experience" in shown or not {"claim", "addressed", "employer"} & shown.keys()


def _tells(told: frozenset[str], shown: Mapping[str, tuple[Span, ...]]) -> bool:
    return bool(told) or not _ACTIVE.isdisjoint(shown)


def _happened(sentence: Sentence, features: _Features, zones: _Zones) -> bool:
    """Whether a sentence tells what happened: "I am a very motivated person" reads like a past and praises."""
    if not tells_past(sentence, zones.get("padding", ())):
        return False
    happened = features.get("own_experience") or not classes()["past_auxiliaries"].isdisjoint(sentence.words)
    return bool(happened or not features.get("claim"))


def _events(features: _Features, zones: _Zones, told: int) -> Iterator[Span]:
    """Times and places at which something came to pass: not denied, and with more in the sentence than the setting."""
    done = any(features.get(name) for name in _CAME_TO_PASS)
    for span in features.get("story", ()):
        enough = done or (told >= TOLD_OF_AN_EVENT and not overlaps(span, features.get("setting", ())))
        if enough and not inside(span, zones.get("negated", ())):
            yield span


def _old_job(sentence: Sentence, features: Mapping[str, Sequence[Span]]) -> list[Span]:
    """Where "in this role" is the one of which a deed of the speaker's is told, and so not the new one."""
    if not features.get("nodded"):
        return []
    deeds = [start for name in _PAST_PART for start, _ in features.get(name, ())]
    places = [match.span() for match in _IN_THIS_ROLE.finditer(sentence.folded)]
    return [place for place in places if any(0 <= start - place[1] <= _BESIDE for start in deeds)]


def _clauses(sentence: Sentence) -> Iterator[tuple[str, Span]]:
    for clause in read_clauses(sentence):
        if name := _CLAUSE_FEATURES.get((clause.actor, clause.deed)):
            span = sentence.span(clause.first, clause.last)
            yield name, span
            if name == "own_action" and clause.base in classes()["vague_verbs"]:
                yield "vague_action", span
            if name == "own_action" and not any(clause.base in classes()[verbs] for verbs in _NO_CHOICE):
                yield "chosen_action", span
            if clause.deed is Deed.TITLE:
                yield "own_title", span
            if name in _EXPERIENCE and clause.base not in classes()["acquaintance_verbs"]:
                yield "own_experience", span


def _figures(sentence: Sentence) -> Iterator[tuple[str, Span]]:
    given = "giv" in sentence.folded or "gave" in sentence.folded
    effort = tuple(match.span() for match in _EFFORT.finditer(sentence.folded)) if given else ()
    for match in _NUMBER.finditer(sentence.folded):
        if not inside(match.span(), effort):
            yield "number", match.span()
    for match in _THEIR_FIGURE.finditer(sentence.folded) if "you" in sentence.folded else ():
        yield "addressed", match.span()
    for match in _NAME.finditer(sentence.text):
        if match[0].lower() not in classes()["function_words"]:
            yield "named", match.span()
