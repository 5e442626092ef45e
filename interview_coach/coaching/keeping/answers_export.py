"""Everything, or a selection of past answers, written for other programs and for people."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from interview_coach.annotation import Annotation, Reassessment
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.files import FileUnwritable, replacing
from interview_coach.coaching.history.selection import Selection, selected
from interview_coach.coaching.history.standing import as_it_stands
from interview_coach.coaching.keeping.answer_pages import INDEX, html_page, markdown_files, record_files
from interview_coach.coaching.keeping.answer_tables import anki_cards, csv_rows
from interview_coach.coaching.long_work import followed, unheard
from interview_coach.journal.plain import as_line
from interview_coach.model import Attempt, CoachError, Role, system_says
from interview_coach.rejection import Debrief
from interview_coach.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from interview_coach.coaching.keeping.redaction import Redaction
    from interview_coach.coaching.long_work import Progress
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal.plain import Kept


class ExportShape(StrEnum):
    """How an export is written: Markdown as a folder of files or in one piece, the others as one file."""

    MARKDOWN = "markdown"
    JSONL = "jsonl"
    CSV = "csv"
    HTML = "html"
    ANKI = "anki"


ABOUT = {
    ExportShape.MARKDOWN: "a folder, one file a question",
    ExportShape.JSONL: "for another machine: import reads it",
    ExportShape.CSV: "a table for spreadsheets",
    ExportShape.HTML: "one page for the browser",
    ExportShape.ANKI: "cards with your best answers' points",
}
"""What each is for, in a few words."""

USUAL_NAMES = {
    ExportShape.MARKDOWN: "interview-answers",
    ExportShape.JSONL: "interview-journal.jsonl",
    ExportShape.CSV: "interview-answers.csv",
    ExportShape.HTML: "interview-answers.html",
    ExportShape.ANKI: "interview-answers.anki.txt",
}


class NothingToExport(CoachError):
    """No answer is meant."""


def export_file(
    workspace: Workspace,
    shape: ExportShape,
    selection: Selection,
    redaction: Redaction | None = None,
    progress: Progress = unheard,
) -> Iterator[str]:
    """The pieces of the one file, of Markdown the texts of all files. Raises NothingToExport."""
    _refuse_nothing(workspace, selection)
    attempts = followed(_attempts(workspace, selection, redaction), progress)
    match shape:
        case ExportShape.JSONL:
            return followed(_lines(workspace, selection, redaction), progress)
        case ExportShape.CSV:
            return csv_rows(attempts)
        case ExportShape.HTML:
            return html_page(attempts, calm=settings(workspace).low_anxiety)
        case ExportShape.ANKI:
            return anki_cards(attempts)
        case ExportShape.MARKDOWN:
            files = _markdown(workspace, attempts, selection, redaction)
            return (f"{text}\n" for name, text in files if name != INDEX)


def export_folder(
    workspace: Workspace,
    folder: Path,
    selection: Selection,
    redaction: Redaction | None = None,
    progress: Progress = unheard,
) -> tuple[Path, ...]:
    """Writes the Markdown files there, made if need be, and gives them; files of another name are left alone.

    Everything holds debriefs, roles and stories too. Raises NothingToExport or FileUnwritable.
    """
    _refuse_nothing(workspace, selection)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritable(f"{folder}: can't be written ({system_says(error)}).") from error
    attempts = followed(_attempts(workspace, selection, redaction), progress)
    written = []
    for name, text in _markdown(workspace, attempts, selection, redaction):
        with replacing(folder / name) as file:
            file.write(text)
        written.append(folder / name)
    return tuple(written)


def export_to(
    workspace: Workspace,
    shape: ExportShape,
    path: Path,
    selection: Selection,
    redaction: Redaction | None = None,
    progress: Progress = unheard,
) -> None:
    """Writes the file, or the folder, readable by its user alone where it is new. Raises as the functions above."""
    if shape is ExportShape.MARKDOWN:
        export_folder(workspace, path, selection, redaction, progress)
        return
    pieces = export_file(workspace, shape, selection, redaction, progress)
    with replacing(path) as file:
        file.writelines(pieces)


def _markdown(
    workspace: Workspace, attempts: Iterable[Attempt], selection: Selection, redaction: Redaction | None
) -> Iterator[tuple[str, str]]:
    """(name, text) of each file."""
    yield from markdown_files(attempts, calm=settings(workspace).low_anxiety)
    if selection.everything:
        yield from _records(workspace, redaction)


def _lines(workspace: Workspace, selection: Selection, redaction: Redaction | None) -> Iterator[str]:
    found = workspace.journal.everything() if selection.everything else _with_what_was_said(workspace, selection)
    return (f"{as_line(_without_names(workspace, kept, redaction))}\n" for kept in found)


def _with_what_was_said(workspace: Workspace, selection: Selection) -> Iterator[Kept]:
    chosen = []
    for attempt in selected(workspace, selection):
        chosen.append(attempt.id)
        yield attempt
    for attempt_id in chosen:
        yield from workspace.journal.said_since(attempt_id)


def _attempts(workspace: Workspace, selection: Selection, redaction: Redaction | None) -> Iterator[Attempt]:
    """As they stand: for people, who see in Review what they disputed and what later rules say."""
    for attempt in selected(workspace, selection):
        kept = _without_names(workspace, as_it_stands(workspace, attempt), redaction)
        if isinstance(kept, Attempt):
            yield kept


def _records(workspace: Workspace, redaction: Redaction | None) -> Iterator[tuple[str, str]]:
    journal = workspace.journal
    records: list[Kept] = [*journal.debriefs(), *journal.roles(), *journal.stories()]
    kept = [_without_names(workspace, each, redaction) for each in records]
    return record_files(
        (each for each in kept if isinstance(each, Debrief)),
        (each for each in kept if isinstance(each, Role)),
        (each for each in kept if isinstance(each, Story)),
    )


def _without_names(workspace: Workspace, kept: Kept, redaction: Redaction | None) -> Kept:
    if not redaction:
        return kept
    if not isinstance(kept, (Annotation, Reassessment)):
        return redaction.kept(kept)
    answers = workspace.journal.texts_at([kept.attempt_id])
    return redaction.kept(kept, answers.get(kept.attempt_id, ""))


def _refuse_nothing(workspace: Workspace, selection: Selection) -> None:
    there = workspace.journal.holds_anything() if selection.everything else any(selected(workspace, selection))
    if not there:
        raise NothingToExport("There is no such answer to export.")
