"""An assessment in plain lines, for people and for screen readers: signs and words, never colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.cli.console import may_underline, underlined, wrapped
from interview_coach.coaching.calm import calm, next_step
from interview_coach.coaching.configuration.settings import DEFAULTS
from interview_coach.coaching.held_back import held_back
from interview_coach.coaching.marking import SIGNS, STRENGTH_SIGN, in_order, one_line, remarks, runs
from interview_coach.coaching.wording import VERDICT_SIGNS, VERDICTS, counted, unscored

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interview_coach.coaching.configuration.settings import Settings
    from interview_coach.coaching.marking import Mark, Remark, Run
    from interview_coach.model import Assessment, Facts, Finding, Star, Strength

_INDENT = "  "
_BELOW = " " * 6


def feedback(answer: str, assessment: Assessment, chosen: Settings = DEFAULTS) -> str:
    """All that is to be said of an answer: band, reasons, the answer marked up, strengths, findings, follow-up."""
    quiet = chosen.low_anxiety
    shown = calm(assessment) if quiet else assessment
    findings = in_order(shown.findings)
    parts = [
        wrapped(next_step(assessment)) if quiet and assessment.band else _headline(assessment),
        wrapped(f"Your answer\n{marked(answer, findings)}", hanging=_INDENT) if answer.strip() else "",
        strength_list(assessment.strengths),
        finding_list(findings, quiet=quiet),
        wrapped(f"The interviewer may ask\n{one_line(assessment.follow_up)}", hanging=_INDENT)
        if assessment.follow_up
        else "",
        "" if quiet else wrapped(_facts(assessment.facts, chosen)),
    ]
    return "\n\n".join(filter(None, parts))


def marked(answer: str, findings: Sequence[Mark]) -> str:
    """The text with each finding or sign in brackets after its number, underlined too where the terminal can."""
    underline = may_underline()
    return "".join(_marked_run(run, underline=underline) for run in runs(answer, findings)).strip()


def explanation(assessment: Assessment) -> str:
    """How the overall score adds up, one point a line."""
    if assessment.overall is None:
        return f"How it adds up\n{_INDENT}Without a score there is nothing to add up."
    lines = [
        wrapped(f"{one_line(point.name)}: {one_line(point.detail)}", f"{point.value:+8.1f}  ", " " * 10)
        for point in assessment.points
    ]
    total = f"{assessment.overall:6d}    of 100: {assessment.band}"
    return "\n".join(["How it adds up", *lines, total])


def _marked_run(run: Run, *, underline: bool) -> str:
    if run.number is None:
        return run.text
    bare = run.text.strip()
    before, after = run.text.split(bare, 1) if bare else (run.text, "")
    return f"{before}[{run.number}: {underlined(bare) if underline else bare}]{after}"


def _headline(assessment: Assessment) -> str:
    if assessment.band is None:
        return wrapped(unscored(assessment))
    reasons = (
        f"{VERDICT_SIGNS[judgement.verdict]} {reason}: {VERDICTS[judgement.verdict]}"
        for reason, judgement in assessment.reasons.items()
    )
    band = ": ".join(filter(None, (assessment.band.capitalize(), held_back(assessment))))
    return "\n".join([wrapped(one_line(band), "", _INDENT), *(_INDENT + reason for reason in reasons)])


def _strength(strength: Strength) -> str:
    words = f" “{one_line(strength.text)}”" if strength.text else ""
    return wrapped(
        f"{STRENGTH_SIGN} {one_line(strength.message)}{words} (rule {one_line(strength.rule)})", _INDENT, _INDENT * 2
    )


def strength_list(strengths: Sequence[Strength]) -> str:
    """What a text does well, each with the words that show it; empty where there is nothing."""
    return "\n".join(["What works", *map(_strength, strengths)]) if strengths else ""


def finding_list(findings: Sequence[Finding], *, quiet: bool = False) -> str:
    """What to change, each with its reason, words, why, fix and rule; empty where there is nothing.

    `quiet` where each is a next step alone.
    """
    if not findings:
        return ""
    heading = "What to do next" if quiet else "What to change"
    return "\n\n".join([heading, *("\n".join(_remark(remark)) for remark in remarks(findings))])


def _remark(remark: Remark) -> Iterator[str]:
    first = remark.findings[0]
    reason = f" ({first.reason})" if first.reason else ""
    numbered = f"{', '.join(map(str, remark.numbers))}. " if remark.numbers else ""
    yield wrapped(f"{SIGNS[first.severity]} {numbered}{one_line(first.message)}{reason}", _INDENT, _BELOW)
    if words := [finding.text for finding in remark.findings if finding.text]:
        yield wrapped(", ".join(f"“{one_line(text)}”" for text in words), _BELOW)
    if first.why:
        yield wrapped(f"Why: {one_line(first.why)}", _BELOW)
    if first.fix:
        yield wrapped(f"Fix: {one_line(first.fix)}", _BELOW)
    yield wrapped(f"Rule: {one_line(first.rule)}", _BELOW)


def _facts(facts: Facts, chosen: Settings) -> str:
    return (
        f"Counted: own actions {facts.own_actions}, group actions {facts.group_actions}, "
        f"measured results {facts.measured_results}, {counted(facts.words, 'word')}, "
        f"about {counted(chosen.spoken_seconds(facts.words), 'second')} spoken. {_parts_told(facts.star)}"
    ).rstrip()


def _parts_told(star: Star | None) -> str:
    """Which parts of an example are there and which are not; empty where none was asked for."""
    if star is None:
        return ""
    there = {"situation": star.situation, "task": star.task, "action": star.action, "result": star.result}
    told = ", ".join(part for part, is_there in there.items() if is_there)
    missing = ", ".join(part for part, is_there in there.items() if not is_there)
    return " ".join(filter(None, (told and f"Told: {told}.", missing and f"Not told: {missing}.")))
