"""`interview-coach role`: the jobs one wants, and what all answers make of their key demands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from interview_coach.cli.console import say, tell, wrapped
from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import opened
from interview_coach.cli.options import JSON, as_json, shape_option
from interview_coach.cli.output import output_option, put
from interview_coach.cli.role_changes import CHANGES
from interview_coach.coaching.jobs.gaps import HOW_LOOKED_FOR, Coverage, gaps
from interview_coach.coaching.jobs.probing import is_made
from interview_coach.coaching.jobs.roles import role_lines
from interview_coach.coaching.jobs.targets import (
    activate,
    active_or,
    find_role,
    is_active,
    name_of,
    others_holding,
    roles,
)
from interview_coach.coaching.marking import one_line, visible
from interview_coach.coaching.wording import SHORT_ID, counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from interview_coach.coaching.jobs.gaps import Gap, GapEvidence, Gaps
    from interview_coach.model import Question, Role

_NO_ROLES = "No roles yet. Keep the first one with: interview-coach role import FILE"


@click.group(
    epilog="""\b
Examples:
  interview-coach role import advert.pdf
  interview-coach role new --employer "Heliox Cardio" --title "Key Account Manager" --demand "hospital tenders"
  interview-coach role gaps
  interview-coach role activate heliox

A role is named by its employer, its title, or the beginning of its id. The active one leads the drill:
what it asks for and no answer speaks of comes first."""
)
def command() -> None:
    """Keep the jobs you want, and see which of their key demands your answers show."""


@command.command(
    "list",
    epilog="""\b
Example:
  interview-coach role list --format json""",
)
@shape_option
def list_roles(shape: str) -> int:
    """List your roles; the active one has a star."""
    with opened() as workspace:
        kept = [(role, is_active(workspace, role)) for role in roles(workspace)]
    if shape == JSON:
        say(as_json([_values(role, active=active) for role, active in kept]))
    else:
        say("\n".join(_line(role, active=active) for role, active in kept) or _NO_ROLES)
    return FINE


@command.command(
    epilog="""\b
Examples:
  interview-coach role show
  interview-coach role show "Heliox Cardio" --format json"""
)
@click.argument("role", required=False)
@shape_option
def show(role: str | None, shape: str) -> int:
    """Show one role whole, the active one if none is named."""
    with opened() as workspace:
        found = active_or(workspace, role)
        active = is_active(workspace, found)
    if shape == JSON:
        say(as_json(_values(found, active=active) | {"context": found.context, "advert": found.advert}))
    else:
        say("\n".join(_shown(found, active=active)))
    return FINE


@command.command(
    "gaps",
    epilog="""\b
Examples:
  interview-coach role gaps
  interview-coach role gaps heliox --format json""",
)
@click.argument("role", required=False)
@shape_option
def show_gaps(role: str | None, shape: str) -> int:
    """Show what your answers and stories make of each key demand: shown first-hand, only named, or missing."""
    with opened() as workspace:
        found = gaps(workspace, active_or(workspace, role))
    say(as_json(_gaps_values(found)) if shape == JSON else "\n".join(_gaps_lines(found)))
    return FINE


@command.command(
    "activate",
    epilog="""\b
Examples:
  interview-coach role activate heliox
  interview-coach role activate --none""",
)
@click.argument("role", required=False)
@click.option("--none", "nothing", is_flag=True, help="Practise for no job in particular.")
def activate_role(role: str | None, nothing: bool) -> int:
    """Aim practice at a role: answers are scored for it, and what it asks for leads the drill."""
    if nothing == bool(role):
        raise click.UsageError("Name the role, or give --none.")
    with opened() as workspace:
        found = find_role(workspace, role) if role else None
        activate(workspace, found)
        others = others_holding(roles(workspace), role, found) if role and found else ()
    say(one_line(f"Active: {name_of(found)}" if found else "No role is active any more."))
    for other in others:
        tell(one_line(f"Not {name_of(other)}; that is: interview-coach role activate {other.id[:SHORT_ID]}"))
    return FINE


@command.command(
    epilog="""\b
Examples:
  interview-coach role export heliox > heliox.yaml
  interview-coach role export heliox --output heliox.yaml"""
)
@click.argument("role", required=False)
@output_option("Where it goes; replaced in one step.")
def export(role: str | None, output: Path | None) -> int:
    """Write a role as YAML, which `role import` and `score --role` read."""
    with opened() as workspace:
        found = active_or(workspace, role)
    put(role_lines(found), output)
    if output:
        say(one_line(f"Wrote {output}"))
    return FINE


for change in CHANGES:
    command.add_command(change)


def _line(role: Role, *, active: bool) -> str:
    star = "*" if active else " "
    demands = counted(len(role.key_demands), "key demand")
    return wrapped(f"{one_line(role.id[:SHORT_ID])} {star} {one_line(name_of(role))} ({demands})", "", "    ")


def _values(role: Role, *, active: bool) -> dict[str, Any]:
    return {
        "id": role.id,
        "employer": role.employer,
        "title": role.title,
        "key_demands": list(role.key_demands),
        "active": active,
    }


def _shown(role: Role, *, active: bool) -> Iterator[str]:
    yield wrapped(one_line(name_of(role)))
    yield f"{'active, ' if active else ''}id {one_line(role.id)}"
    yield "\nKey demands"
    yield from (wrapped(f"- {one_line(demand)}", "  ", "    ") for demand in role.key_demands or ("none yet",))
    for title, text in (("Context", role.context), ("Advert", role.advert)):
        if text.strip():
            yield f"\n{title}"
            yield wrapped(visible(text), "  ")


def _gaps_lines(found: Gaps) -> Iterator[str]:
    yield wrapped(one_line(name_of(found.role)))
    if not found.demands:
        yield "It has no key demands yet; add them with: interview-coach role edit"
    else:
        yield from filter(None, [found.counts])
        yield wrapped(HOW_LOOKED_FOR)
    for gap in found.demands:
        yield from _gap_lines(gap)


def _gap_lines(gap: Gap) -> Iterator[str]:
    yield "\n" + wrapped(f"{gap.sign} {one_line(gap.demand)}: {gap.said}", "", "  ")
    if gap.missed:
        yield wrapped(one_line(gap.they_said), "  ", "    ")
    for story in gap.stories:
        yield wrapped(f"{one_line(story.id[:SHORT_ID])}  story  {one_line(story.title)}", "  ", "    ")
    for evidence in gap.evidence:
        heading = f"{one_line(evidence.attempt_id[:SHORT_ID])}  {evidence.submitted_at:%Y-%m-%d}"
        yield wrapped(f"{heading}  {one_line(evidence.question)}", "  ", "    ")
        yield wrapped(f"“{one_line(evidence.sentence)}”", "    ")
    if gap.coverage is not Coverage.SHOWN:
        yield from (wrapped(_asked(question), "  ", "    ") for question in gap.questions)


def _asked(question: Question) -> str:
    return f"→ {one_line(question.text)}" + ("" if is_made(question) else f" ({one_line(question.id)})")


def _gaps_values(found: Gaps) -> dict[str, Any]:
    return {
        "role": found.role.id,
        "employer": found.role.employer,
        "title": found.role.title,
        "answers_not_read": found.passed_over,
        "demands": [_gap_values(gap) for gap in found.demands],
    }


def _gap_values(gap: Gap) -> dict[str, Any]:
    return {
        "demand": gap.demand,
        "coverage": gap.coverage.value,
        "answers": gap.answers,
        "missed": gap.missed or None,
        "stories": [story.id for story in gap.stories],
        "evidence": [_evidence_values(evidence) for evidence in gap.evidence],
        "questions": [
            {"id": None if is_made(question) else question.id, "text": question.text} for question in gap.questions
        ],
    }


def _evidence_values(evidence: GapEvidence) -> dict[str, Any]:
    return {
        "attempt": evidence.attempt_id,
        "question_id": evidence.question_id,
        "question": evidence.question,
        "submitted_at": evidence.submitted_at.isoformat(),
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.sentence,
    }
