"""A debrief as YAML to be edited: written so that every word can be changed, read with the place of every mistake."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from interview_coach.banks.yaml_text import inline, scalar
from interview_coach.coaching.rejections.typed_debriefs import TypedDebrief, TypedFeedback, faults
from interview_coach.model import CoachError, Problem
from interview_coach.rejection import Source, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from interview_coach.banks.bank import Place
    from interview_coach.banks.reader import Node
    from interview_coach.model import Role

HEADING = f"""# A debrief: all but the employer can stay empty. Days as you like: 2026-11-17, 17 Nov, yesterday.
# stage is one of {", ".join(Stage)}; confidence, how it had felt, is 1 (badly) to 5 (very well).
# role names a job you keep under Roles, by its employer, title or id: `interview-coach role list` shows them.
# Under feedback stands what they said, word for word; the source is one of {", ".join(Source)}.
"""
_FIELDS = tuple(each.name for each in fields(TypedDebrief))
_FEEDBACK_FIELDS = tuple(each.name for each in fields(TypedFeedback))
_SHORT_NUMBER_OR_DAY = re.compile(r"[0-9]{1,2}( [A-Z][a-z]{2} [0-9]{4})?")  # needs no quotes: all is read as text
_STRAY_HALVES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


class DebriefMisread(CoachError):
    """The text is no debrief; `problems` say where and why, all at once."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def as_text(form: TypedDebrief) -> str:
    """The form as YAML, every field in it. Half a surrogate pair, which YAML can't hold, is written as �."""
    return HEADING + "".join(f"{line}\n" for line in _lines(form))


def form_in(text: str, path: str, today: date | None, roles: Sequence[Role] = ()) -> TypedDebrief:
    """The form that stands in the text; `path` is for messages. Raises DebriefMisread for anything wrong with it.

    Without `today` the fields are taken as they are, readable or not.
    """
    from interview_coach.banks.reader import read  # brings yaml, 40 ms
    from interview_coach.banks.source import Refusal, decode

    try:
        document = read(decode(text.encode("utf-8", "replace")))
    except Refusal as refusal:
        raise DebriefMisread([Problem(path, refusal.line, refusal.column, f"{refusal}.")]) from refusal
    reading = _Reading(path)
    for flaw in document.flaws:
        reading.report(flaw.place, f"{flaw.message}.")
    form = reading.form(document.root)
    for name, sentence in faults(form, today, roles).items() if today else ():
        reading.report(reading.places.get(name, document.root.place), sentence)
    if reading.problems:
        raise DebriefMisread(sorted(reading.problems, key=lambda each: (each.line or 0, each.column or 0)))
    return form


def _lines(form: TypedDebrief) -> Iterator[str]:
    for name in _FIELDS:
        if name == "feedback":
            yield "feedback:"
            for said in form.feedback:
                yield f"  - source: {said.source}"
                yield f"    given_on: {_written(said.given_on, depth=4)}".rstrip()
                yield f"    text: {_written(said.text, depth=4)}".rstrip()
        else:
            yield f"{name}: {_written(getattr(form, name))}".rstrip()


def _written(text: str, depth: int = 0) -> str:
    """As a block where that reads better and loses nothing, else on one line."""
    text = text.translate(_STRAY_HALVES)
    if not text or _SHORT_NUMBER_OR_DAY.fullmatch(text):
        return text
    return scalar(text, depth) if text == text.strip() else inline(text)


@dataclass(slots=True)
class _Found:
    """The texts of a mapping and where they stand."""

    texts: dict[str, str]
    places: dict[str, Place]


class _Reading:
    """One text being read: what is wrong with it, and where each field stands."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.places: dict[str, Place] = {}

    def report(self, place: Place, message: str) -> None:
        self.problems.append(Problem(self.path, *place, message))

    def form(self, root: Node) -> TypedDebrief:
        if root.kind != "map":
            self.report(root.place, f"a debrief is made of {', '.join(_FIELDS)}, each with a colon.")
            return TypedDebrief()
        found = self._texts(root, _FIELDS)
        self.places.update(found.places)
        listed = root.value.get("feedback")
        values: dict[str, Any] = found.texts
        return TypedDebrief(**values | {"feedback": tuple(self._feedback(listed)) if listed else ()})

    def _feedback(self, listed: Node) -> Iterator[TypedFeedback]:
        if listed.kind == "null":
            return
        if listed.kind != "seq":
            self.report(listed.place, "feedback is not a list; begin each with “- source:”.")
            return
        for node in listed.value:
            if node.kind != "map":
                self.report(node.place, f"each feedback is made of {', '.join(_FEEDBACK_FIELDS)}.")
            elif said := self._said(node):
                yield said

    def _said(self, node: Node) -> TypedFeedback | None:
        found = self._texts(node, _FEEDBACK_FIELDS)
        source = found.texts.pop("source", "")
        if source not in list(Source):
            place = found.places.get("source", node.place)
            self.report(place, f"the source is one of {', '.join(Source)}.")
            return None
        number = sum(name.startswith("feedback.") for name in self.places)
        self.places[f"feedback.{number}.given_on"] = found.places.get("given_on", node.place)
        return TypedFeedback(Source(source), **found.texts)

    def _texts(self, node: Node, known: tuple[str, ...]) -> _Found:
        """The texts under the known keys, each as it is written, whatever YAML would take it for."""
        found = _Found({}, {})
        for name, child in node.value.items():
            if name not in known:
                self.report(child.key.place, f"the key {name} is unknown; known are {', '.join(known)}.")
            elif name == "feedback":
                continue
            elif isinstance(child.value, str):
                found.texts[name] = "" if child.kind == "null" else child.value
                found.places[name] = child.place
            else:
                self.report(child.place, f"{name} is one text; put all of it in quotes, or behind “|” on lines below.")
        return found
