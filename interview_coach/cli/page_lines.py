"""A page, the plan or the cheat sheet, as the terminal shows it or a Markdown file holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.cli.console import wrapped
from interview_coach.cli.output import put
from interview_coach.coaching.rejections.plan_page import Kind, Line, as_markdown

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_INDENTS = {Kind.TITLE: "", Kind.SECTION: "\n", Kind.REASON: "\n  ", Kind.TEXT: "  ", Kind.POINT: "  - "}


def put_page(lines: Iterable[Line], output: Path | None) -> None:
    """Shows a page in the terminal, or writes it as a Markdown file. Raises FileUnwritable."""
    put(as_markdown(lines) if output else "\n".join(map(_shown, lines)), output)


def _shown(line: Line) -> str:
    indent = _INDENTS[line.kind]
    return wrapped(line.text, indent, " " * len(indent.strip("\n")) if line.kind is not Kind.POINT else "    ")
