from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest

from interview_coach.coaching.files import FileUnwritable, kept_aside, replacing


def test_a_file_is_replaced_when_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text("before", encoding="utf-8")

    with replacing(path) as file:
        file.write("after\n")
        assert path.read_text(encoding="utf-8") == "before"

    assert path.read_bytes() == b"after\n"
    assert list(tmp_path.iterdir()) == [path]


def test_after_an_error_the_old_file_is_still_there_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text("before", encoding="utf-8")

    with suppress(KeyError), replacing(path) as file:
        file.write("half")
        raise KeyError

    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_is_its_users_alone_and_another_keeps_its_readers(tmp_path: Path) -> None:
    (tmp_path / "shared").touch(0o644)
    (tmp_path / "secret").touch(0o600)
    (tmp_path / "shared").chmod(0o644)

    for name in ("new", "shared", "secret"):
        with replacing(tmp_path / name) as file:
            assert all(path.stat().st_mode & 0o077 == 0 for path in tmp_path.glob(".*"))
            file.write("mine")

    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert modes == {"new": 0o600, "shared": 0o644, "secret": 0o600}


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "out")

    with replacing(tmp_path / "link") as file:
        file.write("after")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "out").read_text(encoding="utf-8") == "after"


def test_half_a_surrogate_pair_is_written_as_json_escapes_it(tmp_path: Path) -> None:
    with replacing(tmp_path / "out") as file:
        file.write('"\ud83d"')
    assert (tmp_path / "out").read_bytes() == b'"\\ud83d"'


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable, match="out: can't be written"), replacing(tmp_path / "none" / "out"):
        pass


def test_a_file_in_a_folders_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(FileUnwritable, match="can't be written"), replacing(tmp_path / "file" / "out"):
        pass


def test_words_kept_aside_are_their_users_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    path = kept_aside("one\r\ntwo \ud83d")
    assert path.read_bytes() == b"one\r\ntwo \\ud83d"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_link_that_leads_back_to_itself_is_told(tmp_path: Path) -> None:
    path = tmp_path / "loop"
    path.symlink_to(path)
    with pytest.raises(FileUnwritable, match="can't be written"), replacing(path):
        pass


def test_what_lies_where_the_new_file_is_begun_is_neither_written_through_nor_copied(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("kept", encoding="utf-8")
    (tmp_path / f".out.csv.{os.getpid()}.new").symlink_to(other)

    with replacing(tmp_path / "out.csv") as file:
        file.write("new")

    assert other.read_text(encoding="utf-8") == "kept"
    assert not (tmp_path / "out.csv").is_symlink()
    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == "new"
