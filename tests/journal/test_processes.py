"""The app can be killed at any moment, and can run twice."""

import subprocess
import sys
from contextlib import ExitStack, contextmanager

import pytest

from interview_coach.journal import Journal

from .samples import draft


@contextmanager
def other_copy(path, deed, name):
    command = [sys.executable, "-m", "tests.journal.writer", str(path), deed, name]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def go(process):
    process.stdin.write("\n")
    process.stdin.flush()


def kill_and_read_the_rest(process):
    process.kill()
    return process.stdout.read().splitlines()


def test_after_kill_9_every_word_that_was_saved_is_there(path):
    with other_copy(path, "type_for_ever", "one") as process:
        go(process)
        said = [process.stdout.readline().strip() for _ in range(20)]
        said += kill_and_read_the_rest(process)
    saved = max(int(words) for words in said if words)
    with Journal.open(path) as journal:
        (left,) = journal.drafts()
        assert len(left.text.split()) in {saved, saved + 1}
        assert journal.count() in {saved, saved + 1}


def test_after_kill_9_in_the_middle_of_recording_the_draft_is_still_there(path):
    with Journal.open(path) as journal:
        journal.keep_draft(draft(writer="one"))
    with other_copy(path, "stop_in_the_middle_of_recording", "one") as process:
        go(process)
        assert process.stdout.readline() == "half recorded\n"
        kill_and_read_the_rest(process)
    with Journal.open(path) as journal:
        assert journal.drafts() == (draft(writer="one"),)
        assert journal.attempts() == ()


@pytest.mark.parametrize("journal_is", ["new", "there already"])
def test_three_copies_at_once_lose_nothing(path, journal_is):
    names = ("one", "two", "three")
    if journal_is == "there already":
        Journal.open(path).close()
    with ExitStack() as stack:
        copies = [stack.enter_context(other_copy(path, "practise", name)) for name in names]
        for process in copies:
            go(process)
        assert [process.wait() for process in copies] == [0, 0, 0]
    with Journal.open(path) as journal:
        assert {each.id for each in journal.summaries()} == {
            f"{name}-{number}" for name in names for number in (*range(25), "last")
        }
        assert {each.text for each in journal.drafts()} == {f"{name} is not done" for name in names}
