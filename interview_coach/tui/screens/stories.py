"""Stories: the examples kept to be told again, with what each one serves."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import DataTable, Static

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.keeping.deleting import delete_elsewhere, elsewhere
from interview_coach.coaching.repertoire.stories import delete_story, enough, keep_story, stories
from interview_coach.coaching.repertoire.story_grid import grid
from interview_coach.coaching.repertoire.story_use import overused
from interview_coach.journal.deletions import Deletable
from interview_coach.story import Story
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line, plain
from interview_coach.tui.widgets.long_table import LongTable, cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.text import Text
    from textual.widget import Widget

    from interview_coach.coaching.keeping.deleting import Elsewhere
    from interview_coach.tui.screens.delete_for_good import From

_EMPTY = (
    "No stories yet. Open an answer you would give again and press {feedback.story} to keep it as one, or press "
    "{stories.new} to write one: "
    "a few good examples answer most questions."
)
_UNDO = "{stories.undo} brings it back until you quit. After that no word of it is left in the journal."


class StoriesScreen(CoachScreen[None]):
    """All stories, with the one under the cursor below."""

    TAB = "Review"
    CSS_PATH = "stories.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "edit", "Edit", id="stories.edit", tooltip="Its parts, what it serves, its numbers"),
        Binding("n", "new", "New", id="stories.new", tooltip="A story that no answer tells yet"),
        Binding("g", "grid", "Grid", id="stories.grid", tooltip="What your stories serve, and what none does"),
        Binding("x", "delete", "Delete", id="stories.delete", tooltip="The answer it was kept from stays"),
        Binding("u", "undo", "Undo", id="stories.undo", tooltip="Brings the story deleted last back"),
        Binding("escape", "dismiss", "Back", id="stories.back", tooltip="Back to where you came from"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._kept: tuple[Story, ...] = ()

    def compose_body(self) -> Iterable[Widget]:
        yield Static(id="stories-head")
        yield LongTable(self._cells, id="stories-table")
        with VerticalScroll(id="stories-pane"):
            yield Static()

    @property
    def table(self) -> LongTable[Story]:
        return self.query_one(LongTable)

    def on_screen_resume(self) -> None:
        self.show_stories()

    def on_resize(self) -> None:
        self.show_stories()

    def on_data_table_row_highlighted(self) -> None:
        self._show_story()

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        event.stop()
        self.action_edit()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "undo":
            return bool(self.coach.deleted_stories)
        return bool(self._kept) or action not in {"edit", "delete"}

    def action_new(self) -> None:
        self._fill_in(Story())

    def action_edit(self) -> None:
        if story := self.table.highlighted:
            self._fill_in(story)

    def action_grid(self) -> None:
        from interview_coach.tui.screens.story_grid import StoryGridScreen  # not before somebody asks

        with self.telling():
            self.app.push_screen(StoryGridScreen(grid(self.workspace)))

    def action_delete(self) -> None:
        from interview_coach.tui.screens.delete_for_good import DeleteForGood  # not before one is deleted

        if story := self.table.highlighted:
            with self.telling():
                found = elsewhere(self.workspace, Deletable.STORIES, story.id)
                consequence = self.with_keys(_UNDO)
                asked = DeleteForGood(f"Delete the story “{story.title}”?", consequence, found)
                self.app.push_screen(asked, lambda chosen: self._delete(story, found, chosen))

    def action_undo(self) -> None:
        if self.coach.deleted_stories:
            with self.telling():
                back = keep_story(self.workspace, self.coach.deleted_stories[-1])
                self.coach.deleted_stories.pop()
                self.show_stories(back.id)
                self.tell(f"The story “{back.title}” is back.")

    def show_stories(self, story_id: str = "") -> None:
        """Lists them as they are kept now; the cursor stays on its story, or goes to the one with this id."""
        at = story_id or (self.table.highlighted.id if self.table.highlighted else "")
        with self.telling():
            self._kept = stories(self.workspace)
        self.table.show(self._columns(), lambda count: self._kept[:count])
        if found := [row for row, story in enumerate(self._kept) if story.id == at]:
            self.table.go_to(found[0])
        self.table.display = bool(self._kept)
        self.query_one("#stories-head", Static).update(self._head())
        self._show_story()
        self.refresh_bindings()

    def _delete(self, story: Story, found: Elsewhere, chosen: From | None) -> None:
        if chosen is None:
            return
        with self.telling():
            delete_story(self.workspace, story)
            self.coach.deleted_stories.append(story)
            self.show_stories()
            if chosen is chosen.EVERYWHERE:
                delete_elsewhere(found)

    def _fill_in(self, story: Story) -> None:
        from interview_coach.tui.screens.story_form import StoryForm  # not before one is filled in

        self.app.push_screen(StoryForm(story), lambda kept: self.show_stories(kept.id) if kept else None)

    def _head(self) -> Content:
        if not self._kept:
            return line(self.with_keys(_EMPTY))
        count = len(self._kept)
        if self._calm():
            return line("Your stories", QUIET)
        said = "1 story" if count == 1 else f"{count} stories"
        return line(". ".join(filter(None, (said, enough(count)))), QUIET)

    def _calm(self) -> bool:
        with self.telling():
            return settings(self.workspace).low_anxiety
        return False

    def _columns(self) -> list[tuple[str, int]]:
        room = max(20, self.size.width - 8)
        return [("story", room * 3 // 5), ("serves", room * 2 // 5)]

    def _cells(self, story: Story) -> list[Text]:
        return [cell(story.title), cell(", ".join((*story.reasons, *story.demands)))]

    def _show_story(self) -> None:
        story = self.table.highlighted
        lines: list[Content] = []
        with self.telling():
            lines = [] if story is None else [*self._cautions(story), *_story_lines(story)]
        self.query_one("#stories-pane > Static", Static).update(Content("\n").join(lines))
        self.query_one("#stories-pane").display = bool(lines)

    def _cautions(self, story: Story) -> Iterator[Content]:
        if not self._calm():
            yield from (line(f"! {caution}", "$warning") for caution in overused(self.workspace, story))


def _story_lines(story: Story) -> Iterator[Content]:
    yield line(story.title, "bold $foreground")
    for name in ("situation", "task", "action", "result"):
        told = getattr(story, name)
        yield Content.assemble(
            (f"{name.capitalize()}  ", QUIET), plain(told) if told.strip() else ("not told yet", QUIET)
        )
    for figure in story.figures:
        yield line(f"{figure.told}: {figure.source or 'where it comes from is not written down yet'}", QUIET)
