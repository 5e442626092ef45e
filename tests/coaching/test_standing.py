from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.annotation import Disputed, Reassessment
from interview_coach.coaching.history.past import past_attempts
from interview_coach.coaching.history.rescoring import difference, rescore, rescore_all
from interview_coach.coaching.history.standing import as_it_stands, dispute, keep_note
from interview_coach.coaching.practice import drill
from interview_coach.coaching.practice.record import Record
from interview_coach.coaching.rejections.proof import proof
from interview_coach.coaching.trends.progress import progress
from interview_coach.coaching.workspace import Workspace, rescue
from interview_coach.journal import JournalChanged
from interview_coach.model import Attempt, Reason, Severity, Verdict
from interview_coach.scoring import score
from interview_coach.scoring.disputes import without
from interview_coach.scoring.verdicts import PASS
from tests.conftest import NOW
from tests.samples import LAUNCH, OWN_PART, attempt, group_only, own_part

GROUP = "Last spring we planned the launch. We trained the clinics and we ran the first cases. We won the account."
RUDE = f"{GROUP} My boss was an idiot who never understood anything about customers."


@pytest.fixture
def flagged(workspace: Workspace) -> Attempt:
    """An answer that was really scored, flagged for contribution."""
    question = replace(LAUNCH, bank="")
    found = drill.submit(workspace, drill.begin(workspace, question), GROUP, NOW)
    assert Reason.CONTRIBUTION in found.assessment.flagged
    return found


def dispute_all(workspace: Workspace, found: Attempt, reason: Reason) -> None:
    dispute(workspace, found, *(each for each in found.assessment.findings if each.reason is reason))


def test_a_disputed_finding_no_longer_counts_anywhere(workspace: Workspace, flagged: Attempt) -> None:
    dispute_all(workspace, flagged, Reason.CONTRIBUTION)

    summary = past_attempts(workspace)[0]
    assert Reason.CONTRIBUTION not in summary.flagged
    assert summary.overall is not None
    assert flagged.assessment.overall is not None
    assert summary.overall > flagged.assessment.overall
    assert proof(workspace, Reason.CONTRIBUTION).still == ()
    counted = progress(workspace, NOW).reasons[Reason.CONTRIBUTION]
    assert counted.flags.flagged == 0
    assert counted.trend.scores[0][1] >= PASS
    record = Record(NOW.date(), {}, past_attempts(workspace), None, frozenset())
    assert record.flags(Reason.CONTRIBUTION) == (0, 1)
    assert workspace.journal.rules_fired() == tuple(
        sorted({each.rule for each in as_it_stands(workspace, flagged).assessment.findings})
    )


def test_the_attempt_itself_stays_as_it_was(workspace: Workspace, flagged: Attempt) -> None:
    dispute_all(workspace, flagged, Reason.CONTRIBUTION)

    assert workspace.journal.attempt(flagged.id) == flagged


def test_what_is_restored_counts_as_before(workspace: Workspace, flagged: Attempt) -> None:
    before = past_attempts(workspace)
    dispute_all(workspace, flagged, Reason.CONTRIBUTION)
    dispute_all(workspace, flagged, Reason.CONTRIBUTION)

    assert past_attempts(workspace) == before
    assert as_it_stands(workspace, flagged) == flagged


def test_the_points_of_a_disputed_assessment_still_add_up() -> None:
    found = score(RUDE, LAUNCH.text)
    for reason in found.flagged:
        standing = without(found, lambda each, reason=reason: each.reason is reason)  # type: ignore[misc]
        assert standing.overall == round(sum(point.value for point in standing.points))


@given(st.sets(st.integers(0, 20)))
def test_disputing_never_lowers_a_score_and_never_flags(chosen: set[int]) -> None:
    found = score(RUDE, LAUNCH.text)
    disputed = {Disputed.of(each) for number, each in enumerate(found.findings) if number in chosen}
    standing = without(found, lambda each: Disputed.of(each) in disputed)

    assert (standing.overall or 0) >= (found.overall or 0)
    assert set(standing.flagged) <= set(found.flagged)
    assert not disputed & set(map(Disputed.of, standing.findings))


def test_who_disputes_that_nothing_is_their_own_loses_no_points_for_it() -> None:
    found = score("We trained the clinics in May and we ran the first cases together. It was a success.", LAUNCH)
    standing = without(found, lambda each: each.reason is Reason.CONTRIBUTION)
    lost = {"contribution flagged", "others' deeds without any of yours", "nothing that you did"}

    assert lost <= {point.name for point in found.points}
    assert not lost & {point.name for point in standing.points}
    assert standing.overall == round(sum(point.value for point in standing.points), 1)


def test_what_was_disputed_of_a_sentence_stays_disputed_in_a_retry(workspace: Workspace, flagged: Attempt) -> None:
    dispute_all(workspace, flagged, Reason.CONTRIBUTION)
    question = flagged.question

    same = drill.submit(
        workspace, drill.begin(workspace, question), f"It was a hard year. {GROUP}", NOW.replace(hour=11)
    )
    other = drill.submit(
        workspace, drill.begin(workspace, question), GROUP.replace("clinics", "wards"), NOW.replace(hour=12)
    )

    assert Reason.CONTRIBUTION in same.assessment.flagged
    assert Reason.CONTRIBUTION not in as_it_stands(workspace, same).assessment.flagged
    assert Reason.CONTRIBUTION in as_it_stands(workspace, other).assessment.flagged


def test_one_of_several_grave_findings_keeps_the_flag() -> None:
    one = group_only().findings[0]
    found = replace(group_only(), findings=(one, replace(one, start=40, end=50, text="we ran")))
    standing = without(found, lambda each: each.start == 40)

    assert standing.reasons[Reason.CONTRIBUTION].verdict is Verdict.FLAG


def test_a_note_on_an_answer_is_kept_beside_disputes(workspace: Workspace) -> None:
    workspace.journal.record(attempt(1))
    dispute(workspace, attempt(1), *group_only().findings)
    keep_note(workspace, attempt(1), "Shorter\nnext time [/x]")

    kept = workspace.journal.annotation(attempt(1).id)
    assert kept.note == "Shorter\nnext time [/x]"
    assert kept.disputes(group_only().findings[0])


def test_notes_changed_in_two_windows_are_not_overwritten(workspace: Workspace) -> None:
    read = workspace.journal.annotation(attempt(1).id)
    keep_note(workspace, attempt(1), "mine")

    with pytest.raises(JournalChanged, match="another window"):
        workspace.journal.annotate(replace(read, note="theirs"))


def test_scoring_again_keeps_the_old_assessment_and_tells_the_difference(workspace: Workspace) -> None:
    old = replace(own_part(), findings=group_only().findings, overall=35, engine="0.1")
    workspace.journal.record(attempt(1, OWN_PART, old))

    found = rescore(workspace, attempt(1, OWN_PART, old), NOW)

    assert found.changed
    assert any(line.startswith("overall: at risk (35) → ") for line in difference(found))
    assert "gone: Two group actions, none of yours (rule contribution.group-only)" in difference(found)
    assert workspace.journal.attempt(attempt(1).id).assessment == old
    assert past_attempts(workspace)[0].overall == found.after.overall
    again = rescore(workspace, attempt(1, OWN_PART, old), NOW)
    assert not again.changed
    assert list(difference(again)) == []


def test_a_dispute_outlasts_scoring_again(workspace: Workspace, flagged: Attempt) -> None:
    dispute_all(workspace, flagged, Reason.CONTRIBUTION)
    changed = replace(flagged.assessment, overall=1)
    workspace.journal.reassess(Reassessment(flagged.id, NOW, changed), changed)
    rescore(workspace, flagged, NOW.replace(hour=10))

    assert Reason.CONTRIBUTION not in past_attempts(workspace)[0].flagged


def test_scoring_all_again_can_be_left_at_any_answer(workspace: Workspace) -> None:
    for number in (1, 2, 3):
        workspace.journal.record(attempt(number, assessment=replace(group_only(), overall=99)))
    begun = rescore_all(workspace, NOW)
    next(begun)
    begun.close()  # type: ignore[attr-defined]

    scored = [bool(workspace.journal.reassessment(attempt(number).id)) for number in (1, 2, 3)]
    assert scored == [False, False, True]


def test_advice_on_a_retry_leaves_out_what_is_disputed(workspace: Workspace) -> None:
    workspace.journal.record(attempt(1))
    assert drill.begin(workspace, LAUNCH).advice
    dispute(workspace, attempt(1), *group_only().findings)

    assert drill.begin(workspace, LAUNCH).advice == ""


def test_a_rescued_journal_has_notes_disputes_and_later_assessments(workspace: Workspace) -> None:
    workspace.journal.record(attempt(1))
    dispute(workspace, attempt(1), *group_only().findings)
    keep_note(workspace, attempt(1), "mine")
    workspace.journal.record(attempt(2))
    workspace.journal.reassess(Reassessment(attempt(2).id, NOW, own_part()), own_part())
    before = past_attempts(workspace)
    rescue(workspace)

    assert past_attempts(workspace) == before
    assert workspace.journal.annotation(attempt(1).id).note == "mine"
    again = workspace.journal.reassessment(attempt(2).id)
    assert again
    assert again.assessment == own_part()
    assert Severity.ERROR in {each.severity for each in workspace.journal.attempt(attempt(1).id).assessment.findings}


def test_nothing_said_of_a_deleted_attempt_stays(workspace: Workspace) -> None:
    workspace.journal.record(attempt(1))
    keep_note(workspace, attempt(1), "Zanzibarquux")
    workspace.journal.reassess(Reassessment(attempt(1).id, NOW, own_part()), own_part())
    store = workspace.journal._store
    with store.transaction() as connection:
        connection.execute("DELETE FROM attempts")
    store.leave_no_trace()
    workspace.journal.close()

    path = workspace.journal.path
    assert not any(b"Zanzibarquux" in part.read_bytes() for part in path.parent.glob(f"{path.name}*"))
