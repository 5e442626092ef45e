"""The user's own banks as a whole: begun here, or shared by somebody and installed after a look at them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach import banks
from interview_coach.coaching.checking import sample_problems
from interview_coach.coaching.questions import BankUnknown
from interview_coach.model import CoachError, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from interview_coach.coaching.shelf import Shelf
    from interview_coach.model import Question


class BankTaken(CoachError):
    """There is a bank of this name already."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What somebody shared: the banks that can be installed, their questions, and everything wrong with the files."""

    banks: tuple[banks.Bank, ...]
    questions: tuple[Question, ...]
    problems: tuple[Problem, ...]


def new_bank(shelf: Shelf, name: str, about: str = "") -> Path:
    """Begins a bank without questions and gives its file. Raises BankTaken, BankUnknown for a name without letters."""
    path = new_bank_file(shelf, name)
    banks.create(path, path.stem, name.strip(), about.strip(), shelf.folders.last_change)
    return path


def new_bank_file(shelf: Shelf, name: str) -> Path:
    """The file that a new bank of this name would have: its id is made of the name. Raises as `new_bank`."""
    bare = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    bank_id = "-".join(re.findall("[a-z0-9]+", bare))
    if not bank_id:
        raise BankUnknown("Give the new bank a name with a letter or a digit in it.")
    path = shelf.folders.banks / f"{bank_id}.yaml"
    if path.exists() or shelf.library().bank(bank_id):
        raise BankTaken(f"There is a bank {bank_id} already; give the new one another name.")
    return path


def look_at(shelf: Shelf, paths: Sequence[Path]) -> Shared:
    """What these files and folders would add; a bank whose id is taken is left out, and told of. Changes nothing."""
    library = shelf.library()
    found = banks.checked(paths, library)
    problems = [*found.problems, *sample_problems(found)]
    free = []
    for bank in found.banks:
        if known := library.bank(bank.id):
            problems.append(Problem(str(bank.path), None, None, f"you have a bank {bank.id} already: {known.path}"))
        else:
            free.append(bank)
    names = {bank.id for bank in free}
    questions = tuple(question for question in found.questions if question.bank in names)
    return Shared(tuple(free), questions, tuple(problems))


def install(shelf: Shelf, shared: Shared) -> None:
    """Copies the banks into the user's folder, as they are: they are data, and nothing in them runs."""
    banks.install(shelf.folders.banks, shared.banks, shelf.folders.last_change)
