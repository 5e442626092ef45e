"""`interview-coach debrief read`: what feedback says of the reason, for one text or many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from interview_coach.cli.console import say, tell, wrapped
from interview_coach.cli.ending import FINE
from interview_coach.cli.options import JSON, TEXT, as_json
from interview_coach.cli.reading import STANDARD
from interview_coach.cli.streams import IN_FILE, read_text, run_batch
from interview_coach.coaching.folders import user_folders
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.rejections.rejection_wording import CAUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interview_coach.coaching.batch import Done, Line, Skipped
    from interview_coach.rejection import FeedbackReading, Sign


@click.command(
    epilog="""\b
Examples:
  interview-coach debrief read feedback.txt
  interview-coach debrief read --batch feedback.jsonl --output reasons.jsonl

\b
A line of a batch is {"id": 1, "text": "..."}, and gives
  {"id": 1, "reasons": [{"reason", "start", "end", "text", "rule"}], "suggested": ["depth"]}
A text that can't be read suggests nothing and has "status": "not_english", or "empty".
A line that can't be used is reported with its number and left out, and the exit code is then 1."""
)
@click.argument("file", type=IN_FILE, required=False)
@click.option("--format", "shape", type=click.Choice([TEXT, JSON]), help="Text for people (default), or JSON.")
@click.option("--batch", type=IN_FILE, metavar="IN.jsonl", help="Read many feedbacks, one JSON object a line.")
@click.option("--output", metavar="OUT.jsonl", help="Where a batch goes; replaced in one step at the end.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes for a batch; as many as cores if it is large.")
def read(file: str | None, shape: str | None, batch: str | None, output: str | None, jobs: int | None) -> int:
    """Suggest the reason that the feedback in FILE, or the one piped in, gives for a rejection.

    Every suggestion shows the words it goes by, and nothing is recorded. Words that fit any rejection suggest
    “unknown”, never a weakness.
    """
    if batch and (file or shape):
        raise click.UsageError("--batch takes everything from its lines; only --output and --jobs go with it.")
    if not batch and (output or jobs):
        raise click.UsageError("--output and --jobs belong to --batch.")
    return _read_batch(batch, output, jobs) if batch else _read_one(file or STANDARD, shape or TEXT)


def _read_one(file: str, shape: str) -> int:
    from interview_coach.coaching.rejections import feedback
    from interview_coach.coaching.rules import left_out

    text = read_text(file)
    if sentence := left_out(feedback.feedback_rules()):
        tell(sentence)
    reading = feedback.read(text)
    if shape == JSON:
        say(as_json({"id": file} | reading.as_json()))
    else:
        say(wrapped(feedback.why_nothing(reading)) if reading.unread else _shown(text, reading))
    return FINE


def _read_batch(source: str, output: str | None, jobs: int | None) -> int:
    from interview_coach.coaching.batch_work import read_feedback_lines

    def work(lines: Iterable[Line]) -> Iterator[Done | Skipped]:
        return read_feedback_lines(lines, user_folders().rules, jobs)

    return run_batch(source, output, work, "read")


def _shown(text: str, reading: FeedbackReading) -> str:
    """The causes, the feedback with its signs in brackets, and each sign with its reason and rule."""
    from interview_coach.cli.marked import marked

    causes = [wrapped(f"▸ {cause}: {CAUSES[cause]}", "  ", "    ") for cause in reading.suggested]
    parts = [
        "\n".join(["Suggested", *causes]),
        wrapped(f"The feedback\n{marked(text, reading.signs)}", hanging="  "),
        "\n".join(["What suggests it", *(_sign(number, sign) for number, sign in enumerate(reading.signs, start=1))])
        if reading.signs
        else wrapped("Nothing in it names a reason."),
    ]
    return "\n\n".join(parts)


def _sign(number: int, sign: Sign) -> str:
    said = f"{number}. {one_line(sign.message)} ({sign.cause}) “{one_line(sign.text)}” Rule: {one_line(sign.rule)}"
    return wrapped(said, "  ", "     ")
