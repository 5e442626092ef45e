from __future__ import annotations

from pathlib import Path

import pytest

from interview_coach.cli import running_count
from tests.cli.conftest import GROUP_ONLY, OWN_PART, Run


@pytest.fixture
def answered(run: Run) -> Run:
    run("drill", "--plain", typed=f"{GROUP_ONLY}\n.\n")
    run("debrief", "new", "Leeds")
    run("drill", "--plain", typed=f"{OWN_PART}\n.\n")
    return run


def test_all_there_is_moves_to_another_machine(answered: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answered("export", "--to", "jsonl", "--output", str(tmp_path / "all.jsonl"))
    monkeypatch.setenv("INTERVIEW_COACH_HOME", str(tmp_path / "laptop"))

    assert answered("import", str(tmp_path / "all.jsonl")).output == "Came over: 2 answers and 1 other record.\n"
    assert "Nothing new" in answered("import", str(tmp_path / "all.jsonl")).output
    assert answered("export", "--to", "jsonl").output == (tmp_path / "all.jsonl").read_text(encoding="utf-8")
    assert "Leeds" in answered("debrief", "list").output


def test_a_journal_is_imported_as_it_is(
    answered: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVIEW_COACH_HOME", str(tmp_path / "laptop"))
    assert "2 answers" in answered("import", str(home / "journal.sqlite3")).output


def test_lines_that_can_not_be_used_are_told_and_the_exit_code_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text('{"type":"note"}\n', encoding="utf-8")
    done = run("import", str(tmp_path / "x.jsonl"))
    assert done.exit_code == 1
    assert f"{tmp_path / 'x.jsonl'}:1: its “type” is none of" in done.output
    assert run("import", str(tmp_path / "nowhere")).exit_code == 1


def test_without_an_output_markdown_goes_to_the_pipe_too_and_no_folder_appears(
    answered: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    done = answered("export")
    assert (done.exit_code, done.stderr, list(here.iterdir())) == (0, "", [])
    assert "planned the launch at Leeds" in done.stdout.replace("**", "")
    assert "\n# Leeds" in done.stdout  # the debrief, as in the folder
    assert "](<question-" not in done.stdout


def test_markdown_goes_to_a_folder_and_the_rest_to_a_pipe(answered: Run, tmp_path: Path) -> None:
    assert answered("export", "--output", str(tmp_path / "notes")).exit_code == 0
    assert (tmp_path / "notes" / "index.md").exists()
    assert answered("export", "--to", "html").output.rstrip().endswith("</html>")
    assert answered("export", "--to", "anki", "--since", "2100-01-01").exit_code == 1


def test_a_day_is_given_as_for_review(answered: Run) -> None:
    assert answered("export", "--to", "csv", "--since", "yesterday").stdout.count("planned the launch") == 2
    assert "“soon” is no day; write 17 Nov" in answered("export", "--since", "soon").stderr


def test_employers_and_listed_people_go_when_asked(answered: Run) -> None:
    path = Path(answered("export", "--names").output.strip())
    path.write_text(path.read_text(encoding="utf-8") + "clinics\n", encoding="utf-8")
    out = answered("export", "--to", "jsonl", "--redact").output
    assert "Leeds" not in out
    assert "clinics" not in out
    assert "planned the launch at Employer A. I trained nine Person A myself" in out


def test_a_terminal_shows_how_far_it_is_and_a_pipe_does_not(
    answered: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ("export", "--to", "jsonl", "--output", str(tmp_path / "all.jsonl"))
    assert "\r" not in answered(*asked).stderr

    monkeypatch.setattr(running_count, "is_terminal", lambda _: True)
    monkeypatch.setattr(running_count, "_EVERY", 2)
    assert "\r2 written\r4 written\r" in answered(*asked).stderr
    assert "\r2 read\r4 read\r" in answered("import", str(tmp_path / "all.jsonl")).stderr
