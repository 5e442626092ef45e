"""How an answer sounds: signs of blame, conceit, claims and indifference, weighed against signs of fairness.

The rules of `attitude.yaml` wait for words that are certain. Most poor attitudes are told sideways, in words that prove
nothing one by one ("of course", "at my level", "nobody else"). `lexicon/tone.txt` gives phrases written by hand their
weights, `lexicon/tone_words.txt` single words and pairs of neighbours; all together decide, as a logistic regression
over what an answer holds. Both are fitted by `benchmarks/fit_tone.py`.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.scoring.grams import ALWAYS, grams, length
from interview_coach.scoring.lexicon import FOLDER, classes, sections
from interview_coach.scoring.zones import apart, inside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.text import Sentence, Span

TONE = FOLDER / "tone.txt"
TONE_WORDS = FOLDER / "tone_words.txt"

KINDS = ("badmouthing", "superiority", "entitlement", "no_passion")
"""What a tone may be of, by the names under which sections of the tables belong to it; others belong to any of them."""

ENOUGH = 1.0
"""Log odds from which an answer has a tone: 2 in 100 innocent answers by writers not fitted on reach them. At 0.3 a
tenth more of the poor ones would be found, and twice as many innocent ones accused."""

SIGNS = 2
"""Fewest phrases that make a tone, whatever the words say: one alone proves nothing, and words only back them up."""

LEAST_WORDS = 20
"""Words from which an answer is weighed by its length: in a shorter one a single sign would decide."""

SHOWN = 2
"""Most sentences pointed at: those that weigh most."""

HEAVIEST = 3
"""Most phrases of a sentence pointed at."""

_LABEL = "tone "
_SAME_STEM = 5
"""Letters that words of the question and of a sign share when one takes up the other."""


class ToneSign(NamedTuple):
    """Words of one sentence that a phrase of the table finds; below zero they weigh for the speaker."""

    group: str
    weight: float
    words: str
    span: Span


class Tone(NamedTuple):
    """One sentence's phrases and words that the tables know, and how many words it has.

    `words` gives group and weight of each word and pair.
    """

    phrases: tuple[ToneSign, ...]
    words: Mapping[str, tuple[str, float]]
    said: int

    @property
    def weight(self) -> float:
        """What the sentence's phrases and words weigh together."""
        return sum(sign.weight for sign in self.phrases) + sum(weight for _, weight in self.words.values())

    @property
    def place(self) -> Span | None:
        """From the first to the last of the phrases that weigh most against the speaker."""
        against = sorted((sign for sign in self.phrases if sign.weight > 0), key=lambda sign: -sign.weight)
        spans = [sign.span for sign in against[:HEAVIEST]]
        return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else None


def tone_phrases() -> tuple[Mapping[str, list[str]], list[tuple[str, str]]]:
    """The classes that the phrases use, and the phrases, labelled with weight and group."""
    parts = list(sections(TONE.name))
    helpers = {name.strip("{}"): lines for name, lines in parts if name[0] == "{"}
    weighed = [(group, *line.split(" ", 1)) for group, lines in parts if group[0] != "{" for line in lines]
    return helpers, [(f"{_LABEL}{weight} {group}", phrase) for group, weight, phrase in weighed]


@cache
def tone_words() -> Mapping[str, tuple[str, float]]:
    """The group and weight of each word and pair, as `grams.grams` writes them."""
    lines = ((group, *line.split(" ", 1)) for group, lines in sections(TONE_WORDS.name) for line in lines)
    return {gram: (group, float(weight)) for group, weight, gram in lines}


def listen(
    found: Mapping[str, list[Span]], sentence: Sentence, reading: Reading, asked: frozenset[str] = frozenset()
) -> Tone:
    """A sentence's part in the tone; `found` is what the phrases matched in it, `asked` are the question's words."""
    phrases = tuple(sign for sign in read_phrases(found, sentence) if counts(sign, reading, asked))
    known = tone_words()
    words = {gram: known[gram] for gram in own_words(sentence, reading) if gram in known}
    return Tone(phrases, words, len(sentence.words))


def hear(readings: Sequence[Reading], tones: Sequence[Tone]) -> tuple[Reading, ...]:
    """The readings, with a feature such as `superiority_tone` on the sentences that give the answer that tone.

    The same words count once, however often they are said.
    """
    phrases = {(sign.group, sign.words): sign.weight for tone in tones for sign in tone.phrases}
    words = dict(chain.from_iterable(tone.words.items() for tone in tones))
    heard = [*((group, weight) for (group, _), weight in phrases.items()), *words.values()]
    if _odds(heard, sum(tone.said for tone in tones)) < ENOUGH or _against(tones) < SIGNS:
        return tuple(readings)
    name, shown = f"{_kind(heard)}_tone", _loudest(tones)
    return tuple(
        reading._replace(features={**reading.features, name: (shown[number],)}) if number in shown else reading
        for number, reading in enumerate(readings)
    )


def read_phrases(found: Mapping[str, list[Span]], sentence: Sentence) -> Iterator[ToneSign]:
    """Every phrase; of those of one group that overlap the longest."""
    groups: defaultdict[str, list[ToneSign]] = defaultdict(list)
    for label, spans in found.items():
        if label.startswith(_LABEL):
            weight, group = label[len(_LABEL) :].split(" ", 1)
            groups[group] += (ToneSign(group, float(weight), sentence.folded[slice(*span)], span) for span in spans)
    for signs in groups.values():
        yield from _longest(signs)


def counts(sign: ToneSign, reading: Reading, asked: frozenset[str]) -> bool:
    """Whether the speaker says the sign's words, and the question did not bring them."""
    return not inside(sign.span, _unsaid(reading)) and not _taken_up(sign.words, asked)


def own_words(sentence: Sentence, reading: Reading) -> Iterator[str]:
    """The words and pairs of a sentence, without those of other people and of the question."""
    unsaid = _unsaid(reading)
    for gram, first, last in grams(sentence):
        if not unsaid or not inside(sentence.span(first, last), unsaid):
            yield gram


def _unsaid(reading: Reading) -> tuple[Span, ...]:
    return reading.zones.get("quote", ()) + reading.zones.get("question_echo", ())


def _longest(signs: Iterable[ToneSign]) -> Iterator[ToneSign]:
    """The signs without those that a longer one overlaps; of two for the same words the lighter stays."""
    longest = sorted(signs, key=lambda one: (one.span[0] - one.span[1], one.span[0], one.weight))
    return apart((sign.span, sign) for sign in longest)


@lru_cache(maxsize=8192)
def _taken_up(words: str, asked: frozenset[str]) -> bool:
    """Whether the question brought the words: asked about gossip, one has to speak of gossip."""
    telling = [word for word in words.split() if word not in classes()["function_words"]]
    return bool(telling) and all(word[:_SAME_STEM] in _stems(asked) for word in telling)


@lru_cache(maxsize=16)
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_SAME_STEM] for word in words)


def _odds(heard: Iterable[tuple[str, float]], said: int) -> float:
    """The log odds that the tone is poor."""
    return tone_words()[ALWAYS][1] + sum(weight for _, weight in heard) / length(said, LEAST_WORDS)


def _against(tones: Iterable[Tone]) -> int:
    """How many different phrases weigh against the speaker; what two sections find in one place counts once."""
    against = ([sign for sign in tone.phrases if sign.weight > 0] for tone in tones if tone.phrases)
    return len({sign.words for signs in against for sign in _longest(signs)})


def _loudest(tones: Sequence[Tone]) -> Mapping[int, Span]:
    """The places in the sentences that weigh most, of those with a phrase to point at, by their numbers."""
    loudest = sorted(range(len(tones)), key=lambda number: -tones[number].weight)
    places = ((number, tones[number].place) for number in loudest)
    return dict(islice(((number, place) for number, place in places if place), SHOWN))


def _kind(heard: Iterable[tuple[str, float]]) -> str:
    weights = dict.fromkeys(KINDS, 0.0)
    for group, weight in heard:
        kind = group.partition(":")[0]
        if kind in weights:
            weights[kind] += weight
    return max(weights, key=weights.__getitem__)
