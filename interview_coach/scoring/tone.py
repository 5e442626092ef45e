"""How an answer sounds: small signs of blame, conceit, claims and indifference, weighed against signs of fairness.

The rules of `attitude.yaml` wait for words that are certain. Most poor attitudes are told sideways, in words that prove
nothing one by one ("of course", "at my level", "nobody else"); `lexicon/tone.txt` gives each its weight, and together
they decide. Signs of fairness (an own share named, somebody else's reasons seen) weigh against them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.scoring.lexicon import FOLDER, classes, sections
from interview_coach.scoring.zones import inside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.text import Sentence, Span

TONE = FOLDER / "tone.txt"

KINDS = ("badmouthing", "superiority", "entitlement", "no_passion")
"""What a tone may be of, by the names under which sections of the table belong to it; others belong to any of them."""

_KIN = {
    "badmouthing": frozenset({"badmouthing", "superiority"}),
    "superiority": frozenset({"badmouthing", "superiority", "entitlement"}),
    "entitlement": frozenset({"superiority", "entitlement"}),
    "no_passion": frozenset({"no_passion"}),
}
"""The kinds whose signs make a tone together: who runs others down and who is above them may well be one."""

AT_REST = 2.5
"""Weight that passes in the shortest answer."""

WORDS = 15
"""So many words of substance make up for a weight of one: what stands out in ten words is lost in two hundred."""

USUAL_DEPTH = 50
"""The depth score at which weights count as they stand; ten points more ask for a tenth more weight."""

LEAST_DEPTH = 45
"""Still less detail asks for no less weight: to say little is no poor tone."""

SIGNS = 2
"""Fewest signs of at least `TELLING` weight that make a tone: one alone proves nothing, whatever it weighs."""

TELLING = 1.0

SHOWN = 2
"""Most sentences pointed at: those that weigh most."""

_LABEL = "tone "
_NOT_SAID = ("quote", "question_echo")
_CLAIMS = frozenset({"superiority", "entitlement"})
_I = re.compile(r"\b(?:i|we)(?:'ve|'m|'d)? $")
_DISCLAIMED = re.compile(
    r"\bi(?:'m|'d| am| do| did| would| could| will|)(?: not|n't| never)(?: ever)?"
    r" (?:say|saying|said|claim|claiming|claimed|pretend|suggest|suggesting)\b[^,;:.!?]*$"
)
_SAME_STEM = 5
"""Letters that words of the question and of a sign share when one takes up the other."""


class Sign(NamedTuple):
    """Words of one sentence that a line of the table finds; below zero they weigh for the speaker."""

    group: str
    weight: float
    words: str
    span: Span


class Tone(NamedTuple):
    """One sentence's signs, and how many words of substance it has."""

    signs: tuple[Sign, ...]
    said: int

    @property
    def weight(self) -> float:
        """What the sentence's signs weigh together."""
        return sum(sign.weight for sign in self.signs)

    @property
    def place(self) -> Span | None:
        """From the first to the last of the words that weigh against the speaker."""
        spans = [sign.span for sign in self.signs if sign.weight > 0]
        return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else None


def tone_phrases() -> tuple[Mapping[str, list[str]], list[tuple[str, str]]]:
    """The classes that the table uses, and its phrases, labelled with weight and group."""
    parts = list(sections(TONE.name))
    helpers = {name.strip("{}"): lines for name, lines in parts if name[0] == "{"}
    weighed = [(group, *line.split(" ", 1)) for group, lines in parts if group[0] != "{" for line in lines]
    return helpers, [(f"{_LABEL}{weight} {group}", phrase) for group, weight, phrase in weighed]


def listen(
    found: Mapping[str, list[Span]], sentence: Sentence, reading: Reading, asked: frozenset[str] = frozenset()
) -> Tone:
    """A sentence's part in the tone; `found` is what the phrases matched in it, `asked` are the question's words."""
    signs = tuple(
        sign
        for sign in _read(found, sentence)
        if _own_words(sign, reading) and not _taken_up(sign, asked) and not _of_oneself(sign, sentence)
    )
    return Tone(signs, _words_said(sentence, reading, signs))


def hear(readings: Sequence[Reading], tones: Sequence[Tone], depth: int = USUAL_DEPTH) -> tuple[Reading, ...]:
    """The readings, with a feature such as `superiority_tone` on the sentences that give the answer that tone.

    The same words count once, however often they are said. `depth`, from 0 to 100, is how much first-hand detail there
    is: in an answer full of it the same words are likelier to be part of the story.
    """
    heard = {(sign.group, sign.words): sign for tone in tones for sign in tone.signs}.values()
    passes = (AT_REST + sum(tone.said for tone in tones) / WORDS) * (1 + (max(depth, LEAST_DEPTH) - USUAL_DEPTH) / 100)
    kind = _kind(heard)
    if _places(tones, kind) < SIGNS or sum(sign.weight for sign in heard) < passes:
        return tuple(readings)
    name = f"{kind}_tone"
    loudest = sorted(range(len(tones)), key=lambda number: -tones[number].weight)[:SHOWN]
    return tuple(
        replace(reading, features={**reading.features, name: (tone.place,)})
        if number in loudest and tone.place
        else reading
        for number, (reading, tone) in enumerate(zip(readings, tones, strict=True))
    )


def _words_said(sentence: Sentence, reading: Reading, signs: Sequence[Sign]) -> int:
    """How many different words a sentence adds, none if it only lists or praises: padding must not cover a tone."""
    if not (reading.told or reading.things or signs) or (reading.has("claim") and not reading.has("own_experience")):
        return 0
    if not (padding := reading.zones.get("padding", ())):
        return len(set(sentence.words))
    return len({token.word for token in sentence.tokens if not inside((token.start, token.end), padding)})


def _read(found: Mapping[str, list[Span]], sentence: Sentence) -> Iterator[Sign]:
    """Every sign; of those of one group that overlap the longest."""
    groups: defaultdict[str, list[Sign]] = defaultdict(list)
    for label, spans in found.items():
        if label.startswith(_LABEL):
            weight, group = label[len(_LABEL) :].split(" ", 1)
            groups[group] += (Sign(group, float(weight), sentence.folded[slice(*span)], span) for span in spans)
    for signs in groups.values():
        yield from _apart(signs)


def _apart(signs: Iterable[Sign]) -> Iterator[Sign]:
    """The signs without those that a longer one overlaps; of two for the same words the lighter stays."""
    kept: list[Span] = []
    for sign in sorted(signs, key=lambda one: (one.span[0] - one.span[1], one.span[0], one.weight)):
        if all(sign.span[1] <= start or end <= sign.span[0] for start, end in kept):
            kept.append(sign.span)
            yield sign


def _own_words(sign: Sign, reading: Reading) -> bool:
    return not any(inside(sign.span, reading.zones.get(zone, ())) for zone in _NOT_SAID)


def _of_oneself(sign: Sign, sentence: Sentence) -> bool:
    """Whether words that run others down are about the speaker ("I have never worked"), or a claim is disclaimed."""
    kind, before = sign.group.partition(":")[0], sentence.folded[: sign.span[0]]
    return bool((kind == "badmouthing" and _I.search(before)) or (kind in _CLAIMS and _DISCLAIMED.search(before)))


def _taken_up(sign: Sign, asked: frozenset[str]) -> bool:
    """Whether the question brought the sign's words: asked about gossip, one has to speak of gossip."""
    telling = [word for word in sign.words.split() if word not in classes()["function_words"]]
    return bool(telling) and all(word[:_SAME_STEM] in _stems(asked) for word in telling)


@lru_cache(maxsize=16)
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_SAME_STEM] for word in words)


def _places(tones: Iterable[Tone], kind: str) -> int:
    """How many different words weigh for a tone of this kind; what two sections find in one place counts once."""
    others = frozenset(KINDS) - _KIN[kind]
    telling = (
        [sign for sign in tone.signs if sign.weight >= TELLING and sign.group.partition(":")[0] not in others]
        for tone in tones
        if tone.signs
    )
    return len({sign.words for signs in telling for sign in _apart(signs)})


def _kind(heard: Iterable[Sign]) -> str:
    weights = dict.fromkeys(KINDS, 0.0)
    for sign in heard:
        kind = sign.group.partition(":")[0]
        if kind in weights:
            weights[kind] += sign.weight
    return max(weights, key=weights.__getitem__)
