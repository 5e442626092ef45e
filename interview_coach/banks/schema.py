"""What a bank file may hold, as pydantic models; imported only when a file has changed, for pydantic costs 75 ms."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, Strict, StringConstraints
from pydantic_core import PydanticCustomError

from interview_coach.model import EvidenceGroup, Question, Reason, Round

VERSION = 1

# Characters that make text read differently from what it is. Joiners are fine inside emoji and scripts that need
# them, so they count only beside plain Latin text.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
    "|(?<=[ -~])[\u200c\u200d]|[\u200c\u200d](?=[ -~])"
)


def _visible(text: str) -> str:
    if hidden := _HIDDEN.search(text):
        character = hidden[0]
        name = unicodedata.name(character, "control character").lower()
        raise PydanticCustomError("hidden", "hidden", {"character": f"U+{ord(character):04X} ({name})"})
    return text


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_visible)]
Texts = Annotated[list[Text], Field(max_length=100)]
BankId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
QuestionId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$")]


class _Entry(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class QuestionEntry(_Entry):
    """One question as a bank file writes it."""

    id: QuestionId = Field(description="<bank id>.<short-name>; unique over all banks, never changed.")
    text: Text = Field(description="What the interviewer asks.")
    probes: list[Annotated[Reason, Strict(False)]] = Field(
        min_length=1, max_length=4, description="The reasons for rejection it probes, the main one first."
    )
    listens_for: Text = Field("", description="What the interviewer wants to hear.")
    evidence: dict[Text, Annotated[Texts, Field(min_length=1)]] = Field(
        {}, max_length=100, description="Groups of words that a good answer would show; any word of a group counts."
    )
    time_limit: int = Field(120, ge=30, le=600, description="Seconds of speaking.")
    follow_ups: Texts = Field([], description="What the interviewer may ask next.")
    difficulty: int = Field(2, ge=1, le=3, description="1 easy, 3 hard.")
    round: Annotated[Round, Strict(False)] | None = Field(None, description="The interview it is usually asked in.")
    tags: Texts = Field([], description="Words to find it by.")
    assumes: Text = Field("", description="What it takes for granted about the person asked, as `a gap in the CV`.")
    strong_answer: Text | None = Field(None, description="A sample answer that would do well.")
    weak_answer: Text | None = Field(None, description="A sample answer that gives the interviewer the main reason.")

    archived: bool = Field(False, description="true: kept, but not asked any more.")

    def question(self, bank: str) -> Question:
        """The question this entry writes down."""
        lists: dict[str, Any] = {
            "probes": tuple(dict.fromkeys(self.probes)),
            "evidence": tuple(EvidenceGroup(name, tuple(words)) for name, words in self.evidence.items()),
            "follow_ups": tuple(self.follow_ups),
            "tags": tuple(self.tags),
        }
        return Question(**{**dict(self), **lists}, bank=bank)


class BankEntry(_Entry):
    """A bank file: what it is, and its questions (checked one by one, so that one fault costs one question)."""

    version: int = Field(description="The version of this format.")
    bank: BankId = Field(description="The bank's id, the same as the file's name.")
    title: Text = Field(description="The name people see.")
    about: Text = Field("", description="One sentence on whom this bank helps and with what.")
    audience: Text = Field("", description="Whom it is for, as `nurses`, when it is not for everybody.")
    questions: list[Any] = Field(description="The questions, in any order.")
