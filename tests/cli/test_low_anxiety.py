from __future__ import annotations

import re

from tests.cli.conftest import GROUP_ONLY, Run

JUDGING = re.compile(r"at risk|needs work|solid|strong|flagged|✗|\d+ of \d+ |\d+ words?|spoken|Counted", re.IGNORECASE)


def test_plain_lines_count_nothing_and_say_what_to_do(run: Run) -> None:
    run("settings", "set", "low_anxiety", "on")
    drilled = run("drill", "--plain", "--count", "1", typed=f"{GROUP_ONLY}\n.\n").stdout
    told = drilled.split("Time to speak", 1)[1]

    assert "Kept. Next time, give more of:" in told
    for said in (told, run("today").stdout, run("review", "list").stdout, run("plan").stdout):
        assert not JUDGING.search(said), said
