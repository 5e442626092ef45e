"""Rejections written down: what was said, and apart from it what the user takes the reason to be."""

from __future__ import annotations

import uuid
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from interview_coach.journal import JournalChanged
from interview_coach.model import CoachError
from interview_coach.rejection import Cause, ConfirmedCause, Debrief, Feedback, Source

if TYPE_CHECKING:
    from datetime import date, datetime

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Role

PERSPECTIVES = {
    Cause.OTHER_CANDIDATE: "Somebody else was the better match. That says nothing against you, and there is nothing in "
    "it to mend: the normal drill keeps you ready for the next one.",
    Cause.OUTSIDE: "It was decided by something outside the interview, which no answer could have changed. "
    "The normal drill keeps you ready for the next one.",
    Cause.UNKNOWN: "They gave no reason, so there is none to work on yet. Asking for one is worth a short note; "
    "until then the normal drill covers all four.",
}
"""What can honestly be said of the causes that make no weakness."""


class DebriefUnknown(CoachError):
    """No debrief, or more than one, is meant."""


class DebriefUnnamed(CoachError):
    """A debrief without an employer could not be told from others."""


class CauseUnnamed(CoachError):
    """A cause of one's own without a word."""


def begin(employer: str, now: datetime) -> Debrief:
    """A new one, not yet saved. Raises DebriefUnnamed without an employer."""
    return _named(Debrief(uuid.uuid4().hex, employer, now))


def debriefs(workspace: Workspace) -> tuple[Debrief, ...]:
    """All of them, the one begun last first."""
    return workspace.journal.debriefs()


def find_debrief(workspace: Workspace, id_or_employer: str) -> Debrief:
    """The one whose employer is this, or whose employer or id begins so. Raises DebriefUnknown for none or several."""
    wanted = id_or_employer.strip().casefold()
    kept = debriefs(workspace)
    named = [debrief for debrief in kept if debrief.employer.casefold() == wanted]
    begun_so = (each for each in kept if each.employer.casefold().startswith(wanted) or each.id.startswith(wanted))
    found = named or (list(begun_so) if wanted else [])
    if len(found) != 1:
        fault = "More than one debrief is meant by" if found else "There is no debrief"
        raise DebriefUnknown(f"{fault} {id_or_employer}; `interview-coach debrief list` shows them with their ids.")
    return found[0]


def role_of(workspace: Workspace, debrief: Debrief) -> Role | None:
    """The kept role that the debrief belongs to; None for none, or one that is gone."""
    return next((role for role in workspace.journal.roles() if role.id == debrief.role_id), None)


def as_kept(workspace: Workspace, debrief: Debrief) -> Debrief | None:
    """The debrief as it is now, whichever copy of the app saved it last; None when it is gone."""
    return next((each for each in debriefs(workspace) if each.id == debrief.id), None)


def keep_debrief(workspace: Workspace, debrief: Debrief) -> Debrief:
    """Saves it, and gives it with its new version.

    Raises DebriefUnnamed without an employer, JournalChanged when another copy of the app saved it meanwhile.
    """
    return workspace.journal.keep_debrief(_named(debrief))


def keep_changes(workspace: Workspace, before: Debrief, after: Debrief) -> Debrief:
    """Saves what was changed from `before` to `after`; what another copy of the app changed meanwhile stays too.

    Where both changed the same field, both versions are kept: the one given back is then a debrief with an id of its
    own. Raises as `keep_debrief`, but for JournalChanged.
    """
    try:
        return keep_debrief(workspace, after)
    except JournalChanged:
        theirs = as_kept(workspace, after) or replace(before, version=0)
    if together := _together(before, after, theirs):
        return keep_changes(workspace, theirs, together)
    return keep_debrief(workspace, replace(after, id=uuid.uuid4().hex, version=0))


def delete_debrief(workspace: Workspace, debrief: Debrief) -> None:
    """Forgets it and leaves none of its words in the file; `keep_debrief` brings it back as it was."""
    workspace.journal.delete_debrief(debrief.id)


def with_feedback(debrief: Debrief, source: Source, text: str, given_on: date | None = None) -> Debrief:
    """The debrief with these words added to what was said, to the letter; blank ones add nothing."""
    if not text.strip():
        return debrief
    return replace(debrief, feedback=(*debrief.feedback, Feedback(source, text, given_on)))


def confirmed(debrief: Debrief, cause: Cause | None, words: str, now: datetime) -> Debrief:
    """The debrief with a cause that the user takes to be true, at the end; one that is there already is replaced.

    With `cause` None it is one in the user's own words. Raises CauseUnnamed when those are blank.
    """
    if cause is None and not words.strip():
        raise CauseUnnamed("Say in a few words what the cause was.")
    added = ConfirmedCause(cause, words.strip(), now)
    kept = without(debrief, cause, words).causes
    return replace(debrief, causes=(*kept, added))


def without(debrief: Debrief, cause: Cause | None, words: str = "") -> Debrief:
    """The debrief without a confirmed cause; of those in the user's own words, without the one in these."""
    kept = tuple(
        each for each in debrief.causes if each.cause is not cause or (cause is None and each.words != words.strip())
    )
    return replace(debrief, causes=kept)


def _together(before: Debrief, ours: Debrief, theirs: Debrief) -> Debrief | None:
    """`theirs` with what we changed; None where they changed the same to something else."""
    changed = {}
    for each in fields(before):
        was, mine, other = (getattr(debrief, each.name) for debrief in (before, ours, theirs))
        if each.name != "version" and mine != was:
            if other not in (was, mine):
                return None
            changed[each.name] = mine
    return replace(theirs, **changed)


def _named(debrief: Debrief) -> Debrief:
    if not debrief.employer.strip():
        raise DebriefUnnamed("Say which employer it was: that is all a debrief needs to begin with.")
    return debrief
