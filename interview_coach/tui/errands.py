"""What is done now and then, and has no key of its own: the palette lists it by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from interview_coach.coaching.keeping.joining import Joined
    from interview_coach.tui.app import CoachApp


class Errand(NamedTuple):
    """Its name, what it is for, and how it is begun."""

    name: str
    purpose: str
    run: Callable[[CoachApp], None]


def backups(app: CoachApp) -> None:
    """Shows the backups, to make, check and put back one."""
    from interview_coach.tui.screens.backups import BackupsScreen  # not before somebody asks

    app.push_screen(BackupsScreen())


def export(app: CoachApp) -> None:
    """Asks how and where to all answers are to be written."""
    from interview_coach.tui.screens.export_answers import ExportAnswersScreen  # not before somebody asks

    app.push_screen(ExportAnswersScreen(), lambda path: app.tell(f"Written to {path}") if path else None)


def import_journal(app: CoachApp) -> None:
    """Asks which journal is to be joined to this one, and tells what came."""
    from interview_coach.tui.screens.import_journal import ImportJournalScreen  # not before somebody asks

    def tell(joined: Joined | None) -> None:
        if joined:
            app.tell(" ".join([joined.told, *joined.faults[:1]]), "warning" if joined.faults else "information")

    app.push_screen(ImportJournalScreen(), tell)


def cheat_sheet(app: CoachApp) -> None:
    """Shows the page for the interview for the active role."""
    from interview_coach.coaching.jobs.targets import active_or
    from interview_coach.tui.screens.cheat_sheet import CheatSheetScreen  # not before somebody asks

    with app.telling():
        app.push_screen(CheatSheetScreen(active_or(app.workspace, None)))


ERRANDS = (
    Errand("Export answers", "To Markdown, HTML, CSV, Anki, or for another machine", export),
    Errand("Import a journal", "Add your other machine's answers to these", import_journal),
    Errand("Cheat sheet", "One page for the day of the interview, for the active role", cheat_sheet),
    Errand("Backups", "Make, check and restore copies of the journal", backups),
)
