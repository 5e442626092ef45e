"""`interview-coach settings`: what is set, one of them, and another value for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from interview_coach.cli.console import say, tell, wrapped
from interview_coach.cli.ending import FINE, PROBLEMS
from interview_coach.cli.opening import opened
from interview_coach.coaching.configuration.preferences import keep, settings
from interview_coach.coaching.configuration.settable import (
    SettingRefused,
    checked_as_typed,
    listed,
    setting_named,
    shown_value,
)
from interview_coach.coaching.configuration.settings import KEYS
from interview_coach.coaching.folders import user_folders
from interview_coach.coaching.marking import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Problem

_WIDTH = 24


@click.group(
    invoke_without_command=True,
    epilog="""\b
Examples:
  interview-coach settings
  interview-coach settings set weekly_goal 4
  interview-coach settings set low_anxiety on
  interview-coach settings set keys.today.plan f6

They are lines of one file, `settings path`; what you write around them there stays.""",
)
@click.pass_context
def command(context: click.Context) -> int:
    """Show and change the weekly goal, the session, colours, keys and all else that can be set."""
    return context.invoke(list_settings) if context.invoked_subcommand is None else FINE


@command.command("list", epilog="\b\nExample:\n  interview-coach settings list")
def list_settings() -> int:
    """Show every setting with its value and what it is for; exit code 1 if the file has faults."""
    with opened(tell_settings=False) as workspace:
        now, problems = settings(workspace), [*workspace.settings_file().problems, *_beyond_the_file(workspace)]
    for setting, value in listed(now):
        say(f"{setting.name:<{_WIDTH}}{one_line(value)}")
        say(wrapped(setting.sentence, "    "))
    for name, key in now.keys.items():
        say(one_line(f"{KEYS}.{name:<{_WIDTH - len(KEYS) - 1}}{key}"))
    for problem in sorted(problems, key=lambda problem: problem.line or 0):
        tell(one_line(f"{problem}."))
    return PROBLEMS if problems else FINE


@command.command("get", epilog="\b\nExample:\n  interview-coach settings get weekly_goal")
@click.argument("name")
def get_setting(name: str) -> int:
    """Print the value of one setting."""
    with opened() as workspace:
        now = settings(workspace)
    if name.startswith(f"{KEYS}."):
        say(one_line(now.keys.get(name.removeprefix(f"{KEYS}."), "")))
    else:
        say(one_line(shown_value(getattr(now, setting_named(name).name))))
    return FINE


@command.command(
    "set",
    epilog="""\b
Examples:
  interview-coach settings set session_minutes 15
  interview-coach settings set keys.today.plan ""     (the usual key again)""",
    context_settings={"ignore_unknown_options": True},  # a value may begin with a dash
)
@click.argument("name")
@click.argument("value")
def set_setting(name: str, value: str) -> int:
    """Change one setting; only its line of the file is written anew."""
    with opened() as workspace:
        _check_use(workspace, name, value)
        keep(workspace, name, value)
    return FINE


def _check_use(workspace: Workspace, name: str, typed: str) -> None:
    """Raises SettingRefused for a theme there is none of, and for another key that could not be used."""
    value = checked_as_typed(name, typed)
    if name == "theme":
        from interview_coach.tui.theme import unknown  # loads textual

        if why := unknown(value):
            raise SettingRefused(f"{why[0].upper()}{why[1:]}.")
    elif value and name.startswith(f"{KEYS}."):
        from interview_coach.tui.keymap import refusal  # loads every screen there is

        if why := refusal(settings(workspace).keys, name.removeprefix(f"{KEYS}."), value):
            raise SettingRefused(f"{why} Nothing is changed.")


def _beyond_the_file(workspace: Workspace) -> Iterator[Problem]:
    """What only screens know to be wrong: themes that there are none of, keys that can't be used."""
    file, path = workspace.settings_file(), workspace.folders.settings
    if file.stated.get("theme"):
        from interview_coach.tui.theme import problems as of_theme  # loads textual

        yield from of_theme(file, path)
    if file.stated.get(KEYS):
        from interview_coach.tui.keymap import problems  # loads every screen there is

        yield from problems(file, path).values()


@command.command("keys", epilog="\b\nExample:\n  interview-coach settings keys")
def list_keys() -> int:
    """List everything that a key does in the app: its id for `settings set keys.ID`, its key, what it is for."""
    from interview_coach.tui.keymap import all_bindings  # loads every screen there is

    with opened() as workspace:
        other = settings(workspace).keys
    for name, binding in all_bindings().items():
        say(f"{name:<{_WIDTH}}{other.get(name, binding.key):<{_WIDTH // 2}} {binding.tooltip}")
    return FINE


@command.command("path", epilog="\b\nExample:\n  $EDITOR $(interview-coach settings path)")
def path() -> int:
    """Print where the file is, whether or not it is there yet."""
    say(str(user_folders().settings))
    return FINE
