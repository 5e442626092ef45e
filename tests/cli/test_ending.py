from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from interview_coach.cli import verbs as group
from interview_coach.cli.ending import ended
from interview_coach.coaching.folders import HOME_VARIABLE
from interview_coach.model import CoachError
from tests.cli.conftest import GROUP_ONLY, OWN_PART, Run, Start, command


def raises(error: BaseException) -> int:
    raise error


def test_an_error_made_for_the_user_is_one_harmless_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(lambda: raises(CoachError("No \x1b[31m bank."))) == 1
    assert capsys.readouterr().err == "No ␛[31m bank.\n"


def test_what_nobody_foresaw_is_a_sentence_and_its_details_are_in_a_private_file(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(lambda: raises(ZeroDivisionError("division by zero"))) == 1

    log = home / "cache" / "failures.log"
    shown = capsys.readouterr()
    assert f"The details are in {log}" in shown.err
    assert "Traceback" not in shown.err
    assert "Traceback" in log.read_text(encoding="utf-8")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_later_failures_are_added_to_the_earlier_ones(home: Path) -> None:
    ended(lambda: raises(ZeroDivisionError("one")))
    ended(lambda: raises(KeyError("two")))

    log = (home / "cache" / "failures.log").read_text(encoding="utf-8")
    assert log.index("one") < log.index("two")


def test_what_is_no_text_is_written_down_too(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(lambda: raises(ValueError("typed: \udcff"))) == 1

    assert "The details are in" in capsys.readouterr().err
    assert "typed: \\udcff" in (home / "cache" / "failures.log").read_text(encoding="utf-8")


def test_help_names_every_verb_and_every_verb_shows_examples(run: Run) -> None:
    overview = run("--help").stdout

    for name in group.VERBS:
        assert f"\n  {name} " in overview
        assert "Example" in run(name, "--help").stdout


@pytest.mark.parametrize("verb", [("review", "list"), ("review", "show"), ("review", "compare"), ("banks", "list"),
                                  ("banks", "check"), ("banks", "add"), ("banks", "path"), ("banks", "show"),
                                  ("banks", "search")])  # fmt: skip
def test_the_help_of_every_smaller_verb_shows_examples(run: Run, verb: tuple[str, str]) -> None:
    result = run(*verb, "--help")
    assert result.exit_code == 0
    assert "Example" in result.stdout


def test_an_unknown_verb_is_wrong_use(run: Run) -> None:
    result = run("scrore")
    assert result.exit_code == 2
    assert "scrore" in result.stderr


def test_version_is_one_line(start: Start) -> None:
    from interview_coach import __version__

    done = start("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"interview-coach {__version__}\n".encode(), b"")


def test_without_a_terminal_and_without_input_it_ends_cleanly(start: Start) -> None:
    done = start()

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"There is no terminal to show the app in")


def closed(number: int) -> list[str]:
    """A command that runs the one after it with a standard stream closed."""
    return [sys.executable, "-c", f"import os, sys; os.close({number}); os.execv(sys.argv[1], sys.argv[1:])"]


def test_closed_standard_input_is_no_crash(home: Path) -> None:
    drill = subprocess.run([*closed(0), *command("drill", "--plain")], capture_output=True, check=False)
    score = subprocess.run([*closed(0), *command("score")], capture_output=True, check=False)

    assert (drill.returncode, drill.stderr) == (0, b"")
    assert (score.returncode, score.stderr) == (1, b"Standard input is closed; name a file.\n")


_SHOWING = [("--version",), ("--help",), ("today",), ("drill", "--plain"), ("review", "list"), ("rules", "list")]


@pytest.mark.parametrize("verb", _SHOWING)
def test_what_could_not_be_shown_is_a_problem(home: Path, verb: tuple[str, ...]) -> None:
    done = subprocess.run([*closed(1), *command(*verb)], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (1, b"The output can't be written: bad file descriptor.\n")


def test_closed_standard_error_is_no_crash(home: Path) -> None:
    drill = subprocess.run(
        [*closed(2), *command("drill", "--plain")], input=b"We won.", capture_output=True, check=False
    )
    wrong = subprocess.run([*closed(2), *command("scrore")], capture_output=True, check=False)
    assert (drill.returncode, wrong.returncode) == (0, 2)


@pytest.mark.parametrize("locale", ["C", "POSIX", "xx_XX.ISO-8859-1"])
def test_every_character_can_be_printed_whatever_the_locale(start: Start, locale: str) -> None:
    typed = "We planned “it” 🦊 and we ran it all.".encode()
    plain_ascii = {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}

    done = start("drill", "--plain", typed=typed, **plain_ascii)

    assert (done.returncode, done.stderr) == (0, b"")
    assert "“it” 🦊".encode() in done.stdout


def test_a_reader_that_has_had_enough_ends_the_command_quietly(home: Path) -> None:
    rows = "".join(f'{{"id": {number}, "answer": "{GROUP_ONLY}"}}\n' for number in range(300))
    batch = subprocess.Popen(
        command("score", "--batch", "-", "--jobs", "2"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert batch.stdin
    assert batch.stdout
    assert batch.stderr
    batch.stdin.write(rows.encode())
    batch.stdin.close()
    batch.stdout.readline()
    batch.stdout.close()

    assert batch.stderr.read() == b""
    assert batch.wait() == 1
    batch.stderr.close()


@pytest.mark.parametrize("verb", _SHOWING)
def test_a_full_disk_behind_the_output_is_a_sentence(home: Path, verb: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command(*verb), stdin=subprocess.DEVNULL, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (1, b"The output can't be written: no space left on device.\n")


def test_ctrl_c_ends_a_batch_quietly(home: Path, tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    rows = "".join(f'{{"id": {number}, "answer": "{OWN_PART}"}}\n' for number in range(20_000))
    source.write_text(rows, encoding="utf-8")
    batch = subprocess.Popen(
        command("score", "--batch", str(source), "--output", str(tmp_path / "out.jsonl"), "--jobs", "2"),
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert batch.stderr
    while not list(tmp_path.glob(".out.jsonl.*")):
        time.sleep(0.02)
    time.sleep(0.5)  # some time in which the processes start; ctrl+C may come at any moment of it
    os.killpg(batch.pid, signal.SIGINT)

    assert batch.stderr.read().decode().strip() == f"Stopped; nothing was written to {tmp_path / 'out.jsonl'}."
    assert batch.wait() == 130
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix != "") == ["in.jsonl"]
    batch.stderr.close()


@pytest.mark.parametrize("variable", ["HOME", HOME_VARIABLE])
def test_a_home_that_cant_be_written_to_is_a_sentence_and_practice_goes_on(
    start: Start, tmp_path: Path, variable: str
) -> None:
    occupied = tmp_path / "a file"
    occupied.write_bytes(b"")
    spare = tmp_path / "spare"
    spare.mkdir()
    environment = {HOME_VARIABLE: "", "XDG_DATA_HOME": "", "XDG_CACHE_HOME": "", "TMPDIR": str(spare)}

    done = start("drill", "--plain", typed=OWN_PART.encode(), **environment | {variable: str(occupied)})

    assert done.returncode == 0
    assert b"can't be written" in done.stderr
    assert b"Recorded: 1 answer." in done.stdout
    assert list(spare.rglob("journal.sqlite3"))


def test_a_journal_of_a_newer_version_is_a_sentence(start: Start, home: Path) -> None:
    import sqlite3

    start("today")
    journal = sqlite3.connect(home / "journal.sqlite3")
    journal.execute("PRAGMA user_version = 999")
    journal.close()

    done = start("today")

    assert done.returncode == 1
    assert b"newer interview-coach" in done.stderr
    assert b"Traceback" not in done.stderr
