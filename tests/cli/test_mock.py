"""`interview-coach mock` as a user runs it: in a pipe, at a terminal, killed and taken up again."""

from __future__ import annotations

import json
import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from interview_coach import tui
from interview_coach.cli import mock as verb
from interview_coach.coaching.interviews import mock
from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.coaching.library.framing import CLOSING
from interview_coach.coaching.workspace import Workspace
from interview_coach.interview import Choice, Pace
from interview_coach.journal import Journal, JournalUnwritable
from interview_coach.model import AttemptKind, Reason, Role, Round
from tests.cli.conftest import GROUP_ONLY, OWN_PART, Run, command

ANSWERS = f"{GROUP_ONLY}\n.\n{OWN_PART}\n.\nWho would I learn from first?\n.\n"


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a person typed what the test gives as input."""
    monkeypatch.setattr(verb, "in_terminal", lambda: True)
    monkeypatch.setattr(verb, "can_show_app", lambda: True)


def test_a_whole_interview_in_a_pipe_ends_with_its_report(run: Run, workspace: Workspace) -> None:
    result = run("mock", "--plain", "--questions", "3", typed=ANSWERS)

    assert result.exit_code == 0
    asking, report = result.stdout.split("The interview is over.")
    assert [f"Question {number} of 3" in asking for number in (1, 2, 3)] == [True] * 3
    assert CLOSING.text in asking
    assert "flagged" not in asking  # nothing of the score before the end
    assert "They listen for" not in asking
    for said in ("3 of 3 questions answered", "What cost you most", "your best answer", "you asked 1 question"):
        assert said in report
    attempts = workspace.journal.attempts()
    assert {attempt.kind for attempt in attempts} == {AttemptKind.MOCK}
    assert {attempt.mock_id for attempt in attempts} == {each.id for each in mock.mocks(workspace)}


def test_the_last_answer_needs_no_dot(run: Run, workspace: Workspace) -> None:
    result = run("mock", "--plain", "--questions", "3", typed=ANSWERS.removesuffix(".\n"))

    assert "The interview is over." in result.stdout
    assert workspace.journal.count() == 3


def test_the_end_of_the_input_in_mid_answer_keeps_all_of_it(run: Run, workspace: Workspace) -> None:
    first = run("mock", "--plain", "--questions", "3", typed=f"{GROUP_ONLY}\n.\nI was in the\nmid")
    left = mock.unfinished(workspace)
    assert left is not None
    assert (left.number, left.typed) == (2, "I was in the\nmid")
    assert "The interview is kept at question 2 of 3." in first.stdout
    assert "they are kept as they stand, neither answered nor scored." in " ".join(first.stdout.split())
    assert "What cost you most" not in first.stdout

    second = run("mock", "--plain", "--resume", typed="dle.\n.\nNo.\n.\n")

    assert "Question 1 of 3" not in second.stdout
    assert "You had begun, 5 words:" in second.stdout
    assert "The interview is over." in second.stdout
    answers = [attempt.answer for attempt in reversed(workspace.journal.attempts())]
    assert answers == [GROUP_ONLY, "I was in the\nmid\ndle.", "No."]


def test_an_interview_left_between_two_answers_speaks_of_no_words_that_nothing_ended(run: Run) -> None:
    result = run("mock", "--plain", "--questions", "3", typed=f"{GROUP_ONLY}\n.\n")

    assert "The interview is kept at question 2 of 3." in result.stdout
    assert "neither answered" not in result.stdout


def test_an_empty_answer_in_a_pipe_passes_the_question(run: Run, workspace: Workspace) -> None:
    result = run("mock", "--plain", "--questions", "3", typed=f".\n{OWN_PART}\n.\nNo.\n.\n")

    assert "2 of 3 questions answered" in result.stdout
    assert "passed" in result.stdout


def test_the_choices_can_be_combined(run: Run, workspace: Workspace) -> None:
    keep_role(workspace, Role("Northwind", "Nurse"))
    other = keep_role(workspace, Role("Southgate", "Matron"))
    chosen = ("--bank", "nursing-and-care", "--round", "manager", "--reason", "depth", "--questions", "4")
    run("mock", "--plain", "--role", "Southgate", *chosen, "--pace", "strict", typed="x")

    (interview,) = mock.mocks(workspace)
    assert interview.choice == Choice(other.id, "nursing-and-care", Round.MANAGER, Reason.DEPTH, 4)
    assert interview.pace is Pace.STRICT


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--plain", "--questions", "2"), 2, "3<=x<=10"),
        (("--plain", "--bank", "nursing"), 1, "There is no bank nursing"),
        (("--plain", "--role", "Nobody"), 1, "No role is kept as Nobody"),
        (("--plain", "--resume"), 1, "No mock interview is unfinished"),
        (("show",), 1, "No mock interview yet"),
        (("show", "zz"), 1, "There is no mock interview zz"),
        (("compare",), 1, "No mock interview yet"),
        (("export",), 1, "No mock interview yet"),
    ],
)
def test_what_can_not_be_done_is_a_sentence(run: Run, arguments: tuple[str, ...], code: int, said: str) -> None:
    result = run("mock", *arguments)

    assert result.exit_code == code
    assert said in " ".join(result.stderr.split())


def test_a_report_is_not_to_be_had_before_the_end(run: Run, workspace: Workspace) -> None:
    run("mock", "--plain", typed=f"{GROUP_ONLY}\n.\n")
    (interview,) = mock.mocks(workspace)

    assert "No mock interview has ended yet." in run("mock", "show").stderr
    assert "its report follows its end" in run("mock", "show", interview.id).stderr
    assert "unfinished at question 2 of 5" in run("mock", "list").stdout
    assert "Unfinished mock interview, question 2 of 5" in run("today").stdout


def test_past_interviews_are_listed_shown_and_compared(run: Run, workspace: Workspace) -> None:
    assert "No mock interview yet." in run("mock", "list").stdout
    three = ("mock", "--plain", "--questions", "3", "--reason", "contribution")
    run(*three, typed=f"{OWN_PART}\n.\n{GROUP_ONLY}\n.\nNo.\n.\n")
    assert "no earlier mock interview" in run("mock", "compare").stderr
    run(*three, typed=f"{OWN_PART}\n.\n{OWN_PART}\n.\nNo.\n.\n")
    second, first = mock.mocks(workspace)

    assert len(run("mock", "list").stdout.splitlines()) == 2
    assert "3 of 3 questions answered" in run("mock", "show", first.id[:8]).stdout
    assert "contribution: at risk, flagged in 1 of" in run("mock", "show", first.id).stdout
    compared = run("mock", "compare").stdout
    assert compared == run("mock", "compare", first.id, second.id).stdout
    assert "Reasons" in compared
    assert "Gone" in compared


def test_reports_can_be_read_by_programs(run: Run) -> None:
    run("mock", "--plain", "--questions", "3", typed=ANSWERS)
    (listed,) = json.loads(run("mock", "list", "--format", "json").stdout)
    shown = json.loads(run("mock", "show", "--format", "json").stdout)

    assert listed == shown
    assert [answer["part"] for answer in shown["answers"]] == ["opening", "behavioural", "your questions"]
    assert shown["answers"][-1]["status"] == "not_judged"
    assert set(shown["reasons"]) == set(Reason)


def test_those_under_way_are_listed_for_programs_too(run: Run, workspace: Workspace) -> None:
    run("mock", "--plain", "--questions", "3", typed=ANSWERS)
    run("mock", "--plain", "--questions", "3", typed=f"{GROUP_ONLY}\n.\nI was in")
    paused, ended = json.loads(run("mock", "list", "--format", "json").stdout)

    assert (paused["state"], paused["question"], paused["questions"], paused["answered"]) == ("paused", 2, 3, 1)
    assert "band" not in paused
    assert ended["state"] == "ended"
    assert ended["band"]


def test_one_is_deleted_with_its_answers_or_without(run: Run, workspace: Workspace) -> None:
    for arguments, count in (((), 3), (("--answers", "delete"), 3)):
        run("mock", "--plain", "--questions", "3", typed=ANSWERS)
        (kept,) = mock.mocks(workspace)
        assert run("mock", "delete", kept.id[:8]).exit_code == 1  # nobody can be asked
        assert run("mock", "delete", kept.id[:8], *arguments, "--yes").exit_code == 0
        assert mock.mocks(workspace) == ()
        assert workspace.journal.count() == count


@pytest.mark.usefixtures("at_terminal")
def test_a_person_is_asked_about_the_answers_and_once_for_all(
    run: Run, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("interview_coach.cli.banks_options.in_terminal", lambda: True)
    run("mock", "--plain", "--questions", "3", typed=f"{OWN_PART}\n.\n.\ne\ny\n")
    (kept,) = mock.mocks(workspace)
    assert run("mock", "delete", kept.id, typed="n\nn\n").exit_code == 1
    assert workspace.journal.count() == 1
    assert run("mock", "delete", kept.id, typed="n\ny\ny\n").exit_code == 0

    assert (mock.mocks(workspace), workspace.journal.count()) == ((), 0)


def test_it_can_be_for_no_job_in_particular(run: Run, workspace: Workspace) -> None:
    keep_role(workspace, Role("Heliox", "Key account manager"))
    run("mock", "--plain", "--no-role", "--questions", "3", typed=GROUP_ONLY)

    assert [each.choice.role_id for each in mock.mocks(workspace)] == [""]
    assert run("mock", "--plain", "--no-role", "--role", "Heliox").exit_code == 2


def test_a_report_is_exported_to_the_terminal_or_a_file(run: Run, tmp_path: Path) -> None:
    run("mock", "--plain", "--questions", "3", typed=ANSWERS)
    file = tmp_path / "mock.html"

    assert run("mock", "export").stdout.startswith("# Mock interview")
    assert run("mock", "export", "--to", "html", "--output", str(file)).exit_code == 0
    assert file.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_an_answer_to_a_question_of_no_bank_can_be_given_again(run: Run, workspace: Workspace) -> None:
    run("drill", "--plain", "--question-id", "mock.about-yourself", typed=f"{OWN_PART}\n.\n")
    assert workspace.journal.attempts()[0].question.text == "Tell me about yourself."


@pytest.mark.usefixtures("at_terminal")
def test_a_person_can_pause_pass_and_change_their_mind(run: Run, workspace: Workspace) -> None:
    typed = f"I planned\n.pause the doorbell\n\nit.\n.\n.\na\n{OWN_PART}\n.\n.\np\n"
    result = run("mock", "--plain", "--questions", "3", typed=typed)

    assert "The clock stands still." in result.stdout
    assert "The interview is over." in result.stdout
    (interview,) = mock.mocks(workspace)
    assert [pause.reason for pause in interview.pauses] == ["the doorbell"]
    first, second = workspace.journal.attempts_of_mock(interview.id)
    assert first.answer == "I planned\nit."
    assert first.seconds is not None
    assert second.answer == OWN_PART
    assert interview.passed == (CLOSING.id,)


@pytest.mark.usefixtures("at_terminal")
def test_ending_is_asked_once_and_reported_on(run: Run, workspace: Workspace) -> None:
    typed = f"{OWN_PART}\n.\n.\ne\nn\nStill here.\n.\n.\ne\ny\n"
    result = run("mock", "--plain", "--questions", "4", typed=typed)

    assert "end it here, with a report on the answers given" in result.stdout
    assert "2 of 4 questions answered" in result.stdout
    assert mock.unfinished(workspace) is None


@pytest.mark.usefixtures("at_terminal")
def test_in_a_terminal_the_app_opens_with_what_was_chosen(
    run: Run, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Any] = []
    monkeypatch.setattr(tui, "run", lambda _, mock: opened.append(mock))
    begun = mock.begin(workspace, Choice(), Pace.OFF, datetime.now(UTC))

    run("mock", "--reason", "depth")
    run("mock", "--resume")

    assert opened[0] == (Choice(reason=Reason.DEPTH), Pace.OFF)
    assert opened[1][0].id == begun.id


def test_an_answer_the_journal_refuses_is_put_in_a_file(
    run: Run, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise JournalUnwritable("The disk is full.")

    monkeypatch.setattr(Journal, "record_in_mock", refuse)
    result = run("mock", "--plain", typed=f"{OWN_PART}\n.\n")

    assert result.exit_code == 1
    kept = result.stderr.strip().rsplit(" ", 1)[1]
    assert Path(kept).read_text(encoding="utf-8") == OWN_PART
    left = mock.unfinished(workspace)
    assert left is not None
    assert left.typed == OWN_PART


def test_after_kill_9_it_goes_on_where_it_was(home: Path, run: Run, workspace: Workspace) -> None:
    with subprocess.Popen(
        command("mock", "--plain", "--questions", "3"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{OWN_PART}\n.\nI was in the\n".encode())
        process.stdin.flush()
        while not ((left := mock.unfinished(workspace)) and left.number == 2 and left.typed):
            assert process.poll() is None
        process.kill()

    assert (left.number, left.typed) == (2, "I was in the")
    result = run("mock", "--plain", "--resume", typed="mid.\n.\nNo.\n.\n")
    assert "3 of 3 questions answered" in result.stdout
    assert workspace.journal.attempts()[1].answer == "I was in the\nmid."
