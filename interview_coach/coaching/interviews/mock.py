"""A mock interview from its first question to its last: begun, left, taken up again where it was, ended."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from interview_coach.coaching.interviews.mock_questions import mock_questions
from interview_coach.coaching.jobs.targets import active_role, roles
from interview_coach.interview import MockInterview, Pace, Pause
from interview_coach.journal import JournalChanged
from interview_coach.model import AttemptKind, CoachError, Draft

if TYPE_CHECKING:
    from datetime import datetime

    from interview_coach.coaching.practice.drill import Drill
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.interview import Choice
    from interview_coach.model import Role

LEFT = "left the interview"
INTERRUPTED = "interrupted"

_NOTICED = timedelta(minutes=1)  # a shorter gap than this is the start of the program, not an interruption
_PACE = "mock_pace"


class MockUnknown(CoachError):
    """No mock interview, or more than one, is meant."""


class MockElsewhere(CoachError):
    """The interview goes on in another window."""


def begin(workspace: Workspace, choice: Choice, pace: Pace, now: datetime) -> MockInterview:
    """Begins a mock on the local day of `now` (aware) and remembers the pace. Raises NothingToAsk, JournalError."""
    asked = mock_questions(workspace, choice, role_of(workspace, choice.role_id), now.date())
    workspace.journal.keep_setting(_PACE, pace.value)
    return workspace.journal.keep_mock(MockInterview(uuid.uuid4().hex, now, choice, pace, asked, now))


def again(workspace: Workspace, mock: MockInterview, now: datetime) -> MockInterview:
    """Begins a mock with the same questions, so that the two can be compared word for word."""
    return workspace.journal.keep_mock(MockInterview(uuid.uuid4().hex, now, mock.choice, mock.pace, mock.asked, now))


def usual_pace(workspace: Workspace) -> Pace:
    """The pace of the last mock."""
    kept = workspace.journal.setting(_PACE)
    return Pace(kept) if kept else Pace.RELAXED


def usual_role(workspace: Workspace) -> str:
    """The id of the role a mock is for unless another is chosen, empty for none."""
    role = active_role(workspace)
    return role.id if role else ""


def role_of(workspace: Workspace, role_id: str) -> Role | None:
    """The kept role with this id, None when it is gone or none is meant."""
    return next((role for role in roles(workspace) if role_id and role.id == role_id), None)


def mocks(workspace: Workspace) -> tuple[MockInterview, ...]:
    """All of them, the one begun last first."""
    return workspace.journal.mocks()


def find_mock(workspace: Workspace, id_prefix: str) -> MockInterview:
    """The one whose id begins so. Raises MockUnknown for none or several."""
    found = [each for each in mocks(workspace) if id_prefix and each.id.startswith(id_prefix.strip())]
    if len(found) != 1:
        fault = "More than one mock interview begins with" if found else "There is no mock interview"
        raise MockUnknown(f"{fault} {id_prefix}; `interview-coach mock list` shows them with their ids.")
    return found[0]


def unfinished(workspace: Workspace) -> MockInterview | None:
    """The newest one that was left before its end."""
    return next((mock for mock in mocks(workspace) if mock.ended is None), None)


def take_up(workspace: Workspace, interview: MockInterview, now: datetime) -> MockInterview:
    """Goes on where it was left: the time away is kept as a pause, whether it was meant or not. Raises JournalError."""
    if not interview.paused and now - interview.seen >= _NOTICED:
        away = Pause(interview.number, INTERRUPTED, interview.seen)
        interview = replace(interview, pauses=(*interview.pauses, away))
    return workspace.journal.keep_mock(_going_on(interview, now))


def question(workspace: Workspace, interview: MockInterview) -> Drill:
    """The current question, ready to be answered for the mock's role. Raises MockUnknown when nothing is left to ask.

    It is asked as its bank has it, so long as the bank still asks it in the same words.
    """
    from interview_coach.coaching.practice import drill  # brings scoring, which Today and lists do without

    if interview.current is None:
        raise MockUnknown("Every question of this interview is answered.")
    asked = interview.current.question
    in_bank = drill.as_asked_now(workspace, asked)
    role = role_of(workspace, interview.choice.role_id)
    return drill.opened(workspace, in_bank if in_bank.text == asked.text else asked, AttemptKind.MOCK, role)


def keep(workspace: Workspace, interview: MockInterview, text: str, spent: float, now: datetime) -> MockInterview:
    """Saves what has been typed so far and the seconds it took.

    A page gone blank changes nothing: one key can empty it by mistake, and only `forget` knows that it was meant.
    Raises JournalError, and MockElsewhere when another window has taken the interview over: the words are then kept
    as an unfinished answer to the question.
    """
    typed = text if text.strip() else interview.typed
    try:
        return workspace.journal.keep_mock(replace(interview, typed=typed, spent=spent, seen=now))
    except JournalChanged as error:
        if _keep_as_draft(workspace, interview, text, now):
            raise MockElsewhere(
                "This interview goes on in another window. Your words are kept as an unfinished answer to the question."
            ) from error
        raise


def forget(workspace: Workspace, interview: MockInterview, now: datetime) -> MockInterview:
    """Forgets what was typed for the current question, when its page is left blank."""
    return workspace.journal.keep_mock(replace(interview, typed="", seen=now))


def at_pace(workspace: Workspace, interview: MockInterview, pace: Pace, now: datetime) -> MockInterview:
    """The same interview with another clock, which is remembered for the next one too."""
    workspace.journal.keep_setting(_PACE, pace.value)
    return workspace.journal.keep_mock(replace(interview, pace=pace, seen=now))


def answer(
    workspace: Workspace, interview: MockInterview, drill: Drill, text: str, now: datetime, spent: float | None
) -> MockInterview:
    """Scores and records the answer, and goes on to the next question; after the last one the interview has ended.

    Nothing of the score is told. `spent` is None where nobody took the time.
    Raises NothingToScore for blank text, JournalError if it can't be kept.
    """
    from interview_coach.coaching.practice import drill as drilling  # brings scoring, which Today and lists do without

    attempt = replace(drilling.scored(drill, text, now, spent), mock_id=interview.id)
    after = _next(replace(interview, answered=(*interview.answered, attempt.question.id)), now)
    return workspace.journal.record_in_mock(attempt, drilling.card_after(workspace, attempt), after)


def pass_over(workspace: Workspace, interview: MockInterview, now: datetime) -> MockInterview:
    """Leaves the current question without an answer, for good, and goes on to the next one.

    Words typed for it are kept as an unfinished answer to it.
    """
    if interview.current is None:
        return interview
    _keep_as_draft(workspace, interview, interview.typed, now)
    passed = (*interview.passed, interview.current.question.id)
    return workspace.journal.keep_mock(_next(replace(interview, passed=passed), now))


def pause(workspace: Workspace, interview: MockInterview, now: datetime, reason: str = "") -> MockInterview:
    """Stops the clock; the pause lasts until `go_on` or `take_up`, whatever happens to the program."""
    begun = Pause(interview.number, reason, now)
    return workspace.journal.keep_mock(replace(interview, pauses=(*interview.pauses, begun), seen=now))


def go_on(workspace: Workspace, interview: MockInterview, now: datetime, reason: str = "") -> MockInterview:
    """Ends the pause; `reason` says what it was for, where that is not known yet."""
    return workspace.journal.keep_mock(_going_on(interview, now, reason))


def leave(workspace: Workspace, interview: MockInterview, now: datetime) -> bool:
    """Leaves the interview, to be taken up again; gives whether it is kept.

    One that has hardly begun, without an answer or a word, is forgotten.
    """
    if not (interview.answered or interview.passed or interview.typed.strip()):
        workspace.journal.delete_mock(interview.id)
        return False
    if not interview.paused:
        pause(workspace, interview, now, LEFT)
    return True


def abandon(workspace: Workspace, interview: MockInterview, now: datetime) -> MockInterview | None:
    """Ends the interview before its last question; its answers stay, and are reported. None when there are none.

    Words typed for a question that was not answered are kept as an unfinished answer to it.
    """
    _keep_as_draft(workspace, interview, interview.typed, now)
    if not interview.answered:
        workspace.journal.delete_mock(interview.id)
        return None
    ended = replace(_going_on(interview, now), typed="", spent=0, ended=now)
    return workspace.journal.keep_mock(ended)


def _next(interview: MockInterview, now: datetime) -> MockInterview:
    """With a blank page for the next question, or at its end."""
    ended = None if interview.current else now
    return replace(interview, typed="", spent=0, seen=now, ended=ended)


def _going_on(mock: MockInterview, now: datetime, reason: str = "") -> MockInterview:
    if not mock.paused:
        return replace(mock, seen=now)
    last = mock.pauses[-1]
    ended = replace(last, ended=now, reason=reason.strip() or last.reason)
    return replace(mock, pauses=(*mock.pauses[:-1], ended), seen=now)


def _keep_as_draft(workspace: Workspace, interview: MockInterview, text: str, now: datetime) -> bool:
    if interview.current is None or not text.strip():
        return False
    workspace.journal.keep_draft(Draft(interview.current.question, workspace.writer, text, now))
    return True
