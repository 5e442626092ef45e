"""What to do about each reason: a few exercises, each of which fits into ten minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Mapping

PRACTICES: Mapping[Reason, tuple[str, ...]] = {
    Reason.DEPTH: (
        "Tell the last time you did it: when, with what, step by step, what got in the way, what came of it.",
        "Put in three details that only somebody who was there could know: a name, a figure, an obstacle.",
        "Where experience is missing, say so in half a sentence and tell the nearest thing you did.",
    ),
    Reason.ATTITUDE: (
        "Tell of a conflict so that the other person would nod: what they wanted, and what you learned from it.",
        "Write down two things about this employer that you'd like to work on, and why; say one in each interview.",
        "Where you would say what you expect, say first what you'd contribute.",
    ),
    Reason.CONTRIBUTION: (
        "Tell one story without the word “we”; then put it back only where the group really did it together.",
        "Before you begin, name to yourself the one decision that was yours; say it within three sentences.",
        "End with what would not have happened without you.",
    ),
    Reason.TRANSFER: (
        "End a story on each key demand with “Here that would mean …”, and finish the sentence.",
        "Find one problem this employer has, and tell of the nearest one you solved.",
        "Say yourself how the old place differs from the new one, and how you'd bridge it.",
    ),
}
