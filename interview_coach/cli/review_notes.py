"""`interview-coach review note|dispute|rescore`: what the user, and what today's rules say of past answers."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from interview_coach.cli.console import is_terminal, say, tell, wrapped
from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import opened
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.history.past import past_attempt
from interview_coach.coaching.history.standing import as_it_stands, dispute, keep_note
from interview_coach.coaching.marking import in_order, one_line
from interview_coach.coaching.wording import SHORT_ID, counted, outcome
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.coaching.history.rescoring import Rescored
    from interview_coach.model import Attempt, Finding

_EVERY = 50  # answers after which the progress is told anew
_UNCHANGED = "unchanged"


@click.command(
    "note",
    epilog="""\b
Examples:
  interview-coach review note 3f2a9c1b "Shorter. Begin with the result."
  interview-coach review note 3f2a9c1b ""      takes the notes away""",
)
@click.argument("id_", metavar="ID")
@click.argument("note", metavar="TEXT")
def note_attempt(id_: str, note: str) -> int:
    """Keep notes of your own on an answer, in place of those before."""
    with opened() as workspace:
        keep_note(workspace, past_attempt(workspace, id_), note)
    say("Kept." if note.strip() else "The notes are gone.")
    return FINE


@click.command(
    "dispute",
    epilog="""\b
Examples:
  interview-coach review dispute 3f2a9c1b contribution.group-only
  interview-coach review dispute 3f2a9c1b contribution.group-only      once more: restores it""",
)
@click.argument("id_", metavar="ID")
@click.argument("rule")
def dispute_finding(id_: str, rule: str) -> int:
    """Say that a rule is wrong about an answer: it no longer counts; once more, and it counts again."""
    with opened() as workspace:
        attempt = past_attempt(workspace, id_)
        findings = _of_rule(attempt, rule)
        annotation = dispute(workspace, attempt, *findings)
        now = as_it_stands(workspace, attempt).assessment
        calm = settings(workspace).low_anxiety
    done = "Disputed: it no longer counts." if annotation.disputes(findings[0]) else "Restored: it counts again."
    say(done if calm else f"{done} The answer stands as {outcome(now.band, now.status)}.")
    return FINE


@click.command(
    "rescore",
    epilog="""\b
Examples:
  interview-coach review rescore               all answers, the newest first
  interview-coach review rescore 3f2a9c1b      one of them""",
)
@click.argument("id_", metavar="[ID]", required=False)
def rescore_attempts(id_: str | None) -> int:
    """Score past answers by today's rules; what was said of them before is kept.

    It can be stopped with ctrl+c at any time: what is done stays done.
    """
    from interview_coach.coaching.history.past import count_past
    from interview_coach.coaching.history.rescoring import rescore, rescore_all  # brings the rules

    ways: Counter[str] = Counter()
    with opened() as workspace:
        calm = settings(workspace).low_anxiety
        total = 1 if id_ else count_past(workspace)
        chosen = iter([rescore(workspace, past_attempt(workspace, id_), local_now())]) if id_ else None
        try:
            for found in chosen or rescore_all(workspace, local_now()):
                ways[_way(found)] += 1
                _progress(ways.total(), total)
                if found.changed and not calm:
                    say("\n".join(_told(found)))
        except KeyboardInterrupt:
            tell("\nStopped. What is done stays done.")
    say("Scored again." if calm else wrapped(_summary(ways)))
    return FINE


def _of_rule(attempt: Attempt, rule: str) -> tuple[Finding, ...]:
    findings = tuple(each for each in in_order(attempt.assessment.findings) if each.rule == rule)
    if not findings:
        known = ", ".join(dict.fromkeys(each.rule for each in attempt.assessment.findings)) or "none"
        raise CoachError(f"The rule {rule} found nothing in this answer; those that did: {known}")
    return findings


def _told(found: Rescored) -> Iterator[str]:
    from interview_coach.coaching.history.rescoring import difference

    attempt = found.attempt
    when = f"{attempt.submitted_at:%Y-%m-%d %H:%M}"
    yield wrapped(f"{one_line(attempt.id[:SHORT_ID])}  {when}: {one_line(attempt.question.text)}", "", "    ")
    yield from (wrapped(one_line(each), "    ") for each in difference(found))


def _progress(done: int, total: int) -> None:
    if is_terminal(sys.stderr) and total > 1 and (done % _EVERY == 0 or done == total):
        tell(f"{done:,} of {counted(total, 'answer')}")


def _summary(ways: Counter[str]) -> str:
    """How many were scored, how many of them anew, and how many stand higher or lower than before."""
    told = ", ".join(f"{ways[way]:,} {way}" for way in ("higher", "lower", "the same score") if ways[way])
    changed = ways.total() - ways[_UNCHANGED]
    scored = f"{counted(ways.total(), 'answer')} scored again, {changed:,} of them differently"
    return f"{scored}: {told}." if told else f"{scored}."


def _way(found: Rescored) -> str:
    if not found.changed:
        return _UNCHANGED
    before, after = found.before.overall or 0, found.after.overall or 0
    return "the same score" if before == after else "higher" if after > before else "lower"
