"""A mock interview from its first question to its last: begun, left, taken up again where it was, ended."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from interview_coach.coaching.mock_questions import mock_questions
from interview_coach.coaching.targets import active_role, roles
from interview_coach.interview import MockInterview, Pace, Pause
from interview_coach.journal import JournalChanged
from interview_coach.model import AttemptKind, CoachError, Draft

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from interview_coach.coaching.drill import Drill
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.interview import Asked, Choice
    from interview_coach.model import Attempt, Role

LEFT = "left the interview"
INTERRUPTED = "interrupted"

_NOTICED = timedelta(minutes=1)  # a shorter gap than this is the start of the program, not an interruption
_PACE = "mock_pace"


class MockUnknown(CoachError):
    """No mock interview, or more than one, is meant."""


class MockElsewhere(CoachError):
    """The interview goes on in another window."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a mock has come; `answered` are the ids of the questions it has an answer to."""

    mock: MockInterview
    answered: frozenset[str]

    @property
    def current(self) -> Asked | None:
        """What is to be answered next, None when nothing is left."""
        settled = {*self.answered, *self.mock.passed}
        return next((asked for asked in self.mock.asked if asked.question.id not in settled), None)

    @property
    def number(self) -> int:
        """The current question's, from 1; that of the last one when nothing is left."""
        return self.mock.asked.index(self.current) + 1 if self.current else self.total

    @property
    def total(self) -> int:
        """How many questions there are."""
        return len(self.mock.asked)


def begin(workspace: Workspace, choice: Choice, pace: Pace, now: datetime) -> Standing:
    """Begins a mock on the local day of `now` (aware) and remembers the pace. Raises NothingToAsk, JournalError."""
    asked = mock_questions(workspace, choice, role_of(workspace, choice.role_id), now.date())
    workspace.journal.keep_setting(_PACE, pace.value)
    return _kept(workspace, MockInterview(uuid.uuid4().hex, now, choice, pace, asked, now))


def again(workspace: Workspace, mock: MockInterview, now: datetime) -> Standing:
    """Begins a mock with the same questions, so that the two can be compared word for word."""
    return _kept(workspace, MockInterview(uuid.uuid4().hex, now, mock.choice, mock.pace, mock.asked, now))


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


def mocks(workspace: Workspace) -> tuple[Standing, ...]:
    """All of them, the one begun last first."""
    answered: dict[str, set[str]] = {}
    for summary in workspace.journal.summaries_of_mocks():
        answered.setdefault(summary.mock_id, set()).add(summary.question_id)
    return tuple(Standing(mock, frozenset(answered.get(mock.id, ()))) for mock in workspace.journal.mocks())


def find_mock(workspace: Workspace, id_prefix: str) -> Standing:
    """The one whose id begins so. Raises MockUnknown for none or several."""
    found = [each for each in mocks(workspace) if id_prefix and each.mock.id.startswith(id_prefix.strip())]
    if len(found) != 1:
        fault = "More than one mock interview begins with" if found else "There is no mock interview"
        raise MockUnknown(f"{fault} {id_prefix}; `interview-coach mock list` shows them with their ids.")
    return found[0]


def unfinished(workspace: Workspace) -> Standing | None:
    """The newest one that was left before its end."""
    left = next((kept for kept in workspace.journal.mocks() if kept.ended is None), None)
    if left is None:
        return None
    answered = workspace.journal.attempts_of_mock(left.id)
    return Standing(left, frozenset(attempt.question.id for attempt in answered))


def take_up(workspace: Workspace, standing: Standing, now: datetime) -> Standing:
    """Goes on where it was left: the time away is kept as a pause, whether it was meant or not. Raises JournalError."""
    mock = standing.mock
    if not _paused(mock) and now - mock.seen >= _NOTICED:
        mock = replace(mock, pauses=(*mock.pauses, Pause(standing.number, INTERRUPTED, mock.seen)))
    return _saved(workspace, standing, _going_on(mock, now))


def question(workspace: Workspace, standing: Standing) -> Drill:
    """The current question, ready to be answered for the mock's role. Raises MockUnknown when nothing is left to ask.

    It is asked as its bank has it, so long as the bank still asks it in the same words.
    """
    from interview_coach.coaching import drill  # brings scoring, which Today and lists do without

    if standing.current is None:
        raise MockUnknown("Every question of this interview is answered.")
    asked = standing.current.question
    in_bank = drill.as_asked_now(workspace, asked)
    role = role_of(workspace, standing.mock.choice.role_id)
    return drill.opened(workspace, in_bank if in_bank.text == asked.text else asked, AttemptKind.MOCK, role)


def keep(workspace: Workspace, standing: Standing, text: str, spent: float, now: datetime) -> Standing:
    """Saves what has been typed so far and the seconds it took.

    A page gone blank changes nothing: one key can empty it by mistake, and only `forget` knows that it was meant.
    Raises JournalError, and MockElsewhere when another window has taken the interview over: the words are then kept
    as an unfinished answer to the question.
    """
    typed = text if text.strip() else standing.mock.typed
    try:
        return _saved(workspace, standing, replace(standing.mock, typed=typed, spent=spent, seen=now))
    except JournalChanged as error:
        if _keep_as_draft(workspace, standing, text, now):
            raise MockElsewhere(
                "This interview goes on in another window. Your words are kept as an unfinished answer to the question."
            ) from error
        raise


def forget(workspace: Workspace, standing: Standing, now: datetime) -> Standing:
    """Forgets what was typed for the current question, when its page is left blank."""
    return _saved(workspace, standing, replace(standing.mock, typed="", seen=now))


def at_pace(workspace: Workspace, standing: Standing, pace: Pace, now: datetime) -> Standing:
    """The same interview with another clock, which is remembered for the next one too."""
    workspace.journal.keep_setting(_PACE, pace.value)
    return _saved(workspace, standing, replace(standing.mock, pace=pace, seen=now))


def answer(
    workspace: Workspace, standing: Standing, drill: Drill, text: str, now: datetime, spent: float | None
) -> Standing:
    """Scores and records the answer, and goes on to the next question; after the last one the interview has ended.

    `spent` is None where nobody took the time.

    Nothing of the score is told. Raises NothingToScore for blank text, JournalError if it can't be kept.
    """
    from interview_coach.coaching import drill as drilling  # brings scoring, which Today and lists do without

    attempt = replace(drilling.scored(drill, text, now, spent), mock_id=standing.mock.id)
    after = _next(replace(standing, answered=standing.answered | {attempt.question.id}), now)
    return replace(after, mock=_recorded(workspace, attempt, after.mock))


def pass_over(workspace: Workspace, standing: Standing, now: datetime) -> Standing:
    """Leaves the current question without an answer, for good, and goes on to the next one.

    Words typed for it are kept as an unfinished answer to it.
    """
    if standing.current is None:
        return standing
    _keep_as_draft(workspace, standing, standing.mock.typed, now)
    passed = (*standing.mock.passed, standing.current.question.id)
    after = _next(replace(standing, mock=replace(standing.mock, passed=passed)), now)
    return _saved(workspace, after, after.mock)


def pause(workspace: Workspace, standing: Standing, now: datetime, reason: str = "") -> Standing:
    """Stops the clock; the pause lasts until `go_on` or `take_up`, whatever happens to the program."""
    begun = Pause(standing.number, reason, now)
    return _saved(workspace, standing, replace(standing.mock, pauses=(*standing.mock.pauses, begun), seen=now))


def go_on(workspace: Workspace, standing: Standing, now: datetime, reason: str = "") -> Standing:
    """Ends the pause; `reason` says what it was for, where that is not known yet."""
    return _saved(workspace, standing, _going_on(standing.mock, now, reason))


def leave(workspace: Workspace, standing: Standing, now: datetime) -> bool:
    """Leaves the interview, to be taken up again; gives whether it is kept.

    One that has hardly begun, without an answer or a word, is forgotten.
    """
    if not (standing.answered or standing.mock.passed or standing.mock.typed.strip()):
        workspace.journal.delete_mock(standing.mock.id)
        return False
    if not _paused(standing.mock):
        pause(workspace, standing, now, LEFT)
    return True


def abandon(workspace: Workspace, standing: Standing, now: datetime) -> Standing | None:
    """Ends the interview before its last question; its answers stay, and are reported. None when there are none.

    Words typed for a question that was not answered are kept as an unfinished answer to it.
    """
    _keep_as_draft(workspace, standing, standing.mock.typed, now)
    if not standing.answered:
        workspace.journal.delete_mock(standing.mock.id)
        return None
    ended = replace(_going_on(standing.mock, now), typed="", spent=0, ended=now)
    return _saved(workspace, standing, ended)


def _next(standing: Standing, now: datetime) -> Standing:
    """With a blank page for the next question, or at its end."""
    ended = None if standing.current else now
    return replace(standing, mock=replace(standing.mock, typed="", spent=0, seen=now, ended=ended))


def _paused(mock: MockInterview) -> bool:
    return bool(mock.pauses) and mock.pauses[-1].ended is None


def _going_on(mock: MockInterview, now: datetime, reason: str = "") -> MockInterview:
    if not _paused(mock):
        return replace(mock, seen=now)
    last = mock.pauses[-1]
    ended = replace(last, ended=now, reason=reason.strip() or last.reason)
    return replace(mock, pauses=(*mock.pauses[:-1], ended), seen=now)


def _keep_as_draft(workspace: Workspace, standing: Standing, text: str, now: datetime) -> bool:
    if standing.current is None or not text.strip():
        return False
    workspace.journal.keep_draft(Draft(standing.current.question, workspace.writer, text, now))
    return True


def _recorded(workspace: Workspace, attempt: Attempt, mock: MockInterview) -> MockInterview:
    from interview_coach.coaching.drill import card_after

    return workspace.journal.record_in_mock(attempt, card_after(workspace, attempt), mock)


def _saved(workspace: Workspace, standing: Standing, mock: MockInterview) -> Standing:
    return replace(standing, mock=workspace.journal.keep_mock(mock))


def _kept(workspace: Workspace, mock: MockInterview, answered: Iterable[str] = ()) -> Standing:
    return Standing(workspace.journal.keep_mock(mock), frozenset(answered))
