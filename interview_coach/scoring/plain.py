"""Sentences as if they had been typed plainly: one space between two words, and no label such as "Result:" before them.

However an answer is laid out, it reads the same; what is found is told in characters of what was typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.scoring.text import read_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.rule_language.rule import Hit
    from interview_coach.scoring.text import Sentence, Span
    from interview_coach.scoring.tone import Tone

_LABEL = re.compile(r"(?:situation|task|actions?|results?)\s*:\s*(?=\S)", re.IGNORECASE)
_UNEVEN = re.compile(r"[^\S ]|\s\s")


class Plain(NamedTuple):
    """A sentence typed plainly; `places` holds where each of its characters stands in the one that was typed."""

    sentence: Sentence
    places: tuple[int, ...] = ()

    def reading(self, reading: Reading) -> Reading:
        """What the plain sentence shows, with spans of the typed one."""
        return reading._replace(features=self._spans(reading.features), zones=self._spans(reading.zones))

    def hits(self, hits: Iterable[Hit]) -> tuple[Hit, ...]:
        """What rules hit in the plain sentence, as hits in the typed one."""
        return tuple(hit._replace(start=start, end=end) for hit in hits for start, end in [self._span(hit.span)])

    def tone(self, tone: Tone) -> Tone:
        """The plain sentence's part in the tone, with spans of the typed one."""
        return tone._replace(phrases=tuple(sign._replace(span=self._span(sign.span)) for sign in tone.phrases))

    def _spans(self, found: Mapping[str, tuple[Span, ...]]) -> dict[str, tuple[Span, ...]]:
        return {name: tuple(map(self._span, spans)) for name, spans in found.items()}

    def _span(self, span: Span) -> Span:
        start, end = span
        return self.places[start], self.places[end - 1] + 1 if end > start else self.places[start]


def plain(sentence: Sentence) -> Plain | None:
    """The sentence as if typed plainly, None if it is so already."""
    label, text = _LABEL.match(sentence.text), sentence.text
    if not label and not _UNEVEN.search(text):
        return None
    start = label.end() if label else 0
    places = tuple(at for at in range(start, len(text)) if not (text[at].isspace() and text[at - 1 : at].isspace()))
    return Plain(read_sentence("".join(" " if text[at].isspace() else text[at] for at in places)), places)
