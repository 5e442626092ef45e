"""Stories against the reasons and the key demands of the active role: a table of what each serves, with its holes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.marking import one_line
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, coverage_word, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from textual.widget import Widget

    from interview_coach.coaching.repertoire.story_grid import Grid, Row
    from interview_coach.story import Story

_COLUMN = 3  # cells for a story's number and its mark
_SHORTEST_NAME = 14  # cells in which one reason can still be told from another
_BESIDE_NAME = 6  # cells: the sign before a name, the padding, and the scroll bar


class StoryGridScreen(CoachScreen[None]):
    """A line for each reason and key demand, a numbered column for each story; the titles stand below."""

    TAB = "Review"
    CSS_PATH = "stories.tcss"
    WORDS = (
        ("✓", "a story serves it"),
        ("✗", "a hole: no story does yet"),
        ("●", "the story in this column serves what is named on the left"),
    )
    BINDINGS: ClassVar = [Binding("escape", "dismiss", "Back", id="story_grid.back", tooltip="To your stories")]

    def __init__(self, found: Grid) -> None:
        super().__init__()
        self._found = found

    def compose_body(self) -> Iterable[Widget]:
        yield Static(line("What your stories serve, and where one is still to be found", QUIET), id="stories-head")
        with VerticalScroll(id="story-grid"):
            yield Static()

    def on_mount(self) -> None:
        self.query_one("#story-grid").focus()

    def on_resize(self) -> None:
        lines = _grid_lines(self._found, self.size.width)
        self.query_one("#story-grid > Static", Static).update(Content("\n").join(lines))


def _grid_lines(found: Grid, width: int) -> Iterator[Content]:
    """The table, going on below itself where the stories are more than columns fit, and the titles."""
    longest = max(cell_len(one_line(row.name)) for row in found.rows)
    numbered = list(enumerate(found.stories, 1))
    name_width = min(longest, max(_SHORTEST_NAME, width - _BESIDE_NAME - _COLUMN * len(numbered)))
    fitting = max(1, (width - name_width - _BESIDE_NAME) // _COLUMN)
    for start in range(0, max(1, len(numbered)), fitting):
        columns = numbered[start : start + fitting]
        numbers = "".join(f"{number:>{_COLUMN}}" for number, _ in columns)
        yield Content.styled(" " * (name_width + 2) + numbers, QUIET)
        yield from (_row_line(row, columns, name_width) for row in found.rows)
        yield Content("")
    if not numbered:
        yield line("No story yet: keep an answer as one, or write one in the list of your stories.", QUIET)
    for number, story in numbered:
        yield Content.assemble((f"{number:>2}  ", QUIET), line(story.title, "$foreground"))


def _row_line(row: Row, columns: Sequence[tuple[int, Story]], name_width: int) -> Content:
    served, open_ = (f"{mark:>{_COLUMN}}" for mark in "●·")
    marks = ((served, "$success") if story in row.stories else (open_, QUIET) for _, story in columns)
    return Content.assemble(coverage_word(row.sign), (_fitted(row.name, name_width), "$foreground"), *marks)


def _fitted(name: str, width: int) -> str:
    """The name in so many cells, ending in … where it is longer."""
    said = one_line(name)
    return set_cell_size(said, width) if cell_len(said) <= width else f"{set_cell_size(said, width - 1)}…"
