"""The scoring contract, as the command line and the screens rely on it."""

from __future__ import annotations

import pytest

from interview_coach import score
from interview_coach.model import Band, Reason, Verdict
from interview_coach.scoring import ENGINE, LiveScorer
from interview_coach.scoring.reader import Reader

LAUNCH = "Tell me about a launch you worked on."
WE = (
    "Last spring our company brought out a new infusion pump. We had eleven weeks. We trained the clinics and we ran "
    "the first cases together, and it was a great success for the whole team."
)
OWN = (
    "Last spring we brought out a new infusion pump and had eleven weeks. I wrote the two-hour course, trained nine "
    "of the fourteen clinics myself, and moved the first case to Leeds because their theatre lead had asked for it. I "
    "rang every ward on the Friday. Calls to the service desk fell from 40 a week to 12, and eleven clinics had "
    "reordered by June."
)


def test_we_without_i_is_flagged_with_the_exact_words() -> None:
    assessment = score(WE, LAUNCH)
    assert Reason.CONTRIBUTION in assessment.flagged
    assert {"We trained", "we ran"} <= {finding.text for finding in assessment.findings}
    assert all(WE[one.start : one.end] == one.text for one in assessment.findings if one.start is not None)


def test_a_group_story_is_shown_its_strength_its_unowned_deeds_and_its_unmeasured_result() -> None:
    assessment = score(WE, LAUNCH)
    assert "strength.real-event" in {strength.rule for strength in assessment.strengths}
    assert {"We trained", "we ran", "it was a great success"} <= {finding.text for finding in assessment.findings}
    assert assessment.follow_up.startswith('You said "We trained the clinics')


def test_the_same_launch_told_with_ones_own_part_is_strong() -> None:
    assessment = score(OWN, LAUNCH)
    assert (assessment.flagged, assessment.band) == ((), Band.STRONG)
    assert (assessment.overall or 0) - (score(WE, LAUNCH).overall or 0) >= 20
    assert assessment.strengths


def test_the_follow_up_quotes_the_weakest_point() -> None:
    follow_up = score(WE, LAUNCH).follow_up
    quoted = follow_up.split('"')[1]
    assert quoted in WE
    assert follow_up.endswith("?")


def test_a_poor_attitude_caps_the_score_whatever_else_is_there() -> None:
    poor = score(f"{OWN} My boss was a nightmare and completely useless, so I left.", LAUNCH)
    assert poor.reasons[Reason.ATTITUDE].verdict is Verdict.FLAG
    assert poor.band is Band.AT_RISK


def test_every_count_that_costs_points_is_told_with_its_words() -> None:
    boasted = (
        "I'm a fast learner and a strong team player. I think good communication is the key to everything at work."
    )
    details = {point.name: point.detail for point in score(boasted, LAUNCH).points}
    assert details["claims about yourself"].startswith("2: “I'm a fast")
    assert all("“" in details[name] for name in ("claims about yourself", "general advice in place of an example"))


def test_more_than_there_is_to_get_is_told_as_a_limit() -> None:
    answers = [OWN, *(" ".join([OWN, *(f"I drove pump {n} to Hull." for n in range(more))]) for more in range(1, 17))]
    for points in ({point.name: point.value for point in score(answer, LAUNCH).points} for answer in answers):
        assert abs(points.get("rounding", 0)) <= 0.5
        assert points.get("limit", -1) < 0
    assert "limit" in points


def test_the_same_is_not_said_of_nothing_and_of_words_that_can_be_seen() -> None:
    told = "We coordinated. I coordinated, I supported the team and I helped, and it was a great success in the end."
    messages = [finding.message for finding in score(told, LAUNCH).findings]
    assert messages.count("A result without a measure.") == 1


EVENTS = {
    "a month that is also a verb": (
        "In May my boss Karen wanted a night shift, and I rang all six agencies.",
        "In May",
    ),
    "a date": ("We went live on 4 June, and I trained nine clinics and wrote the labels.", "4 June"),
    "another's deed": ("One day she wrote to my boss and copied half the company. I rang her at once.", "One day"),
}
NO_EVENTS = {
    "denied": "I have not worked in a hospital, and I ran a cold store with loggers, a clerk and two fridges.",
    "only supposed": "At the hospital group I would do what I did before: I moved stock and labelled each shelf.",
    "a setting alone": "In my last project I was involved, and quality, standards and processes were dear to us all.",
}


@pytest.mark.parametrize(("answer", "words"), EVENTS.values(), ids=EVENTS)
def test_what_came_to_pass_at_a_time_is_a_real_event(answer: str, words: str) -> None:
    shown = {strength.rule: strength.text for strength in score(answer, LAUNCH).strengths}
    assert shown["strength.real-event"] == words


@pytest.mark.parametrize("answer", NO_EVENTS.values(), ids=NO_EVENTS)
def test_what_is_denied_supposed_or_a_mere_setting_is_no_real_event(answer: str) -> None:
    assert "strength.real-event" not in {strength.rule for strength in score(answer, LAUNCH).strengths}


def test_a_figure_is_shown_whole() -> None:
    shown = {one.rule: one.text for one in score("In 2023 I cut mispicks from 1.9 to 0.7 percent.", LAUNCH).strengths}
    assert shown["strength.measured-result"].endswith("0.7 percent")


def test_facts_count_what_the_strip_shows() -> None:
    facts = score(OWN, LAUNCH).facts
    assert (facts.own_actions, facts.group_actions, facts.measured_results) == (4, 1, 2)
    assert (facts.words, facts.seconds) == (67, 29)


def test_star_is_not_judged_where_no_example_is_asked_for() -> None:
    assert score(OWN, "How do you run a launch?").facts.star is None


def test_the_contract_as_json() -> None:
    row = score(WE, LAUNCH).as_json("a1")
    assert (row["id"], row["status"], row["engine"], row["quantified"]) == ("a1", "scored", ENGINE, False)
    assert row["reasons"]["transfer"] == {"verdict": "na", "score": None}


def test_deeds_in_words_that_fit_any_deed_earn_less_than_deeds_one_can_see() -> None:
    vague = "In my last job I handled the setback, I took initiative, I managed to adapt and I overcame the problem."
    plain = "In my last job I rang the ward, I drove the pump to Leeds, I swapped the valve and I wrote the label."
    assert (score(plain, LAUNCH).overall or 0) >= (score(vague, LAUNCH).overall or 0) + 10


NO_GAP = {
    "somebody else": "The rota hadn't been reviewed for years, so I reviewed it with two nurses in May.",
    "people": "I train people who have never sold anything, nine of them since May.",
    "an idiom": "I've never run away from a long day, and I drove the van until two that night.",
}


@pytest.mark.parametrize("answer", NO_GAP.values(), ids=NO_GAP)
def test_what_others_never_did_is_no_gap(answer: str) -> None:
    assert "depth.gap" not in {finding.rule for finding in score(answer, "What experience do you have?").findings}


GAMED = {
    "keywords in sentences": "I am a leader. I did leadership and teamwork. I did communication. I did results.",
    "I in every sentence": "I I I did things. I did stuff. I did it all. I did everything. I did more of it.",
    "labels": "Situation: work. Task: work. Action: I acted and I did my best. Result: a great result for the company.",
    "numbers for their own sake": "100% and 200% and 300%. I did 50. I did 60. I did 70. I did 80 and 90 of them.",
    "praise": "I am highly motivated, passionate, hard working and reliable, and I always give 110% for my team.",
}


@pytest.mark.parametrize("answer", GAMED.values(), ids=GAMED)
def test_gaming_scores_low(answer: str) -> None:
    assert (score(answer, LAUNCH).overall or 0) < 60


def test_live_readings_name_findings_with_places_and_never_a_score() -> None:
    reading = LiveScorer(LAUNCH).update(WE)
    assert reading.facts.group_actions == 3
    assert all(finding.start is not None for finding in reading.findings)
    assert not hasattr(reading, "overall")


class Interrupted(Reader):
    """A reader that another thread uses at the worst moments: just after anything was kept."""

    other = ""

    def __setattr__(self, name: str, value: object) -> None:
        super().__setattr__(name, value)
        if self.other and name != "other":
            other, self.other = self.other, ""
            self.read(other)
            self.other = other


def test_threads_may_share_a_reader() -> None:
    reader = Interrupted(LAUNCH)
    reader.other = WE

    assert reader.read(OWN) == Reader(LAUNCH).read(OWN)


def test_what_a_deed_was_for_is_no_habit() -> None:
    told = "I asked three people so I could put the plan together. I made a calendar so that I could see the gaps."
    assert "depth.general-talk" not in {finding.rule for finding in score(told, LAUNCH).findings}
    vague = "I usually put the plan together. I always see the gaps, and I would tell them."
    assert "depth.general-talk" in {finding.rule for finding in score(vague, LAUNCH).findings}
