from __future__ import annotations

from pathlib import Path

import pytest

from interview_coach.coaching.jobs.roles import RoleUnreadable, read_role
from interview_coach.model import Role

NORTHWIND = Role("Northwind Medical", "Account manager", ("hospital access", "12:30 rounds"), "A new region.")


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "role.yaml",
            "employer: Northwind Medical\ntitle: Account manager\ncontext: A new region.\n"
            'key_demands:\n  - hospital access\n  - "12:30 rounds"\n',
        ),
        (
            "role.JSON",
            '\ufeff{"employer": "Northwind Medical", "title": "Account manager", "context": "A new region.",'
            ' "key_demands": ["hospital access", "12:30 rounds"]}',
        ),
    ],
)
def test_a_role_is_the_same_from_yaml_and_json(tmp_path: Path, name: str, content: str) -> None:
    assert read_role(written(tmp_path, name, content)) == NORTHWIND


def test_every_part_of_a_role_may_be_missing(tmp_path: Path) -> None:
    assert read_role(written(tmp_path, "role.yaml", "title: Account manager\ncontext:\n")) == Role(
        title="Account manager"
    )


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("role.json", "{", ":1:2: this is not JSON"),
        ("role.json", b"\xff", ":1:1: byte 0xff is not UTF-8"),
        ("role.json", "[" * 100_000, ": this JSON is too deep"),
        ("role.json", "[]", ":1:1: a role is made of"),
        ("role.yaml", "employer: [\n", ":"),
        ("role.yaml", "employer: !!python/name:os.system x\n", ":1:"),
        ("role.yaml", b"\x00", "NUL"),
        ("role.yaml", "", ": is empty"),
        ("role.yaml", "title: A\ntitle: B\n", ":2:1: the key 'title' is given twice"),
        ("role.yaml", "employer: 12:30\n", ":1:11: employer holds something other than text"),
        ("role.yaml", "key_demands: access\n", ":1:14: key_demands is not a list"),
        ("role.yaml", "key_demands: [tenders, yes]\n", ":1:24: key_demands holds something other than text"),
        ("role.yaml", "title: A\ndemands: [access]\n", ":2:1: the key demands is unknown; did you mean key_demands?"),
        ("role.json", '{"title": "A",\n "employr": "B"}', ":2:2: the key employr is unknown; did you mean employer?"),
        ("role.json", '{"title": 3}', ":1:11: title holds something other than text"),
        ("role.json", '{\t"title":\t3}', ": title holds something other than text"),
    ],
)
def test_what_is_no_role_is_told_with_its_file(tmp_path: Path, name: str, content: str | bytes, told: str) -> None:
    path = written(tmp_path, name, content)
    with pytest.raises(RoleUnreadable) as caught:
        read_role(path)
    assert str(caught.value).startswith(f"{path}")
    assert told in str(caught.value)
    assert "bank" not in str(caught.value).removeprefix(f"{path}")


def test_a_role_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    for name in ("none.yaml", "none.json"):
        with pytest.raises(RoleUnreadable, match="can't be read"):
            read_role(tmp_path / name)
