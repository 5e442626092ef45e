from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from interview_coach.coaching.folders import Folders
from interview_coach.coaching.rules import new_rule_file, rules_in_use
from tests.cli.conftest import Run

FAILING = """\
- id: mine.never
  extends: phrase
  any: ["never"]
  message: "m"
  examples:
    hit: ["I always do."]
    miss: ["a", "b"]
"""


def test_rules_are_listed_by_reason_with_what_stands_behind_them(run: Run) -> None:
    rows = json.loads(run("rules", "list", "--reason", "contribution", "--format", "json").stdout)

    assert {row["reason"] for row in rows} == {"contribution"}
    assert all(row["evidence"] in {"study", "practice", "none"} and row["message"] for row in rows)
    assert "contribution.group-only" in run("rules", "list").stdout


def test_a_rule_is_shown_with_its_reason_examples_and_place(run: Run) -> None:
    said = run("rules", "show", "contribution.group-only").stdout

    for part in ("Why:", "Fix:", "Finds:", "Leaves alone:", "contribution.yaml:"):
        assert part in said


def test_a_rule_for_materials_is_shown_by_the_name_that_its_marks_give(run: Run) -> None:
    assert "materials_rules" in run("rules", "show", "material.duties").stdout
    assert "did you mean material.duties?" in run("rules", "show", "material.duty").stderr


def test_the_classes_in_a_rules_phrases_are_shown_with_words_they_stand_for(run: Run) -> None:
    said = run("rules", "show", "attitude.contempt").stdout

    assert "\n    {boss} (has|have|had) not a clue\n" in said
    assert "{boss}: boss, " in said
    assert "Counts: depth_score below 50" in run("rules", "show", "depth.thin").stdout


def test_a_rule_that_is_not_there_is_answered_with_the_nearest(run: Run) -> None:
    result = run("rules", "show", "contribution.grup-only")

    assert result.exit_code == 1
    assert "did you mean contribution.group-only?" in result.stderr


@pytest.fixture
def failing(folders: Folders) -> Path:
    """A rule of the user's that fails its own example."""
    folders.rules.mkdir(parents=True)
    (folders.rules / "mine.yaml").write_text(FAILING, encoding="utf-8")
    return folders.rules / "mine.yaml"


@pytest.mark.parametrize("written", [FAILING, FAILING.replace("phrase", "prase"), FAILING.replace('["never"]', "[(]")])
def test_a_rule_that_is_left_out_is_shown_as_that_with_what_is_wrong(run: Run, failing: Path, written: str) -> None:
    failing.write_text(written, encoding="utf-8")
    result = run("rules", "show", "mine.never")

    assert result.exit_code == 1
    assert f"mine.never is left out: {failing}:" in result.stderr


def test_a_rule_that_fails_its_own_examples_is_not_listed_as_in_use(run: Run, failing: Path) -> None:
    result = run("rules", "list", "--format", "json")

    assert "mine.never" not in {row["id"] for row in json.loads(result.stdout)}
    assert "1 problem in your rules" in result.stderr


def test_what_a_message_fills_in_is_not_shown_as_it_is_written(run: Run) -> None:
    assert "{" not in run("rules", "list").stdout


def test_a_new_rule_passes_its_own_examples_and_joins_the_others(run: Run, folders: Folders) -> None:
    made = run("rules", "new", "mine.buzzwords")

    assert str(folders.rules / "mine.buzzwords.yaml") in made.stdout.replace("\n", "")
    assert "Until you do, it marks “synergy” in answers." in made.stdout
    assert run("rules", "check").exit_code == 0
    assert "mine.buzzwords" in run("rules", "list").stdout


def test_a_new_rule_never_overwrites_and_needs_a_proper_id(run: Run, folders: Folders) -> None:
    run("rules", "new", "mine.buzzwords")

    assert run("rules", "new", "mine.buzzwords").exit_code == 1
    assert run("rules", "new", "depth.thin").exit_code == 1
    assert run("rules", "new", "Not An Id").exit_code == 1
    (folders.rules / "a").mkdir()
    assert "an id is small letters" in run("rules", "new", "a/../../evil").stderr.replace("\n", " ")
    (folders.rules / "a").rmdir()
    assert [path.name for path in folders.rules.iterdir()] == ["mine.buzzwords.yaml"]


def test_a_failing_rule_is_named_with_its_line(run: Run, folders: Folders) -> None:
    folders.rules.mkdir(parents=True)
    mine = folders.rules / "mine.yaml"
    mine.write_text(FAILING, encoding="utf-8")

    for result in (run("rules", "check"), run("rules", "check", str(mine)), run("rules", "test")):
        assert result.exit_code == 1
        assert "mine.yaml:6:" in result.stdout.replace("\n", "")


def test_one_rule_is_tested_by_itself(run: Run, failing: Path) -> None:
    run("rules", "new", "mine.buzzwords")

    good = run("rules", "test", "mine.buzzwords", "depth.thin")
    assert (good.exit_code, good.stdout.split(":")[1]) == (0, " all as the rules say.\n")
    assert good.stdout.startswith("2 rules, ")
    bad = run("rules", "test", "mine.never")
    assert (bad.exit_code, bad.stdout.startswith(f"{failing}:6:")) == (1, True)
    assert "There is no rule mine.evr" in run("rules", "test", "mine.evr").stderr


def test_the_shipped_rules_pass_their_examples_and_tell_what_these_leave_out(run: Run) -> None:
    result = run("rules", "test", "--coverage")

    assert result.exit_code == 0
    assert "all as the rules say" in result.stdout
    assert "shown by an example" in result.stdout


def test_a_rule_of_the_users_scores_their_answers(run: Run) -> None:
    run("rules", "new", "mine.buzzwords")
    answer = "Last year I led the merger of two teams in Leeds and we had to leverage cross-team synergies there."

    single = json.loads(run("score", "--format", "json", typed=answer).stdout)
    row = json.dumps({"id": 1, "answer": answer})
    in_batch = json.loads(run("score", "--batch", "-", typed=row).stdout)

    for scored in (single, in_batch):
        assert "mine.buzzwords" in {finding["rule"] for finding in scored["findings"]}


def test_a_rule_that_cannot_be_used_is_mentioned_and_the_others_score(run: Run, folders: Folders) -> None:
    folders.rules.mkdir(parents=True)
    (folders.rules / "mine.yaml").write_text(FAILING, encoding="utf-8")

    result = run("score", typed="We planned it and we built it and we won the prize last year.")

    assert "1 problem in your rules" in result.stderr
    assert result.exit_code == 0


def test_what_an_editor_leaves_beside_a_rule_stops_nothing(run: Run, folders: Folders) -> None:
    run("rules", "new", "mine.buzzwords")
    (folders.rules / ".#mine.buzzwords.yaml").symlink_to("somebody@somewhere.1234:1")
    answer = "Last year I led the merger of two teams in Leeds and we had to leverage cross-team synergies there."

    result = run("score", "--format", "json", typed=answer)

    assert (result.exit_code, result.stderr) == (0, "")
    assert "mine.buzzwords" in {finding["rule"] for finding in json.loads(result.stdout)["findings"]}


def test_a_rule_file_that_leads_nowhere_is_a_problem_and_the_others_score(run: Run, folders: Folders) -> None:
    folders.rules.mkdir(parents=True)
    (folders.rules / "mine.yaml").symlink_to("gone.yaml")

    result = run("score", typed="We planned it and we built it and we won the prize last year.")

    assert "1 problem in your rules" in result.stderr
    assert result.exit_code == 0


def test_a_rule_file_put_in_place_of_another_of_the_same_time_is_read(folders: Folders, tmp_path: Path) -> None:
    mine = new_rule_file("mine.buzzwords", folders)
    assert "mine.buzzwords" in rules_in_use(folders.rules).rules
    other = tmp_path / "other.yaml"
    other.write_text(mine.read_text(encoding="utf-8").replace("mine.buzz", "your.buzz"), encoding="utf-8")
    os.utime(other, ns=(mine.stat().st_atime_ns, mine.stat().st_mtime_ns))
    other.replace(mine)

    assert "your.buzzwords" in rules_in_use(folders.rules).rules
