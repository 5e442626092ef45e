"""Whatever was typed comes back, character for character: NULs, escape codes, emoji, undecodable bytes."""

from datetime import UTC, datetime, timedelta, timezone
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_coach.journal import Journal
from interview_coach.model import (
    Assessment,
    Attempt,
    Card,
    Draft,
    Facts,
    Finding,
    Judgement,
    Point,
    Question,
    Reason,
    Star,
    Status,
    Strength,
    Verdict,
)

anything = st.text(st.characters(exclude_categories=()), max_size=60)
moments = st.builds(
    lambda passed, ahead: (datetime(1970, 1, 2, tzinfo=UTC) + passed).astimezone(timezone(ahead)),
    st.timedeltas(timedelta(), timedelta(days=200 * 365)),
    st.integers(-14 * 60, 14 * 60).map(lambda minutes: timedelta(minutes=minutes)),
)
questions = st.builds(
    Question,
    id=anything,
    text=anything,
    probes=st.lists(st.sampled_from(Reason), unique=True).map(tuple),
    listens_for=anything,
    time_limit=st.integers(1, 3600),
    follow_ups=st.lists(anything, max_size=3).map(tuple),
    bank=anything,
)
offsets = st.none() | st.integers(0, 10_000)
assessments = st.builds(
    Assessment,
    status=st.sampled_from(Status),
    overall=st.none() | st.integers(0, 100),
    reasons=st.dictionaries(
        st.sampled_from(Reason), st.builds(Judgement, st.sampled_from(Verdict), st.none() | st.integers(0, 100))
    ),
    facts=st.builds(Facts, star=st.none() | st.builds(Star), words=st.integers(0, 10_000)),
    findings=st.lists(st.builds(Finding, start=offsets, end=offsets, text=anything), max_size=2).map(tuple),
    strengths=st.lists(st.builds(Strength, start=offsets, end=offsets, text=anything), max_size=2).map(tuple),
    follow_up=anything,
    points=st.lists(st.builds(Point, value=st.floats(allow_nan=False)), max_size=2).map(tuple),
)
unused = count()
attempts = st.builds(
    Attempt,
    id=anything.map(lambda text: f"{next(unused)} {text}"),
    question=questions,
    answer=anything,
    assessment=assessments,
    submitted_at=moments,
    seconds=st.none() | st.floats(0, 1e6),
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    with Journal.open(tmp_path_factory.mktemp("any") / "journal.sqlite3") as journal:
        yield journal


@settings(deadline=None, max_examples=60)
@given(attempt=attempts)
def test_every_attempt_comes_back_equal(shared, attempt):
    shared.record(attempt)
    assert shared.attempt(attempt.id) == attempt
    assert attempt in shared.attempts(attempt.question.id)
    assert attempt.id in {summary.id for summary in shared.summaries(attempt.question.id)}
    assert attempt.submitted_at.date() in shared.days(attempt.submitted_at.date())


@settings(deadline=None, max_examples=60)
@given(question=questions, writer=anything, text=anything, saved_at=moments)
def test_every_draft_comes_back_equal_until_dropped(shared, question, writer, text, saved_at):
    draft = Draft(question, writer, text, saved_at)
    shared.keep_draft(draft)
    assert shared.drafts() == (draft,)
    shared.drop_draft(question.id, writer)
    assert shared.drafts() == ()


@settings(deadline=None, max_examples=60)
@given(attempt=attempts, question_id=anything, due=moments, detail=anything, value=anything)
def test_every_card_and_setting_comes_back_equal(shared, attempt, question_id, due, detail, value):
    card = Card(question_id, due, {"detail": detail})
    shared.record(attempt, card)
    assert shared.cards()[question_id] == card
    shared.keep_setting(question_id, value)
    assert shared.setting(question_id) == value


@pytest.mark.parametrize("text", ["\ud83d\ude00", "caf\udce9", "a\0b", "\x1b[31m[/x]\r\n", "\ufeff\u202e"])
def test_text_that_other_programs_trip_over_is_kept_as_typed(shared, text):
    draft = Draft(Question(text, text, follow_ups=(text,)), text, text, datetime(2026, 11, 22, tzinfo=UTC))
    shared.keep_draft(draft)
    assert shared.drafts() == (draft,)
    shared.drop_draft(text, text)
