from __future__ import annotations

from pathlib import Path

import pytest

from interview_coach.coaching.jobs.materials import MaterialUnread, check_file, check_text, headline, path_typed
from interview_coach.scoring.materials import MaterialKind
from tests.documents import pdf, word
from tests.scoring.material_records import record

GOOD, BAD = record("retail-good").text, record("retail-duties").text


def test_a_text_says_the_same_from_every_kind_of_file(tmp_path: Path) -> None:
    lines = BAD.split("\n")
    (tmp_path / "cv.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "cv.pdf").write_bytes(pdf([line.replace("(", r"\(").replace(")", r"\)") for line in lines]))
    word(tmp_path / "cv.docx", *lines)

    found = [check_file(tmp_path / name).reading for name in ("cv.txt", "cv.pdf", "cv.docx")]

    assert {headline(reading) for reading in found} == {"CV: 4 things to change"}
    assert len({tuple(finding.rule for finding in reading.findings) for reading in found}) == 1


def test_a_good_text_has_nothing_that_has_to_change() -> None:
    assert headline(check_text(GOOD).reading) == "CV: nothing that has to change"


def test_the_kind_can_be_given() -> None:
    assert headline(check_text(GOOD, kind=MaterialKind.LETTER).reading).startswith("Cover letter: ")


def test_too_little_is_told_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_text("Ana Nowak", encoding="utf-8")
    with pytest.raises(MaterialUnread, match=r"cv\.txt: Too short to say anything of"):
        check_file(path)
    with pytest.raises(MaterialUnread, match=r"^There is nothing to read yet"):
        check_text(" ")


def test_a_long_text_that_says_the_same_over_and_over_is_not_called_short() -> None:
    with pytest.raises(MaterialUnread, match=r"the same few words again and again"):
        check_text("I ran the tender for nine clinics. " * 500)


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        (" cv.pdf ", "cv.pdf"),
        ("'/home/ana/my cv.pdf'", "/home/ana/my cv.pdf"),
        ('"my cv.pdf"', "my cv.pdf"),
        (r"/home/ana/my\ cv\ \(2\).pdf", "/home/ana/my cv (2).pdf"),
        (r"C:\Users\ana\cv.pdf", r"C:\Users\ana\cv.pdf"),
    ],
)
def test_a_path_is_taken_as_typed_or_dropped_into_the_window(typed: str, path: str) -> None:
    assert path_typed(typed) == Path(path)


def test_a_path_may_begin_with_the_home_folder(home: Path) -> None:
    assert path_typed("~/cv.pdf") == home / "cv.pdf"
