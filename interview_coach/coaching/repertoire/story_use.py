"""Which stories fit a question, which answers tell one, and what to mind when one is told again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.banks.search import words
from interview_coach.coaching.repertoire.figures import differing
from interview_coach.coaching.repertoire.stories import stories
from interview_coach.scoring.key_demands.stems import same_word
from interview_coach.scoring.key_demands.wanted import demand_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal import ScoredAnswer
    from interview_coach.model import Attempt, Question
    from interview_coach.story import Story

MOST_SUGGESTED = 3
TOO_MANY = 4
"""Different questions answered with one story, beyond which a panel would hear little else."""

LOOKED_AT = 300
"""The newest answers that are searched for a story."""

_SAME_STORY = 80  # token_set_ratio of telling words; other stories of the same job reach 76
_SAME_WORD = 85  # ratio from which a word is taken for a form of another
_LEAST_WORDS = 5  # a story or answer of fewer telling words can't be recognised
_SHORTEST = 4
_BY_WORDS, _BY_DEMAND, _BY_REASON = 50.0, 30.0, 20.0  # what is worth how much of a suggestion
_ASKING = """about again also answer been being best could describe does done down ever example experience from give
have here into just know like made make many more most much only other others past people question should situation
some someone something story take tell than that their them then there they thing this through time told want were
what when where which while with work worked working would your yourself"""
_TELL_NOTHING = frozenset(_ASKING.split())


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A story for a question, and in words why it fits."""

    story: Story
    why: str


def suggested(workspace: Workspace, question: Question) -> tuple[Suggestion, ...]:
    """The stories that fit the question, the best first, at most three. Raises JournalError."""
    found = [(_fit(story, question), story) for story in stories(workspace)]
    best = sorted((each for each in found if each[0][0]), key=lambda each: -each[0][0])
    return tuple(Suggestion(story, "; ".join(why)) for (_, why), story in best[:MOST_SUGGESTED])


def cautions(workspace: Workspace, attempt: Attempt, *, counts: bool = True) -> tuple[str, ...]:
    """What to mind about the stories an answer tells: other numbers than before, and with `counts` told too often."""
    return tuple(
        caution
        for story in stories(workspace)
        if is_told_in(story, attempt.answer)
        for caution in (
            *_other_figures(story, attempt.answer),
            *(overused(workspace, story) if counts else ()),
        )
    )


def overused(workspace: Workspace, story: Story) -> tuple[str, ...]:
    """A sentence when the story carries the answers to too many questions, else nothing."""
    asked = {answered.question_text for answered in answers_with(workspace, story)}
    if len(asked) <= TOO_MANY:
        return ()
    return (f"“{story.title}” carries your answers to {len(asked)} questions: another story would show more of you.",)


def answers_with(workspace: Workspace, story: Story) -> tuple[ScoredAnswer, ...]:
    """Those of the newest answers that tell the story, the oldest first."""
    newest = workspace.journal.answered_lately(LOOKED_AT)
    return tuple(each for each in newest if each.id == story.attempt_id or is_told_in(story, each.answer))


def is_told_in(story: Story, answer: str) -> bool:
    """Whether the answer tells this story, in the same words or most of them."""
    from rapidfuzz import fuzz  # 15 ms

    kept, said = _telling(story.text), _telling(answer)
    if min(len(kept), len(said)) < _LEAST_WORDS:
        return False
    return fuzz.token_set_ratio(" ".join(sorted(kept)), " ".join(sorted(said))) >= _SAME_STORY


def _other_figures(story: Story, answer: str) -> Iterator[str]:
    text = "\n".join((story.text, *(figure.told for figure in story.figures)))
    for kept, said in differing(text, answer):
        yield f"This answer says “{said}”, your story “{story.title}” says “{kept}”: make sure which is true."


def _fit(story: Story, question: Question) -> tuple[float, list[str]]:
    """How well the story fits, 0 for not at all, and why."""
    asked = _telling(question.text)
    shared = sorted(_shared(asked, _telling(f"{story.title} {story.text}")))
    demands = [demand for demand in story.demands if _asks_for(question.text, demand)]
    reasons = [reason for reason in question.probes if reason in story.reasons]
    worth = _BY_WORDS * len(shared) / max(1, len(asked)) + _BY_DEMAND * bool(demands) + _BY_REASON * bool(reasons)
    why = [f"{name}: {', '.join(each)}" for name, each in _named(shared, demands, reasons) if each]
    return worth, why


def _named(shared: list[str], demands: Iterable[str], reasons: Iterable[str]) -> tuple[tuple[str, Iterable[str]], ...]:
    return ("speaks of", shared), ("serves the demand", demands), ("serves", reasons)


def _shared(asked: Iterable[str], told: Iterable[str]) -> Iterator[str]:
    from rapidfuzz import fuzz, process

    known = list(told)
    for word in asked:
        if process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=_SAME_WORD):
            yield word


def _asks_for(question: str, demand: str) -> bool:
    asked = words(question)
    wanted = demand_words(demand)
    said = sum(any(same_word(word, one) for one in asked) for word in wanted)
    return bool(wanted) and said >= max(1, len(wanted) / 2)


def _telling(text: str) -> set[str]:
    return {word for word in words(text) if len(word) >= _SHORTEST and word not in _TELL_NOTHING}
