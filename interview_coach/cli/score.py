"""`interview-coach score`: one answer marked up, or a file of answers as JSON lines."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interview_coach.cli.console import say, tell
from interview_coach.cli.ending import FINE
from interview_coach.cli.options import JSON, TEXT
from interview_coach.cli.reading import STANDARD
from interview_coach.cli.streams import IN_FILE, read_text, run_batch
from interview_coach.coaching.folders import user_folders
from interview_coach.model import Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interview_coach.banks import Library
    from interview_coach.coaching.batch import Done, Line, Skipped
    from interview_coach.model import Role

_ROLE_FILES = (".yaml", ".yml", ".json")


@click.command(
    epilog="""\b
Examples:
  interview-coach score answer.txt --question "Tell me about a launch you worked on."
  interview-coach score answer.txt --question-id contribution.launch --explain
  pbpaste | interview-coach score --format json
  interview-coach score --batch answers.jsonl --output scores.jsonl

\b
A line of a batch:
  {"id": 1, "answer": "...", "question": "...", "probes": ["depth"],
   "role": {"employer": "...", "title": "...", "key_demands": ["..."]}}
Only id and answer must be there. A line that can't be used is reported with its number and left
out, and the exit code is then 1."""
)
@click.argument("file", type=IN_FILE, required=False)
@click.option("--question", metavar="TEXT", help="The question that is answered.")
@click.option("--question-id", metavar="ID", help="The question that is answered, from the banks.")
@click.option("--role", metavar="ROLE", help="The job: a YAML or JSON file, or the id or name of a kept role.")
@click.option("--format", "shape", type=click.Choice([TEXT, JSON]), help="Text for people (default), or JSON.")
@click.option("--explain", is_flag=True, help="Show how the score adds up.")
@click.option("--batch", type=IN_FILE, metavar="IN.jsonl", help="Score many answers, one JSON object a line.")
@click.option("--output", metavar="OUT.jsonl", help="Where a batch goes; replaced in one step at the end.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes for a batch; as many as cores if it is large.")
def command(**given: Any) -> int:
    """Score the answer in FILE, or the one piped in, or typed and ended with ctrl+D on a line of its own.

    The same text, question and role always get the same score, and nothing is recorded.
    The job is the one given by --role; the role that is active in the app is not looked at.
    A text that can't be scored (without words, too short, not English) is told as that and is no problem: the exit code
    is 0, and in JSON "status" says why there is no score.
    """
    asked = _Asked(**given)
    asked.refuse_contradictions()
    return _score_batch(asked) if asked.batch else _score_one(asked)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The arguments."""

    file: str | None
    question: str | None
    question_id: str | None
    role: str | None
    shape: str | None
    explain: bool
    batch: str | None
    output: str | None
    jobs: int | None

    def refuse_contradictions(self) -> None:
        single = (self.file, self.question, self.question_id, self.role, self.shape, self.explain or None)
        if self.batch and any(value is not None for value in single):
            raise click.UsageError("--batch takes everything from its lines; only --output and --jobs go with it.")
        if not self.batch and (self.output or self.jobs):
            raise click.UsageError("--output and --jobs belong to --batch.")
        if self.question and self.question_id:
            raise click.UsageError("Give --question or --question-id, not both.")
        if self.explain and self.shape == JSON:
            raise click.UsageError("--explain is for people: it goes with --format text.")


def _score_one(asked: _Asked) -> int:
    from interview_coach.coaching.rules import left_out, rules_in_use
    from interview_coach.scoring import score

    answer = read_text(asked.file or STANDARD)
    rules = rules_in_use(user_folders().rules)
    if sentence := left_out(rules):
        tell(sentence)
    assessment = score(answer, _question(asked), _role(asked.role), rules)
    if asked.shape == JSON:
        say(json.dumps(assessment.as_json(asked.file or STANDARD), ensure_ascii=False, indent=2))
        return FINE
    from interview_coach.cli.marked import explanation, feedback

    say(feedback(answer, assessment))
    if asked.explain:
        say(f"\n{explanation(assessment)}")
    return FINE


def _question(asked: _Asked) -> Question | None:
    if asked.question_id:
        from interview_coach.coaching.library.questions import question_with_id

        return question_with_id(_library(), asked.question_id)
    return Question("", asked.question) if asked.question else None


def _role(file_or_name: str | None) -> Role | None:
    """The job in the file of this name; where there is none, the kept role that is called so."""
    if not file_or_name:
        return None
    from interview_coach.coaching.jobs.roles import read_role

    if (path := Path(file_or_name)).exists() or path.suffix.lower() in _ROLE_FILES:
        return read_role(path)
    from interview_coach.cli.opening import opened  # brings the journal
    from interview_coach.coaching.jobs.targets import find_role

    with opened() as workspace:
        return find_role(workspace, file_or_name)


@cache
def _library() -> Library:
    """The banks, read when the first question id asks for them."""
    from interview_coach.coaching.library.questions import library_alone

    return library_alone()


def _score_batch(asked: _Asked) -> int:
    from interview_coach.coaching.batch_work import score_lines

    def find(question_id: str) -> Question | None:
        return _library().question(question_id)

    def work(lines: Iterable[Line]) -> Iterator[Done | Skipped]:
        return score_lines(lines, find, user_folders().rules, asked.jobs)

    return run_batch(asked.batch or STANDARD, asked.output, work, "scored")
