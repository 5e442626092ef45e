"""Reading the feedback of a rejection by the rules in use, the user's own among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.folders import user_folders
from interview_coach.coaching.rules import rules_in_use
from interview_coach.coaching.wording import NOT_ENGLISH, NOTHING_TO_READ
from interview_coach.model import Status
from interview_coach.scoring.employer_feedback.feedback import read_feedback
from interview_coach.scoring.rule_language.rule_family import FEEDBACK

if TYPE_CHECKING:
    from interview_coach.coaching.folders import Folders
    from interview_coach.rejection import FeedbackReading
    from interview_coach.scoring.rule_language.rules import RuleSet


def feedback_rules(folders: Folders | None = None) -> RuleSet:
    """The rules that feedback is read by; their `problems` tell which of the user's are left out."""
    return rules_in_use((folders or user_folders()).rules, FEEDBACK)


def read(text: str, folders: Folders | None = None) -> FeedbackReading:
    """What the feedback suggests, with the words that suggest it; nothing is recorded."""
    return read_feedback(text, feedback_rules(folders))


def why_nothing(reading: FeedbackReading) -> str:
    """A sentence for a text that could not be read."""
    return f"Not read: this {NOT_ENGLISH}." if reading.unread is Status.NOT_ENGLISH else NOTHING_TO_READ
