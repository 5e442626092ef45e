"""The words that ask for feedback: a letter to the hiring manager, or a sheet for the recruiter's call."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.marking import visible
from interview_coach.coaching.rejections.debriefs import as_kept, keep_changes
from interview_coach.coaching.rejections.requests import drafted, request_told, status_of, suggested_file, with_status
from interview_coach.model import CoachError
from interview_coach.rejection import RequestStatus, Source
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line, plain
from interview_coach.tui.widgets.beside import Beside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from interview_coach.rejection import Debrief

_TITLES = {
    Source.HIRING_MANAGER: "A letter to the hiring manager",
    Source.RECRUITER: "A sheet for the call with the recruiter",
}
_OTHER = {Source.HIRING_MANAGER: Source.RECRUITER, Source.RECRUITER: Source.HIRING_MANAGER}
_COPIED = (
    "Copied, if your terminal lets programs do that: paste it to see. "
    "If nothing comes, {request.save} saves it to a file."
)
_MARKED = {
    RequestStatus.DRAFTED: "Marked as drafted, not sent yet.",
    RequestStatus.SENT: "Marked as sent. If there is no reply in a week, Today reminds you once.",
    RequestStatus.ANSWERED: (
        "Marked as answered. Go back and press {debriefs.edit} to write down what they said, word for word."
    ),
}


class RequestScreen(CoachScreen[None]):
    """The text, filled from the debrief, to be taken along. Nothing is ever sent from here."""

    TAB = "Debriefs"
    CSS_PATH = "request.tcss"
    BINDINGS: ClassVar = [
        Binding("c", "copy", "Copy", id="request.copy", tooltip="To the clipboard, where the terminal lets it"),
        Binding("s", "save", "Save", id="request.save", tooltip="To a file of your choice"),
        Binding("m", "mark('SENT')", "Mark as sent", id="request.sent", tooltip="You have sent it, or called"),
        Binding("m", "mark('ANSWERED')", "Mark as answered", id="request.answered", tooltip="They have replied"),
        Binding("m", "mark('DRAFTED')", "Mark as drafted", id="request.drafted", tooltip="Not sent after all"),
        Binding("t", "turn('RECRUITER')", "Recruiter", id="request.recruiter", tooltip="The sheet for their call"),
        Binding("t", "turn('HIRING_MANAGER')", "Manager", id="request.manager", tooltip="The letter to them"),
        Binding("escape", "dismiss", "Back", id="request.back", tooltip="Back to where you came from"),
    ]
    WORDS = (
        ("drafted", "The words are there, and nobody has been asked yet."),
        ("sent", "You have sent the letter, or called. The app itself never sends anything."),
        ("no reply", "A week has gone by. Asking once more is polite, and rarely more than once."),
    )

    def __init__(self, debrief: Debrief, to: Source = Source.HIRING_MANAGER) -> None:
        super().__init__()
        self._debrief, self._to = debrief, to
        self._text = ""

    def compose_body(self) -> Iterable[Widget]:
        yield Beside(Content(""))
        with VerticalScroll(id="request-text"):
            yield Static()

    def on_mount(self) -> None:
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "mark":
            return parameters == (self._following().name,)
        if action == "turn":
            return parameters == (_OTHER[self._to].name,)
        return bool(self._text) or action not in {"copy", "save"}

    def action_copy(self) -> None:
        self.app.copy_to_clipboard(self._text)
        self._at_least_drafted()
        self.tell(self.with_keys(_COPIED))

    def action_save(self) -> None:
        self.save_as(self._text, suggested_file(self._debrief, self._to), self._at_least_drafted)

    def action_mark(self, status: str) -> None:
        self._mark(RequestStatus[status])
        self.tell(self.with_keys(_MARKED[RequestStatus[status]]))

    def action_turn(self, to: str) -> None:
        self._to = Source[to]
        self._show()

    def _at_least_drafted(self) -> None:
        if status_of(self._debrief, self._to) is None:
            self._mark(RequestStatus.DRAFTED)

    def _mark(self, status: RequestStatus) -> None:
        with self.telling():
            now = as_kept(self.workspace, self._debrief) or self._debrief
            marked = with_status(now, self._to, status, self.now().date())
            self._debrief = keep_changes(self.workspace, now, marked)
        self._show()

    def _following(self) -> RequestStatus:
        match status_of(self._debrief, self._to):
            case RequestStatus.SENT:
                return RequestStatus.ANSWERED
            case RequestStatus.ANSWERED:
                return RequestStatus.DRAFTED
            case _:
                return RequestStatus.SENT

    def _show(self) -> None:
        try:
            self._text = visible(drafted(self.workspace.folders, self._debrief, self._to))
            shown = plain(self._text, "$foreground")
        except CoachError as error:
            self._text = ""
            shown = plain(str(error), "$warning")
        self.query_one("#request-text > Static", Static).update(shown)
        title = Content.styled(_TITLES[self._to], "bold $foreground")
        self.query_one(Beside).update(title, self._status(), line(self._debrief.employer, QUIET))
        self.refresh_bindings()

    def _status(self) -> Content:
        """How this request stands, and that it is the user who sends it."""
        for request in self._debrief.requests:
            if request.to is self._to:
                return Content.styled(request_told(request, self.now().date()), "$accent")
        if any(said.source is self._to and said.text.strip() for said in self._debrief.feedback):
            return Content.styled("they have told you already", "$accent")
        return Content.styled("not sent: that is yours to do", QUIET)
