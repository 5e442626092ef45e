from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.cli.console import underlined, wrapped


@pytest.fixture(autouse=True, scope="module")
def narrow() -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", "30")
        yield


def test_lines_are_broken_at_spaces_and_hang_below_the_first() -> None:
    assert wrapped("one two three four five six seven", "- ", "  ") == "- one two three four five six\n  seven"


def test_the_users_own_line_breaks_are_kept() -> None:
    assert wrapped("one\n\ntwo", "  ") == "  one\n\n  two"


def test_underlining_takes_no_room() -> None:
    words = "one two three four five six seven"
    assert wrapped(underlined(words)).replace("\x1b[4m", "").replace("\x1b[24m", "") == wrapped(words)


@given(st.text(alphabet=st.sampled_from("ab \n\t-é"), max_size=200))
def test_no_word_is_lost_and_no_line_too_long_unless_a_word_is(text: str) -> None:
    lines = wrapped(text, "  ").split("\n")
    assert " ".join(lines).split() == text.split()
    assert all(len(line) <= 30 or len(line.split()) == 1 for line in lines)
