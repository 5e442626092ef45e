"""A story as one types it: a text for each field, and back again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from interview_coach.story import Figure

if TYPE_CHECKING:
    from interview_coach.model import Reason
    from interview_coach.story import Story


@dataclass(frozen=True, slots=True)
class TypedStory:
    """The fields of a form. `demands` are one a line, `figures` too, each as `nine clinics: training log`."""

    title: str = ""
    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""
    reasons: tuple[Reason, ...] = ()
    demands: str = ""
    figures: str = ""


def typed(story: Story) -> TypedStory:
    """The story as a form shows it."""
    return TypedStory(
        story.title,
        story.situation,
        story.task,
        story.action,
        story.result,
        story.reasons,
        "\n".join(story.demands),
        "\n".join(f"{figure.told}: {figure.source}".rstrip() for figure in story.figures),
    )


def story_typed(form: TypedStory, origin: Story) -> Story:
    """`origin` with what stands in its form; the four parts word for word."""
    return replace(
        origin,
        title=" ".join(form.title.split()),
        situation=form.situation,
        task=form.task,
        action=form.action,
        result=form.result,
        reasons=form.reasons,
        demands=_lines(form.demands),
        figures=figures_typed(form.figures),
    )


def figures_typed(text: str) -> tuple[Figure, ...]:
    """One number a line, and behind a colon where it comes from."""
    split = (line.partition(":") for line in _lines(text))
    return tuple(Figure(told.strip(), source.strip()) for told, _, source in split if told.strip())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (" ".join(line.split()) for line in text.splitlines())))
