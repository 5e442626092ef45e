"""An answer as it is shown: cut into runs at its findings, with every control character made visible."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count, pairwise
from typing import TYPE_CHECKING, Protocol

from interview_coach.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from interview_coach.model import Finding

SIGNS = {Severity.ERROR: "✗", Severity.WARN: "!", Severity.INFO: "·"}
STRENGTH_SIGN = "✓"
DISPUTED_SIGN = "○"

# C0, DEL and C1 controls move the cursor or start escape sequences; the bidirectional and zero-width ones reorder or
# hide text; line and paragraph separators break lines where no caller expects it. Lone surrogates can't be encoded.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def visible(text: str) -> str:
    """The same number of characters, those a terminal would obey shown instead: ESC becomes ␛. Keeps line breaks."""
    return _UNSAFE.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "�"


def one_line(text: str) -> str:
    """`text` safe to print on a single line: runs of white space become one space."""
    return visible(unbroken(text))


def unbroken(text: str) -> str:
    """`text` as it is kept on a single line: runs of white space become one space."""
    return " ".join(text.split())


class Mark(Protocol):
    """A finding, or a sign: what has a severity, and a place in a text unless it tells of something absent."""

    @property
    def start(self) -> int | None: ...

    @property
    def end(self) -> int | None: ...

    @property
    def severity(self) -> Severity: ...


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a text under one mark, which carries a number from 1; None where there is none."""

    text: str
    number: int | None = None
    severity: Severity | None = None
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """All findings of one rule with one message, said once; `numbers` are those their words carry in the answer."""

    numbers: tuple[int, ...]
    findings: tuple[Finding, ...]


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings as they are listed: what costs the job first, then in the order of the answer."""
    return tuple(
        sorted(findings, key=lambda finding: (-finding.severity.gravity, finding.start is None, finding.start or 0))
    )


def remarks(findings: Iterable[Finding]) -> tuple[Remark, ...]:
    """The findings as they are explained, in the order of the first of each remark.

    Those with a place in the text are numbered as `runs` numbers them; what is absent has no place and no number.
    """
    numbers = count(1)
    alike: dict[tuple[str, str], list[tuple[int, Finding]]] = {}
    for finding in findings:
        number = next(numbers) if _has_place(finding) else 0
        alike.setdefault((finding.rule, finding.message), []).append((number, finding))
    return tuple(_remark(numbered) for numbered in alike.values())


def _remark(numbered: Iterable[tuple[int, Finding]]) -> Remark:
    numbers, findings = zip(*numbered, strict=True)
    return Remark(tuple(filter(None, numbers)), findings)


def _has_place(mark: Mark) -> bool:
    return mark.start is not None and mark.end is not None


def runs(text: str, marks: Sequence[Mark]) -> tuple[Run, ...]:
    """The text cut at the marks with a place in it, numbered as given; where two overlap the first is shown.

    The runs' texts joined are `visible(text)`.
    """
    shown = visible(text)
    placed = [mark for mark in marks if _has_place(mark)]
    owner: list[int | None] = [None] * len(shown)
    for number, mark in reversed(list(enumerate(placed, start=1))):
        start, end = mark.start or 0, mark.end or 0
        owner[start:end] = [number] * (end - start)
    cuts = [0, *(place for place in range(1, len(shown)) if owner[place] != owner[place - 1]), len(shown)]
    return tuple(_run(shown[start:end], owner[start], start, placed) for start, end in pairwise(cuts) if end > start)


def _run(text: str, number: int | None, start: int, placed: Sequence[Mark]) -> Run:
    if number is None:
        return Run(text)
    mark = placed[number - 1]
    return Run(text, number, mark.severity, opens=mark.start == start)
