from __future__ import annotations

from pathlib import Path

import pytest

from interview_coach.coaching.editor import EditorFailed, open_file, words_of


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

    open_file(Path("my bank.yaml"), 7)

    assert (tmp_path / "called").read_text(encoding="utf-8") == called


def test_an_editor_may_have_words_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "not this one")
    monkeypatch.setenv("VISUAL", f"{an_editor(tmp_path, 'vim')} -n")

    open_file(Path("mine.yaml"), 1)

    assert (tmp_path / "called").read_text(encoding="utf-8") == "-n|+1|mine.yaml|"


def test_without_an_editor_the_place_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(EditorFailed, match=r"set EDITOR to yours. The place is mine.yaml:7"):
        open_file(Path("mine.yaml"), 7)


def test_an_editor_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", str(an_editor(tmp_path, "vi", ending=3)))
    with pytest.raises(EditorFailed, match="ended with error 3"):
        open_file(Path("mine.yaml"), 7)

    monkeypatch.setenv("EDITOR", 'vi "')
    with pytest.raises(EditorFailed, match="can't be read as a command"):
        open_file(Path("mine.yaml"), 7)


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (r"C:\Windows\notepad.exe", [r"C:\Windows\notepad.exe"]),
        (r'"C:\Program Files\Vim\vim.exe" -n', [r"C:\Program Files\Vim\vim.exe", "-n"]),
        ("code --wait", ["code", "--wait"]),
    ],
)
def test_an_editor_on_windows_may_be_named_by_its_path(command: str, words: list[str]) -> None:
    assert words_of(command, windows=True) == words


def test_elsewhere_a_space_is_kept_by_a_quote_or_a_backslash() -> None:
    assert words_of(r"'my editor' a\ file", windows=False) == ["my editor", "a file"]
