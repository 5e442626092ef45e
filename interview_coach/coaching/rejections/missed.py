"""Which key demands of a role an employer missed, by the user's own debriefs of that role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.rejections.suggestions import quotations
from interview_coach.scoring.key_demands.demands import speaks_of
from interview_coach.scoring.text import read_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from interview_coach.model import Role
    from interview_coach.rejection import Debrief


def missed(role: Role, debriefs: Iterable[Debrief]) -> Mapping[str, str]:
    """For each key demand that was missed, the sentence of the feedback that says so; of several the first given.

    Only sentences with words of a confirmed reason count: in the others a demand may well be praised.
    """
    found: dict[str, str] = {}
    for debrief in debriefs:
        for sentence in _confirmed_sentences(debrief) if role.id and debrief.role_id == role.id else ():
            for demand in role.key_demands:
                if speaks_of(sentence, demand):
                    found.setdefault(demand, sentence)
    return found


def _confirmed_sentences(debrief: Debrief) -> Iterator[str]:
    words = [each for cause in debrief.causes if cause.cause and cause.cause.reason for each in quotations(cause.words)]
    for feedback in debrief.feedback:
        for sentence in read_document(feedback.text).sentences:
            text = " ".join(sentence.text.split())
            if any(each in text for each in words):
                yield text
