from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.coaching.marking import in_order, one_line, remarks, runs, visible
from interview_coach.model import Finding, Reason, Severity


def finding(start: int | None, end: int | None, severity: Severity = Severity.WARN) -> Finding:
    return Finding("rule", Reason.DEPTH, severity, start, end, "", "message", "why", "fix")


@st.composite
def answers_with_findings(draw: st.DrawFn) -> tuple[str, list[Finding]]:
    answer = draw(st.text(max_size=80))
    spans = st.tuples(st.integers(0, len(answer)), st.integers(0, len(answer))).map(sorted)
    return answer, [finding(start, end) for start, end in draw(st.lists(spans, max_size=4))]


@given(answers_with_findings())
def test_the_runs_of_an_answer_are_the_whole_answer(drawn: tuple[str, list[Finding]]) -> None:
    answer, findings = drawn

    assert "".join(run.text for run in runs(answer, findings)) == visible(answer)


def test_a_finding_marks_its_words_and_its_first_run_opens_it() -> None:
    marked = runs("We built it and it sold.", [finding(0, 8)])

    assert [(run.text, run.number, run.opens) for run in marked] == [
        ("We built", 1, True),
        (" it and it sold.", None, False),
    ]


def test_where_findings_overlap_the_first_listed_is_shown() -> None:
    marked = runs("We built it", [finding(3, 8), finding(0, 11)])

    assert [(run.text, run.number, run.opens) for run in marked] == [
        ("We ", 2, True),
        ("built", 1, True),
        (" it", 2, False),
    ]


def test_a_finding_about_something_absent_marks_nothing() -> None:
    assert [run.number for run in runs("We built it", [finding(None, None)])] == [None]


def test_only_findings_with_a_place_in_the_answer_carry_a_number() -> None:
    absent, placed = finding(None, None, Severity.ERROR), replace(finding(0, 2), message="placed")

    assert [remark.numbers for remark in remarks([absent, placed])] == [(), (1,)]
    assert [run.number for run in runs("We built it", [absent, placed])] == [1, None]


def test_a_remark_carries_the_numbers_of_all_its_findings() -> None:
    (remark,) = remarks([finding(0, 2), finding(None, None), finding(3, 8)])

    assert remark.numbers == (1, 2)
    assert len(remark.findings) == 3


def test_findings_are_listed_with_what_costs_the_job_first_then_as_read() -> None:
    note, absent, late, early = (
        finding(0, 1, Severity.INFO),
        finding(None, None, Severity.ERROR),
        finding(9, 10),
        finding(2, 3),
    )

    assert in_order([note, late, absent, early]) == (absent, early, late, note)


@given(st.text())
def test_nothing_visible_can_steer_a_terminal(text: str) -> None:
    shown = visible(text)

    assert len(shown) == len(text)
    assert not [char for char in shown if unicodedata.category(char) in {"Cc", "Cs"} and char not in "\n\t"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("\x07", "␇"),
        ("\x7f", "␡"),
        ("\u202egnp", "�gnp"),
        ("\u061c1, \u180e2", "�1, �2"),
        ("naïve 日本 🎉", "naïve 日本 🎉"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
    ],
)
def test_a_control_character_is_shown_and_ordinary_text_stays(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_text_of_several_lines_fits_on_one() -> None:
    assert one_line(" one\r\n two\x1b ") == "one two␛"
