"""From a rejection to the practice that mends it, by keyboard."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from datetime import timedelta

import pytest
from textual.events import Paste
from textual.widgets import TextArea

from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.coaching.keeping.backups import back_up_daily
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.rejections.rejection_wording import CAUSES
from interview_coach.coaching.rejections.requests import PATIENCE, status_of, with_status
from interview_coach.coaching.workspace import Workspace
from interview_coach.journal import JournalError
from interview_coach.model import Role
from interview_coach.rejection import Cause, Debrief, Feedback, RequestStatus, Source, Stage
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.debrief import DebriefScreen
from interview_coach.tui.screens.debrief_form import DebriefForm
from interview_coach.tui.screens.debriefs import DebriefsScreen
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.plan import PlanScreen
from interview_coach.tui.screens.today import TodayScreen
from interview_coach.tui.widgets.marked_answer import MarkedAnswer
from interview_coach.tui.widgets.one_of import OneOf
from interview_coach.tui.widgets.typed_fields import LineField, LinesField
from tests.conftest import NOW
from tests.samples import LAUNCH
from tests.tui.reading import on_screen, shown, told, type_at_once, until

UNCLEAR = "You were kind. We couldn't work out what was you and what was the squad."
HOSTILE = "[/x] \x1b[31mred\x1b[0m [bold]"


def kept(workspace: Workspace, said: str = UNCLEAR, employer: str = "Northwind Medical") -> Debrief:
    debrief = debriefs.with_feedback(debriefs.begin(employer, NOW), Source.HIRING_MANAGER, said, NOW.date())
    return debriefs.keep_debrief(workspace, debrief)


def only(workspace: Workspace) -> Debrief:
    (debrief,) = debriefs.debriefs(workspace)
    return debrief


def put(app: CoachApp, field: str, text: str) -> None:
    """Types into a field of the form."""
    widget = app.screen.query_one(f"#debrief-{field}")
    if isinstance(widget, LinesField):
        widget.text = text
    elif isinstance(widget, LineField | OneOf):
        widget.value = text


async def test_from_a_rejection_to_practice_in_a_few_keys(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await shown(pilot, DebriefForm)
        await pilot.press(*"Northwind", "tab", "tab", "p", "tab", *"17.11.", "tab", *"yesterday", "tab", "4", "tab")
        app.screen.query_one("#debrief-text-0", TextArea).text = UNCLEAR
        await pilot.press("escape")
        await shown(pilot, DebriefScreen)
        await until(pilot, lambda: "suggested" in on_screen(app))
        suggested = on_screen(app)
        await pilot.press("enter")
        await until(pilot, lambda: "confirmed 22 Nov" in on_screen(app))
        await pilot.press("enter")
        await shown(pilot, DrillScreen)
        assert LAUNCH.text in on_screen(app)

    debrief = only(tiny)
    assert (debrief.employer, debrief.stage, debrief.confidence) == ("Northwind", Stage.PANEL, 4)
    assert debrief.feedback == (Feedback(Source.HIRING_MANAGER, UNCLEAR),)
    assert [(each.cause, "couldn't work out" in each.words) for each in debrief.causes] == [(Cause.CONTRIBUTION, True)]
    assert "[ ] contribution suggested" in suggested


async def test_the_first_visit_says_what_it_is_for_and_offers_a_key(app: CoachApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("4")
        said = on_screen(app)

        assert isinstance(app.screen, DebriefsScreen)
        assert "Turned down? Write down what they said" in said
        assert "Press n to begin." in said
        assert "x delete" not in said


async def test_days_are_told_as_understood_and_a_wrong_one_beside_its_field(app: CoachApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("4", "n", *"Contoso")
        put(app, "interviewed_on", "17 Nov")
        put(app, "rejected_on", "31 June")
        await pilot.pause()
        said = on_screen(app)
        await pilot.press("escape")
        asked = told(app)
        still = isinstance(app.screen, DebriefForm)
        await pilot.press("escape")
        await pilot.pause()

        assert isinstance(app.screen, DebriefsScreen)
    assert "Tuesday 17 Nov 2026" in said
    assert "“31 June” is on no calendar; write 17 Nov or 2026-11-17." in said
    assert still
    assert "Press esc again to leave without it." in asked


async def test_nothing_is_kept_of_a_form_left_blank_and_words_without_an_employer_are_not_lost_by_one_key(
    app: CoachApp, tiny: Workspace
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "n", "escape")
        await pilot.pause()
        assert isinstance(app.screen, DebriefsScreen)
        await pilot.press("n")
        put(app, "notes", "They were kind.")
        await pilot.pause()
        await pilot.press("escape")
        assert "Name the employer" in told(app)
        await pilot.press("ctrl+q")
        assert "not saved" in told(app)
        assert isinstance(app.screen, DebriefForm)
    assert debriefs.debriefs(tiny) == ()


async def test_what_is_typed_in_one_go_stands_in_the_fields_it_was_meant_for(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, TodayScreen)
        type_at_once(app, "dAcme", "tab")
        type_at_once(app, "Nurse", "tab", "right", "tab")
        type_at_once(app, "yesterday", "escape")
        await until(pilot, tiny.journal.debriefs)

    (kept,) = tiny.journal.debriefs()
    assert (kept.employer, kept.title, kept.interviewed_on) == ("Acme", "Nurse", (NOW - timedelta(days=1)).date())


async def test_what_is_typed_is_saved_while_one_types(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "n", *"Contoso")
        await until(pilot, lambda: debriefs.debriefs(tiny))
        put(app, "text-1", UNCLEAR)
        await until(pilot, lambda: only(tiny).feedback)

        assert "saved ✓" in on_screen(app, "#debrief-state")
        assert only(tiny).feedback[0].source is Source.RECRUITER
        assert isinstance(app.screen, DebriefForm)


@pytest.mark.parametrize("end", ["ctrl+q", "4", "signal"])
async def test_the_last_letters_are_kept_however_the_form_goes(app: CoachApp, tiny: Workspace, end: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "n", *"Contoso")
        await pilot.pause()
        put(app, "title", "Nurse")
        await pilot.pause()
        if end == "signal":
            os.kill(os.getpid(), signal.SIGTERM)
            await until(pilot, lambda: app.leaving)
        elif end == "4":
            app.open_tab("debriefs")
            await shown(pilot, DebriefsScreen)
        else:
            await pilot.press(end)
            await pilot.pause()

    assert (only(tiny).employer, only(tiny).title) == ("Contoso", "Nurse")


async def test_words_that_cannot_be_saved_are_printed_when_the_app_goes(
    app: CoachApp, tiny: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Debrief) -> Debrief:
        raise JournalError("The disk is full.")

    monkeypatch.setattr(tiny.journal, "keep_debrief", refuse)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "n", *"Contoso")
        put(app, "text-0", UNCLEAR)
        await until(pilot, lambda: "The disk is full." in on_screen(app, "#debrief-state"))

    assert UNCLEAR in "".join(app.parting_words)


async def test_what_another_window_changed_stays_and_is_told(app: CoachApp, tiny: Workspace) -> None:
    debrief = kept(tiny)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "e")
        await shown(pilot, DebriefForm)
        theirs = debriefs.keep_debrief(tiny, replace(debrief, title="theirs"))
        put(app, "notes", "ours")
        await until(pilot, lambda: only(tiny).notes)
        await until(pilot, lambda: told(app))
        joined = told(app)
        put(app, "notes", "ours again")
        await until(pilot, lambda: only(tiny).notes == "ours again")
        debriefs.keep_debrief(tiny, replace(only(tiny), notes="theirs"))
        put(app, "notes", "ours at last")
        await until(pilot, lambda: len(debriefs.debriefs(tiny)) == 2)
        await until(pilot, lambda: "Both versions are kept" in told(app))

    assert "changed in another window" in joined
    assert theirs.title == "theirs"
    assert {(each.title, each.notes) for each in debriefs.debriefs(tiny)} == {
        ("theirs", "theirs"),
        ("theirs", "ours at last"),
    }


async def test_the_words_are_numbered_where_they_stand_and_lit_for_the_chosen_reason(
    app: CoachApp, tiny: Workspace
) -> None:
    kept(tiny)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("4", "enter")
        await shown(pilot, DebriefScreen)
        await until(pilot, lambda: app.screen.query(MarkedAnswer))
        await pilot.pause()
        marked = app.screen.query_one(MarkedAnswer)
        (lit,) = marked.lit
        said = on_screen(app)
        await pilot.press("down")
        await pilot.pause()

        assert not marked.lit
    assert "₁couldn't work out what was you" in said
    assert "Hiring manager, 22 November" in said
    assert lit[0] == len("Hiring manager, 22 November\n") + UNCLEAR.index("couldn't")


async def test_a_reason_is_confirmed_withdrawn_and_told_in_own_words(app: CoachApp, tiny: Workspace) -> None:
    kept(tiny)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "enter")
        await until(pilot, lambda: "suggested" in on_screen(app))
        await pilot.press("space")
        await until(pilot, lambda: only(tiny).causes)
        await until(pilot, lambda: "space withdraw" in on_screen(app, "KeyLine"))
        await pilot.press("space")
        await until(pilot, lambda: not only(tiny).causes)
        await pilot.press("w", *"Dutch", "enter")
        await until(pilot, lambda: only(tiny).causes)
        await pilot.pause()
        await pilot.press("end")
        await until(pilot, lambda: "practise" not in on_screen(app, "KeyLine"))
        await pilot.press("w", *" too", "enter")
        await until(pilot, lambda: [each.words for each in only(tiny).causes] != ["Dutch"])

    assert [(each.cause, each.words) for each in only(tiny).causes] == [(None, "Dutch too")]


async def test_the_bar_stays_on_the_reason_that_was_confirmed(app: CoachApp, tiny: Workspace) -> None:
    kept(tiny)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "enter")
        await until(pilot, lambda: "suggested" in on_screen(app))
        await pilot.press("end", "space")
        await until(pilot, lambda: only(tiny).causes)
        (last,) = only(tiny).causes
        await until(pilot, lambda: "space withdraw" in on_screen(app, "KeyLine"))
        await pilot.press("home", "space")
        await until(pilot, lambda: len(only(tiny).causes) == 2)
        await pilot.press("end")
        await until(pilot, lambda: "space withdraw" in on_screen(app, "KeyLine"))
        await pilot.press("space")
        await until(pilot, lambda: len(only(tiny).causes) == 1)

    assert last.cause not in {each.cause for each in only(tiny).causes}


async def test_a_cause_that_is_no_weakness_gets_an_honest_word_and_no_drill(app: CoachApp, tiny: Workspace) -> None:
    kept(tiny, "Other candidates more closely matched.")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "enter")
        await until(pilot, lambda: "suggested" in on_screen(app))
        await pilot.press("enter")
        await until(pilot, lambda: only(tiny).causes)
        await until(pilot, lambda: "confirm" not in on_screen(app, "KeyLine"))
        said = on_screen(app, "Beside")
        await pilot.press("enter")
        await pilot.pause()

        assert isinstance(app.screen, DebriefScreen)
    assert debriefs.PERSPECTIVES[Cause.UNKNOWN] in said


async def test_each_reason_says_what_it_means_before_it_is_confirmed(app: CoachApp, tiny: Workspace) -> None:
    kept(tiny)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("4", "enter")
        await until(pilot, lambda: "suggested" in on_screen(app))
        shown = on_screen(app, "Chooser")

    assert all(meaning in shown for cause, meaning in CAUSES.items() if cause.reason)


async def test_what_confirming_brings_is_told_where_it_covers_no_reason(app: CoachApp, tiny: Workspace) -> None:
    kept(tiny)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "enter")
        await until(pilot, lambda: "suggested" in on_screen(app))
        await pilot.press("space")
        await until(pilot, lambda: "Confirmed: " in on_screen(app, "Beside"))

        assert not told(app)
        await pilot.press("space")
        await until(pilot, lambda: "Confirmed: " not in on_screen(app, "Beside"))


async def test_the_plan_is_a_key_away_from_the_debriefs(app: CoachApp, tiny: Workspace) -> None:
    kept(tiny)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "p")
        await until(pilot, lambda: isinstance(app.screen, PlanScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, DebriefsScreen))


async def test_a_letter_to_who_has_said_why_is_told_to_be_needless(app: CoachApp, tiny: Workspace) -> None:
    kept(tiny)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "a")
        await until(pilot, lambda: "letter" in on_screen(app))
        shown = on_screen(app, "Beside")

    assert "they have told you already" in shown


async def test_the_form_says_which_field_of_how_many_is_filled_in(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "n")
        await until(pilot, lambda: "field 1 of 11" in on_screen(app))
        await pilot.press("tab")
        await until(pilot, lambda: "field 2 of 11" in on_screen(app))


async def test_the_letter_is_copied_saved_and_its_status_kept(
    app: CoachApp, tiny: Workspace, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(str(tmp_path))
    kept(tiny, employer=HOSTILE + "\ud83d")
    copied: list[str] = []
    monkeypatch.setattr(app, "copy_to_clipboard", copied.append)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "a")
        await until(pilot, lambda: "A letter to the hiring manager" in on_screen(app))
        await pilot.press("c")
        assert "if your terminal lets programs do that" in told(app)
        assert status_of(only(tiny), Source.HIRING_MANAGER) is RequestStatus.DRAFTED
        await pilot.press("m")
        assert status_of(only(tiny), Source.HIRING_MANAGER) is RequestStatus.SENT
        await pilot.press("m", "t", "s", "enter")
        await pilot.pause()
        saved = told(app)
        await pilot.press("s", "enter")
        await pilot.pause()
        assert "is there already" in on_screen(app)
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert isinstance(app.screen, DebriefsScreen)

    assert "␛[31mred" in copied[0]
    assert copied[0].encode()
    assert status_of(only(tiny), Source.HIRING_MANAGER) is RequestStatus.ANSWERED
    assert status_of(only(tiny), Source.RECRUITER) is RequestStatus.DRAFTED
    assert saved.endswith("call-x-31mred-0m-bold.txt")


async def test_broken_templates_are_told_in_place_of_the_letter(app: CoachApp, tiny: Workspace) -> None:
    kept(tiny)
    tiny.folders.requests.write_text("question: [\n", encoding="utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "a")
        await until(pilot, lambda: "never closed" in on_screen(app))

        assert "c copy" not in on_screen(app, "KeyLine")


async def test_deleting_asks_once_can_be_undone_and_leaves_no_word_in_any_file(app: CoachApp, tiny: Workspace) -> None:
    before = kept(tiny, "Quixotic words. " * 500)
    back_up_daily(tiny, NOW)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "x", "escape")
        assert debriefs.debriefs(tiny) == (before,)
        await pilot.press("x", "b")
        await until(pilot, lambda: not debriefs.debriefs(tiny))
        left = b"".join(file.read_bytes() for file in tiny.folders.data.rglob("*") if file.is_file())
        assert "Press u to bring it back" in told(app)
        await pilot.press("u")
        await until(pilot, lambda: debriefs.debriefs(tiny))
        back = only(tiny)
        await pilot.press("x", "y")
        await until(pilot, lambda: not debriefs.debriefs(tiny))

        assert "Press n to begin." in on_screen(app)
    assert b"Quixotic" not in left
    assert back == replace(before, version=back.version)


async def test_a_request_without_reply_is_told_of_on_today_once(app: CoachApp, tiny: Workspace) -> None:
    day = NOW.date()
    sent = with_status(kept(tiny, employer=HOSTILE), Source.RECRUITER, RequestStatus.SENT, day - PATIENCE)
    debriefs.keep_debrief(tiny, sent)
    async with app.run_test(size=(80, 24)):
        assert "has not replied since 15 Nov. Press 4 and ask once more with a." in on_screen(app)

    later = CoachApp(tiny, clock=lambda: NOW + timedelta(days=1))
    async with later.run_test(size=(80, 24)):
        assert "has not replied" not in on_screen(later)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_hostile_words_are_shown_on_every_screen_and_obeyed_on_none(
    app: CoachApp, tiny: Workspace, size: tuple[int, int]
) -> None:
    debrief = debriefs.confirmed(kept(tiny, HOSTILE + "\ud83d\u202e", HOSTILE), None, HOSTILE, NOW)
    debriefs.keep_debrief(tiny, replace(debrief, title=HOSTILE, notes=HOSTILE))
    async with app.run_test(size=size) as pilot:
        for keys in ("4", "enter", "e", "escape", "a", "escape", "w", "escape", "escape", "x"):
            await pilot.press(keys)
            await pilot.pause(0.05)
            said = on_screen(app)
            assert "\x1b" not in said
        assert "[/x]" in said


async def test_a_digit_chooses_in_the_form_and_changes_no_tab(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "n")
        confidence = app.screen.query_one("#debrief-confidence", OneOf)
        confidence.focus()
        await pilot.pause()
        await pilot.press("3", "right")
        assert (confidence.value, app.current_mode) == ("4", "debriefs")
        await pilot.press("backspace")
        assert confidence.value == ""
        await pilot.press("left")
        assert confidence.value == "5"
        await pilot.click("#debrief-stage", offset=(2, 0))
        assert app.screen.query_one("#debrief-stage", OneOf).value == "application"


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_a_role_is_chosen_in_the_form_and_shown(app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    role = keep_role(tiny, Role("Heliox Cardio", "Key Account Manager"))
    keep_role(tiny, Role(HOSTILE, "Nurse"))
    async with app.run_test(size=size) as pilot:
        await pilot.press("4", "n", "tab", "tab", "k", "escape")
        await until(pilot, lambda: isinstance(app.screen, DebriefsScreen))
        assert "role: Key Account Manager, Heliox Cardio" in " ".join(on_screen(app).split())

    debrief = only(tiny)
    assert (debrief.employer, debrief.title, debrief.role_id) == ("Heliox Cardio", "Key Account Manager", role.id)


async def test_feedback_in_another_language_is_said_to_be_unread(app: CoachApp, tiny: Workspace) -> None:
    kept(tiny, "Leider fehlt Ihnen die Erfahrung im Vertrieb.")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("4", "enter")
        await shown(pilot, DebriefScreen)
        await until(pilot, lambda: "does not look like English" in on_screen(app))


async def test_a_paste_overtakes_no_key_before_it(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, TodayScreen)
        type_at_once(app, "dAcme", "tab")
        app.post_message(Paste("Nurse"))
        type_at_once(app, "", "escape")
        await until(pilot, tiny.journal.debriefs)

    (kept,) = tiny.journal.debriefs()
    assert (kept.employer, kept.title) == ("Acme", "Nurse")
