"""What a list holds, and in words what narrows it down; a click on such a word drops it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from interview_coach.tui.text import QUIET, line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from _typeshed import DataclassInstance
    from textual.events import Click

Chosen = TypeVar("Chosen", bound="DataclassInstance")

_FIELD = "filter"  # what a click finds under it


@dataclass(frozen=True, slots=True)
class Wording(Generic[Chosen]):
    """How a filter is told: `everything` is the one that asks nothing, `words` say what each of its fields asks."""

    everything: Chosen
    words: Mapping[str, Callable[[Any], str]]

    def told(self, chosen: Chosen) -> dict[str, str]:
        """What is asked for, in words, by the field of the filter that asks it; fields without words are left out."""
        given = {each.name: getattr(chosen, each.name) for each in fields(chosen) if each.name in self.words}
        return {name: self.words[name](value) for name, value in given.items() if value != self._off(name)}

    def without(self, chosen: Chosen, field: str) -> Chosen:
        """The filter that asks the same but for one field."""
        return replace(chosen, **{field: self._off(field)})

    def without_last(self, chosen: Chosen) -> Chosen:
        """The filter that asks the same but for what is told last."""
        told = list(self.told(chosen))
        return self.without(chosen, told[-1]) if told else chosen

    def _off(self, field: str) -> Any:
        return getattr(self.everything, field)


class FilterLine(Static):
    """What is listed, in one line, or two when there are filters."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "FilterLine { height: auto; padding: 0 1; }"

    @dataclass
    class Dropped(Message):
        """One filter is not wanted any more; `field` is its name in the filter."""

        field: str

    def show(self, parts: Sequence[Content], words: Mapping[str, str]) -> None:
        """Says what is listed, and by the field of the filter what narrows it down."""
        lines = [Content("   ").join(parts)]
        if words:
            lines.append(Content.assemble(("only ", QUIET), Content("  ").join(map(_word, words.items()))))
        self.update(Content("\n").join(lines))

    def on_click(self, event: Click) -> None:
        if field := event.style.meta.get(_FIELD):
            self.post_message(self.Dropped(field))


def _word(named: tuple[str, str]) -> Content:
    field, words = named
    return Content.assemble(line(words, "bold $accent"), (" ×", QUIET)).stylize(Style.from_meta({_FIELD: field}))
