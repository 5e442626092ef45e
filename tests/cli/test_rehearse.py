from __future__ import annotations

from dataclasses import replace

import pytest

from interview_coach.cli import drill as drill_verb
from interview_coach.cli import rehearse as verb
from interview_coach.coaching.configuration import preferences
from interview_coach.coaching.practice.ladder import Constraint
from interview_coach.coaching.practice.schedule import Rating, own_rating
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Reason
from tests import samples
from tests.cli.conftest import OWN_PART, Run

LAUNCH = "contribution.launch"


def answered(run: Run) -> None:
    run("drill", "--plain", "--question-id", LAUNCH, typed=f"{OWN_PART}\n.\n")


def test_the_card_of_the_newest_answer_is_printed_and_in_a_pipe_nothing_is_asked(run: Run) -> None:
    answered(run)
    result = run("rehearse", LAUNCH)

    assert result.exit_code == 0
    assert "Action\n" in result.stdout
    assert "…" not in result.stdout  # read aloud, it is a word of its own
    assert "nine clinics" in result.stdout
    assert "How" not in result.stdout.split("Action")[1]


def test_how_it_went_sets_the_day(run: Run, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    answered(run)
    monkeypatch.setattr(verb, "in_terminal", lambda: True)
    result = run("rehearse", workspace.journal.attempts()[0].id[:8], typed="\n4\n")

    assert "the time to speak is 120 seconds." in result.stdout
    assert "It comes back on" in result.stdout
    assert own_rating(workspace.journal.cards()[LAUNCH]) is Rating.EASY


def test_what_is_not_there_is_said_in_a_sentence(run: Run) -> None:
    result = run("rehearse", "no.such")

    assert result.exit_code != 0
    assert "There is no attempt no.such" in result.stderr
    assert run("rehearse").stderr.startswith("There is no answer to say aloud yet.")


def test_without_an_id_it_is_the_newest_answer(run: Run) -> None:
    answered(run)

    assert run("rehearse").stdout == run("rehearse", LAUNCH).stdout


def test_the_plain_drill_ends_with_the_summary_and_it_can_be_read_again(run: Run) -> None:
    drilled = run("drill", "--plain", typed=f"{OWN_PART}\n.\n").stdout
    again = run("today", "--summary").stdout

    assert "Question 1 of 3" in drilled
    assert "One thing for tomorrow" in drilled
    assert again.strip() in drilled


def test_a_known_question_is_given_once_more_under_the_constraint_offered(
    run: Run, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = replace(
        samples.LAUNCH, id=LAUNCH, text="Tell me about a launch you worked on.", probes=tuple(Reason)[:1]
    )
    for number in (1, 2, 3):
        workspace.journal.record(samples.attempt(number, OWN_PART, samples.own_part(), question))
    preferences.keep(workspace, "earlier_answer", True)
    monkeypatch.setattr(drill_verb, "in_terminal", lambda: True)
    typed = f"{OWN_PART}\n.\nl\n{OWN_PART}\n.\nq\n"
    result = run("drill", "--plain", "--question-id", LAUNCH, typed=typed)

    assert "l once more, in 90 spoken seconds" in result.stdout
    assert "This time in 90 spoken seconds." in result.stdout
    assert "Your earlier answer:" in result.stdout
    assert "It held: in 90 spoken seconds. Next time in 60 spoken seconds." in result.stdout
    assert workspace.journal.attempts()[0].constraint == Constraint.SECONDS_90
