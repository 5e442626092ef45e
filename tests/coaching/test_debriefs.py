from __future__ import annotations

from datetime import timedelta

import pytest

from interview_coach.coaching.practice.today import today
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.rejections.confirmed import HALF_LIFE, confirmed_reasons
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Reason
from interview_coach.rejection import Cause, Debrief, Feedback, Source
from tests.conftest import NOW

WORDS = "couldn't tell your part from the team's"


def northwind() -> Debrief:
    return debriefs.begin("Northwind Medical", NOW)


def test_an_employer_is_all_that_a_debrief_needs(workspace: Workspace) -> None:
    kept = debriefs.keep_debrief(workspace, northwind())

    assert debriefs.debriefs(workspace) == (kept,)
    with pytest.raises(debriefs.DebriefUnnamed):
        debriefs.begin("  ", NOW)


def test_feedback_is_kept_to_the_letter_and_a_blank_one_not_at_all() -> None:
    said = "  They said [/b]:\n\x1b[31mnot hungry.  "
    debrief = debriefs.with_feedback(northwind(), Source.RECRUITER, said, NOW.date())
    debrief = debriefs.with_feedback(debrief, Source.HIRING_MANAGER, " \n ")

    assert debrief.feedback == (Feedback(Source.RECRUITER, said, NOW.date()),)


def test_a_debrief_is_found_by_its_employer_or_the_beginning_of_its_id(workspace: Workspace) -> None:
    kept = debriefs.keep_debrief(workspace, northwind())

    assert debriefs.find_debrief(workspace, "northwind medical") == kept
    assert debriefs.find_debrief(workspace, kept.id[:6]) == kept
    with pytest.raises(debriefs.DebriefUnknown, match="There is no debrief Contoso"):
        debriefs.find_debrief(workspace, "Contoso")
    debriefs.keep_debrief(workspace, northwind())
    with pytest.raises(debriefs.DebriefUnknown, match="More than one"):
        debriefs.find_debrief(workspace, "Northwind Medical")


def test_a_cause_is_confirmed_once_and_can_be_withdrawn() -> None:
    debrief = debriefs.confirmed(northwind(), Cause.CONTRIBUTION, WORDS, NOW)
    debrief = debriefs.confirmed(debrief, Cause.CONTRIBUTION, "the squad", NOW)
    debrief = debriefs.confirmed(debrief, None, "My Dutch was too weak.", NOW)
    debrief = debriefs.confirmed(debrief, None, "I was late.", NOW)

    assert [(each.cause, each.words) for each in debrief.causes] == [
        (Cause.CONTRIBUTION, "the squad"),
        (None, "My Dutch was too weak."),
        (None, "I was late."),
    ]
    debrief = debriefs.without(debriefs.without(debrief, Cause.CONTRIBUTION), None, "I was late.")
    assert [each.words for each in debrief.causes] == ["My Dutch was too weak."]
    with pytest.raises(debriefs.CauseUnnamed):
        debriefs.confirmed(debrief, None, " ", NOW)


def test_what_is_deleted_comes_back_as_it_was(workspace: Workspace) -> None:
    kept = debriefs.keep_debrief(workspace, debriefs.with_feedback(northwind(), Source.OTHER, "Too quiet."))

    debriefs.delete_debrief(workspace, kept)
    assert debriefs.debriefs(workspace) == ()
    again = debriefs.keep_debrief(workspace, kept)
    assert again.feedback == kept.feedback


def test_a_confirmed_reason_weighs_half_after_its_half_life_and_two_add_up() -> None:
    older = debriefs.confirmed(northwind(), Cause.DEPTH, "thin", NOW - timedelta(days=HALF_LIFE))
    newer = debriefs.confirmed(debriefs.begin("Contoso", NOW), Cause.DEPTH, "shallow", NOW)

    found = confirmed_reasons([newer, older], NOW.date())

    assert found[Reason.DEPTH].weight == pytest.approx(1.5)
    assert (found[Reason.DEPTH].employer, found[Reason.DEPTH].words) == ("Contoso", "shallow")


@pytest.mark.parametrize("cause", [Cause.OTHER_CANDIDATE, Cause.OUTSIDE, Cause.UNKNOWN, None])
def test_causes_that_say_nothing_against_anybody_change_no_drill(workspace: Workspace, cause: Cause | None) -> None:
    before = today(workspace, NOW).queue

    debriefs.keep_debrief(workspace, debriefs.confirmed(northwind(), cause, "They hired from inside.", NOW))

    assert today(workspace, NOW).queue == before


def test_a_confirmed_reason_takes_half_of_the_practice_and_says_who_gave_it(workspace: Workspace) -> None:
    debriefs.keep_debrief(workspace, debriefs.confirmed(northwind(), Cause.TRANSFER, WORDS, NOW))

    queue = today(workspace, NOW).queue

    assert [due.reason is Reason.TRANSFER for due in queue] == [True, False, True]
    assert queue[0].why.startswith(f"Northwind Medical said: “{WORDS}”.")
    assert not queue[1].why.startswith("Northwind")


def test_a_long_quotation_is_shortened_and_a_cause_without_words_is_told_too(workspace: Workspace) -> None:
    long = debriefs.confirmed(northwind(), Cause.DEPTH, "word " * 200, NOW)
    debriefs.keep_debrief(workspace, debriefs.confirmed(long, Cause.ATTITUDE, "", NOW))

    whys = {due.reason: due.why for due in today(workspace, NOW).queue}

    assert "word …”" in whys[Reason.DEPTH]
    assert len(whys[Reason.DEPTH]) < 200
    assert whys[Reason.ATTITUDE].startswith("Northwind Medical turned you down for this.")


def test_with_low_anxiety_nothing_says_that_one_was_turned_down(workspace: Workspace) -> None:
    workspace.folders.settings.write_text("low_anxiety: on\n", encoding="utf-8")
    debriefs.keep_debrief(workspace, debriefs.confirmed(northwind(), Cause.ATTITUDE, "", NOW))

    assert today(workspace, NOW).queue[0].why.startswith("To practise after Northwind Medical.")
