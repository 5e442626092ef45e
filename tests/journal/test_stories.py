"""Stories in the journal: changed and deleted like debriefs, with no word left behind."""

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_coach.journal import Journal, JournalChanged
from interview_coach.model import Reason
from interview_coach.story import Figure, Story

from .samples import DECIDING, attempt
from .test_any_text import anything

LAUNCH = Story("The pump launch", "Last spring.", "", "I trained nine clinics.", "Orders doubled.", id="s1")
unused = count()
stories = st.builds(
    Story,
    *[anything] * 5,
    reasons=st.lists(st.sampled_from(Reason), max_size=2).map(tuple),
    demands=st.lists(anything, max_size=2).map(tuple),
    figures=st.lists(st.builds(Figure, anything, anything), max_size=2).map(tuple),
    attempt_id=anything,
    id=anything.map(lambda text: f"{next(unused)} {text}"),
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    with Journal.open(tmp_path_factory.mktemp("any") / "journal.sqlite3") as journal:
        yield journal


@settings(deadline=None, max_examples=60)
@given(story=stories)
def test_every_story_comes_back_equal_until_deleted(shared, story):
    assert shared.keep_story(story) == replace(story, version=1)
    assert shared.stories() == (replace(story, version=1),)
    shared.delete_story(story.id)
    assert shared.stories() == ()


def test_what_another_copy_changed_meanwhile_is_not_overwritten(journal):
    ours = journal.keep_story(LAUNCH)
    theirs = journal.keep_story(replace(ours, task="theirs"))
    with pytest.raises(JournalChanged, match="another window"):
        journal.keep_story(replace(ours, task="ours"))
    assert journal.stories() == (theirs,)


def test_deleting_leaves_no_word_in_any_file(journal, path):
    journal.keep_story(replace(LAUNCH, action="Quixotic words " * 2000))
    journal.record(attempt())
    journal.delete_story(LAUNCH.id)
    assert b"Quixotic" not in b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert journal.count() == 1


def test_another_journal_brings_its_stories(journal, tmp_path):
    with Journal.open(tmp_path / "other.sqlite3") as other:
        theirs = other.keep_story(LAUNCH)
    for _ in range(2):
        journal.take_over(other.path, DECIDING)
    assert journal.stories() == (theirs,)
