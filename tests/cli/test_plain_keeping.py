from __future__ import annotations

import pytest

from interview_coach.cli.plain_keeping import NotRecorded, recording
from interview_coach.model import CoachError


def test_an_answer_that_no_file_takes_either_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("interview_coach.cli.plain_keeping.kept_aside", full)
    with pytest.raises(NotRecorded) as caught, recording("I wrote it."):
        raise CoachError("The disk is full.")

    assert str(caught.value).startswith("The disk is full. ")
    assert str(caught.value).endswith("copy your answer from here:\nI wrote it.")
