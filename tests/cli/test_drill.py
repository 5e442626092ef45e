from __future__ import annotations

import os
import stat
import subprocess
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from interview_coach import tui
from interview_coach.cli import drill as verb
from interview_coach.coaching.practice import drill
from interview_coach.coaching.practice.schedule import Rating, due_on, own_rating
from interview_coach.coaching.practice.skipping import skipped
from interview_coach.coaching.practice.today import today
from interview_coach.coaching.wording import long_date
from interview_coach.coaching.workspace import Workspace
from interview_coach.journal import Journal, JournalError
from interview_coach.model import AttemptKind, Reason
from tests.cli.conftest import GROUP_ONLY, OWN_PART, Run, command

if TYPE_CHECKING:
    from collections.abc import Callable

    from interview_coach.model import Question

LAUNCH = "contribution.launch"


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a person typed what the test gives as input."""
    monkeypatch.setattr(verb, "in_terminal", lambda: True)
    monkeypatch.setattr(verb, "can_show_app", lambda: True)


def leave_unfinished(workspace: Workspace, text: str) -> Question:
    question = workspace.library().question(LAUNCH)
    assert question is not None
    drill.keep(workspace, drill.begin(workspace, question), text, datetime.now(UTC) - timedelta(hours=1))
    return question


def test_a_piped_answer_is_asked_for_scored_and_recorded(run: Run, workspace: Workspace) -> None:
    result = run("drill", "--plain", typed=f"{GROUP_ONLY}\n.\n")

    assert result.exit_code == 0
    assert "It probes: " in result.stdout
    assert "They listen for: " in result.stdout
    assert "✗ contribution: flagged" in result.stdout
    assert [attempt.answer for attempt in workspace.journal.attempts()] == [GROUP_ONLY]


def test_the_next_question_follows_until_the_end_of_the_input(run: Run, workspace: Workspace) -> None:
    result = run(
        "drill", "--plain", typed=f"{GROUP_ONLY}\n.\n{OWN_PART}\nAnd more.\n.\nThe last one has no dot at its end."
    )

    answers = [attempt.answer for attempt in workspace.journal.attempts()]
    assert answers == ["The last one has no dot at its end.", f"{OWN_PART}\nAnd more.", GROUP_ONLY]
    assert len({attempt.question.id for attempt in workspace.journal.attempts()}) == 3
    assert "Recorded: 3 answers." in result.stdout


def test_an_answer_may_hold_empty_lines_and_lines_that_start_with_a_dot(run: Run, workspace: Workspace) -> None:
    run("drill", "--plain", typed=f"{OWN_PART}\n\n... and so on\n . \n")
    assert [attempt.answer for attempt in workspace.journal.attempts()] == [f"{OWN_PART}\n\n... and so on"]


def test_an_empty_answer_goes_on_to_the_next_question_unrecorded(run: Run, workspace: Workspace) -> None:
    run("drill", "--plain", typed=f".\n.\n{OWN_PART}\n.\n")
    assert workspace.journal.count() == 1


def test_only_so_many_questions_are_asked(run: Run, workspace: Workspace) -> None:
    run("drill", "--plain", "--count", "1", typed=f"{OWN_PART}\n.\n{OWN_PART}\n.\n")
    assert workspace.journal.count() == 1


@pytest.mark.parametrize("options", [("--count", "1"), ("--reason", "depth"), ("--question-id", LAUNCH)])
def test_a_run_of_ones_own_choice_is_not_counted_by_the_days_questions(run: Run, options: tuple[str, ...]) -> None:
    assert "Question 1 of 3\n" in run("drill", "--plain", typed="").stdout
    assert "Question " not in run("drill", "--plain", *options, typed="").stdout


def test_only_questions_for_the_chosen_reason_are_asked(run: Run, workspace: Workspace) -> None:
    run("drill", "--plain", "--reason", "attitude", typed=f"{OWN_PART}\n.\n" * 4)

    attempts = workspace.journal.attempts()
    assert len(attempts) == 4
    assert all(Reason.ATTITUDE in attempt.question.probes for attempt in attempts)


def test_the_question_of_an_id_is_asked_alone(run: Run, workspace: Workspace) -> None:
    run("drill", "--plain", "--question-id", LAUNCH, typed=f"{OWN_PART}\n.\n{OWN_PART}\n.\n")
    assert [attempt.question.id for attempt in workspace.journal.attempts()] == [LAUNCH]


def test_an_unknown_question_is_a_problem(run: Run) -> None:
    result = run("drill", "--plain", "--question-id", "contribution.lunch")

    assert result.exit_code == 1
    assert "did you mean contribution.launch?" in result.stderr


def test_without_a_terminal_it_says_what_it_shows_and_how_to_answer(run: Run) -> None:
    result = run(typed=f"{OWN_PART}\n.\n")

    assert result.exit_code == 0
    assert result.stdout.startswith("There is no terminal to show the app in")
    assert "only “.” ends an answer" in result.stdout
    assert "Recorded: 1 answer." in result.stdout


def test_what_is_piped_in_leaves_an_unfinished_answer_alone(run: Run, workspace: Workspace) -> None:
    leave_unfinished(workspace, "I was in the mid")

    result = run("drill", "--plain", "--question-id", LAUNCH, typed=f"{OWN_PART}\n.\n")

    assert "Unfinished" not in result.stdout
    assert [draft.text for draft in workspace.journal.drafts()] == ["I was in the mid"]


@pytest.mark.usefixtures("at_terminal")
def test_a_person_is_asked_what_to_do_next(run: Run, workspace: Workspace) -> None:
    typed = f"{GROUP_ONLY}\n.\nR\n{OWN_PART}\n.\nwhat?\nf\nI trained them.\n.\nn\n{OWN_PART}\n.\nquit\nnever read\n"

    result = run("drill", "--plain", typed=typed)

    assert result.exit_code == 0
    assert (
        "r retry, f answer the follow-up, s see an example, a say it aloud, g rate it, n next, q quit: "
        in result.stdout
    )
    assert "Last time: " in result.stdout
    last, follow_up, retry, first = workspace.journal.attempts()
    assert [first.kind, retry.kind, follow_up.kind, last.kind] == [
        AttemptKind.DRILL, AttemptKind.RETRY, AttemptKind.FOLLOW_UP, AttemptKind.DRILL,
    ]  # fmt: skip
    assert first.question.id == retry.question.id != last.question.id
    assert follow_up.question.text == retry.assessment.follow_up
    assert first.seconds is not None


@pytest.mark.usefixtures("at_terminal")
def test_retries_and_follow_ups_are_told_as_such(run: Run) -> None:
    result = run("drill", "--plain", typed=f"{GROUP_ONLY}\n.\nr\n{GROUP_ONLY}\n.\nf\n{GROUP_ONLY}\n.\nq\n")

    assert "Question 1 of 3, once more\n" in result.stdout
    assert "A follow-up to question 1 of 3\n" in result.stdout
    assert result.stdout.count("The interviewer may ask") == 2  # none after the follow-up
    assert "Not told: task" in result.stdout


@pytest.mark.usefixtures("at_terminal")
@pytest.mark.parametrize(("typed", "answers"), [("q\n", 3), (f"n\n{OWN_PART}\n.\nn\n", 4)])
def test_after_the_session_its_summary_comes_before_more(
    run: Run, workspace: Workspace, typed: str, answers: int
) -> None:
    result = run("drill", "--plain", typed=f"{OWN_PART}\n.\nn\n" * 3 + typed)

    assert "That was today's session." in result.stdout
    assert "n one more question, q quit: " in result.stdout
    assert result.stdout.count("One thing for tomorrow") == answers - 2  # once, and again only after one more answer
    assert workspace.journal.count() == answers


@pytest.mark.usefixtures("at_terminal")
def test_an_example_is_shown_and_said_to_be_another_persons(run: Run, workspace: Workspace) -> None:
    question = workspace.library().question(LAUNCH)
    assert question is not None
    assert question.strong_answer

    result = run("drill", "--plain", "--question-id", LAUNCH, typed=f"{GROUP_ONLY}\n.\ns\nq\n")

    assert question.strong_answer[:30] in result.stdout
    assert "another person's story" in result.stdout
    assert result.stdout.count("s see an example") == 2


@pytest.mark.usefixtures("at_terminal")
def test_an_empty_answer_lets_a_person_skip_put_away_or_answer_after_all(run: Run, workspace: Workspace) -> None:
    first = today(workspace, datetime.now().astimezone()).queue[0].question
    result = run("drill", "--plain", typed=f".\ns\n.\nx\n.\na\n{OWN_PART}\n.\nq\n")

    assert first.id in skipped(workspace, datetime.now().astimezone().date())
    (away,) = (question for question in workspace.library().questions if question.archived)
    assert f"To bring it back: interview-coach banks archive {away.id} --back" in result.stdout
    (attempt,) = workspace.journal.attempts()
    assert attempt.question.id not in {first.id, away.id}


@pytest.mark.usefixtures("at_terminal")
def test_a_person_can_rate_an_answer_and_reads_when_it_comes_back(run: Run, workspace: Workspace) -> None:
    result = run("drill", "--plain", "--question-id", LAUNCH, typed=f"{OWN_PART}\n.\ng\n4\nq\n")

    card = workspace.journal.cards()[LAUNCH]
    assert own_rating(card) is Rating.EASY
    assert f"It comes back on {long_date(due_on(card))}." in result.stdout


@pytest.mark.usefixtures("at_terminal")
def test_an_unfinished_answer_is_offered_first_and_gone_on_with(run: Run, workspace: Workspace) -> None:
    leave_unfinished(workspace, "I was in the mid-\n\x1b[2J")

    result = run("drill", "--plain", "--count", "1", typed=f"g\n{OWN_PART}\n.\nq\n")

    assert "You left this one unfinished." in result.stdout
    assert "␛[2J" in result.stdout
    assert [attempt.answer for attempt in workspace.journal.attempts()] == [f"I was in the mid-\n\x1b[2J\n{OWN_PART}"]
    assert workspace.journal.drafts() == ()


@pytest.mark.usefixtures("at_terminal")
@pytest.mark.parametrize(("choice", "left"), [("a", ["I was in the mid"]), ("f", [])])
def test_starting_afresh_keeps_an_unfinished_answer_until_it_is_forgotten(
    run: Run, workspace: Workspace, choice: str, left: list[str]
) -> None:
    leave_unfinished(workspace, "I was in the mid")

    run("drill", "--plain", "--count", "1", typed=f"{choice}\n{OWN_PART}\n.\nq\n")

    assert [attempt.answer for attempt in workspace.journal.attempts()] == [OWN_PART]
    assert [draft.text for draft in workspace.journal.drafts()] == left


def test_after_kill_9_every_finished_line_is_there_again(
    run: Run, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    typing = subprocess.Popen(
        command("drill", "--plain", "--question-id", LAUNCH), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    )
    assert typing.stdin is not None
    typing.stdin.write(b"I planned it.\nI ran it.\nAnd half a li")
    typing.stdin.flush()
    wait_for(lambda: [draft.text for draft in workspace.journal.drafts()] == ["I planned it.\nI ran it."])
    typing.kill()
    typing.wait()
    typing.stdin.close()

    request.getfixturevalue("at_terminal")
    run("drill", "--plain", typed="g\nI measured it.\n.\nq\n")

    assert [attempt.answer for attempt in workspace.journal.attempts()] == ["I planned it.\nI ran it.\nI measured it."]


def wait_for(there: Callable[[], bool], seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < until, "it never came"
        time.sleep(0.02)


@pytest.mark.usefixtures("at_terminal")
def test_ctrl_c_leaves_quietly_and_keeps_the_words(
    run: Run, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = iter(["I planned it."])

    def line(prompt: str = "") -> str:
        for typed in lines:
            return typed
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", line)
    result = run("drill", "--plain")

    assert result.exit_code == 130
    assert result.stderr.strip() == ""
    assert [draft.text for draft in workspace.journal.drafts()] == ["I planned it."]


def test_ctrl_c_keeps_the_line_it_breaks_off(run: Run, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    readline = pytest.importorskip("readline")

    def broken_off(prompt: str = "") -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", broken_off)
    monkeypatch.setattr(readline, "get_line_buffer", lambda: "I was in the mid")
    run("drill", "--plain")

    assert [draft.text for draft in workspace.journal.drafts()] == ["I was in the mid"]


def test_an_answer_the_journal_will_not_take_is_kept_aside(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise JournalError("The disk is full.")

    monkeypatch.setattr(Journal, "keep_draft", refuse)
    monkeypatch.setattr(Journal, "record", refuse)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    result = run("drill", "--plain", typed=f"{OWN_PART}\nI ran it.\n.\n")

    assert result.exit_code == 1
    assert result.stderr.count("The disk is full.") == 2
    (kept,) = tmp_path.glob("interview-coach-*.txt")
    assert str(kept) in result.stderr
    assert kept.read_text(encoding="utf-8") == f"{OWN_PART}\nI ran it."
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Makes a shell script the user's editor; what it is given as a file is $1."""

    def editor(script: str) -> Path:
        path = tmp_path / "my editor"
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o700)
        (tmp_path / "temporary").mkdir()
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv("EDITOR", f'"{path}"')
        return tmp_path

    return editor


@pytest.mark.usefixtures("at_terminal")
def test_an_answer_can_be_written_in_the_editor(run: Run, workspace: Workspace, editor: Callable[[str], Path]) -> None:
    folder = editor(f'ls -l "$1" > "$0.rights"; cp "$1" "$0.seen"; printf "%s\\n#1 in sales" "{OWN_PART}" >> "$1"')

    run("drill", "--editor", "--count", "1", typed="q\n")

    assert [attempt.answer for attempt in workspace.journal.attempts()] == [f"{OWN_PART}\n#1 in sales"]
    assert (folder / "my editor.rights").read_text(encoding="utf-8").startswith("-rw-------")
    assert (folder / "my editor.seen").read_text(encoding="utf-8").startswith("# What's the best thing")
    assert list((folder / "temporary").iterdir()) == []


@pytest.mark.usefixtures("at_terminal")
def test_a_first_line_that_starts_like_a_comment_is_part_of_the_answer(
    run: Run, workspace: Workspace, editor: Callable[[str], Path]
) -> None:
    editor(f'printf "#1 priority was sales.\n{OWN_PART}" >> "$1"')

    run("drill", "--editor", "--count", "1", typed="q\n")

    assert workspace.journal.attempts()[0].answer == f"#1 priority was sales.\n{OWN_PART}"


@pytest.mark.usefixtures("at_terminal")
def test_an_editor_that_fails_leaves_what_it_saved(run: Run, editor: Callable[[str], Path]) -> None:
    folder = editor('echo "I planned it." >> "$1"; exit 3')

    result = run("drill", "--editor", "--count", "1")

    assert result.exit_code == 1
    (kept,) = (folder / "temporary").iterdir()
    assert f"ended with error 3; what it saved is in {kept}" in result.stderr
    assert kept.read_text(encoding="utf-8").endswith("I planned it.\n")


@pytest.mark.usefixtures("at_terminal")
@pytest.mark.parametrize("name", ["/no/such/editor", 'an "open quote'])
def test_an_editor_that_cant_be_started_is_named(run: Run, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("VISUAL", name)

    result = run("drill", "--editor")

    assert result.exit_code == 1
    assert f"The editor “{name}” can't be started" in result.stderr


def test_the_editor_needs_a_terminal(run: Run) -> None:
    assert run("drill", "--editor").exit_code == 2


@pytest.mark.usefixtures("at_terminal")
def test_in_a_terminal_the_app_opens_on_the_question(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Question | None] = []
    monkeypatch.setattr(tui, "run", lambda _, first: shown.append(first))

    result = run("drill", "--question-id", LAUNCH)

    assert (result.exit_code, result.stdout) == (0, "")
    assert [question.id for question in shown if question] == [LAUNCH]


def test_a_question_with_escape_codes_is_shown_harmless(run: Run, workspace: Workspace) -> None:
    workspace.folders.banks.mkdir(parents=True)
    bank = workspace.folders.banks / "evil.yaml"
    bank.write_text(
        "version: 1\nbank: evil\ntitle: Evil\nabout: Evil.\nquestions:\n  - id: evil.one\n"
        '    text: "Tell [/x] me \\e]0;owned\\a about a launch"\n    probes: [depth]\n    listens_for: "[red]x"\n',
        encoding="utf-8",
    )

    result = run("drill", "--plain", "--question-id", "evil.one", typed=f"{OWN_PART}\n.\n")

    assert "\x1b" not in result.output
    assert os.linesep in result.stdout


def test_piped_text_that_is_not_utf_8_is_refused_before_it_is_an_answer(run: Run, workspace: Workspace) -> None:
    good = f"{OWN_PART}\n.\n".encode()

    result = run("drill", "--plain", "--count", "2", typed=good + b"Caf\xe9 Leeds: I ran the tender.\n.\n")

    assert result.exit_code == 1
    assert (
        result.stderr
        == "Standard input is not UTF-8 where it says “Caf� Leeds: I ran the tender.”; save it as UTF-8 text.\n"
    )
    assert workspace.journal.count() == 1
