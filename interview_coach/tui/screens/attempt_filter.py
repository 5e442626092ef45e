"""Which past answers to list, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content

from interview_coach.coaching.history.finding import EVERYTHING
from interview_coach.coaching.jobs.targets import name_of, roles
from interview_coach.coaching.wording import KINDS, VERDICTS, date_and_year
from interview_coach.journal.finding import Filter, Order
from interview_coach.model import AttemptKind, Band, Reason, Verdict
from interview_coach.tui.screens.filters import HEADING_WIDTH, FilterDialog, Listed, Switch, switch_bindings
from interview_coach.tui.text import QUIET
from interview_coach.tui.widgets.filter_line import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.tui.screens.between import Days

_REASONS = {"d": Reason.DEPTH, "a": Reason.ATTITUDE, "c": Reason.CONTRIBUTION, "t": Reason.TRANSFER}
_VERDICTS = {"x": Verdict.FLAG, "o": Verdict.OK, "n": Verdict.NA}
_KINDS = {"i": AttemptKind.DRILL, "r": AttemptKind.RETRY, "u": AttemptKind.FOLLOW_UP, "m": AttemptKind.MOCK}
_SPANS = {"w": ("7 days", 7), "l": ("30 days", 30), "y": ("365 days", 365)}
_ORDERS = {"5": Order.OLDEST, "6": Order.WEAKEST, "7": Order.STRONGEST, "8": Order.LONGEST}
_SWITCHES = {
    **{key: Switch("reason", "reason", reason, reason) for key, reason in _REASONS.items()},
    **{key: Switch("judged", "verdict", verdict, VERDICTS[verdict]) for key, verdict in _VERDICTS.items()},
    **{str(number): Switch("stands", "band", band, band) for number, band in enumerate(Band, start=1)},
    **{key: Switch("kind", "kind", kind, KINDS[kind]) for key, kind in _KINDS.items()},
    **{key: Switch("the last", "since", None, name) for key, (name, _) in _SPANS.items()},
    **{key: Switch("first", "order", order, order) for key, order in _ORDERS.items()},
    "b": Switch("only", "best", True, "best of each"),
}
_JUDGING = frozenset({"verdict", "band", "best"})
"""What low anxiety says nothing of."""


class AttemptFilter(FilterDialog[Filter]):
    """`today` is the day that spans of time end on; when `calm` nothing is asked about scores."""

    BINDINGS: ClassVar = [
        *switch_bindings("find", _SWITCHES),
        Binding("v", "between", "Between days", id="find.between", show=False, tooltip="From one day to another"),
    ]

    def __init__(
        self, workspace: Workspace, chosen: Filter, today: date, count: Callable[[Filter], str], *, calm: bool
    ) -> None:
        switches = {key: each for key, each in _SWITCHES.items() if not (calm and _judges(each))}
        for key, (_, days) in _SPANS.items():
            switches[key] = replace(switches[key], value=today - timedelta(days=days - 1))
        everything = replace(EVERYTHING, words=chosen.words)
        super().__init__(chosen, everything, switches, list(_lists(workspace)), count)
        self._today = today

    def action_between(self) -> None:
        from interview_coach.tui.screens.between import BetweenScreen  # not before somebody asks

        asked = BetweenScreen(self._chosen.since, self._chosen.until, self._today)
        self.app.push_screen(asked, self._take_days)

    def _take_days(self, days: Days | None) -> None:
        if days:
            self._chosen = replace(self._chosen, since=days[0], until=days[1])
            self._show()

    def _lines(self) -> list[Content]:
        """The switches, and below them the days, which are typed."""
        told = [date_and_year(day) if day else "…" for day in (self._chosen.since, self._chosen.until)]
        days = Content.assemble(("v", "bold $accent"), f" from {told[0]} to {told[1]}")
        return [*super()._lines(), Content.assemble(("between".ljust(HEADING_WIDTH), QUIET), days)]


def wording(workspace: Workspace) -> Wording[Filter]:
    """How a filter is told above the list; words that are looked for are told by the field they are typed in."""
    names = {role.id: name_of(role) for role in roles(workspace)}
    return Wording(
        EVERYTHING,
        {
            "reason": str,
            "verdict": VERDICTS.__getitem__,
            "rule": lambda rule: f"rule {rule}",
            "bank": lambda bank: f"bank {bank}",
            "role": lambda role: f"for {names.get(role, 'a role that is gone')}",
            "band": str,
            "kind": KINDS.__getitem__,
            "question": lambda question: f"question {question}",
            "since": lambda day: f"since {date_and_year(day)}",
            "until": lambda day: f"until {date_and_year(day)}",
            "best": lambda _: "best of each question",
            "order": lambda order: f"{order} first",
        },
    )


def _judges(switch: Switch) -> bool:
    return switch.field in _JUDGING or switch.value in (Order.WEAKEST, Order.STRONGEST)


def _lists(workspace: Workspace) -> Iterator[Listed]:
    journal = workspace.journal
    yield Listed("bank", [("", "every bank"), *((bank, bank) for bank in journal.banks_answered())])
    yield Listed("role", [("", "every role"), *((role.id, name_of(role)) for role in roles(workspace))])
    yield Listed("rule", [("", "every rule"), *((rule, rule) for rule in journal.rules_fired())])
