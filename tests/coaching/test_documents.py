"""The text of files that people have: read as it stands, or refused in one sentence that says what to do."""

from __future__ import annotations

import builtins
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from interview_coach.coaching.jobs import documents
from interview_coach.coaching.jobs.documents import DocumentUnreadable, document_text, read_document
from tests.documents import pdf, word

LINES = ["Store manager, Leeds, 2019 - 2024", "- Cut waste by 18% in one year"]
TEXT = "\n".join(LINES)


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("name", ["cv.txt", "cv.md", "cv.markdown", "cv"])
def test_a_text_comes_as_it_is(tmp_path: Path, name: str) -> None:
    written_so = "\ufeff# Ana Nowak\r\n\tWrote “notes” – 5\u00a0years".encode()
    assert read_document(written(tmp_path, name, written_so)) == "# Ana Nowak\r\n\tWrote “notes” – 5\u00a0years"


def test_a_page_break_of_a_converted_file_is_a_line_break(tmp_path: Path) -> None:
    assert read_document(written(tmp_path, "cv.txt", b"one\x0ctwo")) == "one\ntwo"


def test_a_pdf_gives_its_lines_page_after_page(tmp_path: Path) -> None:
    path = written(tmp_path, "cv.pdf", pdf(LINES, ["- Trained 14 new starters"]))
    assert read_document(path).split("\n") == [*LINES, "- Trained 14 new starters"]


def test_a_word_file_gives_its_paragraphs_and_what_stands_in_tables(tmp_path: Path) -> None:
    path = word(tmp_path / "cv.docx", *LINES, table=["2016 - 2019", "Team leader"])
    assert read_document(path).split("\n") == [*LINES, "2016 - 2019", "Team leader"]


def test_a_file_is_what_it_holds_whatever_its_name(tmp_path: Path) -> None:
    word(tmp_path / "cv.docx", *LINES).rename(tmp_path / "cv.pdf")
    assert read_document(tmp_path / "cv.pdf") == TEXT
    assert document_text(pdf(LINES), "-") == TEXT


def locked(folder: Path) -> Path:
    return written(folder, "cv.pdf", pdf(LINES, password=LINES[0]))


def scan(folder: Path) -> Path:
    return written(folder, "cv.pdf", pdf([]))


def broken_pdf(folder: Path) -> Path:
    return written(folder, "cv.pdf", b"%PDF-1.7\n" + os.urandom(500))


def broken_word(folder: Path) -> Path:
    path = word(folder / "cv.docx", *LINES)
    return written(folder, "cv.docx", path.read_bytes()[:-40])


def bomb(folder: Path) -> Path:
    path = folder / "cv.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (documents.UNPACKED + 1))
    return path


def archive(folder: Path) -> Path:
    path = folder / "cv.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("cv.txt", TEXT)
    return path


def large(folder: Path) -> Path:
    path = folder / "cv.pdf"
    with path.open("wb") as file:
        file.truncate(documents.LARGEST_FILE + 1)
    return path


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "cv.txt")
    return folder / "cv.txt"


def holding(name: str, content: bytes) -> Callable[[Path], Path]:
    return lambda folder: written(folder, name, content)


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (holding("cv.txt", b""), ": there is no text in it."),
        (holding("cv.txt", b" \r\n\t"), ": there is no text in it."),
        (lambda folder: word(folder / "cv.docx"), ": there is no text in it."),
        (scan, ": holds pictures of text, but no text (a scan); save it from"),
        (locked, ": is protected with a password; save it without protection."),
        (broken_pdf, ": is a damaged PDF, or one of a kind that can't be read; export it anew."),
        (lambda folder: written(folder, "cv.pdf", pdf(*[LINES] * 101)), ": has 101 pages;"),
        (broken_word, ": is a damaged Word file; open it in Word and save it anew."),
        (bomb, f": unpacks to {documents.UNPACKED + 1:,} bytes"),
        (archive, ": is an archive, and no Word file; save it as PDF, .docx or plain text."),
        (large, f": is larger than such a file may be ({documents.LARGEST_FILE + 1:,} of"),
        (holding("cv.txt", b"a" * 1_000_001), ": is larger than a text may be"),
        (
            holding("cv.doc", b"\xd0\xcf\x11\xe0" + bytes(200)),
            ": is an old Word file, or has a password;",
        ),
        (holding("cv.rtf", b"{\\rtf1 Ana}"), ": is an RTF file"),
        (holding("cv.txt", b"Ana\x00Nowak"), ": is not text (it holds NUL bytes)"),
        (holding("cv.txt", "Café".encode("latin-1")), ":1:4: byte 0xe9 is not UTF-8; save the file as UTF-8."),
        (holding("cv.txt", "Ana".encode("utf-16")), ": is UTF-16; save it as UTF-8."),
        (holding("cv.txt", b"Ana\n\x1b[2J"), ":2:1: a control character (U+001B) is in the text"),
        (lambda folder: folder, " is a folder; name a file in it."),
        (lambda folder: folder / "none.txt", ": can't be read (no such file or directory)"),
        pytest.param(
            pipe, " is no ordinary file; name one,", marks=pytest.mark.skipif(os.name == "nt", reason="no FIFO")
        ),
    ],
)
def test_what_gives_no_text_is_refused_in_one_sentence(tmp_path: Path, made: Callable[[Path], Path], told: str) -> None:
    path = made(tmp_path)
    with pytest.raises(DocumentUnreadable) as caught:
        read_document(path)
    assert str(caught.value).startswith(f"{path}{told}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("package", "kind", "data"), [("pypdf", "PDF", pdf(LINES)), ("docx", "Word", b"PK\x03\x04")])
def test_without_the_extra_one_sentence_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, package: str, kind: str, data: bytes
) -> None:
    found = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == package:
            raise ImportError(name)
        return found(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(DocumentUnreadable, match=rf"{kind} files .* pip install 'interview-coach\[documents\]'"):
        document_text(data, "cv")


def test_the_copy_that_word_keeps_for_old_programs_is_not_read_twice(tmp_path: Path) -> None:
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    boxed = "<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>"
    other = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    run = parse_xml(
        f"<w:r {nsdecls('w')} {other}><mc:AlternateContent><mc:Choice>{boxed}</mc:Choice>"
        f"<mc:Fallback>{boxed}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    document.add_paragraph("Before")._p.append(run)
    document.save(str(tmp_path / "cv.docx"))
    assert read_document(tmp_path / "cv.docx").split("\n") == ["Before", "In a box"]
