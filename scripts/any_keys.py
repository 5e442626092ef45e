"""Presses any keys, in bursts, until the app fails: `python -m scripts.any_keys [FIRST SEED] [HOW MANY]`.

Keys that come in one go find races that a test, which waits for each, never meets. The home is a temporary one. Prints
the last bursts before a failure, and its traceback.
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
import tempfile
from collections import deque
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from textual.events import Key

from interview_coach.coaching.folders import HOME_VARIABLE, user_folders
from interview_coach.coaching.workspace import open_workspace
from interview_coach.tui.app import CoachApp

if TYPE_CHECKING:
    from collections.abc import Sequence

BURSTS = 150
LONGEST = 12
SHOWN = 6
ANSWERED = 0.15
"""The share of bursts that begin by answering a question, where most can go wrong."""

SIGNS = {" ": "space", ".": "full_stop", ",": "comma", "/": "slash", "?": "question_mark"}
CHARACTERS = "abcdefghijklmnoprstuvwxyz123456 /?,."  # all but q
ACTING = (
    *("enter", "escape", "tab", "space", "delete", "backspace", "ctrl+j", "ctrl+s"),
    *("up", "down", "left", "right", "pagedown", "f1", "f2", "f4", "f5", "f9"),
)
KEYS = [*CHARACTERS, *ACTING, *ACTING]
ANSWER = ["1", "enter", *"we did it and we won", "ctrl+j"]
PAUSES = (0, 0.01, 0.05)


def main(arguments: Sequence[str]) -> None:
    first, many = (*map(int, arguments), *(1, 10)[len(arguments) :])
    for seed in range(first, first + many):
        with tempfile.TemporaryDirectory() as home:
            os.environ["HOME"] = home  # where pages are saved unless another file is named
            asyncio.run(press(random.Random(seed), Path(home)))  # noqa: S311 - the same keys again for a seed
        print(f"seed {seed}: {BURSTS} bursts of keys, nothing failed")


async def press(chance: random.Random, home: Path) -> None:
    """Presses `BURSTS` of keys; a failure is raised once the last of them are printed."""
    last: deque[str] = deque(maxlen=SHOWN)
    with closing(open_workspace(user_folders({HOME_VARIABLE: str(home)}))) as workspace:
        app = CoachApp(workspace)
        try:
            async with app.run_test(size=(80, 24)):
                for _ in range(BURSTS):
                    keys = burst(chance)
                    last.append(f"{type(app.screen).__name__}: {' '.join(keys)}")
                    await send(app, keys, chance)
                app.exit()
        except BaseException:
            print("\n".join(last))
            raise


def burst(chance: random.Random) -> list[str]:
    """Up to `LONGEST` keys, perhaps behind an answer."""
    keys = chance.choices(KEYS, k=chance.randint(1, LONGEST))
    return [*ANSWER, *keys] if chance.random() < ANSWERED else keys


async def send(app: CoachApp, keys: Sequence[str], chance: random.Random) -> None:
    """Sends all of them at once, then waits no longer than somebody in a hurry."""
    for key in keys:
        app.post_message(Key(SIGNS.get(key, key), key if len(key) == 1 else None))
    for _ in range(chance.randint(1, 4)):
        await asyncio.sleep(chance.choice(PAUSES))


if __name__ == "__main__":
    main(sys.argv[1:])
