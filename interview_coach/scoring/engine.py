"""Text in, assessment out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from interview_coach.model import Assessment, Facts, Finding, Point, Question, Reason, Role, Star, Status, Strength
from interview_coach.scoring.answer import weighed_words
from interview_coach.scoring.asks import TIME_LIMIT, Asks, calls_for
from interview_coach.scoring.follow_up import JudgedAnswer, asked_so_far, follow_up
from interview_coach.scoring.reader import Answer, Reader
from interview_coach.scoring.star import read_star
from interview_coach.scoring.statuses import read_status
from interview_coach.scoring.verdicts import LINKS_WANTED, NOT_JUDGED, add_up, depth_score, judge
from interview_coach.scoring.weights import COSTLY, VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from interview_coach.scoring.asks import Calls
    from interview_coach.scoring.key_demands.demands import Demands
    from interview_coach.scoring.rule_language.firing import Evidence
    from interview_coach.scoring.rule_language.rules import RuleSet

ENGINE = "1.0.0"
"""The version of rules and weights together: equal versions give equal scores."""

WORDS_A_MINUTE = 140
"""Speaking rate in interviews; studies and trainers name 130 to 150."""


def score(
    answer: str, question: Question | str | None = None, role: Role | None = None, rules: RuleSet | None = None
) -> Assessment:
    """What an interviewer would take from one answer; offsets in it index `answer`. The same text scores the same.

    It goes by the shipped `rules` unless others are given.
    """
    reader = Reader(question, role, rules)
    return assess(reader.read(answer), question, reader.rules)


def assess(read: Answer, question: Question | str | None, rules: RuleSet) -> Assessment:
    """The assessment of an answer that has been read."""
    calls = calls_for(question)
    facts = read_facts(read, calls)
    status = read_status(read.document, question)
    if status is not Status.SCORED:
        return Assessment(status, None, dict.fromkeys(Reason, NOT_JUDGED), facts, engine=ENGINE)
    counts = asked_counts(read, calls, facts.star)
    evidence = read.evidence(counts)
    findings = find(evidence, read.demands, rules)
    reasons = judge(calls, counts, findings)
    overall, points = add_up(counts, reasons)
    points = tuple(_with_words(point, read) for point in points)
    strengths = praise(evidence, read.demands, rules)
    asked = follow_up(JudgedAnswer(read, evidence, reasons, findings), rules, asked_so_far(question))
    return Assessment(status, overall, reasons, facts, findings, strengths, asked, points, ENGINE)


def _with_words(point: Point, read: Answer) -> Point:
    """What an answer loses points for beside the words that it loses them for: not all of these are marked."""
    if name := VOCABULARY.get(point.name):
        return replace(point, detail=", ".join(weighed_words(read.readings)[name]))
    if not (feature := COSTLY.get(point.name)):
        return point
    words = [
        sentence.text[start:end]
        for sentence, reading in zip(read.document.sentences, read.readings, strict=True)
        for start, end in reading.features.get(feature, ())
    ]
    told = ", ".join(f"“{' '.join(one.split())}”" for one in words)
    return replace(point, detail=f"{point.detail}: {told}") if told else point


def find(evidence: Evidence, demands: Demands, rules: RuleSet) -> tuple[Finding, ...]:
    """What the rules find in an answer, with the key demands that they speak of."""
    found, fill = rules.findings(evidence), demands.fill
    return tuple(replace(finding, message=fill(finding.message), fix=fill(finding.fix)) for finding in found)


def praise(evidence: Evidence, demands: Demands, rules: RuleSet) -> tuple[Strength, ...]:
    """What the rules find to be strong in an answer, with the key demands that they speak of."""
    found = rules.strengths(evidence)
    return tuple(replace(strength, message=demands.fill(strength.message)) for strength in found)


def read_facts(read: Answer, calls: Calls) -> Facts:
    """What the strip beside the editor counts."""
    counts = read.counts
    return Facts(
        own_actions=int(counts["own_action"]),
        group_actions=int(counts["group_action"] + counts["joint_action"]),
        measured_results=int(counts["measured_result"]),
        star=read_star(read.readings, counts, calls) if calls.star else None,
        words=int(counts["words"]),
        seconds=round(counts["words"] * 60 / WORDS_A_MINUTE),
    )


def asked_counts(read: Answer, calls: Calls, star: Star | None = None) -> Mapping[str, float]:
    """The counts of an answer for the rules to use, with what the question asks for and the S-T-A-R parts (1 or 0).

    `star` are these parts, where the caller has them already. Links to a new job count only where the question calls
    for them: elsewhere "your" is chance. Where it supposes what happens in any such job, having done it is one.
    """
    counts = defaultdict(float, read.counts)
    if Reason.TRANSFER not in calls.reasons:
        counts["links"] = 0
    elif calls.situation and counts["own_experience"]:
        counts["links"] = max(counts["links"], LINKS_WANTED)
    star = star or (read_star(read.readings, counts, calls) if calls.star else Star())
    counts |= {part: float(getattr(star, part)) for part in ("situation", "task", "action", "result")}
    counts |= {f"asks_{reason.value}": float(reason in calls.reasons) for reason in Reason}
    counts |= {f"asks_{kind.name.lower()}": float(kind in calls.asks) for kind in Asks}
    counts |= {"asks_example": float(calls.star), "follow_up": float(calls.follow_up)}
    counts["asks_no_example"] = float(not (calls.star or calls.follow_up))
    counts["whole_story"] = float(star.situation and star.action and star.result)
    counts["advice_instead"] = counts["advice sentences"] * calls.star
    counts["paced_words"] = counts["words"] * TIME_LIMIT / calls.time_limit
    counts["depth_score"] = float(depth_score(counts))
    return counts
