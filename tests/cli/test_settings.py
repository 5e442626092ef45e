from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_every_setting_is_listed_with_its_value_and_sentence(run: Run) -> None:
    said = run("settings").stdout

    assert "weekly_goal             5" in said
    assert "Days a week that you want to practise." in said


def test_what_is_set_is_there_again(run: Run, home: Path) -> None:
    assert run("settings", "set", "weekly_goal", "3").exit_code == 0
    assert run("settings", "set", "keys.today.plan", "f6").exit_code == 0

    assert run("settings", "get", "weekly_goal").stdout == "3\n"
    assert run("settings", "get", "keys.today.plan").stdout == "f6\n"
    assert run("settings", "path").stdout == f"{home / 'settings.yaml'}\n"
    assert "keys.today.plan" in run("settings", "list").stdout


def test_wrong_use_is_a_sentence(run: Run, home: Path) -> None:
    refused = run("settings", "set", "weekly_goal", "9")
    unknown = run("settings", "get", "gaol")

    assert (refused.exit_code, refused.stderr) == (1, "Weekly_goal is a whole number from 1 to 7.\n")
    assert unknown.stderr.startswith("There is no setting gaol.")


def test_faults_of_the_file_are_told_with_their_place(run: Run, home: Path) -> None:
    home.mkdir(exist_ok=True)
    (home / "settings.yaml").write_text("timer: perhaps\n", encoding="utf-8")

    listed = run("settings", "list")

    assert listed.exit_code == 1
    assert listed.stderr == f"{home / 'settings.yaml'}:1:8: timer is on or off; until then it is off.\n"
