from __future__ import annotations

from dataclasses import replace

import pytest

from interview_coach.coaching.jobs.cheat_sheet import cheat_sheet, file_name, page
from interview_coach.coaching.jobs.gaps import gaps
from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.coaching.library.framing import CLOSING
from interview_coach.coaching.practice.drill import begin as begin_drill
from interview_coach.coaching.practice.drill import submit
from interview_coach.coaching.rejections.debriefs import begin, confirmed, keep_debrief
from interview_coach.coaching.rejections.plan_page import as_markdown
from interview_coach.coaching.repertoire.stories import keep_story
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import AttemptKind, Question, Reason, Role
from interview_coach.rejection import Cause
from interview_coach.story import Story
from tests.conftest import NOW
from tests.samples import LAUNCH, attempt, group_only

HELIOX = Role("Heliox", "Key Account Manager", ("hospital tenders", "pricing", "team player"))
TENDERS = (
    "Last spring I ran the hospital tenders of our region. I wrote two of the bids myself and won both, "
    "which brought in 1.2 million a year. [x](http://x) came of it."
)


def lines(workspace: Workspace, role: Role = HELIOX) -> list[str]:
    return [line.text for line in page(cheat_sheet(workspace, keep_role(workspace, role), NOW))]


def answer(workspace: Workspace, text: str, question: Question = LAUNCH) -> None:
    submit(workspace, begin_drill(workspace, question, AttemptKind.DRILL), text, NOW)


def test_each_demand_stands_beside_the_sentence_that_shows_it(workspace: Workspace) -> None:
    answer(workspace, TENDERS)
    shown, missing, *_ = [line for line in lines(workspace) if line[:1] in "✓!✗·"]
    assert shown.startswith("✓ hospital tenders: “")
    assert "hospital tenders of our region" in shown
    assert LAUNCH.text in shown
    assert missing == (
        "✗ pricing: no answer here shows it yet. Answer this tonight: “Tell me about a time when you worked on "
        "pricing. What did you do yourself?”"
    )


def test_the_strongest_answer_is_quoted_and_not_a_weaker_one_given_since(workspace: Workspace) -> None:
    answer(workspace, TENDERS)
    for weak in range(6):
        said = replace(group_only(), overall=35)
        workspace.journal.record(attempt(weak, "I ran the hospital tenders with everybody, and it went well.", said))
    gap = gaps(workspace, keep_role(workspace, HELIOX)).demands[0]
    (shown,) = [line for line in lines(workspace) if "hospital tenders: " in line]
    assert "Last spring I ran the hospital tenders of our region" in gap.evidence[0].sentence
    assert "Last spring I ran the hospital tenders of our region" in shown


@pytest.mark.parametrize(
    "poor",
    [
        "I ran the hospital tenders for that useless manager in Leeds.",
        "The real reason is that I enjoy hospital tenders.",
    ],
)
def test_neither_what_a_finding_marks_nor_what_is_no_deed_is_to_be_repeated(workspace: Workspace, poor: str) -> None:
    found = replace(group_only().findings[0], text="useless manager", reason=Reason.ATTITUDE, start=None, end=None)
    strong = replace(group_only(), overall=90, findings=(found,))
    workspace.journal.record(attempt(1, f"{poor} I wrote two bids for them myself.", strong))
    assert not any(poor in line for line in lines(workspace))


def test_a_demand_that_only_a_story_serves_names_the_story(workspace: Workspace) -> None:
    keep_story(workspace, Story("The price list", demands=("pricing",)))
    assert "✓ pricing: tell “The price list”." in lines(workspace)


def test_the_numbers_are_those_of_the_best_answer_to_each_question(workspace: Workspace) -> None:
    answer(workspace, TENDERS)
    workspace.journal.record(attempt(2, "I trained a hundred clinics, and orders rose by 7%.", group_only("")))
    told = lines(workspace)
    assert any("1.2 million a year" in line for line in told)
    assert not any("7%" in line for line in told)


def test_a_number_told_with_contempt_is_nothing_to_repeat(workspace: Workspace) -> None:
    fair = "I wrote a new rota with the staff, and by June sickness fell from 12 to 5 percent."
    answer(workspace, f"{fair} The useless night sister cut 40 shifts and couldn't organise a tea trolley.")
    told = lines(workspace)
    assert any("from 12 to 5" in each for each in told)
    assert not any("trolley" in each for each in told)


def test_the_reason_to_mind_is_the_one_an_employer_gave(workspace: Workspace) -> None:
    workspace.journal.record(attempt(1))
    assert "Mind: contribution" in lines(workspace)
    workspace.folders.settings.write_text("low_anxiety: on\n", encoding="utf-8")
    assert "Mind: contribution" not in lines(workspace)
    keep_debrief(workspace, confirmed(begin("Northwind", NOW), Cause.TRANSFER, "not from our field", NOW))
    told = lines(workspace)
    assert "Mind: transfer" in told
    assert "This is why Northwind turned you down: “not from our field”" in told


def test_what_to_ask_are_ones_own_questions_from_mock_interviews_first(workspace: Workspace) -> None:
    workspace.journal.record(
        attempt(
            1,
            "Yes. How are tenders\nshared out here? And who decides? And then: what did the last one leave unfinished?",
            question=CLOSING,
        )
    )
    told = lines(workspace)
    at = told.index("Ask them")
    assert told[at + 1 : at + 4] == [
        "How are tenders shared out here?",
        "What did the last one leave unfinished?",
        "Which of these is the most pressing at the moment: hospital tenders, pricing or team player?",
    ]


def test_a_result_that_hangs_on_the_sentence_before_takes_that_along(workspace: Workspace) -> None:
    answer(
        workspace,
        "I moved the belts of the sorter in Leeds in one night. Since then stops fell from 40 to 12.",
    )
    told = lines(workspace)
    assert told[told.index("Your numbers") + 1].startswith(
        "I moved the belts of the sorter in Leeds in one night. Since"
    )


def test_all_reasons_that_employers_gave_are_there_to_mind(workspace: Workspace) -> None:
    given = confirmed(begin("Northwind", NOW), Cause.TRANSFER, "not from our field", NOW)
    keep_debrief(workspace, confirmed(given, Cause.CONTRIBUTION, "all we", NOW))
    assert {"Mind: transfer", "Mind: contribution"} <= set(lines(workspace))


def test_a_demand_only_named_is_not_quoted(workspace: Workspace) -> None:
    answer(workspace, f"{TENDERS} Pricing matters a lot in any company.")
    (pricing,) = [line for line in lines(workspace) if "pricing: " in line]
    assert pricing.startswith("! pricing: your answers name it, and none tells yet what you did yourself.")


def test_with_nothing_to_go_by_it_says_what_is_missing(workspace: Workspace) -> None:
    told = " ".join(lines(workspace, Role("Heliox")))
    assert "no key demands yet" in told
    assert "None of your answers holds a measured result yet" in told
    assert "Mind" not in told


def test_the_file_is_markdown_in_which_words_are_words(workspace: Workspace) -> None:
    answer(workspace, TENDERS)
    sheet = cheat_sheet(workspace, keep_role(workspace, replace(HELIOX, title="# Manager")), NOW)
    assert file_name(sheet) == "cheat-sheet-2026-11-22.md"
    assert as_markdown(page(sheet)).startswith(r"# For the interview: \# Manager at Heliox")
