from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import OWN_PART, Run


def answer(run: Run) -> None:
    run("drill", "--plain", typed=f"{OWN_PART}\n.\n")


def test_the_first_answer_of_a_day_is_backed_up_and_the_backup_restored(run: Run, home: Path) -> None:
    answer(run)
    listed = run("backup", "--list").output
    assert "of the day" in listed
    answer(run)

    restored = run("restore", "last").output

    assert "Restored" in restored
    kept = next(home.glob("backups/*-replaced.sqlite3"))
    assert str(kept) in restored
    assert run("review", "list", "--format", "json").output.count('"id"') == 1
    run("restore", str(kept))
    assert run("review", "list", "--format", "json").output.count('"id"') == 2


def test_a_backup_goes_where_it_is_wanted(run: Run, tmp_path: Path) -> None:
    answer(run)
    assert str(tmp_path / "mine.sqlite3") in run("backup", "--output", str(tmp_path / "mine.sqlite3")).output
    assert (tmp_path / "mine.sqlite3").stat().st_mode & 0o077 == 0


def test_verify_names_what_is_damaged(run: Run, home: Path) -> None:
    answer(run)
    sound = run("verify")
    assert sound.exit_code == 0
    assert sound.output.count("sound") == 2
    (backup,) = home.glob("backups/*")
    backup.write_bytes(backup.read_bytes()[:5000])

    told = run("verify")
    assert told.exit_code == 1
    assert f"✗ {backup}" in told.output
    refused = run("restore", str(backup))
    assert refused.exit_code == 1
    assert "can't be put in the journal's place" in refused.output


def test_without_an_answer_there_is_nothing_to_back_up(run: Run, home: Path) -> None:
    assert "No backups yet" in run("backup", "--list").output
    assert run("backup", "--list").exit_code == 0
    assert not (home / "backups").exists()


def test_a_backup_that_can_not_be_made_takes_nothing_from_the_work_done(run: Run, home: Path) -> None:
    home.mkdir(parents=True)
    (home / "backups").write_text("a file in the folder's place")
    answer(run)
    told = run("review", "list")
    assert told.exit_code == 0
    assert "can't be written" in told.output
    assert "needs work" in told.output or "solid" in told.output or "strong" in told.output
