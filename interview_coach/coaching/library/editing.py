"""Changing the user's own questions: the screens and the commands call the same functions.

Each raises a CoachError with the files as they were when it can't be done, and `undo` takes the last change back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from interview_coach import banks
from interview_coach.coaching.library.own_banks import new_bank_file
from interview_coach.coaching.library.questions import BankUnknown, add_question, bank_file, question_with_id
from interview_coach.model import CoachError, Question

if TYPE_CHECKING:
    from pathlib import Path

    from interview_coach.coaching.library.shelf import Shelf


class QuestionShipped(CoachError):
    """The question came with the program, whose files are never written to."""


def open_question(shelf: Shelf, question_id: str) -> banks.Passage:
    """A question of the user's own with its file, line and lines, for editing. Raises also QuestionShipped."""
    return banks.passage(_own_file(shelf, question_id), question_id)


def place_of(shelf: Shelf, question_id: str) -> tuple[Path, int]:
    """The file and line (from 1) where a question of the user's own stands, for an editor to open.

    In a file that is broken just now, the line is that of its last good version. Raises QuestionShipped.
    """
    path = _own_file(shelf, question_id)
    return path, shelf.library().entries[str(path)].file.places[question_id][0]


def _own_file(shelf: Shelf, question_id: str) -> Path:
    question = question_with_id(shelf.library(), question_id)
    if (bank := shelf.library().bank(question.bank)) is None or bank.shipped:
        raise QuestionShipped(f"{question_id} came with the program; copy it to a bank of your own, and change that.")
    return bank.path


def save_question(shelf: Shelf, opened: banks.Passage, question: Question) -> Question:
    """Saves the opened question as `question` says; only the lines of fields that differ change.

    Raises banks.Clash (`theirs`, `yours`) when another program changed those lines since they were opened.
    """
    named = replace(question, id=opened.question.id, bank=opened.question.bank)
    banks.rewrite(opened, named, shelf.folders.last_change)
    return named


def save_over(shelf: Shelf, opened: banks.Passage, seen: banks.Clash, question: Question) -> Question:
    """Saves all the same, once the user has `seen` what another program wrote there. Raises as `save_question`.

    A question that is gone meanwhile is added again. Undo brings the other program's lines back.
    """
    if not seen.theirs:
        return add_question(shelf, question, opened.question.bank)
    now = open_question(shelf, opened.question.id)
    return save_question(shelf, replace(now, lines=seen.theirs), question)


def save_lines(shelf: Shelf, opened: banks.Passage, lines: str) -> None:
    """Saves YAML lines that the user wrote in the place of the opened question's. Raises as `save_question`."""
    banks.rewrite_lines(opened, lines, shelf.folders.last_change)


def copy_question(shelf: Shelf, question_id: str, bank_id: str | None = None) -> Question:
    """Copies any question to a bank of the user's, under a new id."""
    return add_question(shelf, question_with_id(shelf.library(), question_id), bank_id)


def move_question(shelf: Shelf, question_id: str, bank_id: str) -> None:
    """Moves a question of the user's to another of their banks; it keeps its id, and so its history."""
    opened, target = open_question(shelf, question_id), bank_file(shelf, bank_id)
    if target == opened.path:
        raise BankUnknown(f"{question_id} is in {bank_id} already.")
    banks.move(opened, target, shelf.folders.last_change)


def move_to_new_bank(shelf: Shelf, question_id: str, name: str) -> str:
    """Moves a question of the user's to a bank that this begins, and gives the bank's id. Raises also BankTaken."""
    target = new_bank_file(shelf, name)
    banks.move(open_question(shelf, question_id), target, shelf.folders.last_change, title=name.strip())
    return target.stem


def remove_question(shelf: Shelf, question_id: str) -> None:
    """Takes a question of the user's out of its file; past answers to it stay."""
    banks.remove(open_question(shelf, question_id), shelf.folders.last_change)


def archive_question(shelf: Shelf, question_id: str, *, archived: bool = True) -> None:
    """Keeps a question, shipped or not, from being asked, or (False) has it asked again."""
    question = question_with_id(shelf.library(), question_id)
    bank = shelf.library().bank(question.bank)
    if bank and bank.shipped:
        banks.archive(shelf.folders.banks, question_id, archived=archived, undo_file=shelf.folders.last_change)
        return
    opened = open_question(shelf, question_id)
    done = "Archived" if archived else "Brought back"
    banks.rewrite(opened, replace(opened.question, archived=archived), shelf.folders.last_change, done)


def undo(shelf: Shelf) -> str:
    """Takes the last change to the banks back, whichever copy of the program made it, and says what it was.

    Raises banks.NotSaved when there is none, banks.Clash when a file was changed since.
    """
    return banks.undo(shelf.folders.last_change)
