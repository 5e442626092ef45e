"""Laws that hold for every answer: what may not change a verdict, and what may never raise a score."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import wrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_coach.model import Assessment, Status
from interview_coach.scoring import LiveScorer, score

ROWS = [json.loads(line) for line in Path(__file__).with_name("written.jsonl").read_text("utf-8").splitlines()]
answers = st.sampled_from([(row["question"], row["answer"]) for row in ROWS])
CALM = settings(max_examples=25, deadline=None, derandomize=True)


def verdicts(assessment: Assessment) -> list[str]:
    return [judgement.verdict.value for judgement in assessment.reasons.values()]


def overall(question: str, answer: str) -> int:
    return score(answer, question).overall or 0


SAME_VERDICTS = {
    "curly quotes": lambda text: text.replace("'", "’").replace(' "', " “").replace('"', "”"),
    "small i": lambda text: text.replace("I'", "i'").replace(" I ", " i "),
    "windows line ends": lambda text: text.replace("\n", "\r\n"),
    "hard wrapped lines": lambda text: text.replace(", ", ",\n"),
    "a paragraph a sentence": lambda text: text.replace(". ", ".\n\n"),
    "two spaces after a full stop": lambda text: text.replace(". ", ".  "),
    "two spaces between words": lambda text: text.replace(" ", "  "),
    "lines as they fit a window": lambda text: "\r\n".join(wrap(text, 40)) if "\n" not in text else text,
    "leading white space": lambda text: "\n\n  " + text,
    "an emoji at the end": lambda text: text + " 🙂",
}


@pytest.mark.parametrize("change", SAME_VERDICTS.values(), ids=SAME_VERDICTS)
@given(pair=answers)
@CALM
def test_a_change_of_dress_changes_no_verdict(change, pair) -> None:
    question, answer = pair
    assert verdicts(score(change(answer), question)) == verdicts(score(answer, question))


NEVER_RAISES = {
    "keywords": " leadership, teamwork, communication, ownership, stakeholder management, results, impact",
    "star labels": "\nSituation: Task: Action: Result:",
    "a row of I": " I I I I I I I I I I I I",
    "junk": " asdf qwer zxcv uiop hjkl vbnm",
    "pride in one's work": " I take great pride in my work and always do my best.",
    "an effort in percent": " I always give 110 percent.",
    "praise of oneself": " I am a very motivated and hard working team player.",
    "figures without a word": " 100% 200% 300% 50 60 70",
    "figures one by one": "\n\n50%. 100%. 3x. 1 million.",
    "deeds without a word": "\n\nI led. I built. I delivered. I owned it. I did everything.",
    "deeds in a row": "\n\nI led, built, drove, owned and achieved.",
    "deeds as notes": "\n- Led teams\n- Drove results\n- Delivered impact",
    "figures of nothing": "\n\nIncreased by 40%, reduced by 30%, doubled, tripled, saved 2 million.",
    "a perfect fit": "\n\nThat is exactly what you need, and why I am the perfect fit for this role.",
    "tags": " #leadership #results #hired",
}


@pytest.mark.parametrize("padding", NEVER_RAISES.values(), ids=NEVER_RAISES)
@given(pair=answers)
@CALM
def test_padding_never_raises_the_score(padding, pair) -> None:
    question, answer = pair
    assert overall(question, answer + padding) <= overall(question, answer)


@given(pair=answers, joint=st.sampled_from(["\n\n", " ", "\n"]))
@CALM
def test_repeating_the_answer_never_raises_the_score(pair, joint) -> None:
    question, answer = pair
    assert overall(question, answer + joint + answer) <= overall(question, answer)


@given(pair=answers)
@CALM
def test_points_add_up_to_the_score(pair) -> None:
    assessment = score(pair[1], pair[0])
    assert round(sum(point.value for point in assessment.points), 6) == assessment.overall


@given(pair=answers)
@CALM
def test_the_same_text_always_gets_the_same_assessment(pair) -> None:
    assert score(pair[1], pair[0]) == score(pair[1], pair[0])


@given(text=st.text(max_size=300), row=st.sampled_from(ROWS))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_findings_and_strengths_quote_the_text_exactly(text, row) -> None:
    answer = row["answer"][:200] + text + row["answer"][200:]
    assessment = score(answer, row["question"])
    for one in (*assessment.findings, *assessment.strengths):
        assert one.start is None or answer[one.start : one.end] == one.text != ""


PIECES = ('"', "'", ".", ". ", "! ", "\n", "\n\n", "\n- ", "\n1. ", "Task:", "e.g. ", " I ", "we won. ", "x", "“", " ")
typed = st.sampled_from(PIECES) | st.sampled_from([row["answer"][:200] for row in ROWS])
edits = st.lists(st.tuples(st.floats(0, 1), st.sampled_from((0, 1, 5, 40, 500)), typed), min_size=1, max_size=8)


@given(pair=answers, edits=edits)
@CALM
def test_live_readings_equal_those_of_the_finished_text(pair, edits) -> None:
    question, text = pair
    live = LiveScorer(question)
    live.update(text)
    for place, deleted, inserted in edits:
        at = round(place * len(text))
        text = text[:at] + inserted + text[at + deleted :]
        last = live.update(text)
        assert last == LiveScorer(question).update(text)
    assessment = score(text, question)
    assert last.facts == assessment.facts
    if assessment.status is Status.SCORED:
        assert last.findings == tuple(one for one in assessment.findings if one.start is not None)
