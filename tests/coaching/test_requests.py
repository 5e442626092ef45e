from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from interview_coach.coaching.folders import Folders
from interview_coach.coaching.rejections import debriefs, requests
from interview_coach.coaching.workspace import Workspace
from interview_coach.rejection import Debrief, Feedback, RequestStatus, Source
from tests.conftest import NOW

DAY = NOW.date()


def northwind() -> Debrief:
    return replace(
        debriefs.begin("Northwind {title}", NOW), title="Territory manager", interviewed_on=date(2026, 11, 17)
    )


def test_the_letter_asks_one_focused_question_and_leaves_no_blank(folders: Folders) -> None:
    letter = requests.drafted(folders, northwind(), Source.HIRING_MANAGER)

    assert "\n\nThank you for taking the time" in letter
    assert "about the Territory manager position at Northwind {title} on 17 November" in letter
    assert letter.count("What one thing would you recommend I work on before my next interview?") == 1
    assert "{" not in letter.replace("Northwind {title}", "")


def test_the_sheet_for_the_call_asks_why_which_weakness_and_who_was_chosen(folders: Folders) -> None:
    sheet = requests.drafted(folders, debriefs.begin("Contoso", NOW), Source.RECRUITER)

    assert "about the position at Contoso\n" in sheet
    for asked in ("Why was it a no?", "Which weakness in particular?", "the chosen candidate", "How do you see it"):
        assert asked in sheet


def test_what_was_said_is_not_asked_once_more(folders: Folders) -> None:
    told = replace(debriefs.begin("Contoso", NOW), feedback=(Feedback(Source.RECRUITER, "Too much\nwe."),))
    sheet = requests.drafted(folders, told, Source.RECRUITER)

    assert "Why was it a no?" not in sheet
    assert "I was told “Too much we.”. What lay behind it?" in sheet


def test_the_users_own_template_is_used(folders: Folders) -> None:
    folders.data.mkdir(parents=True)
    folders.requests.write_text("question: Why?\nhiring_manager: 'To {employer}: {question}'\nrecruiter: ''\n")

    assert requests.drafted(folders, debriefs.begin("Contoso", NOW), Source.HIRING_MANAGER) == "To Contoso: Why?\n"


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("question: [\n", ":1:12: "),
        ("question: Why?\nrecruiter: a\n", "the text hiring_manager is missing"),
        ("question: Why?\nrecruiter: a\nhiring_manager: 7\n", "the text hiring_manager is missing"),
        ("question: Why?\nrecruiter: a\nhiring_manager: '{salary}'\n", "{salary} is unknown"),
        ("question: !!python/name:os.system x\n", ":1:11: "),
        ("- a list\n", "the text question is missing"),
    ],
)
def test_a_broken_template_is_told_with_its_place(folders: Folders, template: str, told: str) -> None:
    folders.data.mkdir(parents=True)
    folders.requests.write_text(template)

    with pytest.raises(requests.TemplateBroken) as error:
        requests.drafted(folders, northwind(), Source.HIRING_MANAGER)

    assert str(folders.requests) in str(error.value)
    assert told in str(error.value)


def test_a_request_has_one_status_for_each_person() -> None:
    debrief = requests.with_status(northwind(), Source.RECRUITER, RequestStatus.DRAFTED, DAY)
    debrief = requests.with_status(debrief, Source.HIRING_MANAGER, RequestStatus.SENT, DAY)
    debrief = requests.with_status(debrief, Source.RECRUITER, RequestStatus.ANSWERED, DAY)

    assert {request.to: request.status for request in debrief.requests} == {
        Source.HIRING_MANAGER: RequestStatus.SENT,
        Source.RECRUITER: RequestStatus.ANSWERED,
    }


def test_a_request_without_reply_is_told_of_on_one_day_only(workspace: Workspace) -> None:
    sent = requests.with_status(northwind(), Source.HIRING_MANAGER, RequestStatus.SENT, DAY)
    debriefs.keep_debrief(workspace, sent)
    late = DAY + requests.PATIENCE

    assert requests.reminders(workspace, late - timedelta(days=1)) == ()
    for _ in range(2):  # as often as Today is opened on that day
        ((debrief, request),) = requests.reminders(workspace, late)
        assert (debrief.employer, request.to) == ("Northwind {title}", Source.HIRING_MANAGER)
    assert requests.reminders(workspace, late + timedelta(days=1)) == ()


def test_an_answered_or_only_drafted_request_is_not_missed(workspace: Workspace) -> None:
    debrief = requests.with_status(northwind(), Source.HIRING_MANAGER, RequestStatus.ANSWERED, DAY)
    debrief = requests.with_status(debrief, Source.RECRUITER, RequestStatus.DRAFTED, DAY)
    debriefs.keep_debrief(workspace, debrief)

    assert requests.reminders(workspace, DAY + timedelta(days=90)) == ()


def test_the_users_templates_begin_as_a_copy_and_are_never_written_over(folders: Folders) -> None:
    path = requests.own_templates(folders)
    path.write_text(path.read_text(encoding="utf-8").replace("Dear", "Hello"), encoding="utf-8")

    assert requests.own_templates(folders) == path == folders.requests
    assert "Hello [name]" in requests.drafted(folders, northwind(), Source.HIRING_MANAGER)


def test_how_a_request_stands_is_told_in_a_few_words() -> None:
    debrief = requests.with_status(northwind(), Source.RECRUITER, RequestStatus.SENT, DAY)
    (request,) = debrief.requests

    assert requests.request_told(request, DAY) == "sent 22 Nov"
    assert requests.request_told(request, DAY + requests.PATIENCE) == "sent 22 Nov, no reply"
    assert requests.status_of(debrief, Source.HIRING_MANAGER) is None
    assert requests.reminder_told(debrief, request).startswith("The recruiter of Northwind {title} has not replied")


def test_a_file_for_a_letter_has_a_plain_name_whatever_the_employer_is_called() -> None:
    odd = replace(northwind(), employer="../../Ünder & Söhne \x1b[0m")

    assert requests.suggested_file(odd, Source.HIRING_MANAGER) == "letter-nder-s-hne-0m.txt"
