"""Adding, changing and taking out questions of the user's own files, of which every other byte stays as it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from interview_coach.banks import layout, reader, rewriting
from interview_coach.banks.changes import Clash, NotSaved, change
from interview_coach.banks.editor_schema import NAME as SCHEMA
from interview_coach.banks.editor_schema import write_schema
from interview_coach.banks.parsing import checked_tree, parse
from interview_coach.banks.source import Refusal, decode, read_bytes
from interview_coach.banks.yaml_text import as_yaml, inline
from interview_coach.model import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from interview_coach.banks.bank import Bank, BankFile
    from interview_coach.banks.changes import Edit
    from interview_coach.banks.reader import Document, Node
    from interview_coach.model import Question

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Passage:
    """A question as it stood in its file when it was opened: its lines, and the number (from 1) of the first."""

    path: Path
    question: Question
    line: int
    lines: str


def read_text(path: Path) -> str:
    """The text of a small UTF-8 file, as banks are. Raises NotSaved, which names the place, for any other."""
    try:
        return decode(read_bytes(path))
    except Refusal as refusal:
        raise NotSaved(f"{Problem(str(path), refusal.line, refusal.column, str(refusal))}.") from refusal


def passage(path: Path, question_id: str) -> Passage:
    """The lines of this question. Raises NotSaved when the file can't be read or has no such sound question."""
    try:
        data = read_bytes(path)
        text, document, entry = _opened(data, question_id)
        question = next((each for each in checked_tree(path, document).questions if each.id == question_id), None)
    except Refusal as refusal:
        problem = Problem(str(path), refusal.line, refusal.column, str(refusal))
        raise NotSaved(f"{problem}. Mend the file, then try again.") from refusal
    if entry is None or question is None:
        raise NotSaved(f"{path} has no question {question_id} any more that can be used.")
    start, end = layout.lines_of(text, document, entry)
    return Passage(path, question, text.count("\n", 0, start) + 1, text[start:end])


def append(path: Path, *questions: Question, undo_file: Path | None = None) -> None:
    """Adds questions at the end of the list in this file, or in a new file of the user's.

    Raises NotSaved, with the file as it was, when the file is broken, an id is taken, or it can't be written.
    """
    named = questions[0].id if len(questions) == 1 else f"{len(questions)} questions"
    _change(f"Added {named}", [(path, partial(_appended, path, questions))], undo_file)


def rewrite(opened: Passage, question: Question, undo_file: Path | None = None, done: str = "Changed") -> None:
    """Puts `question` in the place of the opened one; only the lines of fields that differ are written anew.

    What was `done` is said when it is taken back. Raises Clash when another program changed these lines since they were
    opened, NotSaved when it can't be saved.
    """
    edit = partial(_rewritten, opened, question)
    change(f"{done} {opened.question.id}", [(opened.path, edit)], undo_file)


def rewrite_lines(opened: Passage, lines: str, undo_file: Path | None = None) -> None:
    """Puts `lines` that a person wrote in the place of the opened ones; they hold one question. Raises as `rewrite`."""
    edit = partial(_with_lines, opened, lines)
    change(f"Changed {opened.question.id}", [(opened.path, edit)], undo_file)


def remove(opened: Passage, undo_file: Path | None = None) -> None:
    """Takes the opened question out of its file. Raises as `rewrite`."""
    change(f"Removed {opened.question.id}", [(opened.path, partial(_without, opened))], undo_file)


def remove_bank(bank: Bank, undo_file: Path | None = None) -> None:
    """Takes the whole file of a bank away. Raises NotSaved."""
    change(f"Removed {bank.id}", [(bank.path, lambda _: None)], undo_file)


def move(opened: Passage, target: Path, undo_file: Path | None = None, title: str = "") -> None:
    """Moves the opened question, its lines and id as they are, to the end of another file. Raises as `rewrite`.

    A file that is not there yet is begun, with this title.
    """
    begun = new_file(target.stem, title) if title else _own_file(target)
    edits = [(target, partial(_moved_in, target, begun, opened)), (opened.path, partial(_without, opened))]
    _change(f"Moved {opened.question.id} to {target.stem}", edits, undo_file)


def create(path: Path, bank: str, title: str, about: str = "", undo_file: Path | None = None) -> None:
    """Begins a bank without questions in a new file. Raises NotSaved when there is one already."""
    _change(f"Began {bank}", [(path, partial(_created, path, new_file(bank, title, about)))], undo_file)


def install(folder: Path, banks: Sequence[Bank], undo_file: Path | None = None) -> None:
    """Copies the files of these banks into the folder, each under its bank's id. Raises NotSaved when one is there."""
    copies = [(folder / f"{bank.id}.yaml", bank.path) for bank in banks]
    edits = [(target, partial(_copied, target, source)) for target, source in copies]
    _change(f"Installed {', '.join(bank.id for bank in banks)}", edits, undo_file)


def _copied(target: Path, source: Path, before: bytes) -> bytes:
    if before.strip():
        raise NotSaved(f"{target} is there already.")
    return read_bytes(source)


def _change(what: str, edits: Sequence[tuple[Path, Edit]], undo_file: Path | None) -> None:
    """As `change`, and where a file is new, its first line finds the schema beside it."""
    folders = {path.parent for path, _ in edits if not path.exists()}
    change(what, edits, undo_file)
    for folder in folders:
        write_schema(folder)


def _created(path: Path, data: bytes, before: bytes) -> bytes:
    if before.strip():
        raise NotSaved(f"{path} is there already.")
    for problem in parse(path, data).problems:
        raise NotSaved(f"The bank can't be saved: {problem.message}.")
    return data


def as_bank(bank: str, title: str, about: str, questions: Iterable[Question]) -> str:
    """A whole bank as YAML text, to be shared."""
    return _full(new_file(bank, title, about), questions).decode()


def new_file(bank: str, title: str, about: str = "") -> bytes:
    """A bank without questions, as a new file of the user's starts: its first line leads editors to the schema."""
    told = {"title": title, "about": about}
    lines = "".join(f"{name}: {inline(text)}\n" for name, text in told.items() if text)
    return (
        f"# yaml-language-server: $schema={SCHEMA}\n"
        "# Your own questions. New ones are added at the end; whatever you change here by hand stays.\n"
        f"version: 1\nbank: {inline(bank)}\n{lines}questions: []\n"
    ).encode()


def _appended(path: Path, questions: Sequence[Question], before: bytes) -> bytes:
    added = [sound(path, question) for question in questions]
    block = partial(_blocks, questions)
    return _with_more(path, _or_begun(before, _own_file(path, questions[0].bank)), block, added)


def _moved_in(path: Path, begun: bytes, opened: Passage, before: bytes) -> bytes:
    block = partial(layout.shifted, opened.lines)
    return _with_more(path, _or_begun(before, begun), block, [opened.question])


def _or_begun(before: bytes, begun: bytes) -> bytes:
    """The file, or the start of a new one where there is nothing yet."""
    return before if before.strip() else before + begun


def _own_file(path: Path, bank: str = "") -> bytes:
    return new_file(bank or path.stem, "My questions", "Questions I added myself.")


def _full(empty: bytes, questions: Iterable[Question]) -> bytes:
    return empty.removesuffix(b" []\n") + b"\n" + _blocks(questions, indent=2).encode()


def _blocks(questions: Iterable[Question], indent: int) -> str:
    return "".join(as_yaml(question, indent) for question in questions)


def _with_more(path: Path, before: bytes, block: Callable[[int], str], added: Sequence[Question]) -> bytes:
    old = parse(path, before)
    for question in added:
        if place := old.places.get(question.id):
            raise NotSaved(f"The id {question.id} is already used in {path}:{place[0]}; choose another.")
    return _proven(old, _edited(before, layout.extended(decode(before), block)), (*old.questions, *added))


def _rewritten(opened: Passage, question: Question, before: bytes) -> bytes:
    text, document, entry = _unchanged(opened, before, as_yaml(question))
    new, old = sound(opened.path, question), checked_tree(opened.path, document)
    wanted = _exchanged(old.questions, opened, new)
    try:
        return _proven(old, _edited(before, rewriting.with_fields(text, entry, opened.question, new)), wanted)
    except (NotSaved, Refusal):  # laid out in an unusual way: then all of the question is written anew
        return _proven(old, _edited(before, rewriting.with_entry(text, entry, new)), wanted)


def _with_lines(opened: Passage, lines: str, before: bytes) -> bytes:
    text, document, entry = _unchanged(opened, before, lines)
    start, end = layout.lines_of(text, document, entry)
    ending = "" if not lines.strip() or lines.endswith("\n") else "\n"
    after, old = _edited(before, text[:start] + lines + ending + text[end:]), checked_tree(opened.path, document)
    try:
        new = parse(opened.path, after)
    except Refusal as refusal:
        raise NotSaved(f"{_in_lines(opened, refusal.line)}{refusal}. Nothing is saved.") from refusal
    known = {problem.message for problem in old.problems}
    for problem in new.problems:
        if problem.message not in known:
            raise NotSaved(f"{_in_lines(opened, problem.line)}{problem.message}. Nothing is saved.")
    if len(new.questions) != len(old.questions):
        raise NotSaved("There must be one question in these lines, no more and no less. Nothing is saved.")
    written = [each for each in new.questions if each not in old.questions] or [opened.question]
    return _proven(old, after, _exchanged(old.questions, opened, written[0]))


def _in_lines(opened: Passage, line: int | None) -> str:
    return "" if line is None else f"Line {max(1, line - opened.line + 1)}: "


def _without(opened: Passage, before: bytes) -> bytes:
    text, document, entry = _unchanged(opened, before, "")
    old = checked_tree(opened.path, document)
    left = tuple(each for each in old.questions if each.id != opened.question.id)
    return _proven(old, _edited(before, layout.without(text, document, entry)), left)


def _exchanged(questions: Iterable[Question], opened: Passage, new: Question) -> tuple[Question, ...]:
    return tuple(new if each.id == opened.question.id else each for each in questions)


def _unchanged(opened: Passage, before: bytes, yours: str) -> tuple[str, Document, Node]:
    """The file's text and tree, and the opened question's entry. Raises Clash when its lines are others by now."""
    text, document, entry = _opened(before, opened.question.id)
    start, end = layout.lines_of(text, document, entry) if entry else (0, 0)
    if entry is None or text[start:end] != opened.lines:
        raise Clash(
            f"{opened.path}: {opened.question.id} was changed by another program meanwhile, so yours is not saved. "
            "Open it again to see what stands there now.",
            text[start:end],
            yours,
        )
    return text, document, entry


def _opened(data: bytes, question_id: str) -> tuple[str, Document, Node | None]:
    text = decode(data)
    document = reader.read(text)
    return text, document, layout.entry_of(document, question_id)


def _edited(before: bytes, text: str) -> bytes:
    return (_BYTE_ORDER_MARK if before.startswith(_BYTE_ORDER_MARK) else b"") + text.encode()


def _proven(old: BankFile, after: bytes, questions: Iterable[Question]) -> bytes:
    """`after`, if it reads as exactly these questions. Raises NotSaved otherwise."""
    new = parse(old.path, after)
    bank = old.bank
    if bank is None or new.bank != bank or new.questions != tuple(replace(each, bank=bank.id) for each in questions):
        raise NotSaved(f"{old.path} is laid out so that it can't be changed safely here; change it in an editor.")
    return after


def sound(path: Path, question: Question) -> Question:
    """The question as it would read back from this file. Raises NotSaved with what is wrong with it."""
    fresh = _full(_own_file(path, question.bank), [question])
    try:
        written = parse(path, fresh)
    except Refusal as refusal:
        raise NotSaved(f"The question can't be saved: {refusal}.") from refusal
    if not written.questions:
        raise NotSaved(f"The question can't be saved: {written.problems[-1].message}.")
    return written.questions[0]
