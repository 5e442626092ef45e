from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from interview_coach.coaching.library.questions import question_with_id
from interview_coach.coaching.practice import drill
from interview_coach.coaching.workspace import Workspace
from interview_coach.interview import Asked, Choice, MockInterview, Pace, Part
from interview_coach.model import Attempt, AttemptKind, Question, Reason
from tests import samples
from tests.cli.conftest import GROUP_ONLY, OWN_PART, Run
from tests.conftest import NOW

LAUNCH = "contribution.launch"
HOSTILE = Question("my.own", "A \x1b[31mred [/x]\nquestion?", (Reason.DEPTH,))


def answered(workspace: Workspace, question: Question, text: str, days: int = 0) -> Attempt:
    kind = AttemptKind.RETRY if days else AttemptKind.DRILL
    return drill.submit(workspace, drill.begin(workspace, question, kind), text, NOW + timedelta(days=days))


@pytest.fixture
def attempts(workspace: Workspace) -> tuple[Attempt, Attempt, Attempt]:
    launch = question_with_id(workspace.library(), LAUNCH)
    return (
        answered(workspace, launch, GROUP_ONLY),
        answered(workspace, launch, OWN_PART, days=1),
        answered(workspace, HOSTILE, OWN_PART, days=2),
    )


def test_answers_are_listed_the_newest_first(run: Run, attempts: tuple[Attempt, ...]) -> None:
    result = run("review", "list")

    starts = [line[:8] for line in result.stdout.splitlines() if not line.startswith(" ")]
    assert starts == [attempt.id[:8] for attempt in reversed(attempts)]
    assert "contribution: Tell me about a launch" in " ".join(result.stdout.split(starts[-1])[1].split())
    assert "A ␛[31mred [/x] question?" in result.stdout


def test_the_list_can_be_narrowed(run: Run, attempts: tuple[Attempt, ...]) -> None:
    def ids(*arguments: str) -> list[str]:
        return [row["id"] for row in json.loads(run("review", "list", "--format", "json", *arguments).stdout)]

    first, second, third = (attempt.id for attempt in attempts)
    assert ids("--limit", "1") == [third]
    assert ids("--question-id", LAUNCH) == [second, first]
    assert ids("--reason", "contribution") == [second, first]
    assert ids("--reason", "contribution", "--limit", "1") == [second]
    assert ids("--question-id", "gone") == []


def test_a_list_that_stops_says_so_and_one_for_programs_does_not_stop(run: Run, workspace: Workspace) -> None:
    for number in range(23):
        answered(workspace, HOSTILE, OWN_PART, days=number)

    def lengths(*arguments: str) -> tuple[int, str]:
        result = run("review", *arguments)
        return sum(not line.startswith(" ") for line in result.stdout.splitlines()), result.stderr.strip()

    assert lengths("list") == (20, "20 of 23 answers; to see more: --limit N or --all")
    assert lengths("search", "clinics", "--limit", "2") == (2, "2 of 23 answers; to see more: --limit N or --all")
    assert lengths("list", "--all") == lengths("list", "--limit", "23") == (23, "")
    assert len(json.loads(run("review", "list", "--format", "json").stdout)) == 23
    assert len(json.loads(run("review", "search", "clinics", "--format", "json", "--limit", "2").stdout)) == 2


def test_before_the_first_answer_the_list_says_how_to_give_one(run: Run) -> None:
    assert run("review", "list").stdout.startswith("No answers yet.")
    assert json.loads(run("review", "list", "--format", "json").stdout) == []


def test_an_answer_is_shown_again_by_the_beginning_of_its_id(run: Run, attempts: tuple[Attempt, ...]) -> None:
    result = run("review", "show", attempts[0].id[:10])

    assert result.exit_code == 0
    assert "Tell me about a launch you worked on." in result.stdout
    assert "Sunday 22 November 2026, 09:30, drill" in result.stdout
    assert "✗ contribution: flagged" in result.stdout
    assert "Rule: contribution.group-only" in result.stdout


def test_json_holds_the_answer_and_its_assessment(run: Run, attempts: tuple[Attempt, ...]) -> None:
    values = json.loads(run("review", "show", attempts[0].id, "--format", "json").stdout)

    assert values["answer"] == GROUP_ONLY
    assert values["submitted_at"] == "2026-11-22T09:30:00+00:00"
    assert values["assessment"] == attempts[0].assessment.as_json()


def test_two_answers_are_compared_the_earlier_one_first(run: Run, attempts: tuple[Attempt, ...]) -> None:
    result = run("review", "compare", attempts[1].id, attempts[0].id)

    assert result.exit_code == 0
    assert "own actions: 0 → " in result.stdout
    assert result.stdout.index("- ") < result.stdout.index("+ ")
    assert "2026-11-22 09:30: " in result.stdout


def test_an_answer_is_compared_with_the_one_before_it_where_no_other_is_named(
    run: Run, workspace: Workspace, attempts: tuple[Attempt, ...]
) -> None:
    def compared(*ids: str) -> list[str]:
        values = json.loads(run("review", "compare", *ids, "--format", "json").stdout)
        return [values["before"]["id"], values["after"]["id"]]

    first, second, only = (attempt.id for attempt in attempts)
    assert compared(second) == compared(first) == [first, second]
    assert "There is only one answer to “A ␛[31mred [/x] question?”" in run("review", "compare", only).stderr
    assert compared() == [first, second]


def test_with_no_answers_there_is_nothing_to_compare(run: Run) -> None:
    assert "No question was answered twice yet" in run("review", "compare").stderr


def test_answers_to_different_questions_are_not_compared(run: Run, attempts: tuple[Attempt, ...]) -> None:
    result = run("review", "compare", attempts[0].id, attempts[2].id)

    assert result.exit_code == 1
    assert "two different questions" in result.stderr


def test_an_unknown_id_is_a_problem_in_a_sentence(run: Run) -> None:
    result = run("review", "show", "zz\x1b[31m")

    assert result.exit_code == 1
    assert "no attempt zz␛[31m in the journal;" in result.stderr


def test_a_journal_is_begun_anew_with_what_can_be_read_of_the_old_one(
    run: Run, workspace: Workspace, attempts: tuple[Attempt, ...]
) -> None:
    result = run("review", "rescue")

    assert result.exit_code == 0
    assert "begun with 3 answers" in " ".join(result.stdout.split())
    assert run("review", "list", "--format", "json").stdout.count('"id"') == 3


def test_an_interview_under_way_is_neither_listed_nor_shown(run: Run, workspace: Workspace) -> None:
    begun = MockInterview("m1", NOW, Choice(), Pace.OFF, (Asked(Part.BEHAVIOURAL, samples.LAUNCH),), NOW)
    workspace.journal.record_in_mock(replace(samples.attempt(2), mock_id="m1"), None, begun)

    assert "No answers yet" in run("review", "list").stdout
    shown = run("review", "show", samples.attempt(2).id)
    assert shown.exit_code == 1
    assert "not over" in shown.stderr


def test_answers_are_found_by_their_words(run: Run, attempts: tuple[Attempt, ...]) -> None:
    result = run("review", "search", "clin trained", "--reason", "contribution", "--verdict", "flagged")

    assert result.exit_code == 0
    assert result.stdout.startswith(attempts[0].id[:8])
    assert "We [trained] the [clinics]" in " ".join(result.stdout.split())


def test_found_answers_come_as_json_with_the_places_of_the_words(run: Run, attempts: tuple[Attempt, ...]) -> None:
    (found,) = json.loads(run("review", "search", '"trained nine"', "--question-id", LAUNCH, "--format", "json").stdout)

    assert found["id"] == attempts[1].id
    assert [found["excerpt"][start:end] for start, end in found["matches"]] == ["trained nine"]
    assert found["best"] is True


@pytest.mark.parametrize("words", ['"', "(AND", "*", "a\"b' OR 1=1"])
def test_any_words_can_be_looked_for(run: Run, attempts: tuple[Attempt, ...], words: str) -> None:
    assert run("review", "search", words).exit_code == 0


@pytest.mark.parametrize(
    ("options", "numbers"),
    [
        (("--kind", "drill"), [0]),
        (("--since", "23 Nov 2026", "--until", "2026-11-23"), [1]),
        (("--bank", "contribution", "--sort", "oldest"), [0, 1]),
        (("--rule", "contribution.group-only"), [0]),
        (("--best",), [2, 1]),
        (("--verdict", "ok", "--reason", "contribution"), [1]),
    ],
)
def test_the_list_takes_every_filter(
    run: Run,
    attempts: tuple[Attempt, ...],
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    numbers: list[int],
) -> None:
    monkeypatch.setattr("interview_coach.cli.day_option.local_now", lambda: NOW + timedelta(days=9))
    rows = json.loads(run("review", "list", "--format", "json", *options).stdout)

    assert [row["id"] for row in rows] == [attempts[number].id for number in numbers]


def test_a_comparison_comes_as_json(run: Run, attempts: tuple[Attempt, ...]) -> None:
    values = json.loads(run("review", "compare", attempts[0].id, attempts[1].id, "--format", "json").stdout)

    assert (values["before"]["id"], values["after"]["id"]) == (attempts[0].id, attempts[1].id)
    assert values["best"] == attempts[1].id
    assert "contribution.group-only" in [each["rule"] for each in values["gone"]]
    assert values["facts"]["own actions"][0] == "0"


def test_notes_and_disputes_are_kept_and_shown(run: Run, attempts: tuple[Attempt, ...]) -> None:
    first = attempts[0].id
    assert run("review", "note", first, "Shorter\x1b[31m").exit_code == 0
    disputed = run("review", "dispute", first, "contribution.group-only")
    said = " ".join(run("review", "show", first).stdout.split())
    values = json.loads(run("review", "show", first, "--format", "json").stdout)

    assert "no longer counts" in disputed.stdout
    assert "Your note Shorter␛[31m" in said
    assert "Disputed by you, not counted: contribution.group-only" in said
    assert "✓ contribution: ok" in said
    assert values["disputed"][0]["rule"] == "contribution.group-only"
    assert "counts again" in run("review", "dispute", first, "contribution.group-only").stdout


def test_what_found_nothing_cannot_be_disputed(run: Run, attempts: tuple[Attempt, ...]) -> None:
    result = run("review", "dispute", attempts[0].id, "luck")

    assert result.exit_code == 1
    assert "contribution.group-only" in result.stderr


def test_all_answers_are_scored_again_with_a_summary(run: Run, workspace: Workspace) -> None:
    workspace.journal.record(samples.attempt(1, OWN_PART, replace(samples.group_only(), overall=1)))
    result = run("review", "rescore")

    assert "overall: at risk (1) → " in " ".join(result.stdout.split())
    assert "1 answer scored again, 1 of them differently: 1 higher." in result.stdout
    assert run("review", "rescore").stdout == "1 answer scored again, 0 of them differently.\n"


def test_scoring_again_can_be_stopped_and_what_is_done_stays(
    run: Run, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2, 3):
        workspace.journal.record(samples.attempt(number, OWN_PART, replace(samples.group_only(), overall=1)))
    told = iter([None, KeyboardInterrupt()])

    def interrupted(*_: int) -> None:
        if stop := next(told):
            raise stop

    monkeypatch.setattr("interview_coach.cli.review_notes._progress", interrupted)
    result = run("review", "rescore")

    assert result.exit_code == 0
    assert "2 answers scored again" in result.stdout
    assert workspace.journal.reassessment(samples.attempt(1).id) is None
    assert workspace.journal.reassessment(samples.attempt(3).id)


def test_an_answer_is_deleted_from_the_backups_too_when_asked(run: Run, home: Path) -> None:
    run("drill", "--plain", typed=f"{OWN_PART}\n.\n")
    (listed,) = json.loads(run("review", "list", "--format", "json").output)
    refused = run("review", "delete", listed["id"])
    assert refused.exit_code == 1
    assert "1 backup holds it too." in refused.output
    assert "nine clinics" in run("review", "show", listed["id"]).output

    assert "not from the backups" in run("review", "delete", listed["id"], "--yes").output
    (backup,) = home.glob("backups/*")
    assert b"nine clinics" in backup.read_bytes()
    run("restore", str(backup))
    assert run("review", "delete", listed["id"], "--yes", "--backups").output.endswith("Deleted.\n")
    assert not any(b"nine clinics" in path.read_bytes() for path in home.rglob("*") if path.is_file())
