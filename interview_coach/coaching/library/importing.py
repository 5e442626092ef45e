"""Taking over questions from other files: what would be added is shown first, and what is there already left out."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from interview_coach import banks
from interview_coach.coaching.library import foreign
from interview_coach.coaching.library.foreign import Shape
from interview_coach.coaching.library.questions import QuestionIncomplete, bank_file
from interview_coach.coaching.library.typed import BLANK, question_typed, typed
from interview_coach.model import CoachError, Problem, Question, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from interview_coach.coaching.library.foreign import Row
    from interview_coach.coaching.library.shelf import Shelf


class FileUnreadable(CoachError):
    """Nothing can be taken from the file."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A question of the file that asks nearly the same as a known one, or one above it: `ratio` is 88 to 100."""

    question: Question
    known: Question
    ratio: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file holds: questions that are new, those much like known ones, and what can't be taken over."""

    target: Path
    new: tuple[Question, ...]
    alike: tuple[Alike, ...]
    problems: tuple[Problem, ...]


def plan_import(
    shelf: Shelf, path: Path, shape: Shape | None = None, probes: Sequence[Reason] = (), bank_id: str | None = None
) -> Plan:
    """What importing the file to a bank of the user's would add; `probes` stand in where the file names none.

    Nothing is changed. Raises FileUnreadable, and BankUnknown for a bank that is not there.
    """
    target, library = bank_file(shelf, bank_id), shelf.library()
    problems: list[Problem] = []
    taken = {known.id for known in library.questions}
    found: list[Question] = []
    for line, question in _read(path, shape, probes, problems):
        free = bool(question.id) and question.id not in taken
        question_id = question.id if free else banks.new_id(question.text, target.stem, taken)
        named = replace(question, id=question_id, bank=target.stem)
        try:
            found.append(banks.sound(target, named))
            taken.add(question_id)
        except banks.NotSaved as error:
            problems.append(Problem(str(path), line, None, str(error)))
    alike = [Alike(*pair) for pair in banks.duplicate_pairs(found, library.questions)]
    left_out = {each.question.id for each in alike}
    new = tuple(question for question in found if question.id not in left_out)
    return Plan(target, new, tuple(alike), tuple(problems))


def carry_out(shelf: Shelf, plan: Plan, *, with_alike: bool = False) -> int:
    """Adds the new questions of the plan, and those alike if wanted; gives how many. Raises banks.NotSaved."""
    chosen = [*plan.new, *(each.question for each in plan.alike if with_alike)]
    if chosen:
        banks.append(plan.target, *chosen, undo_file=shelf.folders.last_change)
    return len(chosen)


def _read(
    path: Path, shape: Shape | None, probes: Sequence[Reason], problems: list[Problem]
) -> Iterator[tuple[int, Question]]:
    text = banks.read_text(path)
    chosen = shape or foreign.shape_of(path.name, text)
    if chosen is Shape.YAML:
        file = banks.read_file(path)
        problems += file.problems
        yield from ((file.places[question.id][0], question) for question in file.questions)
        return
    try:
        rows = foreign.rows(text, chosen)
    except csv.Error as error:
        raise FileUnreadable(f"{path}: this is no table of {chosen} ({error}); name its kind with --from.") from error
    for row in rows:
        try:
            yield row.line, _question(row, probes)
        except QuestionIncomplete as error:
            problems.append(Problem(str(path), row.line, None, str(error)))


def _question(row: Row, probes: Sequence[Reason]) -> Question:
    cells = row.cells
    named = _reasons(cells.get("probes", "")) or tuple(probes)
    if not named:
        raise QuestionIncomplete("No reason stands beside this question; name those it probes with --probes.")
    blank = typed(BLANK)
    given = {name: cells[name] for name in blank.__slots__ if name in cells and name != "probes"}
    question = question_typed(replace(blank, **given, probes=named))
    return replace(
        question,
        id=cells.get("id", ""),
        strong_answer=cells.get("strong_answer"),
        weak_answer=cells.get("weak_answer"),
        archived=cells.get("archived", "").casefold() in {"true", "yes", "1"},
    )


def _reasons(text: str) -> tuple[Reason, ...]:
    words = re.findall(r"[^\s,;/|]+", text.casefold())
    if unknown := [word for word in words if word not in set(Reason)]:
        raise QuestionIncomplete(f"The reason “{unknown[0]}” is not one of {', '.join(Reason)}.")
    return tuple(map(Reason, dict.fromkeys(words)))
