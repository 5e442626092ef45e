from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from interview_coach.coaching.keeping import backups
from interview_coach.coaching.keeping.backups import BackupUnknown, BackupUnsound
from interview_coach.coaching.workspace import Workspace
from interview_coach.journal.backups import Backup, BackupOccasion
from tests.conftest import NOW
from tests.samples import attempt


def test_one_is_made_on_the_first_use_of_a_day_once_there_is_something_to_keep(workspace: Workspace) -> None:
    assert backups.back_up_daily(workspace, NOW) is None
    workspace.journal.record(attempt())

    made = backups.back_up_daily(workspace, NOW)
    assert made is not None
    assert backups.back_up_daily(workspace, NOW + timedelta(hours=3)) is None
    assert backups.backups(workspace) == (made,)
    assert backups.told(made) == "22 Nov 2026 09:30, of the day"


def test_after_a_year_there_are_seven_of_days_and_one_of_each_of_four_weeks_before(workspace: Workspace) -> None:
    workspace.journal.record(attempt())
    for day in range(60):
        backups.back_up_daily(workspace, NOW + timedelta(days=day))

    last = (NOW + timedelta(days=59)).date()
    days = [each.made_at.date() for each in backups.backups(workspace)]
    assert days[:7] == [last - timedelta(days=back) for back in range(7)]
    weeks = {day.isocalendar()[:2] for day in days[7:]}
    assert len(days) == 11
    assert len(weeks) == 4
    assert timedelta(days=21) <= last - days[-1] <= timedelta(days=42)


def test_those_asked_for_stay_and_of_updates_the_last_three() -> None:
    made = [
        Backup(Path(f"{occasion}-{day}"), occasion, datetime(2026, 1, day))  # noqa: DTZ001 - wall clock
        for day in range(28, 0, -1)
        for occasion in (BackupOccasion.ASKED, BackupOccasion.REPLACED, BackupOccasion.UPDATE)
    ]
    gone = backups.superfluous(made)
    assert {each.occasion for each in gone} == {BackupOccasion.UPDATE}
    assert len(gone) == 25
    assert {each.made_at.day for each in gone} == set(range(1, 26))


def test_restoring_keeps_what_it_replaces_and_can_itself_be_undone(workspace: Workspace) -> None:
    workspace.journal.record(attempt(1))
    backups.back_up(workspace, NOW)
    workspace.journal.record(attempt(2))

    replaced = backups.restore(workspace, backups.find_backup(workspace, "last"), NOW + timedelta(minutes=1))

    assert workspace.journal.count() == 1
    assert backups.find_backup(workspace, "last") == replaced
    backups.restore(workspace, replaced, NOW + timedelta(minutes=2))
    assert workspace.journal.count() == 2


def test_a_damaged_backup_is_refused_before_anything_changes(workspace: Workspace) -> None:
    workspace.journal.record(attempt())
    made = backups.back_up(workspace, NOW)
    made.write_bytes(made.read_bytes()[:9000])

    with pytest.raises(BackupUnsound, match="choose another"):
        backups.restore(workspace, made, NOW)
    assert [bool(each.fault) for each in backups.verify(workspace)] == [False, True]
    assert workspace.journal.count() == 1


def test_a_backup_is_meant_by_its_day_its_name_or_its_path(workspace: Workspace, tmp_path: Path) -> None:
    workspace.journal.record(attempt())
    made = backups.back_up(workspace, NOW)
    elsewhere = backups.back_up(workspace, NOW, tmp_path / "stick.sqlite3")

    assert backups.find_backup(workspace, "2026-11-22") == made
    assert backups.find_backup(workspace, made.name) == made
    assert backups.find_backup(workspace, str(elsewhere)) == elsewhere
    backups.back_up(workspace, NOW)
    for typed, fault in (("2026-11-22", "More than one"), ("2026-11-23", "no backup"), ("", "no backup")):
        with pytest.raises(BackupUnknown, match=fault):
            backups.find_backup(workspace, typed)


def test_the_journal_is_never_written_over_by_its_own_backup(workspace: Workspace) -> None:
    with pytest.raises(BackupUnknown, match="the journal itself"):
        backups.back_up(workspace, NOW, workspace.journal.path)
