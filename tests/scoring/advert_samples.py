"""Invented job descriptions with what a careful reader underlines in them, and how far a reading agrees."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from interview_coach.scoring.job_adverts.advert_phrases import telling
from interview_coach.scoring.job_adverts.adverts import read_advert

FOLDER = Path(__file__).parent / "adverts"
SETS = SEEN, UNSEEN, LATER, FRESH = ("seen", "unseen", "later", "fresh")
"""Adverts the reading was made with; those of which it first knew nothing (precision .74, recall .61) and then learned;
those of which that one knew nothing (.78, .62), learned from as well; and fresh ones, never learned from (.71, .95;
before workplaces and colleagues were left out .67, .92). What a new advert gets is near these figures."""

_UNDERLINED = re.compile("«([^»]*)»")


@dataclass(frozen=True, slots=True)
class Sample:
    """One advert: its text without the marks, and what is underlined in it."""

    name: str
    text: str
    employer: str
    title: str
    underlined: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of what was proposed how much is underlined, and of what is underlined how much was proposed (counts)."""

    proposed: int
    right: int
    underlined: int
    found: int

    @property
    def precision(self) -> float:
        return self.right / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.underlined if self.underlined else 1.0


def samples(half: str) -> list[Sample]:
    """The adverts of `SEEN` or `UNSEEN` by name."""
    return [_sample(path) for path in sorted((FOLDER / half).glob("*.txt"))]


def agreement(some: Iterable[Sample]) -> Agreement:
    """Over all these adverts together."""
    each = [_agreement(sample) for sample in some]
    return Agreement(*(sum(getattr(one, name) for one in each) for name in Agreement.__slots__))


def unfound(sample: Sample) -> tuple[list[str], list[str]]:
    """What was proposed without being underlined, and what is underlined without being proposed."""
    proposed = [demand.text for demand in read_advert(sample.text).demands]
    wrong = [each for each in proposed if not any(_alike(each, one) for one in sample.underlined)]
    return wrong, [each for each in sample.underlined if not any(_alike(each, one) for one in proposed)]


def _agreement(sample: Sample) -> Agreement:
    proposed = len(read_advert(sample.text).demands)
    wrong, missed = unfound(sample)
    return Agreement(proposed, proposed - len(wrong), len(sample.underlined), len(sample.underlined) - len(missed))


def _alike(one: str, other: str) -> bool:
    """Whether at least half of the telling words of either are in the other."""
    here, there = telling(one), telling(other)
    shared = len(here & there)
    return shared > 0 and 2 * shared >= max(len(here), len(there))


def _sample(path: Path) -> Sample:
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    underlined: dict[frozenset[str], str] = {}
    for words in _UNDERLINED.findall(body):
        underlined.setdefault(telling(words), words)
    text = body.replace("«", "").replace("»", "")
    return Sample(path.stem, text, fields["employer"], fields["title"], tuple(underlined.values()))
