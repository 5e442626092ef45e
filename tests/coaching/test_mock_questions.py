"""Which questions a mock interview asks, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_coach import banks
from interview_coach.coaching.interviews.mock_questions import FEWEST, MOST, NothingToAsk, mock_questions, part_of
from interview_coach.coaching.jobs import targets
from interview_coach.coaching.jobs.probing import is_made
from interview_coach.coaching.library.framing import CLOSING, OPENINGS
from interview_coach.coaching.practice import drill
from interview_coach.coaching.workspace import Workspace
from interview_coach.interview import Asked, Choice, Part
from interview_coach.model import Question, Reason, Role, Round
from tests.conftest import NOW

DAY = NOW.date()
ORDER = list(Part)
OWN_PART = "Last spring I planned the launch at Leeds. I trained nine clinics myself, and orders doubled by June."
MANY = 3, 4, 5, 7, 10


def ids(asked: tuple[Asked, ...]) -> list[str]:
    return [each.question.id for each in asked]


def parts(asked: tuple[Asked, ...]) -> list[Part]:
    return [each.part for each in asked]


@pytest.fixture
def holding(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Workspace]:
    """A workspace whose only bank, the user's own, holds these questions."""

    def hold(*questions: Question) -> Workspace:
        bank = banks.Bank("own", "One's own", "", Path("own.yaml"), shipped=False)
        library = banks.Library((bank,), tuple(replace(each, bank="own") for each in questions))
        monkeypatch.setattr(banks, "load", lambda *_: library)
        return replace(workspace)

    return hold


@pytest.mark.parametrize("count", MANY)
def test_it_opens_with_you_ends_with_your_questions_and_has_as_many_as_asked_for(
    workspace: Workspace, count: int
) -> None:
    asked = mock_questions(workspace, Choice(count=count), None, DAY)

    assert len(asked) == count
    assert asked[0].part is Part.OPENING
    assert (asked[-1].part, asked[-1].question) == (Part.CLOSING, CLOSING)
    assert parts(asked) == sorted(parts(asked), key=ORDER.index)


def test_five_questions_are_one_of_each_part(workspace: Workspace) -> None:
    assert parts(mock_questions(workspace, Choice(), None, DAY)) == ORDER


def test_the_same_day_and_choice_ask_the_same_and_another_day_asks_otherwise(workspace: Workspace) -> None:
    choice = Choice(count=10)
    today = mock_questions(workspace, choice, None, DAY)

    assert mock_questions(workspace, choice, None, DAY) == today
    assert ids(mock_questions(workspace, choice, None, DAY + timedelta(days=1))) != ids(today)


def test_what_was_answered_lately_makes_way_for_what_was_not(workspace: Workspace) -> None:
    before = mock_questions(workspace, Choice(), None, DAY)
    for each in before[:-1]:
        drill.submit(workspace, drill.begin(workspace, each.question), OWN_PART, NOW)

    assert set(ids(before[:-1])).isdisjoint(ids(mock_questions(workspace, Choice(), None, DAY)))


@pytest.mark.parametrize("reason", Reason)
def test_a_reason_chooses_all_but_the_first_and_the_last(workspace: Workspace, reason: Reason) -> None:
    asked = mock_questions(workspace, Choice(reason=reason, count=7), None, DAY)
    assert all(reason in each.question.probes for each in asked[1:-1])


def test_bank_round_and_reason_can_be_combined(workspace: Workspace) -> None:
    choice = Choice(bank="nursing-and-care", round=Round.MANAGER, reason=Reason.DEPTH, count=4)
    middle = mock_questions(workspace, choice, None, DAY)[1:-1]

    assert middle
    for each in middle:
        assert each.question.bank == "nursing-and-care"
        assert each.question.round is Round.MANAGER
        assert Reason.DEPTH in each.question.probes


def test_a_bank_for_one_profession_is_left_out_until_the_role_speaks_of_it(workspace: Workspace) -> None:
    nurse = Role("Northwind", "Nurse, stroke unit", ("stroke care",), id="r1")
    anyone = mock_questions(workspace, Choice(count=10), None, DAY)
    for_nurse = mock_questions(workspace, Choice(count=10), nurse, DAY)

    assert all(each.question.bank != "nursing-and-care" for each in anyone)
    assert any(each.question.bank == "nursing-and-care" for each in for_nurse)


def test_nothing_that_fits_is_a_sentence(workspace: Workspace) -> None:
    with pytest.raises(NothingToAsk, match="Leave the bank, the round or the reason open"):
        mock_questions(workspace, Choice(bank="nowhere"), None, DAY)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Tell us a little about yourself.", Part.OPENING),
        ("Please walk me through your CV.", Part.OPENING),
        ("What have the people you lead told you about yourself that hurt?", Part.EXPERIENCE),
        ("Tell me about a time you lost a customer.", Part.BEHAVIOURAL),
        ("How do you plan a week?", Part.EXPERIENCE),
        ("Why us, and not one of our competitors?", Part.MOTIVATION),
        ("Do you have any questions for us?", Part.CLOSING),
        ("What questions do you have for me?", Part.CLOSING),
    ],
)
def test_the_part_is_read_from_the_words_of_a_question(text: str, part: Part) -> None:
    assert part_of(Question("q", text)) is part


def test_a_copy_of_a_question_is_not_asked_beside_it(holding: Callable[..., Workspace]) -> None:
    one = Question("own.lost", "Tell me about a customer you lost.", (Reason.DEPTH,))
    kept = holding(one, replace(one, id="own.copy", text="Tell me  about a customer you LOST."))

    assert len(mock_questions(kept, Choice(), None, DAY)) == 3


def test_an_opening_of_ones_own_is_asked_rather_than_another(holding: Callable[..., Workspace]) -> None:
    own = Question("own.you", "Could you introduce yourself?", (Reason.TRANSFER,))
    kept = holding(own, Question("own.plan", "How do you plan a week?", (Reason.DEPTH,)))

    assert ids(mock_questions(kept, Choice(bank="own"), None, DAY)) == ["own.you", "own.plan", CLOSING.id]


texts = st.sampled_from(
    [
        "Tell me about yourself.",
        "Walk me through your career so far, up to today.",
        "Tell me about a deal you lost.",
        "tell me about a deal  you lost.",
        "Why us?",
        "How do you plan?",
        "Do you have any questions for us?",
        "What salary are you looking for?",
        "\x1b[31m[/x]",
    ]
) | st.text(min_size=1, max_size=40)


@st.composite
def libraries(draw: st.DrawFn) -> banks.Library:
    count = draw(st.integers(0, 14))
    questions = tuple(
        Question(
            f"q{number}",
            draw(texts),
            tuple(draw(st.sets(st.sampled_from(Reason), min_size=1))),
            round=draw(st.none() | st.sampled_from(Round)),
            bank=draw(st.sampled_from(["own", "other"])),
            archived=draw(st.booleans()),
        )
        for number in range(count)
    )
    known = tuple(banks.Bank(name, name, "", Path(f"{name}.yaml"), shipped=False) for name in ("own", "other"))
    return banks.Library(known, questions)


choices = st.builds(
    Choice,
    bank=st.sampled_from(["", "own", "other"]),
    round=st.none() | st.sampled_from(Round),
    reason=st.none() | st.sampled_from(Reason),
    count=st.integers(FEWEST, MOST),
)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(library=libraries(), choice=choices)
def test_whatever_the_banks_hold_the_order_is_kept_and_nothing_is_asked_twice(
    workspace: Workspace, library: banks.Library, choice: Choice
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Workspace, "library", lambda _: library)
        try:
            asked = mock_questions(workspace, choice, None, DAY)
        except NothingToAsk:
            return
        assert mock_questions(workspace, choice, None, DAY) == asked

    assert parts(asked) == sorted(parts(asked), key=ORDER.index)
    assert parts(asked).count(Part.OPENING) == parts(asked).count(Part.CLOSING) == 1
    assert FEWEST <= len(asked) <= choice.count
    assert len({" ".join(each.question.text.casefold().split()) for each in asked}) == len(asked)
    assert all(not each.question.archived for each in asked)
    for each in asked[1:-1]:
        assert choice.bank in {"", each.question.bank}
        assert choice.round in {None, each.question.round}
        assert choice.reason is None or choice.reason in each.question.probes


def test_the_openings_that_no_bank_holds_are_read_as_openings() -> None:
    assert {part_of(question) for question in OPENINGS} == {Part.OPENING}


def test_a_mock_for_a_role_asks_for_its_missing_demands_and_no_other_trade(workspace: Workspace) -> None:
    demands = ("improving a service", "cold chain", "data protection")
    role = targets.keep_role(workspace, Role("St Aldate's", "Operations Manager, Site Services", demands))
    asked = mock_questions(workspace, Choice(count=7, role_id=role.id), role, DAY)
    for_everybody = {bank.id for bank in workspace.library().banks if not bank.audience}

    assert sum(is_made(each.question) for each in asked) == 2
    assert {each.question.bank for each in asked} <= for_everybody | {""}
    assert not any(each.question.assumes for each in asked)


@pytest.mark.parametrize(
    ("title", "bank"),
    [
        ("Staff nurse, ward 7", "nursing-and-care"),
        ("Data analyst", "software-and-data"),
        ("Customer service adviser", "customer-service-and-retail"),
        ("Pharma sales representative", "pharma-sales"),
    ],
)
def test_a_title_that_names_whom_a_bank_is_for_brings_it(workspace: Workspace, title: str, bank: str) -> None:
    asked = mock_questions(workspace, Choice(bank=bank, count=10), Role("Northwind", title), DAY)
    anything = mock_questions(workspace, Choice(count=10), Role("Northwind", title), DAY)

    assert any(each.question.bank == bank for each in asked)
    assert any(each.question.bank == bank for each in anything)
