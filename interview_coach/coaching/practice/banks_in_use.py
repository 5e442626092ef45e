"""The banks that new questions come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.practice.schedule import was_chosen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from interview_coach.banks import Library
    from interview_coach.model import Card


def banks_in_use(library: Library, cards: Mapping[str, Card]) -> set[str]:
    """The ids of those for everybody, of the user's own, and of any once practised.

    A bank for one profession is of no use to the others, and answering one of its questions says that it is; a mock
    interview chooses for itself, and says nothing of the kind.
    """
    open_to_all = {bank.id for bank in library.banks if not (bank.shipped and bank.audience)}
    taken_up = (question_id for question_id, card in cards.items() if was_chosen(card))
    practised = {question.bank for question_id in taken_up if (question := library.question(question_id))}
    return open_to_all | practised
