"""Phrases that show what a sentence is about: when, where, how often, what for, how it ended.

They are written like the phrases of rules, and found in the same pass.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.scoring.lexicon import FOLDER, sections

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from interview_coach.scoring.text import Span

CUES = FOLDER / "cues.txt"

_LABEL = "cue "


def cue_phrases() -> tuple[Mapping[str, list[str]], list[tuple[str, str]]]:
    """The classes that cues are made of, and the cues as (label, phrase) pairs."""
    parts = dict(sections(CUES.name))
    classes = {name.strip("{}"): lines for name, lines in parts.items() if name[0] == "{"}
    cues = [(_LABEL + name, phrase) for name, lines in parts.items() if name[0] != "{" for phrase in lines]
    return classes, cues


def cues_in(found: Mapping[str, list[Span]]) -> Iterator[tuple[str, Span]]:
    """The (cue, span) pairs among what was found in a sentence."""
    for label, spans in found.items():
        if label.startswith(_LABEL):
            for span in spans:
                yield label[len(_LABEL) :], span
