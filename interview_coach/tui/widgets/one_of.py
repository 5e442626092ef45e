"""One of a few words in a line, or none of them: left and right, its first letter, or a click choose it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style

from interview_coach.tui.text import QUIET
from interview_coach.tui.widgets.typed_fields import Field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import RenderResult
    from textual.events import Click, Key

_CHOICE = "choice"  # what a click finds under it


class OneOf(Field, can_focus=True):
    """`choices` are the words as they are shown, by their values; `value` is empty while none is chosen."""

    BINDINGS: ClassVar = [
        Binding(
            "left",
            "step(-1)",
            "Choose",
            id="choice.left",
            key_display="←→",
            tooltip="Another one; its first letter does too",
        ),
        Binding("right", "step(1)", "Choose", id="choice.right", show=False, system=True, tooltip="The one after it"),
        Binding("backspace,delete", "clear", "Clear", id="choice.none", show=False, tooltip="Choose none of them"),
    ]
    DEFAULT_CSS = """
    OneOf { height: auto; width: auto; max-width: 100%; background: $panel; padding: 0; }
    OneOf:focus { color: $foreground; }
    """

    GAP: ClassVar[str] = "  "
    """What stands between two words."""

    value: reactive[str] = reactive("")

    @dataclass
    class Changed(Message):
        """Another word was chosen, or none."""

        one_of: OneOf
        value: str

        @property
        def control(self) -> OneOf:
            return self.one_of

    def __init__(self, choices: Mapping[str, str], value: str = "", *, id: str) -> None:
        super().__init__(id=id)
        self._choices = choices
        self.set_reactive(OneOf.value, value)

    def render(self) -> RenderResult:
        return Content(self.GAP).join(self._word(value, word) for value, word in self._choices.items())

    def watch_value(self, value: str) -> None:
        self.post_message(self.Changed(self, value))

    def action_step(self, by: int) -> None:
        values = list(self._choices)
        here = values.index(self.value) if self.value else (-1 if by > 0 else len(values))
        self.value = values[max(0, min(here + by, len(values) - 1))]

    def action_clear(self) -> None:
        self.value = ""

    def on_key(self, event: Key) -> None:
        letter = (event.character or "").casefold()
        found = [value for value, word in self._choices.items() if letter and word.casefold().startswith(letter)]
        if found:
            event.stop()
            event.prevent_default()
            self.value = found[(found.index(self.value) + 1) % len(found) if self.value in found else 0]

    def on_click(self, event: Click) -> None:
        chosen = event.style.meta.get(_CHOICE)
        if chosen is not None:
            self.value = "" if chosen == self.value else chosen

    def _word(self, value: str, word: str) -> Content:
        chosen = value == self.value
        shown = Content.styled(f"[{word}]" if chosen else f" {word} ", "bold $accent" if chosen else QUIET)
        return shown.stylize(Style.from_meta({_CHOICE: value}))
