"""A debrief asked for line by line, for those who would rather be asked than fill in a form."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from interview_coach.cli.console import say, tell, wrapped
from interview_coach.cli.reading import next_line
from interview_coach.coaching.jobs.targets import name_of
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.rejections.rejection_wording import SOURCES
from interview_coach.coaching.rejections.typed_debriefs import BLANK, TypedDebrief, faults
from interview_coach.rejection import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from interview_coach.model import Role

END = "."
_HOW = f"Only the employer is needed; enter alone leaves a field empty. A line with only “{END}” ends what they said."
_ASKED = {
    "employer": "Employer",
    "title": "Job title",
    "role": "Which of your roles it was ({})",
    "stage": f"How far you got ({', '.join(Stage)})",
    "interviewed_on": "Interview on (17 Nov, Tuesday, a week ago)",
    "rejected_on": "Turned down on",
    "confidence": "How it had felt, from 1 (badly) to 5 (very well)",
}


class _Enough(Exception):
    """The input has ended, or the user pressed ctrl+C."""


def asked_line_by_line(today: date, roles: Sequence[Role] = ()) -> TypedDebrief:
    """What was typed to each question; after the end of the input, or ctrl+C, what was typed until then.

    `roles` are those that are kept; without any none is asked for.
    """
    asking = _Asking(today, roles)
    say(wrapped(_HOW))
    with suppress(_Enough):
        asking.run()
    return asking.form


class _Asking:
    """One debrief being asked for; `form` always holds all that was typed."""

    def __init__(self, today: date, roles: Sequence[Role]) -> None:
        self.form = BLANK
        self._today = today
        self._roles = roles

    def run(self) -> None:
        names = one_line("; ".join(map(name_of, self._roles)))
        for name, question in _ASKED.items():
            if name != "role" or self._roles:
                self._field(question.format(names), name, partial(self._put, name))
        for number, said in enumerate(self.form.feedback):
            say(f"What did the {SOURCES[said.source]} say, word for word?")
            self._lines(partial(self._put_said, number, "text"))
            if self.form.feedback[number].text.strip():
                self._field("Said on", f"feedback.{number}.given_on", partial(self._put_said, number, "given_on"))
        say("Your own notes?")
        self._lines(partial(self._put, "notes"))

    def _field(self, question: str, name: str, put: Callable[[str], None]) -> None:
        """Asks until the field can be read."""
        while True:
            put(_line(f"{question}: "))
            fault = faults(self.form, self._today, self._roles).get(name)
            if fault is None:
                return
            put("")
            tell(one_line(fault))

    def _lines(self, put: Callable[[str], None]) -> None:
        lines: list[str] = []
        while (line := _line()).strip() != END:
            lines.append(line)
            put("\n".join(lines))

    def _put(self, name: str, value: Any) -> None:
        self.form = replace(self.form, **{name: value})

    def _put_said(self, number: int, name: str, text: str) -> None:
        said = list(self.form.feedback)
        said[number] = replace(said[number], **{name: text})  # type: ignore[arg-type]
        self._put("feedback", tuple(said))


def _line(prompt: str = "") -> str:
    """The next line typed or piped in."""
    try:
        return next_line(prompt)
    except (EOFError, KeyboardInterrupt) as end:
        raise _Enough from end
