"""Everything wrong with question banks: what their files say, and what scoring says of their sample answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from interview_coach import banks
from interview_coach.coaching.folders import user_folders
from interview_coach.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from interview_coach.coaching.folders import Folders
    from interview_coach.model import Question

LEAST_GAP = 20
"""Points by which a strong sample is to score above its weak one: about one band."""


def json_schema() -> str:
    """The format of a bank as JSON Schema, for editors."""
    return banks.json_schema()


def check_banks(paths: Sequence[Path] = (), folders: Folders | None = None) -> tuple[Problem, ...]:
    """Every problem of these files and folders, held against the shipped banks too, in the order of their lines.

    Without any, of the user's own banks, and of the shipped ones what keeps them from being read.
    """
    shipped = banks.load(None)
    own = (folders or user_folders()).banks
    found = banks.checked(paths or ([own] if own.is_dir() else []), shipped)
    problems = [*found.problems, *sample_problems(found), *(() if paths else shipped.problems)]
    return tuple(sorted(problems, key=lambda each: (each.path, each.line or 0, each.column or 0)))


def sample_problems(found: banks.Checked) -> Iterator[Problem]:
    """What is wrong with the sample answers: as users practise against them, a wrong one teaches the wrong thing."""
    for question in found.questions:
        for message in (*_wrong_way_round(question), *_never_said(question)):
            yield Problem(*found.homes[question.id], f"{question.id}: {message}")


def _wrong_way_round(question: Question) -> Iterator[str]:
    from interview_coach.scoring import score  # 60 ms, and not needed where no bank has samples

    bare = replace(question, strong_answer=None, weak_answer=None)  # else both would count as copied from the bank
    samples = {"strong": question.strong_answer, "weak": question.weak_answer}
    scored = {name: score(answer, bare) for name, answer in samples.items() if answer}
    for name, assessment in scored.items():
        if assessment.overall is None:
            yield f"the {name} sample can't be scored ({assessment.status}); tell it in whole sentences"
    points = {name: assessment.overall for name, assessment in scored.items() if assessment.overall is not None}
    if "weak" in points and not set(scored["weak"].flagged) & set(question.probes):
        yield f"the weak sample is not flagged for {' or '.join(question.probes)}; make it weaker there"
    if len(points) == len(samples) and points["strong"] - points["weak"] < LEAST_GAP:
        told = f"the strong sample scores {points['strong']}, the weak one {points['weak']}"
        yield f"{told}; they should lie {LEAST_GAP} points apart (score --explain shows what each lacks)"


def _never_said(question: Question) -> Iterator[str]:
    if not question.strong_answer:
        return
    said = f" {' '.join(banks.words(question.strong_answer))} "
    for group in question.evidence:
        if not any(f" {' '.join(banks.words(keyword))} " in said for keyword in group.keywords):
            yield f"no keyword of “{group.name}” occurs in the strong sample; change one of the two"
