"""Sentences and words, with every span an index into the user's own text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.scoring.text import WINDOW, fold, read_document

SENTENCES = {
    "full stops": ("I left. She stayed.", ["I left.", "She stayed."]),
    "a forgotten space": ("It was done.Then I left.", ["It was done.", "Then I left."]),
    "abbreviations": ("I rang Dr. Ali, e.g. on Monday. He came.", ["I rang Dr. Ali, e.g. on Monday.", "He came."]),
    "decimals": ("It rose by 3.5 points. Good.", ["It rose by 3.5 points.", "Good."]),
    "quoted sentences stay together": ('"We lost it. Sorry," he said.', ['"We lost it. Sorry," he said.']),
    "bullets": ("Done:\n- Cut the form\n- Rang them", ["Done:", "- Cut the form", "- Rang them"]),
    "a single line break is white space": ("I cut\nthe form.", ["I cut\nthe form."]),
    "a blank line": ("First\n\nSecond", ["First", "Second"]),
    "a label": ("It was late\nTask: the form", ["It was late", "Task: the form"]),
    "repeated": ("I cut the form again. I cut the form again.", ["I cut the form again."]),
}


@pytest.mark.parametrize(("text", "sentences"), SENTENCES.values(), ids=SENTENCES)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in read_document(text).sentences] == sentences


def test_words_are_counted_as_often_as_they_are_typed() -> None:
    assert read_document("I cut the form again. I cut the form again.").words == 10


def test_a_text_without_punctuation_falls_into_windows() -> None:
    sentences = read_document("so many words " * 50).sentences
    assert all(len(sentence.tokens) <= WINDOW for sentence in sentences)


PADDING = "This one is long enough to leave alone. " * 12
EDITS = {
    "a quote is closed": ('She said "Go. Now. And', ' take her."'),
    "a quote is closed after another": ('She said "Go." He said "Stay. Now. And', ' wait."'),
    "a number becomes a bullet": ("Two things:\n1.", " I cut the form"),
    "a word becomes a label": ("It was late\nTask", ": the form"),
    "a line break becomes a blank line": ("It was late\n", "\nI cut the form"),
    "a full stop ends a number": ("It rose by 3.", "5 points"),
    "what comes has been said": ("I cut the form again. I cut the form", " again."),
}


@pytest.mark.parametrize(("before", "added"), EDITS.values(), ids=EDITS)
@pytest.mark.parametrize("rest", ["", " And then? " + PADDING], ids=["at the end", "in the middle"])
def test_after_an_edit_the_sentences_are_those_of_the_text_as_it_stands(before: str, added: str, rest: str) -> None:
    first = read_document(PADDING + before + rest)
    changed = PADDING + before + added + rest
    assert read_document(changed, first) == read_document(changed)
    assert read_document(PADDING + before + rest, read_document(changed)) == first


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet=st.sampled_from("aI .,!?\n\r\t-\"'’“”İß🙂1…*)("), max_size=200))
def test_every_word_lies_where_its_span_says(text: str) -> None:
    document = read_document(text)
    for number, sentence in enumerate(document.sentences):
        for token in sentence.tokens:
            start, end = document.place(number, token[:2])
            assert fold(text[start:end]) == token.word


@given(st.text(alphabet=st.sampled_from("ab. \n"), max_size=120))
def test_sentences_do_not_overlap(text: str) -> None:
    document = read_document(text)
    ends = [start + len(sentence.text) for start, sentence in zip(document.offsets, document.sentences, strict=True)]
    assert all(end <= start for end, start in zip(ends, document.offsets[1:], strict=False))
