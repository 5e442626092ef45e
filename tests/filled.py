"""A home after some weeks of practice: answers, mock interviews, a role, a rejection, something left unfinished."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from interview_coach.coaching.configuration.preferences import keep
from interview_coach.coaching.interviews import mock
from interview_coach.coaching.jobs import targets
from interview_coach.coaching.practice import drill
from interview_coach.coaching.practice.confidence import note, todays_drill
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.repertoire.stories import keep_story, story_of
from interview_coach.coaching.workspace import Workspace
from interview_coach.confidence import Moment, Occasion
from interview_coach.interview import Choice, MockInterview, Pace
from interview_coach.model import Attempt, Question, Role
from interview_coach.rejection import Cause, Debrief, Source
from interview_coach.story import Story
from tests.conftest import NOW
from tests.samples import GROUP_ONLY, LAUNCH, OWN_PART

_SCORES = r"at risk|needs work|\bsolid\b|\bstrong\b(?! and a? ?weak| sample)|flagged|✗|no score|\d ?%"
_COUNTS = (
    r"\d+ of (your last )?\d+(?! questions in)|counted(:|$)"
    r"|\b\d+ (words?|answers?|findings?|things?|faults?|times?)\b"
)
_CLOCKS = r"\b\d+ (minutes?|seconds?|s)\b|spoken|typing \d|\b\d+:\d\d (left(?! at)|over|to type)"
JUDGING = re.compile("|".join((_SCORES, _COUNTS, _CLOCKS)), re.IGNORECASE | re.MULTILINE)
"""What low anxiety shows nowhere; how many questions a list of the banks holds says nothing of anybody."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What such a home holds, each of it once."""

    first: Attempt
    last: Attempt
    ended: MockInterview
    left: MockInterview
    role: Role
    debrief: Debrief
    story: Story


def fill(workspace: Workspace, unfinished: Question) -> Filled:
    """Fills a home; `unfinished` is the question whose answer was left half typed."""
    role = targets.keep_role(workspace, Role("Heliox", "Key account manager", ("clinic training", "hospital tenders")))
    first = drill.submit(workspace, drill.begin(workspace, LAUNCH), GROUP_ONLY, NOW - timedelta(days=6))
    last = drill.submit(workspace, drill.begin(workspace, LAUNCH), OWN_PART, NOW - timedelta(days=2))
    drill.keep(workspace, drill.begin(workspace, unfinished), "We planned it together and we", NOW)
    _sat(workspace, role, days_ago=3)
    ended = _sat(workspace, role, days_ago=1)
    left = mock.begin(workspace, Choice(role_id=role.id, count=3), Pace.STRICT, NOW - timedelta(hours=2))
    left = mock.keep(workspace, left, "Last spring we", 40, NOW - timedelta(hours=2))
    said = debriefs.with_feedback(
        debriefs.begin("Northwind", NOW - timedelta(days=9)), Source.RECRUITER, "We couldn't tell your part."
    )
    said = replace(said, confidence=4)
    for ago in range(6):
        at = NOW - timedelta(days=ago)
        note(workspace, 5 - ago // 2, Moment.AFTER, todays_drill(at), at, Occasion.DRILL)
    keep(workspace, "confidence", True)
    said = debriefs.confirmed(said, Cause.CONTRIBUTION, "couldn't tell your part", NOW - timedelta(days=9))
    story = keep_story(workspace, story_of(workspace, last))
    return Filled(first, last, ended, left, role, debriefs.keep_debrief(workspace, said), story)


def _sat(workspace: Workspace, role: Role, *, days_ago: int) -> MockInterview:
    """A mock interview with a pause in it, sat to its end."""
    began = NOW - timedelta(days=days_ago)
    interview = mock.begin(workspace, Choice(role_id=role.id, count=3), Pace.STRICT, began)
    interview = mock.pause(workspace, interview, began, "the doorbell")
    interview = mock.go_on(workspace, interview, began + timedelta(minutes=3))
    interview = mock.pass_over(workspace, interview, began)
    while interview.current:
        interview = mock.answer(workspace, interview, mock.question(workspace, interview), GROUP_ONLY, began, 200)
    return interview
