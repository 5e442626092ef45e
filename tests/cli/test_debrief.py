from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from interview_coach.cli import banks_options, debrief_records
from interview_coach.coaching.folders import Folders
from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.rejections.requests import PATIENCE, with_status
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Role
from interview_coach.rejection import Debrief, RequestStatus, Source
from tests.cli.conftest import Run

UNCLEAR = "You were kind. We couldn't work out what was you and what was the squad."


@pytest.fixture
def northwind(run: Run) -> str:
    """The id of a debrief with the manager's words."""
    result = run("debrief", "new", "Northwind Medical", "--manager-said", UNCLEAR, "--said-on", "yesterday")
    assert result.exit_code == 0, result.stderr
    return result.stdout.split()[1]


def only(workspace: Workspace) -> Debrief:
    (debrief,) = debriefs.debriefs(workspace)
    return debrief


def told(text: str) -> str:
    return " ".join(text.split())


def test_a_debrief_from_options_says_what_the_words_suggest(run: Run, workspace: Workspace) -> None:
    result = run(
        *("debrief", "new", "Northwind", "--title", "Nurse", "--stage", "panel", "--interviewed-on", "2026-01-02"),
        *("--rejected-on", "3 days ago", "--confidence", "4", "--recruiter-said", UNCLEAR, "--notes", "Kind."),
    )

    debrief = only(workspace)
    assert result.exit_code == 0
    assert (debrief.title, debrief.confidence, debrief.notes) == ("Nurse", 4, "Kind.")
    assert debrief.feedback[0].text == UNCLEAR
    assert "[1: couldn't work out what was you]" in told(result.stdout)
    assert f"To confirm one: interview-coach debrief confirm {debrief.id[:8]} contribution" in told(result.stdout)


def test_an_option_that_cannot_be_read_is_named_and_words_without_an_employer_are_not_asked_over(run: Run) -> None:
    result = run("debrief", "new", "Contoso", "--rejected-on", "soon")
    assert (result.exit_code, "--rejected-on: “soon” is no day" in result.stderr) == (1, True)

    result = run("debrief", "new", "--notes", "Kind.")
    assert (result.exit_code, "Name the employer" in result.stderr) == (1, True)


def test_asked_line_by_line_a_wrong_one_is_asked_again(run: Run, workspace: Workspace) -> None:
    typed = f"Contoso\n\nhead\npanel\nyesterday\n\n5\n{UNCLEAR}\nReally.\n.\ntoday\n.\nKind.\n.\n"

    result = run("debrief", "new", typed=typed)

    debrief = only(workspace)
    assert "The stage is one of" in result.stderr
    assert (debrief.employer, debrief.stage, debrief.confidence, debrief.notes) == ("Contoso", "panel", 5, "Kind.")
    assert [said.text for said in debrief.feedback] == [f"{UNCLEAR}\nReally."]


def test_what_was_typed_until_the_input_ended_is_kept_once_there_is_an_employer(run: Run, workspace: Workspace) -> None:
    assert run("debrief", "new", typed="\n").exit_code == 1
    assert debriefs.debriefs(workspace) == ()

    run("debrief", "new", typed="Contoso\nNurse\n\n\n\n\nFirst line\nsecond")

    assert (only(workspace).title, only(workspace).feedback[0].text) == ("Nurse", "First line\nsecond")


def test_debriefs_are_listed_and_shown_for_people_and_machines(run: Run, northwind: str) -> None:
    run("debrief", "confirm", "northwind", "contribution")

    assert "Northwind Medical: contribution “couldn't work out" in told(run("debrief", "list").stdout)
    (listed,) = json.loads(run("debrief", "list", "--format", "json").stdout)
    shown = json.loads(run("debrief", "show", northwind, "--format", "json").stdout)
    assert listed == shown
    assert shown["feedback"][0]["text"] == UNCLEAR
    assert shown["causes"][0]["cause"] == "contribution"
    assert "Confirmed by you" in run("debrief", "show", northwind).stdout


def test_without_any_debrief_the_list_says_how_to_begin(run: Run) -> None:
    assert "interview-coach debrief new" in run("debrief", "list").stdout
    assert "There is no debrief contoso" in run("debrief", "show", "contoso").stderr


def test_a_reason_is_confirmed_by_its_name_or_in_own_words_and_withdrawn(
    run: Run, workspace: Workspace, northwind: str
) -> None:
    assert "drill --reason contribution" in told(run("debrief", "confirm", northwind, "contribution").stdout)
    assert "Somebody else was the better match" in told(run("debrief", "confirm", northwind, "other_candidate").stdout)
    run("debrief", "confirm", northwind, "--own", "My Dutch.")
    run("debrief", "confirm", northwind, "contribution", "--withdraw")

    assert [(each.cause, each.words) for each in only(workspace).causes] == [
        ("other_candidate", ""),
        (None, "My Dutch."),
    ]
    assert run("debrief", "confirm", northwind).exit_code == 2
    assert run("debrief", "confirm", northwind, "depth", "--own", "x").exit_code == 2


def test_the_reason_to_practise_is_suggested_before_the_other_candidate_by_the_names_confirm_takes(run: Run) -> None:
    said = "Not enough depth in system design. Another candidate had more experience."
    shown = told(run("debrief", "new", "Heliox", "--manager-said", said).stdout)

    assert shown.index("- depth ") < shown.index("- other_candidate ")
    assert re.search(r"To confirm one: interview-coach debrief confirm \w+ depth", shown)


def test_a_request_is_printed_or_saved_and_its_status_kept(
    run: Run, workspace: Workspace, northwind: str, tmp_path: Path
) -> None:
    letter = run("debrief", "request", northwind)
    assert letter.stdout.startswith("Subject: Thank you, and one question")
    assert [(each.to, each.status) for each in only(workspace).requests] == [("hiring_manager", "drafted")]

    sheet = tmp_path / "call.txt"
    result = run("debrief", "request", northwind, "--to", "recruiter", "--output", str(sheet), "--status", "sent")
    assert "marked as sent" in result.stderr
    assert sheet.read_text(encoding="utf-8").startswith("Call with the recruiter")
    assert {each.to: each.status for each in only(workspace).requests}[Source.RECRUITER] is RequestStatus.SENT


def test_today_reminds_once_of_a_request_without_reply(run: Run, workspace: Workspace, northwind: str) -> None:
    long_ago = datetime.now(UTC).date() - PATIENCE - timedelta(days=2)
    debriefs.keep_debrief(workspace, with_status(only(workspace), Source.RECRUITER, RequestStatus.SENT, long_ago))

    said = told(run("today").stdout)

    assert "The recruiter of Northwind Medical has not replied since" in said
    assert f"interview-coach debrief request {northwind} --to recruiter" in said


def test_templates_begin_as_a_copy_in_the_data_folder(run: Run, folders: Folders) -> None:
    assert run("debrief", "templates").stdout == f"{folders.requests}\n"
    assert "hiring_manager: |" in folders.requests.read_text(encoding="utf-8")


def test_all_or_one_are_exported(run: Run, northwind: str, tmp_path: Path) -> None:
    run("debrief", "new", "Contoso")
    target = tmp_path / "debriefs.json"

    run("debrief", "export", "--format", "json", "--output", str(target))

    assert {each["employer"] for each in json.loads(target.read_text())} == {"Contoso", "Northwind Medical"}
    assert run("debrief", "export", northwind).stdout.startswith("# Northwind Medical\n")
    assert f"> {UNCLEAR}" in run("debrief", "export", northwind).stdout


def test_deleting_asks_once_and_leaves_no_word_in_the_file(
    run: Run, folders: Folders, northwind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("debrief", "delete", northwind).exit_code == 1
    monkeypatch.setattr(banks_options, "in_terminal", lambda: True)
    assert run("debrief", "delete", northwind, typed="n\n").exit_code == 1
    assert "Northwind" in run("debrief", "list").stdout

    assert run("debrief", "delete", northwind, typed="y\ny\n").exit_code == 0

    left = b"".join(file.read_bytes() for file in folders.data.rglob("*") if file.is_file())
    assert b"the squad" not in left


@pytest.fixture
def editor(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.delenv("VISUAL", raising=False)
    return monkeypatch


def test_a_debrief_is_edited_in_the_editor_and_unchanged_words_stay(
    run: Run, workspace: Workspace, northwind: str, editor: pytest.MonkeyPatch
) -> None:
    editor.setenv("EDITOR", "sed -i 's/^title:/title: Nurse/;s/^confidence:/confidence: 2/'")

    result = run("debrief", "edit", northwind)

    assert result.exit_code == 0, result.stderr
    assert (only(workspace).title, only(workspace).confidence) == ("Nurse", 2)
    assert only(workspace).feedback[0].text == UNCLEAR
    editor.setenv("EDITOR", "true")
    assert run("debrief", "edit", northwind).stdout == "Nothing was changed.\n"


def test_mistakes_made_in_the_editor_are_told_with_their_place_and_nothing_is_lost(
    run: Run, workspace: Workspace, northwind: str, editor: pytest.MonkeyPatch
) -> None:
    before = only(workspace)
    editor.setenv("EDITOR", "sed -i 's/^title:/title: Nurse/;s/^stage:/stage: paenl/'")

    result = run("debrief", "edit", northwind)

    assert result.exit_code == 1
    place = re.search(r"(\S+\.txt):(\d+):8: The stage is one of", result.stderr)
    assert place
    assert Path(place[1]).read_text(encoding="utf-8").splitlines()[int(place[2]) - 1] == "stage: paenl"
    assert f"What you wrote is in {place[1]}" in result.stderr
    assert only(workspace) == before


def test_in_a_terminal_mistakes_can_be_mended_at_once(
    run: Run, workspace: Workspace, northwind: str, editor: pytest.MonkeyPatch
) -> None:
    editor.setattr(debrief_records, "in_terminal", lambda: True)
    editor.setenv("EDITOR", "sed -i 's/^stage: paenl/stage: panel/;s/^stage:$/stage: paenl/'")

    result = run("debrief", "edit", northwind, typed="y\n")

    assert result.exit_code == 0
    assert only(workspace).stage == "panel"


def test_a_new_one_can_be_written_in_the_editor(run: Run, workspace: Workspace, editor: pytest.MonkeyPatch) -> None:
    editor.setenv("EDITOR", "sed -i 's/^employer:.*/employer: Contoso/'")

    assert run("debrief", "new", "--editor", "--notes", "Kind.").exit_code == 0

    assert (only(workspace).employer, only(workspace).notes) == ("Contoso", "Kind.")


@pytest.mark.parametrize("verb", [("show",), ("export",), ("request",), ("list",)])
def test_no_word_of_a_debrief_is_obeyed_by_the_terminal(run: Run, workspace: Workspace, verb: tuple[str]) -> None:
    hostile = "[/x]\x1b[31m\x07\u202e\ud83d"
    debrief = debriefs.with_feedback(debriefs.begin(hostile, datetime.now(UTC)), Source.OTHER, hostile)
    kept = debriefs.keep_debrief(workspace, debriefs.confirmed(debrief, None, hostile, datetime.now(UTC)))

    result = run("debrief", *verb, *([] if verb == ("list",) else [kept.id]))

    assert result.exit_code == 0
    assert "[/x]" in result.stdout
    assert not re.search("[\x07\x1b\u202e\ud83d]", result.stdout)


def test_a_debrief_belongs_to_a_role(run: Run, workspace: Workspace, tmp_path: Path) -> None:
    role = keep_role(workspace, Role("Heliox Cardio", "Key Account Manager", ("advisory boards",)))

    made = run("debrief", "new", "--role", "heliox", "--recruiter-said", "Your work with advisory boards was too thin.")

    debrief = only(workspace)
    assert (debrief.employer, debrief.title, debrief.role_id) == (role.employer, role.title, role.id)
    assert "role: Key Account Manager, Heliox Cardio" in told(made.stdout)
    assert json.loads(run("debrief", "show", "heliox", "--format", "json").stdout)["role_id"] == role.id
    assert "- Role: Key Account Manager, Heliox Cardio" in run("debrief", "export", "heliox").stdout
    run("debrief", "confirm", "heliox", "depth")
    assert "Their words on it: “Your work with advisory boards" in told(run("role", "gaps").stdout)
    assert run("debrief", "new", "Contoso", "--role", "nurse").exit_code == 1


def test_a_role_is_named_later_and_asked_for_line_by_line_where_there_are_some(run: Run, workspace: Workspace) -> None:
    role = keep_role(workspace, Role("Heliox", "Manager"))
    run("debrief", "new", typed="Contoso\n\nnurse\nheliox\n\n\n\n\n.\n.\n.\n")
    assert only(workspace).role_id == role.id

    run("debrief", "new", "Northwind")
    edited = run("debrief", "edit", "northwind", "--role", "manager")
    assert "role: Manager, Heliox" in told(edited.stdout)


def test_what_is_said_later_is_added_without_an_editor(run: Run, workspace: Workspace, northwind: str) -> None:
    run("debrief", "request", northwind, "--to", "recruiter", "--status", "sent")
    added = run("debrief", "edit", northwind, "--recruiter-said", "Too general for us.", "--said-on", "20 Nov")

    debrief = only(workspace)
    assert [(said.source, said.text) for said in debrief.feedback] == [
        (Source.HIRING_MANAGER, UNCLEAR),
        (Source.RECRUITER, "Too general for us."),
    ]
    assert RequestStatus.SENT not in [request.status for request in debrief.requests]
    assert "Recruiter, 20 November" in told(added.stdout)
    assert run("debrief", "edit", northwind, "--said-on", "today").exit_code == 2
    assert "“soon” is no day" in run("debrief", "edit", northwind, "--manager-said", "x", "--said-on", "soon").stderr
