from __future__ import annotations

from dataclasses import replace

import pytest

from interview_coach.coaching.jobs import targets
from interview_coach.coaching.practice import drill
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Question, Reason, Role
from tests.conftest import NOW

PUMPS = Role("Northwind", "Territory manager", ("hospital tenders",))
DEPTH = Question("own.depth", "What is your experience with tenders?", (Reason.DEPTH,))


def test_the_first_role_is_the_active_one_until_another_is_chosen(workspace: Workspace) -> None:
    first = targets.keep_role(workspace, PUMPS)
    second = targets.keep_role(workspace, replace(PUMPS, employer="Contoso"))

    assert targets.active_role(workspace) == first
    targets.activate(workspace, second)
    assert targets.active_role(workspace) == second
    targets.activate(workspace, None)
    assert targets.active_role(workspace) is None


def test_a_role_is_found_by_its_name_or_the_beginning_of_its_id(workspace: Workspace) -> None:
    kept = targets.keep_role(workspace, PUMPS)

    assert targets.find_role(workspace, "northwind") == kept
    assert targets.find_role(workspace, "Territory manager") == kept
    assert targets.find_role(workspace, kept.id[:6]) == kept
    with pytest.raises(targets.RoleUnknown, match="No role is kept as Fabrikam"):
        targets.find_role(workspace, "Fabrikam")
    targets.keep_role(workspace, PUMPS)
    with pytest.raises(targets.RoleUnknown, match="More than one"):
        targets.find_role(workspace, "northwind")


def test_a_role_needs_a_name(workspace: Workspace) -> None:
    with pytest.raises(targets.RoleUnnamed):
        targets.keep_role(workspace, Role(key_demands=("tenders",)))


def test_a_deleted_role_is_not_active_and_comes_back_as_it_was(workspace: Workspace) -> None:
    kept = targets.keep_role(workspace, PUMPS)

    targets.delete_role(workspace, kept)
    assert targets.active_role(workspace) is None
    again = targets.keep_role(workspace, kept)
    assert replace(again, version=kept.version) == kept
    assert targets.active_role(workspace) == again


def test_answers_are_scored_for_the_active_role_and_remember_it(workspace: Workspace) -> None:
    role = targets.keep_role(workspace, PUMPS)

    opened = drill.begin(workspace, DEPTH)
    attempt = drill.submit(
        workspace, opened, "Tenders are important. Our hospital tenders were a key thing there.", NOW
    )

    assert attempt.role_id == role.id
    assert "depth.demands-named" in {finding.rule for finding in attempt.assessment.findings}
