"""The tables that weigh an answer speak only of what is counted: a misspelt name would weigh nothing."""

from __future__ import annotations

import pytest

from interview_coach.model import Question
from interview_coach.scoring import answer, verdicts
from interview_coach.scoring.asks import calls_for
from interview_coach.scoring.engine import asked_counts
from interview_coach.scoring.reader import Reader
from interview_coach.scoring.rule_language.rule_names import IN_ANSWERS
from interview_coach.scoring.weights import CONTENT, VOCABULARY, Weight

TABLES = {
    "weights": [weight.count for weight in CONTENT],
    "vocabulary": VOCABULARY.values(),
    "what shows an achievement": verdicts.ACHIEVED,
    "deeds without an owner": answer.UNOWNED,
    "a part of one's own": answer.OWN_PART,
    "something done": answer.DONE,
    "deeds": answer.DEEDS,
}


@pytest.mark.parametrize("names", TABLES.values(), ids=TABLES)
def test_a_table_names_only_what_is_counted(names: list[str]) -> None:
    assert set(names) <= IN_ANSWERS.counted


@pytest.mark.parametrize("weight", CONTENT, ids=lambda weight: weight.name)
def test_every_line_of_the_weights_moves_the_score(weight: Weight) -> None:
    nothing = dict.fromkeys(IN_ANSWERS.counted, 0.0)
    assert verdicts.worth({**nothing, weight.count: 1}) != verdicts.worth(nothing)


def test_all_that_rules_may_count_is_there_to_be_counted() -> None:
    question = Question("x", "Tell me about a time you failed.", ())
    counts = asked_counts(Reader(question).read("I fell off the roof in May. We laughed."), calls_for(question))
    for_questions = {name for name in IN_ANSWERS.counts if name.startswith(("flagged_", "only_"))} | {"supposed"}
    assert IN_ANSWERS.counts - for_questions <= counts.keys()
