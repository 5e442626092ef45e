"""What small signs of tone add up to, and what they leave alone."""

from __future__ import annotations

import pytest

from interview_coach.model import Assessment, Question, Reason, Verdict
from interview_coach.scoring import score
from interview_coach.scoring.grams import ALWAYS
from interview_coach.scoring.rule_language.phrases import read_phrase
from interview_coach.scoring.tone import KINDS, tone_phrases, tone_words

ASKED = Question("q", "How was it there?", (Reason.ATTITUDE,))

POOR = {
    "tone.badmouthing": (
        "They never once asked us on the floor, of course, that would have meant getting up. It's always the same "
        "people, and then it's somebody else's fault.",
        "My manager couldn't plan a day and of course I ended up fixing it, as usual.",
    ),
    "tone.superiority": (
        "I was the only one who actually read the manual. The others couldn't keep up, so I had to explain it "
        "three times and in the end they had to admit that I was right.",
    ),
    "tone.entitlement": (
        "With my experience I would expect the title from day one. After ten years I would take a car as a given.",
    ),
    "tone.indifference": (
        "It's close to home and the hours are fine. I don't really know what you do yet, but I guess it's okay.",
    ),
}

FAIR = (
    # near-certainty traps and their siblings
    "Our customers deserve better, so I asked for a second line and got it by May.",
    "I deserved that criticism, and I changed the rota.",
    "It's not obvious for a patient what fasting means, I used to assume that it was.",
    "The deployment was a nightmare and took us two nights.",
    "My boss was demanding and never let a number pass, and she taught me to plan.",
    "I was the only one who spoke Spanish, so I took the calls that came in at night.",
    "I'm the only one on our floor who reads Polish so those letters come to me.",
    "I expect the API to return an array, and it never did, so I wrote a test.",
    "I wouldn't say I am entitled to anything.",
    "I don't blame the supplier, their factory had flooded.",
    '"You lot are useless, as usual, nobody ever listens," he said, and I let him finish.',
    # facts about others with a reason seen or an own share named
    "He didn't listen to me at first and why should he, I had been there for three weeks.",
    "My manager and I saw it very differently, and looking back she was right about two of my three points.",
    "Nobody had shown me how the machine works and I was too embarrassed to ask. That was on me, now I ask.",
    "I explained it and she still did it wrong, then I saw that I was standing on the wrong side the whole time.",
    # honest confidence, honest reasons
    "I got 112% last year, third out of 26 reps, and I'm proud of that.",
    "I do need the money, but I could get that anywhere. I'd rather do it with animals, I volunteer every Sunday.",
)


def tones(assessment: Assessment) -> list[str]:
    return [finding.rule for finding in assessment.findings if finding.rule.startswith("tone.")]


@pytest.mark.parametrize(("rule", "answer"), [(rule, answer) for rule, answers in POOR.items() for answer in answers])
def test_signs_that_prove_nothing_one_by_one_flag_attitude_together(rule: str, answer: str) -> None:
    assessment = score(answer, ASKED)
    assert assessment.reasons[Reason.ATTITUDE].verdict is Verdict.FLAG
    assert rule in tones(assessment)


@pytest.mark.parametrize("answer", FAIR)
def test_fair_words_have_no_tone(answer: str) -> None:
    assert tones(score(answer, ASKED)) == []


@pytest.mark.parametrize("rule", POOR)
def test_a_tone_is_shown_by_the_words_that_make_it(rule: str) -> None:
    answer = POOR[rule][0]
    findings = [finding for finding in score(answer, ASKED).findings if finding.rule == rule]
    assert findings
    assert all(
        finding.start is not None and answer[finding.start : finding.end] == finding.text for finding in findings
    )


def test_one_sign_alone_proves_nothing() -> None:
    assert tones(score("The others were on the late shift and of course I covered the phone.", ASKED)) == []


def test_phrases_make_no_tone_where_the_words_around_them_are_fair() -> None:
    answer = (
        "Some people help and leave the trash inside. When I finish my floor I don't sit, of course, I call the radio "
        "and ask who has two rooms left, and I sign the card on the door so that they ask me, not her."
    )
    assert tones(score(answer, ASKED)) == []
    assert tones(score("Some people just leave the trash inside, of course, and nobody there ever bothered.", ASKED))


def test_what_stands_out_in_few_words_is_lost_in_many() -> None:
    slip = "Nobody else there bothered, of course, as usual."
    work = " ".join(
        f"In week {week} I counted the boxes on aisle {week}, wrote a list and moved it." for week in range(20)
    )
    assert tones(score(slip, ASKED))
    assert not tones(score(f"{work} {slip}", ASKED))


def test_words_that_the_question_brings_are_no_sign() -> None:
    answer = "Gossip, gossiping and more gossip, and moaning: I stay away from the gossip of an office."
    question = Question("q", "How do you handle office gossip and moaning?", (Reason.ATTITUDE,))
    assert tones(score(answer, question)) == []


def test_saying_it_twice_weighs_no_more() -> None:
    answer = "The meeting ran on and nobody else could say why. It ran on again and nobody else could say why."
    assert tones(score(answer, ASKED)) == []


def test_the_table_can_be_read_and_its_weights_keep_to_their_side() -> None:
    _, phrases = tone_phrases()
    for label, phrase in phrases:
        _, weight, group = label.split(" ", 2)
        assert group.partition(":")[0] in (*KINDS, "shared", "fairness")
        assert (float(weight) < 0) == group.startswith("fairness")
        assert read_phrase(phrase)


def test_the_table_of_words_keeps_to_its_side_too() -> None:
    words = dict(tone_words())
    del words[ALWAYS]
    assert {group for group, _ in words.values()} == {*KINDS, "fairness"}
    assert all((weight < 0) == (group == "fairness") for group, weight in words.values())
    assert not any(character.isdigit() for word in words for character in word)
