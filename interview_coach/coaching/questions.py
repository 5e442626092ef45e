"""The user's own questions: added to their own bank file, near-duplicates shown first."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from interview_coach import banks
from interview_coach.coaching.folders import user_folders
from interview_coach.model import CoachError, EvidenceGroup, Problem, Question, Reason

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from interview_coach.coaching.folders import Folders
    from interview_coach.coaching.shelf import Shelf

SHORTEST, LONGEST = 30, 600  # seconds of speaking that make sense for one answer
DEFAULT_TIME_LIMIT = 120


class QuestionIncomplete(CoachError):
    """The question can't be saved as it is."""


class QuestionUnknown(CoachError):
    """No bank has a question with this id."""


class BankUnknown(CoachError):
    """The user has no bank of their own with this id."""


def draft_question(
    text: str,
    probes: Sequence[Reason],
    keywords: Sequence[str] = (),
    time_limit: int = DEFAULT_TIME_LIMIT,
    listens_for: str = "",
) -> Question:
    """A question of the user's, checked but not saved. Raises QuestionIncomplete with what is missing."""
    text = " ".join(text.split())
    if not text:
        raise QuestionIncomplete("The question has no text: type what the interviewer asks.")
    if not probes:
        raise QuestionIncomplete(f"Choose at least one reason it probes: {', '.join(Reason)}.")
    if not SHORTEST <= time_limit <= LONGEST:
        raise QuestionIncomplete(f"The time limit is {time_limit} s; use {SHORTEST} to {LONGEST} seconds.")
    evidence = (EvidenceGroup("keywords", tuple(keywords)),) if keywords else ()
    return Question("", text, tuple(probes), " ".join(listens_for.split()), evidence, time_limit)


def add_question(shelf: Shelf, question: Question, bank_id: str | None = None) -> Question:
    """Appends a question to a bank of the user's and gives it back with its id."""
    path = bank_file(shelf, bank_id)
    taken = {known.id for known in shelf.library().questions}
    named = replace(question, id=banks.new_id(question.text, path.stem, taken), bank=path.stem, archived=False)
    banks.append(path, named, undo_file=shelf.folders.last_change)
    return named


def bank_file(shelf: Shelf, bank_id: str | None) -> Path:
    """The file of a bank of the user's; the one that always can be there without an id."""
    own = shelf.folders.own_bank
    if bank_id is None or bank_id == own.stem:
        return own
    bank = shelf.library().bank(bank_id)
    if bank and not bank.shipped:
        return bank.path
    names = ", ".join(each.id for each in own_banks(shelf.library())) or own.stem
    raise BankUnknown(f"You have no bank {bank_id} of your own; there is {names}. Make one: banks new {bank_id}")


def own_banks(library: banks.Library) -> tuple[banks.Bank, ...]:
    """The banks that can be written to."""
    return tuple(bank for bank in library.banks if not bank.shipped)


def similar_questions(shelf: Shelf, text: str) -> tuple[tuple[Question, int], ...]:
    """Questions nearly the same as `text`, with their likeness of 0 to 100, the most alike first."""
    return banks.near_duplicates(text, shelf.library().questions)


def find_questions(shelf: Shelf, words: str) -> tuple[Question, ...]:
    """The questions that hold these words, mistyped ones too, best first; all for no words."""
    return banks.find(words, shelf.library().questions)


def keywords_of(text: str) -> tuple[str, ...]:
    """Keywords typed on one line, separated by commas."""
    return tuple(keyword for part in text.split(",") if (keyword := " ".join(part.split())))


def library_alone(folders: Folders | None = None) -> banks.Library:
    """All questions without the journal, for what only reads banks: a broken journal is then no hindrance."""
    chosen = folders or user_folders()
    return banks.load(chosen.banks, chosen.bank_cache)


def find_in(library: banks.Library, words: str) -> tuple[Question, ...]:
    """The questions that hold these words, mistyped ones too, best first."""
    return banks.find(words, library.questions)


def check_banks(paths: Sequence[Path] = (), folders: Folders | None = None) -> tuple[Problem, ...]:
    """Every problem of these files and folders; without any, of the shipped banks and the user's own."""
    own = (folders or user_folders()).banks
    return banks.check(paths or (banks.shipped_folder(), *([own] if own.is_dir() else [])))


def question_with_id(library: banks.Library, question_id: str) -> Question:
    """The question with this id. Raises QuestionUnknown, naming the id most like it."""
    if question := library.question(question_id):
        return question
    close = get_close_matches(question_id, (known.id for known in library.questions), n=1)
    hint = f"did you mean {close[0]}?" if close else "find it with: interview-coach banks search WORDS"
    raise QuestionUnknown(f"No bank has the question {question_id}; {hint}")
