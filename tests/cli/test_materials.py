from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run, Start
from tests.documents import pdf
from tests.scoring.material_records import record

GOOD, BAD, TEACHER = (record(name).text for name in ("retail-good", "retail-duties", "teacher-demands"))


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    path = tmp_path / "cv.txt"
    path.write_text(BAD, encoding="utf-8")
    return path


@pytest.fixture
def role(tmp_path: Path) -> Path:
    path = tmp_path / "role.yaml"
    path.write_text(
        "employer: Hillside\nkey_demands: [safeguarding, phonics, behaviour management]\n", encoding="utf-8"
    )
    return path


def checked_as_json(run: Run, *arguments: str, typed: str = "") -> dict[str, Any]:
    values: dict[str, Any] = json.loads(run("materials", "check", *arguments, "--format", "json", typed=typed).stdout)
    return values


def test_a_cv_comes_back_marked_up_with_what_to_change_and_exits_with_1(run: Run, cv: Path) -> None:
    result = run("materials", "check", str(cv))

    assert result.exit_code == 1
    assert result.stdout.startswith("CV: 4 things to change")
    assert "- [4: Responsible for] serving customers" in result.stdout
    assert "Rule: material.duties" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_a_good_one_exits_with_0(run: Run) -> None:
    result = run("materials", "check", "-", typed=GOOD)

    assert result.exit_code == 0
    assert result.stdout.startswith("CV: nothing that has to change")
    assert "What works" in result.stdout
    assert "What to change" not in result.stdout


def test_notes_alone_exit_with_0(run: Run) -> None:
    jobs = GOOD[GOOD.index("Experience") : GOOD.index("Education")]
    older = "Clerk, Hall, 2010 - 2012\n- Opened the post\n- Wrote the rota\n- Greeted visitors\n"
    values = checked_as_json(run, "-", typed=jobs + older)

    assert {finding["severity"] for finding in values["findings"]} == {"info"}
    assert run("materials", "check", "-", typed=jobs + older).exit_code == 0


def test_with_a_role_its_key_demands_are_sorted(run: Run, role: Path) -> None:
    shown = run("materials", "check", "-", "--role", str(role), typed=TEACHER).stdout

    assert "✓ Shown first-hand: phonics" in shown
    assert "· Only named: safeguarding" in shown
    assert "✗ Missing: behaviour management" in shown


def test_json_holds_all_of_it_with_offsets_into_the_text(run: Run, role: Path) -> None:
    values = checked_as_json(run, "-", "--role", str(role), typed=TEACHER)

    assert list(values) == ["id", "kind", "status", "findings", "strengths", "demands", "words", "deeds", "measured"]
    assert values["demands"] == {"shown": ["phonics"], "named": ["safeguarding"], "missing": ["behaviour management"]}
    for place in (*values["findings"], *values["strengths"]):
        assert place["start"] is None or TEACHER[place["start"] : place["end"]] == place["text"]


def test_the_kind_can_be_given(run: Run) -> None:
    assert checked_as_json(run, "-", "--kind", "letter", typed=GOOD)["kind"] == "letter"


def test_a_pdf_can_be_piped_in(start: Start) -> None:
    lines = [line.replace("(", r"\(").replace(")", r"\)") for line in BAD.split("\n")]
    done = start("materials", "check", "-", typed=pdf(lines))

    assert done.returncode == 1
    assert "CV: 4 things to change" in done.stdout.decode()


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "there is no text in it"), (b"Ana Nowak", "Too short to say anything of"), (b"%PDF-1.4 x", "damaged PDF")],
)
def test_what_cant_be_read_is_told_and_exits_with_1(run: Run, tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "cv.pdf"
    path.write_bytes(content)

    result = run("materials", "check", str(path))

    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{path}: " in result.stderr
    assert told in result.stderr


@pytest.mark.parametrize("arguments", [(), ("no-such-file.pdf",), ("-", "--kind", "poem"), (".",)])
def test_wrong_use_exits_with_2_and_says_why(run: Run, arguments: tuple[str, ...]) -> None:
    result = run("materials", "check", *arguments)

    assert result.exit_code == 2
    assert "Error: " in result.stderr


def test_what_a_terminal_would_obey_is_shown_instead(run: Run) -> None:
    """No text file with such characters is read, but a PDF may hold them."""
    lines = [line.replace("(", "").replace(")", "") for line in BAD.split("\n")]
    shown = run("materials", "check", "-", typed=pdf([r"Name: \033[31mred", *lines])).stdout

    assert "\x1b" not in shown
    assert "[31mred" in shown
