"""A cue card for saying an answer aloud: a few words for each part, all of them the user's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.coaching.marking import one_line
from interview_coach.scoring.cue_words import Section, tellings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interview_coach.model import Attempt
    from interview_coach.scoring.cue_words import Telling

MOST_CUES = 2
"""Cues of one part: what is said between them comes by itself, and a full card is read aloud."""


NO_CARD = "These words hold no name, number or deed to remember them by. Say it as it comes."
HOW_TO = "Say the answer aloud with only these words before you. They are yours; leave out what you don't need."


@dataclass(frozen=True, slots=True)
class Cue:
    """One part of the answer, and the words to remember it by, each cue from one sentence, safe to show."""

    section: Section
    words: tuple[str, ...]


def cue_card(attempt: Attempt) -> tuple[Cue, ...]:
    """The parts that the answer has, in the order of the story; empty for an answer without a telling word."""
    told = tellings(attempt.answer, attempt.question.text)
    found = ((section, [each for each in told if each.section is section]) for section in Section)
    return tuple(Cue(section, _best(those)) for section, those in found if those)


def _best(told: Sequence[Telling]) -> tuple[str, ...]:
    """Those that tell most, in the order they are told."""
    best = sorted(told, key=lambda each: each.weight, reverse=True)[:MOST_CUES]
    return tuple(one_line(each.words) for each in told if each in best)[:MOST_CUES]
