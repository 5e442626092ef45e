"""What exports write of a journal, imports read: the same things again, or a sentence that says what is wrong."""

import json
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_coach.annotation import Annotation, Disputed, Reassessment
from interview_coach.confidence import Confidence, Moment, Occasion
from interview_coach.journal.deletions import Deletable, Deletion
from interview_coach.journal.plain import Unusable, as_line, of_line
from interview_coach.journal.values import question_record
from interview_coach.model import Card, Draft

from .samples import LAUNCH, NOON, attempt, draft
from .test_any_text import anything, attempts, moments, offsets, questions
from .test_documentation import SAID
from .test_records import NORTHWIND, PUMPS, a_mock, debriefs, mocks, roles

sound_attempts = attempts.map(
    lambda found: replace(found, assessment=replace(found.assessment, findings=(), strengths=(), points=()))
)
named_questions = questions.map(lambda question: replace(question, id=f"q{question.id}"))
attempt_ids = anything.map(lambda text: f"a{text}")
said = st.builds(
    Annotation,
    attempt_ids,
    anything,
    st.frozensets(st.builds(Disputed, anything, offsets, offsets, anything), max_size=2),
    st.integers(1, 9),
)
everything = st.one_of(
    sound_attempts,
    st.builds(Card, anything.map(lambda text: f"q{text}"), moments, st.dictionaries(anything, anything, max_size=2)),
    st.builds(Draft, named_questions, anything, anything, moments),
    debriefs,
    roles,
    mocks,
    said,
    st.builds(Deletion, st.sampled_from(sorted(Deletable)), attempt_ids),
    st.builds(Reassessment, attempt_ids, moments, sound_attempts.map(lambda found: found.assessment)),
)


@settings(deadline=None, max_examples=200)
@given(everything)
def test_every_line_reads_back_as_what_was_written(kept):
    line = as_line(kept)
    assert "\n" not in line
    assert of_line(line) == kept
    assert as_line(of_line(line)) == line


@settings(deadline=None, max_examples=300)
@given(st.sampled_from([attempt(), draft(), Card("q", NOON), NORTHWIND, PUMPS, a_mock(), SAID]), st.data())
def test_a_line_in_which_anything_was_changed_is_read_or_refused_in_words(kept, data):
    values = json.loads(as_line(kept))
    inside = values
    while isinstance(inside, dict) and inside:
        name = data.draw(st.sampled_from(sorted(inside)))
        if not isinstance(inside[name], dict) or data.draw(st.booleans()):
            inside[name] = data.draw(st.none() | st.integers() | st.text(max_size=5) | st.just([3]) | st.just({"a": 1}))
            break
        inside = inside[name]
    with suppress(Unusable):
        read = of_line(json.dumps(values))
        assert of_line(as_line(read)) == read


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"type": "note"}, "its “type” is none of attempt, card,"),
        ({"submitted_at": "2026-11-22T12:00:00"}, "submitted_at is not a datetime"),
        ({"seconds": "soon"}, "seconds is not a number"),
        ({"seconds": float("nan")}, "seconds is not a number"),
        ({"seconds": float("inf")}, "seconds is not a number"),
        ({"seconds": -5}, "its seconds are less than none"),
        ({"question": question_record(replace(LAUNCH, time_limit=-5))}, "time_limit is not above 0"),
        ({"id": ""}, "its id is empty"),
        ({"answer": "We"}, "marks words that the answer has not"),
        ({"kind": "exam"}, "can't be read"),
        ({"question": {"id": LAUNCH.id}}, "has no field 'text'"),
    ],
)
def test_what_is_wrong_with_a_line_is_said(change, told):
    with pytest.raises(Unusable, match=told):
        of_line(json.dumps(json.loads(as_line(attempt())) | change))


@pytest.mark.parametrize("overall", [-3, 900])
def test_a_score_that_scoring_never_gives_is_refused(overall):
    assessment = replace(attempt().assessment, overall=overall)
    for scored in (attempt(assessment=assessment), Reassessment("a1", NOON, assessment)):
        with pytest.raises(Unusable, match="a score is not 0 to 100"):
            of_line(as_line(scored))


def test_numbers_of_other_things_are_held_to_their_ranges():
    felt = Confidence(NOON, 6, Occasion.DRILL, Moment.BEFORE, "2026-11-22")
    with pytest.raises(Unusable, match="its level is not 1 to 5"):
        of_line(as_line(felt))
    with pytest.raises(Unusable, match="seconds spent are less than none"):
        of_line(as_line(replace(a_mock(), spent=-1.0)))


@pytest.mark.parametrize("line", [b"", b"{", b"[1]", b"\xff\xfe{}", b"[" * 100_000])
def test_what_is_no_object_is_refused(line):
    with pytest.raises(Unusable):
        of_line(line)
