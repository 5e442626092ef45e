from __future__ import annotations

import json
from pathlib import Path

import pytest

from interview_coach.coaching.folders import Folders
from tests.cli.conftest import Run

FEEDBACK = "We liked you. But we could not see which part was yours."


def test_a_feedback_is_shown_with_its_signs_and_their_rules(run: Run) -> None:
    said = run("debrief", "read", typed=FEEDBACK).stdout

    assert "▸ contribution: They couldn't tell your own part from the group's." in said
    assert "[1: could not see which part was yours]" in " ".join(said.split())
    assert "Rule: feedback.contribution." in " ".join(said.split())


def test_the_reading_comes_as_json_too(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mail.txt"
    path.write_text(FEEDBACK, encoding="utf-8")

    row = json.loads(run("debrief", "read", str(path), "--format", "json").stdout)

    assert row["suggested"] == ["contribution"]
    assert FEEDBACK[row["reasons"][0]["start"] : row["reasons"][0]["end"]] == row["reasons"][0]["text"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There is nothing to read"),
        ("Leider haben wir uns für einen anderen Bewerber entschieden.", "Not read: this does not look like English"),
        ("Bye.", "Nothing in it names a reason."),
    ],
)
def test_where_nothing_is_found_a_sentence_says_so(run: Run, text: str, sentence: str) -> None:
    result = run("debrief", "read", typed=text)
    assert result.exit_code == 0
    assert sentence in " ".join(result.stdout.split())


def test_escape_codes_in_a_feedback_never_reach_the_terminal(run: Run) -> None:
    said = run("debrief", "read", typed="The position\x1b[31m was put on hold.").stdout
    assert "\x1b" not in said
    assert "␛[31m" in said


def test_a_batch_keeps_its_order_and_leaves_out_bad_lines(run: Run, tmp_path: Path) -> None:
    lines = [{"id": "a", "text": FEEDBACK}, {"id": 2}, {"id": 3, "text": "The position was put on hold."}]
    out = tmp_path / "out.jsonl"

    result = run(
        "debrief", "read", "--batch", "-", "--output", str(out), typed="\n".join(json.dumps(line) for line in lines)
    )

    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert result.exit_code == 1
    assert [(row["id"], row["suggested"]) for row in rows] == [("a", ["contribution"]), (3, ["outside"])]
    assert 'line 2: "text" is missing' in result.stderr
    assert "2 read, 1 left out." in result.stderr


def test_options_of_one_text_and_of_a_batch_are_not_mixed(run: Run) -> None:
    assert run("debrief", "read", "--batch", "-", "--format", "json").exit_code == 2
    assert run("debrief", "read", "--output", "x").exit_code == 2


def test_rules_for_feedback_are_listed_shown_and_may_be_the_users_own(run: Run, folders: Folders) -> None:
    mine = folders.rules / "feedback" / "mine.yaml"
    mine.parent.mkdir(parents=True)
    mine.write_text(
        "- id: feedback.unknown.boilerplate\n  severity: 'off'\n- {id: feedback.outside.freeze, severity: loud}\n",
        encoding="utf-8",
    )

    listed = run("rules", "list").stdout
    assert "feedback.outside.freeze" in listed
    assert "feedback.unknown.boilerplate" not in listed
    assert "outside.yaml:" in run("rules", "show", "feedback.outside.freeze").stdout
    for result in (run("rules", "check"), run("rules", "check", str(mine))):
        assert result.exit_code == 1
        assert "`loud` is not one of" in result.stdout
    assert "1 problem in your rules" in run("debrief", "read", typed=FEEDBACK).stderr
