from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.coaching.history.finding import find_attempts, index_answers, keep_filter, kept_filter
from interview_coach.coaching.history.standing import keep_note
from interview_coach.coaching.workspace import Workspace
from interview_coach.interview import Asked, Choice, MockInterview, Pace, Part
from interview_coach.journal.finding import Filter, Order
from interview_coach.journal.words import Words
from interview_coach.model import AttemptKind, Band, Question, Reason, Verdict
from tests.conftest import NOW
from tests.samples import LAUNCH, OWN_PART, attempt, own_part

OTHER = Question("own.other", "Why this café?", (Reason.TRANSFER,), bank="other")
HOSTILE = [
    '"',
    '""',
    "(",
    ")",
    "*",
    "AND",
    "NOT x",
    'a" OR "b',
    "NEAR(a b)",
    "text:x",
    "^a",
    "-a",
    "a+b",
    "{}",
    "\x00",
    "\udc80",
]


def ids(workspace: Workspace, **asked: object) -> list[int]:
    """The numbers that the attempts found were made with, in order."""
    found = find_attempts(workspace, Filter(**asked))  # type: ignore[arg-type]
    return [int(hit.summary.id, 16) for hit in found.first(len(found))]


@pytest.fixture(params=["indexed", "not indexed"])
def three(workspace: Workspace, request: pytest.FixtureRequest) -> Workspace:
    """An answer told as "we", a better retry of it, and one to another question."""
    workspace.journal.record(attempt(1))
    workspace.journal.record(attempt(2, OWN_PART, own_part(), kind=AttemptKind.RETRY))
    late = NOW + timedelta(days=1)
    workspace.journal.record(attempt(3, "A naïve barista served me, and I stayed.", own_part(), OTHER, at=late))
    if request.param == "indexed":
        list(index_answers(workspace))
    return workspace


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", [3, 2, 1]),
        ("train", [2, 1]),
        ("TRAINED clin", [2, 1]),
        ('"we trained"', [1]),
        ('"trained we"', []),
        ('"we tr', [1]),
        ('"we tr"', []),
        ("rain", []),
        ("naive", [3]),
        ("cafe", [3]),
        ("launch", [2, 1]),
        ("I", [3, 2]),
        ("pump. doubled", [2]),
    ],
)
def test_answers_are_found_by_beginnings_of_words_and_by_phrases(
    three: Workspace, words: str, found: list[int]
) -> None:
    assert ids(three, words=words) == found


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_is_typed_is_only_words(three: Workspace, words: str) -> None:
    ids(three, words=words)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"reason": Reason.CONTRIBUTION}, [2, 1]),
        ({"reason": Reason.CONTRIBUTION, "verdict": Verdict.FLAG}, [1]),
        ({"reason": Reason.CONTRIBUTION, "verdict": Verdict.OK}, [3, 2]),
        ({"reason": Reason.TRANSFER, "verdict": Verdict.NA}, [3, 2, 1]),
        ({"verdict": Verdict.FLAG}, [1]),
        ({"verdict": Verdict.OK}, [3, 2]),
        ({"verdict": Verdict.NA}, []),
        ({"rule": "contribution.group-only"}, [1]),
        ({"bank": "other"}, [3]),
        ({"band": Band.AT_RISK}, [1]),
        ({"band": Band.STRONG}, [3, 2]),
        ({"kind": AttemptKind.RETRY}, [2]),
        ({"question": LAUNCH.id}, [2, 1]),
        ({"since": NOW.date()}, [3]),
        ({"until": NOW.date()}, [2, 1]),
        ({"best": True}, [3, 2]),
        ({"role": "gone"}, []),
        ({"order": Order.OLDEST}, [1, 2, 3]),
        ({"order": Order.WEAKEST}, [1, 3, 2]),
        ({"order": Order.STRONGEST}, [3, 2, 1]),
        ({"words": "trained", "verdict": Verdict.FLAG, "kind": AttemptKind.DRILL, "order": Order.OLDEST}, [1]),
    ],
)
def test_filters_narrow_down_and_add_up(three: Workspace, asked: dict[str, object], found: list[int]) -> None:
    assert ids(three, **asked) == found


def test_matches_are_shown_in_place(three: Workspace) -> None:
    excerpt = find_attempts(three, Filter("clinics")).first(1)[0].excerpt

    assert [excerpt.text[start:end] for start, end in excerpt.spans] == ["clinics"]
    assert excerpt.text.startswith("… ")


def test_a_phrase_is_shown_rather_than_a_lone_letter_of_it(workspace: Workspace) -> None:
    text = "They wanted a plan and a list, before we knew how many boxes it was. Then it was orders a night."
    workspace.journal.record(replace(attempt(1), answer=text))

    excerpt = find_attempts(workspace, Filter("orders a night")).first(1)[0].excerpt

    assert excerpt.text == "… it was orders a night."
    assert [excerpt.text[start:end] for start, end in excerpt.spans] == ["orders", "a", "night"]


def test_answers_are_found_by_ones_own_notes_too(three: Workspace) -> None:
    keep_note(three, three.journal.attempt(attempt(1).id), "Ask Zoë what the wards paid.\nThen the numbers.")
    (hit,) = find_attempts(three, Filter("zoe wards")).first(5)
    assert [hit.excerpt.text[start:end] for start, end in hit.excerpt.spans] == ["Zoë", "wards"]
    assert hit.excerpt.text.startswith("Your note: Ask Zoë")
    assert ids(three, words="zoe", kind=AttemptKind.RETRY) == []
    assert ids(three, words="zoe barista") == []
    keep_note(three, three.journal.attempt(attempt(1).id), "")
    assert ids(three, words="zoe") == []


def test_the_best_of_several_answers_to_a_question_is_marked(three: Workspace) -> None:
    assert [hit.best for hit in find_attempts(three).first(3)] == [False, True, False]


def test_nothing_is_found_of_an_interview_under_way(three: Workspace) -> None:
    begun = MockInterview("m1", NOW, Choice(), Pace.OFF, (Asked(Part.BEHAVIOURAL, LAUNCH),), NOW)
    best = replace(own_part(), overall=99)
    three.journal.record_in_mock(replace(attempt(4, OWN_PART, best), mock_id="m1"), None, begun)

    assert ids(three, words="trained") == [2, 1]
    assert ids(three, best=True) == [3, 2]


def test_answers_given_since_the_index_was_made_are_found(three: Workspace) -> None:
    list(index_answers(three))
    three.journal.record(attempt(4, "A zebra crossed."))

    assert ids(three, words="zebra") == [4]
    assert list(index_answers(three)) == [(1, 1)]
    assert ids(three, words="zebra") == [4]


def test_rows_are_read_as_they_are_seen(three: Workspace) -> None:
    found = find_attempts(three)
    first = found.first(1)
    three.journal.record(attempt(9))

    assert len(found) == 3
    assert [*first, *found.first(3)[1:]] == list(found.first(10))


def test_a_filter_is_remembered(workspace: Workspace) -> None:
    wanted = Filter('say "so', Reason.DEPTH, Verdict.OK, "r", "b", "x", Band.SOLID, AttemptKind.MOCK, "q",
                    date(2026, 1, 2), date(2026, 2, 3), best=True, order=Order.LONGEST)  # fmt: skip
    keep_filter(workspace, wanted)

    assert kept_filter(workspace) == wanted


@pytest.mark.parametrize("kept", ["[", "[]", '{"reason": "luck"}', '{"since": 3}'])
def test_what_cannot_be_read_of_a_remembered_filter_asks_nothing(workspace: Workspace, kept: str) -> None:
    workspace.journal.keep_setting("review.filter", kept)

    assert kept_filter(workspace) == Filter()


@given(st.text(max_size=30), st.text(max_size=60))
def test_places_lie_in_the_text_and_never_overlap(typed: str, text: str) -> None:
    spans = Words.of(typed).spans(text)

    flat = [place for span in spans for place in span]
    assert flat == sorted(flat)
    assert all(0 <= start < end <= len(text) for start, end in spans)
