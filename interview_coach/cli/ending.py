"""How every command ends: an exit code, and one sentence when something went wrong. Never a traceback."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from interview_coach.cli.console import replace_closed_outputs, tell
from interview_coach.coaching.failures import log_failure
from interview_coach.coaching.marking import one_line
from interview_coach.model import CoachError, system_says

if TYPE_CHECKING:
    from collections.abc import Callable

FINE, PROBLEMS, WRONG_USE = 0, 1, 2
STOPPED = 130  # what shells report after ctrl+C


def ended(command: Callable[[], int]) -> int:
    """Runs `command`, which gives its exit code; whatever it raises becomes a sentence on stderr and a code."""
    replace_closed_outputs()
    try:
        code = command()
        sys.stdout.flush()
    except KeyboardInterrupt:
        return STOPPED
    except CoachError as error:
        tell(one_line(str(error)))
        return PROBLEMS
    except BrokenPipeError:  # whoever reads the output has had enough: `| head`
        _let_go_of_output()
        return PROBLEMS
    except OSError as error:
        _let_go_of_output()
        what = error.filename or "The output can't be written"
        tell(one_line(f"{what}: {system_says(error)}."))
        return PROBLEMS
    except Exception as error:  # noqa: BLE001 - the last net: a bug is written down, never shown as a traceback
        tell(_apology(error))
        return PROBLEMS
    return code


def _let_go_of_output() -> None:
    """What could not be written is not to be tried again when Python ends, with a complaint of its own."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _apology(error: Exception) -> str:
    log = log_failure(error)
    what = one_line(f"interview-coach stopped at something unforeseen ({type(error).__name__}).")
    return f"{what} {one_line(f'The details are in {log}; please report them.') if log else 'No log could be written.'}"
