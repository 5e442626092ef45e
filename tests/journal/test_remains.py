import sqlite3
from contextlib import closing

import pytest

from interview_coach.annotation import Annotation
from interview_coach.journal import Journal, JournalDamaged
from interview_coach.journal.remains import TakenOver
from interview_coach.model import Card

from .samples import DECIDING, LAUNCH, NOON, TERRITORY, attempt, draft

PAGE = 4096


@pytest.fixture
def full(path):
    """The file of a journal of many pages, closed; what is in it."""
    with Journal.open(path) as journal:
        for number in range(60):
            journal.record(attempt(number), Card(LAUNCH.id, NOON, {"step": number}))
        journal.keep_draft(draft())
        journal.keep_setting("theme", "light")
        return journal.attempts()


def spoiled(path, page):
    """A copy of the journal with one page, counted from 0, of nothing but 0xff."""
    content = bytearray(path.read_bytes())
    content[page * PAGE : (page + 1) * PAGE] = b"\xff" * PAGE
    copy = path.with_name(f"page-{page}.sqlite3")
    copy.write_bytes(content)
    return copy


def reads(journal):
    """Everything that is ever read of a journal, each to be called."""
    return (journal.attempts, journal.summaries, journal.count, journal.cards, journal.drafts,
            lambda: journal.days(NOON.date()), lambda: journal.attempt(attempt(7).id),
            lambda: journal.setting("theme"))  # fmt: skip


def test_a_sound_journal_comes_over_whole(full, path, tmp_path):
    with Journal.open(tmp_path / "new.sqlite3") as new:
        assert new.take_over(path, DECIDING) == TakenOver(60, 0)
        assert new.attempts() == full
        assert new.cards() == {LAUNCH.id: Card(LAUNCH.id, NOON, {"step": 59})}
        assert new.drafts() == (draft(),)
        assert new.setting("theme") == "light"
        assert new.take_over(path, DECIDING) == TakenOver(0, 0)


def test_what_is_newer_here_stays(full, path, tmp_path):
    with Journal.open(tmp_path / "new.sqlite3") as new:
        new.keep_setting("theme", "dark")
        new.keep_draft(draft(text="and on"))
        new.take_over(path, DECIDING)

        assert new.setting("theme") == "dark"
        assert new.drafts() == (draft(text="and on"),)


def test_whichever_page_is_lost_the_others_are_rescued_and_nothing_wrong_comes_over(full, path, tmp_path):
    pages = path.stat().st_size // PAGE
    rescued = []
    for page in range(1, pages):
        broken = spoiled(path, page)
        before = broken.read_bytes()
        with Journal.open(tmp_path / f"new-{page}.sqlite3") as new:
            try:
                taken = new.take_over(broken, DECIDING)
            except JournalDamaged:  # the page that told where the tables are
                rescued.append(new.count())
                continue
            assert taken.attempts == new.count()
            assert set(map(repr, new.attempts())) <= set(map(repr, full))
            assert taken.attempts == 60 or taken.unreadable
        assert broken.read_bytes() == before
        rescued.append(taken.attempts)
    assert sum(count > 50 for count in rescued) > pages * 2 / 3


def test_whichever_page_is_lost_each_read_gives_what_there_is_or_says_what_to_do(full, path):
    sentences = set()
    for page in range(1, path.stat().st_size // PAGE):
        try:
            journal = Journal.open(spoiled(path, page))
        except JournalDamaged:
            continue  # it is set aside and rescued at the start
        with journal:
            sentences |= {said for read in reads(journal) if (said := trouble(read))}
    assert sentences
    assert all("interview-coach review rescue" in said for said in sentences)


def trouble(read):
    try:
        read()
    except JournalDamaged as error:
        return str(error)
    return None


def test_a_draft_goes_once_its_words_were_taken_up_by_another_writer(journal):
    journal.keep_draft(draft())
    journal.keep_draft(draft(writer="next run", text="and on"), begun_from=draft())

    assert [(kept.writer, kept.text) for kept in journal.drafts()] == [("next run", "and on")]


def test_a_draft_whose_writer_goes_on_stays(journal):
    journal.keep_draft(draft(text="still typing"))
    journal.keep_draft(draft(writer="next run", question=TERRITORY, text="and on"), begun_from=draft())

    assert {kept.text for kept in journal.drafts()} == {"still typing", "and on"}


def test_the_constraint_of_an_answer_comes_over_and_a_journal_from_before_there_were_any_does_too(path, tmp_path):
    with Journal.open(path) as journal:
        journal.record(attempt(1, constraint="no_we"))
    older = tmp_path / "older.sqlite3"
    with Journal.open(older) as journal:
        journal.record(attempt(2))
    with closing(sqlite3.connect(older)) as connection:
        connection.executescript('ALTER TABLE attempts DROP COLUMN "constraint"; PRAGMA user_version = 4;')

    with Journal.open(tmp_path / "new.sqlite3") as new:
        assert [new.take_over(each, DECIDING).attempts for each in (path, older)] == [1, 1]
        assert {each.id: each.constraint for each in new.attempts()} == {attempt(1).id: "no_we", attempt(2).id: ""}


def test_what_comes_over_comes_whole_or_not_at_all(path, tmp_path, monkeypatch):
    with Journal.open(path) as journal:
        journal.record(attempt(1))
        journal.annotate(Annotation(attempt(1).id, "Shorter."))

    def fails(*_):
        raise JournalDamaged("half way")

    with Journal.open(tmp_path / "new.sqlite3") as new:
        monkeypatch.setattr("interview_coach.journal.notes.join", fails)
        with pytest.raises(JournalDamaged):
            new.take_over(path, DECIDING)
        assert new.count() == 0
        monkeypatch.undo()
        assert new.take_over(path, DECIDING).attempts == 1
        assert new.annotation(attempt(1).id).note == "Shorter."
