"""Two windows with the same debrief: neither ever loses what the other wrote."""

from __future__ import annotations

from dataclasses import replace

from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.workspace import Workspace
from interview_coach.rejection import Debrief
from tests.conftest import NOW


def kept(workspace: Workspace) -> Debrief:
    return debriefs.keep_debrief(workspace, debriefs.begin("Northwind", NOW))


def test_changes_to_different_fields_are_joined(workspace: Workspace) -> None:
    before = kept(workspace)
    debriefs.keep_changes(workspace, before, replace(before, notes="theirs"))

    ours = debriefs.keep_changes(workspace, before, replace(before, title="ours"))

    assert (ours.id, ours.title, ours.notes) == (before.id, "ours", "theirs")
    assert debriefs.debriefs(workspace) == (ours,)


def test_the_same_change_made_twice_is_one(workspace: Workspace) -> None:
    before = kept(workspace)
    for _ in range(2):
        debriefs.keep_changes(workspace, before, replace(before, notes="both"))

    assert [each.notes for each in debriefs.debriefs(workspace)] == ["both"]


def test_of_changes_to_the_same_words_both_versions_are_kept(workspace: Workspace) -> None:
    before = kept(workspace)
    theirs = debriefs.keep_changes(workspace, before, replace(before, notes="theirs"))

    ours = debriefs.keep_changes(workspace, before, replace(before, notes="ours"))

    assert ours.id != before.id
    assert {(each.id, each.notes) for each in debriefs.debriefs(workspace)} == {
        (before.id, "theirs"),
        (ours.id, "ours"),
    }
    assert debriefs.as_kept(workspace, before) == theirs


def test_what_was_deleted_in_the_other_window_comes_back_with_the_change(workspace: Workspace) -> None:
    before = kept(workspace)
    debriefs.delete_debrief(workspace, before)

    debriefs.keep_changes(workspace, before, replace(before, notes="ours"))

    assert [each.notes for each in debriefs.debriefs(workspace)] == ["ours"]
