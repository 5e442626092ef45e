"""One page for the day of the interview: what the job asks for and what to say to it, all in the user's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.history.past import past_attempts
from interview_coach.coaching.jobs.gaps import Coverage, gaps
from interview_coach.coaching.library.framing import CLOSING
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.practice.cue_points import best_answers, first_hand, numbers
from interview_coach.coaching.practice.self_contained import question_alone, standing_alone
from interview_coach.coaching.rejections.confirmed import confirmed_reasons
from interview_coach.coaching.rejections.debriefs import debriefs
from interview_coach.coaching.rejections.plan import shown
from interview_coach.coaching.rejections.plan_page import Kind, Line
from interview_coach.coaching.rejections.practices import PRACTICES
from interview_coach.coaching.wording import date_in_text
from interview_coach.model import Band, Reason, Severity
from interview_coach.scoring.key_demands.wanted import can_be_looked_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date, datetime

    from interview_coach.coaching.jobs.gaps import Gap
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Attempt, Role

_NUMBERS, _QUESTIONS, _LATEST = 6, 4, 5
"""Figures and questions that fit on the page, and the past answers looked through for one's own questions."""

_QUESTION = re.compile(r"(?:[^.!?\n]|\n(?!\s*\n))*\?")  # over a line's end, not over an empty line
_USUAL_QUESTIONS = (
    "What would you want this person to have done half a year from now?",
    "What do the people who do well here do differently?",
    "What is the next step, and by when do you want to decide?",
)
_NO_NUMBERS = "None of your answers holds a measured result yet: how many, by when, compared with what?"
_ASKED_NOW = "Which of these is the most pressing at the moment: {}?"
_MOST_ASKED = 3
"""Key demands in one question to them; more could not be kept in mind."""

_TO_REPEAT: Mapping[Band | None, int] = {Band.SOLID: 1, Band.STRONG: 2}
"""The answers whose words are worth saying again."""

_NOT_YET = {
    Coverage.NAMED: "your answers name it, and none tells yet what you did yourself.",
    Coverage.MISSING: "no answer here shows it yet.",
}
_NO_DEMANDS = "This job has no key demands yet: add them under Roles, or import its advert."


@dataclass(frozen=True, slots=True)
class CheatSheet:
    """What is on the page. `reasons` are those to mind, each with who gave it; none while nothing speaks for any."""

    day: date
    role: Role
    demands: tuple[Prepared, ...]
    numbers: tuple[str, ...]
    reasons: tuple[tuple[Reason, str], ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A key demand, and the user's own words that show it, to be read by themselves; empty where there are none."""

    gap: Gap
    words: str
    question: str
    """The question these words answered."""


def cheat_sheet(workspace: Workspace, role: Role, now: datetime) -> CheatSheet:
    """The page for a role on the local day of `now` (aware). Reads the answers not read yet. Raises JournalError."""
    return CheatSheet(
        now.date(),
        role,
        tuple(_prepared(workspace, gap) for gap in gaps(workspace, role).demands),
        tuple(_numbers(workspace)),
        tuple(_to_mind(workspace, now.date())),
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
    yield from ((Kind.POINT, _demand(each)) for each in sheet.demands)
    if not sheet.demands:
        yield Kind.TEXT, _NO_DEMANDS
    yield Kind.SECTION, "Your numbers"
    yield from ((Kind.POINT, number) for number in sheet.numbers)
    if not sheet.numbers:
        yield Kind.TEXT, _NO_NUMBERS
    for reason, said in sheet.reasons:
        yield Kind.SECTION, f"Mind: {reason}"
        yield from ((Kind.TEXT, said),) if said else ()
        yield from ((Kind.POINT, practice) for practice in PRACTICES[reason])
    yield Kind.SECTION, "Ask them"
    yield from ((Kind.POINT, question) for question in sheet.questions)


def _demand(prepared: Prepared) -> str:
    gap = prepared.gap
    heading = f"{gap.sign} {gap.demand}:"
    if prepared.words:
        return f"{heading} “{prepared.words}” (from: {prepared.question})"
    if gap.stories:
        return f"{heading} tell “{gap.stories[0].title}”."
    if gap.coverage is Coverage.SHOWN:
        return f"{heading} tell what you said to “{gap.evidence[0].question}”."
    if gap.questions:
        when = "Answer this once more tonight" if gap.asked else "Answer this tonight"
        return f"{heading} {_NOT_YET[gap.coverage]} {when}: “{gap.questions[0].text}”"
    return f"{heading} have one example ready."


def _prepared(workspace: Workspace, gap: Gap) -> Prepared:
    """The deed that shows the demand best in the strongest answers and can be read by itself; of equal ones the newest.

    None of a weak answer, nor one with words that a finding marks: that is nothing to repeat.
    """
    best = (0, 0), Prepared(gap, "", "")
    for each in gap.evidence if gap.coverage is Coverage.SHOWN else ():
        attempt = workspace.journal.attempt(each.attempt_id)
        words = standing_alone(attempt.answer, each.start, each.end)
        worth = _TO_REPEAT.get(attempt.assessment.band, 0), first_hand(attempt, each.start, each.end)
        if words and all(worth) and worth > best[0] and not _is_marked(attempt, words):
            best = worth, Prepared(gap, words, each.question)
    return best[1]


def _is_marked(attempt: Attempt, words: str) -> bool:
    """Whether a finding that counts, or hears a poor attitude, marks some of these words."""
    marked = (
        one_line(finding.text)
        for finding in attempt.assessment.findings
        if finding.severity is not Severity.INFO or finding.reason is Reason.ATTITUDE
    )
    return any(text and text in one_line(words) for text in marked)


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


def _to_mind(workspace: Workspace, day: date) -> Iterator[tuple[Reason, str]]:
    """The reasons that employers gave, the heaviest first, else the one that the last answers give most, or none."""
    given = confirmed_reasons(debriefs(workspace), day)
    for reason, confirmed in given.items():
        said = f": “{confirmed.words}”" if confirmed.words else "."
        yield reason, f"This is why {confirmed.employer} turned you down{said}"
    if not given and not settings(workspace).low_anxiety:
        flagged = (reason for reason, tally in shown(workspace).items() if tally.flagged)
        yield from ((reason, "") for reason in islice(flagged, 1))


def _questions(workspace: Workspace, role: Role) -> Iterator[str]:
    """What the user asked at the end of mock interviews, filled up with what can be asked of any job."""
    return islice(dict.fromkeys((*_own_questions(workspace), *_on_demands(role), *_USUAL_QUESTIONS)), _QUESTIONS)


def _on_demands(role: Role) -> Iterator[str]:
    """One question on the first key demands that are exact enough to be asked about; a choice needs two of them."""
    *most, last = [demand for demand in role.key_demands if can_be_looked_for(demand)][:_MOST_ASKED] or [""]
    if most:
        yield _ASKED_NOW.format(f"{', '.join(most)} or {last}")


def _own_questions(workspace: Workspace) -> Iterator[str]:
    for summary in past_attempts(workspace, CLOSING.id, _LATEST):
        answer = workspace.journal.attempt(summary.id).answer
        yield from filter(None, map(question_alone, _QUESTION.findall(answer)))
