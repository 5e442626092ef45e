from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import GROUP_ONLY, Run


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
    assert run("settings", "set", "keys.today.plan", "").exit_code == 0
    assert run("settings", "get", "keys.today.plan").stdout == "\n"


def test_the_colours_are_told_by_the_name_that_brings_them_back(run: Run) -> None:
    assert "theme                   coach-dark\n" in run("settings").stdout
    assert run("settings", "get", "theme").stdout == "coach-dark\n"
    run("settings", "set", "theme", "coach-light")
    run("settings", "set", "theme", "")
    assert run("settings", "get", "theme").stdout == "coach-dark\n"


def test_wrong_use_is_a_sentence(run: Run, home: Path) -> None:
    refused = run("settings", "set", "weekly_goal", "9")
    unknown = run("settings", "get", "gaol")

    assert (refused.exit_code, refused.stderr) == (1, "weekly_goal is a whole number from 1 to 7.\n")
    assert unknown.stderr.startswith("There is no setting gaol.")


@pytest.mark.parametrize(
    ("name", "key", "why"),
    [
        ("today.plam", "x", "Nothing is called today.plam; there is today.plan."),
        ("today.plan", "d", "The key d is already New debrief (today.debrief)."),
        ("today.plan", "/", "The key slash is already Find (today.find)."),
        ("today.plan", "f10", "The key f10 is already Settings (settings)."),
        ("today.plan", "3", "The key 3 is already Questions (questions)."),
        ("today.plan", "k", "The key k is already Up (list.up)."),
        ("today.plan", "ctrl+q", "The key ctrl+q is kept for the whole app."),
        ("help", "d", "The key d is already"),
        ("drill.skip", "x", "The key x belongs to what you type there;"),
        ("drill.skip", "é", "The key é belongs to what you type there;"),
        ("note.back", "enter", "The key enter belongs to what you type there;"),
        ("drill.skip", "ctrl+k", "The key ctrl+k belongs to what you type there;"),
        ("feedback.retry", "up", "The key up moves in what is shown there."),
    ],
)
def test_a_key_that_could_not_be_used_is_refused_in_a_sentence(run: Run, name: str, key: str, why: str) -> None:
    refused = run("settings", "set", f"keys.{name}", key)

    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.startswith(why)
    assert run("settings", "get", f"keys.{name}").stdout == "\n"


def test_keys_of_the_file_that_can_not_be_used_are_told_with_their_place(run: Run, home: Path) -> None:
    home.mkdir(exist_ok=True)
    (home / "settings.yaml").write_text("keys:\n  today.plan: d\n  gone: f7\n", encoding="utf-8")

    listed = run("settings", "list")

    assert listed.exit_code == 1
    assert f"{home / 'settings.yaml'}:2:15: the key d is already New debrief" in listed.stderr
    assert f"{home / 'settings.yaml'}:3:9: nothing is called gone" in listed.stderr


def test_everything_that_keys_do_is_listed_with_its_id(run: Run) -> None:
    run("settings", "set", "keys.today.plan", "f6")
    listed = run("settings", "keys").stdout

    assert "today.plan              f6           What cost you the job" in listed
    assert "drill.ladder            f9           A harder rule" in listed


def test_faults_of_the_file_are_told_with_their_place(run: Run, home: Path) -> None:
    home.mkdir(exist_ok=True)
    (home / "settings.yaml").write_text("timer: perhaps\n", encoding="utf-8")

    listed = run("settings", "list")

    assert listed.exit_code == 1
    assert listed.stderr == f"{home / 'settings.yaml'}:1:8: timer is on or off; until then it is off.\n"


def test_every_command_tells_a_mistake_and_low_anxiety_stays_on(run: Run, home: Path, tmp_path: Path) -> None:
    run("settings", "set", "low_anxiety", "on")
    run("today")
    with (home / "settings.yaml").open("a", encoding="utf-8") as file:
        file.write("weekly_goal: [broken\n")
    text = tmp_path / "cv.txt"
    text.write_text(f"{GROUP_ONLY} Responsible for sales. I am a hard-working team player.", encoding="utf-8")

    for command in (("today",), ("plan",), ("review", "list"), ("progress",), ("materials", "check", str(text))):
        shown = run(*command)
        assert shown.stderr.count("settings.yaml:") == 1
        assert "stays in use until this is mended.\n" in shown.stderr
    assert "Counted:" not in shown.stdout
    assert run("settings", "get", "low_anxiety").stdout == "on\n"
    assert run("settings").stderr.count("settings.yaml:") == 1


def test_a_theme_there_is_none_of_is_refused_and_told(run: Run, home: Path) -> None:
    refused = run("settings", "set", "theme", "nope")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.startswith("There is no theme nope; there are ")

    home.mkdir(exist_ok=True)
    (home / "settings.yaml").write_text("theme: nope\n", encoding="utf-8")
    listed = run("settings")
    assert listed.exit_code == 1
    assert f"{home / 'settings.yaml'}:1:8: there is no theme nope; there are" in listed.stderr


def test_what_begins_with_a_dash_can_be_given_and_names_stay_as_they_are_written(run: Run) -> None:
    low = run("settings", "set", "new_questions_a_day", "-1")
    assert (low.exit_code, low.stderr) == (1, "new_questions_a_day is a whole number from 0 to 20.\n")
