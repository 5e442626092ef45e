"""The way from the command line into the app. Without click, whose import the app's start would have to pay for."""

from __future__ import annotations

from interview_coach.cli.ending import FINE, ended


def open_app() -> int:
    """Shows the app until the user quits, and gives the exit code."""
    return ended(_run)


def _run() -> int:
    from interview_coach import tui
    from interview_coach.coaching.workspace import open_workspace

    workspace = open_workspace()
    try:
        tui.run(workspace)
    finally:
        workspace.close()
    return FINE
