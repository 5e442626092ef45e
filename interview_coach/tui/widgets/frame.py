"""The frame around every screen: the line of tabs above, the line of keys below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from textual.content import Content
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Static

from interview_coach.tui.text import QUIET

if TYPE_CHECKING:
    from textual.app import RenderResult
    from textual.binding import Binding
    from textual.events import Click
    from textual.screen import Screen

    from interview_coach.tui.app import CoachApp

TABS = (
    ("1", "Today"),
    ("2", "Review"),
    ("3", "Questions"),
    ("4", "Debriefs"),
    ("5", "Roles"),
    ("6", "Progress"),
)
_NAME = "interview coach"
_TAB = "tab"  # what a click finds under it; Textual's own "@click" would draw links
_KEY = "key"
_GAP = "   "
_APART, _CLOSE = "  ", " "  # between tabs, where there is room and where there is little


class TabLine(Widget):
    """The screens that number keys reach, the one called `here` lit; before them the app's name, or what it reads.

    Tabs move closer together before the name goes; where even that is too wide, only the lit one is named.
    """

    ALLOW_SELECT = False

    def __init__(self, here: str) -> None:
        super().__init__()
        self._here = here
        self._left = _NAME

    def on_mount(self) -> None:
        # Not refreshed here and now: the line would be left out of the first frame, and drawn a frame later.
        self._left = cast("CoachApp", self.app).reading or _NAME
        self.watch(self.app, "reading", self._tell, init=False)

    def _tell(self, reading: str) -> None:
        self._left = reading or _NAME
        self.refresh()

    def render(self) -> RenderResult:
        room = self.size.width - 1  # as much stays free on the right as the padding leaves on the left
        for between in (_APART, _CLOSE):
            tabs = self._tabs(between)
            gap = room - len(self._left) - tabs.cell_length
            if gap >= 2:
                return Content.assemble(self._left, " " * gap, tabs)
        fitting = (self._tabs(between) for between in (_APART, _CLOSE))
        return next((tabs for tabs in fitting if tabs.cell_length <= self.size.width), self._tabs(_APART, named=False))

    def _tabs(self, between: str, *, named: bool = True) -> Content:
        return Content(between).join(self._tab(key, name, named=named or name == self._here) for key, name in TABS)

    def _tab(self, key: str, name: str, *, named: bool) -> Content:
        style = "bold underline $accent" if name == self._here else QUIET
        shown = f"{key} {name}" if named else key
        return Content.styled(shown, style).stylize(Style.from_meta({_TAB: name.lower()}))

    async def on_click(self, event: Click) -> None:
        if tab := event.style.meta.get(_TAB):
            await self.app.run_action(f"open_tab('{tab}')")


class KeyLine(Static):
    """The keys that do something here, as many as fit; among them the way back, and `?` which lists them all.

    A click on one presses it.
    """

    ALLOW_SELECT = False

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._show)

    def on_resize(self) -> None:
        self._show(self.screen)

    def _show(self, screen: Screen[Any]) -> None:
        fitting = _fitting(screen, shown_bindings(screen), self.size.width)
        self.update(Content(_GAP).join(_key(screen, binding) for binding in fitting))

    def on_click(self, event: Click) -> None:
        if key := event.style.meta.get(_KEY):
            self.app.simulate_key(key)


def shown_bindings(screen: Screen[Any]) -> list[Binding]:
    """What the line of keys is made of: one binding for each action, the screen's own before the app's."""
    bindings: dict[str, Binding] = {}
    for active in screen.active_bindings.values():
        if active.binding.show and active.enabled:
            bindings.setdefault(active.binding.action, active.binding)
    return list(bindings.values())


def _key(screen: Screen[Any], binding: Binding) -> Content:
    display = screen.app.get_key_display(binding)
    named = Content.assemble((display, "bold $accent"), " ", (binding.description.lower(), QUIET))
    return named.stylize(Style.from_meta({_KEY: binding.key}))


def _fitting(screen: Screen[Any], bindings: list[Binding], width: int) -> list[Binding]:
    """Those that fit on one line: the last ones go first, but for the way back and the way to all others."""
    fitting = list(bindings)
    while sum(_key(screen, binding).cell_length + len(_GAP) for binding in fitting) - len(_GAP) > width:
        spare = [binding for binding in fitting if not (binding.key == "escape" or binding.action == "help")]
        if not spare:
            break
        fitting.remove(spare[-1])
    return fitting
