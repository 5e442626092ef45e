"""One sentence of a material with the line it stands in, and what has been found in it so far."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.materials.layout import Line
    from interview_coach.scoring.text import Sentence, Span


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, its line, and its features."""

    sentence: Sentence
    line: Line
    reading: Reading

    @property
    def whole(self) -> Span:
        """From its first word to its last, without the sign of a list item."""
        return self.sentence.span(0, len(self.sentence.words) - 1)

    def spans(self, feature: str) -> tuple[Span, ...]:
        """Where it shows a feature."""
        return self.reading.features.get(feature, ())

    def shows(self, *features: str) -> bool:
        """Whether it shows one of these."""
        return not self.reading.features.keys().isdisjoint(features)

    def words_at(self, span: Span) -> list[str]:
        """The folded words of a span."""
        return self.sentence.folded[slice(*span)].split()

    def having(self, found: Iterable[tuple[str, Span]]) -> Told:
        """The same with these features added."""
        added: defaultdict[str, list[Span]] = defaultdict(list)
        for name, span in found:
            added[name].append(span)
        return self.with_features({name: (*self.spans(name), *spans) for name, spans in added.items()})

    def with_features(self, changed: dict[str, tuple[Span, ...]]) -> Told:
        """The same with these features in place of what they were."""
        features = {**self.reading.features, **changed}
        kept = {name: spans for name, spans in features.items() if spans}
        return replace(self, reading=self.reading._replace(features=kept))
