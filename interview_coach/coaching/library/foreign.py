"""Questions in files that are no banks: CSV, Anki's text export, Markdown lists, plain lines. Text in, rows out."""

from __future__ import annotations

import csv
import html
import io
import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Shape(StrEnum):
    """How a file writes questions down."""

    YAML = "yaml"
    CSV = "csv"
    ANKI = "anki"
    MARKDOWN = "markdown"
    LINES = "lines"


@dataclass(slots=True)
class Row:
    """One question as the file has it: a text for each field, and the line (from 1) where it starts."""

    line: int
    cells: dict[str, str] = field(default_factory=dict)

    def put(self, name: str, text: str) -> None:
        """Adds to a field; what is there already stays, in lines of its own."""
        text = text.strip()
        if text:
            self.cells[name] = f"{self.cells[name]}\n{text}" if name in self.cells else text


FIELDS = (
    "id",
    "text",
    "probes",
    "listens_for",
    "evidence",
    "time_limit",
    "follow_ups",
    "difficulty",
    "round",
    "tags",
    "assumes",
    "strong_answer",
    "weak_answer",
    "archived",
)
LABELS = {
    "They listen for": "listens_for",
    "Evidence": "evidence",
    "Time to speak": "time_limit",
    "Follow-up": "follow_ups",
    "Difficulty": "difficulty",
    "Round": "round",
    "Tags": "tags",
    "Assumes": "assumes",
    "Strong answer": "strong_answer",
    "Weak answer": "weak_answer",
}
"""What a list for people calls a field."""

ANKI_FIELDS = ("text", "listens_for", "strong_answer", "tags")
ANKI_TAGS = ("probes", "round", "difficulty")
"""Fields that Anki has no place for, so that they travel as tags: `probes::depth`."""

_NAMES = (
    {name: name for name in FIELDS}
    | {label.casefold(): name for label, name in LABELS.items()}
    | {"question": "text", "front": "text", "back": "listens_for", "answer": "listens_for", "reasons": "probes"}
)
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "space": " ", "pipe": "|", "colon": ":"}
_ITEM = re.compile(r"(?P<margin>[ \t]*)(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?P<text>.*\S)")
_ANKI_HEADER = re.compile(r"#([a-z ]+):(.*)\n?", re.IGNORECASE)
_LINK = re.compile(r"(?<!\\)!?\[([^\]]*)\]\([^)\s]*\)")
_EMPHASIS = re.compile(r"(?<![\w\\])(\*\*|__|[*_`])(?=\S)([^*_`]+)(?<=[^\s\\])\1(?!\w)")
_NESTED = 3  # emphasis within emphasis
_ESCAPED = re.compile(r"\\([*_`\[\]\\])")
_REASONS_BEHIND = re.compile(r"\s*_\((?P<probes>[a-z, ]+)\)_$")


def shape_of(name: str, text: str) -> Shape:
    """What a file of this name and text seems to be."""
    if re.match(r"#(separator|html|columns|tags column|deck|notetype):", text):
        return Shape.ANKI
    suffix = name.lower().rpartition(".")[2]
    known = {"yaml": Shape.YAML, "yml": Shape.YAML, "csv": Shape.CSV, "md": Shape.MARKDOWN, "markdown": Shape.MARKDOWN}
    return known.get(suffix, Shape.LINES)


def rows(text: str, shape: Shape) -> list[Row]:
    """The rows of a file that is no YAML. Raises csv.Error."""
    readers = {
        Shape.CSV: _csv_rows,
        Shape.ANKI: _anki_rows,
        Shape.MARKDOWN: _markdown_rows,
        Shape.LINES: _line_rows,
    }
    return [row for row in readers[shape](text) if row.cells]


def _csv_rows(text: str) -> Iterator[Row]:
    """Fields by the names in the first row; without any, the first column is the question, the second its probes."""
    read = _records(text, max(",;\t", key=text.partition("\n")[0].count))
    line, first = next(read, (1, []))
    names = [_NAMES.get(_name(cell), "") for cell in first]
    if "text" not in names:
        names = ["text", "probes"]
        yield _row(line, names, first)
    for line, record in read:
        yield _row(line, names, record)


def _anki_rows(text: str) -> Iterator[Row]:
    headers, skipped, body = _anki_headers(text)
    told = headers.get("separator", "tab")
    separator = _SEPARATORS.get(told.lower()) or (
        told if len(told) == 1 and told.isprintable() and told != '"' else "\t"
    )
    names = [_NAMES.get(_name(name), "") for name in headers.get("columns", "").split(separator)]
    columns = {key: value for key, value in headers.items() if key.endswith(" column")}
    special = {int(value) - 1: key for key, value in columns.items() if re.fullmatch("[1-9][0-9]?", value)}
    if "text" not in names:
        names = _unnamed(special)
    for line, record in _records(body, separator):
        named = ["tags" if special.get(at) == "tags column" else name for at, name in enumerate(names)]
        cells = [_bare(cell) for cell in record] if headers.get("html") == "true" else record
        yield _with_tags(_row(line + skipped, named, cells))


def _anki_headers(text: str) -> tuple[dict[str, str], int, str]:
    """The lines like `#separator:tab` at the top, how many lines they are, and the text below them."""
    headers: dict[str, str] = {}
    at = 0
    while found := _ANKI_HEADER.match(text, at):
        headers[found[1].lower()] = found[2].strip()
        at = found.end()
    return headers, text.count("\n", 0, at), text[at:]


def _unnamed(special: dict[int, str]) -> list[str]:
    """Names for the columns of a file without them: the first two that Anki has no special use for, and the tags."""
    wanted = iter(("text", "listens_for"))
    return [
        "tags" if special.get(at) == "tags column" else "" if at in special else next(wanted, "")
        for at in range(max([2, *special]) + 2)
    ]


def _with_tags(row: Row) -> Row:
    """Anki's tags have no spaces; those like `probes::depth` are fields of their own."""
    plain = []
    for tag in row.cells.pop("tags", "").split():
        name, _, value = tag.partition("::")
        if value and name in ANKI_TAGS:
            row.put(name, value)
        else:
            plain.append(tag.replace("_", " "))
    row.put("tags", ", ".join(plain))
    return row


def _markdown_rows(text: str) -> Iterator[Row]:
    """Each item of an outermost list is a question; items below it are its fields where they have a label we know."""
    row, margin = Row(0), -1
    for number, line in enumerate(text.splitlines(), 1):
        item = _ITEM.fullmatch(line)
        if item is None:
            margin = margin if not line.strip() or line[0].isspace() else -1
        elif margin < 0 or len(item["margin"]) <= margin:
            yield row
            row, margin = Row(number), len(item["margin"])
            probes = _REASONS_BEHIND.search(item["text"])
            row.put("text", _unmarked(_REASONS_BEHIND.sub("", item["text"])))
            row.put("probes", probes["probes"] if probes else "")
        else:
            _put_labelled(row, item["text"])
    yield row


def _put_labelled(row: Row, text: str) -> None:
    label, colon, value = text.partition(": ")
    kind, _, group = label.partition(", ")
    if colon and kind in LABELS:
        row.put(LABELS[kind], _unmarked(f"{group}: {value}" if group else value.removesuffix(" seconds")))


def _unmarked(text: str) -> str:
    """Markdown text without its emphasis and links, as a reader sees it."""
    bare = _LINK.sub(r"\1", text)
    for _ in range(_NESTED):
        bare = _EMPHASIS.sub(r"\2", bare)
    return _ESCAPED.sub(r"\1", bare)


def marked(text: str) -> str:
    """Text as Markdown shows it unchanged."""
    return re.sub(r"[*_`\[\]\\]", r"\\\g<0>", text)


def _line_rows(text: str) -> Iterator[Row]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("#"):
            row = Row(number)
            row.put("text", line)
            yield row


def _records(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """The records of a table, each with the line where it starts."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    for record in reader:
        yield line, record
        line = reader.line_num + 1


def _row(line: int, names: Sequence[str], record: Iterable[str]) -> Row:
    row = Row(line)
    for name, cell in zip(names, record, strict=False):
        if name:
            row.put(name, cell)
    return row


def _name(cell: str) -> str:
    name = cell.strip().casefold()
    return name if name in _NAMES else name.replace(" ", "_")


def _bare(cell: str) -> str:
    """The text of a cell that Anki wrote as HTML."""
    return html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"(?i)<(br|/div|/p)[^>]*>", "\n", cell)))
