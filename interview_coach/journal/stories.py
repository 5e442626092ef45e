"""Stories, one record each."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from interview_coach.journal.records import Records, Table
from interview_coach.model import Reason
from interview_coach.story import Figure, Story


def record_of(story: Story) -> dict[str, Any]:
    """The story in plain JSON values, without its version."""
    return {name: value for name, value in asdict(story).items() if name != "version"}


def of_record(version: int, record: dict[str, Any]) -> Story:
    """What `record_of` gave; raises ValueError, KeyError or TypeError for anything else."""
    return Story(
        **record
        | {
            "reasons": tuple(map(Reason, record["reasons"])),
            "demands": tuple(record["demands"]),
            "figures": tuple(Figure(**figure) for figure in record["figures"]),
            "version": version,
        }
    )


STORIES: Records[Story] = Records(Table.STORIES, "a story", record_of, of_record)
