"""Debriefs, roles and mock interviews: changed and deleted, unlike answers."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_coach.interview import Asked, Choice, MockInterview, Pace, Part, Pause
from interview_coach.journal import Journal, JournalChanged, migrate
from interview_coach.journal.remains import TakenOver
from interview_coach.journal.values import assessment_as_json, question_as_json
from interview_coach.model import Card, Facts, Reason, Role, Round
from interview_coach.rejection import (
    Cause,
    ConfirmedCause,
    Debrief,
    Feedback,
    FeedbackRequest,
    RequestStatus,
    Source,
    Stage,
)

from .samples import AT_RISK, DECIDING, LAUNCH, NOON, attempt
from .test_any_text import anything, moments, questions

NORTHWIND = Debrief(
    "d1",
    "Northwind Medical",
    NOON,
    title="Territory manager",
    stage=Stage.PANEL,
    interviewed_on=date(2026, 11, 17),
    confidence=4,
    feedback=(Feedback(Source.RECRUITER, "We couldn't tell your part from the team's.", date(2026, 11, 20)),),
    requests=(FeedbackRequest(Source.HIRING_MANAGER, RequestStatus.SENT, date(2026, 11, 18)),),
    causes=(ConfirmedCause(Cause.CONTRIBUTION, "couldn't tell your part", NOON),),
)
PUMPS = Role("Northwind", "Territory manager", ("hospital access",), advert="We look for …", id="r1")
days = st.none() | st.dates(date(1970, 1, 1), date(2100, 1, 1))
unused = count()
debriefs = st.builds(
    Debrief,
    id=anything.map(lambda text: f"{next(unused)} {text}"),
    employer=anything,
    created_at=moments,
    title=anything,
    stage=st.none() | st.sampled_from(Stage),
    interviewed_on=days,
    rejected_on=days,
    confidence=st.none() | st.integers(1, 5),
    feedback=st.lists(st.builds(Feedback, st.sampled_from(Source), anything, days), max_size=2).map(tuple),
    requests=st.lists(
        st.builds(FeedbackRequest, st.sampled_from(Source), st.sampled_from(RequestStatus), st.dates(), days),
        max_size=2,
    ).map(tuple),
    causes=st.lists(st.builds(ConfirmedCause, st.none() | st.sampled_from(Cause), anything, moments), max_size=2).map(
        tuple
    ),
    notes=anything,
    role_id=anything,
)
mocks = st.builds(
    MockInterview,
    id=anything.map(lambda text: f"{next(unused)} {text}"),
    began=moments,
    choice=st.builds(
        Choice, anything, anything, st.none() | st.sampled_from(Round), st.none() | st.sampled_from(Reason)
    ),
    pace=st.sampled_from(Pace),
    asked=st.lists(st.builds(Asked, st.sampled_from(Part), questions), max_size=3).map(tuple),
    seen=moments,
    answered=st.lists(anything, max_size=2).map(tuple),
    passed=st.lists(anything, max_size=2).map(tuple),
    pauses=st.lists(st.builds(Pause, st.integers(1, 9), anything, moments, st.none() | moments), max_size=2).map(tuple),
    typed=anything,
    spent=st.floats(0, 1e6),
    ended=st.none() | moments,
)
roles = st.builds(
    Role,
    anything,
    anything,
    st.lists(anything, max_size=3).map(tuple),
    anything,
    anything,
    anything.map(lambda text: f"{next(unused)} {text}"),
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    with Journal.open(tmp_path_factory.mktemp("any") / "journal.sqlite3") as journal:
        yield journal


@settings(deadline=None, max_examples=60)
@given(debrief=debriefs, role=roles)
def test_every_debrief_and_role_comes_back_equal_until_deleted(shared, debrief, role):
    assert shared.keep_debrief(debrief) == replace(debrief, version=1)
    assert shared.keep_role(role) == replace(role, version=1)
    assert shared.debriefs() == (replace(debrief, version=1),)
    assert shared.roles() == (replace(role, version=1),)
    shared.delete_debrief(debrief.id)
    shared.delete_role(role.id)
    assert shared.debriefs() == shared.roles() == ()


def test_the_debrief_begun_last_comes_first_and_changing_one_moves_none(journal):
    older = journal.keep_debrief(NORTHWIND)
    newer = journal.keep_debrief(replace(NORTHWIND, id="d2", created_at=datetime(2026, 12, 1, tzinfo=UTC)))
    older = journal.keep_debrief(replace(older, notes="They were kind."))
    assert journal.debriefs() == (newer, older)


def test_roles_keep_their_order_when_one_is_changed(journal):
    first = journal.keep_role(PUMPS)
    second = journal.keep_role(replace(PUMPS, id="r2"))
    first = journal.keep_role(replace(first, title="Area manager"))
    assert journal.roles() == (first, second)


def test_what_another_copy_changed_meanwhile_is_not_overwritten(journal):
    ours = theirs = journal.keep_debrief(NORTHWIND)
    saved = journal.keep_debrief(replace(theirs, notes="theirs"))
    with pytest.raises(JournalChanged, match="another window"):
        journal.keep_debrief(replace(ours, notes="ours"))
    with pytest.raises(JournalChanged):
        journal.keep_debrief(NORTHWIND)  # begun anew under an id that is there
    assert journal.debriefs() == (saved,)


def test_what_was_deleted_elsewhere_comes_back_when_it_is_saved_again(journal):
    saved = journal.keep_role(PUMPS)
    journal.delete_role(saved.id)
    assert journal.keep_role(saved) == replace(saved, version=2)
    assert journal.roles() == (replace(saved, version=2),)


def test_deleting_leaves_no_word_in_any_file(journal, path):
    journal.keep_debrief(replace(NORTHWIND, notes="Quixotic words " * 2000))
    journal.keep_role(replace(PUMPS, advert="Zephyrous words " * 2000))
    journal.record(attempt())
    journal.delete_debrief(NORTHWIND.id)
    journal.delete_role(PUMPS.id)
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"Quixotic" not in left
    assert b"Zephyrous" not in left
    assert journal.count() == 1


def test_an_attempt_knows_the_role_it_was_given_for(journal):
    journal.record(attempt(role_id="r1"))
    assert journal.attempts()[0].role_id == "r1"


@pytest.fixture
def of_first_format(tmp_path, monkeypatch):
    """The file of a journal with one answer, as it was before there were debriefs and roles."""
    with monkeypatch.context() as then:
        then.setattr(migrate, "_SCRIPTS", migrate._SCRIPTS[:1])
        then.setattr(migrate, "LATEST", 1)
        with Journal.open(tmp_path / "old.sqlite3") as old:
            old.keep_setting("focus", "depth")
            with old._store.transaction() as connection:
                connection.execute(
                    "INSERT INTO attempts (number, id, submitted_at, utc_offset, day, kind, question_id,"
                    " question_text, bank, probes, status, flagged, words) VALUES (1, 'a1',"
                    " '2026-11-22T12:00:00.000000+00:00', 0, '2026-11-22', 'drill', 'q', 'Why us?', 'own', '',"
                    " 'scored', '', 3)"
                )
                connection.execute(
                    "INSERT INTO answers VALUES (1, ?, 'We did.', ?)",
                    (question_as_json(LAUNCH), assessment_as_json(replace(AT_RISK, facts=Facts(words=3)))),
                )
    return tmp_path / "old.sqlite3"


def test_a_journal_of_the_first_format_keeps_its_answers(of_first_format):
    with Journal.open(of_first_format) as journal:
        assert [(attempt.id, attempt.role_id) for attempt in journal.attempts()] == [("a1", "")]
        assert journal.setting("focus") == "depth"
        journal.keep_debrief(NORTHWIND)
        assert journal.debriefs() == (replace(NORTHWIND, version=1),)


def test_another_journal_brings_its_debriefs_and_roles(journal, tmp_path):
    with Journal.open(tmp_path / "other.sqlite3") as other:
        theirs, target = other.keep_debrief(NORTHWIND), other.keep_role(PUMPS)
    for _ in range(2):
        journal.take_over(other.path, DECIDING)
    assert journal.debriefs() == (theirs,)
    assert journal.roles() == (target,)


def test_a_journal_of_the_first_format_can_be_taken_over(journal, of_first_format):
    assert journal.take_over(of_first_format, DECIDING) == TakenOver(1, 0)
    assert [(summary.id, summary.words) for summary in journal.summaries()] == [("a1", 3)]


@settings(deadline=None, max_examples=60)
@given(mock=mocks)
def test_every_mock_interview_comes_back_equal_until_deleted(shared, mock):
    assert shared.keep_mock(mock) == replace(mock, version=1)
    assert shared.mocks() == (replace(mock, version=1),)
    shared.delete_mock(mock.id)
    assert shared.mocks() == ()


def a_mock(**changes):
    asked = (Asked(Part.BEHAVIOURAL, LAUNCH),)
    return replace(MockInterview("m1", NOON, Choice(), Pace.OFF, asked, NOON), **changes)


def test_an_answer_and_the_mock_it_ends_are_kept_together_or_not_at_all(journal):
    begun = journal.keep_mock(a_mock())
    card = Card(LAUNCH.id, NOON)
    given = attempt(mock_id="m1")
    ended = journal.record_in_mock(given, card, replace(begun, ended=NOON))

    with pytest.raises(JournalChanged):
        journal.record_in_mock(attempt(2, mock_id="m1"), card, replace(begun, typed="in another window"))
    assert journal.attempts_of_mock("m1") == (given,)
    assert journal.cards() == {LAUNCH.id: card}
    assert journal.mocks() == (ended,)


def test_a_deleted_mock_leaves_no_word_and_no_answer_unless_they_are_kept(journal, path):
    for number, (mock_id, kept) in enumerate((("m1", False), ("m2", True))):
        journal.keep_mock(a_mock(id=mock_id, typed=f"Quixotic {mock_id} " * 2000))
        journal.record(attempt(number, mock_id=mock_id, answer=f"Zephyrous {mock_id} " * 2000))
        journal.delete_mock(mock_id, () if kept else journal.attempts_of_mock(mock_id))
    journal.record(attempt(9))

    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"Quixotic" not in left
    assert b"Zephyrous m1" not in left
    assert {each.mock_id for each in journal.attempts()} == {"m2", ""}


def test_answers_outside_of_mocks_belong_to_none(journal):
    journal.record(attempt())
    assert journal.attempts_of_mock("") == ()


def test_mocks_come_home_from_another_journal(journal, tmp_path):
    with Journal.open(tmp_path / "spare.sqlite3") as spare:
        kept = spare.keep_mock(a_mock())
    for _ in range(2):
        journal.take_over(spare.path, DECIDING)
    assert journal.mocks() == (kept,)


def test_a_journal_of_the_second_format_keeps_its_answers(path, monkeypatch):
    with monkeypatch.context() as then:
        then.setattr(migrate, "_SCRIPTS", migrate._SCRIPTS[:2])
        then.setattr(migrate, "LATEST", 2)
        old = Journal.open(path)
        with old._store.transaction() as connection:
            connection.execute(
                "INSERT INTO attempts (id, submitted_at, utc_offset, day, kind, question_id, question_text, bank,"
                " probes, status, flagged, words, role_id) VALUES ('a1', '2026-11-22T12:00:00.000000+00:00', 0,"
                " '2026-11-22', 'drill', 'q', 'Why us?', 'own', '', 'scored', '', 3, 'r1')"
            )
        old.close()

    with Journal.open(path) as journal:
        assert [summary.id for summary in journal.summaries()] == ["a1"]
        assert journal.keep_mock(a_mock()) == a_mock(version=1)
