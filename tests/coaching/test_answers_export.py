from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.coaching.history.selection import Selection, selected
from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.coaching.keeping.answer_pages import file_name
from interview_coach.coaching.keeping.answer_tables import guarded
from interview_coach.coaching.keeping.answers_export import (
    ExportShape,
    NothingToExport,
    export_file,
    export_folder,
    export_to,
)
from interview_coach.coaching.rejections.debriefs import begin, keep_debrief
from interview_coach.coaching.repertoire.stories import keep_story
from interview_coach.coaching.workspace import Workspace
from interview_coach.interview import Choice, MockInterview, Pace
from interview_coach.model import Question, Reason, Role
from interview_coach.story import Figure, Story
from tests.conftest import NOW
from tests.samples import GROUP_ONLY, LAUNCH, OWN_PART, attempt, own_part

ALL = Selection()
HOSTILE = Question("tiny/../hostile", "What <b>is</b> a \x1b[31mred `flag`?", (Reason.TRANSFER,), bank="tiny")


@pytest.fixture
def answered(workspace: Workspace) -> Workspace:
    workspace.journal.record(attempt(1))
    workspace.journal.record(attempt(2, OWN_PART, own_part()))
    workspace.journal.record(attempt(3, "=cmd|' /C calc'!A0 <script>", question=HOSTILE, at=NOW))
    return workspace


def written(workspace: Workspace, shape: ExportShape, selection: Selection = ALL) -> str:
    return "".join(export_file(workspace, shape, selection))


@pytest.mark.parametrize(
    ("selection", "numbers"),
    [
        (ALL, [1, 2, 3]),
        (Selection(question_id=LAUNCH.id), [1, 2]),
        (Selection(bank="tiny"), [3]),
        (Selection(reason=Reason.CONTRIBUTION), [1, 2, 3]),
        (Selection(reason=Reason.TRANSFER), [3]),
        (Selection(since=NOW.date()), [3]),
        (Selection(since=(NOW + timedelta(days=1)).date()), []),
        (Selection(question_id=LAUNCH.id, bank="tiny"), []),
    ],
)
def test_a_selection_is_what_all_its_parts_leave(answered: Workspace, selection: Selection, numbers: list[int]) -> None:
    assert [int(each.id, 16) for each in selected(answered, selection)] == numbers


def test_the_answers_of_an_interview_under_way_are_not_told(answered: Workspace) -> None:
    answered.journal.keep_mock(MockInterview("m", NOW, Choice(), Pace.OFF, (), NOW))
    answered.journal.record(replace(attempt(9), mock_id="m"))
    assert len(list(selected(answered, ALL))) == 3


def test_markdown_is_a_file_a_question_with_names_that_stay_and_lines_that_are_only_added(
    answered: Workspace, tmp_path: Path
) -> None:
    keep_debrief(answered, begin("Northwind", NOW))
    keep_role(answered, Role("Heliox", "Manager", ("hospital access",), advert="We *look* for"))
    before = {path.name: path.read_text() for path in export_folder(answered, tmp_path / "out", ALL)}
    assert {name.split("-")[0] for name in before} == {"question", "index.md", "debrief", "role"}
    assert all(path.parent == tmp_path / "out" for path in (tmp_path / "out").iterdir())

    answered.journal.record(attempt(4, GROUP_ONLY, at=NOW + timedelta(days=1)))
    after = {path.name: path.read_text() for path in export_folder(answered, tmp_path / "out", ALL)}

    assert after.keys() == before.keys()
    assert {name for name in after if after[name] != before[name]} == {"question-own.launch.md", "index.md"}
    assert after["question-own.launch.md"].startswith(before["question-own.launch.md"])
    hostile = next(text for name, text in after.items() if "hostile" in name)
    assert "\x1b" not in hostile
    assert r"What \<b\>is\</b\> a" in hostile


def test_markdown_holds_stories_with_what_they_serve(answered: Workspace, tmp_path: Path) -> None:
    keep_story(
        answered, Story("Leeds", action="I *won*\nit back.", reasons=(Reason.DEPTH,), figures=(Figure("9%", "sheet"),))
    )
    (text,) = (path.read_text() for path in export_folder(answered, tmp_path, ALL) if path.name.startswith("story"))
    assert text == (
        "# Leeds\n\n## Action\n\n> I \\*won\\*  \n> it back.  \n\n## Serves\n\n- depth\n\n## Numbers\n\n- 9%: sheet\n"
    )


def test_a_selection_holds_answers_alone(answered: Workspace, tmp_path: Path) -> None:
    keep_debrief(answered, begin("Northwind", NOW))
    names = {path.name for path in export_folder(answered, tmp_path, Selection(bank="own"))}
    assert names == {"question-own.launch.md", "index.md"}
    assert written(answered, ExportShape.JSONL, Selection(bank="own")).count('"type":"attempt"') == 2


def test_csv_reads_back_and_no_cell_is_run(answered: Workspace) -> None:
    rows = list(csv.DictReader(io.StringIO(written(answered, ExportShape.CSV))))
    assert [row["answer"] for row in rows] == [GROUP_ONLY, OWN_PART, "'=cmd|' /C calc'!A0 <script>"]
    assert rows[0]["flagged"] == "contribution"
    assert rows[0]["overall"] == "35"


@given(st.text())
def test_no_text_becomes_a_formula(text: str) -> None:
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_the_page_needs_nothing_else_and_shows_all_words_as_words(answered: Workspace) -> None:
    page = written(answered, ExportShape.HTML)
    tags: list[str] = []
    links: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            tags.append(tag)
            links.extend(name for name, _ in attrs if name in {"src", "href"})

    Reader().feed(page)
    assert "default-src 'none'" in page
    assert not {"script", "link", "img", "iframe", "b"} & set(tags)
    assert links == []
    assert "mark" in tags
    assert "&lt;script&gt;" in page


def test_no_score_is_in_it_where_there_is_to_be_none(answered: Workspace) -> None:
    assert "At risk" in written(answered, ExportShape.HTML)
    answered.folders.settings.write_text("low_anxiety: on\n", encoding="utf-8")
    assert "At risk" not in written(answered, ExportShape.HTML)


def test_an_anki_card_has_the_question_in_front_and_the_best_answers_points_behind(answered: Workspace) -> None:
    lines = written(answered, ExportShape.ANKI).splitlines()
    assert lines[:5] == [
        "#separator:tab", "#html:true", "#guid column:1", "#tags column:4", "#columns:ID\tFront\tBack\tTags",
    ]  # fmt: skip
    guid, front, back, tags = next(csv.reader([lines[5]], delimiter="\t"))
    assert (guid, front) == ("interview-coach own.launch", LAUNCH.text)
    assert "<li>I trained nine clinics myself and orders doubled by June.</li>" in back
    assert "we" not in back.lower().replace("<li>", "").split()
    assert "probes::contribution" in tags


@pytest.mark.parametrize("shape", ExportShape)
def test_nothing_is_written_where_there_is_nothing(workspace: Workspace, tmp_path: Path, shape: ExportShape) -> None:
    with pytest.raises(NothingToExport):
        export_to(workspace, shape, tmp_path / "out", ALL)
    assert list(tmp_path.glob("out*")) == []


@given(st.text(max_size=120), st.text(max_size=120))
def test_every_text_gives_a_name_of_its_own_that_is_a_name_alone(one: str, other: str) -> None:
    assert file_name(one) == file_name(one)
    assert one == other or file_name(one) != file_name(other)
    assert "/" not in file_name(one)
    assert not file_name(one).startswith(".")
    assert len(file_name(one)) < 100
