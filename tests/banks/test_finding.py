"""Searching questions, near-duplicates, and the ids of new ones."""

from __future__ import annotations

import pytest

from interview_coach import banks
from interview_coach.model import Question, Reason
from tests.banks.samples import DEAL, HEADER, LAUNCH, bank_file

LIBRARY = (
    Question("own.launch", "Tell me about a launch you worked on.", (Reason.CONTRIBUTION,), tags=("teamwork",)),
    Question("own.hospital", "How would you win a hospital that buys elsewhere?", (Reason.TRANSFER,)),
    Question("own.team", "What did your last team get wrong?", (Reason.ATTITUDE,)),
    Question("own.cafe", "Why did the café’s sales fall?", (Reason.DEPTH,), tags=("hospitality",)),
)


def found(query):
    return [question.id.removeprefix("own.") for question in banks.Index(LIBRARY).find(query)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("launch", ["launch"]),
        ("LAUNCH worked", ["launch"]),
        ("hosptial", ["hospital"]),
        ("lanch", ["launch"]),
        ("team", ["team", "launch"]),
        ("hospit", ["hospital", "cafe"]),
        ("cafe", ["cafe"]),
        ("café's", ["cafe"]),
        ("transfer", ["hospital"]),
        ("launch hospital", []),
        ("xyzzy", []),
        ("[/x] *?(", []),
    ],
)
def test_a_search_finds_begun_and_mistyped_words_best_first(query, expected):
    assert found(query) == expected


@pytest.mark.parametrize("query", ["", "  ", "?!"])
def test_an_empty_search_finds_all_in_their_order(query):
    assert banks.Index(LIBRARY).find(query) == LIBRARY


def test_an_index_answers_many_searches_as_a_new_one_would():
    index = banks.Index(LIBRARY)

    for query in ("launch", "team", "launch team", "launch"):
        assert index.find(query) == banks.Index(LIBRARY).find(query)


def test_near_duplicates_come_with_their_likeness_the_most_alike_first():
    alike = banks.near_duplicates("tell me about a LAUNCH, you worked on", LIBRARY)
    reworded = banks.near_duplicates("Tell me about the launch you worked on", LIBRARY)

    assert [(question.id, likeness) for question, likeness in alike] == [("own.launch", 100)]
    assert 88 <= reworded[0][1] < 100


@pytest.mark.parametrize("text", ["", "Describe a conflict with a colleague."])
def test_a_new_question_has_no_near_duplicates(text):
    assert banks.near_duplicates(text, LIBRARY) == ()


def test_no_more_near_duplicates_are_named_than_asked_for():
    many = tuple(Question(f"own.{number}", "Why this job?") for number in range(5))

    assert len(banks.near_duplicates("Why this job?", many)) == 3
    assert len(banks.near_duplicates("Why this job?", many, limit=1)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tell me about a launch you worked on.", "mine.launch-worked"),
        ("Why you?", "mine.why-you"),
        ("What’s Zürich’s best café?", "mine.whats-zurichs-best-cafe"),
        ("なぜ？", "mine.question"),
        ("", "mine.question"),
        ("Extraordinarily " * 9, "mine.extraordinarily-extraordinarily"),
    ],
)
def test_a_new_id_is_made_of_the_telling_words(text, expected):
    assert banks.new_id(text, "mine", ()) == expected


def test_a_new_id_that_is_taken_is_numbered():
    assert banks.new_id("Why you?", "mine", {"mine.why-you", "mine.why-you-2"}) == "mine.why-you-3"


def test_checking_names_questions_that_ask_nearly_the_same_over_all_files(tmp_path):
    bank_file(tmp_path, HEADER + LAUNCH + DEAL)
    other = bank_file(
        tmp_path, (HEADER + LAUNCH.replace("a launch.", "that launch")).replace("mine", "other"), "other.yaml"
    )

    (problem,) = banks.check([tmp_path])

    assert str(problem).startswith(f"{other}:5:9: other.launch asks nearly the same as mine.launch (")


def test_checking_names_a_file_that_is_not_there(tmp_path):
    (problem,) = banks.check([tmp_path / "gone.yaml"])

    assert "no such file" in problem.message


def test_checking_sound_files_finds_nothing(tmp_path):
    assert banks.check([bank_file(tmp_path, HEADER + LAUNCH + DEAL)]) == ()
