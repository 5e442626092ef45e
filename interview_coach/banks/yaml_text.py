"""A question -> the YAML that a person would write for it."""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interview_coach.model import Question

_WIDTH = 100

# Text that needs no quotes: it starts with a letter and holds nothing that YAML gives a meaning to.
_BARE = re.compile(r"[^\W\d_](?:[\w ,.;'’\"()/?!%&+–—-]*[\w.;'’\")/?!%+])?")
_READ_AS_SOMETHING_ELSE = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}


def as_yaml(question: Question, indent: int = 2) -> str:
    """The question as one entry of a bank's list, ending in a newline; what is not set is left out."""
    first, *rest = "\n".join(written_fields(question).values()).split("\n")
    margin = " " * indent
    return "\n".join([f"{margin}- {first}", *(f"{margin}  {line}" if line else "" for line in rest)]) + "\n"


def written_fields(question: Question) -> dict[str, str]:
    """The lines of each field that is set, by its key, in the order of the format and without indentation."""
    return dict(_fields(question))


def _fields(question: Question) -> Iterator[tuple[str, str]]:
    yield "id", f"id: {inline(question.id)}"
    yield "text", f"text: {scalar(question.text)}"
    yield "probes", f"probes: {_list(question.probes)}"
    if question.listens_for:
        yield "listens_for", f"listens_for: {scalar(question.listens_for)}"
    if question.evidence:
        groups = (f"  {inline(group.name)}: {_list(group.keywords)}" for group in question.evidence)
        yield "evidence", "\n".join(["evidence:", *groups])
    yield "time_limit", f"time_limit: {question.time_limit}"
    if question.follow_ups:
        follow_ups = (f"  - {scalar(text, depth=2)}" for text in question.follow_ups)
        yield "follow_ups", "\n".join(["follow_ups:", *follow_ups])
    yield "difficulty", f"difficulty: {question.difficulty}"
    if question.round:
        yield "round", f"round: {question.round}"
    if question.tags:
        yield "tags", f"tags: {_list(question.tags)}"
    if question.assumes:
        yield "assumes", f"assumes: {scalar(question.assumes)}"
    for name in ("strong_answer", "weak_answer"):
        if answer := getattr(question, name):
            yield name, f"{name}: {scalar(answer)}"
    if question.archived:
        yield "archived", "archived: true"


def inline(text: str) -> str:
    """Text on one line: bare where YAML reads it as nothing else, in double quotes otherwise."""
    if _BARE.fullmatch(text) and text.casefold() not in _READ_AS_SOMETHING_ELSE:
        return text
    return _quoted(text)


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(_quoted(text) if ',' in text else inline(text) for text in texts)}]"


def _quoted(text: str) -> str:
    return "".join(map(_escaped, json.dumps(text, ensure_ascii=False)))


def scalar(text: str, depth: int = 0) -> str:
    """Text as a block where that reads better: folded when it is long, line by line when it has lines."""
    text = text.strip()  # as it will be read
    lines = text.split("\n")
    if not all(line.isprintable() and line == line.strip() for line in lines) or not (lines[0] and lines[-1]):
        return inline(text)
    margin = "\n" + " " * (depth + 2)
    if len(lines) > 1:
        return f"|-{''.join(margin + line if line else chr(10) for line in lines)}"
    if len(text) > _WIDTH and "  " not in text:
        folded = textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
        return f">-{margin}{margin.join(folded)}"
    return inline(text)


def _escaped(character: str) -> str:
    if character.isprintable():
        return character
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"
