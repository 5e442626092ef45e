"""What leaves one machine by export and comes to another by import is the same, once and again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_coach.coaching.answers_export import ExportShape, export_to
from interview_coach.coaching.folders import Folders
from interview_coach.coaching.joining import Joined, NotReadable, join
from interview_coach.coaching.schedule import rescheduled
from interview_coach.coaching.selection import Selection
from interview_coach.coaching.workspace import Workspace, open_workspace
from tests.conftest import NOW
from tests.journal.test_plain import everything
from tests.samples import LAUNCH, attempt, own_part


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
        one.journal.merge(kept, lambda _, theirs: theirs)  # type: ignore[arg-type]
        if not one.journal.holds_anything():
            return
        written = exported(one, tmp_path / "one.jsonl")
        one.journal.merge(one.journal.everything(), lambda mine, _: mine)
        assert exported(one, tmp_path / "again.jsonl") == written


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kept=st.lists(everything.filter(lambda each: "state" not in dir(each)), min_size=1, max_size=6))
def test_import_reads_all_that_export_writes_and_twice_is_as_once(kept: list[object], tmp_path: Path) -> None:
    with another() as one, another() as other:
        one.journal.merge(kept, lambda _, theirs: theirs)  # type: ignore[arg-type]
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


@pytest.mark.parametrize("path", ["nowhere.jsonl", "."])
def test_a_file_that_is_not_there_is_told(workspace: Workspace, tmp_path: Path, path: str) -> None:
    with pytest.raises(NotReadable, match="can't be read"):
        join(workspace, tmp_path / path)
