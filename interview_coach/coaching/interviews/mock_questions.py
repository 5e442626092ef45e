"""Which questions a mock interview asks, in the order of an interview: the same for the same day and choice."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from interview_coach.coaching.jobs.gaps import missing_of
from interview_coach.coaching.jobs.probing import is_made, made_question
from interview_coach.coaching.jobs.professions import banks_for, stems
from interview_coach.coaching.library.framing import CLOSING, OPENINGS
from interview_coach.coaching.practice.banks_in_use import banks_in_use
from interview_coach.coaching.practice.record import main_reason
from interview_coach.coaching.practice.schedule import answered_on
from interview_coach.coaching.rejections.confirmed import confirmed_reasons
from interview_coach.interview import Asked, Choice, Part
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Card, Question, Reason, Role

FEWEST, MOST = 3, 10
"""Questions of a mock, the first and the last included: fewer are no interview, more than half an hour of typing."""

LATELY = 21
"""Days after which a question counts as if it had never been answered."""

_FILLED_IN_TURN = (
    Part.BEHAVIOURAL,
    Part.MOTIVATION,
    Part.EXPERIENCE,
    Part.BEHAVIOURAL,
    Part.EXPERIENCE,
    Part.BEHAVIOURAL,
    Part.MOTIVATION,
    Part.BEHAVIOURAL,
)  # what lies between opening and closing: most of an interview is about what one did
_ORDER = {part: place for place, part in enumerate(Part)}

_OPENS = re.compile(
    r"\b(?:tell|say|know)\b[^.?!]{0,30}\babout yourself\b|\b(?:introduce|describe) yourself\b"
    r"|\b(?:walk|talk|take|run|guide) (?:me|us) through your "
    r"(?:cv|c\.v\.|resume|résumé|career|background|work history|experience so far)\b",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"\b(?:any|your|what|which) (?:\w+ )?questions (?:do you have |have you got |are there )?(?:for|of) (?:me|us)\b"
    r"|\banything (?:else )?you(?:'d| would) like to ask\b",
    re.IGNORECASE,
)
_TELLING = 2  # words of the role a question shares with it; more of them say no more


class NothingToAsk(CoachError):
    """No question fits the choice."""


def mock_questions(workspace: Workspace, choice: Choice, role: Role | None, day: date) -> tuple[Asked, ...]:
    """At most `choice.count` questions for an interview on `day`, fewer where not so many fit.

    Those not answered lately come first, then those for key demands of the role that no answer speaks of, then those on
    a confirmed reason, then those that speak of the role. Raises NothingToAsk when none fits.
    """
    library, cards = workspace.library(), workspace.journal.cards()
    seed = zlib.crc32(f"{day} {choice}".encode("utf-8", "surrogatepass"))
    ranking = _Ranking(day, seed, cards, _stems_of_role(role), _confirmed(workspace, day))
    in_use = banks_in_use(library, cards) | ({bank.id for bank in banks_for(role, library)} if role else set())
    made = _on_missing(workspace, role)
    pool = [question for question in (*library.asked, *made) if _fits(question, choice, {*in_use, ""})]
    middle = _middle(sorted(pool, key=ranking.place), choice.count - 2)
    if not middle:
        raise NothingToAsk("No question of your banks fits all of that. Leave the bank, the round or the reason open.")
    opening = _opening(pool, library.asked, in_use, ranking, _texts(middle))
    ordered = sorted(middle, key=lambda asked: _ORDER[asked.part])
    return (Asked(Part.OPENING, opening), *ordered, Asked(Part.CLOSING, CLOSING))


def part_of(question: Question) -> Part:
    """Where in an interview the question is asked, by what its words are after."""
    from interview_coach.scoring.asks import Asks, read_question  # 5 ms, and lists of mocks do without

    if _OPENS.search(question.text):
        return Part.OPENING
    if _CLOSES.search(question.text):
        return Part.CLOSING
    asks = read_question(question.text)
    if asks & {Asks.WHY_US, Asks.WHY_YOU, Asks.WHY_LEAVE, Asks.PAY} or "motivation" in question.tags:
        return Part.MOTIVATION
    return Part.BEHAVIOURAL if Asks.PAST_EXAMPLE in asks else Part.EXPERIENCE


@dataclass(frozen=True, slots=True)
class _Ranking:
    """The order in which questions are taken, the same all day on every machine as long as none is answered."""

    day: date
    seed: int
    cards: Mapping[str, Card]
    role: AbstractSet[str]
    confirmed: AbstractSet[Reason]

    def place(self, question: Question) -> tuple[int, bool, bool, bool, int, int]:
        """Smaller comes first."""
        return (
            self.lately(question),
            bool(question.assumes),
            not is_made(question),
            main_reason(question) not in self.confirmed,
            -self._of_the_role(question),
            zlib.crc32(question.id.encode("utf-8", "surrogatepass"), self.seed),
        )

    def _of_the_role(self, question: Question) -> int:
        if not self.role:
            return 0
        return min(_TELLING, len(self.role & stems(f"{question.text} {' '.join(question.tags)}")))

    def lately(self, question: Question) -> int:
        """The more, the shorter ago it was answered; 0 when not lately."""
        card = self.cards.get(question.id)
        return 0 if card is None else max(0, LATELY - (self.day - answered_on(card)).days)


def _middle(ranked: Iterable[Question], count: int) -> list[Asked]:
    """`count` questions, as many of each part as there are to be; where a part has too few, others take their place."""
    wanted = list(_FILLED_IN_TURN[:count])
    chosen: list[Asked] = []
    spare: list[Asked] = []
    for asked in _once_each(ranked):
        if asked.part in wanted:
            wanted.remove(asked.part)
            chosen.append(asked)
        else:
            spare.append(asked)
        if not wanted:
            break
    return [*chosen, *spare[: len(wanted)]]


def _once_each(questions: Iterable[Question]) -> Iterator[Asked]:
    """Those asked between the first and the last, none of them twice: a copy in another bank asks the same words."""
    met: set[str] = set()
    for question in questions:
        if (words := _said(question)) not in met:
            met.add(words)
            part = part_of(question)
            if part not in {Part.OPENING, Part.CLOSING}:
                yield Asked(part, question)


def _opening(
    pool: Sequence[Question],
    library: Iterable[Question],
    in_use: AbstractSet[str],
    ranking: _Ranking,
    taken: AbstractSet[str],
) -> Question:
    """One that was chosen, if one opens an interview; else the best of all others that do."""
    """The best that opens an interview: not answered lately rather than of those chosen, of those rather than any."""
    open_to_all = (each for each in chain(library, OPENINGS) if each.bank in {*in_use, ""})
    opening = [each for each in chain(pool, open_to_all) if _OPENS.search(each.text) and _said(each) not in taken]
    chosen = {each.id for each in pool}

    def place(question: Question) -> tuple[int, bool, tuple[int, bool, bool, bool, int, int]]:
        return ranking.lately(question), question.id not in chosen, ranking.place(question)

    return min(opening, key=place, default=OPENINGS[0])


def _fits(question: Question, choice: Choice, in_use: AbstractSet[str]) -> bool:
    return (
        (question.bank == choice.bank if choice.bank else question.bank in in_use)
        and (choice.round is None or question.round is choice.round)
        and (choice.reason is None or choice.reason in question.probes)
    )


def _on_missing(workspace: Workspace, role: Role | None) -> list[Question]:
    """A question for each key demand of the role that no answer speaks of."""
    return [made_question(demand) for demand in missing_of(workspace, role)] if role else []


def _confirmed(workspace: Workspace, day: date) -> frozenset[Reason]:
    return frozenset(confirmed_reasons(workspace.journal.debriefs(), day))


def _texts(asked: Iterable[Asked]) -> frozenset[str]:
    return frozenset(_said(each.question) for each in asked)


def _said(question: Question) -> str:
    """The words of a question, whatever their case and the space between them."""
    return " ".join(question.text.casefold().split())


def _stems_of_role(role: Role | None) -> frozenset[str]:
    return stems(f"{role.title} {' '.join(role.key_demands)}") if role else frozenset()
