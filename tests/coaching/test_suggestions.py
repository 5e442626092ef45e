from __future__ import annotations

from dataclasses import replace

from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.rejections.suggestions import candidates, said
from interview_coach.rejection import Cause, Debrief, Source
from tests.conftest import NOW

UNCLEAR = "You were kind. [/x]\nWe couldn't work out what was you and what was the squad."
VAGUE = "Other candidates more closely matched."


def told(*words: str) -> Debrief:
    debrief = debriefs.begin("Northwind", NOW)
    for text in words:
        debrief = debriefs.with_feedback(debrief, Source.RECRUITER, text, NOW.date())
    return debrief


def test_what_was_said_stands_to_the_letter_under_who_said_it_with_the_signs_in_place() -> None:
    found = said(told(UNCLEAR, UNCLEAR))

    assert found.text == f"Recruiter, 22 November\n{UNCLEAR}\n\nRecruiter, 22 November\n{UNCLEAR}"
    assert [found.text[start:end] for start, end in found.headings] == ["Recruiter, 22 November"] * 2
    assert len(found.signs) == 2
    assert all(found.text[sign.start : sign.end] == sign.text for sign in found.signs)
    assert found.suggested == (Cause.CONTRIBUTION,)
    assert list(found.signs_of(Cause.CONTRIBUTION)) == [1, 2]
    assert found.words_for(Cause.CONTRIBUTION) == found.signs[0].text
    assert found.words_for(Cause.DEPTH) == ""


def test_a_vague_rejection_suggests_no_weakness_and_beside_a_reason_nothing() -> None:
    assert said(told(VAGUE)).suggested == (Cause.UNKNOWN,)

    both = said(told(VAGUE, UNCLEAR))

    assert both.suggested == (Cause.CONTRIBUTION,)
    assert {sign.cause for sign in both.signs} == {Cause.CONTRIBUTION}


def test_without_feedback_nothing_is_suggested_and_notes_suggest_nothing() -> None:
    assert said(told()).text == ""
    noted = said(replace(told(), notes=UNCLEAR))
    assert noted.text == f"Your notes\n{UNCLEAR}"
    assert (noted.signs, noted.suggested) == ((), ())


def test_every_cause_can_be_confirmed_the_suggested_ones_first_and_own_words_last() -> None:
    debrief = debriefs.confirmed(debriefs.confirmed(told(), None, "My Dutch.", NOW), Cause.OUTSIDE, "", NOW)

    listed = candidates(debrief, (Cause.DEPTH,))

    assert [each.cause for each in listed[:2]] == [Cause.DEPTH, Cause.OUTSIDE]
    assert {each.cause for each in listed} == {*Cause, None}
    assert [each.cause for each in listed if each.suggested] == [Cause.DEPTH]
    assert [each.cause for each in listed if each.confirmed] == [Cause.OUTSIDE, None]
    assert listed[-1].confirmed
    assert listed[-1].confirmed.words == "My Dutch."


def test_words_that_are_not_english_are_said_to_be_unread_while_the_others_are_read() -> None:
    german = debriefs.with_feedback(told(UNCLEAR), Source.HIRING_MANAGER, "Zu wenig Erfahrung im Vertrieb.")

    found = said(german)

    assert found.suggested == (Cause.CONTRIBUTION,)
    assert "What the hiring manager said was not read: it does not look like English" in found.unread
    assert said(told(UNCLEAR)).unread == ""
