"""What the choice of a day's questions is made from, gathered out of the journal, the banks and the active role."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.history.past import past_attempts, unconstrained
from interview_coach.coaching.jobs.professions import professions
from interview_coach.coaching.jobs.targets import active_role
from interview_coach.coaching.length import Length
from interview_coach.coaching.practice.banks_in_use import banks_in_use
from interview_coach.coaching.practice.focus import focus
from interview_coach.coaching.practice.record import Record
from interview_coach.coaching.practice.schedule import as_the_day_began

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from interview_coach.banks import Bank
    from interview_coach.coaching.rejections.confirmed import Confirmed
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal import AttemptSummary
    from interview_coach.model import Question, Reason
    from interview_coach.rejection import Debrief

_RECENT = 60  # attempts among which the last ones on a reason are looked for


@dataclass(frozen=True, slots=True)
class Gathered:
    """The last attempts (`past`, newest first), what is known `now`, and what was as the day `began`."""

    past: Sequence[AttemptSummary]
    now: Record
    began: Record


def gathered(
    workspace: Workspace, day: date, wanted: Callable[[Question], bool], first: Reason | None = None
) -> Gathered:
    """What is known on a local day; questions that are not `wanted` draw out no demand.

    The reason that is to come `first` stands for the user's focus, and nothing is asked for the sake of a demand then,
    as a demand is none of what a single reason is practised with.
    """
    past = past_attempts(workspace, limit=_RECENT)
    since = frozenset(each.id for each in past if each.submitted_at.date() >= day)
    theirs = professions(workspace)
    missing = {} if first else _missing(workspace, wanted, since, theirs)
    now = _record(workspace, day, past, missing, first or focus(workspace), theirs)
    return Gathered(past, now, _as_the_day_began(now, since, missing))


def _record(
    workspace: Workspace,
    day: date,
    past: Sequence[AttemptSummary],
    missing: Mapping[str, Sequence[Question]],
    focused: Reason | None,
    theirs: Mapping[str, Bank],
) -> Record:
    """What is known now, of the demands that were `missing` in the morning; `theirs` are the profession's banks."""
    library, cards, chosen = workspace.library(), workspace.journal.cards(), settings(workspace)
    still = _still_missing(workspace) if missing else ()
    return Record(
        day,
        cards,
        unconstrained(past),
        focused,
        banks_in_use(library, cards) | theirs.keys(),
        confirmed=_confirmed(workspace.journal.debriefs(), day),
        missing={demand: questions for demand, questions in missing.items() if demand in still},
        professions={name: bank.audience for name, bank in theirs.items()},
        own_banks=frozenset(bank.id for bank in library.banks if not bank.shipped),
        length=Length(chosen.session_minutes * 60, chosen.session_questions),
        calm=chosen.low_anxiety,
    )


def _as_the_day_began(record: Record, since: AbstractSet[str], missing: Mapping[str, Sequence[Question]]) -> Record:
    """What would be known without the attempts `since` then; all that the user has set or confirmed counts."""
    if not since:
        return record
    cards = (as_the_day_began(each, record.day) for each in record.cards.values())
    return replace(
        record,
        cards={card.question_id: card for card in cards if card},
        recent=[each for each in record.recent if each.id not in since],
        # A demand that another answer has met on the day gives its turn to the next one.
        missing={
            demand: questions
            for demand, questions in missing.items()
            if demand in record.missing or any(map(record.answered_today, questions))
        },
    )


def _confirmed(debriefs: Sequence[Debrief], day: date) -> Mapping[Reason, Confirmed]:
    if not debriefs:
        return {}
    # a start without a rejection can do without
    from interview_coach.coaching.rejections.confirmed import confirmed_reasons

    return confirmed_reasons(debriefs, day)


def _missing(
    workspace: Workspace, wanted: Callable[[Question], bool], since: AbstractSet[str], theirs: Mapping[str, Bank]
) -> Mapping[str, Sequence[Question]]:
    """The demands of the active role without an answer but those `since` the day began.

    Each has the wanted questions that would draw it out.
    """
    if active_role(workspace) is None:
        return {}
    from interview_coach.coaching.jobs.gaps import missing_of_active  # 10 ms that a start without a role can do without
    from interview_coach.coaching.jobs.probing import questions_on

    library = workspace.library()
    in_use = banks_in_use(library, workspace.journal.cards()) | theirs.keys()
    found = questions_on(missing_of_active(workspace, since), library.asked, in_use)
    return {demand: tuple(filter(wanted, questions)) for demand, questions in found.items()}


def _still_missing(workspace: Workspace) -> tuple[str, ...]:
    from interview_coach.coaching.jobs.gaps import missing_of_active  # as above

    return missing_of_active(workspace)
