"""Journals of two machines joined: nothing lost, nothing twice, whatever the order."""

import json
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_coach.annotation import Annotation, Disputed, Reassessment
from interview_coach.confidence import Confidence, Moment, Occasion
from interview_coach.interview import Choice, MockInterview, Pace
from interview_coach.journal import Journal, JournalChanged, JournalError
from interview_coach.journal.deletions import Deletion
from interview_coach.journal.merging import Merged
from interview_coach.journal.plain import as_line
from interview_coach.journal.remains import TakenOver
from interview_coach.journal.variants import holds
from interview_coach.model import Attempt, Card, Draft, Role
from interview_coach.rejection import Cause, ConfirmedCause, Debrief, Feedback, FeedbackRequest, RequestStatus, Source

from .samples import AT_RISK, DECIDING, LAUNCH, NOON, TERRITORY, attempt, draft

words = st.sampled_from(["", "north", "northwind", "pump"])
hours = st.integers(0, 3).map(lambda passed: NOON + timedelta(hours=passed))
few_ids = st.sampled_from(["r1", "r2"])
asked = st.sampled_from([LAUNCH, TERRITORY])
many = lambda each: st.lists(each, max_size=2).map(tuple)  # noqa: E731
disputes = st.sampled_from([Disputed.of(*AT_RISK.findings), Disputed("no.such.rule", None, None, "")])
kept = st.one_of(
    st.integers(1, 6).map(attempt),
    st.builds(
        Annotation,
        st.sampled_from([attempt(1).id, attempt(2).id]),
        st.sampled_from(["", "Shorter.", "Shorter. Then the number.", " Slower \n", "* * *"]),
        st.frozensets(disputes, max_size=2),
        st.integers(1, 3),
    ),
    st.builds(
        Reassessment,
        st.sampled_from([attempt(1).id, attempt(2).id]),
        hours,
        st.sampled_from([AT_RISK, replace(AT_RISK, overall=60, engine="1.1.0")]),
    ),
    st.builds(Card, asked.map(lambda question: question.id), hours, st.just({})),
    st.builds(Draft, asked, st.sampled_from("ab"), words, hours),
    st.builds(Role, words, words, many(words), words, id=few_ids, version=st.integers(1, 3)),
    st.builds(
        Debrief,
        few_ids,
        words,
        st.just(NOON),
        feedback=many(st.builds(Feedback, st.sampled_from(Source), words)),
        requests=many(
            st.builds(
                FeedbackRequest, st.sampled_from(Source), st.sampled_from(RequestStatus), hours.map(lambda m: m.date())
            )
        ),
        causes=many(st.builds(ConfirmedCause, st.sampled_from(Cause), words, hours)),
        notes=words,
        version=st.integers(1, 3),
    ),
    st.builds(
        MockInterview,
        few_ids,
        st.just(NOON),
        st.just(Choice()),
        st.just(Pace.OFF),
        st.just(()),
        hours,
        answered=st.sampled_from([(), ("q1",), ("q1", "q2")]),
        typed=words,
        ended=st.none() | st.just(NOON),
        version=st.integers(1, 3),
    ),
)
journals = st.lists(kept, max_size=5)
deletions = st.one_of(
    st.builds(Deletion, st.just("attempts"), st.integers(1, 6).map(lambda number: attempt(number).id)),
    st.builds(Deletion, st.sampled_from(["debriefs", "roles", "mocks"]), few_ids),
)
with_deletions = st.lists(kept | deletions, max_size=6)


def bare(record):
    return json.loads(as_line(replace(record, version=0)))


def contents(journal):
    """All that is in it, as it would be exported; how often a record was saved is each journal's own business."""
    bare = [replace(each, version=0) if hasattr(each, "version") else each for each in journal.everything()]
    counted = [(each.id, each.overall, each.flagged) for each in journal.summaries()]
    return sorted(map(as_line, bare)), sorted(counted), sorted(map(repr, journal.measures())), journal.rules_fired()


@contextmanager
def journal_of(*parts):
    with TemporaryDirectory() as folder, Journal.open(Path(folder) / "journal.sqlite3") as journal:
        for part in parts:
            journal.merge(part, DECIDING)
        yield journal


def outcome(*parts):
    with journal_of(*parts) as journal:
        return contents(journal)


@settings(deadline=None, max_examples=40)
@given(st.tuples(journals, journals, with_deletions) | st.tuples(with_deletions, with_deletions, with_deletions))
def test_in_whatever_order_journals_are_joined_the_outcome_is_the_same(parts):
    first, *others = (outcome(*order) for order in permutations(parts))
    assert all(other == first for other in others)
    with journal_of(*parts[1:]) as two:
        assert outcome(parts[0], two.everything()) == outcome(two.everything(), parts[0]) == first


@settings(deadline=None, max_examples=40)
@given(journals, journals)
def test_joining_again_changes_nothing_and_no_word_is_lost(one, other):
    with journal_of(one, other) as journal:
        before, versions = contents(journal), list(journal.everything())
        journal.merge(one, DECIDING)
        journal.merge(list(journal.everything()), DECIDING)
        assert contents(journal) == before
        assert list(journal.everything()) == versions
        for record, here in ((Role, journal.roles()), (Debrief, journal.debriefs()), (MockInterview, journal.mocks())):
            for each in (each for each in (*one, *other) if isinstance(each, record)):
                assert any(holds(bare(mine), bare(each)) for mine in here)
        assert {each.id for each in (*one, *other) if isinstance(each, Attempt)} == {
            each.id for each in journal.attempts()
        }
        for said in (each for each in (*one, *other) if isinstance(each, Annotation)):
            here = journal.annotation(said.attempt_id)
            assert said.disputed <= here.disputed
            assert said.note == "* * *" or said.note.strip() in here.note


def test_an_answer_that_is_here_is_never_changed(journal):
    journal.record(attempt())
    assert journal.merge([attempt(answer="Other words.")], DECIDING) == Merged()
    assert journal.attempts() == (attempt(),)


def test_a_debrief_that_only_grew_stays_one_and_takes_the_words_that_came(journal):
    here = journal.keep_debrief(Debrief("d1", "Northwind", NOON, notes="They were kind."))
    more = replace(here, title="Manager", feedback=(Feedback(Source.RECRUITER, "Not enough depth."),), version=7)

    assert journal.merge([more], DECIDING) == Merged(records=1)
    (kept,) = journal.debriefs()
    assert kept == replace(more, version=8)
    with pytest.raises(JournalChanged):
        journal.keep_debrief(replace(here, notes="A window that has not seen it"))
    assert journal.merge([here], DECIDING) == Merged()


def test_a_debrief_changed_on_both_sides_is_kept_in_both_versions(journal):
    journal.keep_debrief(Debrief("d1", "Northwind", NOON, notes="They were kind."))
    journal.merge([Debrief("d1", "Northwind", NOON, notes="They were late.", version=1)], DECIDING)

    assert {each.notes for each in journal.debriefs()} == {"They were kind.", "They were late."}
    assert len({each.id for each in journal.debriefs()}) == 2


def test_a_mock_interview_that_went_on_elsewhere_stays_one(journal):
    begun = MockInterview("m1", NOON, Choice(), Pace.OFF, (), NOON, typed="Last spring I", version=2)
    journal.merge([begun], DECIDING)
    later = replace(begun, answered=("q1",), typed="", spent=3, seen=NOON + timedelta(hours=1), version=3)

    for order in ((later, begun), (begun, later)):
        journal.merge(order, DECIDING)
        (kept,) = journal.mocks()
        assert replace(kept, version=3) == later


def test_of_two_drafts_of_one_writer_the_later_stays(journal):
    journal.keep_draft(draft("on and on", minutes=5))
    journal.merge([draft("on"), draft("elsewhere", writer="two")], DECIDING)
    assert {each.text for each in journal.drafts()} == {"on and on", "elsewhere"}


def test_a_journal_that_breaks_off_half_way_adds_nothing(journal):
    def breaking():
        yield attempt()
        raise OSError("the stick was pulled out")

    with pytest.raises(JournalError, match="pulled out"):
        journal.merge(breaking(), DECIDING)
    assert journal.count() == 0


def test_notes_written_in_two_journals_are_both_kept_and_one_that_only_grew_stays_one(journal):
    journal.record(attempt())
    journal.annotate(Annotation(attempt().id, "Too long."))
    journal.merge([Annotation(attempt().id, "No number.", version=4)], DECIDING)
    assert journal.annotation(attempt().id) == Annotation(attempt().id, "No number.\n\n* * *\n\nToo long.", version=5)
    journal.merge([Annotation(attempt().id, "Too long. Say less.", version=1)], DECIDING)
    assert journal.annotation(attempt().id).note == "No number.\n\n* * *\n\nToo long. Say less."


def test_an_answer_counts_as_what_was_said_of_it_since_says_whichever_comes_first(journal):
    disputing = Annotation(attempt().id, disputed=frozenset(map(Disputed.of, AT_RISK.findings)), version=1)
    again = Reassessment(attempt().id, NOON, replace(AT_RISK, overall=60))

    assert journal.merge([disputing], DECIDING) == Merged(records=1)
    journal.merge([attempt()], DECIDING)
    assert [each.overall for each in journal.summaries()] == [36]
    assert journal.rules_fired() == ()
    journal.merge([again], DECIDING)
    assert [each.overall for each in journal.summaries()] == [61]
    assert journal.reassessment(attempt().id) == again
    assert journal.merge([disputing, again], DECIDING) == Merged()


def test_what_was_deleted_stays_so_when_a_journal_that_still_has_it_is_joined_and_goes_there_too(journal, tmp_path):
    with Journal.open(tmp_path / "other.sqlite3") as other:
        for each in (journal, other):
            each.merge([attempt(1), attempt(2), Role("Northwind", id="r1"), Annotation(attempt(1).id, "x")], DECIDING)
        journal.delete_attempt(attempt(1))
        journal.delete_role("r1")

        assert journal.take_over(other.path, DECIDING) == TakenOver(kept_out=2)
        assert journal.merge(list(other.everything()), DECIDING) == Merged(kept_out=2)
        assert contents(journal) == outcome(list(journal.everything()))
        assert journal.roles() == ()
        assert set(other.merge(journal.everything(), DECIDING).deleted) == {attempt(1).id, "r1"}
        assert contents(other) == contents(journal)
        assert [each.id for each in other.attempts()] == [attempt(2).id]


def test_what_is_brought_back_is_not_deleted_any_more(journal):
    felt = Confidence(NOON, 2, Occasion.MOCK, Moment.BEFORE, "m1")
    journal.record(attempt())
    saved = journal.keep_mock(MockInterview("m1", NOON, Choice(), Pace.OFF, (), NOON))
    journal.keep_confidence(felt)
    before = list(journal.everything())
    journal.delete_attempt(attempt())
    journal.delete_mock("m1")
    assert [type(each) for each in journal.everything()] == [Deletion] * 3

    journal.record(attempt())
    journal.keep_mock(replace(saved, version=0))
    journal.keep_confidence(felt)
    assert list(journal.everything()) == before


def test_of_two_versions_of_a_debrief_one_can_go_and_with_the_last_it_is_deleted(journal):
    journal.merge([Debrief("d1", "Northwind", NOON, notes=words, version=1) for words in ("Kind.", "Late.")], DECIDING)
    one, other = journal.debriefs()
    journal.delete_debrief(one.id)
    assert journal.merge([other], DECIDING).kept_out == 0
    assert [each.notes for each in journal.debriefs()] == [other.notes]
    journal.delete_debrief(journal.debriefs()[0].id)
    assert journal.merge([one, other], DECIDING) == Merged(kept_out=1)


def test_no_word_is_left_of_what_was_deleted_elsewhere(journal, path):
    journal.record(attempt(1, answer="Quixotic words " * 2000))
    list(journal.index_answers())
    journal.merge([Deletion("attempts", attempt(1).id)], DECIDING)
    assert b"uixotic" not in b"".join(file.read_bytes() for file in path.parent.iterdir())
