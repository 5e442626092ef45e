"""When each question is due again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from interview_coach.journal.errors import damaged
from interview_coach.journal.values import as_cell, as_instant, as_json, as_moment, as_text
from interview_coach.model import Card

if TYPE_CHECKING:
    import sqlite3

    from interview_coach.journal.store import Store

_KEEP = """
    INSERT INTO cards (question_id, due, state) VALUES (?, ?, ?)
    ON CONFLICT (question_id) DO UPDATE SET due = excluded.due, state = excluded.state
"""


def keep(connection: sqlite3.Connection, card: Card) -> None:
    connection.execute(_KEEP, (as_cell(card.question_id), as_instant(card.due), as_json(dict(card.state))))


def by_question(store: Store) -> dict[str, Card]:
    try:
        cards = [
            Card(as_text(question_id), as_moment(due), json.loads(as_text(state)))
            for question_id, due, state in store.read("SELECT question_id, due, state FROM cards")
        ]
    except (TypeError, ValueError) as error:
        raise damaged(store.path, "its schedule can't be read") from error
    return {card.question_id: card for card in cards}
