from __future__ import annotations

import json
from pathlib import Path

import pytest

from interview_coach.coaching import batch_work
from tests.cli.conftest import GROUP_ONLY, OWN_PART, Run, Start


def lines_of(*rows: object) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def test_each_line_gives_one_line_in_the_same_order(run: Run) -> None:
    rows = [{"id": number, "answer": OWN_PART if number % 2 else GROUP_ONLY} for number in range(10)]

    result = run("score", "--batch", "-", typed=lines_of(*rows))

    assert result.exit_code == 0
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == list(range(10))
    assert result.stderr == ""


def test_a_bad_line_is_reported_with_its_number_and_left_out(run: Run) -> None:
    typed = lines_of({"id": "a", "answer": OWN_PART}) + "{oops\n\n" + lines_of({"id": "b", "answer": OWN_PART})

    result = run("score", "--batch", "-", typed=typed)

    assert result.exit_code == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["a", "b"]
    assert "line 2: this is not JSON" in result.stderr
    assert "2 scored, 1 left out." in result.stderr


def test_an_id_that_comes_twice_is_told_and_both_lines_are_scored(run: Run) -> None:
    rows = [{"id": each, "answer": OWN_PART} for each in ("a", "b", "a", "b")]

    result = run("score", "--batch", "-", typed=lines_of(*rows))

    assert (result.exit_code, result.stdout.count("\n")) == (0, 4)
    assert result.stderr == 'line 3: its "id" is that of line 1, too; further ones like it are not told.\n'


def test_an_empty_file_gives_an_empty_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(b"")

    result = run("score", "--batch", str(tmp_path / "in.jsonl"), "--output", str(tmp_path / "out.jsonl"))

    assert result.exit_code == 0
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_the_output_file_stays_as_it_was_until_all_is_scored(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(lines_of({"id": 1, "answer": OWN_PART}, {"id": 2, "answer": OWN_PART}), encoding="utf-8")
    out.write_text("before", encoding="utf-8")
    calls: list[str] = []

    def fail_on_the_second(*arguments: object) -> object:
        calls.append(out.read_text(encoding="utf-8"))
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(*arguments)  # type: ignore[arg-type]

    real = batch_work.score
    monkeypatch.setattr(batch_work, "score", fail_on_the_second)
    result = run("score", "--batch", str(source), "--output", str(out))

    assert result.exit_code == 130
    assert f"Stopped; nothing was written to {out}.\n" in result.stderr
    assert calls == ["before", "before"]
    assert out.read_text(encoding="utf-8") == "before"
    assert {path.name for path in tmp_path.iterdir()} <= {"in.jsonl", "out.jsonl", "home"}


def test_a_batch_may_take_the_place_of_its_own_input(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(lines_of({"id": 1, "answer": OWN_PART}), encoding="utf-8")

    assert run("score", "--batch", str(path), "--output", str(path)).exit_code == 0
    assert json.loads(path.read_text(encoding="utf-8"))["status"] == "scored"


def test_an_output_that_cant_be_written_is_named(run: Run, tmp_path: Path) -> None:
    result = run("score", "--batch", "-", "--output", str(tmp_path / "none" / "out.jsonl"), typed=lines_of())

    assert result.exit_code == 1
    assert "out.jsonl: can't be written" in result.stderr


def test_output_to_what_is_no_file_is_written_directly(run: Run) -> None:
    result = run("score", "--batch", "-", "--output", "/dev/null", typed=lines_of({"id": 1, "answer": OWN_PART}))
    assert result.exit_code == 0
    assert Path("/dev/null").is_char_device()


def test_two_processes_give_the_very_bytes_of_one(start: Start, tmp_path: Path) -> None:
    rows = [{"id": f"ä{number}", "answer": f"{GROUP_ONLY} Number {number}."} for number in range(60)]
    typed = (lines_of(*rows[:30]) + "[]\n" + lines_of(*rows[30:])).encode()

    one = start("score", "--batch", "-", "--jobs", "1", typed=typed)
    two = start("score", "--batch", "-", "--jobs", "2", typed=typed)

    assert (one.returncode, two.returncode) == (1, 1)
    assert one.stdout.count(b"\n") == 60
    assert (two.stdout, two.stderr) == (one.stdout, one.stderr)


def test_question_ids_are_looked_up_in_the_banks(run: Run) -> None:
    rows = [
        {"id": 1, "answer": GROUP_ONLY, "question_id": "contribution.launch"},
        {"id": 2, "answer": GROUP_ONLY, "question_id": "no.such-\x1b[31mquestion"},
    ]

    result = run("score", "--batch", "-", typed=lines_of(*rows))

    assert json.loads(result.stdout)["reasons"]["contribution"]["verdict"] == "flag"
    assert "line 2: no bank has the question" in result.stderr
    assert "\x1b" not in result.stderr
