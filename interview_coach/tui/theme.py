"""The two looks, dark and light: one accent colour, and the foreground kept for what the user wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.theme import BUILTIN_THEMES, Theme

from interview_coach.model import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from interview_coach.coaching.configuration.settings_file import SettingsFile

DARK = Theme(
    name="coach-dark",
    primary="#7fb4ca",
    accent="#7fb4ca",
    warning="#e6c384",
    error="#e8786f",
    success="#98bb6c",
    foreground="#f2f2f2",
    background="#16181d",
    surface="#16181d",
    panel="#23262e",
    dark=True,
)
LIGHT = Theme(
    name="coach-light",
    primary="#1f6f8b",
    accent="#1f6f8b",
    warning="#8a6100",
    error="#b3261e",
    success="#2f6f2f",
    foreground="#101214",
    background="#fafaf7",
    surface="#fafaf7",
    panel="#ecebe6",
    dark=False,
)


def unknown(name: str) -> str:
    """What to say where there is no theme of this name; empty where there is one."""
    known = sorted({*BUILTIN_THEMES, DARK.name, LIGHT.name})
    return "" if name in known else f"there is no theme {name}; there are {', '.join(known)}"


def problems(file: SettingsFile, path: Path) -> tuple[Problem, ...]:
    """What is wrong with the theme that the file at `path` states, with line and column in it."""
    name = file.stated.get("theme")
    message = unknown(name) if name else ""
    return (Problem(str(path), *file.places["theme"], message),) if message else ()
