from __future__ import annotations

from pathlib import Path

import pytest

from interview_coach.coaching.library.editor import EditorFailed, open_at


def an_editor(folder: Path, name: str, ending: int = 0) -> Path:
    """An editor that only notes how it was called."""
    program = folder / name
    program.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > "{folder}/called"\nexit {ending}\n', encoding="utf-8")
    program.chmod(0o755)
    return program


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("vi", "+7|my bank.yaml|"),
        ("hx", "my bank.yaml:7|"),
        ("code", "--goto|my bank.yaml:7|"),
        ("unheard-of", "my bank.yaml|"),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, called: str
) -> None:
    monkeypatch.setenv("EDITOR", str(an_editor(tmp_path, name)))

    open_at(Path("my bank.yaml"), 7)

    assert (tmp_path / "called").read_text(encoding="utf-8") == called


def test_an_editor_may_have_words_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "not this one")
    monkeypatch.setenv("VISUAL", f"{an_editor(tmp_path, 'vim')} -n")

    open_at(Path("mine.yaml"), 1)

    assert (tmp_path / "called").read_text(encoding="utf-8") == "-n|+1|mine.yaml|"


def test_without_an_editor_the_place_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(EditorFailed, match=r"set EDITOR to yours. The place is mine.yaml:7"):
        open_at(Path("mine.yaml"), 7)


def test_an_editor_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", str(an_editor(tmp_path, "vi", ending=3)))
    with pytest.raises(EditorFailed, match="ended with error 3"):
        open_at(Path("mine.yaml"), 7)

    monkeypatch.setenv("EDITOR", 'vi "')
    with pytest.raises(EditorFailed, match="can't be read as a command"):
        open_at(Path("mine.yaml"), 7)
