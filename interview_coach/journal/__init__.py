"""What the user has answered: attempts, drafts, cards and settings, kept in one SQLite file."""

from interview_coach.journal.attempts import AttemptSummary, ScoredAnswer
from interview_coach.journal.errors import (
    JournalChanged,
    JournalDamaged,
    JournalError,
    JournalTooNew,
    JournalUnwritable,
)
from interview_coach.journal.journal import Journal
from interview_coach.journal.measures import Measures
from interview_coach.journal.store import set_aside

__all__ = [
    "AttemptSummary",
    "Journal",
    "JournalChanged",
    "JournalDamaged",
    "JournalError",
    "JournalTooNew",
    "JournalUnwritable",
    "Measures",
    "ScoredAnswer",
    "set_aside",
]
