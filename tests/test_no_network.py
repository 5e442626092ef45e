"""Nothing leaves the machine: everything a user does, with every way to another machine watched or cut off."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from textual.pilot import Pilot

from interview_coach.cli.verbs import VERBS, verbs
from interview_coach.coaching.workspace import Workspace
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.feedback import FeedbackScreen
from tests.conftest import NOW
from tests.tui.reading import on_screen, shown, until

ANSWER = "Last spring I planned the launch at Leeds. I trained nine clinics myself, and orders doubled by June."
CV = """EXPERIENCE

Territory manager, Contoso, 2019 to 2024
- Opened eleven hospital accounts in the north and grew sales from 0.4 to 1.9 million
- Wrote the course by which all new representatives learn the pump, and taught it four times a year
- Won the tender of the county's largest clinic against two cheaper offers

EDUCATION
Nursing degree, Leeds, 2014
"""
OUTWARD = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"}


class Watch:
    """The attempts to speak to another machine while it is on. A hook can't be taken out, so it only listens then."""

    def __init__(self) -> None:
        self.on = False
        self.tried: list[tuple[str, object]] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.on and event in OUTWARD and not _within(event, arguments):
            self.tried.append((event, arguments))


def _within(event: str, arguments: tuple[object, ...]) -> bool:
    """Whether it is a socket of this machine alone, as the pair is with which asyncio wakes its loop."""
    return event == "socket.connect" and getattr(arguments[0], "family", None) == getattr(socket, "AF_UNIX", object())


@pytest.fixture(scope="module")
def hook() -> Watch:
    return Watch()


@pytest.fixture
def watch(hook: Watch, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    def refuse(*_: object) -> None:
        raise OSError("cut off")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    hook.tried.clear()
    hook.on = True
    yield hook
    hook.on = False


def journey(folder: Path) -> Iterator[tuple[tuple[str, ...], str]]:
    """What a user does on the command line, in this order: arguments, and what they type."""
    out = str(folder / "out")
    advert = "Key Account Manager at Heliox\n\nYou bring\n- hospital tenders\n- clinic training\n"
    (folder / "advert.txt").write_text(advert, encoding="utf-8")
    (folder / "questions.csv").write_text("text,probes\nWhy would you leave the field?,transfer\n", encoding="utf-8")
    yield ("--help",), ""
    yield ("today",), ""
    yield ("today", "--calendar"), ""
    yield ("drill", "--plain"), f"{ANSWER}\n.\nq\n"
    yield ("story", "new", "--title", "The bed plan"), ""
    yield ("story", "list"), ""
    yield ("mock", "--plain", "--questions", "3"), f"{ANSWER}\n.\n" * 5
    yield ("mock", "list"), ""
    yield ("score",), ANSWER
    yield ("debrief", "new", "Northwind"), ""
    yield ("debrief", "read"), "We missed your own part in it."
    yield ("debrief", "confirm", "northwind", "contribution"), ""
    yield ("debrief", "request", "northwind"), ""
    yield ("materials", "check", "-"), CV
    yield ("role", "import", str(folder / "advert.txt"), "--yes"), ""
    yield ("role", "new", "--employer", "Contoso", "--demand", "hospital tenders"), ""
    yield ("role", "gaps", "contoso"), ""
    yield ("review", "list"), ""
    yield ("progress", "--html", str(folder / "progress.html")), ""
    yield ("plan",), ""
    yield ("confidence",), ""
    yield ("cheatsheet", "--role", "contoso"), ""
    yield ("banks", "check"), ""
    yield ("banks", "import", str(folder / "questions.csv"), "--yes"), ""
    yield ("banks", "search", "launch"), ""
    yield ("reminder", "--at", "18:30"), ""
    yield ("settings", "set", "weekly_goal", "4"), ""
    yield ("settings", "set", "keys.today.plan", "f6"), ""
    yield ("settings", "keys"), ""
    yield ("rules", "list"), ""
    for shape in ("markdown", "jsonl", "csv", "html", "anki"):
        yield ("export", "--to", shape, "--redact", "--output", f"{out}.{shape}"), ""
    answered = json.loads(Path(f"{out}.jsonl").read_text("utf-8").splitlines()[0])
    yield ("rehearse", answered["question"]["id"]), ""
    yield ("import", f"{out}.jsonl"), ""
    yield ("backup",), ""
    yield ("verify",), ""
    yield ("restore", "last"), ""


def test_no_command_speaks_to_another_machine(home: Path, tmp_path: Path, watch: Watch) -> None:
    done = set()
    for arguments, typed in journey(tmp_path):
        result = CliRunner().invoke(verbs, list(arguments), input=typed)
        assert result.exit_code == 0, (arguments, result.output)
        done.add(arguments[0])
    assert set(VERBS) <= done, "a new verb belongs into this journey"
    assert watch.tried == []


def test_the_watch_would_hear_of_it(watch: Watch) -> None:
    with socket.socket() as outward:
        outward.setblocking(False)
        with pytest.raises(OSError):  # noqa: PT011 - in progress or refused, as the machine is
            outward.connect(("127.0.0.1", 9))
    assert [event for event, _ in watch.tried] == ["socket.connect"]


async def walk(pilot: Pilot[None]) -> None:
    """Every tab, an answer with its feedback, a debrief, settings, help and the palette."""
    app = pilot.app
    await until(pilot, lambda: "enter start" in on_screen(app))
    await pilot.press("enter")
    await shown(pilot, DrillScreen)
    await pilot.press(*("space" if key == " " else key for key in "I trained nine clinics."))
    await pilot.press("ctrl+j")
    await shown(pilot, FeedbackScreen)
    await pilot.press("escape")
    for keys in (
        ["2"],
        ["c"],
        ["3"],
        ["4", "n"],
        ["escape"],
        ["5"],
        ["6", "c"],
        ["comma"],
        ["escape"],
        ["question_mark"],
        ["escape"],
    ):
        await pilot.press(*keys)
        await pilot.pause()


async def test_no_screen_speaks_to_another_machine(workspace: Workspace, watch: Watch) -> None:
    app = CoachApp(workspace, clock=lambda: NOW)
    async with app.run_test(size=(80, 24)) as pilot:
        await walk(pilot)
    assert workspace.journal.count() == 1
    assert watch.tried == []


def _alone() -> list[str] | None:
    """How a command is started without any network, None where the system does not allow it."""
    for start in (["unshare", "-rn"], ["unshare", "-n"]):
        try:
            if subprocess.run([*start, "true"], capture_output=True, check=False, timeout=10).returncode == 0:
                return start
        except (OSError, subprocess.TimeoutExpired):
            continue
    return None


def test_the_same_works_where_there_is_no_network_at_all(home: Path, run_alone: Callable[..., int]) -> None:
    assert run_alone("-m", "pytest", "-q", "-p", "no:xdist", "-p", "no:cacheprovider", __file__, "-k", "speaks") == 0


@pytest.fixture
def run_alone() -> Callable[..., int]:
    start = _alone()
    if start is None:
        pytest.skip("this system lets nobody take the network away")

    def run(*arguments: str) -> int:
        root = Path(__file__).parents[1]
        command = [*start, sys.executable, *arguments]
        return subprocess.run(command, cwd=root, check=False).returncode

    return run
