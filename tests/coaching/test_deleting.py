"""Deleted means gone: from the journal, from the files beside it, and from the backups when wanted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from interview_coach.annotation import Reassessment
from interview_coach.coaching.history.standing import as_it_stands, dispute, keep_note
from interview_coach.coaching.jobs.gaps import gaps
from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.coaching.keeping.backups import back_up
from interview_coach.coaching.keeping.deleting import bring_back, delete_answer, delete_elsewhere, elsewhere
from interview_coach.coaching.practice.schedule import rescheduled
from interview_coach.coaching.rejections.debriefs import begin, keep_debrief
from interview_coach.coaching.repertoire.stories import delete_story, keep_story
from interview_coach.coaching.workspace import Workspace
from interview_coach.journal import Journal, JournalError
from interview_coach.journal.deletions import Deletable
from interview_coach.model import Role
from interview_coach.story import Story
from tests.conftest import NOW
from tests.samples import LAUNCH, attempt

SECRET = "Quixotic words that I regret about hospital access. I trained nine clinics myself. " * 40


@pytest.fixture
def regretted(workspace: Workspace) -> Workspace:
    """An answer to be deleted, one to stay, and two backups of which one holds the first."""
    workspace.journal.record(attempt(2))
    back_up(workspace, NOW)
    card = rescheduled(None, LAUNCH, attempt(1).assessment, NOW)
    workspace.journal.record(
        attempt(1, SECRET, question=replace(LAUNCH, id="own.regret")), replace(card, question_id="own.regret")
    )
    back_up(workspace, NOW)
    return workspace


def files_with(home: Path, words: bytes) -> list[str]:
    return [path.name for path in home.rglob("*") if path.is_file() and words in path.read_bytes()]


def test_no_file_holds_a_word_of_an_answer_deleted_from_the_backups_too(regretted: Workspace, home: Path) -> None:
    assert len(files_with(home, b"Quixotic")) >= 2
    given = regretted.journal.attempt(attempt(1).id)
    found = elsewhere(regretted, Deletable.ATTEMPTS, given.id)
    assert found.told == "1 backup holds it too."

    delete_answer(regretted, given)
    delete_elsewhere(found)

    assert files_with(home, b"Quixotic") == []
    assert [each.id for each in regretted.journal.attempts()] == [attempt(2).id]
    with Journal.open(found.backups[0]) as kept:
        assert [each.id for each in kept.attempts()] == [attempt(2).id]
    assert elsewhere(regretted, Deletable.ATTEMPTS, given.id).told == ""


def test_an_answer_brought_back_is_as_it_was_with_the_day_its_question_is_due(regretted: Workspace) -> None:
    before = regretted.journal.attempts(), regretted.journal.cards()
    deleted = delete_answer(regretted, regretted.journal.attempt(attempt(1).id))
    assert "own.regret" not in regretted.journal.cards()

    bring_back(regretted, deleted)
    assert (regretted.journal.attempts(), regretted.journal.cards()) == before


def test_an_answer_brought_back_has_its_notes_disputes_and_later_assessment_again(workspace: Workspace) -> None:
    given = attempt(1)
    workspace.journal.record(given)
    rescored = Reassessment(given.id, NOW, replace(given.assessment, overall=99))
    before_that = Reassessment(given.id, NOW - timedelta(days=1), replace(given.assessment, overall=50))
    for each in (before_that, rescored):
        workspace.journal.reassess(each, each.assessment)
    dispute(workspace, given, *given.assessment.findings)
    keep_note(workspace, given, "Shorter.")
    stood, listed = as_it_stands(workspace, given), workspace.journal.summaries()
    said_again = list(workspace.journal.said_since(given.id))[1:]

    bring_back(workspace, delete_answer(workspace, given))

    assert workspace.journal.annotation(given.id).note == "Shorter."
    assert as_it_stands(workspace, given) == stood
    assert list(workspace.journal.said_since(given.id))[1:] == said_again == [before_that, rescored]
    assert workspace.journal.summaries() == listed


def test_a_story_goes_from_the_backups_too(workspace: Workspace, home: Path) -> None:
    story = keep_story(workspace, Story("Quixotic", action="I won it back."))
    back_up(workspace, NOW)
    found = elsewhere(workspace, Deletable.STORIES, story.id)
    assert found.told == "1 backup holds it too."
    delete_story(workspace, story)
    delete_elsewhere(found)
    assert files_with(home, b"Quixotic") == []


def test_of_two_answers_to_a_question_one_leaves_its_day_alone(workspace: Workspace) -> None:
    card = rescheduled(None, LAUNCH, attempt(1).assessment, NOW)
    workspace.journal.record(attempt(1), card)
    workspace.journal.record(attempt(2), card)
    delete_answer(workspace, attempt(1))
    assert workspace.journal.cards() == {LAUNCH.id: card}


def test_a_role_no_longer_counts_on_a_deleted_answer(regretted: Workspace) -> None:
    role = keep_role(regretted, Role("Heliox", "Manager", ("hospital access",)))
    assert gaps(regretted, role).demands[0].evidence
    delete_answer(regretted, regretted.journal.attempt(attempt(1).id))
    assert not gaps(regretted, role).demands[0].evidence


def test_a_debrief_goes_from_the_backups_too(workspace: Workspace, home: Path) -> None:
    kept = keep_debrief(workspace, replace(begin("Northwind", NOW), notes=SECRET))
    back_up(workspace, NOW)
    found = elsewhere(workspace, Deletable.DEBRIEFS, kept.id)
    workspace.journal.delete_debrief(kept.id)
    delete_elsewhere(found)
    assert files_with(home, b"Quixotic") == []


def test_files_that_can_not_be_changed_are_named(regretted: Workspace, home: Path) -> None:
    broken = home / "backups" / "journal-2026-01-01-000000-daily.sqlite3"
    broken.write_bytes(b"no journal")
    (home / "journal.damaged-20260101-000000.sqlite3").write_bytes(b"no journal")
    told = elsewhere(regretted, Deletable.ATTEMPTS, attempt(2).id).told
    assert told.startswith("2 backups hold it too. It may also be in ")
    assert broken.name in told
    assert "journal.damaged-20260101-000000.sqlite3" in told


def test_a_backup_that_can_not_be_opened_is_told(regretted: Workspace) -> None:
    found = elsewhere(regretted, Deletable.ATTEMPTS, attempt(1).id)
    found.backups[0].write_bytes(b"no journal at all, for " * 90)
    with pytest.raises(JournalError):
        delete_elsewhere(found)
