"""Answers being typed: one for each question and writer, replaced at every save, gone once submitted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from interview_coach.journal.errors import damaged
from interview_coach.journal.values import as_cell, as_instant, as_moment, as_text, question_as_json, question_from
from interview_coach.model import Draft

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from interview_coach.journal.store import Store

_KEEP = """
    INSERT INTO drafts (question_id, writer, question, text, saved_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (question_id, writer)
    DO UPDATE SET question = excluded.question, text = excluded.text, saved_at = excluded.saved_at
"""
_NEWEST_FIRST = "SELECT question, writer, text, saved_at FROM drafts ORDER BY saved_at DESC, rowid DESC"


def keep(connection: sqlite3.Connection, draft: Draft) -> None:
    cells = (draft.question.id, draft.writer)
    connection.execute(
        _KEEP,
        (*map(as_cell, cells), question_as_json(draft.question), as_cell(draft.text), as_instant(draft.saved_at)),
    )


def drop(connection: sqlite3.Connection, question_id: str, writer: str) -> None:
    connection.execute(
        "DELETE FROM drafts WHERE question_id = ? AND writer = ?", (as_cell(question_id), as_cell(writer))
    )


def newest_first(store: Store) -> tuple[Draft, ...]:
    return tuple(_draft(store.path, row) for row in store.read(_NEWEST_FIRST))


def _draft(path: Path, row: tuple[Any, ...]) -> Draft:
    question, writer, text, saved_at = row
    try:
        return Draft(question_from(question), as_text(writer), as_text(text), as_moment(saved_at))
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(path, f"a draft saved {saved_at} can't be read") from error
