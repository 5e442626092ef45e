from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from interview_coach.cli import console
from tests.cli.conftest import GROUP_ONLY, OWN_PART, Run

QUESTION = "Tell me about a launch you worked on."


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    path = tmp_path / "answer.txt"
    path.write_text(GROUP_ONLY, encoding="utf-8")
    return path


def scored_as_json(run: Run, *arguments: str, typed: str | bytes = "") -> dict[str, Any]:
    result = run("score", *arguments, "--format", "json", typed=typed)
    assert result.exit_code == 0, result.output
    values: dict[str, Any] = json.loads(result.stdout)
    return values


def test_the_answer_comes_back_marked_up_with_what_to_change(run: Run, answer: Path) -> None:
    result = run("score", str(answer), "--question", QUESTION)

    assert result.exit_code == 0
    assert "✗ contribution: flagged" in result.stdout
    assert "[1: " in result.stdout
    assert "Why: " in result.stdout
    assert "Fix: " in result.stdout
    assert "The interviewer may ask" in result.stdout


def test_a_band_over_three_ticks_says_what_it_is_due_to(run: Run) -> None:
    short = "Last year we lost 4 orders. I wrote a retry queue and errors halved in June 2021."
    result = run("score", "--question", "Tell me about a time you improved something.", typed=short)

    assert "✗" not in result.stdout.split("Your answer")[0]
    assert result.stdout.startswith("Needs work: too little is told for more\n")


@pytest.mark.parametrize("verb", [("score",), ("debrief", "read")])
def test_a_text_in_place_of_its_file_is_told_how_it_is_given(run: Run, verb: tuple[str, ...]) -> None:
    result = run(*verb, "I trained nine nurses")

    assert result.exit_code == 2
    assert f"or start “{' '.join(('verbs', *verb))}” alone, type it, and end with ctrl+D" in result.stderr
    assert "does not exist" in run(*verb, "nowhere.txt").stderr


def test_a_rule_that_hits_several_times_is_explained_once(run: Run, answer: Path) -> None:
    shown = run("score", str(answer), "--question", QUESTION).stdout

    assert "1, 2, 3. " in shown
    explanations = [line for line in shown.splitlines() if line.strip().startswith("Fix: ")]
    assert len(explanations) == len(set(explanations))


def test_no_line_is_wider_than_the_terminal(run: Run, answer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")

    lines = run("score", str(answer), "--question", QUESTION, "--explain").stdout.splitlines()

    assert max(map(len, lines)) <= 60


def test_the_points_explained_add_up_to_the_overall_score(run: Run, answer: Path) -> None:
    overall = scored_as_json(run, str(answer), "--question", QUESTION)["overall"]
    explained = run("score", str(answer), "--question", QUESTION, "--explain").stdout.split("How it adds up\n")[1]
    starts = [line.split()[0] for line in explained.splitlines() if line[:10].strip()]

    assert sum(float(start) for start in starts[:-1]) == pytest.approx(overall, abs=0.05 * len(starts))
    assert int(starts[-1]) == overall


def test_json_follows_the_contract(run: Run, answer: Path) -> None:
    values = scored_as_json(run, str(answer), "--question", QUESTION)

    assert list(values) == [
        "id", "status", "overall", "reasons", "star", "quantified", "words", "seconds",
        "findings", "strengths", "follow_up", "engine",
    ]  # fmt: skip
    assert values["id"] == str(answer)
    assert values["reasons"]["contribution"]["verdict"] == "flag"
    for finding in values["findings"]:
        if finding["start"] is not None:
            assert GROUP_ONLY[finding["start"] : finding["end"]] == finding["text"]


def test_an_answer_can_be_piped_in(run: Run) -> None:
    values = scored_as_json(run, typed=OWN_PART)

    assert (values["id"], values["status"]) == ("-", "scored")
    assert values == scored_as_json(run, "-", typed=OWN_PART)


def test_offsets_hold_in_a_file_with_windows_line_ends(run: Run) -> None:
    text = GROUP_ONLY.replace(". ", ".\r\n")
    values = scored_as_json(run, "--question", QUESTION, typed=text.encode())

    placed = [finding for finding in values["findings"] if finding["start"] is not None]
    assert placed
    assert all(text[finding["start"] : finding["end"]] == finding["text"] for finding in placed)


def test_a_question_from_the_banks_is_found_by_its_id(run: Run, answer: Path) -> None:
    values = scored_as_json(run, str(answer), "--question-id", "contribution.launch")
    assert values["reasons"]["contribution"]["verdict"] == "flag"


def test_an_unknown_question_id_names_the_one_most_like_it(run: Run, answer: Path) -> None:
    result = run("score", str(answer), "--question-id", "contribution.lanch")

    assert result.exit_code == 1
    assert "did you mean contribution.launch?" in result.stderr


@pytest.mark.parametrize("name", ["role.yaml", "role.json"])
def test_a_role_is_read_from_yaml_or_json(run: Run, tmp_path: Path, name: str) -> None:
    role = tmp_path / name
    role.write_text('{"employer": "Northwind", "key_demands": ["hospital access"]}', encoding="utf-8")
    answer = "At Acme I opened hospital access in Leeds last year, and Northwind needs hospital access in Kent. " * 2

    asked = ("--question", "Why do you want to work here?")
    with_role = scored_as_json(run, *asked, "--role", str(role), typed=answer)

    assert with_role["reasons"] != scored_as_json(run, *asked, typed=answer)["reasons"]


def test_a_role_file_with_a_typing_error_is_named(run: Run, answer: Path, tmp_path: Path) -> None:
    role = tmp_path / "role.yaml"
    role.write_text("employer: Northwind\ndemands: [access]\n", encoding="utf-8")

    result = run("score", str(answer), "--role", str(role))

    assert result.exit_code == 1
    assert f"{role}:2:1: the key demands is unknown; did you mean key_demands?" in result.stderr


def test_an_empty_answer_is_said_to_be_empty(run: Run) -> None:
    result = run("score", typed=" \n")

    assert result.exit_code == 0
    assert result.stdout.startswith("There is nothing to score yet: the text has no words.\n")


def test_the_help_says_that_a_text_without_a_score_is_no_problem(run: Run) -> None:
    result = run("score", "--format", "json", typed="")

    assert (result.exit_code, json.loads(result.stdout)["status"]) == (0, "empty")
    assert 'the exit code is 0, and in JSON "status" says why' in " ".join(run("score", "--help").stdout.split())


def test_what_a_terminal_would_obey_is_shown_instead(run: Run) -> None:
    result = run("score", typed="We \x1b[31mplanned [/x] it \x9b2J and we\u202e ran it all last year in Leeds.")

    assert "\x1b" not in result.stdout
    assert "\x9b" not in result.stdout
    assert "\u202e" not in result.stdout
    assert "␛[31m" in result.stdout
    assert "[/x]" in result.stdout


def test_a_file_that_is_no_text_is_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "answer.doc"
    path.write_bytes(b"We planned\xff\xfe")

    result = run("score", str(path))

    assert result.exit_code == 1
    assert f"{path}: byte 11 is not UTF-8" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("no-such-file.txt",),
        ("--question", "a", "--question-id", "b"),
        ("--output", "x"),
        ("--jobs", "2"),
        ("--batch", "-", "--explain"),
        ("--batch", "-", "--format", "json"),
        ("--format", "json", "--explain"),
        ("--format", "xml"),
        ("--jobs", "0", "--batch", "-"),
    ],
)
def test_wrong_use_exits_with_2_and_says_why(run: Run, arguments: tuple[str, ...]) -> None:
    result = run("score", *arguments)

    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert result.stdout == ""


def test_a_word_is_underlined_only_where_a_terminal_may_show_it(
    run: Run, answer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ("score", str(answer), "--question", QUESTION)
    assert "\x1b" not in run(*asked).stdout

    monkeypatch.setattr(console, "is_terminal", lambda _: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "[1: \x1b[4mwe\x1b[24m \x1b[4mplanned\x1b[24m]" in run(*asked).stdout

    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run(*asked).stdout
