"""The user's own questions: added to their own bank file, near-duplicates shown first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from interview_coach import banks
from interview_coach.model import CoachError, EvidenceGroup, Question, Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interview_coach.coaching.workspace import Workspace

SHORTEST, LONGEST = 30, 600  # seconds of speaking that make sense for one answer
DEFAULT_TIME_LIMIT = 120


class QuestionIncomplete(CoachError):
    """The question can't be saved as it is."""


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


def add_question(workspace: Workspace, question: Question) -> Question:
    """Appends the question to the user's own bank and gives it back with its id. Raises CoachError if it can't be."""
    own_bank = workspace.folders.own_bank
    taken = {known.id for known in workspace.library().questions}
    named = replace(question, id=banks.new_id(question.text, own_bank.stem, taken), bank=own_bank.stem)
    banks.append(own_bank, named)
    return named


def similar_questions(workspace: Workspace, text: str) -> tuple[tuple[Question, int], ...]:
    """Questions nearly the same as `text`, with their likeness of 0 to 100, the most alike first."""
    return banks.near_duplicates(text, workspace.library().questions)


def find_questions(workspace: Workspace, words: str) -> tuple[Question, ...]:
    """The questions that hold these words, mistyped ones too, best first; all for no words."""
    return banks.find(words, workspace.library().questions)


def keywords_of(text: str) -> tuple[str, ...]:
    """Keywords typed on one line, separated by commas."""
    return tuple(keyword for part in text.split(",") if (keyword := " ".join(part.split())))
