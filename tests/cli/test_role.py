"""Roles on the command line: kept from options, an editor or an advert; shown, searched for, exported, deleted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interview_coach.cli import role_changes
from interview_coach.cli.role_changes import numbers_in
from interview_coach.coaching.workspace import Workspace
from tests.cli.conftest import Run
from tests.scoring.advert_samples import SEEN, samples

ADVERT = next(sample.text for sample in samples(SEEN) if sample.name == "medical-devices")
ANSWER = "Last spring I wrote nine hospital tenders in Leeds and won six of them. Salesforce matters too, I believe."


def new(run: Run, *demands: str, employer: str = "Heliox Cardio") -> None:
    options = [part for demand in demands for part in ("--demand", demand)]
    result = run("role", "new", "--employer", employer, "--title", "Account manager", *options)
    assert result.exit_code == 0, result.stderr


def values(run: Run, *arguments: str) -> dict[str, object]:
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.stderr
    found: dict[str, object] = json.loads(result.stdout)
    return found


@pytest.fixture
def advert(tmp_path: Path) -> str:
    path = tmp_path / "advert.txt"
    path.write_text(ADVERT, encoding="utf-8")
    return str(path)


def test_a_name_that_stands_in_another_roles_too_says_which_one_it_is_not(run: Run) -> None:
    new(run)
    assert run("role", "activate", "heliox").stderr == ""
    new(run, employer="Heliox")

    exact = run("role", "activate", "heliox")
    assert exact.stdout == "Active: Account manager, Heliox\n"
    assert exact.stderr.startswith("Not Account manager, Heliox Cardio; that is: interview-coach role activate ")
    assert run("role", "activate", exact.stderr.split()[-1]).stdout == "Active: Account manager, Heliox Cardio\n"
    assert "More than one role is meant by helio" in run("role", "activate", "helio").stderr


def test_the_first_role_becomes_the_active_one(run: Run) -> None:
    assert "No roles yet" in run("role", "list").stdout
    new(run, "hospital tenders")
    new(run, employer="Northwind")
    first, second = run("role", "list").stdout.splitlines()
    assert " * Account manager, Heliox Cardio (1 key demand)" in first
    assert "*" not in second
    assert run("role", "activate", "northwind").stdout == "Active: Account manager, Northwind\n"
    assert values(run, "role", "show")["employer"] == "Northwind"
    assert "No role is active" in run("role", "activate", "--none").stdout
    assert run("role", "gaps").exit_code == 1
    assert run("role", "activate").exit_code == 2


def test_an_advert_is_shown_before_anything_is_kept(run: Run, advert: str) -> None:
    result = run("role", "import", advert)
    assert "line 15: A proven record of winning hospital tenders" in result.stdout
    assert (result.exit_code, "use --yes" in result.stderr) == (1, True)
    assert "No roles yet" in run("role", "list").stdout


def test_an_advert_is_kept_word_for_word_with_its_demands(run: Run, advert: str) -> None:
    assert run("role", "import", advert, "--yes").exit_code == 0
    kept = values(run, "role", "show", "heliox")
    assert (kept["employer"], kept["title"]) == ("Heliox Cardio", "Key Account Manager, North")
    assert kept["advert"] == ADVERT
    assert "hospital tenders" in kept["key_demands"]  # type: ignore[operator]


def test_an_advert_comes_from_a_pipe(run: Run) -> None:
    result = run("role", "import", "-", "--yes", "--employer", "Other", typed=ADVERT)
    assert result.exit_code == 0, result.stderr
    assert values(run, "role", "show")["employer"] == "Other"


def test_some_of_the_demands_are_chosen_by_number(run: Run, advert: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(role_changes, "in_terminal", lambda: True)
    result = run("role", "import", advert, typed="9-99\n1,3\n")
    assert "Write numbers from 1 to" in result.stderr
    assert len(values(run, "role", "show")["key_demands"]) == 2  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("answer", "numbers"),
    [("", [1, 2, 3]), ("1, 3", [1, 3]), ("1-2", [1, 2]), ("0", []), ("4", None), ("x", None), ("1,,2", [1, 2])],
)
def test_numbers_as_people_write_them(answer: str, numbers: list[int] | None) -> None:
    assert numbers_in(answer, 3) == numbers


@pytest.mark.parametrize(("text", "said"), [("", "no text"), ("The ferry leaves at nine. " * 20, "does not read like")])
def test_what_is_no_advert_is_told(run: Run, tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(text, encoding="utf-8")
    result = run("role", "import", str(path))
    assert result.exit_code == 1
    assert said in " ".join(result.stderr.split())


def test_a_missing_file_is_told(run: Run, tmp_path: Path) -> None:
    result = run("role", "import", str(tmp_path / "none.pdf"))
    assert (result.exit_code, "none.pdf" in result.stderr) == (1, True)


def test_gaps_tell_what_answers_show(run: Run) -> None:
    new(run, "hospital tenders", "Salesforce", "zebra breeding", "good with people")
    run("drill", "--plain", "--count", "1", typed=f"{ANSWER}\n.\n")

    said = " ".join(run("role", "gaps").stdout.split())
    found = values(run, "role", "gaps")["demands"]

    assert "1 shown, 1 named, 1 missing, 1 not looked for" in said
    assert "✓ hospital tenders: shown in 1 answer" in said
    assert "✗ zebra breeding: no answer yet → Tell me about a time when you worked on zebra breeding." in said
    assert [each["coverage"] for each in found] == ["shown", "named", "missing", "not looked for"]  # type: ignore[attr-defined]
    assert found[0]["evidence"][0]["text"].startswith("Last spring I wrote")  # type: ignore[index]


def test_today_begins_with_what_the_active_role_misses(run: Run) -> None:
    new(run, "zebra breeding")
    said = " ".join(run("today").stdout.split())
    assert "1. Tell me about a time when you worked on zebra breeding." in said
    assert "Key demand “zebra breeding” of your active role has no answer yet." in said


def test_an_answer_is_scored_for_a_kept_role_by_its_name(run: Run) -> None:
    new(run, "hospital tenders")
    with_role = run("score", "--role", "heliox", "--question", "Tell me about your experience.", typed=ANSWER)
    assert "Key demands shown first-hand: hospital tenders." in with_role.stdout
    unknown = run("score", "--role", "nobody", typed=ANSWER)
    assert (unknown.exit_code, "No role is kept as nobody" in unknown.stderr) == (1, True)


def test_a_role_comes_back_from_its_export(run: Run, tmp_path: Path, advert: str) -> None:
    run("role", "import", advert, "--yes")
    before = values(run, "role", "show")
    path = tmp_path / "heliox.yaml"
    assert run("role", "export", "heliox", "--output", str(path)).exit_code == 0
    assert run("role", "export").stdout == path.read_text(encoding="utf-8")

    refused = run("role", "delete", "heliox")
    deleted = run("role", "delete", "heliox", "--yes")
    assert (refused.exit_code, deleted.exit_code) == (1, 0)
    assert "role export" in deleted.stderr
    assert run("role", "import", str(path)).exit_code == 0

    after = values(run, "role", "show", "heliox")
    assert {**after, "id": ""} == {**before, "id": "", "advert": ADVERT.strip()}


def test_a_role_is_edited_in_the_editor(run: Run, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    new(run, "hospital tenders")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "sed -i 's/hospital tenders/hospital access/'")
    assert run("role", "edit", "heliox").exit_code == 0
    (kept,) = workspace.journal.roles()
    assert (kept.key_demands, kept.version) == (("hospital access",), 2)


def test_what_is_written_in_the_editor_is_kept_when_it_is_wrong(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    new(run, "hospital tenders")
    monkeypatch.setenv("VISUAL", "sed -i 's/key_demands/demands/'")
    result = run("role", "edit", "heliox")
    assert result.exit_code == 1
    path = Path(result.stderr.rsplit("What you wrote is in ", 1)[1].strip())
    assert "demands:" in path.read_text(encoding="utf-8")


def test_a_new_role_needs_a_name(run: Run) -> None:
    assert run("role", "new").exit_code == 2
    result = run("role", "new", "--demand", "tenders")
    assert (result.exit_code, "an employer or a title" in result.stderr) == (1, True)
