from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_coach import banks
from interview_coach.banks import Bank
from interview_coach.coaching.folders import Folders
from interview_coach.coaching.library.exporting import exported
from interview_coach.coaching.library.foreign import Shape, rows
from interview_coach.coaching.library.importing import FileUnreadable, Plan, carry_out, plan_import
from interview_coach.coaching.library.questions import BankUnknown
from interview_coach.coaching.library.shelf import Shelf
from interview_coach.model import EvidenceGroup, Question, Reason, Round

MARIMBA = "Which marimba would you repair first?"
OBOE = "When did an oboe let you down?"


@pytest.fixture
def shelf(folders: Folders) -> Shelf:
    return Shelf(folders)


def planned(shelf: Shelf, tmp_path: Path, name: str, text: str, **options: Shape) -> Plan:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    return plan_import(shelf, path, probes=[Reason.DEPTH], **options)


FILES = {
    "plain lines": ("list.txt", f"# instruments\n{MARIMBA}\n\n  {OBOE}\n"),
    "Windows line ends": ("list.txt", f"{MARIMBA}\r\n{OBOE}\r\n"),
    "a Markdown list": ("list.md", f"# Mine\n\n- [ ] {MARIMBA}\n  - a note\n\nSome words.\n\n* {OBOE}\n"),
    "a numbered list": ("list.md", f"1. {MARIMBA}\n   more\n2) {OBOE}\n"),
    "CSV without names": ("list.csv", f"{MARIMBA}\n{OBOE}\n"),
    "CSV with names": ("list.csv", f"Tags,Question\nx,{MARIMBA}\ny,{OBOE}\n"),
    "CSV with semicolons": ("list.csv", f"Tags;Question\nx;{MARIMBA}\ny;{OBOE}\n"),
    "Anki's export": ("deck.txt", f"#separator:tab\n#html:false\n{MARIMBA}\tback\n{OBOE}\tback\n"),
    "Anki's export with everything": (
        "deck.txt",
        "#separator:Semicolon\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"
        f'g1;Basic;Jobs;<b>{MARIMBA}</b>;back;a b\ng2;Basic;Jobs;"When did an oboe&nbsp;let you down?";back;\n',
    ),
}


@pytest.mark.parametrize("kind", FILES)
def test_questions_are_read_out_of(shelf: Shelf, tmp_path: Path, kind: str) -> None:
    plan = planned(shelf, tmp_path, *FILES[kind])

    assert [question.text for question in plan.new] == [MARIMBA, OBOE]
    assert plan.problems == ()
    assert shelf.library().question(plan.new[0].id) is None


def test_a_plan_that_is_carried_out_adds_the_questions(shelf: Shelf, tmp_path: Path) -> None:
    plan = planned(shelf, tmp_path, *FILES["CSV with names"])

    assert carry_out(shelf, plan) == 2

    added = shelf.library().question(plan.new[0].id)
    assert added
    assert (added.text, added.probes, added.tags) == (MARIMBA, (Reason.DEPTH,), ("x",))
    assert shelf.library().problems == ()


def test_what_is_there_already_is_left_out_unless_wanted(shelf: Shelf, tmp_path: Path) -> None:
    known = shelf.library().questions[0]
    plan = planned(shelf, tmp_path, "list.txt", f"{known.text}\n{MARIMBA}\n{MARIMBA}\n")

    assert [question.text for question in plan.new] == [MARIMBA]
    assert [(each.known.text, each.ratio) for each in plan.alike] == [(known.text, 100), (MARIMBA, 100)]
    assert carry_out(shelf, plan, with_alike=True) == 3


def test_what_cannot_be_taken_over_is_named_with_its_line(shelf: Shelf, tmp_path: Path) -> None:
    text = (
        f'Question,Reasons,Time limit\n"{MARIMBA}\n(twice)",depht,90\n{OBOE},depth,5\nWhy\u202e?,depth,90\n'
        "How does a lute hold its tune?,,\n"
    )

    plan = planned(shelf, tmp_path, "list.csv", text)

    assert [question.text for question in plan.new] == ["How does a lute hold its tune?"]
    assert [(problem.line, problem.path) for problem in plan.problems] == [
        (line, str(tmp_path / "list.csv")) for line in (2, 4, 5)
    ]
    assert "“depht” is not one of depth" in plan.problems[0].message
    assert "30 to 600 seconds" in plan.problems[1].message
    assert "U+202E" in plan.problems[2].message


def test_questions_without_a_reason_are_named(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(MARIMBA, encoding="utf-8")

    assert "name those it probes with --probes" in plan_import(shelf, path).problems[0].message


@pytest.mark.parametrize("between", [", ", ";", "/", " ", "\n"])
def test_reasons_are_told_apart_however_they_are_listed(shelf: Shelf, tmp_path: Path, between: str) -> None:
    plan = planned(shelf, tmp_path, "list.csv", f'Question,Reasons\n{MARIMBA},"Depth{between}transfer"\n')

    assert plan.new[0].probes == (Reason.DEPTH, Reason.TRANSFER)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Why did the **first** oboe _really_ fail?", "Why did the first oboe really fail?"),
        ("**Which *marimba* would you repair?**", "Which marimba would you repair?"),
        ("See [the advert](https://example.org/a) and `x`?", "See the advert and x?"),
        ("Is 2 * 3 * 4 a snake_case_name?", "Is 2 * 3 * 4 a snake_case_name?"),
        (r"What does \*this\* mean, \[really\]?", "What does *this* mean, [really]?"),
    ],
)
def test_the_marks_of_markdown_are_no_words(shelf: Shelf, tmp_path: Path, written: str, read: str) -> None:
    assert [question.text for question in planned(shelf, tmp_path, "list.md", f"- {written}\n").new] == [read]


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a\x00b", b"x" * 2_000_000])
def test_a_file_that_is_no_small_text_is_refused(shelf: Shelf, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)

    with pytest.raises(banks.NotSaved, match=r"list\.csv"):
        plan_import(shelf, path)


fragments = st.sampled_from(
    [
        *'",;\t\n\r#:- *1.)<>&|',
        "#separator:",
        "#tags column:",
        "#html:true\n",
        "#columns:",
        "tab",
        "2",
        "\xb2",
        "- ",
        "Why?",
    ]
)


@pytest.mark.parametrize("shape", [shape for shape in Shape if shape is not Shape.YAML])
@settings(max_examples=150, deadline=None)
@given(text=st.lists(fragments).map("".join))
def test_whatever_a_file_holds_it_is_rows_with_a_line_in_it_or_no_table(shape: Shape, text: str) -> None:
    try:
        found = rows(text, shape)
    except csv.Error:
        return
    assert all(1 <= row.line <= len(text.splitlines()) for row in found)
    assert all(cell.strip() for row in found for cell in row.cells.values())


def test_headers_that_make_no_sense_are_passed_over(shelf: Shelf, tmp_path: Path) -> None:
    headers = "#separator:\n#separator:tab\n#tags column:99999999999\n#deck column:0\n#guid column:x\n"

    plan = planned(shelf, tmp_path, "deck.txt", f"{headers}{MARIMBA}\tback\n")

    assert [question.text for question in plan.new] == [MARIMBA]


def test_a_broken_table_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="this is no table of csv"):
        planned(shelf, tmp_path, "list.csv", 'Question\n"a"b\n')


def test_an_unknown_bank_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(MARIMBA, encoding="utf-8")

    with pytest.raises(BankUnknown):
        plan_import(shelf, tmp_path / "list.txt", bank_id="depth")


FULL = Question(
    "shared.marimba",
    MARIMBA,
    (Reason.TRANSFER, Reason.DEPTH),
    listens_for="A plan, and why.",
    evidence=(EvidenceGroup("plan", ("chose", "first")), EvidenceGroup("result", ("in tune",))),
    time_limit=90,
    follow_ups=("And the second?", "What if; then?"),
    strong_answer='I chose the "low" one.\n\nIt sang.',
    weak_answer="We chose one.",
    difficulty=3,
    round=Round.PANEL,
    tags=("wood", "hard work"),
    bank="shared",
    archived=True,
)
PLAIN = Question("shared.oboe", OBOE, (Reason.ATTITUDE,), bank="shared")
KEPT = {
    Shape.YAML: FULL,
    Shape.CSV: FULL,
    Shape.MARKDOWN: replace(FULL, strong_answer='I chose the "low" one. It sang.', archived=False),
    Shape.ANKI: replace(FULL, evidence=(), time_limit=120, follow_ups=(), weak_answer=None, archived=False),
    Shape.LINES: Question("", MARIMBA, (Reason.DEPTH,)),
}


@pytest.mark.parametrize("shape", Shape)
def test_what_is_exported_comes_back_as_far_as_the_shape_can_hold_it(
    shelf: Shelf, tmp_path: Path, shape: Shape
) -> None:
    bank = Bank("shared", "Shared", "For all.", tmp_path / "shared.yaml", shipped=False)
    text = exported(bank, [FULL, PLAIN], shape)

    plan = planned(shelf, tmp_path, "shared.yaml" if shape is Shape.YAML else "file", text, shape=shape)

    assert plan.problems == ()
    assert [question.text for question in plan.new] == [MARIMBA, OBOE]
    assert plan.new[0] == replace(KEPT[shape], id=plan.new[0].id, bank="my-questions")
    if shape in {Shape.YAML, Shape.CSV}:
        assert plan.new[0].id == FULL.id


def test_an_exported_anki_file_says_what_its_columns_are(tmp_path: Path) -> None:
    bank = Bank("shared", "Shared", "", tmp_path / "shared.yaml", shipped=False)

    text = exported(bank, [PLAIN], Shape.ANKI)

    assert text == (
        "#separator:tab\n#html:false\n#columns:Question\tThey listen for\tStrong answer\tTags\n#tags column:4\n"
        f"{OBOE}\t\t\tprobes::attitude difficulty::2\n"
    )
