"""Adding a question to the user's own file: all that was there stays, and nothing is lost."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_coach import banks
from interview_coach.banks import files
from interview_coach.model import CoachError, EvidenceGroup, Question, Reason, Round
from tests.banks.samples import DEAL, HEADER, LAUNCH, bank_file, questions_in

WIN = Question("mine.win", "How did you win them over?", (Reason.TRANSFER, Reason.DEPTH), bank="mine")
FULL = replace(
    WIN,
    listens_for="A plan: yours # not the team's",
    evidence=(EvidenceGroup("decision", ("no", "12:30", "decided, alone")), EvidenceGroup("on", ("2024-01-01",))),
    time_limit=90,
    follow_ups=("- Why?", "Tell me: " + "more about it " * 20),
    strong_answer='I planned it.\n\n  Then "we" won.\n',
    weak_answer="We won. " * 40,
    difficulty=3,
    round=Round.PANEL,
    tags=("[/x]", "{a}", "true"),
    assumes="a gap: “{a}” in the CV",
)


def test_the_first_question_makes_a_file_that_explains_itself(tmp_path):
    path = tmp_path / "banks" / "mine.yaml"

    banks.append(path, WIN)

    assert "# Your own questions." in path.read_text()
    assert banks.load(path.parent).question("mine.win") == WIN
    assert banks.check([path]) == ()


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_a_new_file_and_its_folder_are_the_users_alone(tmp_path):
    path = tmp_path / "banks" / "mine.yaml"

    banks.append(path, WIN)

    assert [each.stat().st_mode & 0o777 for each in (path, path.parent)] == [0o600, 0o700]


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_the_mode_of_a_file_stays_and_nothing_is_left_beside_it(tmp_path):
    path = bank_file(tmp_path / "banks", HEADER + LAUNCH)
    path.chmod(0o640)

    banks.append(path, WIN)

    assert path.stat().st_mode & 0o777 == 0o640
    assert {each.name for each in path.parent.iterdir()} == {"mine.yaml", ".lock"}


def test_every_field_of_a_question_is_written(tmp_path):
    path = tmp_path / "mine.yaml"

    banks.append(path, FULL)

    (question,) = questions_in(path)
    assert question == replace(
        FULL,
        **{name: getattr(FULL, name).strip() for name in ("strong_answer", "weak_answer")},
        follow_ups=tuple(text.strip() for text in FULL.follow_ups),
    )


def test_the_written_block_reads_as_a_person_would_write_it():
    question = replace(
        WIN, weak_answer="We won. " * 15, tags=("win",), evidence=(EvidenceGroup("plan", ("chose", "no")),)
    )

    assert banks.as_yaml(question) == (
        "  - id: mine.win\n"
        "    text: How did you win them over?\n"
        "    probes: [transfer, depth]\n"
        "    evidence:\n"
        '      plan: [chose, "no"]\n'
        "    time_limit: 120\n"
        "    difficulty: 2\n"
        "    tags: [win]\n"
        "    weak_answer: >-\n"
        "      We won. We won. We won. We won. We won. We won. We won. We won. We won. We won. We won. We won. We\n"
        "      won. We won. We won.\n"
    )


LAYOUTS = {
    "comments and odd spacing": "# mine\n" + HEADER + "\n  # first\n" + LAUNCH + "\n\n    # the end\n",
    "no newline at the end": HEADER + LAUNCH.rstrip("\n"),
    "a folded answer without a newline": HEADER + LAUNCH + "    weak_answer: >\n      We\n      won.",
    "Windows line ends": (HEADER + LAUNCH).replace("\n", "\r\n"),
    "a byte order mark": "\ufeff" + HEADER + LAUNCH,
    "dashes without indentation": HEADER + re.sub("(?m)^  ", "", LAUNCH),
    "dashes far to the right": HEADER + re.sub("(?m)^  ", " " * 8, LAUNCH),
    "a question in braces": HEADER + "  - {id: mine.launch, text: Why?, probes: [depth]}\n",
    "keys after the questions": HEADER.replace("title: Mine\n", "") + LAUNCH + "\n# the name\ntitle: Mine\n",
    "a document end": "---\n" + HEADER + LAUNCH + "# bye\n...\n# after\n",
    "no questions yet": HEADER,
    "no questions key": HEADER.replace("questions:\n", ""),
    "a question that is left out": HEADER + LAUNCH + "  - id: mine.broken\n    text: no\n",
    "unknown keys": HEADER + LAUNCH + "    colour: red\n",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_whatever_the_layout_every_byte_that_was_there_stays(tmp_path, layout):
    before = LAYOUTS[layout].encode()
    path = bank_file(tmp_path, before)
    old = questions_in(path)

    banks.append(path, WIN)

    after = path.read_bytes()
    assert questions_in(path) == (*old, WIN)
    assert any(after.startswith(before[:at]) and after.endswith(before[at:]) for at in range(len(before) + 1))
    if b"\r\n" in before:
        assert after.count(b"\n") == after.count(b"\r\n")


@pytest.mark.parametrize("empty", ["[]", "[ ]  # none yet", "~", "null"])
def test_an_empty_list_makes_way(tmp_path, empty):
    path = bank_file(tmp_path, HEADER.replace("questions:", f"questions: {empty}") + "# kept\n")

    banks.append(path, WIN)

    assert questions_in(path) == (WIN,)
    assert path.read_text().startswith(HEADER.removesuffix("\n"))
    assert "# kept\n" in path.read_text()
    assert not [line for line in path.read_text().splitlines() if line != line.rstrip()]


@pytest.mark.parametrize("blank", [b"", b"\n\n"])
def test_a_blank_file_is_filled(tmp_path, blank):
    path = bank_file(tmp_path, blank)

    banks.append(path, WIN)

    assert questions_in(path) == (WIN,)


REFUSED = {
    "a broken file": (HEADER + "  - id: [", "mine.yaml:5:10: .*Nothing is saved"),
    "a list in brackets": (
        HEADER.rstrip() + " [{id: mine.a, text: a, probes: [depth]}]\n",
        "in brackets can't be edited",
    ),
    "a file in braces": ("{version: 1, bank: mine, title: Mine, questions: []}", "in brackets can't be edited"),
    "an id that is taken": (HEADER + LAUNCH + DEAL.replace("mine.deal", "mine.win"), "already used in .*mine.yaml:8;"),
    "an id of a question left out": (HEADER + "  - id: mine.win\n", "already used in .*mine.yaml:5;"),
    "a newer version": ("version: 2\n", "version 2 of the format is not known"),
    "a file that is no text": (b"\x00\x01", "is not text"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_added_safely_is_refused_and_the_file_stays(tmp_path, case):
    content, says = REFUSED[case]
    path = bank_file(tmp_path / "banks", content)
    before = path.read_bytes()

    with pytest.raises(CoachError, match=f"(?s){says}"):
        banks.append(path, WIN)

    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"text": "  "}, "text: it is empty"),
        ({"text": "a\x1bb"}, re.escape("U+001B (control character)")),
        ({"text": "a\ud800b"}, "a character that is no text"),
        ({"probes": ()}, "probes: it is empty"),
        ({"time_limit": 5}, "use 30 or more"),
        ({"id": "Win It"}, "for example win-it"),
    ],
)
def test_a_question_that_could_not_be_read_again_is_refused(tmp_path, changes, says):
    path = bank_file(tmp_path, HEADER + LAUNCH)

    with pytest.raises(CoachError, match=says):
        banks.append(path, replace(WIN, **changes))

    assert path.read_text() == HEADER + LAUNCH


def test_a_link_stays_a_link_and_its_file_gets_the_question(tmp_path):
    real = bank_file(tmp_path / "dotfiles", HEADER + LAUNCH)
    link = tmp_path / "mine.yaml"
    link.symlink_to(real)

    banks.append(link, WIN)

    assert link.is_symlink()
    assert len(questions_in(real)) == 2


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    path = bank_file(tmp_path / "banks", HEADER + LAUNCH)

    def full(descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(CoachError, match=r"can't be written \(no space left on device\)"):
        banks.append(path, WIN)

    assert path.read_text() == HEADER + LAUNCH
    assert {each.name for each in path.parent.iterdir()} == {"mine.yaml", ".lock"}


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "banks").write_text("a file")

    with pytest.raises(CoachError, match="can't be written"):
        banks.append(tmp_path / "banks" / "mine.yaml", WIN)


def test_a_change_made_meanwhile_by_an_editor_is_not_overwritten(tmp_path, monkeypatch):
    path = bank_file(tmp_path, HEADER + LAUNCH)
    write = files._write

    def write_while_an_editor_saves(spare, data, mode):
        write(spare, data, mode)
        path.write_text(HEADER + DEAL)

    monkeypatch.setattr(files, "_write", write_while_an_editor_saves)
    with pytest.raises(CoachError, match="changed by another program"):
        banks.append(path, WIN)

    assert path.read_text() == HEADER + DEAL


def test_a_program_that_never_lets_go_is_not_waited_for_forever(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "PATIENCE", 0)
    with files.locked(tmp_path), pytest.raises(CoachError, match="Another program is writing"):
        banks.append(tmp_path / "mine.yaml", WIN)


def test_two_programs_adding_at_once_lose_nothing(tmp_path):
    path = tmp_path / "banks" / "mine.yaml"
    program = (
        "import sys; from pathlib import Path; from interview_coach import banks\n"
        "from interview_coach.model import Question, Reason\n"
        "for number in range(15):\n"
        f"    banks.append(Path({str(path)!r}), Question(f'mine.{{sys.argv[1]}}{{number}}', 'Why?', (Reason.DEPTH,)))\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", program, name]) for name in ("a", "b")]

    assert [process.wait(timeout=60) for process in running] == [0, 0]
    assert {question.id for question in questions_in(path)} == {
        f"mine.{name}{number}" for name in "ab" for number in range(15)
    }


def printable(text):
    return text.strip() and not re.search(r"[\u200e\u200f]", text)


lines = st.text(
    st.characters(categories=["L", "M", "N", "P", "S", "Zs"]) | st.sampled_from("\"'#:-|>&*!%@`{}[],? \n\t"), min_size=1
)
texts = (
    lines
    | st.sampled_from(
        ["no", "- a", "12:30", "~", "a: b", "a #b", "<<", "=", "👩\u200d⚕\ufe0f", "a\n b\n\nc", "---", "..."]
    )
).filter(printable)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts, words=st.lists(texts, max_size=4), answer=texts, layout=st.sampled_from(sorted(LAYOUTS)))
def test_any_text_comes_back_as_it_was_typed(tmp_path, text, words, answer, layout):
    before = LAYOUTS[layout].encode()
    path = bank_file(tmp_path, before)
    question = replace(WIN, text=text, follow_ups=tuple(words), tags=tuple(words), strong_answer=answer * 3)

    banks.append(path, question)

    back = questions_in(path)[-1]
    assert (back.text, back.strong_answer) == (text.strip(), (answer * 3).strip())
    assert back.follow_ups == back.tags == tuple(word.strip() for word in words)
