from __future__ import annotations

from contextlib import suppress
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interview_coach.coaching.rejections import debriefs, requests
from interview_coach.coaching.rejections.debrief_text import DebriefMisread, as_text, form_in
from interview_coach.coaching.rejections.typed_debriefs import (
    BLANK,
    TypedDebrief,
    TypedFeedback,
    applied,
    begun,
    faults,
    is_blank,
    of_role,
    typed,
)
from interview_coach.model import Role
from interview_coach.rejection import Debrief, Feedback, RequestStatus, Source, Stage
from tests.conftest import NOW

TODAY = NOW.date()
FORM = TypedDebrief(
    employer=" Northwind  Medical ",
    title="Territory manager",
    stage="pan",
    interviewed_on="17 Nov",
    rejected_on="yesterday",
    confidence="4",
    feedback=(
        TypedFeedback(Source.HIRING_MANAGER, "  What was you,\nand what the squad? ", "20.11."),
        TypedFeedback(Source.RECRUITER),
    ),
    notes="They were kind.",
)


def test_what_is_typed_becomes_a_debrief_and_blank_words_are_left_out() -> None:
    debrief = begun(FORM, NOW)

    assert debrief == Debrief(
        debrief.id,
        "Northwind Medical",
        NOW,
        title="Territory manager",
        stage=Stage.PANEL,
        interviewed_on=date(2026, 11, 17),
        rejected_on=date(2026, 11, 21),
        confidence=4,
        feedback=(Feedback(Source.HIRING_MANAGER, "  What was you,\nand what the squad? ", date(2026, 11, 20)),),
        notes="They were kind.",
    )


def test_an_employer_is_all_it_takes_and_without_one_nothing_begins() -> None:
    assert begun(TypedDebrief(employer="Contoso"), NOW).employer == "Contoso"
    with pytest.raises(debriefs.DebriefUnnamed):
        begun(replace(FORM, employer=" "), NOW)


def test_only_what_was_changed_is_applied_and_what_cannot_be_read_stays() -> None:
    origin = begun(FORM, NOW)
    before = typed(origin)
    changed_elsewhere = replace(origin, title="Area manager")

    after = applied(
        changed_elsewhere, before, replace(before, stage="paenl", confidence="9", employer="", notes="Fair."), TODAY
    )

    assert after == replace(origin, title="Area manager", notes="Fair.")


def test_each_field_that_cannot_be_read_is_told_by_its_name() -> None:
    said = TypedFeedback(Source.RECRUITER, "No.", "soon")
    wrong = TypedDebrief("", "", "p4", "31.6.", "2030-01-01", "nine", (BLANK.feedback[0], said))

    found = faults(wrong, TODAY)

    assert list(found) == ["employer", "stage", "interviewed_on", "rejected_on", "confidence", "feedback.1.given_on"]
    assert all(sentence.endswith(".") for sentence in found.values())
    assert faults(FORM, TODAY) == {}


def test_a_day_that_cannot_be_read_yet_costs_none_of_the_words() -> None:
    form = replace(FORM, feedback=(TypedFeedback(Source.RECRUITER, "Too general.", "20.1"),))

    assert begun(form, NOW).feedback == (Feedback(Source.RECRUITER, "Too general.", date(2026, 1, 20)),)
    form = replace(FORM, feedback=(TypedFeedback(Source.RECRUITER, "Too general.", "20."),))
    assert begun(form, NOW).feedback == (Feedback(Source.RECRUITER, "Too general.", None),)


def test_a_form_offers_manager_and_recruiter_and_keeps_what_others_said() -> None:
    debrief = replace(
        begun(TypedDebrief(employer="Contoso"), NOW),
        feedback=(
            Feedback(Source.OTHER, "Quiet."),
            Feedback(Source.RECRUITER, "One."),
            Feedback(Source.RECRUITER, "2"),
        ),
    )

    form = typed(debrief)

    assert [(said.source, said.text) for said in form.feedback] == [
        (Source.HIRING_MANAGER, ""),
        (Source.RECRUITER, "One."),
        (Source.RECRUITER, "2"),
        (Source.OTHER, "Quiet."),
    ]
    assert applied(debrief, form, form, TODAY) == debrief


def test_words_that_came_in_answer_the_request_for_them() -> None:
    debrief = begun(TypedDebrief(employer="Contoso"), NOW)
    debrief = requests.with_status(debrief, Source.RECRUITER, RequestStatus.SENT, date(2026, 11, 1))
    before = typed(debrief)

    heard = applied(debrief, before, replace(before, feedback=(TypedFeedback(Source.RECRUITER, "No."),)), TODAY)

    assert requests.status_of(heard, Source.RECRUITER) is RequestStatus.ANSWERED
    other = applied(debrief, before, replace(before, feedback=(TypedFeedback(Source.OTHER, "No."),)), TODAY)
    assert requests.status_of(other, Source.RECRUITER) is RequestStatus.SENT


def test_a_form_is_blank_until_something_is_typed() -> None:
    assert is_blank(BLANK)
    assert is_blank(replace(BLANK, notes=" \n"))
    assert not is_blank(replace(BLANK, feedback=(TypedFeedback(Source.OTHER, "", "today"),)))


texts = st.text(max_size=60) | st.sampled_from(
    ["no", "~", "- a", "a: b", "#", "[/x]", "\x1b[31m", "|", "2026-11-17", "3", "'", '"', "  two\n words \n", "a\r\nb"]
)
whole_texts = texts.map(lambda text: text.translate(dict.fromkeys(range(0xD800, 0xE000), "?")))
forms = st.builds(
    TypedDebrief,
    **{each.name: whole_texts for each in fields(TypedDebrief) if each.name != "feedback"},
    feedback=st.lists(st.builds(TypedFeedback, st.sampled_from(Source), whole_texts, whole_texts), max_size=3).map(
        tuple
    ),
)


@given(form=forms)
@example(form=replace(BLANK, feedback=(TypedFeedback(Source.OTHER, "Monday,\nor later", ""),)))
def test_any_form_written_to_be_edited_is_read_back_as_it_was(form: TypedDebrief) -> None:
    assert form_in(as_text(form), "debrief.txt", None) == form


@given(text=st.text(max_size=200) | forms.map(as_text).map(lambda text: text.replace("source", "sources", 1)))
def test_any_text_from_an_editor_is_a_debrief_or_refused(text: str) -> None:
    with suppress(DebriefMisread):
        assert form_in(text, "debrief.txt", TODAY).employer.strip()


def test_half_a_character_is_written_as_a_replacement_and_changes_nothing_unless_it_is_touched() -> None:
    origin = begun(replace(FORM, notes="half \ud83d"), NOW)
    text = as_text(typed(origin))
    before = form_in(text, "x", None)

    after = applied(origin, before, form_in(text.replace("Territory", "Area"), "x", TODAY), TODAY)

    assert after == replace(origin, title="Area manager")


def test_every_mistake_in_the_editor_is_told_with_line_and_column() -> None:
    text = "employer: Contoso\nstge: panel\nconfidence: 7\nfeedback:\n  - text: [a]\n    source: boss\n  - words\n"

    with pytest.raises(DebriefMisread) as error:
        form_in(text, "d.txt", TODAY)

    told = [str(problem) for problem in error.value.problems]
    assert [problem.split(" ")[0] for problem in told] == [
        "d.txt:2:1:",
        "d.txt:3:13:",
        "d.txt:5:11:",
        "d.txt:6:13:",
        "d.txt:7:5:",
    ]
    assert "the key stge is unknown" in told[0]
    assert "the source is one of hiring_manager, recruiter, other." in told[3]


@pytest.mark.parametrize("text", ["", "a: [", "just words", "feedback: none", "employer: !!python/name:os.system x"])
def test_what_is_no_debrief_at_all_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(DebriefMisread, match=r"^d\.txt"):
        form_in(text, "d.txt", TODAY)


ROLES = (
    Role("Heliox Cardio", "Key Account Manager", id="a1"),
    Role("City Hospital", "Nurse", id="b2"),
    Role("City Hospital", "Nurse", id="c3"),
)


def test_a_role_is_named_as_people_name_it_and_blank_fields_are_taken_from_it() -> None:
    form = of_role(TypedDebrief(role="heliox", title="KAM"), ROLES[0])

    assert (form.employer, form.title) == ("Heliox Cardio", "KAM")
    assert begun(form, NOW, ROLES).role_id == "a1"
    assert list(faults(replace(form, role="city"), TODAY, ROLES)) == ["role"]
    assert begun(replace(form, role="city"), NOW, ROLES).role_id == ""


def test_a_form_names_each_role_so_that_it_is_found_again() -> None:
    for role in ROLES:
        debrief = replace(begun(FORM, NOW), role_id=role.id)
        text = as_text(typed(debrief, ROLES))
        assert applied(debrief, TypedDebrief(), form_in(text, "x", TODAY, ROLES), TODAY, ROLES).role_id == role.id
    assert "role: Key Account Manager, Heliox Cardio" in as_text(typed(replace(debrief, role_id="a1"), ROLES))


def test_a_role_that_is_gone_is_shown_blank_and_stays_until_another_is_named() -> None:
    debrief = replace(begun(FORM, NOW), role_id="gone")
    before = typed(debrief, ROLES)

    assert before.role == ""
    assert applied(debrief, before, replace(before, notes="x"), TODAY, ROLES).role_id == "gone"
    assert applied(debrief, before, replace(before, role="heliox"), TODAY, ROLES).role_id == "a1"
