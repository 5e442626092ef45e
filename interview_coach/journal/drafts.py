"""Answers being typed: one for each question and writer, replaced at every save, gone once submitted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from interview_coach.journal.errors import damaged
from interview_coach.journal.values import as_cell, as_instant, as_moment, as_text, question_as_json, question_from
from interview_coach.model import Draft

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from interview_coach.journal.readable import Readable
    from interview_coach.journal.store import Store

_INSERT = """
    INSERT INTO drafts (question_id, writer, question, text, saved_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (question_id, writer) DO
"""
_KEEP = _INSERT + "UPDATE SET question = excluded.question, text = excluded.text, saved_at = excluded.saved_at"
_JOIN = _KEEP + " WHERE (excluded.saved_at, excluded.text) > (drafts.saved_at, drafts.text)"
_ALL = "SELECT question, writer, text, saved_at FROM drafts"
_NEWEST_FIRST = " ORDER BY saved_at DESC, rowid DESC"
_AT = " WHERE rowid = ?"
_DROP = "DELETE FROM drafts WHERE question_id = ? AND writer = ?"
_AS_IT_WAS = " AND text = ? AND saved_at = ?"


def keep(connection: sqlite3.Connection, draft: Draft) -> None:
    connection.execute(_KEEP, _cells(draft))


def join(connection: sqlite3.Connection, draft: Draft) -> None:
    """Keeps the draft unless this writer's draft of the question is the later one."""
    connection.execute(_JOIN, _cells(draft))


def _cells(draft: Draft) -> tuple[str | bytes, ...]:
    names = map(as_cell, (draft.question.id, draft.writer))
    return (*names, question_as_json(draft.question), as_cell(draft.text), as_instant(draft.saved_at))


def drop(connection: sqlite3.Connection, question_id: str, writer: str) -> None:
    connection.execute(_DROP, (as_cell(question_id), as_cell(writer)))


def drop_unchanged(connection: sqlite3.Connection, draft: Draft) -> None:
    """Drops a draft that was read before, unless its writer has gone on since."""
    cells = (draft.question.id, draft.writer, draft.text)
    connection.execute(_DROP + _AS_IT_WAS, (*map(as_cell, cells), as_instant(draft.saved_at)))


def newest_first(store: Store) -> tuple[Draft, ...]:
    return tuple(_draft(store.path, row) for row in store.read(_ALL + _NEWEST_FIRST))


def at(store: Readable, number: int) -> Draft | None:
    """The draft in a row, None when the row is not there."""
    return next((_draft(store.path, row) for row in store.read(_ALL + _AT, (number,))), None)


def _draft(path: Path, row: tuple[Any, ...]) -> Draft:
    question, writer, text, saved_at = row
    try:
        return Draft(question_from(question), as_text(writer), as_text(text), as_moment(saved_at))
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(path, f"a draft saved {saved_at} can't be read") from error
