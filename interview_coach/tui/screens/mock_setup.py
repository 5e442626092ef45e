"""Which mock interview to sit: a few choices that need not be touched, and one key to begin."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from interview_coach.coaching.interviews import mock
from interview_coach.coaching.interviews import mock_wording as words
from interview_coach.coaching.interviews.mock_questions import FEWEST, MOST, mock_questions
from interview_coach.coaching.jobs.targets import roles
from interview_coach.coaching.wording import counted
from interview_coach.interview import Choice, Pace
from interview_coach.model import CoachError, Reason, Round
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.chooser import Chooser

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import RenderResult
    from textual.geometry import Size

    from interview_coach.interview import Asked, MockInterview

_NAME_WIDTH = 12
_TYPED_A_SPOKEN = 2  # seconds of typing for one of speaking, where no clock says otherwise
_ABOUT = "No hints and no marks until the end, then one report. Leave whenever you must: it goes on where you were."


@dataclass(slots=True)
class _Dial:
    """One choice: what it sets, and its values, each as it is called; `at` is the index of the one set."""

    name: str
    field: str
    values: Sequence[tuple[Any, str]]
    at: int = 0

    @property
    def value(self) -> Any:
        return self.values[self.at][0]

    def set_to(self, value: Any) -> None:
        """Sets it to a value that it has."""
        self.at = next((place for place, (each, _) in enumerate(self.values) if each == value), 0)

    def turn(self, step: int) -> None:
        self.at = (self.at + step) % len(self.values)


class _DialLine(Widget):
    """A dial with its name, its value between two arrows; what wraps stays beside the name."""

    DEFAULT_CSS = "_DialLine { height: auto; }"

    def __init__(self, dial: _Dial) -> None:
        super().__init__()
        self._dial = dial

    def render(self) -> RenderResult:
        return _shown(self._dial, self.size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return _shown(self._dial, width).plain.count("\n") + 1


class MockSetupScreen(CoachScreen["MockInterview | None"]):
    """Gives the interview that was begun, or an earlier one to go on with; None when it was left.

    `choice` is what is set at first.
    """

    TAB = "Today"
    CSS_PATH = "mock_setup.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "begin", "Begin", id="mock_setup.begin", tooltip="The first question"),
        Binding(
            "left,h", "turn(-1)", "Change", id="mock_setup.before", key_display="←→", tooltip="The one before or after"
        ),
        Binding(
            "right,l", "turn(1)", "Change", id="mock_setup.after", show=False, system=True, tooltip="The one after"
        ),
        Binding("g", "go_on", "Go on", id="mock_setup.go_on", tooltip="The interview that was left unfinished"),
        Binding("p", "past", "Past ones", id="mock_setup.past", tooltip="Reports on earlier interviews"),
        Binding("escape", "dismiss", "Back", id="mock_setup.back", tooltip="To Today"),
    ]

    def __init__(self, choice: Choice | None, pace: Pace | None) -> None:
        super().__init__()
        self._choice = choice
        self._pace = pace
        self._dials: list[_Dial] = []
        self._unfinished: MockInterview | None = None

    def compose_body(self) -> Iterable[Widget]:
        yield Static(id="mock-title")
        yield Chooser(id="mock-dials")
        yield Static(id="mock-parts")
        yield Static(line(_ABOUT, QUIET), id="mock-about")

    async def on_mount(self) -> None:
        with self.telling():
            self._dials = self._made()
            await self.query_one(Chooser).show([_DialLine(dial) for dial in self._shown_dials])
            self._tell()

    def on_screen_resume(self) -> None:
        with self.telling():
            self._unfinished = mock.unfinished(self.workspace)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "go_on" or self._unfinished is not None

    def action_turn(self, step: int) -> None:
        chooser = self.query_one(Chooser)
        dial = self._dials[chooser.chosen]
        dial.turn(step)
        list(chooser.query(_DialLine))[chooser.chosen].refresh(layout=True)
        self._tell()

    def action_begin(self) -> None:
        with self.telling():
            self.give_way(mock.begin(self.workspace, self._chosen(), self._pace_now(), self.now()))

    def action_go_on(self) -> None:
        if self._unfinished:
            self.give_way(self._unfinished)

    def action_past(self) -> None:
        from interview_coach.tui.screens.mock_list import MockListScreen  # not before somebody asks

        self.app.push_screen(MockListScreen())

    def on_chooser_taken(self) -> None:
        self.action_begin()

    def _made(self) -> list[_Dial]:
        banks = self.workspace.library().banks
        kept = [(role.id, ", ".join(filter(None, (role.employer, role.title)))) for role in roles(self.workspace)]
        dials = [
            _Dial("questions", "count", [(count, str(count)) for count in range(FEWEST, MOST + 1)]),
            _Dial("role", "role_id", [("", "none in particular"), *kept]),
            _Dial("reason", "reason", [(None, "any"), *((each, each) for each in Reason)]),
            _Dial("round", "round", [(None, "any"), *((each, each) for each in Round)]),
            _Dial("bank", "bank", [("", "any"), *((bank.id, bank.title or bank.id) for bank in banks)]),
            _Dial("time limit", "pace", [(pace, words.PACES[pace]) for pace in Pace]),
        ]
        chosen = self._choice or Choice(role_id=mock.usual_role(self.workspace))
        for dial in dials[:-1]:
            dial.set_to(getattr(chosen, dial.field))
        dials[-1].set_to(self._pace or mock.usual_pace(self.workspace))
        return dials

    @property
    def _shown_dials(self) -> Sequence[_Dial]:
        """All of them, but for the clock, which is last, in low anxiety."""
        return self._dials[:-1] if self.calm else self._dials

    def _chosen(self) -> Choice:
        return replace(Choice(), **{dial.field: dial.value for dial in self._dials[:-1]})

    def _pace_now(self) -> Pace:
        pace: Pace = self._dials[-1].value
        return pace

    def _tell(self) -> None:
        """How many questions fit, how long they take, and which parts they make."""
        choice = self._chosen()
        try:
            asked = mock_questions(
                self.workspace, choice, mock.role_of(self.workspace, choice.role_id), self.now().date()
            )
        except CoachError as error:
            self._write(Content.styled("Mock interview", "bold"), line(f"! {error}", "$warning"))
            return
        only = "only " if len(asked) < choice.count else ""
        takes = "" if self.calm else f", about {counted(_minutes(asked, self._pace_now()), 'minute')}"
        told = f"{only}{counted(len(asked), 'question')}{takes}"
        self._write(Content.assemble(("Mock interview", "bold"), (f"   {told}", QUIET)), _parts(asked))

    def _write(self, title: Content, parts: Content) -> None:
        self.query_one("#mock-title", Static).update(title)
        self.query_one("#mock-parts", Static).update(parts)


def _shown(dial: _Dial, width: int) -> Content:
    name = Content.assemble((dial.name.ljust(_NAME_WIDTH), QUIET), ("‹ ", "$accent"))
    room = max(width - name.cell_length - len(" ›"), 1)
    value = Content(f"\n{' ' * name.cell_length}").join(line(dial.values[dial.at][1], "$foreground").wrap(room))
    return Content.assemble(name, value, (" ›", "$accent"))


def _parts(asked: Sequence[Asked]) -> Content:
    """The parts in their order, each with how many questions it has where it has several."""
    counts: dict[str, int] = {}
    for each in asked:
        counts[each.part] = counts.get(each.part, 0) + 1
    told = (part if count == 1 else f"{part} ({count})" for part, count in counts.items())
    return Content.styled(" → ".join(told), QUIET)


def _minutes(asked: Sequence[Asked], pace: Pace) -> int:
    seconds = (pace.limit(each.question) or each.question.time_limit * _TYPED_A_SPOKEN for each in asked)
    return round(sum(seconds) / 60)
