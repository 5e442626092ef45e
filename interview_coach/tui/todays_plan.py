"""What Today shows of the plan: the week, the heading, and each row of its list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from interview_coach.coaching.wording import counted, long_date, short_date
from interview_coach.tui.text import QUIET, line, plain
from interview_coach.tui.widgets.beside import Beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from interview_coach.coaching.practice.habit import Week
    from interview_coach.coaching.practice.queue import Due
    from interview_coach.coaching.practice.today import Today
    from interview_coach.interview import MockInterview
    from interview_coach.model import Draft

_TURNED_DOWN = (
    "Turned down? Press {today.debrief} to write down what they said, or {today.reason} to say at once what to "
    "practise first."
)


def week_line(plan: Today) -> Content:
    """The date and the days of the week practised so far; uncounted where `plan` is calm."""
    week = plan.week
    dots = " ".join(_dot(week, day) for day in range(7))
    done = week.beyond or f"{week.done} of {week.goal} this week"
    streak = f"   {week.streak} weeks in a row" if week.streak > 1 else ""
    date = Content.styled(long_date(plan.day), "bold")
    if plan.calm:
        return Content.assemble(date, "   ", (dots, "$accent"))
    return Content.assemble(date, "   ", (dots, "$accent"), (f"  {done}{streak}", QUIET))


def _dot(week: Week, day: int) -> str:
    if week.practised[day]:
        return "●"
    return "○" if week.missed(day) else "·"


def heading(plan: Today, with_keys: Callable[[str], str]) -> Content:
    """What there is to do, or that it is done, above the list."""
    if not plan.queue:
        return Content.assemble(
            ("Nothing is left to answer today.", "bold"), (with_keys("  Press {questions} for all questions."), QUIET)
        )
    if plan.calm and not plan.first:
        return Content.styled("Done for today. More, if you like:" if plan.done else "Next up", "bold")
    minutes = f"about {counted(plan.minutes, 'minute')}"
    if plan.first:
        return Content.assemble(("Begin with one answer", "bold"), (", typed as you would say it.", QUIET))
    if plan.done:
        answered = f"Done for today: {counted(plan.answered, 'question')} answered."
        return Content.assemble((answered, "bold"), (f"  More, if you like, {minutes}:", QUIET))
    if plan.answered:
        return Content.assemble(
            ("Go on", "bold"), (f", {plan.answered} of {plan.total} answered, {minutes} left", QUIET)
        )
    return Content.assemble(("Next up", "bold"), (f", {counted(len(plan.queue), 'question')}, {minutes}", QUIET))


def hint(plan: Today, with_keys: Callable[[str], str]) -> Content:
    """What to press for more than the list; empty where nothing needs to be said."""
    if plan.focus:
        return Content.styled(
            f"Practised first: {plan.focus}. {with_keys('Press {today.reason} to change that.')}", QUIET
        )
    if plan.first and not plan.debriefed:
        return Content.styled(with_keys(_TURNED_DOWN), QUIET)
    return Content("")


def due_line(due: Due) -> Beside:
    """A question of the plan, with its reason and why it comes today."""
    return Beside(plain(due.question.text), Content.styled(due.reason or "", "$accent"), Content.styled(due.why, QUIET))


def left_line(interview: MockInterview, then: str, *, calm: bool) -> Beside:
    """A mock interview that was left; `then` says which key goes on."""
    from interview_coach.coaching.interviews.mock_wording import progress  # a start without a mock can do without

    saved = interview.seen.astimezone()
    return Beside(
        Content.assemble(("Unfinished mock interview, ", QUIET), progress(interview, calm=calm)),
        below=Content.styled(f"Left on {short_date(saved.date())} at {saved:%H:%M}; {then}", QUIET),
    )


def draft_line(draft: Draft, *, calm: bool) -> Beside:
    """An answer left half typed."""
    words = "" if calm else f"{counted(len(draft.text.split()), 'word')}, "
    saved = draft.saved_at.astimezone()
    return Beside(
        Content.assemble(("Unfinished: ", QUIET), line(draft.question.text)),
        below=Content.styled(f"{words}saved {saved:%H:%M}", QUIET),
    )
