"""The interviewer's next question: it listens, quotes whole phrases and never asks the same again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interview_coach import score
from interview_coach.model import Band, Question, Reason, Verdict
from interview_coach.scoring.follow_up import is_from, probed_by
from interview_coach.scoring.quoting import LEAST_QUOTED, MOST_QUOTED
from interview_coach.scoring.rule_language.shipped import shipped_rules

LAUNCH = Question("launch", "Tell me about a launch you worked on.", (Reason.DEPTH, Reason.CONTRIBUTION))
TOLD = (
    "In May I took over the night shift in Leeds, seven weeks before the peak. I chose to start with twenty "
    "pickers, and I trained their leaders myself over four evenings. I rang the six hauliers in the order of who "
    "had the least time left, and moved the cut-off to eight. Mispicks fell from 1.9 to 0.7 percent."
)
ROWS = [json.loads(line) for line in Path(__file__).with_name("written.jsonl").read_text("utf-8").splitlines()]


def _asked(answer: str, question: Question | str = LAUNCH) -> str:
    return score(answer, question).follow_up


def _follow_up(text: str, *before: str) -> Question:
    reason = probed_by(text, shipped_rules())
    return Question("launch/follow-up", text, (reason,) if reason else (), time_limit=60, asked_before=before or ("x",))


LISTENED = {
    "no part of one's own": (
        "We trained the clinics and we ran the first cases in June.",
        "yours?|you do?|without you?",
    ),
    "a result nobody measured": (
        "In May I wrote the two-hour course and rang nine clinics. I drove the pump to Leeds, taped the floor and "
        "trained the night porters. In the end it worked out well.",
        "How do you know?|Who noticed|How large",
    ),
    "no end": (
        "I wrote the course. I rang nine clinics, drove the pump to Leeds, taped the floor and trained porters.",
        "different afterwards",
    ),
    "only what one would do": (
        "I would listen to them first. Then I would ask why. I would try to find a good way for everybody.",
        "When did you last do that yourself",
    ),
    "no experience": ("I have no experience with that kind of launch at all, to be honest.", "nearest thing"),
}


@pytest.mark.parametrize(("answer", "wanted"), LISTENED.values(), ids=LISTENED)
def test_it_goes_where_the_answer_is_thin(answer: str, wanted: str) -> None:
    assert any(words in _asked(answer) for words in wanted.split("|")), _asked(answer)


def test_a_told_result_is_dug_into_and_not_asked_for() -> None:
    assert "afterwards" not in _asked(TOLD)
    assert "how do you know" not in _asked(TOLD).lower()


def test_what_the_answer_tells_already_is_not_asked() -> None:
    told = (
        f"{TOLD} I counted them every week. My boss was against it at first. Looking back, I should have rung earlier."
    )
    follow_ups, question = set(), LAUNCH
    while text := _asked(told, question):
        follow_ups.add(text)
        question = _follow_up(text, *question.asked_before, question.text)
    assert not [one for one in follow_ups if "measured?" in one or "disagreed" in one or "differently" in one]
    assert any("since?" in one for one in follow_ups)


def test_the_same_answer_draws_the_same_question_and_another_another() -> None:
    assert _asked(TOLD) == _asked(TOLD)
    places = ("Leeds", "York", "Derby", "Hull", "Bath", "Ely", "Wells", "Ripon")
    assert len({_asked(TOLD.replace("Leeds", place)) for place in places}) > 2


def test_nothing_is_asked_twice_however_long_it_goes_on() -> None:
    question, asked = LAUNCH, [LAUNCH.text]
    for _ in range(20):
        text = _asked(TOLD, question)
        if not text:
            break
        assert text not in asked
        asked.append(text)
        question = _follow_up(text, *asked[:-1])
    assert len(asked) > 5


def test_a_follow_up_given_as_mere_text_is_not_asked_again() -> None:
    asked = 'You said "the clinics were happy". How was that measured?'
    rule = next(rule for rule in shipped_rules().questions if is_from(rule, asked))
    assert not is_from(rule, _asked(TOLD, asked))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_what_is_quoted_is_a_whole_phrase_of_the_answer(row: dict[str, str]) -> None:
    asked = _asked(row["answer"], row["question"])
    if '"' not in asked:
        return
    quoted = asked.split('"')[1]
    assert quoted in " ".join(row["answer"].split())
    assert LEAST_QUOTED <= len(quoted.split()) <= MOST_QUOTED
    assert quoted.split()[-1] not in {"the", "of", "in", "and", "who", "had", "to", "a", "from"}


def test_a_phrase_that_can_not_be_cut_is_not_quoted() -> None:
    assert "least" not in _asked("I called the pharmacy buyers in the order of who had the least stock left in May.")
    assert "1.9 to 0.7" in TOLD
    assert '1.9"' not in _asked(TOLD)


EXACT = {
    "its own part": (
        'You said "we ran the clinics". Which part of it was yours?',
        "Mine was the training plan: I wrote it, and I taught it to the six team leaders on two evenings.",
    ),
    "a measure": (
        'You said "mispicks fell to 0.7 percent". How was that measured?',
        "The scanner counts each pick, and every Friday I checked ten lines by hand against the printed list.",
    ),
    "an argument": (
        "Who disagreed with you, and what did you say to them?",
        "The finance director did. I showed her the end date of the building lease, and she let it go.",
    ),
}


@pytest.mark.parametrize(("asked", "answer"), EXACT.values(), ids=EXACT)
def test_a_short_answer_to_what_a_follow_up_asks_is_enough(asked: str, answer: str) -> None:
    assessment = score(answer, _follow_up(asked))
    assert assessment.band in (Band.SOLID, Band.STRONG)
    assert assessment.findings == ()
    assert assessment.facts.star is None
    assert round(sum(point.value for point in assessment.points), 1) == assessment.overall


def test_to_be_asked_for_ones_part_and_not_tell_it_costs_the_job() -> None:
    asked = _follow_up('You said "we ran the clinics". Which part of it was yours?')
    assessment = score("We all worked hard, and in the end it went really well for the team.", asked)
    assert assessment.reasons[Reason.CONTRIBUTION].verdict is Verdict.FLAG
    assert "contribution.part-untold" in {finding.rule for finding in assessment.findings}


def test_what_is_too_long_depends_on_the_time_there_is() -> None:
    long = " ".join(f"In week {number} I rang clinic {number} and wrote down what they said." for number in range(20))
    rules = {
        limit: {one.rule for one in score(long, Question("q", "What did you do?", time_limit=limit)).findings}
        for limit in (60, 120)
    }
    assert "delivery.too-long" in rules[60]
    assert "delivery.too-long" not in rules[120]


@pytest.mark.parametrize(
    ("answer", "asked"),
    [
        ("I just need a job and I don't mind what it is. It was near my house so I applied.", "look forward|with us?"),
        ("I have been in this trade for ten years and I deserve the lead role.", "have from you|has earned that"),
        ("My boss was a nightmare and the others were useless.", "was there say|on their side|where would they"),
    ],
)
def test_a_poor_attitude_is_asked_about_by_its_kind(answer: str, asked: str) -> None:
    follow_up = _asked(answer, Question("q", "What are you looking for?", (Reason.ATTITUDE,)))
    assert any(words in follow_up for words in asked.split("|"))
