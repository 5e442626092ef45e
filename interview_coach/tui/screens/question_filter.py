"""Which questions to list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from interview_coach.coaching.library.questions import EVERYTHING_ASKED, Filter
from interview_coach.coaching.wording import DIFFICULTIES
from interview_coach.model import Reason, Round
from interview_coach.tui.screens.filters import FilterDialog, Listed, Switch, switch_bindings

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from interview_coach.banks import Bank

_REASONS = {"d": Reason.DEPTH, "a": Reason.ATTITUDE, "c": Reason.CONTRIBUTION, "t": Reason.TRANSFER}
_ROUNDS = {"s": Round.SCREEN, "m": Round.MANAGER, "p": Round.PANEL}
_SWITCHES = {
    **{key: Switch("it probes", "reason", reason, reason) for key, reason in _REASONS.items()},
    **{key: Switch("round", "round", round_, round_) for key, round_ in _ROUNDS.items()},
    **{str(grade): Switch("difficulty", "difficulty", grade, name) for grade, name in DIFFICULTIES.items()},
    "n": Switch("only", "practised", None, "never practised"),
    "x": Switch("only", "archived", True, "archived"),
}


class QuestionFilter(FilterDialog[Filter]):
    """`practised` are the ids of the questions that have been answered."""

    BINDINGS: ClassVar = [*switch_bindings("filter", _SWITCHES)]

    def __init__(
        self, chosen: Filter, banks: Sequence[Bank], practised: Collection[str], count: Callable[[Filter], str]
    ) -> None:
        switches = {**_SWITCHES, "n": replace(_SWITCHES["n"], value=practised)}
        names = [(None, "every bank"), *((bank.id, bank.id) for bank in banks)]
        super().__init__(chosen, EVERYTHING_ASKED, switches, [Listed("bank", names)], count)
