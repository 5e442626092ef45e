"""What a mock interview's report says in words: the same on screens, in plain lines and in exported files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.calm import more_of
from interview_coach.coaching.wording import counted, long_date, outcome, short_date
from interview_coach.model import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interview_coach.coaching.interviews.mock_report import Answered, ReasonBand, Report
    from interview_coach.interview import Choice, MockInterview, Pace, Pause
    from interview_coach.model import Role

NO_REASON_GIVEN = "paused"
PACES = {"off": "no clock", "relaxed": "twice the speaking time", "strict": "the speaking time"}
"""How much time each pace gives to type an answer."""

LIMITS = {
    "off": "No time limit from here on.",
    "relaxed": "From here on you have twice the speaking time to type an answer.",
    "strict": "From here on you have the speaking time to type an answer, no more.",
}
"""The same where it changes during an interview."""

_MINUTE = 60
_NOTHING_NEXT = "Nothing in these answers asks for a change."
_TOO_LITTLE = "Give each answer again in a few whole sentences, as you would say it."


def title(mock: MockInterview) -> str:
    """`Mock interview, Sunday 22 November 2026, 09:30`."""
    return f"Mock interview, {long_date(mock.began.date())} {mock.began:%Y, %H:%M}"


def short_title(mock: MockInterview) -> str:
    """`22 Nov 09:30`."""
    return f"{short_date(mock.began.date())} {mock.began:%H:%M}"


def chosen(choice: Choice, role: Role | None) -> str:
    """What the questions were chosen by, as `Northwind, Territory manager; screen; contribution`; empty for nothing."""
    job = ", ".join(filter(None, (role.employer, role.title))) if role else ""
    return "; ".join(filter(None, (job, choice.bank, choice.round or "", choice.reason or "")))


def progress(mock: MockInterview, *, calm: bool = False) -> str:
    """`question 3 of 5`; with `calm`, which counts nothing down, `question 3`."""
    return f"question {mock.number}" if calm else f"question {mock.number} of {mock.total}"


def band_told(report: Report) -> str:
    """The band of the whole interview, or that there is none; empty in low anxiety."""
    return "" if report.calm else report.band or "no score"


def reached(report: Report) -> str:
    """How many of the questions were answered; empty in low anxiety."""
    return "" if report.calm else f"{len(report.given)} of {counted(len(report.answers), 'question')} answered"


def reasons_told(report: Report) -> Sequence[str]:
    """A line for each reason; in low anxiety one line that says what to give more of."""
    if report.calm and not _is_scored(report):
        return ["There is not enough to go by yet."]
    if report.calm:
        return [more_of(reason for reason, standing in report.reasons.items() if standing.flagged)]
    return [f"{reason}: {reason_told(standing)}" for reason, standing in report.reasons.items()]


def costs_heading(report: Report) -> str:
    """What stands above the findings."""
    return "What to do next" if report.calm else "What cost you most"


def no_cost(report: Report) -> str:
    """What stands in the place of findings where there are none."""
    if report.calm:
        return _NOTHING_NEXT if _is_scored(report) else _TOO_LITTLE
    if _is_scored(report):
        return "The rules found nothing in these answers that would cost you the job."
    return "None of these answers could be scored."


def _is_scored(report: Report) -> bool:
    return any(each.overall is not None for each in report.answers)


def reason_told(standing: ReasonBand) -> str:
    """`at risk, flagged in 2 of 3 answers`."""
    if standing.band is None:
        return "not asked for"
    if not standing.flagged:
        return f"{standing.band}, in {counted(standing.judged, 'answer')}"
    return f"{standing.band}, flagged in {standing.flagged} of {counted(standing.judged, 'answer')}"


def reason_change(before: ReasonBand, after: ReasonBand) -> str:
    """What became of a reason from one interview to another."""
    then, now = reason_told(before), reason_told(after)
    if before.band is after.band is None:
        return then
    return f"{now}, both times" if then == now else f"{then} → {now}"


def outcome_told(answered: Answered) -> str:
    """The band of one answer, or why it has none."""
    if answered.attempt is None:
        return "passed" if answered.passed else "not reached"
    assessment = answered.attempt.assessment
    if assessment.status is Status.NOT_JUDGED:
        asked = answered.attempt.answer.count("?")
        return f"you asked {counted(asked, 'question')}" if asked else "no question asked"
    return outcome(assessment.band, assessment.status)


def spoken_told(answered: Answered) -> str:
    """How long saying the answer takes, of the time there is; empty without an answer."""
    if answered.attempt is None:
        return ""
    return f"{answered.attempt.assessment.facts.seconds} of {answered.question.time_limit} s spoken"


def typing_told(answered: Answered, pace: Pace) -> str:
    """How long the answer took to give, against the time the pace allowed; empty where it is not known."""
    if answered.attempt is None or answered.attempt.seconds is None:
        return ""
    took, limit = round(answered.attempt.seconds), pace.limit(answered.question)
    if limit is None:
        return f"{clock(took)} typing"
    over = f", {clock(took - limit)} over" if took > limit else ""
    return f"{clock(took)} of {clock(limit)} typing{over}"


def result_told(answered: Answered, report: Report) -> Sequence[str]:
    """What became of one answer, and its times; in low anxiety only whether there is one."""
    if report.calm:
        return [] if answered.attempt else [outcome_told(answered)]
    return [told for told in (outcome_told(answered), time_told(answered, report.mock.pace)) if told]


def time_told(answered: Answered, pace: Pace) -> str:
    """Both times of an answer: `74 of 120 s spoken, 3:10 of 4:00 typing`."""
    return ", ".join(filter(None, (spoken_told(answered), typing_told(answered, pace))))


def pause_told(pause: Pause, *, calm: bool = False) -> str:
    """`question 2: the doorbell, 3 minutes`; without the time with `calm`."""
    lasted = "" if calm else f", {duration(pause.seconds)}"
    return f"question {pause.number}: {pause.reason or NO_REASON_GIVEN}{lasted}"


def duration(seconds: float) -> str:
    """A length of time in the largest unit that tells it."""
    if seconds < _MINUTE:
        return counted(round(seconds), "second")
    minutes = round(seconds / _MINUTE)
    if minutes < 120:
        return counted(minutes, "minute")
    hours = round(minutes / _MINUTE)
    return counted(hours, "hour") if hours < 48 else counted(round(hours / 24), "day")


def clock(seconds: int) -> str:
    """`3:10`."""
    minutes, rest = divmod(seconds, _MINUTE)
    return f"{minutes}:{rest:02}"


def costs_where(answers: tuple[Answered, ...]) -> str:
    """`question 3` or `questions 2, 3`."""
    numbers = ", ".join(str(each.number) for each in answers)
    return f"question {numbers}" if len(answers) == 1 else f"questions {numbers}"
