"""How a screen leaves: once, with its own result, and taking no other one along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.await_complete import AwaitComplete

if TYPE_CHECKING:
    from textual.screen import Screen

    _Screen = Screen[Any]
else:
    _Screen = object  # Textual takes styles and keys from the first base that has any, which is the screen beside this


class Leaving(_Screen):
    """Textual's `dismiss` closes whatever is in front, and fails for a screen that leaves twice.

    Both happen where something has come in front of a screen, or its tab was left, while a thread was busy or a second
    key was on its way.
    """

    def dismiss(self, result: object = None) -> AwaitComplete:
        """Leaves with the result: now, or as soon as the screen is in front again; one that has left stays so."""
        if self.is_active:
            leaving: AwaitComplete = super().dismiss(result)
            return leaving

        def in_front(screen: Screen[Any]) -> None:
            if screen is self:
                self.dismiss(result)

        if self.is_running:
            self.app.screen_change_signal.subscribe(self, in_front)
        return AwaitComplete()
