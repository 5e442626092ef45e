"""Stories, one record each."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from interview_coach.journal.records import Records, Table
from interview_coach.model import Reason
from interview_coach.story import Figure, Story


def _story(version: int, record: dict[str, Any]) -> Story:
    return Story(
        **record
        | {
            "reasons": tuple(map(Reason, record["reasons"])),
            "demands": tuple(record["demands"]),
            "figures": tuple(Figure(**figure) for figure in record["figures"]),
            "version": version,
        }
    )


STORIES: Records[Story] = Records(Table.STORIES, "a story", asdict, _story)
