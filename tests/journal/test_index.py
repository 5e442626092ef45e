import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.journal import Journal, index
from interview_coach.journal.finding import Filter
from interview_coach.journal.words import Words

from .samples import attempt

SECRET = "Zanzibarquux"


@pytest.mark.parametrize("with_others", [False, True])
def test_deleted_answers_leave_no_trace_in_the_index(journal, path, sql, with_others):
    journal.record(attempt(1, answer=f"We sold to {SECRET}."))
    for number in range(2, 30 if with_others else 3):
        journal.record(attempt(number))
    list(journal.index_answers())
    sql("PRAGMA foreign_keys = ON")
    with journal._store.transaction() as connection:
        connection.execute("DELETE FROM attempts WHERE id = ?", (attempt(1).id,))
    assert journal.find(Filter(SECRET)) == []
    journal._store.leave_no_trace()
    journal.close()

    for part in path.parent.glob(f"{path.name}*"):
        assert SECRET.lower().encode() not in part.read_bytes().lower()


def test_without_full_text_search_words_are_found_slowly(journal, monkeypatch):
    monkeypatch.setattr(index, "_possible", lambda _: False)
    journal.record(attempt(1, answer="We sold a pump."))

    assert journal.not_indexed() is None
    assert list(journal.index_answers()) == []
    assert journal.find(Filter("pump")) == [1]
    assert journal.find(Filter("pumps")) == []


def test_what_an_older_version_recorded_is_found_by_verdict_and_rule(path, sql):
    with Journal.open(path) as journal:
        journal.record(attempt(1))
    script = index_free_version(path)
    with Journal.open(script) as journal:
        assert journal.find(Filter(rule="contribution.group-only")) == [1]
        assert journal.rules_fired() == ("contribution.group-only",)


@pytest.mark.parametrize("assessment", ["not json", "{}", '{"findings": 3, "reasons": []}'])
def test_a_damaged_assessment_does_not_keep_an_old_journal_from_opening(path, assessment):
    with Journal.open(path) as journal:
        journal.record(attempt(1))
    old = index_free_version(path, assessment)
    with Journal.open(old) as journal:
        assert len(journal.find(Filter())) == 1


def index_free_version(path, assessment=None):
    """A journal of the third format that holds what this one holds."""
    from interview_coach.journal import migrate

    old = path.with_name("old.sqlite3")
    source, connection = sqlite3.connect(path), sqlite3.connect(old)
    for script in migrate._SCRIPTS[:3]:
        connection.executescript(script.read_text(encoding="utf-8"))
    columns = [row[1] for row in connection.execute("PRAGMA table_info(attempts)")]
    for table, named in (("attempts", ", ".join(columns)), ("answers", "attempt, question, text, assessment")):
        for row in source.execute(f"SELECT {named} FROM {table}").fetchall():  # noqa: S608
            values = (*row[:3], assessment or row[3]) if table == "answers" else row
            places = ", ".join("?" * len(values))
            connection.execute(f"INSERT INTO {table} ({named}) VALUES ({places})", values)  # noqa: S608
    connection.execute("PRAGMA user_version = 3")
    connection.commit()
    connection.close()
    source.close()
    return old


@given(st.lists(st.text(max_size=12), max_size=4).map(" ".join))
def test_no_query_is_refused(typed):
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE search USING fts5(answer)")
    if words := Words.of(typed):
        connection.execute("SELECT rowid FROM search WHERE search MATCH ?", (words.fts,)).fetchall()
    connection.close()
