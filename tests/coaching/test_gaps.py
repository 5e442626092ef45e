"""A role's key demands against all past answers, and the questions that lead the drill because of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from interview_coach import banks
from interview_coach.coaching.jobs import heard
from interview_coach.coaching.jobs.gaps import Coverage, gaps, missing_of_active, take_in_all
from interview_coach.coaching.jobs.probing import is_made, made_question, questions_on
from interview_coach.coaching.jobs.targets import activate, delete_role, keep_role
from interview_coach.coaching.practice import drill
from interview_coach.coaching.practice.today import today
from interview_coach.coaching.rejections.debriefs import begin, confirmed, keep_debrief, with_feedback
from interview_coach.coaching.rejections.plan import plan
from interview_coach.coaching.rejections.plan_page import as_markdown, page
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import EvidenceGroup, Question, Reason, Role
from interview_coach.rejection import Cause, Debrief, Source
from interview_coach.scoring.asks import calls_for
from tests.conftest import NOW

ROLE = Role("Heliox Cardio", "Key Account Manager", ("hospital tenders", "advisory boards", "zebra breeding"))
SHOWN = (
    "Last spring I wrote nine tenders for hospitals in Leeds and won six of them. "
    "Advisory boards matter as well, I believe."
)
ASKED = Question("own.accounts", "Tell me about your experience with large accounts.", (Reason.DEPTH,))


@pytest.fixture
def role(workspace: Workspace) -> Role:
    return keep_role(workspace, ROLE)


def answer(workspace: Workspace, text: str, question: Question = ASKED, days: int = 0) -> str:
    begun = drill.begin(workspace, question)
    return drill.submit(workspace, begun, text, NOW - timedelta(days=days)).id


def test_each_demand_is_shown_named_or_missing_with_the_answers_that_say_so(workspace: Workspace, role: Role) -> None:
    attempt_id = answer(workspace, SHOWN)

    tenders, boards, zebras = gaps(workspace, role).demands

    assert [gap.coverage for gap in (tenders, boards, zebras)] == [Coverage.SHOWN, Coverage.NAMED, Coverage.MISSING]
    assert [evidence.attempt_id for evidence in (*tenders.evidence, *boards.evidence)] == [attempt_id, attempt_id]
    assert tenders.evidence[0].sentence.startswith("Last spring I wrote nine tenders")
    assert SHOWN[boards.evidence[0].start : boards.evidence[0].end] == boards.evidence[0].sentence
    assert (tenders.evidence[0].question, tenders.answers, zebras.evidence) == (ASKED.text, 1, ())


def test_a_demand_that_is_looked_for_as_it_is_written_is_heard_in_past_answers(workspace: Workspace) -> None:
    answer(workspace, "I rewrote the parser in C++ over a month. The on-call rota was somebody else's.")

    demands = gaps(workspace, keep_role(workspace, replace(ROLE, key_demands=("C++", "on-call", "Go")))).demands

    assert [gap.coverage for gap in demands] == [Coverage.SHOWN, Coverage.NAMED, Coverage.MISSING]


def test_answers_given_before_the_role_was_kept_count(workspace: Workspace) -> None:
    answer(workspace, SHOWN)
    assert gaps(workspace, keep_role(workspace, ROLE)).demands[0].coverage is Coverage.SHOWN


def test_the_newest_answers_come_first_and_all_are_counted(workspace: Workspace, role: Role) -> None:
    ids = [answer(workspace, SHOWN, days=days) for days in range(8, 0, -1)]
    tenders = gaps(workspace, role).demands[0]
    assert [evidence.attempt_id for evidence in tenders.evidence] == ids[:-6:-1]
    assert tenders.answers == 8


def test_a_demand_of_general_words_is_not_looked_for(workspace: Workspace) -> None:
    kept = keep_role(workspace, replace(ROLE, key_demands=("good with people",)))
    answer(workspace, SHOWN)
    gap = gaps(workspace, kept).demands[0]
    assert (gap.coverage, gap.questions) == (Coverage.NOT_LOOKED_FOR, ())
    assert "be more exact" in gap.said
    assert missing_of_active(workspace) == ()


def test_an_answer_is_read_once(workspace: Workspace, role: Role, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(workspace, SHOWN)
    before = gaps(workspace, role)
    monkeypatch.setattr(heard, "_said", lambda *_: pytest.fail("read again"))
    assert gaps(workspace, role) == before


def test_changed_demands_are_looked_for_in_all_answers_again(workspace: Workspace, role: Role) -> None:
    answer(workspace, SHOWN)
    gaps(workspace, role)
    changed = keep_role(workspace, replace(role, key_demands=("Leeds hospitals",)))
    assert [gap.coverage for gap in gaps(workspace, changed).demands] == [Coverage.SHOWN]


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"key": 1}', "\ufffd"])
def test_a_damaged_cache_is_made_anew(workspace: Workspace, role: Role, damage: str) -> None:
    answer(workspace, SHOWN)
    before = gaps(workspace, role)
    for path in workspace.folders.cache.glob("heard-*"):
        path.write_text(damage, encoding="utf-8")
    assert gaps(workspace, role) == before


def test_what_was_read_in_another_journal_is_not_believed(workspace: Workspace, role: Role) -> None:
    answer(workspace, SHOWN)
    gaps(workspace, role)
    path = next(workspace.folders.cache.glob("heard-*"))
    path.write_text(path.read_text(encoding="utf-8").replace('"until_id": "', '"until_id": "other'), encoding="utf-8")
    assert gaps(workspace, role).demands[0].answers == 1


def test_of_very_many_answers_the_newest_are_read_and_the_rest_is_told(
    workspace: Workspace, role: Role, monkeypatch: pytest.MonkeyPatch
) -> None:
    activate(workspace, None)
    for days in (3, 2, 1):
        answer(workspace, SHOWN, days=days)
    monkeypatch.setattr(heard, "MOST_READ", 2)
    found = gaps(workspace, role)
    assert (found.demands[0].answers, found.passed_over) == (2, 1)
    assert found.counts.endswith("Your oldest 1 answer was not read")


def test_deleting_a_role_forgets_what_was_read_for_it(workspace: Workspace, role: Role) -> None:
    answer(workspace, SHOWN)
    gaps(workspace, role)
    delete_role(workspace, role)
    assert not list(workspace.folders.cache.glob("heard-*"))


def test_missing_demands_of_the_active_role_lead_and_say_so(workspace: Workspace, role: Role) -> None:
    plan = today(workspace, NOW).queue
    assert plan[0].why == "Key demand “hospital tenders” of your active role has no answer yet."
    assert today(workspace, NOW).queue == plan

    answer(workspace, SHOWN)
    assert today(workspace, NOW).queue[0].why.startswith("Key demand “zebra breeding”")


def test_at_most_about_half_of_a_session_is_for_missing_demands(workspace: Workspace) -> None:
    keep_role(workspace, replace(ROLE, key_demands=("zebra breeding", "glacier maps", "harp tuning", "kiln firing")))
    whys = [due.why.startswith("Key demand") for due in today(workspace, NOW).queue]
    assert whys[:4] == [True, False, True, False][: len(whys)]


def test_what_is_due_still_comes(workspace: Workspace, role: Role) -> None:
    answer(workspace, "I did it. " * 9, workspace.library().questions[0], days=40)
    whys = [due.why for due in today(workspace, NOW).queue]
    assert any("last answered 40 days ago" in why for why in whys)


def test_a_question_answered_without_the_demand_does_not_come_back_each_day(workspace: Workspace, role: Role) -> None:
    asked = made_question("zebra breeding")
    workspace.journal.keep_setting("focus", "")
    answer(workspace, "I would rather tell you of the pumps that I sold to nine clinics in Leeds last year.", asked)
    tomorrow = [due.question.id for due in today(workspace, NOW + timedelta(hours=1)).queue]
    assert asked.id not in tomorrow


def test_a_demand_that_was_asked_for_and_not_shown_says_so(workspace: Workspace, role: Role) -> None:
    answer(
        workspace, "I would rather tell you of the pumps that I sold to nine clinics.", made_question("zebra breeding")
    )
    assert [gap.said for gap in gaps(workspace, role).demands][1:] == ["no answer yet", "answered, not shown yet"]


def test_without_an_active_role_nothing_leads(workspace: Workspace, role: Role) -> None:
    activate(workspace, None)
    assert not any(due.why.startswith("Key demand") for due in today(workspace, NOW).queue)


def test_until_many_answers_are_read_nothing_leads(workspace: Workspace) -> None:
    for days in range(25, 0, -1):
        answer(workspace, SHOWN, days=days)
    keep_role(workspace, ROLE)
    before = missing_of_active(workspace)
    came = take_in_all(workspace)
    assert (before, came, missing_of_active(workspace)) == ((), True, ("zebra breeding",))
    assert not take_in_all(workspace)


QUESTIONS = (
    Question("mine.tender", "How did your last tender for a hospital go?", bank="mine"),
    Question("mine.tag", "What went wrong?", tags=("tenders", "hospital"), bank="mine"),
    Question("nursing.ward", "How is a hospital ward run?", bank="nursing"),
    Question("mine.half", "What do you know of tenders?", bank="mine"),
    Question("nursing.tag", "What went wrong?", tags=("tenders", "hospital"), bank="nursing"),
    Question("mine.keyword", "How?", evidence=(EvidenceGroup("k", ("hospital tenders",)),), bank="mine"),
    Question("mine.other", "Why us?", bank="mine"),
)


def test_questions_that_would_draw_a_demand_out() -> None:
    found = questions_on(["hospital tenders"], QUESTIONS, {"mine"})["hospital tenders"]

    assert [question.id for question in found[:-1]] == ["mine.tender", "mine.tag"]
    assert is_made(found[-1])


def test_a_question_fits_a_demand_only_where_it_speaks_of_it_itself() -> None:
    asked = [each for each in banks.load(None).questions if not each.archived]
    found = questions_on(("designing", "Teaching"), asked, {each.bank for each in asked})
    texts = [question.text for questions in found.values() for question in questions[:-1]]
    assert not [
        text for text in texts if "taken the credit" in text or "passed over" in text or "owe something" in text
    ]


def test_a_question_made_of_a_demand_asks_for_an_example_and_stays_the_same() -> None:
    made = made_question("SQL reporting.")
    assert made.text == "Tell me about a time when you worked on SQL reporting. What did you do yourself?"
    assert calls_for(made).star
    assert made == made_question("SQL reporting.")
    assert made.id != made_question("budget planning").id


def test_what_an_employer_missed_stands_beside_the_demand_once_it_is_confirmed(
    workspace: Workspace, role: Role
) -> None:
    said = "You ran hospital tenders very well. But your experience with advisory boards was too thin for us."
    debrief = with_feedback(replace(begin("Heliox", NOW), role_id=role.id), Source.RECRUITER, said)

    def told(kept: Debrief) -> list[str]:
        keep_debrief(workspace, replace(kept, id=uuid4().hex))
        return [gap.missed for gap in gaps(workspace, role).demands]

    assert told(debrief) == ["", "", ""]
    assert told(confirmed(replace(debrief, role_id=""), Cause.DEPTH, "too thin", NOW)) == ["", "", ""]
    assert told(confirmed(debrief, Cause.OUTSIDE, "too thin", NOW)) == ["", "", ""]
    found = told(confirmed(debrief, Cause.DEPTH, "too thin", NOW))
    assert found == ["", "But your experience with advisory boards was too thin for us.", ""]
    assert "advisory boards: no answer yet. Their words on it: “But" in as_markdown(page(plan(workspace, NOW, role)))
