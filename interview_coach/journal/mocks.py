"""Mock interviews, one record each; their answers are attempts that bear their id."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from interview_coach.interview import Asked, Choice, MockInterview, Pace, Part, Pause
from interview_coach.journal.records import Records, Table
from interview_coach.journal.values import question_of, question_record
from interview_coach.model import Reason, Round

if TYPE_CHECKING:
    from interview_coach.journal.store import Store


def record_of(mock: MockInterview) -> dict[str, Any]:
    """The mock in plain JSON values, without its version."""
    choice = mock.choice
    return {
        "id": mock.id,
        "began": mock.began.isoformat(),
        "seen": mock.seen.isoformat(),
        "ended": mock.ended and mock.ended.isoformat(),
        "choice": {
            "role_id": choice.role_id,
            "bank": choice.bank,
            "round": choice.round,
            "reason": choice.reason,
            "count": choice.count,
        },
        "pace": mock.pace,
        "asked": [{"part": each.part, "question": question_record(each.question)} for each in mock.asked],
        "answered": mock.answered,
        "passed": mock.passed,
        "pauses": [_pause_record(pause) for pause in mock.pauses],
        "typed": mock.typed,
        "spent": mock.spent,
    }


def _pause_record(pause: Pause) -> dict[str, Any]:
    return {
        "number": pause.number,
        "reason": pause.reason,
        "began": pause.began.isoformat(),
        "ended": pause.ended and pause.ended.isoformat(),
    }


def of_record(version: int, record: dict[str, Any]) -> MockInterview:
    """What `record_of` gave; raises ValueError, KeyError or TypeError for anything else."""
    return MockInterview(
        **record
        | {
            "began": datetime.fromisoformat(record["began"]),
            "seen": datetime.fromisoformat(record["seen"]),
            "ended": _moment(record["ended"]),
            "choice": _choice(record["choice"]),
            "pace": Pace(record["pace"]),
            "asked": tuple(Asked(Part(each["part"]), question_of(each["question"])) for each in record["asked"]),
            "answered": tuple(record["answered"]),
            "passed": tuple(record["passed"]),
            "pauses": tuple(
                Pause(each["number"], each["reason"], datetime.fromisoformat(each["began"]), _moment(each["ended"]))
                for each in record["pauses"]
            ),
            "version": version,
        }
    )


def _choice(record: dict[str, Any]) -> Choice:
    round_, reason = record["round"] and Round(record["round"]), record["reason"] and Reason(record["reason"])
    return Choice(record["role_id"], record["bank"], round_, reason, record["count"])


def _moment(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)


MOCKS = Records(Table.MOCKS, "a mock interview", record_of, of_record)


def newest_first(store: Store) -> tuple[MockInterview, ...]:
    """All of them, by the time they began."""
    return tuple(sorted(MOCKS.oldest_first(store), key=lambda mock: mock.began, reverse=True))
