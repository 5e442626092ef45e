"""The bytes of one file -> its bank, its questions and every problem at once; what is sound is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from interview_coach.banks import reader
from interview_coach.banks.bank import Bank, BankFile
from interview_coach.banks.schema import VERSION, BankEntry, QuestionEntry
from interview_coach.banks.sentences import sentence, suggested_id, unknown_key
from interview_coach.banks.source import Refusal, decode, shown
from interview_coach.model import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from interview_coach.banks.bank import Place
    from interview_coach.banks.reader import Document, Node
    from interview_coach.model import Question

Entry = TypeVar("Entry", BankEntry, QuestionEntry)

MOST_PROBLEMS = 200
"""Problems named for one file; one with more of them is hardly a bank."""


def parse(path: Path, data: bytes, *, shipped: bool = False) -> BankFile:
    """What a file with these bytes holds. Raises Refusal when it is no bank at all."""
    return checked_tree(path, reader.read(decode(data)), shipped=shipped)


def checked_tree(path: Path, document: Document, *, shipped: bool = False) -> BankFile:
    """As `parse`, for the tree of a file that has been read already, which takes most of the time."""
    return _Parsing(path, document).bank_file(shipped=shipped)


class _Parsing:
    def __init__(self, path: Path, document: Document) -> None:
        self.path = path
        self.document = document
        self.root = document.root
        self.problems: list[Problem] = []
        self.places: dict[str, Place] = {}

    def bank_file(self, *, shipped: bool) -> BankFile:
        self.refuse_other_formats()
        name, title, about, audience = self.header()
        bank = Bank(name, title, about, self.path, shipped, audience)
        for flaw in self.document.flaws[:MOST_PROBLEMS]:
            self.report(flaw.place, flaw.message)
        questions = self.questions(bank.id)
        ordered = sorted(self.problems, key=lambda problem: (problem.line or 0, problem.column or 0))
        return BankFile(self.path, bank, questions, self.places, tuple(ordered))

    def refuse_other_formats(self) -> None:
        if self.root.kind != "map":
            raise Refusal("this is no bank; one starts with version, bank, title and questions", *self.root.place)
        version = self.root.value.get("version")
        if version and version.kind == "int" and version.value != str(VERSION):
            raise Refusal(f"version {version.value} of the format is not known; use {VERSION}", *version.place)
        questions = self.root.value.get("questions")
        if questions and questions.kind not in {"seq", "null"}:
            raise Refusal('questions must be a list; start each question with "- id: "', *questions.place)

    def header(self) -> tuple[str, str, str, str]:
        """Id, title, about and audience; the file's name stands in for what is wrong, so the questions are kept."""
        _, wrong = self.checked(self.root, BankEntry)
        given = reader.plain(self.root)
        stem = self.path.stem
        spare = {"bank": suggested_id(stem).replace(".", "-"), "title": stem, "about": "", "audience": ""}
        bank, title, about, audience = (
            spare[name] if name in wrong else given.get(name, spare[name]) for name in spare
        )
        if "bank" not in wrong and bank != stem:
            place = self.root.value["bank"].place
            self.report(place, f"the bank's id is {bank} but the file's name is {self.path.name}; make them the same")
        return bank, title.strip(), about.strip(), audience.strip()

    def questions(self, bank: str) -> tuple[Question, ...]:
        listed = self.root.value.get("questions")
        found = []
        for node in listed.value if listed and listed.kind == "seq" else ():
            if len(self.problems) >= MOST_PROBLEMS:
                self.report(node.place, "more problems follow; mend those above first")
                break
            if question := self.question(node, bank):
                found.append(question)
        return tuple(found)

    def question(self, node: Node, bank: str) -> Question | None:
        unique = self.unique(node)
        entry, _ = self.checked(node, QuestionEntry)
        flawed = any(node.start <= flaw.offset < node.end for flaw in self.document.flaws)
        if entry is None or flawed or not unique:
            return None
        if "." not in entry.id:  # one that was moved here keeps the id, and so its history
            self.report(node.value["id"].place, f"the id {entry.id} should start with {bank}.; the question is used")
        return entry.question(bank)

    def unique(self, node: Node) -> bool:
        """Whether no question before has this one's id; a question that is left out for other faults keeps its id."""
        stated = node.value.get("id") if node.kind == "map" else None
        if stated is None or stated.kind != "str":
            return True
        line, column = self.places.setdefault(stated.value, stated.place)
        if (line, column) == stated.place:
            return True
        self.report(stated.place, f"the id {shown(stated.value)} is already used in line {line}; choose another")
        return False

    def checked(self, node: Node, model: type[Entry]) -> tuple[Entry | None, set[int | str]]:
        """The entry at a node, or None and the names of its wrong fields; every fault is reported."""
        values = reader.plain(node)
        if isinstance(values, dict):
            values = self.known(node, values, model)
        try:
            return model.model_validate(values), set()
        except ValidationError as invalid:
            faults = invalid.errors(include_url=False, include_input=False)
        for fault in faults[:MOST_PROBLEMS]:
            at = reader.find(node, fault["loc"])
            self.report(at.place, sentence(fault, at))
        return None, {fault["loc"][0] for fault in faults if fault["loc"]}

    def known(self, node: Node, values: dict[str, Any], model: type[Entry]) -> dict[str, Any]:
        """The values under keys that the format knows; the others are reported."""
        fields = model.model_fields
        unknown = [child.key for key, child in node.value.items() if key not in fields]
        for key in unknown[:MOST_PROBLEMS]:
            self.report(key.place, unknown_key(key.value, fields))
        return {key: value for key, value in values.items() if key in fields}

    def report(self, place: Place, message: str) -> None:
        self.problems.append(Problem(str(self.path), *place, message))
