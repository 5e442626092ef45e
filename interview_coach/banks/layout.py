"""Where a question lies in the text of its bank, and that text with one added or taken out: nothing else moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.banks import reader
from interview_coach.banks.source import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from interview_coach.banks.reader import Document, Node


def listed(document: Document) -> Sequence[Node]:
    """The questions as the file lists them, sound or not."""
    questions = document.root.value.get("questions") if document.root.kind == "map" else None
    return questions.value if questions and questions.kind == "seq" else ()


def entry_of(document: Document, question_id: str) -> Node | None:
    """The first entry with this id, None when there is none. Raises Refusal when it stands in brackets."""
    for entry in listed(document):
        stated = entry.value.get("id") if entry.kind == "map" else None
        if stated and stated.value == question_id:
            refuse_brackets(document)
            return entry
    return None


def refuse_brackets(document: Document) -> None:
    """Raises Refusal when the whole list is written in brackets: there are no lines that belong to one question."""
    questions = document.root.value.get("questions")
    if document.root.flow or (questions and questions.flow and questions.value):
        place = (questions or document.root).place
        raise Refusal("what is in brackets can't be edited; write one question below the other, after dashes", *place)


def end_of(node: Node) -> int:
    """Where the last word of a node ends: the mark of a block's own end stands behind the comments that follow."""
    children = list(node.value.values()) if node.kind == "map" else node.value if node.kind == "seq" else ()
    return node.end if node.flow or not children else max(map(end_of, children))


def lines_of(text: str, document: Document, entry: Node) -> tuple[int, int]:
    """Offsets of the lines of one entry, from its dash up to and with its last line end."""
    indent = document.root.value["questions"].place[1] - 1
    start = text.rfind(f"\n{' ' * indent}-", 0, entry.start) + 1
    end = len(text[: end_of(entry)].rstrip())
    return start, _next_line(text, end)


def without(text: str, document: Document, entry: Node) -> str:
    """The text without the lines of this entry, and without the blank lines that would then stand twice."""
    start, end = lines_of(text, document, entry)
    while _blank(text, end) and (_blank_before(text, start) or end >= len(text.rstrip())):
        end = _next_line(text, end)
    left = text[:start] + text[end:]
    if len(listed(document)) > 1:
        return left
    key = document.root.value["questions"].key
    colon = text.index(":", key.end if key else 0) + 1
    return left[:colon] + " []" + left[colon:]


def extended(text: str, block_at: Callable[[int], str]) -> str:
    """The text with one more entry at the end of its list; `block_at` gives its lines for an indentation.

    Raises Refusal when the list is in brackets.
    """
    document = reader.read(text)
    refuse_brackets(document)
    questions = document.root.value.get("questions")
    if questions and questions.end > questions.start and not (questions.kind == "seq" and questions.value):
        before, after = text[: questions.start].rstrip(" "), text[questions.end :]
        return extended(before + after, block_at)  # `[]` makes way
    indent = questions.place[1] - 1 if questions and questions.kind == "seq" else 2
    block = ("" if questions else "questions:\n") + block_at(indent)
    at = _end_of_list(text, document, questions)
    if at and text[at - 1] != "\n":
        block = "\n" + block
    return text[:at] + with_line_ends_of(text, block) + text[at:]


def with_line_ends_of(text: str, block: str) -> str:
    """`block`, written with line feeds, with the line ends that `text` has."""
    return block.replace("\n", "\r\n") if "\r\n" in text else block


def shifted(lines: str, indent: int) -> str:
    """The lines of an entry with its dash at another indentation, written with line feeds."""
    rows = lines.replace("\r\n", "\n").rstrip("\n").split("\n")
    by = indent - (len(rows[0]) - len(rows[0].lstrip()))
    return "".join(f"{_shifted(row, by)}\n" for row in rows)


def _shifted(row: str, by: int) -> str:
    if by < 0:
        return row[min(-by, len(row) - len(row.lstrip())) :]
    return " " * by + row if row.strip() else row


def _end_of_list(text: str, document: Document, questions: Node | None) -> int:
    """Where a new entry goes: at the end, or before the next key (or `...`) and the comments that belong to it."""
    keys: list[int] = [child.key.start for child in document.root.value.values()]
    following = [start for start in keys if questions and start > questions.start]
    limit = min([*following, len(text) if document.closed_at is None else document.closed_at])
    if limit == len(text):
        return limit
    at = text.rfind("\n", 0, limit) + 1
    while at:
        above = text.rfind("\n", 0, at - 1) + 1
        line = text[above:at]
        if line.strip() and not line.startswith("#"):
            break
        at = above
    return at


def _next_line(text: str, at: int) -> int:
    return text.find("\n", at) + 1 or len(text)


def _blank(text: str, at: int) -> bool:
    return at < len(text) and not text[at : _next_line(text, at)].strip()


def _blank_before(text: str, at: int) -> bool:
    above = text.rfind("\n", 0, max(at - 1, 0)) + 1
    return not text[above:at].strip()
