"""The editor an answer is typed in: findings underlined as one types, control characters shown, not sent."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, ClassVar

from textual.widgets import TextArea

from interview_coach.coaching.marking import visible
from interview_coach.model import Severity
from interview_coach.tui.widgets.long_line import LongLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.style import Style
    from rich.text import Text

    from interview_coach.model import Finding

_COMPONENTS = {severity: f"answer-editor--{severity.value}" for severity in Severity}
_BEGIN = "Type your answer as you would say it."


class AnswerEditor(TextArea):
    """Soft-wrapped, without line numbers. Set `findings` to underline them; offsets count in `text`."""

    COMPONENT_CLASSES: ClassVar = set(_COMPONENTS.values())
    DEFAULT_CSS = """
    AnswerEditor {
        border: none; padding: 0 1; background: $background; color: $foreground;
        &:focus { border: none; }
        & .answer-editor--error { color: $error; text-style: bold underline; }
        & .answer-editor--warn { color: $warning; text-style: underline; }
        & .answer-editor--info { color: $accent; text-style: italic underline; }
    }
    """

    def __init__(self, text: str = "", placeholder: str = _BEGIN) -> None:
        super().__init__(
            text, soft_wrap=True, highlight_cursor_line=False, show_line_numbers=False, placeholder=placeholder
        )
        self._findings: tuple[Finding, ...] = ()
        self._marks: dict[int, list[tuple[int, int, Severity]]] = {}

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is underlined."""
        return self._findings

    @findings.setter
    def findings(self, findings: tuple[Finding, ...]) -> None:
        marks = _by_line(findings, self._line_starts())
        self._findings = findings
        if marks != self._marks:
            self._marks = marks
            self.notify_style_update()  # the lines are kept as drawn until the style changes
            self.refresh()

    @property
    def cursor_offset_in_text(self) -> int:
        """Where the cursor stands, as an offset into `text`."""
        row, column = self.cursor_location
        return self._line_starts()[row] + column

    def finding_at_cursor(self) -> Finding | None:
        """The finding the cursor stands in, else the last one before it."""
        here = self.cursor_offset_in_text
        before = [finding for finding in self._findings if finding.start is not None and finding.start <= here]
        return max(before, key=lambda finding: finding.start or 0, default=None)

    def put(self, text: str) -> None:
        """Puts `text` in place of all that is there, in one step that ctrl+z takes back."""
        self.history.checkpoint()
        self.replace(text, self.document.start, self.document.end, maintain_selection_offset=False)

    def get_line(self, line_index: int) -> Text:
        line = LongLine(_shown(self.document.get_line(line_index)), end="", no_wrap=True)
        for start, end, severity in self._marks.get(line_index, ()):
            line.stylize(self._style(severity), start, end)
        return line

    def _style(self, severity: Severity) -> Style:
        return self.get_component_rich_style(_COMPONENTS[severity], partial=True)

    def _line_starts(self) -> list[int]:
        gap = len(self.document.newline)
        lengths = (len(line) + gap for line in self.document.lines)
        return list(accumulate(lengths, initial=0))


@lru_cache(maxsize=256)
def _shown(line: str) -> str:
    """`visible`, remembered: the editor asks for the same line once for every row of it."""
    return visible(line)


def _by_line(findings: Iterable[Finding], starts: Sequence[int]) -> dict[int, list[tuple[int, int, Severity]]]:
    """The findings cut at line breaks, as columns of each line; the more severe later, so that its style wins."""
    marks: dict[int, list[tuple[int, int, Severity]]] = {}
    for finding in sorted(findings, key=lambda finding: finding.severity.gravity):
        for line, start, end in _cut(finding, starts):
            marks.setdefault(line, []).append((start, end, finding.severity))
    return marks


def _cut(finding: Finding, starts: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    if finding.start is None or finding.end is None:
        return
    for line in range(bisect_right(starts, finding.start) - 1, len(starts) - 1):
        if starts[line] >= finding.end:
            return
        yield line, max(finding.start - starts[line], 0), min(finding.end, starts[line + 1]) - starts[line]
