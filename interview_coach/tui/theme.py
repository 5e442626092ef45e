"""The two looks, dark and light: one accent colour, and the foreground kept for what the user wrote."""

from __future__ import annotations

from textual.theme import Theme

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
