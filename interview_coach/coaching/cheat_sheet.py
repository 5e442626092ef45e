"""One page for the day of the interview: what the job asks for and what to say to it, all in the user's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from interview_coach.coaching.confirmed import confirmed_reasons
from interview_coach.coaching.cue_points import best_answers, numbers
from interview_coach.coaching.debriefs import debriefs
from interview_coach.coaching.framing import CLOSING
from interview_coach.coaching.gaps import Coverage, gaps
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.past import past_attempts
from interview_coach.coaching.plan import shown
from interview_coach.coaching.plan_page import Kind, Line
from interview_coach.coaching.practices import PRACTICES
from interview_coach.coaching.preferences import settings
from interview_coach.coaching.wording import date_in_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from interview_coach.coaching.gaps import Gap
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Reason, Role

_NUMBERS, _QUESTIONS, _LATEST = 6, 4, 5
"""Figures and questions that fit on the page, and the past answers looked through for one's own questions."""

_QUESTION = re.compile(r"(?:[^.!?\n]|\n(?!\s*\n))*\?")  # over a line's end, not over an empty line
_USUAL_QUESTIONS = (
    "What would you want this person to have done half a year from now?",
    "What do the people who do well here do differently?",
    "What is the next step, and by when do you want to decide?",
)
_NO_NUMBERS = "None of your answers holds a measured result yet: how many, by when, compared with what?"
_MISSING = "Say so in half a sentence, and tell the nearest thing you did."
_NO_DEMANDS = "This job has no key demands yet: add them under Roles, or import its advert."


@dataclass(frozen=True, slots=True)
class CheatSheet:
    """What is on the page. `reason` is the one to mind, None while nothing speaks for any; `said` is who gave it."""

    day: date
    role: Role
    demands: tuple[Gap, ...]
    numbers: tuple[str, ...]
    reason: Reason | None
    said: str
    questions: tuple[str, ...]


def cheat_sheet(workspace: Workspace, role: Role, now: datetime) -> CheatSheet:
    """The page for a role on the local day of `now` (aware). Reads the answers not read yet. Raises JournalError."""
    reason, said = _to_mind(workspace, now.date())
    return CheatSheet(
        now.date(),
        role,
        gaps(workspace, role).demands,
        tuple(_numbers(workspace)),
        reason,
        said,
        tuple(_questions(workspace, role)),
    )


def page(sheet: CheatSheet) -> tuple[Line, ...]:
    """The whole page, top to bottom."""
    return tuple(Line(kind, one_line(text)) for kind, text in _page(sheet))


def file_name(sheet: CheatSheet) -> str:
    """A name for a file with the page as Markdown."""
    return f"cheat-sheet-{sheet.day}.md"


def _page(sheet: CheatSheet) -> Iterator[tuple[Kind, str]]:
    yield Kind.TITLE, f"For the interview: {' at '.join(filter(None, (sheet.role.title, sheet.role.employer)))}"
    yield Kind.TEXT, f"{date_in_text(sheet.day)} {sheet.day.year}"
    yield Kind.SECTION, "They ask for, and you say"
    yield from ((Kind.POINT, _demand(gap)) for gap in sheet.demands)
    if not sheet.demands:
        yield Kind.TEXT, _NO_DEMANDS
    yield Kind.SECTION, "Your numbers"
    yield from ((Kind.POINT, number) for number in sheet.numbers)
    if not sheet.numbers:
        yield Kind.TEXT, _NO_NUMBERS
    if sheet.reason:
        yield Kind.SECTION, f"Mind: {sheet.reason}"
        yield from ((Kind.TEXT, sheet.said),) if sheet.said else ()
        yield from ((Kind.POINT, practice) for practice in PRACTICES[sheet.reason])
    yield Kind.SECTION, "Ask them"
    yield from ((Kind.POINT, question) for question in sheet.questions)


def _demand(gap: Gap) -> str:
    heading = f"{gap.sign} {gap.demand}:"
    if gap.evidence:
        best = gap.evidence[0]
        more = "" if gap.coverage is Coverage.SHOWN else " Say what you did yourself in it."
        return f"{heading} “{best.sentence}” (from: {best.question}){more}"
    if gap.stories:
        return f"{heading} tell “{gap.stories[0].title}”."
    if gap.coverage is Coverage.MISSING:
        return f"{heading} no answer of yours speaks of it. {_MISSING}"
    return f"{heading} have one example ready."


def _numbers(workspace: Workspace) -> Iterator[str]:
    """The sentences with measured results of the best answers, the best first; each once."""
    given = reversed(past_attempts(workspace))
    best = best_answers(given, lambda each: (each.question_id, each.overall, each.submitted_at))
    by_worth = sorted(best, key=lambda each: each.overall or 0, reverse=True)
    told = chain.from_iterable(numbers(workspace.journal.attempt(each.id)) for each in by_worth)
    return islice(_once(told), _NUMBERS)


def _once(lines: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for line in lines:
        if line not in seen:
            seen.add(line)
            yield line


def _to_mind(workspace: Workspace, day: date) -> tuple[Reason | None, str]:
    """The reason that employers gave most and last, else the one that the last answers give most, unless calm."""
    for reason, confirmed in confirmed_reasons(debriefs(workspace), day).items():
        said = f": “{confirmed.words}”" if confirmed.words else "."
        return reason, f"This is why {confirmed.employer} turned you down{said}"
    if settings(workspace).low_anxiety:
        return None, ""
    flagged = (reason for reason, tally in shown(workspace).items() if tally.flagged)
    return next(flagged, None), ""


def _questions(workspace: Workspace, role: Role) -> Iterator[str]:
    """What the user asked at the end of mock interviews, filled up with what can be asked of any job."""
    own = _own_questions(workspace)
    demands = [f"What would you like to see done about {demand} first?" for demand in role.key_demands[:1]]
    return islice(dict.fromkeys((*own, *demands, *_USUAL_QUESTIONS)), _QUESTIONS)


def _own_questions(workspace: Workspace) -> Iterable[str]:
    for summary in past_attempts(workspace, CLOSING.id, _LATEST):
        answer = workspace.journal.attempt(summary.id).answer
        yield from (" ".join(found.split()) for found in _QUESTION.findall(answer))
