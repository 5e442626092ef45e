from __future__ import annotations

import pytest

from interview_coach.coaching.wording import unscored
from interview_coach.scoring import score


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("", "nothing to score"),
        ("I led the team.", "Too short"),
        ("I led the team. " * 40, "the same few words again and again"),
    ],
)
def test_an_answer_without_a_score_is_told_what_it_is(answer: str, why: str) -> None:
    assert why in unscored(score(answer))
