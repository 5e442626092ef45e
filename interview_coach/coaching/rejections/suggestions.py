"""What the feedback of a debrief suggests the reasons were, with the words that do; apart from what is confirmed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from interview_coach.coaching.rejections.rejection_wording import CAUSES, SOURCES
from interview_coach.coaching.wording import NOT_ENGLISH, date_in_text
from interview_coach.model import Severity, Status
from interview_coach.rejection import Cause, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from interview_coach.coaching.folders import Folders
    from interview_coach.rejection import ConfirmedCause, Debrief, Feedback, Sign

_NOTES = "Your notes"
BETWEEN_QUOTES = " … "
"""What stands between the words that suggest a cause, where they are not together."""
_BETWEEN_PARTS = "\n\n"


@dataclass(frozen=True, slots=True)
class Said:
    """All that was said, as one text under headings, and what it suggests.

    `headings` are the spans of the text that nobody said. `signs`, in the order of the text, are the words that suggest
    a cause; their offsets count in the text. `suggested` are these causes, those that practice mends first. `unread` is
    a sentence for the user on feedback that could not be read.
    """

    text: str
    headings: tuple[tuple[int, int], ...] = ()
    signs: tuple[Sign, ...] = ()
    suggested: tuple[Cause, ...] = ()
    unread: str = ""

    def signs_of(self, cause: Cause) -> dict[int, Sign]:
        """The words that suggest this cause, by the number they carry in the text, from 1."""
        return {number: sign for number, sign in enumerate(self.signs, start=1) if sign.cause is cause}

    def words_for(self, cause: Cause) -> str:
        """The words that suggest this cause, as one quotation."""
        words = (" ".join(sign.text.split()) for sign in self.signs_of(cause).values())
        return BETWEEN_QUOTES.join(dict.fromkeys(words))


@dataclass(frozen=True, slots=True)
class Candidate:
    """One cause that can be confirmed, or is; with `cause` None it is one in the user's own words."""

    cause: Cause | None
    confirmed: ConfirmedCause | None = None
    suggested: bool = False


def said(debrief: Debrief, folders: Folders | None = None) -> Said:
    """The feedback of the debrief to the letter, then the notes; only feedback suggests anything.

    The rules are those of `folders`, else of the user.
    """
    from interview_coach.coaching.rejections.feedback import read  # brings the rules, which a list does without

    whole, unread = Said(""), []
    for feedback in debrief.feedback:
        reading = read(feedback.text, folders)
        if reading.unread is Status.NOT_ENGLISH:
            unread.append(_who(feedback.source))
        whole = _joined(whole, _heading(feedback), feedback.text, reading.signs, reading.suggested)
    if debrief.notes.strip():
        whole = _joined(whole, _NOTES, debrief.notes)
    named = tuple(cause for cause in whole.suggested if cause is not Cause.UNKNOWN)
    suggested = named or whole.suggested  # where one gave a reason, that another gave none is no news
    suggested = tuple(sorted(suggested, key=lambda cause: cause.reason is None))
    signs = tuple(sign for sign in whole.signs if sign.cause in suggested)
    return replace(whole, suggested=suggested, signs=signs, unread=_unread(unread))


def quotations(words: str) -> tuple[str, ...]:
    """The single quotations that `Said.words_for` made one of."""
    return tuple(filter(None, words.split(BETWEEN_QUOTES)))


def candidates(debrief: Debrief, suggested: Iterable[Cause]) -> tuple[Candidate, ...]:
    """Every cause there is: the suggested and the confirmed ones first, at the end those in the user's own words."""
    suggested = tuple(suggested)
    confirmed = {each.cause: each for each in debrief.causes if each.cause}
    listed = dict.fromkeys((*suggested, *(cause for cause in CAUSES if cause in confirmed), *CAUSES))
    own = (Candidate(None, each) for each in debrief.causes if each.cause is None)
    return (*(Candidate(cause, confirmed.get(cause), cause in suggested) for cause in listed), *own)


def in_place(anew: Iterable[Candidate], before: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates in the order they stood in before, those in the user's own words at the end.

    Whoever confirms one has the next key go to the same.
    """
    at = {each.cause: number for number, each in enumerate(before)}
    return tuple(sorted(anew, key=lambda each: (each.cause is None, at.get(each.cause, len(at)))))


def _joined(whole: Said, heading: str, text: str, signs: Iterable[Sign] = (), causes: Iterable[Cause] = ()) -> Said:
    """The whole with another part at its end."""
    before = f"{whole.text}{_BETWEEN_PARTS}" if whole.text else ""
    start = len(before) + len(heading) + 1
    return Said(
        f"{before}{heading}\n{text}",
        (*whole.headings, (len(before), start - 1)),
        (*whole.signs, *_moved(signs, start)),
        tuple(dict.fromkeys((*whole.suggested, *causes))),
    )


def _moved(signs: Iterable[Sign], by: int) -> Iterator[Sign]:
    """The signs in the whole text. All alike: how sure a rule is of its words is no judgement on the candidate."""
    return (replace(sign, start=sign.start + by, end=sign.end + by, severity=Severity.INFO) for sign in signs)


def _unread(sources: Iterable[str]) -> str:
    """Why the words of these suggest nothing; empty where all could be read."""
    named = " and ".join(dict.fromkeys(sources))
    return f"What {named} said was not read: it {NOT_ENGLISH}. You know best which reason it was." if named else ""


def _who(source: Source) -> str:
    return SOURCES[source] if source is Source.OTHER else f"the {SOURCES[source]}"


def _heading(feedback: Feedback) -> str:
    day = f", {date_in_text(feedback.given_on)}" if feedback.given_on else ""
    return f"{SOURCES[feedback.source].capitalize()}{day}"
