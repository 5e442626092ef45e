"""What leaves one machine by export and comes to another by import is the same, once and again."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_coach.coaching.folders import Folders
from interview_coach.coaching.history.rescoring import rescore
from interview_coach.coaching.history.selection import Selection
from interview_coach.coaching.history.standing import (
    as_it_stands,
    dispute,
    keep_note,
    latest_assessment,
    without_disputed,
)
from interview_coach.coaching.keeping.answers_export import ExportShape, export_to
from interview_coach.coaching.keeping.backups import back_up, restore
from interview_coach.coaching.keeping.deleting import delete_answer
from interview_coach.coaching.keeping.joining import DECIDING, Joined, NotReadable, join
from interview_coach.coaching.keeping.redaction import redacting
from interview_coach.coaching.practice.schedule import rescheduled
from interview_coach.coaching.workspace import Workspace, open_workspace
from interview_coach.journal.merging import Deciding
from tests.conftest import NOW
from tests.journal.test_plain import everything
from tests.samples import LAUNCH, attempt, own_part

THEIRS = Deciding(lambda _, theirs: theirs, without_disputed)


@contextmanager
def another() -> Iterator[Workspace]:
    with TemporaryDirectory() as folder:
        opened = open_workspace(Folders(Path(folder), Path(folder) / "cache"))
        yield opened
        opened.close()


def exported(workspace: Workspace, path: Path) -> bytes:
    export_to(workspace, ExportShape.JSONL, path, Selection())
    return path.read_bytes()


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kept=st.lists(everything, min_size=1, max_size=6))
def test_an_export_imported_and_exported_again_is_the_same_file(kept: list[object], tmp_path: Path) -> None:
    with another() as one:
        one.journal.merge(kept, THEIRS)  # type: ignore[arg-type]
        if not one.journal.holds_anything():
            return
        written = exported(one, tmp_path / "one.jsonl")
        one.journal.merge(one.journal.everything(), DECIDING)
        assert exported(one, tmp_path / "again.jsonl") == written


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kept=st.lists(everything.filter(lambda each: "state" not in dir(each)), min_size=1, max_size=6))
def test_import_reads_all_that_export_writes_and_twice_is_as_once(kept: list[object], tmp_path: Path) -> None:
    with another() as one, another() as other:
        one.journal.merge(kept, THEIRS)  # type: ignore[arg-type]
        if not one.journal.holds_anything():
            return
        written = exported(one, tmp_path / "one.jsonl")
        first = join(other, tmp_path / "one.jsonl")
        assert first.faults == ()
        assert exported(other, tmp_path / "other.jsonl") == written
        assert join(other, tmp_path / "one.jsonl") == Joined()
        assert exported(other, tmp_path / "other.jsonl") == written


def test_another_machines_journal_comes_over_with_when_its_questions_are_due(workspace: Workspace) -> None:
    workspace.journal.record(attempt(1), rescheduled(None, LAUNCH, attempt(1).assessment, NOW))
    with another() as laptop:
        later = rescheduled(None, LAUNCH, own_part(), NOW.replace(hour=20))
        laptop.journal.record(attempt(2), later)
        laptop.journal.record(attempt(3))

        assert join(workspace, laptop.journal.path).told == "Came over: 2 answers."
        assert join(laptop, workspace.journal.path).told == "Came over: 1 answer."

        assert workspace.journal.attempts() == laptop.journal.attempts()
        assert workspace.journal.cards() == laptop.journal.cards() == {LAUNCH.id: later}
        assert join(workspace, laptop.journal.path).told.startswith("Nothing new")


def test_notes_disputes_and_later_assessments_come_over_as_lines_and_answers_count_by_them(
    workspace: Workspace, tmp_path: Path
) -> None:
    given = attempt(answer="At Northwind Medical we trained the clinics.")
    workspace.journal.record(given)
    keep_note(workspace, given, "Northwind Medical wants numbers.")
    rescore(workspace, given, NOW)
    dispute(workspace, given, *latest_assessment(workspace, given).findings)
    workspace.journal.record(attempt(2, question=replace(LAUNCH, id="another")))
    with another() as other, another() as third:
        exported(workspace, tmp_path / "one.jsonl")
        join(other, tmp_path / "one.jsonl")
        assert as_it_stands(other, given) == as_it_stands(workspace, given)
        assert other.journal.annotation(given.id) == workspace.journal.annotation(given.id)
        assert other.journal.summaries() == workspace.journal.summaries()
        assert other.journal.measures() == workspace.journal.measures()

        names = redacting([["Northwind Medical"]], [])
        export_to(workspace, ExportShape.JSONL, tmp_path / "of.jsonl", Selection(LAUNCH.id), names)
        join(third, tmp_path / "of.jsonl")
        assert [each.id for each in third.journal.attempts()] == [given.id]
        assert third.journal.annotation(given.id).note == "Employer A wants numbers."
        standing = as_it_stands(third, third.journal.attempt(given.id)).assessment
        assert standing.findings == ()
        assert standing.overall == as_it_stands(workspace, given).assessment.overall


def test_a_deleted_answer_comes_back_neither_with_another_journal_nor_an_export_but_with_a_backup(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.journal.record(attempt(1))
    workspace.journal.record(attempt(2))
    exported(workspace, tmp_path / "before.jsonl")
    backup = back_up(workspace, NOW)
    with another() as laptop:
        join(laptop, tmp_path / "before.jsonl")
        delete_answer(workspace, attempt(1))
        for path in (laptop.journal.path, tmp_path / "before.jsonl"):
            told = join(workspace, path).told
            assert told == "Nothing new came over. Deleted here before, and left out: 1."
        assert join(laptop, workspace.journal.path).told == "Nothing new came over. Deleted there, and now here too: 1."
        assert [each.id for each in laptop.journal.attempts()] == [attempt(2).id]

    restore(workspace, backup, NOW)
    assert len(workspace.journal.attempts()) == 2


def test_lines_that_can_not_be_used_are_named_and_the_others_come(workspace: Workspace, tmp_path: Path) -> None:
    workspace.journal.record(attempt())
    lines = exported(workspace, tmp_path / "one.jsonl")
    broken = b"{\n" * 25 + b'{"type":"card","question_id":"q","due":"2026-11-22T12:00:00+00:00","state":{}}\n'
    (tmp_path / "one.jsonl").write_bytes(b"\xef\xbb\xbf" + lines + b"\n" + broken)
    with another() as other:
        joined = join(other, tmp_path / "one.jsonl")
        assert joined.answers == 1
        assert joined.faults[0] == f"{tmp_path / 'one.jsonl'}:3: it is no JSON object"
        assert joined.faults[-1].endswith("and 6 more lines")


def test_a_file_that_is_no_export_is_told_as_that(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text("Jo Bloggs\nSales\n", encoding="utf-8")

    with pytest.raises(NotReadable, match=r"is no journal .* and no export of one; .*cv\.txt:1: it is no JSON object"):
        join(workspace, tmp_path / "cv.txt")


@pytest.mark.parametrize("path", ["nowhere.jsonl", "."])
def test_a_file_that_is_not_there_is_told(workspace: Workspace, tmp_path: Path, path: str) -> None:
    with pytest.raises(NotReadable, match="can't be read"):
        join(workspace, tmp_path / path)


@contextmanager
def piped(folder: Path, content: bytes) -> Iterator[Path]:
    """A named pipe that gives these bytes once."""
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_bytes, args=(content,))
    writer.start()
    yield pipe
    writer.join()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in its file system")
def test_a_pipe_is_read_whole_and_a_journal_can_not_come_through_one(workspace: Workspace, tmp_path: Path) -> None:
    for number in range(30):
        workspace.journal.record(attempt(number, "I led the launch. " * 40, own_part()))
    lines = exported(workspace, tmp_path / "all.jsonl")
    with another() as other, piped(tmp_path, lines) as pipe:
        assert join(other, pipe) == Joined(answers=30)

    begun = workspace.journal.path.read_bytes()[:4096]
    (tmp_path / "pipe").unlink()
    with piped(tmp_path, begun) as pipe, pytest.raises(NotReadable, match="name its file"):
        join(workspace, pipe)


def test_a_disk_that_fails_while_it_is_read_is_not_taken_for_the_journals(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failing(io.BytesIO):
        def peek(self, _: int) -> bytes:
            return b"{"

        def __next__(self) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "open", lambda *_: Failing())
    with pytest.raises(NotReadable, match=r"stick\.jsonl: can't be read \(input/output error\)"):
        join(workspace, tmp_path / "stick.jsonl")
