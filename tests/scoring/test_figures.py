"""Figures of a sentence, and results told by them in words of the speaker's own."""

from __future__ import annotations

import pytest

from interview_coach.scoring import score
from interview_coach.scoring.figures import figures, read_signs, span, weigh, weights_of
from interview_coach.scoring.text import read_sentence

FIGURES = {
    "We sold two hundred and six of them.": [("large", "two hundred and six of")],
    "It cost £1,250.50 then.": [("money", "£1,250.50 then")],
    "About 12 percent left.": [("percent", "12 percent")],
    "We were up 7%.": [("percent", "7%")],
    "That was in 2019.": [("year", "2019")],
    "It opened at 7:30 sharp.": [("clock", "7:30")],
    "She was the one who knew.": [],
    "It fell to one.": [("one", "one")],
    "That halved it.": [("times", "halved it")],
    "From 40 to a dozen, more or less.": [("tens", "40 to"), ("teens", "dozen")],
}


@pytest.mark.parametrize(("text", "found"), FIGURES.items(), ids=FIGURES)
def test_numbers_shares_and_multiples_are_figures_of_a_kind(text: str, found: list[tuple[str, str]]) -> None:
    sentence = read_sentence(text)
    shown = [(figure.kind, text[slice(*span(sentence, figure))]) for figure in figures(sentence)]
    assert [kind for kind, _ in shown] == [kind for kind, _ in found]
    assert all(said.startswith(words[: len(said)]) for (_, said), (_, words) in zip(shown, found, strict=True))


STORY = "We had a bad winter and I was asked to sort it out. I rewrote the list and I rang everyone on it. {}"
SIDEWAYS = [
    "The queue that used to go out of the door was three people by Easter.",
    "People had waited a month and now it is nine days.",
    "Nobody has rung about it since and before that it was thirty calls a week.",
    "In the last quarter complaints were down to a handful, four or five.",
    "The old record was fifty and we had eighty-four.",
]
NONE = [
    "There were five of us and one was new.",
    "I have done this for nineteen years.",
    "He asked me to be there at seven and I said eight.",
    "You have nine branches, I read.",
    "I would hope to be at thirty by the end of the year.",
]


@pytest.mark.parametrize("sentence", SIDEWAYS)
def test_a_result_told_sideways_is_measured_after_the_deeds_and_shown_by_its_figure(sentence: str) -> None:
    answer = STORY.format(sentence)
    assessment = score(answer, "Tell me about a time you improved something.")
    assert assessment.facts.measured_results == 1
    shown = [strength for strength in assessment.strengths if strength.rule == "strength.measured-result"]
    assert shown
    assert all(answer.index(sentence) <= strength.start < strength.end <= len(answer) for strength in shown)


@pytest.mark.parametrize("sentence", NONE)
def test_a_figure_of_the_setting_stays_none_there(sentence: str) -> None:
    assert score(STORY.format(sentence), "Tell me about a time you improved something.").facts.measured_results == 0


def test_what_stands_around_a_figure_decides() -> None:
    def odds(text: str) -> float:
        return max(weigh(signs) for _, signs in read_signs(read_sentence(text)))

    assert odds("Complaints went from forty a month to twelve.") > odds("You have forty shops and I know twelve.")


@pytest.mark.parametrize("text", SIDEWAYS)
def test_signs_weigh_the_same_in_any_order(text: str) -> None:
    for _, signs in read_signs(read_sentence(text)):
        orders = (sorted(signs), sorted(signs, reverse=True), sorted(signs, key=len))
        assert len({weigh(order) for order in orders}) == 1


def test_what_is_looked_for_only_around_likely_figures_speaks_against_them() -> None:
    assert all(weight < 0 for sign, weight in weights_of().items() if sign.startswith("!"))
