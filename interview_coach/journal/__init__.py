"""What the user has answered: attempts, drafts, cards and settings, kept in one SQLite file."""

from interview_coach.journal.attempts import Summary
from interview_coach.journal.errors import JournalDamaged, JournalError, JournalTooNew, JournalUnwritable
from interview_coach.journal.journal import Journal
from interview_coach.journal.store import set_aside

__all__ = ["Journal", "JournalDamaged", "JournalError", "JournalTooNew", "JournalUnwritable", "Summary", "set_aside"]
