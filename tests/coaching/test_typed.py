from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.coaching.library.questions import QuestionIncomplete
from interview_coach.coaching.library.typed import BLANK, Typed, question_typed, typed
from interview_coach.model import EvidenceGroup, Question, Reason, Round

FULL = Question(
    "own.launch",
    "Tell me about a launch.\nAny launch.",
    (Reason.TRANSFER, Reason.DEPTH),
    "Your own part.",
    (EvidenceGroup("own part", ("my part", "i wrote")), EvidenceGroup("outcome", ("sold",))),
    90,
    ("What next?", "Who disagreed?"),
    "strong",
    "weak",
    3,
    Round.PANEL,
    ("launch", "team"),
    "own",
)
NEW = replace(typed(BLANK), text="Why us?", probes=(Reason.DEPTH,))


def test_a_new_question_needs_only_its_text_and_a_reason() -> None:
    assert question_typed(NEW) == Question("", "Why us?", (Reason.DEPTH,))


def test_every_field_of_a_form_is_read() -> None:
    form = Typed(
        text=" Why\n us? ",
        probes=(Reason.DEPTH,),
        evidence="outcome: sold,  on time\n\nplanned, ran it",
        time_limit="90",
        listens_for="Facts ",
        follow_ups="And then?\n\n Who else? ",
        difficulty="3",
        round="Panel",
        tags="launch, team",
    )
    evidence = (EvidenceGroup("outcome", ("sold", "on time")), EvidenceGroup("keywords", ("planned", "ran it")))

    assert question_typed(form) == Question(
        "", "Why us?", (Reason.DEPTH,), "Facts", evidence, 90, ("And then?", "Who else?"), None, None, 3,
        Round.PANEL, ("launch", "team"),
    )  # fmt: skip


@given(
    st.builds(
        Question,
        st.just("own.any"),
        st.text(min_size=1),
        st.permutations(Reason).map(lambda reasons: tuple(reasons[:2])),
        st.text(),
        st.lists(st.builds(EvidenceGroup, st.text(), st.tuples(st.text(), st.text()))).map(tuple),
        st.integers(30, 600),
        st.lists(st.text()).map(tuple),
        difficulty=st.integers(1, 3),
        round=st.sampled_from([None, *Round]),
        tags=st.lists(st.text()).map(tuple),
    )
)
def test_a_form_that_was_not_touched_changes_nothing(question: Question) -> None:
    assert question_typed(typed(question), question) == question


def test_only_the_fields_touched_change() -> None:
    assert question_typed(replace(typed(FULL), tags="one"), FULL) == replace(FULL, tags=("one",))


def test_the_main_reason_stays_the_first() -> None:
    form = replace(typed(FULL), probes=(Reason.ATTITUDE, Reason.DEPTH, Reason.TRANSFER))

    assert question_typed(form, FULL).probes == (Reason.TRANSFER, Reason.DEPTH, Reason.ATTITUDE)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"text": "  "}, "no text"),
        ({"probes": ()}, "at least one reason"),
        ({"time_limit": "5"}, "30 to 600 seconds"),
        ({"time_limit": "soon"}, "30 to 600 seconds"),
        ({"difficulty": "4"}, "1 .*easy"),
        ({"round": "lunch"}, "screen, manager, panel"),
        ({"evidence": "outcome:"}, "outcome"),
        ({"evidence": ": sold"}, "Keywords"),
    ],
)
def test_what_is_wrong_with_a_field_is_said(wrong: dict[str, str], said: str) -> None:
    with pytest.raises(QuestionIncomplete, match=said):
        question_typed(replace(NEW, **wrong))  # type: ignore[arg-type]
