"""The command `interview-coach`: the version at once, the app in a terminal, a verb of the command line otherwise.

Nothing is imported before it is known to be needed: the version costs little more than starting Python.
"""

import sys

from interview_coach import __version__


def main() -> None:
    """Runs what the arguments ask for, and exits: 0 fine, 1 problems found, 2 wrong use, 130 after ctrl+C."""
    arguments = sys.argv[1:]
    if arguments == ["--version"] and _told_version():
        return
    from interview_coach.cli import console

    if not arguments and console.can_show_app():
        from interview_coach.cli.app import open_app  # spares the app's start the 50 ms of click

        sys.exit(open_app())
    from interview_coach.cli.verbs import verbs

    verbs(prog_name="interview-coach")


def _told_version() -> bool:
    """Whether the version could be printed; if not, the long way tells why."""
    try:
        print(f"interview-coach {__version__}", flush=True)  # noqa: T201 - the console's own module would double the cost
    except OSError:
        return False
    return sys.stdout is not None


if __name__ == "__main__":
    main()
