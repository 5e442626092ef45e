"""Small PDF and Word files, made as tests need them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import docx
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

_FONT = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}


def pdf(*pages: Sequence[str], password: str = "") -> bytes:
    """A PDF of pages, each made of lines; a page without lines is a scan, as far as text goes."""
    writer = PdfWriter()
    font = DictionaryObject({NameObject(key): NameObject(value) for key, value in _FONT.items()})
    fonts = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})})
    for lines in pages:
        page = writer.add_blank_page(595, 842)
        page[NameObject("/Resources")] = fonts
        page[NameObject("/Contents")] = writer._add_object(_content(lines))
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _content(lines: Sequence[str]) -> DecodedStreamObject:
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    content = DecodedStreamObject()
    content.set_data(f"BT /F1 11 Tf 14 TL 50 800 Td {shown} ET".encode("latin-1"))
    return content


def word(path: Path, *lines: str, table: Sequence[str] = ()) -> Path:
    """A Word file; a line that begins with a hyphen becomes an item of a list, the table is one row."""
    document = docx.Document()
    for line in lines:
        if line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        else:
            document.add_paragraph(line)
    if table:
        row = document.add_table(1, len(table)).rows[0]
        for cell, text in zip(row.cells, table, strict=True):
            cell.text = text
    document.save(str(path))
    return path
