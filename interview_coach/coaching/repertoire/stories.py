"""Stories: past examples kept in their four parts, to be told again for other questions."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from interview_coach.coaching.jobs.targets import active_role
from interview_coach.coaching.repertoire.figures import figures
from interview_coach.journal import JournalChanged
from interview_coach.model import CoachError, Reason, Verdict
from interview_coach.story import Figure, Story

if TYPE_CHECKING:
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Attempt, Role

ENOUGH = 12
"""Stories from which more are hard to keep apart in an interview: a dozen good ones answer most questions."""

_TITLE_WORDS = 8


class StoryUnknown(CoachError):
    """No story, or more than one, is meant."""


class StoryUntitled(CoachError):
    """A story without a title could not be told from others."""


def stories(workspace: Workspace) -> tuple[Story, ...]:
    """All that are kept, in the order they were first kept."""
    return workspace.journal.stories()


def find_story(workspace: Workspace, id_or_title: str) -> Story:
    """The story whose id or title begins so, or whose title holds it. Raises StoryUnknown if not exactly one is."""
    wanted = id_or_title.strip().casefold()
    kept = stories(workspace) if wanted else ()
    named = [story for story in kept if story.title.casefold() == wanted]
    begun = [story for story in kept if story.id.startswith(wanted)]
    found = named or begun or [story for story in kept if wanted in story.title.casefold()]
    if len(found) != 1:
        fault = "More than one story is meant by" if found else "No story is kept as"
        raise StoryUnknown(f"{fault} {id_or_title}; `interview-coach story list` shows them with their ids.")
    return found[0]


def story_of(workspace: Workspace, attempt: Attempt) -> Story:
    """What an answer would be as a story; the one that was kept of it already, if there is one.

    Its parts are the answer's own sentences. It serves the reasons its question probes and the answer did not give
    the interviewer, and the key demands of the active role that the answer shows.
    """
    if kept := next((story for story in stories(workspace) if story.attempt_id == attempt.id), None):
        return kept
    from interview_coach.scoring.gist import gist  # brings the rules, 60 ms
    from interview_coach.scoring.told_parts import told_parts

    situation, task, action, result = told_parts(attempt.answer, attempt.question.text).values()
    return Story(
        gist(attempt.answer, attempt.question.text) or _title(situation or action or attempt.question.text),
        situation,
        task,
        action,
        result,
        reasons=_reasons(attempt),
        demands=_demands(attempt, active_role(workspace)),
        figures=tuple(Figure(told.text) for told in figures(attempt.answer) if told.counts),
        attempt_id=attempt.id,
    )


def keep_story(workspace: Workspace, story: Story) -> Story:
    """Saves the story, with an id of its own when it is new.

    Raises StoryUntitled without a title, JournalChanged when another copy of the app saved it meanwhile.
    """
    if not story.title.strip():
        raise StoryUntitled("Give the story a title: it is listed by it.")
    return workspace.journal.keep_story(story if story.id else replace(story, id=uuid.uuid4().hex))


def keep_changes(workspace: Workspace, story: Story) -> Story:
    """Saves it as `keep_story`; where another copy of the app changed it meanwhile, both versions are kept.

    What is given back is then a story with an id of its own.
    """
    try:
        return keep_story(workspace, story)
    except JournalChanged:
        return keep_story(workspace, replace(story, id="", attempt_id="", version=0))


def delete_story(workspace: Workspace, story: Story) -> None:
    """Forgets the story and leaves none of its words in the file; `keep_story` brings it back as it was."""
    workspace.journal.delete_story(story.id)


def enough(count: int) -> str:
    """What there is to say of the number of stories; nothing while there are few."""
    if count < ENOUGH:
        return ""
    return f"About {ENOUGH} stories are enough: from here on, better ones serve you more than more of them."


def _title(text: str) -> str:
    """How it begins: the words one will know it by."""
    words = text.split()
    return " ".join(words[:_TITLE_WORDS]).rstrip(".?,:;") + (" …" if len(words) > _TITLE_WORDS else "")


def _reasons(attempt: Attempt) -> tuple[Reason, ...]:
    judged = attempt.assessment.reasons
    return tuple(reason for reason in attempt.question.probes if judged[reason].verdict is not Verdict.FLAG)


def _demands(attempt: Attempt, role: Role | None) -> tuple[str, ...]:
    if role is None or not role.key_demands:
        return ()
    from interview_coach.scoring.key_demands.mentions import mentions

    said = mentions(attempt.answer, attempt.question.text, role)
    return tuple(role.key_demands[mention.number] for mention in said if mention.shown)
