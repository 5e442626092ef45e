"""Whether a value read from somebody's file is what its dataclass says: a wrong type would show only much later."""

from __future__ import annotations

import sys
import types
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from math import isfinite
from typing import Any, Union, get_args, get_origin, get_type_hints

from interview_coach.model import Assessment, Finding, Question, Reason, Round, Severity, Status

_FOR_CHECKERS = {
    kind.__name__: kind
    for kind in (Mapping, date, datetime, Assessment, Finding, Question, Reason, Round, Severity, Status)
}
"""What the modules of values import for the type checker alone, and so don't hold when their annotations are read."""

_WORDS = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}
_MOST = 2**53  # JSON has no whole number beyond it that every program reads alike
_YEARS = range(1900, 2200)


def misfit(value: object) -> str:
    """The first field whose value does not fit, in words; empty when all do. `value` is a dataclass instance."""
    return next(_misfits(value, type(value), ""), "")


def _misfits(value: object, hint: Any, where: str) -> Iterator[str]:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        faults = [next(_misfits(value, each, where), "") for each in inner]
        yield from faults[:1] if all(faults) else ()
    elif origin in (tuple, frozenset) and isinstance(value, (tuple, frozenset)) and isinstance(value, origin):
        for index, item in enumerate(value):
            yield from _misfits(item, inner[0], f"{where}[{index}]")
    elif origin is Mapping and isinstance(value, Mapping):
        for key, item in value.items():
            yield from _misfits(item, inner[1], f"{where}[{key}]")
    elif is_dataclass(hint) and isinstance(value, hint):  # type: ignore[arg-type]
        for name, inside in _hints(hint).items():  # type: ignore[arg-type]
            yield from _misfits(getattr(value, name), inside, f"{where}.{name}" if where else name)
    elif not _fits(value, origin or hint):
        yield f"{where} is not {_WORDS.get(hint, f'a {(origin or hint).__name__.lower()}')}"


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(kind, _FOR_CHECKERS | vars(sys.modules[kind.__module__]))
    return {field.name: hints[field.name] for field in fields(kind)}


def _fits(value: object, kind: Any) -> bool:
    if kind is Any:
        return True
    if isinstance(value, datetime):
        return kind is datetime and value.tzinfo is not None and value.year in _YEARS
    if isinstance(value, (bool, int)):
        return kind is bool if isinstance(value, bool) else kind in (int, float) and abs(value) < _MOST
    if isinstance(value, float):
        return kind is float and isfinite(value)
    return isinstance(value, kind)
