from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea
from textual.worker import WorkerFailed

from interview_coach.coaching.practice.drill import Drill
from interview_coach.coaching.workspace import Workspace
from interview_coach.journal import Journal, JournalUnwritable
from interview_coach.model import AttemptKind, Draft
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.feedback import FeedbackScreen
from interview_coach.tui.screens.today import TodayScreen
from interview_coach.tui.widgets import autosave
from interview_coach.tui.widgets.answer_editor import AnswerEditor
from tests.conftest import NOW
from tests.samples import GROUP_ONLY, LAUNCH
from tests.tui.reading import on_screen, shown, type_at_once, until

Begin = Callable[..., Drill]
FULL = "The disk is full, so this was not saved; free some space and try again."


@contextmanager
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing can be written inside."""

    def refuse(*_: object, **__: object) -> None:
        raise JournalUnwritable(FULL)

    with monkeypatch.context() as patched:
        patched.setattr(Journal, "keep_draft", refuse)
        patched.setattr(Journal, "record", refuse)
        yield


def drafts(workspace: Workspace) -> list[str]:
    return [draft.text for draft in workspace.journal.drafts()]


async def save_that_is_due(pilot: Pilot[None]) -> None:
    """Brings the next save forward to now, and sees it done."""
    pilot.app.screen.query_one(autosave.Autosave)._start()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_a_typed_answer_is_submitted_with_one_key_and_marked_up(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        app.practise(LAUNCH)
        await shown(pilot, DrillScreen)
        await pilot.press(*"We won.", "enter")
        app.screen.query_one(TextArea).insert("We built it, and we sold it.")
        await pilot.press("ctrl+j")
        await shown(pilot, FeedbackScreen)

    (kept,) = tiny.journal.attempts()
    assert kept.answer == "We won.\nWe built it, and we sold it."
    assert kept.kind is AttemptKind.DRILL
    assert drafts(tiny) == []


async def test_submitting_overtakes_no_word_that_is_on_its_way(app: CoachApp, tiny: Workspace) -> None:
    answer = "We sat down in June and I wrote the first two pages of it myself " * 3
    async with app.run_test(size=(80, 24)) as pilot:
        app.practise(LAUNCH)
        await shown(pilot, DrillScreen)
        type_at_once(app, answer, "ctrl+j")
        await shown(pilot, FeedbackScreen)

    (kept,) = tiny.journal.attempts()
    assert kept.answer == answer


async def test_leaving_at_once_keeps_all_that_was_typed(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        app.practise(LAUNCH)
        await shown(pilot, DrillScreen)
        type_at_once(app, "I wrote the first page", "escape")
        await shown(pilot, TodayScreen)

    assert drafts(tiny) == ["I wrote the first page"]


async def test_keys_after_the_last_one_close_nothing_else(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        type_at_once(app, "q123dq")
        await until(pilot, lambda: not app.is_running)

    assert app.return_code == 0
    assert app.parting_words == []


@pytest.mark.parametrize("key", ["2", "f1"])
async def test_a_key_while_an_answer_is_recorded_loses_nothing(app: CoachApp, tiny: Workspace, key: str) -> None:
    back = {"2": "1", "f1": "escape"}[key]
    async with app.run_test(size=(80, 24)) as pilot:
        app.practise(LAUNCH)
        await shown(pilot, DrillScreen)
        type_at_once(app, "We built it.", "ctrl+j", key)
        await until(pilot, lambda: tiny.journal.attempts() and not isinstance(app.screen, DrillScreen))
        await pilot.press(back)
        await until(pilot, lambda: isinstance(app.screen, TodayScreen | FeedbackScreen))

    assert [kept.answer for kept in tiny.journal.attempts()] == ["We built it."]


async def test_what_is_typed_is_on_disk_while_one_goes_on_typing(
    app: CoachApp, tiny: Workspace, drill_of: Begin
) -> None:
    async with app.run_test() as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        await pilot.press(*"I wrote")
        await until(pilot, lambda: drafts(tiny) == ["I wrote"])

        await until(pilot, lambda: "saved ✓" in on_screen(app))


async def test_leaving_keeps_the_words_and_says_when_they_are_back(
    app: CoachApp, tiny: Workspace, drill_of: Begin
) -> None:
    async with app.run_test() as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        await pilot.press(*"I wrote", "escape")
        await shown(pilot, TodayScreen)

        assert drafts(tiny) == ["I wrote"]
        await app.push_screen(DrillScreen(drill_of(text="I wrote")))
        await pilot.pause()
        assert app.screen.query_one(TextArea).text == "I wrote"
        assert "Your unfinished answer of 09:30 is back." in on_screen(app)


async def test_an_answer_of_another_day_is_back_with_its_date(app: CoachApp, drill_of: Begin) -> None:
    begun = drill_of()
    old = Drill(LAUNCH, begun.kind, Draft(LAUNCH, "another run", "I", NOW - timedelta(days=4)), begun.scorer)
    async with app.run_test() as pilot:
        await app.push_screen(DrillScreen(old))
        await pilot.pause()

        assert "Your unfinished answer of 18 Nov, 09:30 is back." in on_screen(app)


async def test_quitting_in_mid_sentence_keeps_the_sentence(app: CoachApp, tiny: Workspace, drill_of: Begin) -> None:
    async with app.run_test() as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        await pilot.press(*"I was in the mid", "ctrl+q")

    assert drafts(tiny) == ["I was in the mid"]


async def test_deleting_every_word_forgets_the_draft(app: CoachApp, tiny: Workspace, drill_of: Begin) -> None:
    async with app.run_test() as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        await pilot.press("I")
        await until(pilot, lambda: drafts(tiny) == ["I"])
        await pilot.press("backspace", "escape")
        await shown(pilot, TodayScreen)

    assert drafts(tiny) == []


async def test_nothing_to_score_is_a_sentence_and_one_goes_on_typing(
    app: CoachApp, tiny: Workspace, drill_of: Begin
) -> None:
    async with app.run_test() as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        await pilot.press("ctrl+j")
        await until(pilot, lambda: "There is nothing to score yet" in on_screen(app))
        await pilot.press("I")

        assert app.screen.query_one(TextArea).text == "I"
    assert tiny.journal.count() == 0


async def test_a_full_disk_is_told_and_the_words_stay_on_screen(
    app: CoachApp, tiny: Workspace, drill_of: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        with full_disk(monkeypatch):
            await pilot.press(*"I wrote it.")
            await until(pilot, lambda: FULL in on_screen(app))
            await pilot.press("ctrl+j")
            await until(pilot, lambda: FULL in on_screen(app))
            await pilot.press("escape")
            assert isinstance(app.screen, DrillScreen)
            assert "Press esc again to leave without keeping it." in on_screen(app)
            assert app.screen.query_one(TextArea).text == "I wrote it."
        await pilot.press("!")
        await until(pilot, lambda: drafts(tiny) == ["I wrote it.!"])
        assert FULL not in on_screen(app)


async def test_words_no_disk_would_take_are_handed_back_when_the_app_closes(
    app: CoachApp, drill_of: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    with full_disk(monkeypatch):
        async with app.run_test() as pilot:
            await app.push_screen(DrillScreen(drill_of()))
            await pilot.press(*"I wrote it.", "ctrl+q")

    (words,) = app.parting_words
    assert FULL in words
    assert "I wrote it." in words


async def test_words_that_cost_are_underlined_and_the_nearest_is_said_with_its_sign(
    app: CoachApp, drill_of: Begin
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        app.screen.query_one(TextArea).insert(GROUP_ONLY)
        await pilot.pause()
        editor = app.screen.query_one(AnswerEditor)
        line = editor.get_line(0)

        underlined = [line.plain[span.start : span.end] for span in line.spans]
        assert underlined == ["We trained the clinics"]
        assert "✗ Two group actions, none of yours" in on_screen(app)
        assert "you 0 group 2 S■ T□ A■ R□ measured 0 17 words" in on_screen(app)


async def test_underlines_follow_the_words_over_line_breaks(app: CoachApp, drill_of: Begin) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        app.screen.query_one(TextArea).insert("Last spring.\nSo: We trained the clinics")
        await pilot.pause()
        line = app.screen.query_one(AnswerEditor).get_line(1)

        assert [(span.start, span.end) for span in line.spans] == [(4, 26)]


async def test_hints_can_be_hidden_for_an_honest_rehearsal_and_stay_hidden(
    app: CoachApp, tiny: Workspace, drill_of: Begin
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        app.screen.query_one(TextArea).insert(GROUP_ONLY)
        await pilot.press("f2")
        said = on_screen(app)

        assert "Two group actions" not in said
        assert "group 2" not in said
        assert "17 words" in said
        assert not app.screen.query_one(AnswerEditor).get_line(0).spans
        await pilot.press("escape")
        await app.push_screen(DrillScreen(drill_of(text=GROUP_ONLY)))
        await pilot.pause()
        assert "group 2" not in on_screen(app)


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_help_says_what_the_words_of_the_strip_mean(
    app: CoachApp, drill_of: Begin, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        await pilot.press("f1")
        await pilot.pause()
        said = on_screen(app)

    for part in (
        "you, group",
        "situation, task, action, result",
        "measured",
        "spoken",
        "up and down scroll",
        "esc back",
    ):
        assert part in said


async def test_control_characters_are_shown_and_kept_as_they_are(
    app: CoachApp, tiny: Workspace, drill_of: Begin
) -> None:
    text = "I \x1b[31m wrote [/x] it\x07."
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        app.screen.query_one(TextArea).insert(text)
        await until(pilot, lambda: drafts(tiny) == [text])

        assert "I ␛[31m wrote [/x] it␇." in on_screen(app)


async def test_a_pasted_novel_can_be_typed_on_and_is_looked_through_in_the_pauses(
    app: CoachApp, tiny: Workspace, drill_of: Begin
) -> None:
    novel = "And so it went on. " * 6000 + GROUP_ONLY
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        app.screen.query_one(TextArea).insert(novel)
        await pilot.press("!")
        await until(pilot, lambda: app.screen.query_one(AnswerEditor).findings)
        await until(pilot, lambda: drafts(tiny) == [novel + "!"])

        assert on_screen(app).count("And so it went on.") > 10
        assert "great success.!" in on_screen(app)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)])
async def test_question_editor_facts_and_keys_are_all_there_at_every_size(
    app: CoachApp, drill_of: Begin, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await app.push_screen(DrillScreen(drill_of(text=GROUP_ONLY)))
        await pilot.pause()
        said = on_screen(app)

    for part in (
        "Tell me about a launch you",
        "They listen for:",
        "great success.",
        "group 2",
        "saved ✓",
        "ctrl+j submit",
        "esc leave",
    ):
        assert part in said


async def test_an_error_nobody_foresaw_keeps_the_words_and_says_where(
    app: CoachApp, tiny: Workspace, drill_of: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: str) -> None:
        raise RuntimeError("a bug")

    begun = drill_of()

    async def type_on() -> None:
        async with app.run_test() as pilot:
            await app.push_screen(DrillScreen(begun))
            await pilot.press(*"I wrote")
            monkeypatch.setattr(begun.scorer, "update", fail)
            await pilot.press("n")

    with pytest.raises(RuntimeError, match="a bug"):
        await type_on()
    assert drafts(tiny) == ["I wroten"]
    (sentence,) = app.parting_words
    assert str(tiny.journal.path) in sentence
    assert "failures.log" in sentence


async def test_an_answer_undone_by_one_key_is_still_kept(app: CoachApp, tiny: Workspace, drill_of: Begin) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        await pilot.press(*"We won.")
        await until(pilot, lambda: drafts(tiny) == ["We won."])
        await pilot.press("ctrl+z")
        await save_that_is_due(pilot)

        assert not app.screen.query_one(AnswerEditor).text
    assert drafts(tiny) == ["We won."]


async def test_a_refused_save_is_tried_again_though_nothing_more_is_typed(
    app: CoachApp, tiny: Workspace, drill_of: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "_AGAIN", 0.1)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        with full_disk(monkeypatch):
            await pilot.press(*"We won.")
            await until(pilot, lambda: FULL[:20] in on_screen(app))
        await until(pilot, lambda: drafts(tiny) == ["We won."])


async def test_words_are_safe_before_they_are_scored_and_after_recording_failed(
    app: CoachApp, tiny: Workspace, drill_of: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_when_scored: list[str] = []

    def refuse(*_: object) -> None:
        kept_when_scored.extend(drafts(tiny))
        raise JournalUnwritable(FULL)

    monkeypatch.setattr(Journal, "record", refuse)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        await pilot.press(*"We won.", "ctrl+j")
        await until(pilot, lambda: FULL[:20] in on_screen(app))
        await save_that_is_due(pilot)  # it has nothing to do, and takes back nothing said
        still_told = FULL[:20] in on_screen(app)
        await pilot.press(*" And I", "ctrl+q")
    assert still_told
    assert kept_when_scored == ["We won."]
    assert drafts(tiny) == ["We won. And I"]


async def test_an_answer_refused_on_submitting_is_saved_by_itself_once_that_can_be_done(
    app: CoachApp, tiny: Workspace, drill_of: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "_AGAIN", 0.1)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        with full_disk(monkeypatch):
            await pilot.press(*"We won.", "ctrl+j")
            await until(pilot, lambda: FULL[:20] in on_screen(app))
        await until(pilot, lambda: drafts(tiny) == ["We won."])


async def test_a_bug_in_scoring_closes_the_app_and_the_words_are_there(
    app: CoachApp, tiny: Workspace, drill_of: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("interview_coach.coaching.practice.drill.score", lambda *_, **__: 1 // 0)

    async def submit_one() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await app.push_screen(DrillScreen(drill_of()))
            await pilot.press(*"We won.", "ctrl+j")
            await until(pilot, lambda: app._exception)

    with pytest.raises(WorkerFailed):
        await submit_one()
    assert drafts(tiny) == ["We won."]
