"""The verbs, by name: each is imported when it is used, so that one never pays for another."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from interview_coach import __version__
from interview_coach.cli.console import speak_utf8
from interview_coach.cli.ending import ended

if TYPE_CHECKING:
    from collections.abc import Callable

VERBS = {
    "today": "What to practise today, and why.",
    "drill": "Answer questions and read what your words cost you.",
    "rehearse": "Say a past answer aloud from a cue card of your own words.",
    "mock": "Sit a whole interview, and read the reports on past ones.",
    "score": "Score an answer, or a file of answers.",
    "debrief": "Write down what a rejection taught, and practise on it.",
    "materials": "Check a CV, a cover letter or a profile before you send it.",
    "review": "Read and compare your past answers.",
    "progress": "What changes over time: each reason, measured results, length, days.",
    "confidence": "How sure you felt before and after, and where it goes.",
    "plan": "What cost you the job, whether it is fading, and what to practise.",
    "cheatsheet": "One page for the day of the interview.",
    "banks": "Look into question banks, add and change questions, share them.",
    "role": "Keep the jobs you want, and see which of their demands no answer covers.",
    "story": "Keep answers as stories, and see which question each one fits.",
    "reminder": "Write a calendar file that reminds you to practise.",
    "settings": "Goal, session, low anxiety, colours, keys: see and change them.",
    "export": "Write your answers to Markdown, HTML, CSV, Anki, or for another machine.",
    "import": "Add another journal's answers to yours.",
    "backup": "Copy the whole journal to a file.",
    "restore": "Put a backup in the journal's place.",
    "verify": "Look through the journal and its backups for damage.",
    "rules": "Read the rules that score answers, and write your own.",
}

_MODULES = {"import": "join"}
"""Where a verb's name can't be a module's."""


class Verbs(click.Group):
    """`VERBS`, each found as `command` in the module of its name beside this one."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The verbs in the order of a first day."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Imports the verb; None when there is none of this name."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"interview_coach.cli.{_MODULES.get(cmd_name, cmd_name)}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Lists the verbs without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))

    def main(self, *args: Any, **extra: Any) -> Any:
        """Runs a verb and exits with its code."""
        run = partial(super().main, *args, **extra | {"standalone_mode": False})
        sys.exit(ended(lambda: _code_of(run)))


def _code_of(run: Callable[[], int | None]) -> int:
    """The exit code of a click command; what click has to say about wrong use is said."""
    speak_utf8()
    try:
        return run() or 0
    except click.ClickException as error:
        with suppress(OSError):  # the exit code says it too
            error.show()
        return error.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None


@click.group(
    cls=Verbs,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  interview-coach                          open the app (in a pipe: the plain drill)
  interview-coach debrief new              write down why you were turned down
  interview-coach drill --plain            answer questions line by line
  interview-coach score answer.txt         mark up one answer
  interview-coach banks add "Why us?" --probes transfer

Exit codes: 0 fine, 1 problems found, 2 wrong use.""",
)
@click.version_option(__version__, message="interview-coach %(version)s")
@click.pass_context
def verbs(context: click.Context) -> None:
    """You didn't get the job. Turn the reason into practice: answer, see the words that cost you, answer again."""
    if context.invoked_subcommand is None:
        from interview_coach.cli.drill import drill_without_terminal

        drill_without_terminal()
