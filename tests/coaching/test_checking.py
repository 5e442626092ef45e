from __future__ import annotations

from pathlib import Path

import pytest

from interview_coach import banks
from interview_coach.coaching.folders import Folders
from interview_coach.coaching.library.checking import check_banks

STRONG = (
    "Last spring I planned the launch at Leeds. I trained nine clinics myself, moved the first case to Tuesday because "
    "their theatre lead had asked for it, and orders doubled by June, from 40 to 82 a month."
)
WEAK = "Last spring we planned the launch. We trained the clinics and we ran the first cases. We won the account."
QUESTION = """\
version: 1
bank: mine
title: Mine
questions:
  - id: mine.xylophones
    text: Tell me about a launch of xylophones.
    probes: [contribution]
    evidence:
      doing: [{keyword}]
    strong_answer: {strong}
    weak_answer: {weak}
"""


def bank(folder: Path, strong: str = STRONG, weak: str = WEAK, keyword: str = "trained") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "mine.yaml"
    path.write_text(QUESTION.format(strong=strong, weak=weak, keyword=keyword), encoding="utf-8")
    return path


def test_a_bank_with_good_samples_has_no_problem(tmp_path: Path) -> None:
    assert check_banks([bank(tmp_path)]) == ()


@pytest.mark.parametrize(
    ("strong", "weak", "keyword", "says"),
    [
        (WEAK, STRONG, "won", ["the weak sample is not flagged for contribution", "should lie 20 points apart"]),
        ("Indeed.", WEAK, "indeed", ["the strong sample can't be scored (too_short)"]),
        (STRONG, "No.", "trained", ["the weak sample can't be scored (too_short)"]),
        (STRONG, WEAK, "budget", ["no keyword of “doing” occurs in the strong sample"]),
    ],
)
def test_samples_that_would_teach_the_wrong_thing_are_named_where_they_stand(
    tmp_path: Path, strong: str, weak: str, keyword: str, says: list[str]
) -> None:
    path = bank(tmp_path, strong, weak, keyword)

    problems = check_banks([path])

    assert {(problem.path, problem.line, problem.column) for problem in problems} == {(str(path), 5, 9)}
    assert len(problems) == len(says)
    for problem, words in zip(problems, says, strict=True):
        assert words in problem.message


def test_questions_that_the_shipped_banks_have_already_are_named(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    known = banks.load(None).questions[0]
    path.write_text(
        "version: 1\nbank: mine\ntitle: Mine\nquestions:\n"
        f"  - id: {known.id}\n    text: Which xylophones do you play?\n    probes: [depth]\n"
        f'  - id: mine.again\n    text: "{known.text}"\n    probes: [depth]\n',
        encoding="utf-8",
    )

    taken, alike = check_banks([path])

    assert f"{known.id} is already used by the bank {known.bank}" in taken.message
    assert f"mine.again asks nearly the same as {known.id}" in alike.message


def test_a_shipped_bank_is_not_held_against_itself() -> None:
    assert "already used" not in "".join(map(str, check_banks([banks.shipped_folder() / "depth.yaml"])))


def test_without_a_path_the_users_own_banks_are_checked(folders: Folders) -> None:
    assert check_banks(folders=folders) == ()
    path = bank(folders.banks, keyword="budget")
    assert [problem.path for problem in check_banks(folders=folders)] == [str(path)]


def test_the_shipped_banks_and_all_their_samples_have_no_problem() -> None:
    assert check_banks([banks.shipped_folder()]) == ()
