"""How an answer sounds: signs of blame, conceit, claims and indifference, weighed against signs of fairness.

The rules of `attitude.yaml` wait for words that are certain. Most poor attitudes are told sideways, in words that prove
nothing one by one ("of course", "at my level", "nobody else"). `lexicon/tone.txt` gives phrases written by hand their
weights, `lexicon/tone_words.txt` single words and pairs of neighbours; all together decide, as a logistic regression
over what an answer holds. Both are fitted by `benchmarks/fit_tone.py`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.scoring.leanings import ALWAYS, grams
from interview_coach.scoring.lexicon import FOLDER, classes, sections
from interview_coach.scoring.zones import inside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.text import Sentence, Span

TONE = FOLDER / "tone.txt"
TONE_WORDS = FOLDER / "tone_words.txt"

KINDS = ("badmouthing", "superiority", "entitlement", "no_passion")
"""What a tone may be of, by the names under which sections of the tables belong to it; others belong to any of them."""

ENOUGH = 1.4
"""Log odds from which an answer has a tone: 1 or 2 in 100 innocent answers by writers not fitted on reach them."""

SIGNS = 2
"""Fewest phrases that make a tone, whatever the words say: one alone proves nothing, and words only back them up."""

LEAST_WORDS = 20
"""Words from which an answer is weighed by its length: in a shorter one a single sign would decide."""

SHOWN = 2
"""Most sentences pointed at: those that weigh most."""

HEAVIEST = 3
"""Most phrases or words of a sentence pointed at."""

_LABEL = "tone "
_NOT_SAID = ("quote", "question_echo")
_SAME_STEM = 5
"""Letters that words of the question and of a sign share when one takes up the other."""


class Sign(NamedTuple):
    """Words of one sentence that a line of a table knows; below zero they weigh for the speaker."""

    group: str
    weight: float
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Tone:
    """One sentence's phrases and words that the tables know, and how many words it has."""

    phrases: tuple[Sign, ...]
    words: tuple[Sign, ...]
    said: int

    @property
    def signs(self) -> Iterator[Sign]:
        """Phrases and words."""
        return chain(self.phrases, self.words)

    @property
    def weight(self) -> float:
        """What the sentence's signs weigh together."""
        return sum(sign.weight for sign in self.signs)

    @property
    def place(self) -> Span | None:
        """From the first to the last of what weighs most against the speaker: phrases, or else words."""
        against = [sign for sign in self.phrases if sign.weight > 0] or [one for one in self.words if one.weight > 0]
        spans = [sign.span for sign in sorted(against, key=lambda sign: -sign.weight)[:HEAVIEST]]
        return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else None


def tone_phrases() -> tuple[Mapping[str, list[str]], list[tuple[str, str]]]:
    """The classes that the phrases use, and the phrases, labelled with weight and group."""
    parts = list(sections(TONE.name))
    helpers = {name.strip("{}"): lines for name, lines in parts if name[0] == "{"}
    weighed = [(group, *line.split(" ", 1)) for group, lines in parts if group[0] != "{" for line in lines]
    return helpers, [(f"{_LABEL}{weight} {group}", phrase) for group, weight, phrase in weighed]


@cache
def tone_words() -> Mapping[str, tuple[str, float]]:
    """The group and weight of each word and pair, as `leanings.grams` writes them."""
    lines = ((group, *line.split(" ", 1)) for group, lines in sections(TONE_WORDS.name) for line in lines)
    return {gram: (group, float(weight)) for group, weight, gram in lines}


def listen(
    found: Mapping[str, list[Span]], sentence: Sentence, reading: Reading, asked: frozenset[str] = frozenset()
) -> Tone:
    """A sentence's part in the tone; `found` is what the phrases matched in it, `asked` are the question's words."""
    phrases, words = (
        tuple(sign for sign in signs if counts(sign, reading, asked))
        for signs in (read_phrases(found, sentence), _read_words(sentence))
    )
    return Tone(phrases, words, len(sentence.words))


def hear(readings: Sequence[Reading], tones: Sequence[Tone]) -> tuple[Reading, ...]:
    """The readings, with a feature such as `superiority_tone` on the sentences that give the answer that tone.

    The same words count once, however often they are said.
    """
    heard = {(sign.group, sign.words): sign for tone in tones for sign in tone.signs}.values()
    if _odds(heard, sum(tone.said for tone in tones)) < ENOUGH or _against(tones) < SIGNS:
        return tuple(readings)
    name = f"{_kind(heard)}_tone"
    loudest = sorted(range(len(tones)), key=lambda number: -tones[number].weight)[:SHOWN]
    return tuple(
        replace(reading, features={**reading.features, name: (tone.place,)})
        if number in loudest and tone.place
        else reading
        for number, (reading, tone) in enumerate(zip(readings, tones, strict=True))
    )


def length(words: int) -> float:
    """What the weights found in an answer of so many words are divided by."""
    return float(max(words, LEAST_WORDS) ** 0.5)


def read_phrases(found: Mapping[str, list[Span]], sentence: Sentence) -> Iterator[Sign]:
    """Every phrase; of those of one group that overlap the longest."""
    groups: defaultdict[str, list[Sign]] = defaultdict(list)
    for label, spans in found.items():
        if label.startswith(_LABEL):
            weight, group = label[len(_LABEL) :].split(" ", 1)
            groups[group] += (Sign(group, float(weight), sentence.folded[slice(*span)], span) for span in spans)
    for signs in groups.values():
        yield from _apart(signs)


def counts(sign: Sign, reading: Reading, asked: frozenset[str]) -> bool:
    """Whether the speaker says the sign's words, and the question did not bring them."""
    own = not any(inside(sign.span, reading.zones.get(zone, ())) for zone in _NOT_SAID)
    return own and not _taken_up(sign.words, asked)


def _read_words(sentence: Sentence) -> Iterator[Sign]:
    known = tone_words()
    for gram, first, last in grams(sentence):
        if gram in known:
            yield Sign(*known[gram], gram, sentence.span(first, last))


def _apart(signs: Iterable[Sign]) -> Iterator[Sign]:
    """The signs without those that a longer one overlaps; of two for the same words the lighter stays."""
    kept: list[Span] = []
    for sign in sorted(signs, key=lambda one: (one.span[0] - one.span[1], one.span[0], one.weight)):
        if all(sign.span[1] <= start or end <= sign.span[0] for start, end in kept):
            kept.append(sign.span)
            yield sign


@lru_cache(maxsize=8192)
def _taken_up(words: str, asked: frozenset[str]) -> bool:
    """Whether the question brought the words: asked about gossip, one has to speak of gossip."""
    telling = [word for word in words.split() if word not in classes()["function_words"]]
    return bool(telling) and all(word[:_SAME_STEM] in _stems(asked) for word in telling)


@lru_cache(maxsize=16)
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_SAME_STEM] for word in words)


def _odds(heard: Iterable[Sign], said: int) -> float:
    """The log odds that the tone is poor."""
    return tone_words()[ALWAYS][1] + sum(sign.weight for sign in heard) / length(said)


def _against(tones: Iterable[Tone]) -> int:
    """How many different phrases weigh against the speaker; what two sections find in one place counts once."""
    return len({sign.words for tone in tones for sign in _apart(one for one in tone.phrases if one.weight > 0)})


def _kind(heard: Iterable[Sign]) -> str:
    weights = dict.fromkeys(KINDS, 0.0)
    for sign in heard:
        kind = sign.group.partition(":")[0]
        if kind in weights:
            weights[kind] += sign.weight
    return max(weights, key=weights.__getitem__)
