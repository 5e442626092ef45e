from __future__ import annotations

from dataclasses import replace

import pytest

from interview_coach import banks
from interview_coach.coaching.folders import Folders
from interview_coach.coaching.library import editing
from interview_coach.coaching.library.questions import BankUnknown, add_question, draft_question
from interview_coach.coaching.library.shelf import Shelf
from interview_coach.model import CoachError, Question, Reason

SHIPPED = "contribution.launch"


@pytest.fixture
def shelf(folders: Folders) -> Shelf:
    return Shelf(folders)


@pytest.fixture
def own(shelf: Shelf) -> Question:
    return add_question(shelf, draft_question("Why pharma?", [Reason.TRANSFER]))


def test_a_question_of_ones_own_is_changed_and_keeps_its_id(shelf: Shelf, own: Question) -> None:
    opened = editing.open_question(shelf, own.id)

    saved = editing.save_question(shelf, opened, replace(own, id="other", text="Why devices?"))

    assert shelf.library().question(own.id) == saved
    assert saved.text == "Why devices?"


def test_a_shipped_question_is_not_changed_but_copied(shelf: Shelf) -> None:
    with pytest.raises(editing.QuestionShipped, match="copy it to a bank of your own"):
        editing.open_question(shelf, SHIPPED)

    copied = editing.copy_question(shelf, SHIPPED)

    original = shelf.library().question(SHIPPED)
    assert original
    assert shelf.library().question(copied.id) == replace(original, id=copied.id, bank="my-questions")
    assert copied.id != SHIPPED


def test_a_question_moves_to_another_bank_of_ones_own(shelf: Shelf, own: Question) -> None:
    (shelf.folders.banks / "pharma.yaml").write_text(
        "version: 1\nbank: pharma\ntitle: Pharma\nquestions: []\n", encoding="utf-8"
    )

    editing.move_question(shelf, own.id, "pharma")

    assert shelf.library().question(own.id) == replace(own, bank="pharma")
    assert shelf.library().problems == ()


def test_a_question_moves_to_a_new_bank_and_back_by_one_undo(shelf: Shelf, own: Question) -> None:
    bank = editing.move_to_new_bank(shelf, own.id, " Próxima entrevista! ")

    assert bank == "proxima-entrevista"
    assert shelf.library().question(own.id) == replace(own, bank=bank)
    assert (begun := shelf.library().bank(bank))
    assert (begun.title, begun.about) == ("Próxima entrevista!", "")

    editing.undo(shelf)
    assert shelf.library().question(own.id) == own
    assert shelf.library().bank(bank) is None


@pytest.mark.parametrize(("name", "said"), [("Depth", "a bank depth already"), ("¿?", "a letter or a digit")])
def test_a_new_bank_needs_a_name_of_its_own(shelf: Shelf, own: Question, name: str, said: str) -> None:
    with pytest.raises(CoachError, match=said):
        editing.move_to_new_bank(shelf, own.id, name)

    assert shelf.library().question(own.id) == own


@pytest.mark.parametrize("bank", ["gone", "depth", "my-questions"])
def test_a_question_moves_only_to_a_bank_of_ones_own(shelf: Shelf, own: Question, bank: str) -> None:
    with pytest.raises(BankUnknown):
        editing.move_question(shelf, own.id, bank)


@pytest.mark.parametrize("which", ["own", "shipped"])
def test_an_archived_question_can_be_brought_back(shelf: Shelf, own: Question, which: str) -> None:
    question_id = own.id if which == "own" else SHIPPED

    editing.archive_question(shelf, question_id)
    assert question_id not in {question.id for question in shelf.library().asked}

    editing.archive_question(shelf, question_id, archived=False)
    assert question_id in {question.id for question in shelf.library().asked}


def test_a_removed_question_comes_back_by_undo(shelf: Shelf, own: Question) -> None:
    editing.remove_question(shelf, own.id)
    assert shelf.library().question(own.id) is None

    assert editing.undo(shelf) == f"Removed {own.id}"
    assert shelf.library().question(own.id) == own


def test_both_versions_are_shown_when_a_question_changed_meanwhile(shelf: Shelf, own: Question) -> None:
    opened = editing.open_question(shelf, own.id)
    editing.save_question(shelf, editing.open_question(shelf, own.id), replace(own, text="Theirs?"))

    with pytest.raises(banks.Clash) as clash:
        editing.save_question(shelf, opened, replace(own, text="Yours?"))

    assert "Theirs?" in clash.value.theirs
    assert "Yours?" in clash.value.yours


def test_what_another_program_wrote_is_replaced_only_as_it_was_seen(shelf: Shelf, own: Question) -> None:
    opened = editing.open_question(shelf, own.id)
    editing.save_question(shelf, editing.open_question(shelf, own.id), replace(own, text="Theirs?"))
    with pytest.raises(banks.Clash) as seen:
        editing.save_question(shelf, opened, replace(own, text="Yours?"))
    editing.save_question(shelf, editing.open_question(shelf, own.id), replace(own, text="Theirs again?"))

    with pytest.raises(banks.Clash) as seen_now:
        editing.save_over(shelf, opened, seen.value, replace(own, text="Yours?"))
    editing.save_over(shelf, opened, seen_now.value, replace(own, text="Yours?"))

    assert shelf.library().question(own.id) == replace(own, text="Yours?")


def test_a_question_taken_out_meanwhile_is_added_again(shelf: Shelf, own: Question) -> None:
    opened = editing.open_question(shelf, own.id)
    editing.remove_question(shelf, own.id)
    with pytest.raises(banks.Clash) as seen:
        editing.save_question(shelf, opened, replace(own, text="Yours?"))

    saved = editing.save_over(shelf, opened, seen.value, replace(own, text="Yours?"))

    assert shelf.library().question(saved.id) == saved


@pytest.mark.parametrize("broken", ["", "  - id: [unclosed\n"])
def test_the_place_of_a_question_can_be_opened_in_an_editor_to_mend_its_file_too(
    shelf: Shelf, own: Question, broken: str
) -> None:
    shelf.library()
    with shelf.folders.own_bank.open("a", encoding="utf-8") as file:
        file.write(broken)

    path, line = editing.place_of(shelf, own.id)

    assert f"id: {own.id}" in path.read_text(encoding="utf-8").splitlines()[line - 1]


def test_the_file_of_a_shipped_question_is_not_opened(shelf: Shelf) -> None:
    with pytest.raises(editing.QuestionShipped, match="copy it to a bank of your own"):
        editing.place_of(shelf, SHIPPED)
