"""The plan as a page: lines that the screen, the command line and Markdown each show in their way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING

from interview_coach.coaching.jobs.gaps import Coverage
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.rejections.practices import PRACTICES
from interview_coach.coaching.wording import counted, date_in_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interview_coach.coaching.jobs.gaps import Gap
    from interview_coach.coaching.rejections.plan import Open, Plan, Told
    from interview_coach.coaching.rejections.proof import Proof, Tally

_READ_BY_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")
_NOTHING_SAID = "No employer has named a reason yet. Write down what they said: interview-coach debrief new"
_NO_DEMANDS = "This job has no key demands yet: add them under Roles, or import its advert."
_NO_ANSWERS = "No answers yet: the first one is two minutes away."


class Kind(Enum):
    """What a line is on the page."""

    TITLE = auto()
    SECTION = auto()
    REASON = auto()
    TEXT = auto()
    POINT = auto()


_MARKS = {Kind.TITLE: "# ", Kind.SECTION: "\n## ", Kind.REASON: "\n### ", Kind.TEXT: "\n", Kind.POINT: "- "}


@dataclass(frozen=True, slots=True)
class Line:
    """One line, safe to print."""

    kind: Kind
    text: str


def page(plan: Plan) -> tuple[Line, ...]:
    """The whole plan, top to bottom."""
    return tuple(Line(kind, one_line(text)) for kind, text in _page(plan))


def as_markdown(lines: Iterable[Line]) -> str:
    """The page as Markdown, in which what people wrote is text and nothing else."""
    return "".join(_markdown(before, line) for before, line in pairwise((None, *lines)) if line)


def file_name(plan: Plan) -> str:
    """A name for a file with the page as Markdown."""
    return f"interview-plan-{plan.day}.md"


def _markdown(before: Line | None, line: Line) -> str:
    begins_list = line.kind is Kind.POINT and before is not None and before.kind is not Kind.POINT
    gap = "\n" if begins_list else ""
    return gap + _MARKS[line.kind] + _READ_BY_MARKDOWN.sub(r"\\\1", line.text) + "\n"


def proof_in_words(found: Proof, employer: str, *, alone: bool = True) -> str:
    """Whose reason it was, `alone` or with others, and how many of the last answers gave it, beside those before."""
    lost = f"This is {'the reason' if alone else 'one of the reasons'} you lost the job at {employer}."
    if not found.now.judged:
        return f"{lost} You have answered no question on it since it was confirmed."
    if found.unheard:
        return f"{lost} The rules find it in none of your answers, before or since: go by what was said to you."
    before = f", before that {found.before}" if found.before else ""
    if found.now.judged == 1:
        return f"{lost} Your last answer to such a question: {'' if found.now.flagged else 'not '}flagged{before}."
    return f"{lost} Your last {found.now.judged} answers to such questions: {found.now.flagged} flagged{before}."


def _page(plan: Plan) -> Iterator[tuple[Kind, str]]:
    yield Kind.TITLE, _title(plan)
    yield Kind.TEXT, f"{date_in_text(plan.day)} {plan.day.year}"
    yield Kind.SECTION, "What employers said"
    if not (plan.told or plan.others):
        yield Kind.TEXT, _NOTHING_SAID
    for each in plan.told:
        yield from _open(each, _is_alone(each, plan), calm=plan.calm)
    if plan.others:
        yield Kind.REASON, "in your own words"
        yield from ((Kind.POINT, _told(told)) for told in plan.others)
    if not plan.calm:
        yield Kind.SECTION, "What your answers show"
        yield from _shown(plan)
    if plan.gaps:
        yield Kind.SECTION, "What the job asks for"
        yield from ((Kind.POINT, _demand(gap)) for gap in plan.gaps.demands)
        if not plan.gaps.demands:
            yield Kind.TEXT, _NO_DEMANDS


def _title(plan: Plan) -> str:
    if plan.gaps is None:
        return "Plan for the next application"
    role = plan.gaps.role
    return f"Plan for {' at '.join(filter(None, (role.title, role.employer)))}"


def _is_alone(each: Open, plan: Plan) -> bool:
    """Whether the employer who said so last has named no other reason."""
    employer = each.told[0].employer
    named = [told for other in plan.told if other is not each for told in other.told]
    return all(told.employer != employer for told in (*named, *plan.others))


def _open(each: Open, alone: bool, *, calm: bool) -> Iterator[tuple[Kind, str]]:
    yield Kind.REASON, f"{each.reason}, fading" if each.proof.fading else each.reason.value
    if not calm:
        yield Kind.TEXT, proof_in_words(each.proof, each.told[0].employer, alone=alone)
    yield from ((Kind.POINT, _told(told)) for told in each.told)
    yield from ((Kind.POINT, f"No longer found: {finding.message}") for finding in each.proof.gone)
    if not calm:
        yield from ((Kind.POINT, f"Still found: {finding.message}") for finding in each.proof.still)
    yield Kind.TEXT, "Practise:"
    yield from ((Kind.POINT, practice) for practice in PRACTICES[each.reason])
    yield from ((Kind.POINT, f"Answer: {question.text}") for question in each.questions)


def _told(told: Told) -> str:
    said = f": “{told.words}”" if told.words else ""
    return f"{told.employer}, {date_in_text(told.on)}{said}"


def _demand(gap: Gap) -> str:
    question = next(iter(gap.questions), None)
    ask = f"Answer: {question.text}" if question and gap.coverage in (Coverage.MISSING, Coverage.NAMED) else ""
    return " ".join(filter(None, (f"{gap.sign} {gap.demand}: {gap.said}.", gap.they_said, ask)))


def _shown(plan: Plan) -> Iterator[tuple[Kind, str]]:
    judged = {reason: tally for reason, tally in plan.shown.items() if tally.judged}
    if not judged:
        yield Kind.TEXT, _NO_ANSWERS
    for reason, tally in judged.items():
        yield Kind.POINT, f"{reason}: {_flagged(tally)}"


def _flagged(tally: Tally) -> str:
    """`a fault in 1 of the last 4 answers where it counts`: not every question calls for every reason."""
    return f"a fault in {tally.flagged} of the last {counted(tally.judged, 'answer')} where it counts"
