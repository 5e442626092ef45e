"""What pydantic and the node tree say of one fault -> one sentence: the offending text, and what to do."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from interview_coach.banks.source import shown
from interview_coach.model import Reason, Round

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

    from interview_coach.banks.reader import Node

_READ_AS = {
    "bool": "true or false",
    "int": "a number",
    "float": "a number",
    "timestamp": "a date",
}
_WANTED = {
    "list_type": "{given} stands where a list belongs; put it in brackets, or one to a line after dashes",
    "dict_type": "{given} stands where a mapping belongs; write name: [word, word] lines",
    "model_type": "{given} stands where a question belongs; write id:, text: and probes: lines",
    "int_type": "{given} is not a whole number; write digits only, without quotes or a unit",
    "bool_type": "{given} is neither true nor false; write true, or delete the line",
    "greater_than_equal": "{given} is too small; use {ge} or more",
    "less_than_equal": "{given} is too large; use {le} or less",
    "string_too_short": "it is empty; fill it in",
    "too_short": "it is empty; fill it in",
    "too_long": "it has {actual_length} entries; keep at most {max_length}",
    "string_unicode": "it holds a character that is no text; delete it",
    "string_pattern_mismatch": "{given} may hold only a-z, 0-9 and -; for example {example}",
}
_CHOICES = {"probes": tuple(Reason), "round": tuple(Round)}


def sentence(error: ErrorDetails, node: Node) -> str:
    """The sentence for one validation error at the node where it was found."""
    names = [step for step in error["loc"] if isinstance(step, str) and step != "[key]"]
    field = names[0] if names else "question"
    match error["type"]:
        case "missing":
            return f"{names[-1]} {'is empty; fill it in' if node.kind == 'null' else 'is missing; add it'}"
        case "string_type":
            return _wants_text(names[-1] if names else field, node)
        case "enum":
            return _wants_choice(field, node)
        case "hidden":
            return f"{field} holds {error['ctx']['character']}, which can't be seen; delete it"
        case _:
            example = suggested_id(str(node.value))
            wanted = _WANTED[error["type"]]
            return f"{field}: " + wanted.format(given=_given(node), example=example, **error.get("ctx", {}))


def unknown_key(key: str, known: Iterable[str]) -> str:
    """The sentence for a key that no bank has; such a key is left out, the rest is used."""
    choices = tuple(known)
    hint = nearest(key, choices) or f"known are {', '.join(choices)}"
    return f"the key {shown(key)} is unknown and not used; {hint}"


def nearest(word: str, choices: Iterable[str]) -> str:
    """`did you mean ...?` with the choice most like the word, nothing when none is."""
    close = get_close_matches(word.casefold(), tuple(choices), n=1, cutoff=0.5)
    return f"did you mean {close[0]}?" if close else ""


def suggested_id(text: str) -> str:
    """An id as the format wants it, made of what stands there."""
    return re.sub(r"[^a-z0-9.]+", "-", text.casefold()).strip("-.") or "my-bank"


def _wants_text(field: str, node: Node) -> str:
    if node.kind == "map":
        return f'{field} must be text, not a mapping; if the text holds ": ", put all of it in quotes'
    if node.kind == "seq":
        return f"{field} must be one text, not a list; take out the dash or the brackets"
    if node.kind == "null":
        return f"{field} has an empty entry; write the text or delete the line"
    read_as = _READ_AS.get(node.kind, "something else")
    given = shown(node.value)
    return f'{given} in {field} is read as {read_as}, not as text; put it in quotes: "{given[1:-1]}"'


def _wants_choice(field: str, node: Node) -> str:
    choices = _CHOICES[field]
    if not isinstance(node.value, str):
        return f"{field} must be made of: {', '.join(choices)}"
    hint = nearest(node.value, choices)
    name = "reason" if field == "probes" else field
    return f"unknown {name} {shown(node.value)}; {f'{hint} Known are ' if hint else 'use one of '}{', '.join(choices)}"


def _given(node: Node) -> str:
    return {"map": "a mapping", "seq": "a list", "null": "nothing"}.get(node.kind) or shown(node.value)
