"""A month of each simulated learner: what the daily choice of questions promises."""

from __future__ import annotations

import pytest

from benchmarks.simulation import PROFILES, Profile, simulate
from interview_coach.coaching.workspace import Workspace

DAYS = 40


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_no_day_is_too_long_no_question_is_lost_and_there_is_always_one(profile: Profile, workspace: Workspace) -> None:
    year = simulate(profile, workspace, DAYS)

    assert year.answered > DAYS / 2
    assert (year.too_long, year.lost, year.empty) == (0, 0, 0)


@pytest.mark.parametrize("profile", [each for each in PROFILES if each.confirmed], ids=lambda profile: profile.name)
def test_half_of_the_practice_mends_what_cost_the_job(profile: Profile, workspace: Workspace) -> None:
    assert simulate(profile, workspace, DAYS).share >= 0.5


def test_the_same_learner_has_the_same_year_each_time(workspace: Workspace) -> None:
    first = simulate(PROFILES[0], workspace, 5)

    assert first.answers == _again(workspace)


def _again(workspace: Workspace) -> object:
    workspace.journal.close()
    for path in workspace.folders.data.glob("journal.sqlite3*"):
        path.unlink()
    workspace.journal = type(workspace.journal).open(workspace.folders.journal)
    return simulate(PROFILES[0], workspace, 5).answers
