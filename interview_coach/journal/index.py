"""The full-text index over answers: made when something is first looked for, brought up to date before each search.

It holds the words of answers a second time, so what is deleted must go from it as well: a trigger takes the row out,
and `forget` has what is left of its words in SQLite's search tree written anew without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.journal.values import as_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from interview_coach.journal.store import Store

_PORTION = 500  # answers in one transaction: a twentieth of a second, in which nothing else can be saved

# Accents are folded away, as `words.folded` does. Beginnings of two and three letters have an index of their own.
_MAKE = """
    CREATE VIRTUAL TABLE search USING fts5(question, answer, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')
"""
_FOLLOW = """
    CREATE TRIGGER search_forgets_deleted_answers AFTER DELETE ON answers
    BEGIN
        DELETE FROM search WHERE rowid = old.attempt;
    END
"""
_THERE = "SELECT 1 FROM sqlite_master WHERE name = 'search'"
_LAST = "SELECT coalesce(max(id), 0) FROM search_docsize"
_NEXT = """
    SELECT number, question_text, text FROM attempts JOIN answers ON answers.attempt = attempts.number
    WHERE number > ? ORDER BY number LIMIT ?
"""
_ADD = "INSERT INTO search (rowid, question, answer) VALUES (?, ?, ?)"


def missing(store: Store) -> int | None:
    """How many answers the index does not have yet; None where this SQLite has no full-text search."""
    if not _possible(store):
        return None
    last = store.read(_LAST)[0][0] if store.read(_THERE) else 0
    return int(store.read("SELECT count(*) FROM answers WHERE attempt > ?", (last,))[0][0])


def catch_up(store: Store) -> Iterator[int]:
    """Adds what is missing, a portion at each step, and gives how many were added in it. It can be left at any step."""
    while _possible(store):
        with store.transaction() as connection:
            added = _add_portion(connection)
        if not added:
            return
        yield added


def forget(connection: sqlite3.Connection) -> None:
    """Writes the index anew without what was deleted, nothing of which can then be found in the file.

    FTS5 only marks words as deleted; its option to be rid of them came with SQLite 3.42, and what it has written no
    older SQLite can read.
    """
    if connection.execute(_THERE).fetchone():
        connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def _possible(store: Store) -> bool:
    return bool(store.read("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"))


def _add_portion(connection: sqlite3.Connection) -> int:
    if not connection.execute(_THERE).fetchone():
        connection.execute(_MAKE)
        connection.execute(_FOLLOW)
    last = connection.execute(_LAST).fetchone()[0]
    rows = connection.execute(_NEXT, (last, _PORTION)).fetchall()
    connection.executemany(_ADD, [(number, _plain(question), _plain(text)) for number, question, text in rows])
    return len(rows)


def _plain(cell: str | bytes) -> str:
    """The text, without the half characters that SQLite's full-text search refuses."""
    return as_text(cell).encode("utf-8", "replace").decode()
