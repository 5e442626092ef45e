"""The tabs and the screen in each, imported when its tab is first opened: a start needs Today alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.screen import Screen


def _today() -> Screen[Any]:
    from interview_coach.tui.screens.today import TodayScreen

    return TodayScreen()


def _review() -> Screen[Any]:
    from interview_coach.tui.screens.review import ReviewScreen

    return ReviewScreen()


def _questions() -> Screen[Any]:
    from interview_coach.tui.screens.questions import QuestionsScreen

    return QuestionsScreen()


def _debriefs() -> Screen[Any]:
    from interview_coach.tui.screens.debriefs import DebriefsScreen

    return DebriefsScreen()


def _roles() -> Screen[Any]:
    from interview_coach.tui.screens.roles import RolesScreen

    return RolesScreen()


def _progress() -> Screen[Any]:
    from interview_coach.tui.screens.progress import ProgressScreen

    return ProgressScreen()


TABS: Mapping[str, Callable[[], Screen[Any]]] = {
    "today": _today,
    "review": _review,
    "questions": _questions,
    "debriefs": _debriefs,
    "roles": _roles,
    "progress": _progress,
}
"""How to make the screen of each tab, by its name, in the order shown."""
