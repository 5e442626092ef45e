"""A question in lines of plain text, for lists and to be read in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.cli.console import wrapped
from interview_coach.coaching.marking import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.model import Question


def question_line(question: Question) -> str:
    """The id, the reasons it probes and the text."""
    return wrapped(one_line(f"{question.id} ({', '.join(question.probes)}): {question.text}"), "", "    ")


def question_details(question: Question) -> Iterator[str]:
    """All that its bank says of the question."""
    for name, value in _fields(question):
        if value:
            yield wrapped(f"{name}: {one_line(value)}", "", "    ")


def _fields(question: Question) -> Iterator[tuple[str, str]]:
    yield "Question", question.text
    yield "Id", question.id
    yield "Bank", question.bank
    yield "It probes", ", ".join(question.probes)
    yield "They listen for", question.listens_for
    for group in question.evidence:
        yield f"Evidence, {one_line(group.name)}", ", ".join(group.keywords)
    yield "Time to speak", f"{question.time_limit} seconds"
    yield "Difficulty", f"{question.difficulty} of 3"
    yield "Round", question.round or ""
    yield "Tags", ", ".join(question.tags)
    yield "Assumes", question.assumes
    yield "Archived", "yes, it is not asked" if question.archived else ""
    for follow_up in question.follow_ups:
        yield "Follow-up", follow_up
    yield "Strong answer", question.strong_answer or ""
    yield "Weak answer", question.weak_answer or ""
