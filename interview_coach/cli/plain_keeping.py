"""What becomes of typed words that the journal does not take: it is said once, and an answer is kept aside."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.cli.console import tell
from interview_coach.coaching.files import kept_aside
from interview_coach.coaching.marking import one_line
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator


class NotRecorded(CoachError):
    """The journal would not take the answer; the sentence says where it is instead."""


@dataclass(slots=True)
class Keeping:
    """The care for one session's words; `warned` once it was said that they can't be kept as they are typed."""

    warned: bool = False

    @contextmanager
    def while_typing(self) -> Iterator[None]:
        """Around keeping what has been typed so far: where it can't be kept that is said once, and typing goes on."""
        try:
            yield
        except CoachError as error:
            if not self.warned:
                tell(one_line(str(error)))
            self.warned = True


@contextmanager
def recording(answer: str) -> Iterator[None]:
    """Around recording an answer: one that is not taken is kept in a file of its own. Raises NotRecorded."""
    try:
        yield
    except CoachError as error:
        raise NotRecorded(f"{error} {_where_it_is(answer)}") from error


def _where_it_is(answer: str) -> str:
    try:
        return f"Your answer is in {kept_aside(answer)}"
    except OSError:  # a disk that is full for the journal may be full for all files
        return f"No file can be written either; copy your answer from here:\n{answer}"
