"""Another copy of the app, for tests that need a second process: `python -m tests.journal.writer PATH DEED NAME`."""

import sys
from itertools import count
from pathlib import Path

from interview_coach.journal import Journal, drafts

from .samples import LAUNCH, attempt, draft


def say(text):
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def type_for_ever(journal, name):
    """A save and an attempt a word; says the number of words only once both are kept."""
    for words in count(1):
        journal.keep_draft(draft("word " * words, writer=name))
        journal.record(attempt(words))
        say(words)


def stop_in_the_middle_of_recording(journal, name):
    def stop(*_):
        say("half recorded")
        sys.stdin.read()

    drafts.drop = stop
    journal.record(attempt(), writer=name)


def practise(journal, name):
    """Waits for the word, then answers 25 times with a draft left over."""
    for number in range(25):
        journal.keep_draft(draft(f"{name} {number}", writer=name))
        journal.record(attempt(id=f"{name}-{number}"))
    journal.record(attempt(id=f"{name}-last"), writer=f"{name}, nobody's draft")
    journal.keep_draft(draft(f"{name} is not done", question=LAUNCH, writer=name))


DEEDS = {deed.__name__: deed for deed in (type_for_ever, stop_in_the_middle_of_recording, practise)}

if __name__ == "__main__":
    path, deed, name = sys.argv[1:]
    say("ready")
    sys.stdin.readline()
    with Journal.open(Path(path)) as opened:
        DEEDS[deed](opened, name)
