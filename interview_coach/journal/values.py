"""How the values of the field are written into SQLite's cells, and read back equal."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING, Any

from interview_coach.model import (
    Assessment,
    Facts,
    Finding,
    Judgement,
    Point,
    Question,
    Reason,
    Severity,
    Star,
    Status,
    Strength,
    Verdict,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# What review and a retry need when the bank is gone. The sample answers stay in the bank.
_KEPT_OF_A_QUESTION = ("id", "text", "listens_for", "time_limit", "bank")


def as_cell(text: str) -> str | bytes:
    """The text, or its bytes if it holds lone surrogates (bytes a terminal could not decode), which SQLite refuses."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def as_text(cell: str | bytes) -> str:
    return cell if isinstance(cell, str) else str(cell, "utf-8", "surrogatepass")


def as_json(value: Any) -> str | bytes:
    """Characters as they are: escaped, two lone surrogates in a row would come back as one character."""
    return as_cell(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def as_instant(moment: datetime) -> str:
    """UTC in ISO 8601, always to the microsecond, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def as_offset(moment: datetime) -> int:
    """How many seconds the wall clock of `moment` is ahead of UTC."""
    return round((moment.utcoffset() or timedelta()).total_seconds())


def as_moment(instant: str, offset: int = 0) -> datetime:
    return datetime.fromisoformat(instant).astimezone(_zone(offset))


@cache
def _zone(offset: int) -> timezone:
    return timezone(timedelta(seconds=offset))


def as_words(reasons: Iterable[Reason]) -> str:
    return " ".join(reasons)


@cache
def as_reasons(words: str) -> tuple[Reason, ...]:
    return tuple(Reason(word) for word in words.split())


def question_as_json(question: Question) -> str | bytes:
    return as_json(question_record(question))


def question_from(cell: str | bytes) -> Question:
    """What `question_as_json` wrote; raises ValueError, KeyError or TypeError for anything else."""
    return question_of(json.loads(as_text(cell)))


def question_record(question: Question) -> dict[str, Any]:
    """The question as it was asked, in plain values."""
    kept = {name: getattr(question, name) for name in _KEPT_OF_A_QUESTION}
    before = {"asked_before": question.asked_before} if question.asked_before else {}
    return kept | {"probes": question.probes, "follow_ups": question.follow_ups} | before


def question_of(record: Mapping[str, Any]) -> Question:
    """What `question_record` gave; raises ValueError, KeyError or TypeError for anything else."""
    return Question(
        **{name: record[name] for name in _KEPT_OF_A_QUESTION},
        probes=tuple(Reason(reason) for reason in record["probes"]),
        follow_ups=tuple(record["follow_ups"]),
        asked_before=tuple(record.get("asked_before", ())),
    )


def assessment_as_json(assessment: Assessment) -> str | bytes:
    """The scoring contract, and beside it what the contract leaves out: all facts, and the points."""
    beside = {"facts": asdict(assessment.facts), "points": [asdict(point) for point in assessment.points]}
    return as_json(assessment.as_json() | beside)


def assessment_from(cell: str | bytes) -> Assessment:
    """What `assessment_as_json` wrote; raises ValueError, KeyError or TypeError for anything else."""
    record = json.loads(as_text(cell))
    facts = record["facts"]
    return Assessment(
        status=Status(record["status"]),
        overall=record["overall"],
        reasons={
            Reason(reason): Judgement(Verdict(judgement["verdict"]), judgement["score"])
            for reason, judgement in record["reasons"].items()
        },
        facts=Facts(**{**facts, "star": facts["star"] and Star(**facts["star"])}),
        findings=tuple(map(_finding, record["findings"])),
        strengths=tuple(Strength(**strength) for strength in record["strengths"]),
        follow_up=record["follow_up"],
        points=tuple(Point(**point) for point in record["points"]),
        engine=record["engine"],
    )


def _finding(record: Mapping[str, Any]) -> Finding:
    reason = record["reason"] and Reason(record["reason"])
    return Finding(**{**record, "reason": reason, "severity": Severity(record["severity"])})
