"""Phrases that show what a sentence is about: when, where, how often, what for, how it ended."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from interview_coach.scoring.lexicon import sections
from interview_coach.scoring.matching import Matcher, Trie

if TYPE_CHECKING:
    from interview_coach.scoring.text import Sentence, Span


def read_cues(sentence: Sentence) -> dict[str, list[Span]]:
    """The spans of each cue of `lexicon/cues.txt` that the sentence holds."""
    return _matcher().find(sentence)


@cache
def _matcher() -> Matcher:
    parts = list(sections("cues.txt"))
    helpers = {name.strip("{}"): lines for name, lines in parts if name.startswith("{")}
    cues = [(name, phrase) for name, lines in parts if not name.startswith("{") for phrase in lines]
    return Matcher(Trie.of(helpers, cues))
