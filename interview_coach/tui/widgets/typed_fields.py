"""Fields to type in that show control characters instead of sending them, as everything else on the screen does."""

from __future__ import annotations

from rich.text import Text
from textual.widget import Widget
from textual.widgets import Input, TextArea

from interview_coach.coaching.marking import visible


class Field(Widget):
    """What of a form holds words: a line, several, or one of a few to choose from."""

    value: str
    """What stands in it."""


class LineField(Input, Field):
    """One line; what the terminal would obey becomes a picture of itself as it is typed or pasted."""

    DEFAULT_CSS = "LineField { background: $panel; }"

    def __init__(self, value: str = "", *, id: str, placeholder: str = "") -> None:
        super().__init__(value, placeholder=placeholder, id=id, compact=True, select_on_focus=False)

    def validate_value(self, value: str) -> str:
        return visible(value)


class LinesField(TextArea, Field):
    """A few lines, with tab leading on to the next field; it grows with what is typed."""

    DEFAULT_CSS = "LinesField { height: auto; max-height: 8; color: $foreground; background: $panel; }"

    def __init__(self, text: str = "", *, id: str) -> None:
        super().__init__(text, id=id, tab_behavior="focus", compact=True, highlight_cursor_line=False)

    @property
    def value(self) -> str:
        """Its `text`, by the name that it has in all other fields."""
        return self.text

    @value.setter
    def value(self, value: str) -> None:
        self.text = value

    def get_line(self, line_index: int) -> Text:
        return Text(visible(self.document.get_line(line_index)), end="", no_wrap=True)
