"""What a rejection's feedback suggests: the causes, the words that suggest them, and when nothing should be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.data_files import DATA, jsonl
from benchmarks.feedback import Row, judged, pairs_of, quiet_rows, weaknesses
from interview_coach.model import Reason, Status
from interview_coach.rejection import Cause, FeedbackReading
from interview_coach.scoring.employer_feedback.feedback import read_feedback
from interview_coach.scoring.rule_language.rule_family import FEEDBACK, family_of
from interview_coach.scoring.rule_language.rules import RuleSet
from interview_coach.scoring.rule_language.self_tests import check_rule_file, example_failures, user_rules
from interview_coach.scoring.rule_language.shipped import read_shipped, shipped_rules

HERE = Path(__file__).parent
WORDS = ("we", "could", "not", "tell", "your part", "team", "but", "depth", "was", "thin", "never", "role", "frozen")

OWN_RULE = """\
- id: feedback.mine
  extends: phrase
  reason: transfer
  any: ["too much city hall"]
  message: "They heard the old job."
  examples:
    hit: ["It was «too much city hall» for us."]
    miss: ["City hall is near.", "It was not too much city hall."]
"""


def suggested(text: str) -> list[str]:
    return [cause.value for cause in read_feedback(text).suggested]


def rows(name: str) -> list[Row]:
    return [judged(json.loads(line)) for line in (HERE / name).read_text("utf-8").splitlines()]


# Each floor lies a little below what the rules reach on these texts; a change that reads fewer of them fails.
FLOORS: dict[str, dict[str, tuple[float, float]]] = {
    "feedback_dev.jsonl": {
        "depth": (0.73, 0.58),
        "attitude": (0.71, 0.75),
        "contribution": (0.64, 0.61),
        "transfer": (0.73, 0.58),
        "other_candidate": (0.73, 0.83),
        "outside": (0.86, 0.55),
        "unknown": (0.55, 0.66),
    },
    "feedback_more.jsonl": {
        "depth": (0.83, 0.67),
        "attitude": (0.90, 0.69),
        "contribution": (0.82, 0.70),
        "transfer": (0.92, 0.75),
        "other_candidate": (0.83, 0.85),
        "outside": (0.95, 0.98),
        "unknown": (0.95, 0.96),
    },
}
"""Least precision and recall for each cause."""


@pytest.mark.parametrize("name", FLOORS)
def test_the_causes_are_found_as_often_as_before(name: str) -> None:
    judged_rows = rows(name)
    for cause, (precision, recall) in FLOORS[name].items():
        pairs = pairs_of(judged_rows, Cause(cause))
        both = sum(named and said for named, said in pairs)
        assert both / sum(said for _, said in pairs) >= precision, cause
        assert both / sum(named for named, _ in pairs) >= recall, cause


@pytest.mark.parametrize(("name", "share"), [("feedback_dev.jsonl", 0.81), ("feedback_more.jsonl", 0.97)])
def test_texts_that_name_no_weakness_suggest_none(name: str, share: float) -> None:
    quiet = quiet_rows(rows(name))
    assert sum(not weaknesses(row.suggested) for row in quiet) >= share * len(quiet)


FRAMES = (
    ("Thank you for coming in. ", ""),
    (
        "Dear Anna,\n\nThank you for taking the time to meet us. ",
        "\n\nWe wish you every success.\n\nKind regards,\nHelen Marsh",
    ),
    ("Hi Tom,\n\nThanks again for your time. It was a pleasure to meet you.\n\n", "\n\nBest of luck,\nPete"),
    (
        "Thank you for your interest in the role. Unfortunately, on this occasion you have not been successful. ",
        " We will keep your details on file.",
    ),
    ("Hi Tom, thanks again for coming in. ", " Take care of yourself, and good luck."),
    ("", "\n\nI am sorry not to have better news.\n\nYours sincerely\nMr J Hale\nHead of Recruitment"),
)


@pytest.mark.parametrize(("before", "after"), FRAMES)
def test_a_polite_frame_takes_no_reason_away_and_adds_none(before: str, after: str) -> None:
    for row in jsonl(DATA / "judged_feedback.jsonl"):
        bare = read_feedback(str(row["text"])).suggested
        framed = read_feedback(f"{before}{row['text']}{after}").suggested
        assert weaknesses(framed) == weaknesses(bare), row["id"]


@pytest.mark.parametrize(
    ("text", "causes"),
    [
        # what is said in the breath of the thanks counts
        ("Thank you for coming in, we could not tell your part from the team's.", ["contribution"]),
        ("Sorry it's a no, you spoke badly of your last manager.", ["attitude"]),
        ("Yours were the team's words: it was hard to see where your own part began.", ["contribution"]),
        ("We have decided not to proceed because your examples stayed on the surface.", ["depth"]),
        ("Please apply again once you can tell your own part from the team's.", ["contribution"]),
        ("We wish you had told us what you did yourself.", ["contribution"]),
        # a letter of courtesies says nothing of the reason
        ("Dear Tom,\n\nThank you for your time. We wish you every success.\n\nKind regards,\nAnna", ["unknown"]),
    ],
)
def test_only_courtesies_are_left_out(text: str, causes: list[str]) -> None:
    assert suggested(text) == causes


@pytest.mark.parametrize(
    ("text", "causes"),
    [
        ("We couldn't work out what was you and what was the squad.", ["contribution"]),
        ("It was hard to see where your own part began.", ["contribution"]),
        ("Your examples stayed on the surface.", ["depth"]),
        ("You came across as a little arrogant.", ["attitude"]),
        ("We could not see how your experience would translate to our customers.", ["transfer"]),
        ("The position has been put on hold.", ["outside"]),
        ("The job went to an internal candidate.", ["outside"]),
        ("It was a coin toss. Nothing to fix.", ["other_candidate"]),
        ("Other candidates more closely matched our requirements.", ["unknown"]),
        ("We have decided to move forward with other candidates.", ["unknown"]),
        # praise of the very thing
        ("It wasn't your experience, which was excellent; the role has been put on hold.", ["outside"]),
        ("Your own part was crystal clear. The position was withdrawn.", ["outside"]),
        # contrast
        ("Great depth on React, but we could not tell what you did yourself.", ["contribution"]),
        ("You were clear about your own part. However, your answers were superficial.", ["depth"]),
        # denied
        ("There was no lack of detail and never any arrogance.", ["unknown"]),
        ("We had no doubts about your enthusiasm.", ["unknown"]),
        # feared, and unfounded
        ("We worried you might be arrogant. You weren't.", ["unknown"]),
        ("I had feared you would be dismissive, and the opposite was true.", ["unknown"]),
        # excused
        ("Your lack of experience was not a problem; there is a hiring freeze.", ["outside"]),
        # the panel's own "we", and what others lack
        ("We loved our talk, and our team enjoyed meeting you.", ["unknown"]),
        ("The other candidates lacked depth.", ["unknown"]),
        # a comparison that names a weakness
        ("The person we chose has run trials. You spoke of them from the outside.", ["depth", "other_candidate"]),
        (
            "Thank you for coming in. You told us a lot about what your ward does, but we struggled to see what you "
            "did yourself, and we'd have liked more experience of designing training. The other candidate had already "
            "run a programme.",
            ["other_candidate", "contribution", "depth"],
        ),
    ],
)
def test_what_a_feedback_suggests(text: str, causes: list[str]) -> None:
    assert sorted(suggested(text)) == sorted(causes)


def test_a_sign_points_at_the_words_it_goes_by() -> None:
    text = "We liked you. But it was hard to see where you came in, Sam."
    (sign,) = read_feedback(text).signs
    assert text[sign.start : sign.end] == sign.text
    assert sign.cause is Cause.CONTRIBUTION
    assert sign.rule in shipped_rules(FEEDBACK).rules


def test_the_json_of_a_reading_holds_the_contract() -> None:
    reading = read_feedback("The position has been put on hold.")
    (row,) = reading.as_json()["reasons"]
    assert set(row) == {"reason", "start", "end", "text", "rule"}
    assert reading.as_json()["suggested"] == ["outside"]


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("", Status.EMPTY),
        (" \n\t", Status.EMPTY),
        ("...", Status.EMPTY),
        ("Leider haben wir uns für einen anderen Bewerber entschieden.", Status.NOT_ENGLISH),
    ],
)
def test_nothing_is_suggested_where_nothing_can_be_read(text: str, unread: Status) -> None:
    assert read_feedback(text) == FeedbackReading(unread=unread)


def test_a_very_long_text_is_read_to_its_end() -> None:
    text = "We met in the old room by the river, and it was warm. " * 3700 + "The position was put on hold."
    (sign,) = read_feedback(text).signs
    assert len(text) > 199_000
    assert text[sign.start : sign.end] == sign.text == "position was put on hold"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300) | st.lists(st.sampled_from([*WORDS, ".", ",", "\n", "\x1b[31m"])).map(" ".join))
def test_any_text_is_read_and_every_sign_indexes_it(text: str) -> None:
    reading = read_feedback(text)
    assert all(text[sign.start : sign.end] == sign.text for sign in reading.signs)
    assert {sign.cause for sign in reading.signs} <= set(reading.suggested)
    assert len(set(reading.suggested)) == len(reading.suggested)


def test_a_cause_is_a_weakness_only_where_there_is_something_to_practise() -> None:
    assert [cause.reason for cause in Cause] == [*Reason, None, None, None]


def test_every_shipped_rule_passes_its_examples() -> None:
    written = read_shipped(FEEDBACK)
    assert written.problems == ()
    assert example_failures(RuleSet.of(written)) == []
    assert all(rule.reason and rule.id.startswith("feedback.") for rule in written.rules.values())


def test_the_kept_rules_read_as_the_written_ones() -> None:
    text = "We could not tell what you did. The position was put on hold."
    assert read_feedback(text, RuleSet.of(read_shipped(FEEDBACK))) == read_feedback(text)


def test_a_rule_of_the_users_reads_feedback_and_scores_no_answer(tmp_path: Path) -> None:
    mine = tmp_path / "feedback" / "mine.yaml"
    mine.parent.mkdir()
    mine.write_text(OWN_RULE, encoding="utf-8")

    assert family_of(mine) is FEEDBACK
    assert check_rule_file(mine) == ()
    reading = read_feedback("Honestly it was too much city hall.", user_rules(tmp_path, FEEDBACK))
    assert reading.suggested == (Cause.TRANSFER,)
    assert "feedback.mine" not in user_rules(tmp_path).rules


def test_a_reason_of_the_other_family_is_refused(tmp_path: Path) -> None:
    for folder, reason, known in (("feedback", "speed", "other_candidate"), ("", "outside", "transfer")):
        mine = tmp_path / folder / "mine.yaml"
        mine.parent.mkdir(exist_ok=True)
        mine.write_text(OWN_RULE.replace("reason: transfer", f"reason: {reason}"), encoding="utf-8")
        (problem,) = check_rule_file(mine)
        assert f"`{reason}` is not one of" in problem.message
        assert known in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "Te weinig ervaring.",
        "We hebben besloten om verder te gaan met een andere kandidaat die meer ervaring had in de sector.",
        "Je was in het gesprek te algemeen en we misten wat je zelf had gedaan in het team.",
        "Wir konnten nicht erkennen, was Sie selbst gemacht haben und was das Team.",
        "Det var for lidt i dine svar om hvad du selv har gjort i team.",
        "No me quedó claro qué hizo usted y qué hizo el equipo.",
        "Manque d'expérience.",
        "今回は他の候補者を採用することにしました。",
    ],
)
def test_another_language_is_told_even_where_it_shares_short_words_with_english(text: str) -> None:
    reading = read_feedback(text)
    assert (reading.suggested, reading.signs, reading.unread) == ((), (), Status.NOT_ENGLISH)
    assert reading.as_json() == {"reasons": [], "suggested": [], "status": "not_english"}


@pytest.mark.parametrize(
    "text", ["Bad fit.", "Lacked depth.", "Great chat, poor examples, thin CAPEX knowledge, unclear ownership"]
)
def test_notes_in_english_are_read_however_short(text: str) -> None:
    assert read_feedback(text).unread is None
