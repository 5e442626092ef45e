"""One debrief read: what was said, word for word, and beside it which reasons it suggests, for the user to confirm."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Container
from textual.content import Content

from interview_coach.coaching.practice.today import question_on
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.rejections.rejection_wording import CAUSES, cause_name
from interview_coach.coaching.rejections.suggestions import Candidate, Said, candidates, in_place, said
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import line
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.candidates import candidate_entry
from interview_coach.tui.widgets.chooser import Chooser
from interview_coach.tui.widgets.debrief_detail import facts
from interview_coach.tui.widgets.marked_answer import MarkedAnswer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.widget import Widget

    from interview_coach.model import Reason
    from interview_coach.rejection import Cause, Debrief

_NOTHING_SAID = (
    "Nothing of what they said is written down yet.\n\n"
    "Press {reading.edit} to write it down, {reading.ask} to ask them for it."
)
_PRACTISE = "Press {reading.practise} to practise it now; Today begins with it from now on."
_ALL_ANSWERED = "All questions on this are answered for today. Press {questions} to take one of them again."


class DebriefScreen(CoachScreen[None]):
    """The verbatim words at the left; what they are taken to mean at the right, told apart until it is confirmed."""

    TAB = "Debriefs"
    CSS_PATH = "debrief.tcss"
    HORIZONTAL_BREAKPOINTS = [
        (0, "-stacked"),
        (80, "-side-by-side"),
    ]
    WORDS = (
        ("suggested", "Their words may mean this. It counts only once you confirm it."),
        ("confirmed", "You say it was this: practice that mends it comes first from now on."),
        *((cause_name(cause), meaning) for cause, meaning in CAUSES.items()),
    )
    BINDINGS: ClassVar = [
        Binding(
            "space,enter",
            "confirm",
            "Confirm",
            id="reading.confirm",
            key_display="space",
            tooltip="Yes, this was a reason",
        ),
        Binding("enter", "practise", "Practise this now", id="reading.practise", tooltip="A question that probes it"),
        Binding("space", "withdraw", "Withdraw", id="reading.withdraw", tooltip="No, it was not this after all"),
        Binding("w", "own_words", "Own words", id="reading.words", tooltip="A reason that is not in the list"),
        Binding("e", "edit", "Edit", id="reading.edit", tooltip="Write down what they said"),
        Binding("a", "ask", "Ask", id="reading.ask", tooltip="A letter or a call sheet that asks for the reason"),
        Binding("escape", "dismiss", "Back", id="reading.back", tooltip="Back to the list"),
    ]

    def __init__(self, debrief: Debrief) -> None:
        super().__init__()
        self._debrief = debrief
        self._said = Said("")
        self._candidates: tuple[Candidate, ...] = ()

    def compose_body(self) -> Iterable[Widget]:
        yield Beside(Content(""))
        yield Container(id="reading")

    async def on_screen_resume(self) -> None:
        """Reads it as it is kept now: it may have been changed by the form, the letter, or in another window."""
        with self.telling():
            kept = debriefs.as_kept(self.workspace, self._debrief)
            if kept is None:
                self.dismiss(None)
                return
            if kept != self._debrief or not self._candidates:
                self._debrief, self._said = kept, said(kept, self.workspace.folders)
                self._candidates = candidates(kept, self._said.suggested)
                await self._show()

    def on_chooser_moved(self) -> None:
        self._point_at_words()

    def on_chooser_taken(self) -> None:
        if self._chosen and self._chosen.confirmed:
            self.action_practise()
        else:
            self.action_confirm()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        confirmed = bool(self._chosen and self._chosen.confirmed)
        match action:
            case "confirm":
                return bool(self._chosen) and not confirmed
            case "withdraw":
                return confirmed
            case "practise":
                return confirmed and self._reason is not None
        return True

    def action_confirm(self) -> None:
        if (chosen := self._chosen) and chosen.cause:
            cause, words = chosen.cause, self._said.words_for(chosen.cause)
            self._change(lambda debrief: debriefs.confirmed(debrief, cause, words, self.now()))
            self._tell_above(self.with_keys(_confirmed_told(cause)))

    def action_withdraw(self) -> None:
        if (chosen := self._chosen) and chosen.confirmed:
            cause, words = chosen.cause, chosen.confirmed.words
            self._change(lambda debrief: debriefs.without(debrief, cause, words))
            self._tell_above("")

    def action_practise(self) -> None:
        if self._reason:
            with self.telling():
                question = question_on(self.workspace, self.now(), self._reason)
                if question:
                    self.coach.practise(question)
                else:
                    self.tell(self.with_keys(_ALL_ANSWERED))

    def action_own_words(self) -> None:
        from interview_coach.tui.screens.own_cause import OwnCauseScreen  # not before there is one

        chosen = self._chosen
        old = chosen.confirmed.words if chosen and chosen.confirmed and chosen.cause is None else ""
        self.app.push_screen(OwnCauseScreen(old), lambda words: self._keep_own(old, words))

    def action_edit(self) -> None:
        from interview_coach.tui.screens.debrief_form import DebriefForm  # not before one is filled in

        self.app.push_screen(DebriefForm(self._debrief))

    def action_ask(self) -> None:
        from interview_coach.tui.screens.request import RequestScreen  # not before somebody asks

        self.app.push_screen(RequestScreen(self._debrief))

    @property
    def _chosen(self) -> Candidate | None:
        choosers = self.query(Chooser)
        return self._candidates[choosers.first().chosen] if choosers and self._candidates else None

    @property
    def _reason(self) -> Reason | None:
        """What practice can mend of the chosen cause."""
        return self._chosen.cause.reason if self._chosen and self._chosen.cause else None

    def _keep_own(self, old: str, words: str | None) -> None:
        if words:
            self._change(lambda debrief: debriefs.confirmed(_without_own(debrief, old), None, words, self.now()))

    def _change(self, change: Callable[[Debrief], Debrief]) -> None:
        """Changes the debrief as it is kept now, which another window may have changed."""
        with self.telling():
            kept = debriefs.as_kept(self.workspace, self._debrief) or self._debrief
            self._debrief = debriefs.keep_changes(self.workspace, kept, change(kept))
            self._candidates = in_place(candidates(self._debrief, self._said.suggested), self._candidates)
            self.run_worker(self._list_anew(), exclusive=True)

    async def _show(self) -> None:
        self._tell_above("")
        text = self._said.text or self.with_keys(_NOTHING_SAID)
        marked = MarkedAnswer(text, self._said.signs, self._said.headings if self._said.text else [(0, len(text))])
        reading = self.query_one("#reading")
        async with self.batch():
            await reading.remove_children()
            await reading.mount(marked, Chooser([candidate_entry(each, self._said) for each in self._candidates]))
        self.query_one(Chooser).focus()
        self._point_at_words()

    def _tell_above(self, sentence: str) -> None:
        """Shows a sentence under the head, where it covers neither the words nor the reasons."""
        known = facts(self._debrief, debriefs.role_of(self.workspace, self._debrief))
        told = (known, line(self._said.unread, "$warning"), line(sentence, "$accent"))
        head = line(self._debrief.employer, "bold $foreground")
        self.query_one(Beside).update(head, below=Content("\n").join(filter(None, told)))

    async def _list_anew(self) -> None:
        """Shows the reasons as they are now, the cursor staying where it is."""
        chooser = self.query_one(Chooser)
        entries = [candidate_entry(each, self._said) for each in self._candidates]
        await chooser.show(entries, chosen=min(chooser.chosen, len(entries) - 1))
        self._point_at_words()

    def _point_at_words(self) -> None:
        chosen = self._chosen
        signs = self._said.signs_of(chosen.cause).values() if chosen and chosen.cause else ()
        self.query_one(MarkedAnswer).light(*signs)
        self.refresh_bindings()


def _without_own(debrief: Debrief, words: str) -> Debrief:
    return debriefs.without(debrief, None, words) if words else debrief


def _confirmed_told(cause: Cause) -> str:
    if cause.reason:
        return f"Confirmed: {cause_name(cause)}. {_PRACTISE}"
    return debriefs.PERSPECTIVES[cause]
