"""The user's own questions: added to their own bank file, near-duplicates shown first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from interview_coach import banks
from interview_coach.coaching.folders import user_folders
from interview_coach.coaching.library.framing import FRAMING
from interview_coach.model import CoachError, EvidenceGroup, Question, Reason, Round

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from pathlib import Path

    from interview_coach.coaching.folders import Folders
    from interview_coach.coaching.library.shelf import Shelf

SHORTEST, LONGEST = 30, 600  # seconds of speaking that make sense for one answer
DEFAULT_TIME_LIMIT = 120
LONGEST_TEXT = 1_000  # characters; more than anybody asks in one breath, and than a small window shows
KEYWORDS = "keywords"
"""The group of keywords that were given without a name."""


class QuestionIncomplete(CoachError):
    """The question can't be saved as it is."""


class QuestionUnknown(CoachError):
    """No bank has a question with this id."""


class BankUnknown(CoachError):
    """There is no bank with this id, or none of the user's own where one is needed."""


def draft_question(
    text: str,
    probes: Sequence[Reason],
    keywords: Sequence[str] = (),
    time_limit: int = DEFAULT_TIME_LIMIT,
    listens_for: str = "",
) -> Question:
    """A question of the user's, checked but not saved. Raises QuestionIncomplete with what is missing."""
    evidence = (EvidenceGroup(KEYWORDS, tuple(keywords)),) if keywords else ()
    one_line = " ".join(text.split())
    return complete(Question("", one_line, tuple(probes), " ".join(listens_for.split()), evidence, time_limit))


def complete(question: Question) -> Question:
    """The question, if it can be saved. Raises QuestionIncomplete with what is missing."""
    if not question.text:
        raise QuestionIncomplete("The question has no text: type what the interviewer asks.")
    if len(question.text) > LONGEST_TEXT:
        raise QuestionIncomplete(f"The question has {len(question.text):,} characters; use {LONGEST_TEXT:,} at most.")
    if not question.probes:
        raise QuestionIncomplete(f"Choose at least one reason it probes: {', '.join(Reason)}.")
    if not SHORTEST <= question.time_limit <= LONGEST:
        raise QuestionIncomplete(f"The time limit is {question.time_limit} s; use {SHORTEST} to {LONGEST} seconds.")
    return question


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


@dataclass(frozen=True, slots=True)
class Filter:
    """Which questions to list: those that have all that is given. `practised` are the ids to leave out."""

    reason: Reason | None = None
    bank: str | None = None
    round: Round | None = None
    difficulty: int | None = None
    archived: bool = False
    practised: Container[str] = ()

    def admits(self, question: Question) -> bool:
        """Whether to list the question."""
        return (
            question.archived is self.archived
            and (self.reason is None or self.reason in question.probes)
            and (self.bank is None or self.bank == question.bank)
            and (self.round is None or self.round is question.round)
            and (self.difficulty is None or self.difficulty == question.difficulty)
            and question.id not in self.practised
        )


EVERYTHING_ASKED = Filter()


def find_questions(shelf: Shelf, words: str, chosen: Filter = EVERYTHING_ASKED) -> tuple[Question, ...]:
    """The chosen questions that hold these words, mistyped ones too, best first; all of them for no words."""
    library = shelf.library()
    found = shelf.index(library).find(words) if words.strip() else library.questions
    return tuple(filter(chosen.admits, found))


def keywords_of(text: str) -> tuple[str, ...]:
    """Keywords typed on one line, separated by commas."""
    return tuple(keyword for part in text.split(",") if (keyword := " ".join(part.split())))


def library_alone(folders: Folders | None = None) -> banks.Library:
    """All questions without the journal, for what only reads banks: a broken journal is then no hindrance."""
    chosen = folders or user_folders()
    return banks.load(chosen.banks, chosen.bank_cache)


def bank_with_id(library: banks.Library, bank_id: str) -> banks.Bank:
    """The bank with this id, shipped or not. Raises BankUnknown, naming the id most like it."""
    if bank := library.bank(bank_id):
        return bank
    close = get_close_matches(bank_id, (known.id for known in library.banks), n=1)
    hint = f"did you mean {close[0]}?" if close else "see: interview-coach banks list"
    raise BankUnknown(f"There is no bank {bank_id}; {hint}")


def question_with_id(library: banks.Library, question_id: str) -> Question:
    """The question with this id. Raises QuestionUnknown, naming the id most like it."""
    if question := library.question(question_id) or FRAMING.get(question_id):
        return question
    close = get_close_matches(question_id, (known.id for known in library.questions), n=1)
    hint = f"did you mean {close[0]}?" if close else "find it with: interview-coach banks search WORDS"
    raise QuestionUnknown(f"No bank has the question {question_id}; {hint}")
