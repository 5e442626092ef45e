"""Past answers for people: one HTML page, or a folder of Markdown files whose names and lines stay the same."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING
from zlib import crc32

from interview_coach.coaching.keeping.written import (
    html_answer,
    html_list,
    html_text,
    md,
    md_answer,
    page_head,
    said_of,
)
from interview_coach.coaching.rejections import debrief_export
from interview_coach.coaching.wording import KINDS, SHORT_ID, counted, outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from interview_coach.model import Attempt, Role
    from interview_coach.rejection import Debrief
    from interview_coach.story import Story

TITLE = "My interview answers"
INDEX = "index.md"
"""The Markdown file that lists the others."""

_LONGEST_NAME = 80  # characters: every file system takes them, and the ending


def html_page(attempts: Iterable[Attempt], *, calm: bool = False) -> Iterator[str]:
    """All answers on one page that needs nothing else, question by question; no scores where `calm`."""
    yield page_head(TITLE)
    yield f"<h1>{TITLE}</h1>\n"
    for given in _by_question(attempts):
        yield f"<h2>{html_text(given[0].question.text)}</h2>\n"
        for attempt in given:
            yield f"<h3>{html_text(_heading(attempt))}</h3>\n"
            yield "" if calm else f'<p class="quiet">{html_text(_standing(attempt))}</p>\n'
            yield f"<blockquote>{html_answer(attempt)}</blockquote>\n"
            yield f"{html_list(said_of(attempt))}\n"
    yield "</body>\n</html>\n"


def markdown_files(attempts: Iterable[Attempt], *, calm: bool = False) -> Iterator[tuple[str, str]]:
    """(name, text) of a file for each question, and of the one that lists them; a later answer only adds lines."""
    listed = []
    for given in _by_question(attempts):
        name = f"question-{file_name(given[0].question.id)}.md"
        listed.append(f"- [{md(given[0].question.text)}](<{name}>), {counted(len(given), 'answer')}")
        yield name, "".join(f"{line}\n" for line in _lines(given, calm=calm))
    yield INDEX, "".join(f"{line}\n" for line in (f"# {TITLE}\n", *listed))


def record_files(
    debriefs: Iterable[Debrief], roles: Iterable[Role], stories: Iterable[Story]
) -> Iterator[tuple[str, str]]:
    """(name, text) of a file for each debrief, each role and each story."""
    for debrief in debriefs:
        name = (
            f"debrief-{debrief.created_at:%Y-%m-%d}-{file_name(debrief.employer)}-{file_name(debrief.id[:SHORT_ID])}.md"
        )
        yield name, debrief_export.as_markdown([debrief])
    for role in roles:
        name = f"role-{file_name(role.employer or role.title)}-{file_name(role.id[:SHORT_ID])}.md"
        yield name, "".join(f"{line}\n" for line in _role_lines(role))
    for story in stories:
        name = f"story-{file_name(story.title)}-{file_name(story.id[:SHORT_ID])}.md"
        yield name, "".join(f"{line}\n" for line in _story_lines(story))


def file_name(text: str) -> str:
    """A name for a file made of any text: the same text gives the same name, another one another."""
    plain = re.sub(r"[^a-z0-9._-]+", "-", text.lower()).strip("-.")[:_LONGEST_NAME]
    return plain if plain == text else f"{plain or 'x'}-{crc32(text.encode('utf-8', 'surrogatepass')):08x}"


def _by_question(attempts: Iterable[Attempt]) -> Iterator[list[Attempt]]:
    """The answers to each question, the oldest first; questions by their ids."""
    ordered = sorted(attempts, key=lambda each: (each.question.id, each.submitted_at, each.id))
    return (list(given) for _, given in groupby(ordered, key=lambda each: each.question.id))


def _lines(given: Sequence[Attempt], *, calm: bool) -> Iterator[str]:
    yield f"# {md(given[0].question.text)}"
    for attempt in given:
        yield f"\n## {_heading(attempt)}\n"
        if not calm:
            yield f"{md(_standing(attempt))}\n"
        yield md_answer(attempt)
        yield ""
        yield from (f"- {md(line)}" for line in said_of(attempt))


def _heading(attempt: Attempt) -> str:
    return f"{attempt.submitted_at:%Y-%m-%d %H:%M}, {KINDS[attempt.kind]}"


def _standing(attempt: Attempt) -> str:
    assessment = attempt.assessment
    flagged = f"; gives a reason for a no: {', '.join(assessment.flagged)}" if assessment.flagged else ""
    told = outcome(assessment.band, assessment.status)
    return f"{told[:1].upper()}{told[1:]}{flagged}"


def _role_lines(role: Role) -> Iterator[str]:
    yield f"# {md(', '.join(filter(None, (role.title, role.employer))))}"
    if role.key_demands:
        yield "\n## Key demands\n"
        yield from (f"- {md(demand)}" for demand in role.key_demands)
    for title, text in (("Context", role.context), ("Advert", role.advert)):
        if text.strip():
            yield f"\n## {title}\n"
            yield from _quoted(text)


def _story_lines(story: Story) -> Iterator[str]:
    yield f"# {md(story.title)}"
    for name in ("situation", "task", "action", "result"):
        if told := getattr(story, name).strip():
            yield f"\n## {name.capitalize()}\n"
            yield from _quoted(told)
    for title, points in (
        ("Serves", (*story.reasons, *story.demands)),
        ("Numbers", [": ".join(filter(None, (each.told, each.source))) for each in story.figures]),
    ):
        if points:
            yield f"\n## {title}\n"
            yield from (f"- {md(point)}" for point in points)


def _quoted(text: str) -> Iterator[str]:
    return (f"> {md(line)}  " if line.strip() else ">" for line in text.strip().split("\n"))
