"""Two journals' records of the same thing: which of them stay, whatever the order in which journals are joined.

Of all variants of a record those stay that no other one holds. One does when it has all that is in it, and perhaps
more: a field filled in, words added, an entry more in a list. One variant keeps the id; every other has an id of its
own, made of that id and of what is in it, so that joining the same again changes nothing.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from hashlib import blake2s
from typing import TYPE_CHECKING, Any

from interview_coach.journal.records import APART, shared_id

if TYPE_CHECKING:
    from collections.abc import Iterable

Record = Mapping[str, Any]

_MOVES_ON = frozenset({"since", "status", "reminded_on", "confirmed_at", "seen", "spent"})
"""Fields that change while nothing is written by anybody: the variant with the latest moments counts."""


def joined(records: Iterable[Record]) -> dict[str, Record]:
    """The records that stay, by the id each has from now on."""
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        groups[shared_id(record["id"])].append(record)
    return {kept["id"]: kept for shared, group in groups.items() for kept in _named(shared, _greatest(group))}


def holds(one: Any, other: Any) -> bool:
    """Whether all that is in the `other` JSON value is in this `one`."""
    if not other or one == other:
        return True
    if isinstance(one, str) and isinstance(other, str):
        return other in one
    if isinstance(one, list) and isinstance(other, list):
        return all(any(holds(mine, theirs) for mine in one) for theirs in other)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return all(holds(one.get(name), value) for name, value in other.items() if name not in _ignored(one, other))
    return False


def _ignored(one: Record, other: Record) -> frozenset[str]:
    went_on = _settled(other) < _settled(one) or bool(one.get("ended") and not other.get("ended"))
    return _MOVES_ON | {"id"} | ({"typed"} if went_on else set())


def _settled(record: Record) -> set[str]:
    """The questions of a mock interview that are done with: what was being typed then is in the answers."""
    return {*record.get("answered", ()), *record.get("passed", ())}


def _greatest(group: Iterable[Record]) -> list[Record]:
    """Those that none of the others holds, the one that keeps the id first."""
    kept: list[Record] = []
    for record in sorted(group, key=_order, reverse=True):
        if not any(holds(other, record) for other in kept):
            kept = [record, *(other for other in kept if not holds(record, other))]
    return sorted(kept, key=_order, reverse=True)


def _named(shared: str, variants: list[Record]) -> Iterator[Record]:
    for number, record in enumerate(variants):
        apart = f"{APART}{blake2s(_text(record).encode('utf-8', 'surrogatepass'), digest_size=6).hexdigest()}"
        yield {**record, "id": f"{shared}{apart if number else ''}"}


def _order(record: Record) -> tuple[str, str]:
    """The same for everybody who has the record: its latest moment, then its text."""
    return max(_moments(record), default=""), _text(record)


def _text(record: Record) -> str:
    return json.dumps({**record, "id": ""}, ensure_ascii=False, sort_keys=True)


def _moments(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if name in _MOVES_ON and isinstance(inner, str):
                yield inner
            yield from _moments(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _moments(inner)
