"""Review: what can be done with past answers: open one, answer again, or compare two at the same question."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from interview_coach.coaching.history.past import past_attempt
from interview_coach.coaching.history.review import attempt_beside
from interview_coach.model import AttemptKind, CoachError
from interview_coach.tui.screens.attempt_list import AttemptList
from interview_coach.tui.screens.review_deleting import AnswerDeletion

if TYPE_CHECKING:
    from interview_coach.journal import AttemptSummary


class ReviewScreen(AttemptList):
    """The list, with all that one does with an attempt. One can be chosen to be compared with another."""

    BINDINGS: ClassVar = [
        Binding(
            "c", "compare", "Compare", id="review.compare", tooltip="With the chosen attempt, else with the one before"
        ),
        Binding("space", "choose", "Choose", id="review.choose", tooltip="Choose the attempt to compare with"),
        Binding("r", "retry", "Retry", id="review.retry", tooltip="Answer this question again"),
        Binding("k", "keep_story", "Keep story", id="review.keep", show=False, tooltip="Keep the answer as a story"),
        Binding("s", "stories", "Stories", id="review.stories", tooltip="The examples you keep to tell again"),
        Binding("x", "delete", "Delete", id="review.delete", tooltip="From the backups too, if you like"),
        Binding("u", "undo", "Undo", id="review.undo", tooltip="Bring the answer deleted last back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._deletion = AnswerDeletion(self, self.show_list)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._deletion.can_undo if action == "undo" else super().check_action(action, parameters)

    def action_retry(self) -> None:
        if summary := self.highlighted:
            # brings scoring, which a list does without
            from interview_coach.coaching.practice.drill import as_asked_now

            with self.telling():
                attempt = past_attempt(self.workspace, summary.id)
                self.coach.practise(as_asked_now(self.workspace, attempt.question), AttemptKind.RETRY)

    def action_delete(self) -> None:
        if summary := self.highlighted:
            with self.telling():
                self._deletion.ask(past_attempt(self.workspace, summary.id))

    def action_undo(self) -> None:
        self._deletion.undo()

    def action_keep_story(self) -> None:
        if summary := self.highlighted:
            from interview_coach.coaching.repertoire.stories import story_of
            from interview_coach.tui.screens.story_form import StoryForm  # not before one is kept

            with self.telling():
                self.app.push_screen(StoryForm(story_of(self.workspace, past_attempt(self.workspace, summary.id))))

    def action_stories(self) -> None:
        from interview_coach.tui.screens.stories import StoriesScreen  # not before somebody asks

        self.app.push_screen(StoriesScreen())

    def action_choose(self) -> None:
        summary = self.highlighted
        again = self._chosen and summary and self._chosen.id == summary.id
        self._chosen = None if again else summary
        self.show_list()

    def action_compare(self) -> None:
        if summary := self.highlighted:
            with self.telling():
                self.coach.compare(*self._pair(summary))

    def _pair(self, summary: AttemptSummary) -> tuple[str, str]:
        """Ids of the two attempts to compare. Raises CoachError when there is no second one at the same question."""
        if self._chosen and self._chosen.id != summary.id:
            if self._chosen.question_id != summary.question_id:
                raise CoachError("Those are two different questions. Choose two attempts at the same one.")
            return self._chosen.id, summary.id
        other = attempt_beside(self.workspace, past_attempt(self.workspace, summary.id))
        if other is None:
            raise CoachError("This is the only attempt at its question: there is nothing to compare it with yet.")
        return other.id, summary.id
