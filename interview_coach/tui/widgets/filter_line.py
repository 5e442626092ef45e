"""How many questions a list holds, and in words what narrows it down; a click on such a word drops it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from interview_coach.coaching.questions import EVERYTHING_ASKED, Filter
from interview_coach.coaching.wording import counted
from interview_coach.tui.text import QUIET, line

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from textual.events import Click

    from interview_coach.banks import Library

DIFFICULTIES = {1: "easy", 2: "middling", 3: "hard"}
_FIELD = "filter"  # what a click finds under it
_WORDS: dict[str, Callable[[Any], str]] = {
    "reason": lambda reason: f"probes {reason}",
    "bank": lambda bank: f"bank {bank}",
    "round": lambda round_: f"{round_} round",
    "difficulty": DIFFICULTIES.__getitem__,
    "archived": lambda _: "archived",
    "practised": lambda _: "never practised",
}


class FilterLine(Static):
    """What is listed, in one line, or two when there are filters."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "FilterLine { height: auto; padding: 0 1; }"

    @dataclass
    class Dropped(Message):
        """One filter is not wanted any more; `field` is its name in `Filter`."""

        field: str

    def show(self, count: int, library: Library, chosen: Filter) -> None:
        """`count` questions of the library are listed."""
        said = f"{count:,} of {counted(len(library.questions), 'question')} in {counted(len(library.banks), 'bank')}"
        parts = [Content.styled(said, QUIET)]
        if library.problems:
            problems = counted(len(library.problems), "problem")
            parts.append(Content.styled(f"! {problems} in bank files: press p", "$warning"))
        lines = [Content("   ").join(parts)]
        if words := filter_words(chosen):
            lines.append(Content.assemble(("only ", QUIET), Content("  ").join(map(_word, words.items()))))
        self.update(Content("\n").join(lines))

    def on_click(self, event: Click) -> None:
        if field := event.style.meta.get(_FIELD):
            self.post_message(self.Dropped(field))


def filter_words(chosen: Filter) -> dict[str, str]:
    """What is asked of the questions, in words, by the field of the filter that asks it."""
    given = {each.name: getattr(chosen, each.name) for each in fields(Filter)}
    return {name: _WORDS[name](value) for name, value in given.items() if value != getattr(EVERYTHING_ASKED, name)}


def without(chosen: Filter, field: str) -> Filter:
    """The filter that asks the same but for one field."""
    return replace(chosen, **{field: getattr(EVERYTHING_ASKED, field)})


def _word(named: tuple[str, str]) -> Content:
    field, words = named
    return Content.assemble(line(words, "bold $accent"), (" ×", QUIET)).stylize(Style.from_meta({_FIELD: field}))
