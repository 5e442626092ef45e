"""The text of a bank with some fields of one question changed; every other line stays as it is, comments too."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from interview_coach.banks.layout import end_of, with_line_ends_of
from interview_coach.banks.yaml_text import written_fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interview_coach.banks.reader import Node
    from interview_coach.model import Question


class _Splice(NamedTuple):
    start: int
    end: int
    block: str


def with_fields(text: str, entry: Node, old: Question, new: Question) -> str:
    """The text with only the fields written anew in which the two questions differ."""
    splices = sorted(_splices(text, entry, old, new), key=lambda splice: splice.start)
    for splice in splices[
        ::-1
    ]:  # from the end, so that offsets stay true, and fields put in one place keep their order
        text = text[: splice.start] + with_line_ends_of(text, splice.block) + text[splice.end :]
    return text


def with_entry(text: str, entry: Node, new: Question) -> str:
    """The text with the whole entry written anew: for one in braces, or laid out in another unusual way."""
    lines = "\n".join(written_fields(new).values())
    start, end, block = _put(text, entry, (entry.start, end_of(entry)), lines)
    return text[:start] + with_line_ends_of(text, block) + text[end:]


def _splices(text: str, entry: Node, old: Question, new: Question) -> Iterator[_Splice]:
    before, after = written_fields(old), written_fields(new)
    there: dict[str, Node] = entry.value
    for name in [*after, *(name for name in before if name not in after)]:
        if before.get(name) == after.get(name):
            continue
        if name not in after:
            yield _dropped(text, entry, there[name])
        elif name in there:
            value = there[name]
            yield _put(text, entry, (_key(value).start, end_of(value)), after[name], _comment_at_key(text, value))
        else:
            yield _inserted(text, entry, list(after)[: list(after).index(name)], after[name])


def _put(text: str, entry: Node, span: tuple[int, int], lines: str, comment: str = "") -> _Splice:
    """`lines` in the place of what stands there; a comment behind that goes to the end of their first line."""
    first, *rest = lines.split("\n")
    start, end = span[0], len(text[: span[1]].rstrip())
    stop = _line_end(text, end)
    if rest and text[end:stop].strip().startswith("#"):
        comment, end = comment + text[end:stop], stop
    return _Splice(start, end, "\n".join([first + comment, *_indented(rest, entry)]))


def _comment_at_key(text: str, value: Node) -> str:
    """The comment between a key and the lines below it, with the blanks before it."""
    if value.flow or not isinstance(value.value, dict | list):
        return ""
    after_colon = text.index(":", _key(value).end) + 1
    comment = text[after_colon : _line_end(text, after_colon)]
    return comment if comment.strip().startswith("#") else ""


def _inserted(text: str, entry: Node, earlier: Sequence[str], lines: str) -> _Splice:
    """New lines behind the last of the `earlier` fields that is there."""
    before = max((entry.value[name] for name in earlier if name in entry.value), key=end_of)
    at = _line_end(text, len(text[: end_of(before)].rstrip()))
    return _Splice(at, at, "\n" + "\n".join(_indented(lines.split("\n"), entry)))


def _dropped(text: str, entry: Node, value: Node) -> _Splice:
    start = _key(value).start
    following = [_key(other).start for other in entry.value.values() if _key(other).start > start]
    if start == entry.start:  # it stands behind the dash, where the next field takes its place
        return _Splice(start, min(following), "")
    return _Splice(
        _line_end(text, text.rfind("\n", 0, start)), _line_end(text, len(text[: end_of(value)].rstrip())), ""
    )


def _key(value: Node) -> Node:
    return value.key or value


def _indented(lines: Sequence[str], entry: Node) -> Iterator[str]:
    margin = " " * (entry.place[1] - 1)
    return (margin + line if line else "" for line in lines)


def _line_end(text: str, at: int) -> int:
    """Where the line of `at` ends, before its line end."""
    end = text.find("\n", at)
    if end < 0:
        return len(text)
    return end - (end > 0 and text[end - 1] == "\r")
