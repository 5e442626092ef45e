"""The text of a CV, a letter or a job description: plain text, Markdown, PDF or Word.

A file is what its first bytes say, whatever its name. pypdf and python-docx are an optional extra (`documents`), each
imported only when such a file is read.
"""

from __future__ import annotations

import io
import logging
import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

from interview_coach.banks.source import LARGEST, Refusal, decode, read_bytes
from interview_coach.model import CoachError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from pypdf import PdfReader

LARGEST_FILE = 20_000_000
"""Bytes of a PDF or Word file, photograph and all. Larger ones are not read at all."""

UNPACKED = 50_000_000
"""Bytes that a Word file may unpack to: far beyond any letter, and far below what fills a memory."""

PAGES = 100

_PDF, _ZIP, _OLD_WORD, _RTF = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf"
_INSTALL = "Reading {} files needs one more package; install it with: pip install 'interview-coach[documents]'"
_SAVE_AS = "save it as PDF, .docx or plain text"
_OLD_COPY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FORM_FEED = b"\x0c"  # what pdftotext puts between pages; nothing else that no editor shows is let through


class DocumentUnreadable(CoachError):
    """There is no text to be had from a file; the sentence says why and what to do."""


def read_document(path: Path) -> str:
    """The text of a file, one line for each of its lines or paragraphs. Raises DocumentUnreadable."""
    if path.is_dir():
        raise DocumentUnreadable(f"{path} is a folder; name a file in it.")
    if path.exists() and not path.is_file():
        raise DocumentUnreadable(f"{path} is no ordinary file; name one, or pipe its text in and give - as the file.")
    try:
        return document_text(read_bytes(path, LARGEST_FILE), str(path))
    except Refusal as refusal:
        raise _unreadable(str(path), refusal) from refusal


def document_text(data: bytes, name: str) -> str:
    """The text in the bytes of a document; `name` stands for it in what is said. Raises DocumentUnreadable."""
    if len(data) > LARGEST_FILE:
        raise DocumentUnreadable(f"{name}: is larger than {LARGEST_FILE:,} bytes; give the text alone.")
    try:
        text = _reader(data)(data)
    except Refusal as refusal:
        raise _unreadable(name, refusal) from refusal
    if not text.strip():
        raise DocumentUnreadable(f"{name}: there is no text in it.")
    return text


def _reader(data: bytes) -> Callable[[bytes], str]:
    """What reads bytes that begin like these; a PDF may have a few others before its own."""
    if _PDF in data[:1024]:
        return _pdf
    if data.startswith(_ZIP):
        return _docx
    return _plain


def _plain(data: bytes) -> str:
    if data.startswith(_OLD_WORD):
        raise Refusal(f"is an old Word file, or has a password; {_SAVE_AS}, without a password")
    if data.startswith(_RTF):
        raise Refusal(f"is an RTF file, which can't be read; {_SAVE_AS}")
    if len(data) > LARGEST:
        raise Refusal(f"is larger than a text may be ({len(data):,} of {LARGEST:,} bytes)")
    return decode(data.replace(_FORM_FEED, b"\n"))


def _pdf(data: bytes) -> str:
    try:
        import pypdf  # 70 ms, and an extra that not everybody installs
    except ImportError:
        raise DocumentUnreadable(_INSTALL.format("PDF")) from None
    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # it tells stderr of every oddity it gets over
    with _refusing("is a damaged PDF, or one of a kind that can't be read; export it anew"):
        reader = pypdf.PdfReader(io.BytesIO(data))
        _refuse_locked_or_long(reader)
        text = "\n".join(page.extract_text() for page in reader.pages)
    if not text.strip():
        raise Refusal("holds pictures of text, but no text (a scan); save it from the program it was written in")
    return text


def _refuse_locked_or_long(reader: PdfReader) -> None:
    from pypdf.errors import DependencyError

    try:
        locked = reader.is_encrypted and not reader.decrypt("")
    except DependencyError:  # a cipher for which pypdf needs yet another package
        locked = True
    if locked:
        raise Refusal("is protected with a password; save it without protection")
    if len(reader.pages) > PAGES:
        raise Refusal(f"has {len(reader.pages)} pages; take the few that belong to you out of it")


def _docx(data: bytes) -> str:
    try:
        import docx  # 60 ms, and an extra that not everybody installs
    except ImportError:
        raise DocumentUnreadable(_INSTALL.format("Word")) from None
    with _refusing("is a damaged Word file; open it in Word and save it anew"):
        _refuse_other_archives(data)
        return "\n".join(map(_line, _paragraphs(docx.Document(io.BytesIO(data)))))


@contextmanager
def _refusing(sentence: str) -> Iterator[None]:
    """Inside, whatever goes wrong with a file that somebody else's program wrote becomes a refusal in these words."""
    try:
        yield
    except Refusal:
        raise
    except Exception as error:
        raise Refusal(sentence) from error


def _refuse_other_archives(data: bytes) -> None:
    """Looks at the archive's list alone: what is packed in it is not unpacked before its size is known."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        unpacked = sum(each.file_size for each in archive.infolist())
        if unpacked > UNPACKED:
            raise Refusal(f"unpacks to {unpacked:,} bytes, more than any document needs ({UNPACKED:,})")
        if "word/document.xml" not in archive.namelist():
            raise Refusal(f"is an archive, and no Word file; {_SAVE_AS}")


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    """All of them in reading order, those in tables and text boxes too; the copy Word keeps for old programs isn't."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    body = document.element.body
    copies = set(body.iter(_OLD_COPY))
    for element in body.iter(qn("w:p")):
        if copies.isdisjoint(element.iterancestors()):
            yield Paragraph(element, document)


def _line(paragraph: Paragraph) -> str:
    """A paragraph's text, after a hyphen if it is an item of a list, whose sign the text itself lacks."""
    style = paragraph.style.name if paragraph.style else ""
    properties = paragraph._p.pPr  # noqa: SLF001 - python-docx shows the numbering of a list nowhere else
    numbered = properties is not None and properties.numPr is not None
    listed = numbered or (style or "").startswith("List")
    return f"- {paragraph.text}" if listed and paragraph.text.strip() else paragraph.text


def _unreadable(name: str, refusal: Refusal) -> DocumentUnreadable:
    return DocumentUnreadable(str(Problem(name, refusal.line, refusal.column, f"{refusal}.")))
