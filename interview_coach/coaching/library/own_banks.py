"""The user's own banks as a whole: begun here, or shared by somebody and installed after a look at them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach import banks
from interview_coach.coaching.library.checking import sample_problems
from interview_coach.coaching.library.questions import BankUnknown, bank_with_id
from interview_coach.model import CoachError, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from interview_coach.coaching.library.shelf import Shelf
    from interview_coach.model import Question


_NO_BANK = "the file of a bank ends in .yaml; take other lists over with: interview-coach banks import"


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


def own_bank(shelf: Shelf, bank_id: str) -> banks.Bank:
    """A bank of the user's own. Raises BankUnknown, for a shipped one too."""
    bank = bank_with_id(shelf.library(), bank_id)
    if bank.shipped:
        raise BankUnknown(f"{bank_id} came with the program; its questions can be archived one by one.")
    return bank


def remove_bank(shelf: Shelf, bank_id: str) -> None:
    """Takes a bank of the user's away with all its questions; past answers to them stay. Raises BankUnknown."""
    banks.remove_bank(own_bank(shelf, bank_id), shelf.folders.last_change)


def look_at(shelf: Shelf, paths: Sequence[Path]) -> Shared:
    """What these files and folders would add; a bank whose id is taken is left out, and told of. Changes nothing."""
    library = shelf.library()
    found = banks.checked([path for path in paths if _may_be_bank(path)], library)
    taken = {str(bank.path): known for bank in found.banks if (known := library.bank(bank.id))}
    free = tuple(bank for bank in found.banks if str(bank.path) not in taken)
    names = {bank.id for bank in free}
    problems = (
        *(Problem(str(path), None, None, _NO_BANK) for path in paths if not _may_be_bank(path)),
        *(
            Problem(path, None, None, f"you have a bank {known.id} already: {known.path}")
            for path, known in taken.items()
        ),
        *(each for each in (*found.problems, *sample_problems(found)) if each.path not in taken),
    )
    return Shared(free, tuple(question for question in found.questions if question.bank in names), problems)


def _may_be_bank(path: Path) -> bool:
    return path.is_dir() or banks.is_bank_name(path.name)


def install(shelf: Shelf, shared: Shared) -> None:
    """Copies the banks into the user's folder, as they are: they are data, and nothing in them runs."""
    banks.install(shelf.folders.banks, shared.banks, shelf.folders.last_change)
