"""Each fault of a file: where it is said to be, what the sentence says, and which questions go on."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_coach import banks
from interview_coach.banks import reader
from interview_coach.banks.source import LARGEST
from tests.banks.samples import DEAL, HEADER, LAUNCH, bank_file, questions_in

_NOBODY = 65534


def entry(**changes):
    """One question with some of its lines changed; the first line stands in line 5 of the file."""
    lines = {"id": "mine.launch", "text": "Tell me about a launch.", "probes": "[depth]"} | changes
    body = "\n".join(f"    {key}: {value}" for key, value in lines.items())
    return f"  - {body.lstrip()}\n"


FAULTS_OF_ONE_QUESTION = {
    "a word read as a truth value": (entry(text="no"), 6, 11, """put it in quotes: "no\""""),
    "a time read as a number": (entry(text="12:30"), 6, 11, """put it in quotes: "12:30\""""),
    "a date": (entry(text="2024-01-01"), 6, 11, "is read as a date"),
    "a number among words": (entry(tags="[launch, 42]"), 8, 20, """put it in quotes: "42\""""),
    "a truth value among the evidence": (entry(evidence="{answer: [off]}"), 8, 25, """put it in quotes: "off\""""),
    "an unknown reason": (entry(probes="[contributon]"), 7, 14, "did you mean contribution?"),
    "a reason like no other": (entry(probes="[zzz]"), 7, 14, "use one of depth, attitude, contribution, transfer"),
    "no reason": (entry(probes="[]"), 7, 13, "probes: it is empty"),
    "a reason that is no list": (entry(probes="depth"), 7, 13, "'depth' stands where a list belongs"),
    "an unknown round": (entry(round="managers"), 8, 12, "did you mean manager?"),
    "a list for a mapping": (entry(evidence="[decided]"), 8, 15, "a list stands where a mapping belongs"),
    "a mapping for a text": (entry(follow_ups="[Why: me]"), 8, 18, "put all of it in quotes"),
    "a list for a text": (entry(listens_for="[what you did]"), 8, 18, "must be one text, not a list"),
    "an empty list entry": (entry(tags="[launch, ~]"), 8, 20, "tags has an empty entry"),
    "a time limit with a colon": (entry(time_limit="2:00"), 8, 17, "'2:00' is not a whole number"),
    "a time limit of a second": (entry(time_limit="1"), 8, 17, "use 30 or more"),
    "a difficulty of nine": (entry(difficulty="9"), 8, 17, "use 3 or less"),
    "an empty text": (entry(text='" "'), 6, 11, "text: it is empty"),
    "no text": ("  - id: mine.launch\n    probes: [depth]\n", 5, 5, "text is missing"),
    "a text that was never written": (entry(text=""), 6, 10, "text is empty"),
    "an id with spaces": (entry(id="My Launch!"), 5, 9, "for example my-launch"),
    "a text instead of a question": ("  - Tell me about a launch.\n", 5, 5, "stands where a question belongs"),
    "a key twice": (entry() + "    text: Another?\n", 8, 5, "'text' is given twice"),
    "a right-to-left override": (entry(text="Why \u202eus?"), 6, 11, "U+202E (right-to-left override)"),
    "a zero-width space": (entry(text="la\u200bunch"), 6, 11, "U+200B (zero width space)"),
    "a joiner between letters": (entry(text="la\u200dunch"), 6, 11, "U+200D (zero width joiner)"),
    "an escape sequence": (entry(text='"\\e[31mred"'), 6, 11, "U+001B (control character)"),
    "three hundred tags": (entry(tags=f"[{'a, ' * 300}]"), 8, 11, "keep at most 100"),
}


@pytest.mark.parametrize("fault", FAULTS_OF_ONE_QUESTION)
def test_a_fault_of_one_question_costs_only_that_question(tmp_path, fault):
    block, line, column, says = FAULTS_OF_ONE_QUESTION[fault]
    path = bank_file(tmp_path, HEADER + block + DEAL)

    (problem,) = banks.check([path])

    assert (problem.path, problem.line, problem.column) == (str(path), line, column)
    assert says in problem.message
    assert [question.id for question in questions_in(path)] == ["mine.deal"]


HARMLESS_FAULTS = {
    "an unknown key": (HEADER + entry(probe="[depth]"), 8, 5, "did you mean probes?"),
    "an id without a bank": (HEADER + entry(id="launch"), 5, 9, "should start with mine."),
    "a bank not named as its file": (HEADER.replace("mine", "yours") + entry(id="yours.a"), 2, 7, "make them the same"),
    "a bank without a title": (HEADER.replace("title: Mine\n", "") + entry(), 1, 1, "title is missing"),
    "a bank that is a number": (HEADER.replace("bank: mine", "bank: 12") + entry(), 2, 7, "put it in quotes"),
    "a header key twice": ("title: First\n" + HEADER + entry(), 4, 1, "'title' is given twice"),
}


@pytest.mark.parametrize("fault", HARMLESS_FAULTS)
def test_a_harmless_fault_is_named_and_the_question_is_kept(tmp_path, fault):
    content, line, column, says = HARMLESS_FAULTS[fault]
    path = bank_file(tmp_path, content)

    (problem,) = banks.check([path])

    assert (problem.line, problem.column) == (line, column)
    assert says in problem.message
    assert len(questions_in(path)) == 1


REFUSED_FILES = {
    "a tag that would run code": (HEADER + "  - !!python/object/apply:os.system [ls]\n", 5, 5, "the tag"),
    "a tag that is harmless": (HEADER + entry(text="!!str Why"), 6, 11, "the tag 'tag:yaml.org,2002:str'"),
    "an anchor": (HEADER + "  - &first\n    id: mine.a\n", 5, 5, "the anchor &first is not allowed"),
    "an alias": ("version: *one\n", 1, 10, "the alias *one is not allowed"),
    "an anchor bomb": ("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", 1, 4, "the anchor &a"),
    "lists a hundred thousand deep": (HEADER + "  - " + "[" * 100_000, 5, 23, "nested more than 20 levels"),
    "dashes ten thousand deep": ("- " * 10_000, 1, 41, "nested more than 20 levels"),
    "a key that is a list": ("? [a, b]\n: c\n", 1, 3, "a key must be one word"),
    "a second document": (HEADER + LAUNCH + "---\na: b\n", 8, 1, "a second document"),
    "a tab for indentation": (HEADER + "\t- id: mine.a\n", 5, 1, "indent with spaces"),
    "a colon in a text": (HEADER + entry(text="Tell me: why?"), 6, 18, "put the whole text in quotes"),
    "a quote never closed": (HEADER + entry(text='"Tell me'), 6, 11, "never closed"),
    "a bracket never closed": (HEADER + entry(probes="[depth"), 7, 13, "never closed"),
    "a text that starts with an at sign": (HEADER + entry(text="@work"), 6, 11, "put the text in quotes"),
    "a crooked line": (HEADER + LAUNCH + "   tags: [a]\n", 8, 4, "the indentation doesn't fit"),
    "a raw escape character": (HEADER + entry(text="a\x1b[0m"), 6, 12, "a control character (U+001B)"),
    "a newer version": (HEADER.replace("1", "2", 1), 1, 10, "version 2 of the format is not known"),
    "a list for a bank": ("- a\n- b\n", 1, 1, "this is no bank"),
    "a word for a bank": ("hello\n", 1, 1, "this is no bank"),
    "questions by name": (HEADER.replace("questions:", "questions: {a: b}"), 4, 12, "questions must be a list"),
    "an empty file": ("", None, None, "is empty"),
    "nothing but comments": ("# to do\n", None, None, "is empty"),
    "UTF-16": (HEADER.encode("utf-16"), None, None, "is UTF-16; save it as UTF-8"),
    "UTF-16 without a mark": (HEADER.encode("utf-16-le"), None, None, "NUL bytes"),
    "a picture": (b"\x89PNG\x00\x01", None, None, "is not text"),
    "Latin-1": (HEADER.encode() + "  - id: café\n".encode("latin-1"), 5, 12, "byte 0xe9 is not UTF-8"),
}


@pytest.mark.parametrize("parser", ["libyaml", "plain Python"])
@pytest.mark.parametrize("fault", REFUSED_FILES)
def test_a_file_that_is_no_bank_is_refused_in_one_sentence(tmp_path, monkeypatch, fault, parser):
    if parser == "plain Python":
        monkeypatch.setattr(reader, "_Loader", yaml.SafeLoader)
    content, line, column, says = REFUSED_FILES[fault]
    path = bank_file(tmp_path, content)

    (problem,) = banks.check([path])

    assert says in problem.message
    assert (problem.line, problem.column) == (line, column)


@pytest.mark.parametrize("parser", ["CSafeLoader", "SafeLoader"])
def test_half_a_character_is_no_text(tmp_path, monkeypatch, parser):
    monkeypatch.setattr(reader, "_Loader", getattr(yaml, parser, yaml.SafeLoader))
    path = bank_file(tmp_path, HEADER + entry(text='"\\ud800"'))

    (problem,) = banks.check([path])

    assert "a character that is no text" in problem.message
    assert problem.line == 6


def test_all_faults_of_a_file_are_named_at_once_in_their_order(tmp_path):
    wrong = "  - id: no\n    text: yes\n    probes: [wrong]\n    colour: red\n"
    path = bank_file(tmp_path, HEADER + wrong + wrong.replace("no", "mine.b"))

    assert [problem.line for problem in banks.check([path])] == [5, 6, 7, 8, 10, 11, 12]


def test_a_file_of_nothing_but_faults_ends_with_a_plea_to_mend_the_first(tmp_path):
    problems = banks.check([bank_file(tmp_path, HEADER + "  - {}\n" * 10_000)])

    assert len(problems) < 250
    assert problems[-1].message == "more problems follow; mend those above first"


def test_an_id_used_twice_names_both_places_and_keeps_the_first(tmp_path):
    path = bank_file(tmp_path, HEADER + LAUNCH + DEAL.replace("deal\n", "launch\n"))

    (problem,) = banks.check([path])

    assert str(problem) == f"{path}:8:9: the id 'mine.launch' is already used in line 5; choose another"
    assert [question.text for question in questions_in(path)] == ["Tell me about a launch."]


@pytest.mark.parametrize("convert", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_windows_line_ends_and_a_byte_order_mark_are_fine_and_places_stay_true(tmp_path, convert):
    path = bank_file(tmp_path, convert("title: Mine\n" + HEADER.replace("title: Mine\n", "") + entry(tip="a")))

    (problem,) = banks.check([path])

    assert (problem.line, problem.column) == (8, 5)
    assert len(questions_in(path)) == 1


def test_emoji_made_of_joined_parts_are_fine(tmp_path):
    path = bank_file(tmp_path, HEADER + entry(text="Why 👩\u200d⚕\ufe0f ?"))

    assert banks.check([path]) == ()


def test_what_a_message_quotes_is_short_and_without_control_characters(tmp_path):
    path = bank_file(tmp_path, HEADER + entry(probes='["\\e[2J' + "x" * 500 + '"]'))

    (problem,) = banks.check([path])

    assert problem.message.isprintable()
    assert len(problem.message) < 200


MARKS = "-:#?|>&*!%@`\"'[]{},~\\\t\r\n \x85\u2028\x00é"
WORDS = (
    "id",
    "text",
    "probes",
    "version: 1",
    "questions:",
    "evidence:",
    "mine.a",
    "depth",
    "no",
    "12:30",
    "99999999999",
)
SHAPES = ("\n", "\n  ", "\n    ", ": ", "- ", "<<", "---\n", "...\n", "\\ud800")
fragments = st.sampled_from([*MARKS, *WORDS, *SHAPES])


@pytest.mark.parametrize("parser", ["CSafeLoader", "SafeLoader"])
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=st.sampled_from(["", HEADER, HEADER + LAUNCH, HEADER + "  - "]), rest=st.lists(fragments))
def test_whatever_a_file_holds_its_faults_are_sentences_with_a_place_in_it(tmp_path, parser, start, rest):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "_Loader", getattr(yaml, parser, yaml.SafeLoader))
        content = start + "".join(rest)
        problems = banks.check([bank_file(tmp_path, content)])

    assert all(problem.message.isprintable() for problem in problems)
    assert all((problem.line or 1) <= len(content.splitlines()) + 1 for problem in problems)


def test_a_file_of_fifty_megabytes_is_refused_unread(tmp_path):
    path = tmp_path / "mine.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)

    (problem,) = banks.check([path])

    assert problem.message == f"is larger than such a file may be (50,000,000 of {LARGEST:,} bytes); split it"


def _folder(path):
    path.mkdir()


def _loop(path):
    path.symlink_to(path)


def _pipe(path):
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (_folder, "is a folder"),
        (_loop, "too many levels of symbolic links"),
        pytest.param(_pipe, "is no ordinary file", marks=pytest.mark.skipif(os.name == "nt", reason="no FIFO")),
    ],
)
def test_what_is_no_ordinary_file_is_refused_without_waiting(tmp_path, make, says):
    make(tmp_path / "mine.yaml")

    (problem,) = banks.load(tmp_path).problems
    checked = banks.check([tmp_path])

    assert says in problem.message
    assert problem in checked


def test_a_file_that_may_not_be_read_is_named(tmp_path, monkeypatch):
    path = bank_file(tmp_path, HEADER + LAUNCH)

    def forbidden(*_):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)  # a mode of 0 would not stop the administrator
    (problem,) = banks.load(tmp_path).problems[-1:]

    assert str(problem) == f"{path}: can't be read (permission denied); check the file and its permissions"


@pytest.fixture
def looked_into():
    """A folder that everybody may look into; pytest's own are the user's alone."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def as_nobody():
    """Inside, an administrator, whom no mode stops, has no more rights than anybody else."""
    administrator = os.geteuid() == 0
    if administrator:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        if administrator:
            os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_a_file_that_may_not_be_read_any_more_goes_on_with_its_last_good_version(looked_into, monkeypatch):
    # The checkout may lie where nobody else may look.
    monkeypatch.setattr("interview_coach.banks.library.shipped_folder", lambda: looked_into / "none")
    path = bank_file(looked_into, HEADER + LAUNCH)
    before = banks.load(looked_into)
    path.chmod(0)

    with as_nobody():
        after = banks.load(looked_into, None, before)

    (problem,) = map(str, after.problems)
    assert problem.startswith(
        f"{path}: can't be read (permission denied); check the file and its permissions; the last"
    )
    assert after.question("mine.launch") == before.question("mine.launch")
