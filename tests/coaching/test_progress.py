from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from interview_coach.coaching.configuration.preferences import keep
from interview_coach.coaching.configuration.settings import DEFAULTS
from interview_coach.coaching.jobs import targets
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.trends.progress import MOST_WEEKS_LISTED, Happening, Progress, progress, progress_of
from interview_coach.coaching.trends.progress_chart import band, chart
from interview_coach.coaching.trends.progress_json import as_values
from interview_coach.coaching.trends.progress_page import Section, Table, aligned, sections
from interview_coach.coaching.trends.progress_trend import Change, Direction, Period
from interview_coach.coaching.trends.progress_wording import direction
from interview_coach.coaching.workspace import Workspace
from interview_coach.interview import Choice, MockInterview, Pace
from interview_coach.journal import Measures
from interview_coach.model import Reason, Role, Status
from interview_coach.rejection import Cause
from tests.conftest import NOW
from tests.progress_samples import TODAY, a_day_each, fill, measures, scored


def made_of(measured: list[Measures], *, calm: bool = False) -> Progress:
    return progress_of(measured, TODAY, replace(DEFAULTS, low_anxiety=calm), {}, {})


def section(progress: Progress, name: str) -> Section:
    return next(each for each in sections(progress) if each.name == name)


def text(progress: Progress) -> str:
    """All that the sections say."""
    parts = [
        [each.title, *each.lines, each.text, *("\n".join(aligned(table, 80)) for table in each.tables)]
        for each in sections(progress)
    ]
    return "\n".join("\n".join(part) for part in parts)


def test_before_the_first_answer_the_page_says_what_it_is_for(workspace: Workspace) -> None:
    found = progress(workspace, NOW)
    assert found.total is None
    assert "No answers with a score yet." in text(found)


def test_under_five_answers_it_says_that_they_are_too_few() -> None:
    found = made_of(a_day_each([40, 60, 80]))
    lines = section(found, "contribution").lines

    assert "3 answers so far: too few for a trend, which is drawn from 5 on." in lines
    assert "Flagged in 1 of 3 answers." in lines
    assert chart(found.reasons[Reason.CONTRIBUTION], (), TODAY, 4) is None


def test_from_ten_answers_on_the_last_are_told_beside_the_first() -> None:
    found = made_of(a_day_each([20, 25, 30, 20, 25, 80, 85, 90, 80, 85]))
    lines = section(found, "contribution").lines

    assert "Median of your first 5 answers 25, of your last 5 85: better than when you began." in lines
    assert "Flagged in 5 of 10 answers, 50 per 100." in lines
    assert ("contribution", "10", "25 → 85", "50", "↗ better") in section(found, "all").tables[0].rows


def test_a_rise_that_so_few_answers_do_not_prove_is_not_called_as_before() -> None:
    found = Change(31, 75, Direction.LEVEL)

    assert direction(found) == direction(None)
    assert direction(Change(71, 75, Direction.LEVEL)) == "= as before"


def test_scores_that_are_all_the_same_lie_at_one_place() -> None:
    lines = section(made_of(a_day_each([20, 25, 30, 20, 25, 100, 100, 100, 100, 100])), "contribution").lines

    assert "Half of the last 5 lie at 100." in lines


def test_length_is_told_against_the_time_there_is() -> None:
    day = TODAY - timedelta(days=1)
    found = made_of([measures(day, 60, words=words) for words in (140, 140, 420)])

    assert found.total is not None
    assert (found.total.share_of_time, found.total.over_time) == (0.5, 1)
    assert (
        "Said aloud, a typical answer takes 50% of the time its question gives; 1 of 3 took longer than that time."
        in section(found, "all").lines
    )


def test_a_question_without_a_limit_says_nothing_of_length() -> None:
    found = made_of([replace(each, time_limit=0) for each in a_day_each([60])])
    assert found.total is not None
    assert found.total.share_of_time is None


def test_rates_of_few_answers_are_told_as_how_many_in_how_many() -> None:
    day = TODAY - timedelta(days=1)
    few, more = (
        made_of([measures(day, 40, results=number % 2) for number in range(count)]).periods[0] for count in (4, 10)
    )
    assert (few.flags, few.measured, more.flags, more.measured) == (4, 2, 10, 5)
    for count, told in ((4, ("4 in 4", "2 in 4")), (10, ("100", "50"))):
        found = made_of([measures(day, 40, results=number % 2) for number in range(count)])
        row = section(found, "all").tables[1].rows[1]
        assert row[3:5] == told


@pytest.mark.parametrize(("weeks", "period"), [(MOST_WEEKS_LISTED, Period.WEEK), (MOST_WEEKS_LISTED + 1, Period.MONTH)])
def test_a_long_time_is_listed_by_month(weeks: int, period: Period) -> None:
    found = made_of([measures(TODAY - timedelta(weeks=back), 60) for back in reversed(range(weeks))])
    assert found.period is period
    assert sum(each.answers for each in found.periods) == weeks


def test_answers_are_taken_together_by_bank_and_by_role(workspace: Workspace) -> None:
    role = targets.keep_role(workspace, Role("Heliox [/x]", "Key Account Manager"))
    for number in range(3):
        workspace.journal.record(scored(number, 60, 3, role_id=role.id if number else "gone" * 8))

    found = progress(workspace, NOW)

    assert [(each.name, each.answers) for each in found.roles] == [
        ("Key Account Manager, Heliox [/x]", 2),
        ("a role deleted since", 1),
    ]
    assert [(each.name, each.answers) for each in found.banks] == [("own", 3)]


def test_rejections_and_ended_mocks_are_marked_on_their_day(workspace: Workspace) -> None:
    fill(workspace, 10)
    debrief = debriefs.confirmed(debriefs.begin("Northwind", NOW), Cause.DEPTH, "", NOW)
    debriefs.keep_debrief(workspace, replace(debrief, rejected_on=TODAY - timedelta(days=4)))
    began = NOW - timedelta(days=8)
    workspace.journal.keep_mock(MockInterview("m1", began, Choice(), Pace.OFF, (), began, ended=began))

    found = progress(workspace, NOW)

    assert [(mark.day, mark.happening, mark.name) for mark in found.marks] == [
        (began.date(), Happening.MOCK, ""),
        (TODAY - timedelta(days=4), Happening.REJECTION, "Northwind"),
    ]
    drawn = chart(found.reasons[Reason.CONTRIBUTION], found.marks, TODAY, 4)
    assert drawn is not None
    assert drawn.marks == found.marks
    assert "turned down by Northwind" in text(found)


def test_of_a_mock_interview_under_way_nothing_is_told(workspace: Workspace) -> None:
    workspace.journal.record(scored(1, 60, 1))
    workspace.journal.record(scored(2, 20, 0, mock_id="m1"))
    workspace.journal.keep_mock(MockInterview("m1", NOW, Choice(), Pace.OFF, (), NOW))

    found = progress(workspace, NOW)

    assert found.total is not None
    assert (found.total.answers, found.total.flags) == (1, 0)
    assert found.marks == ()


def test_in_low_anxiety_there_are_words_and_no_numbers(workspace: Workspace) -> None:
    fill(workspace, 24)
    keep(workspace, "low_anxiety", True)

    found = progress(workspace, NOW)
    said = text(replace(found, weeks=(), marks=(), total=replace(found.total, since=None) if found.total else None))

    assert "better than when you began" in said
    assert "too early to say" in said
    assert not any(character.isdigit() for character in said)


def test_a_day_is_shaded_by_its_answers_and_in_low_anxiety_only_marked(workspace: Workspace) -> None:
    for number in range(8):
        workspace.journal.record(scored(number, 60, 1))
    found = progress(workspace, NOW)

    assert "█" in section(found, "days").text
    assert "█" not in section(replace(found, calm=True), "days").text
    assert "●" in section(replace(found, calm=True), "days").text


def test_answers_without_a_score_count_as_practice_only(workspace: Workspace) -> None:
    unscored = scored(1, 60, 1)
    assessment = replace(unscored.assessment, status=Status.TOO_SHORT, overall=None)
    workspace.journal.record(replace(unscored, assessment=assessment))
    found = progress(workspace, NOW)

    assert found.total is None
    assert sum(found.answers_a_day.values()) == 1


def test_the_band_lies_between_the_points() -> None:
    found = made_of(a_day_each([10, 20, 30, 40, 50, 60, 70]))
    drawn = chart(found.reasons[Reason.CONTRIBUTION], (), TODAY, 4)

    assert drawn is not None
    assert band(drawn, 4) == (20, 40)
    assert band(drawn, 4.5) == (25, 45)
    assert band(drawn, 3) is None
    assert band(drawn, 7) is None
    assert [place for place, _ in drawn.ticks] == [0, 2, 5, 7]


@pytest.mark.parametrize("width", [40, 60, 100])
def test_a_table_fits_and_its_numbers_stand_below_each_other(width: int) -> None:
    table = Table((("bank", "answers", "change"), ("customer-service-and-retail" * 2, "1,200", "↗ better")))
    head, row = aligned(table, width)

    assert max(len(head), len(row)) <= width
    assert head.index("answers") + len("answers") == row.index("1,200") + len("1,200")


@pytest.mark.parametrize("name", ["all", "banks", "roles"])
def test_every_table_fits_in_the_narrowest_window(name: str) -> None:
    named = [replace(each, bank="customer-service-and-retail") for each in a_day_each([40, 60, 80])]
    for table in section(made_of(named), name).tables:
        assert max(map(len, aligned(table, 57))) <= 57


def test_programs_get_every_number(workspace: Workspace) -> None:
    fill(workspace, 12)
    values = as_values(progress(workspace, NOW))

    contribution = values["reasons"]["contribution"]
    assert contribution["answers"] == 12
    assert contribution["change"]["direction"] in {"up", "level", "down"}
    assert [point["answers"] for point in contribution["trend"]] == [1] * 8
    assert values["reasons"]["depth"] == {
        "answers": 0, "flagged": 0, "change": None, "period": "day", "trend": [],
    }  # fmt: skip
    assert sum(values["answers_a_day"].values()) == 12
