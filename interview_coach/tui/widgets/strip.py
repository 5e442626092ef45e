"""The strip of facts under the editor: what is there, never how good it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.marking import one_line
from interview_coach.coaching.wording import counted
from interview_coach.model import Facts
from interview_coach.tui.text import QUIET

if TYPE_CHECKING:
    from interview_coach.model import Star

SAVED = "saved ✓"
UNSAVED = "…"
SCORING = "scoring …"
_NARROW = 70  # columns below which the facts move closer


class Strip(Static):
    """Facts of the text as typed, and whether it is saved; `counts` is off while hints are hidden."""

    def __init__(self, *, counts: bool) -> None:
        super().__init__()
        self._facts = Facts()
        self._state = ""
        self._trouble = ""
        self._counts = counts
        self._length = True

    def show_facts(self, facts: Facts) -> None:
        if facts != self._facts:
            self._facts = facts
            self._write()

    def show_counts(self, on: bool) -> None:
        """Whether everything that hints at the score is shown, or only length and saving."""
        self._counts = on
        self._write()

    def show_length(self, on: bool) -> None:
        """Whether the number of words is shown."""
        self._length = on
        self._write()

    def show_state(self, state: str, trouble: str = "") -> None:
        """`SAVED`, `UNSAVED` or `SCORING`, and a sentence where something is wrong."""
        if (state, trouble) != (self._state, self._trouble):
            self._state, self._trouble = state, trouble
            self._write()

    def on_resize(self) -> None:
        self._write()

    def _write(self) -> None:
        gap = "  " if self._narrow else "    "
        line = Content(gap).join(part for part in self._parts() if part)
        trouble = Content.styled(f"! {one_line(self._trouble)}", "$warning") if self._trouble else Content("")
        self.update(Content("\n").join(part for part in (trouble, line) if part))

    def _parts(self) -> list[Content]:
        facts = self._facts
        counts = (
            [
                _count("you", facts.own_actions),
                _count("group", facts.group_actions),
                _star(facts.star, "" if self._narrow else " "),
                _count("measured", facts.measured_results),
            ]
            if self._counts
            else []
        )
        length = Content.styled(counted(facts.words, "word") if self._length else "", QUIET)
        return [*counts, length, Content.styled(self._state, QUIET)]

    @property
    def _narrow(self) -> bool:
        return self.size.width < _NARROW


def _count(name: str, number: int) -> Content:
    return Content.assemble((f"{name} ", QUIET), (str(number), "bold" if number else QUIET))


def _star(star: Star | None, gap: str) -> Content:
    if star is None:
        return Content("")
    parts = zip("STAR", (star.situation, star.task, star.action, star.result), strict=True)
    return Content(gap).join(_part(letter, there) for letter, there in parts)


def _part(letter: str, there: bool) -> Content:
    return Content.styled(f"{letter}{'■' if there else '□'}", "" if there else QUIET)
