"""Draws docs/feedback.svg, the picture in the README, from the app itself: `make picture`."""

from __future__ import annotations

import asyncio
import re
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from interview_coach.coaching.folders import Folders
from interview_coach.coaching.practice import drill
from interview_coach.coaching.workspace import Workspace, open_workspace
from interview_coach.model import Attempt
from interview_coach.tui.app import CoachApp

PICTURE = Path(__file__).parent.parent / "docs" / "feedback.svg"
QUESTION = "contribution.launch"
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ANSWERS = (
    "We brought out a pump and everybody worked hard. It was a great success for the team.",
    "Last spring our company brought out a new infusion pump. We had eleven weeks. We trained the clinics and we ran"
    " the first cases together, and it was a great success for the whole team.",
)


def attempts(workspace: Workspace) -> list[Attempt]:
    """Both answers submitted, some days apart."""
    question = workspace.library().question(QUESTION)
    if question is None:
        raise SystemExit(f"The shipped banks hold no question {QUESTION}.")
    begun = drill.begin(workspace, question)
    return [
        drill.submit(workspace, begun, answer, NOW - timedelta(days=4 * (len(ANSWERS) - number)))
        for number, answer in enumerate(ANSWERS, start=1)
    ]


async def drawn(workspace: Workspace, attempt: Attempt) -> str:
    """The Feedback screen as SVG."""
    app = CoachApp(workspace, clock=lambda: NOW)
    async with app.run_test(size=(100, 30)) as pilot:
        app.show_attempt(attempt)
        await pilot.pause()
        await pilot.pause()
        return app.export_screenshot(title="interview coach")


def main() -> None:
    """Writes the picture."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(Folders(Path(folder), Path(folder) / "cache"))
        picture = asyncio.run(drawn(workspace, attempts(workspace)[-1]))
        workspace.close()
    # A web font would be fetched by whoever looks at the picture; their own monospace one does as well.
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(re.sub(r"@font-face \{.*?\}", "", picture, flags=re.DOTALL), encoding="utf-8")
    print(f"Wrote {PICTURE}")


if __name__ == "__main__":
    main()
