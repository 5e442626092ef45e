from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.coaching.keeping.redaction import NamesUnreadable, names_file, redacting, redaction
from interview_coach.coaching.rejections.debriefs import begin, keep_debrief
from interview_coach.coaching.workspace import Workspace
from interview_coach.interview import Choice, MockInterview, Pace, Pause
from interview_coach.model import Reason, Role
from interview_coach.story import Figure, Story
from tests.conftest import NOW
from tests.samples import attempt

NAMES = redacting([["Northwind Medical", "NWM"], ["Heliox"]], [["Ann Example", "Annie"], ["Bo"]])


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("I left Northwind Medical for HELIOX.", "I left Employer A for Employer B."),
        ("northwind\n  medical's pumps, nwm", "Employer A's pumps, Employer A"),
        ("Northwind was kind; the northwind blew", "Employer A was kind; the northwind blew"),
        ("Ann Example and annie met Bo.", "Person A and Person A met Person B."),
        ("Bob, a Boss, helioxes and Anniesland", "Bob, a Boss, helioxes and Anniesland"),
    ],
)
def test_names_go_word_by_word_and_each_is_always_called_the_same(text: str, without: str) -> None:
    assert NAMES.text(text) == without


def test_findings_still_mark_the_same_words() -> None:
    answer = "At Northwind Medical, Heliox and Bo watched. We trained the clinics and Ann Example left."
    without = NAMES.kept(attempt(answer=answer))
    assert without.answer == "At Employer A, Employer B and Person B watched. We trained the clinics and Person A left."
    (finding,) = without.assessment.findings
    assert without.answer[finding.start : finding.end] == finding.text == "We trained the clinics"


def test_a_finding_that_cuts_a_name_in_two_takes_it_in_whole() -> None:
    answer = "We trained the clinics Bo had."
    names = redacting([], [["the clinics Bo"]])
    without = names.kept(attempt(answer=answer))
    (finding,) = without.assessment.findings
    assert (without.answer, finding.text) == ("We trained Person A had.", "We trained Person A")


@given(st.text(alphabet="Bo Anie-,\n", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_whatever_the_text_no_name_is_left_and_marks_stay_inside(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    names = redacting([], [["Bo"], ["Annie", "An"]])
    given_ = attempt(answer=text)
    mark = replace(given_.assessment.findings[0], start=start, end=end, text=text[start:end])
    without = names.kept(replace(given_, assessment=replace(given_.assessment, findings=(mark,))))
    assert names.text(without.answer) == without.answer
    (moved,) = without.assessment.findings
    assert moved.text == without.answer[moved.start : moved.end]


def test_the_words_of_a_pause_are_the_users_own() -> None:
    mock = MockInterview("m", NOW, Choice(), Pace.OFF, (), NOW, pauses=(Pause(1, "Annie rang", NOW, NOW),))
    assert NAMES.kept(mock).pauses[0].reason == "Person A rang"


def test_a_story_is_without_names_to_the_source_of_its_numbers() -> None:
    story = Story("Heliox", action="Annie and I", figures=(Figure("9%", "Annie's sheet"),), id="s")
    kept = NAMES.kept(story)
    assert (kept.title, kept.action) == ("Employer B", "Person A and I")
    assert kept.figures == (Figure("9%", "Person A's sheet"),)


def test_a_name_that_is_a_word_of_the_field_takes_no_reason_away() -> None:
    story = Story("Of Depth", reasons=(Reason.DEPTH,), id="s")
    kept = redacting([["Depth"]], []).kept(story)
    assert (kept.title, kept.reasons) == ("Of Employer A", (Reason.DEPTH,))


def test_employers_are_those_of_debriefs_roles_and_the_list_and_people_those_of_the_list(workspace: Workspace) -> None:
    keep_debrief(workspace, begin("Northwind Medical", NOW))
    keep_role(workspace, Role("Heliox", "Manager"))
    keep_role(workspace, Role("northwind medical", "Director"))
    path = names_file(workspace)
    path.write_text(path.read_text(encoding="utf-8") + "Ann Example, Annie\nemployer: Contoso\n", encoding="utf-8")

    without = redaction(workspace).text("Annie, Contoso, Northwind Medical, Heliox, employer")
    assert without == "Person A, Employer A, Employer B, Employer C, employer"


def test_without_a_name_nothing_changes(workspace: Workspace) -> None:
    names_file(workspace)
    assert redaction(workspace).kept(attempt()) == attempt()


def test_a_list_that_is_no_text_is_told(workspace: Workspace) -> None:
    workspace.folders.names.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(NamesUnreadable, match="one name a line"):
        redaction(workspace)


@pytest.mark.parametrize(
    "said", ["I know St Aldate's well.", "I know St Aldate’s well.", "I know St\nAldate's Hospital Group well."]
)
def test_the_short_name_of_an_employer_goes_too(said: str) -> None:
    without = redacting([["St Aldate's Hospital Group"]], [])

    assert without.text(said) == "I know Employer A well."
