"""Stories on screen: kept with one key, saved as they are typed, shown while answering, deleted and brought back."""

from __future__ import annotations

from collections.abc import Callable

from textual.widgets import TextArea

from interview_coach.coaching.practice.drill import Drill
from interview_coach.coaching.repertoire.stories import keep_story, stories
from interview_coach.model import Reason
from interview_coach.story import Figure, Story
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.delete_for_good import DeleteForGood
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.feedback import FeedbackScreen
from interview_coach.tui.screens.review import ReviewScreen
from interview_coach.tui.screens.stories import StoriesScreen
from interview_coach.tui.screens.story_form import StoryForm
from interview_coach.tui.screens.story_grid import StoryGridScreen
from interview_coach.tui.screens.today import TodayScreen
from interview_coach.tui.widgets.typed_fields import LineField, LinesField
from tests.samples import OWN_PART, attempt, own_part
from tests.tui.reading import on_screen, shown, told, type_at_once, until

LAUNCH = Story(
    "The pump launch",
    "Last spring in Leeds.",
    "",
    "I trained nine clinics and wrote the course for them.",
    "Orders doubled by June.",
    (Reason.CONTRIBUTION,),
    figures=(Figure("nine clinics", "training log"),),
    id="s1",
)


async def test_one_key_offers_an_answer_as_a_story_and_what_is_typed_then_is_saved(app: CoachApp) -> None:
    given = attempt(1, OWN_PART, own_part())
    app.workspace.journal.record(given)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(FeedbackScreen(given))
        await pilot.pause()
        await pilot.press("k")
        await shown(pilot, StoryForm)
        app.screen.query_one("#form-title", LineField).value = "The [b]launch"
        app.screen.query_one("#form-figures", LinesField).text = "nine clinics: training log"
        await pilot.press("escape")
        await shown(pilot, FeedbackScreen)
        (kept,) = stories(app.workspace)
        assert (kept.title, kept.figures) == ("The [b]launch", (Figure("nine clinics", "training log"),))
        assert kept.attempt_id == given.id


async def test_a_slip_of_the_key_keeps_no_story(app: CoachApp) -> None:
    given = attempt(1, OWN_PART, own_part())
    app.workspace.journal.record(given)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(FeedbackScreen(given))
        await pilot.pause()
        await pilot.press("k")
        await shown(pilot, StoryForm)
        assert "Not kept yet: ctrl+j keeps it" in on_screen(app)
        await pilot.press("escape")
        await shown(pilot, FeedbackScreen)
    assert not stories(app.workspace)


async def test_keeping_from_the_list_of_answers(app: CoachApp) -> None:
    app.workspace.journal.record(attempt(1, OWN_PART, own_part()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await shown(pilot, ReviewScreen)
        await pilot.press("k")
        await shown(pilot, StoryForm)
        await pilot.press("ctrl+j")
        await shown(pilot, ReviewScreen)
        await pilot.press("s")
        await shown(pilot, StoriesScreen)
        assert "Last spring I brought out" in on_screen(app)


async def test_a_story_without_a_title_is_not_left_unasked(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, TodayScreen)
        await pilot.press("t")
        await shown(pilot, StoriesScreen)
        await pilot.press("n")
        await pilot.pause()
        app.screen.query_one("#form-action", TextArea).text = "I wrote it."
        await pilot.pause()
        await pilot.press("escape")
        await until(pilot, lambda: "Give the story a title" in told(app))
        await pilot.press("escape")
        await shown(pilot, StoriesScreen)
    assert stories(app.workspace) == ()


async def test_deleting_asks_once_and_can_be_undone_after_leaving_the_screen(app: CoachApp) -> None:
    keep_story(app.workspace, LAUNCH)
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, TodayScreen)
        await pilot.press("t")
        await shown(pilot, StoriesScreen)
        await pilot.press("x")
        await shown(pilot, DeleteForGood)
        await pilot.press("y")
        await until(pilot, lambda: stories(app.workspace) == ())
        await pilot.press("escape")
        await shown(pilot, TodayScreen)
        await pilot.press("t")
        await shown(pilot, StoriesScreen)
        await pilot.press("u")
        await until(pilot, lambda: [story.title for story in stories(app.workspace)] == ["The pump launch"])


async def test_the_grid_shows_its_holes(app: CoachApp) -> None:
    keep_story(app.workspace, LAUNCH)
    keep_story(app.workspace, Story("The tender", action="I won it.", reasons=(Reason.TRANSFER,)))
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, TodayScreen)
        await pilot.press("t")
        await shown(pilot, StoriesScreen)
        await pilot.press("g")
        await shown(pilot, StoryGridScreen)
        said = on_screen(app)
        assert "✓ contribution ● · " in said
        assert "✗ depth · · " in said
        assert "1 The pump launch 2 The tender" in said


async def test_the_story_that_fits_is_shown_beside_the_answer_when_asked_for(
    app: CoachApp, drill_of: Callable[..., Drill]
) -> None:
    keep_story(app.workspace, LAUNCH)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(DrillScreen(drill_of()))
        await pilot.pause()
        assert "training" not in on_screen(app)
        assert "I trained nine clinics" not in on_screen(app)
        await pilot.press("f12")
        await pilot.pause()
        assert "Your story: The pump launch" in on_screen(app)
        assert "I trained nine clinics" in on_screen(app)
        await pilot.press("f12", "h", "i")
        await pilot.pause()
        assert "I trained nine clinics" not in on_screen(app)


async def test_words_typed_ahead_are_all_there_where_a_story_fits(
    app: CoachApp, drill_of: Callable[..., Drill]
) -> None:
    keep_story(app.workspace, LAUNCH)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(DrillScreen(drill_of()))
        type_at_once(app, "Last spring I wrote the course")
        await shown(pilot, DrillScreen)
        assert "Last spring I wrote the course" in on_screen(app, "AnswerEditor")


async def test_another_number_than_the_storys_is_pointed_out_after_the_answer(app: CoachApp) -> None:
    keep_story(app.workspace, LAUNCH)
    words = "Last spring in Leeds I trained eleven clinics and wrote the course for them. Orders doubled by June."
    async with app.run_test(size=(120, 40)) as pilot:
        app.push_screen(FeedbackScreen(attempt(1, words, own_part())))
        await pilot.pause()
        assert "says “nine clinics”" in on_screen(app)
