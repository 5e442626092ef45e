"""When each question is due again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from interview_coach.journal.errors import damaged
from interview_coach.journal.values import as_cell, as_instant, as_json, as_moment, as_text
from interview_coach.model import Card

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from interview_coach.journal.readable import Readable
    from interview_coach.journal.store import Store

_KEEP = """
    INSERT INTO cards (question_id, due, state) VALUES (?, ?, ?)
    ON CONFLICT (question_id) DO UPDATE SET due = excluded.due, state = excluded.state
"""
_DROP_UNANSWERED = """
    DELETE FROM cards WHERE question_id = ? AND NOT EXISTS (SELECT 1 FROM attempts WHERE attempts.question_id = ?)
"""
_ALL = "SELECT question_id, due, state FROM cards"
_AT = " WHERE rowid = ?"


def keep(connection: sqlite3.Connection, card: Card) -> None:
    connection.execute(_KEEP, (as_cell(card.question_id), as_instant(card.due), as_json(dict(card.state))))


def drop_unanswered(connection: sqlite3.Connection, question_id: str) -> None:
    """Forgets when a question is due that has no attempt any more."""
    connection.execute(_DROP_UNANSWERED, (as_cell(question_id),) * 2)


def by_question(store: Store) -> dict[str, Card]:
    cards = [_card(store.path, row) for row in store.read(_ALL)]
    return {card.question_id: card for card in cards}


def at(store: Readable, number: int) -> Card | None:
    """The card in a row, None when the row is not there."""
    return next((_card(store.path, row) for row in store.read(_ALL + _AT, (number,))), None)


def _card(path: Path, row: tuple[Any, ...]) -> Card:
    question_id, due, state = row
    try:
        return Card(as_text(question_id), as_moment(due), json.loads(as_text(state)))
    except (TypeError, ValueError) as error:
        raise damaged(path, "its schedule can't be read") from error
