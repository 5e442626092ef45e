"""Names taken out of what is exported: each employer and person is called the same in all of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from interview_coach.journal.plain import from_plain, plain
from interview_coach.model import CoachError, system_says

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal.plain import Kept

_EMPLOYER = "employer:"
_LEAST = 4
"""Letters from which the first word of an employer's name, written with a capital, stands for the whole name."""

_ANY = "Name"
"""For a way of writing a name that Unicode takes for the same only when it is searched for."""

_MARKS = ("findings", "strengths", "disputed")
"""Fields of what stands at a place in an answer."""

_FIXED = frozenset(
    (
        *("type", "kind", "status", "verdict", "severity", "reason", "probes", "rule", "engine", "cause", "source"),
        *("to", "stage", "pace", "part", "round", "writer", "state", "submitted_at", "saved_at", "due", "began"),
        *("ended", "seen", "created_at", "confirmed_at", "since", "given_on", "interviewed_on", "rejected_on"),
        *("reminded_on", "name", "reasons", "constraint", "made_at"),
    )
)
"""Fields that hold none of the user's words, and whose values must stay what they are."""

_HEADING = """# Names that “interview-coach export --redact” takes out, beside the employers of your debriefs and roles.
# One person a line; several names of one person with commas between: Ann Example, Annie
# An employer begins with the word employer: employer: Northwind Medical, NWM
"""


class NamesUnreadable(CoachError):
    """The list of names can't be read."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """What stands in the place of each name, found word-wise, whatever its letters' case."""

    pattern: re.Pattern[str] | None
    words: Mapping[str, str]

    def text(self, text: str) -> str:
        """The text without the names."""
        return self.pattern.sub(self._instead, text) if self.pattern else text

    def kept(self, kept: Kept, answer: str = "") -> Kept:
        """The same thing without the names; what marks words of an `answer` still marks the same ones.

        The answer need not be given where it is part of the thing itself.
        """
        values = plain(kept)
        changed = self._values(values)
        self._move(values.get("answer", answer), _marks(changed))
        if values["type"] == "mock":
            for pause in changed["pauses"]:
                pause["reason"] = self.text(pause["reason"])  # the user's words, unlike other reasons
        if values["type"] == "story":
            for figure in changed["figures"]:
                figure["source"] = self.text(figure["source"])  # likewise: where a number comes from
        return from_plain(changed)

    def _move(self, answer: str, marks: Iterable[dict[str, Any]]) -> None:
        without = self.text(answer)
        for mark in marks:
            start, end = self._moved(answer, mark["start"], mark["end"])
            mark.update(start=start, end=end, text=mark["text"] if start is None else without[start:end])

    def _values(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, (list, tuple)):
            return [self._values(each) for each in value]
        if isinstance(value, dict):
            return {name: each if name in _FIXED else self._values(each) for name, each in value.items()}
        return value

    def _moved(self, text: str, start: int | None, end: int | None) -> tuple[int | None, int | None]:
        """Where a stretch of the text is once the names are out; one that cuts a name in two takes it in whole."""
        if start is None or end is None or self.pattern is None:
            return start, end
        by_start = by_end = 0
        for found in self.pattern.finditer(text):
            longer = len(self._instead(found)) - (found.end() - found.start())
            if found.end() <= start:
                by_start += longer
            elif found.start() < start:
                by_start += found.start() - start
            if found.end() <= end:
                by_end += longer
            elif found.start() < end:
                by_end += longer + found.end() - end
        return start + by_start, end + by_end

    def _instead(self, found: re.Match[str]) -> str:
        return self.words.get(_key(found[0]), _ANY)


def _marks(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """All that has a place in an answer."""
    assessment = values.get("assessment", {})
    return [mark for marks in (values, assessment) for name in _MARKS for mark in marks.get(name, ())]


def redaction(workspace: Workspace) -> Redaction:
    """Takes out the employers of debriefs and roles, and who is on the user's list. Raises NamesUnreadable."""
    employers, people = _listed(workspace.folders.names)
    journal = workspace.journal
    known = [debrief.employer for debrief in reversed(journal.debriefs())] + [role.employer for role in journal.roles()]
    groups = _grouped([*employers, *([employer] for employer in known)])
    return redacting(groups, people)


def redacting(employers: Iterable[Iterable[str]], people: Iterable[Iterable[str]]) -> Redaction:
    """For names of employers and of people, all names of one together: `Employer A`, `Person B`."""
    words: dict[str, str] = {}
    whole: set[str] = set()
    first: dict[str, str] = {}
    for label, groups in (("Employer", employers), ("Person", people)):
        for letter, names in zip(_letters(), groups, strict=False):
            for name in filter(str.strip, names):
                words.setdefault(_key(name), f"{label} {letter}")
                whole.add(name)
                if label == "Employer" and (short := _distinctive(name)):
                    first.setdefault(short[0].upper() + short[1:], f"{label} {letter}")
    shorts = [name for name in first if _key(name) not in words]
    full = "|".join(map(_spaced, sorted(whole, key=len, reverse=True)))
    alone = "|".join(map(_spaced, sorted(shorts, key=len, reverse=True)))
    options = [*([f"(?i:{full})"] if full else []), *([alone] if alone else [])]
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(options)})(?!\w)") if options else None
    return Redaction(pattern, {_key(name): label for name, label in first.items()} | words)


def names_file(workspace: Workspace) -> Path:
    """The user's list of names, begun with what may be in it if there is none yet. Raises NamesUnreadable."""
    path = workspace.folders.names
    try:
        if not path.exists():
            path.write_text(_HEADING, encoding="utf-8")
    except OSError as error:
        raise NamesUnreadable(f"{path}: can't be written ({system_says(error)}).") from error
    return path


def _listed(path: Path) -> tuple[list[list[str]], list[list[str]]]:
    """The employers and the people of the list, all names of one together."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    except (OSError, UnicodeDecodeError) as error:
        raise NamesUnreadable(f"{path}: can't be read; write one name a line, as UTF-8.") from error
    wanted = [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
    employers = [line[len(_EMPLOYER) :] for line in wanted if line.lower().startswith(_EMPLOYER)]
    people = [line for line in wanted if not line.lower().startswith(_EMPLOYER)]
    return [_names(line) for line in employers], [_names(line) for line in people]


def _names(line: str) -> list[str]:
    return [name.strip() for name in line.split(",") if name.strip()]


def _grouped(groups: Iterable[Iterable[str]]) -> list[list[str]]:
    """Each employer once: one that was listed already adds nothing."""
    kept: list[list[str]] = []
    seen: set[str] = set()
    for group in groups:
        fresh = [name for name in group if name.strip() and _key(name) not in seen]
        seen.update(map(_key, fresh))
        if fresh:
            kept.append(fresh)
    return kept


def _distinctive(name: str) -> str:
    """What the employer is called for short: the words up to the first long one, `St Aldate's` of a hospital group."""
    words = name.split()
    long = next((number for number, word in enumerate(words, start=1) if len(word) >= _LEAST), 0)
    return " ".join(words[:long])


def _key(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").split())


def _spaced(name: str) -> str:
    """The name as it may be broken over lines."""
    return r"\s+".join(map(re.escape, name.replace("’", "'").split())).replace("'", "['’]")


def _letters() -> Iterator[str]:
    """A, B ... Z, A2, B2 ..."""
    for round_ in count(1):
        yield from (f"{letter}{round_ if round_ > 1 else ''}" for letter in ascii_uppercase)
