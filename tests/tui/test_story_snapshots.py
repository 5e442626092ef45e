"""How stories look: their list, what they serve, and one filled in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.coaching.repertoire.stories import keep_story
from interview_coach.coaching.repertoire.story_grid import grid
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Reason, Role
from interview_coach.story import Figure, Story
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.stories import StoriesScreen
from interview_coach.tui.screens.story_form import StoryForm
from interview_coach.tui.screens.story_grid import StoryGridScreen

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
HELIOX = Role("Heliox", "Key Account Manager", ("clinic training", "hospital tenders [/x]", "patience with committees"))
LAUNCH = Story(
    "The pump launch",
    situation="Last spring in Leeds no clinic could use the new pump.",
    action="I trained nine clinics and wrote the course for them.",
    result="Orders doubled by June.",
    reasons=(Reason.CONTRIBUTION, Reason.DEPTH),
    demands=("clinic training",),
    figures=(Figure("nine clinics", "training log"),),
)
TITLES = ("The tender in York", "A ward that said no [/x]", "Two reps in one valley", "The recall", "My first budget")


@pytest.fixture
def kept(tiny: Workspace) -> Story:
    """One story told in full, and those of `TITLES`."""
    keep_role(tiny, HELIOX)
    launch = keep_story(tiny, LAUNCH)
    for number, title in enumerate(TITLES * 2):
        reasons = (Reason.TRANSFER, Reason.CONTRIBUTION)[: number % 3]
        keep_story(tiny, Story(title, action="I did it.", reasons=reasons))
    return launch


@SIZES
def test_the_list(snap_compare: Compare, app: CoachApp, kept: Story, size: tuple[int, int]) -> None:
    async def show(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(StoriesScreen())

    assert snap_compare(app, terminal_size=size, run_before=show)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)], ids=["80x24", "120x40", "60x20"])
def test_the_grid(snap_compare: Compare, app: CoachApp, kept: Story, size: tuple[int, int]) -> None:
    async def show(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(StoryGridScreen(grid(app.workspace)))

    assert snap_compare(app, terminal_size=size, run_before=show)


@SIZES
def test_the_form(snap_compare: Compare, app: CoachApp, kept: Story, size: tuple[int, int]) -> None:
    async def show(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(StoryForm(kept))

    assert snap_compare(app, terminal_size=size, run_before=show)
