"""`interview-coach mock`: a whole interview, on the screen or in plain lines, and the reports on past ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from interview_coach.cli.banks_options import yes_option
from interview_coach.cli.confidence_asked import ask
from interview_coach.cli.console import can_show_app, in_terminal, say, tell, wrapped
from interview_coach.cli.deleting import backups_option, deleted
from interview_coach.cli.ending import FINE
from interview_coach.cli.mock_lines import comparison_lines, list_line, report_lines
from interview_coach.cli.mock_values import mock_values, report_values
from interview_coach.cli.opening import opened
from interview_coach.cli.options import JSON, as_json, reason_option, shape_option
from interview_coach.cli.output import output_option, put
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.interviews import mock
from interview_coach.coaching.interviews import mock_wording as words
from interview_coach.coaching.interviews.mock_deletion import delete_mock, mock_elsewhere
from interview_coach.coaching.interviews.mock_questions import FEWEST, MOST
from interview_coach.coaching.interviews.mock_report import compare_mocks, earlier_mock, report
from interview_coach.coaching.jobs import targets
from interview_coach.coaching.library.questions import bank_with_id
from interview_coach.confidence import Moment, Occasion
from interview_coach.interview import Choice, Pace
from interview_coach.model import CoachError, Round

if TYPE_CHECKING:
    from pathlib import Path

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.interview import MockInterview
    from interview_coach.model import Reason

_NONE_YET = "No mock interview yet. Begin one with: interview-coach mock --plain"
_SHAPES = ("md", "html")
_id_argument = click.argument("id_", metavar="[ID]", required=False)


@click.group(
    invoke_without_command=True,
    epilog="""\b
Examples:
  interview-coach mock --plain
  interview-coach mock --plain --reason contribution --questions 3
  interview-coach mock --plain --bank nursing-and-care --pace off < answers.txt
  interview-coach mock --plain --resume
  interview-coach mock export --to html --output mock.html
  interview-coach mock delete 3f2a9c1b

The beginning of an id is enough; without one the last interview is meant.""",
)
@click.option("--plain", is_flag=True, help="Plain lines instead of the app, for screen readers and pipes.")
@click.option("--resume", is_flag=True, help="Go on with the interview that was left, exactly where it was.")
@click.option("--role", metavar="ROLE", help="The target job, by employer, title or id; the active one if left out.")
@click.option("--no-role", is_flag=True, help="For no job in particular.")
@click.option("--bank", metavar="BANK", help="Only questions of this bank.")
@click.option(
    "--round", "round_", type=click.Choice([each.value for each in Round]), help="Only questions of this round."
)
@reason_option("Only questions that probe this reason, between the first and the last.")
@click.option(
    "--questions", "count", type=click.IntRange(FEWEST, MOST), default=5, show_default=True, metavar="N",
    help="How many, the first and the last included.",
)  # fmt: skip
@click.option(
    "--pace",
    type=click.Choice([pace.value for pace in Pace]),
    help="The time to type: off, relaxed (twice the speaking time) or strict. As last time if left out.",
)
@click.pass_context
def command(context: click.Context, /, plain: bool, resume: bool, pace: str | None, **chosen: Any) -> int:
    """Sit a whole interview: no hints and no feedback until the end, then one report.

    It opens with you, asks for experience, examples and motives, and ends with your questions. It can be left at any
    moment, even by a crash, and taken up where it was.
    """
    if context.invoked_subcommand is not None:
        return FINE
    with opened() as workspace:
        choice = _choice(workspace, **chosen)
        kept = Pace(pace) if pace else mock.usual_pace(workspace)
        if can_show_app() and not plain:
            _in_app(workspace, mock.unfinished(workspace) if resume else choice, kept)
            return FINE
        return _in_lines(workspace, _resumed(workspace) if resume else _begun(workspace, choice, kept))


@command.command(
    "list",
    epilog="""\b
Example:
  interview-coach mock list --format json""",
)
@shape_option
def list_mocks(shape: str) -> int:
    """List your mock interviews, the newest first, those too that are under way or paused."""
    with opened() as workspace:
        kept = mock.mocks(workspace)
        roles = {each.id: each for each in targets.roles(workspace)}
        found = [report(workspace, each) for each in kept if each.ended]
        calm = settings(workspace).low_anxiety
    reports = {each.mock.id: each for each in found}
    if shape == JSON:
        say(as_json([mock_values(each, reports.get(each.id)) for each in kept]))
        return FINE
    bands = {each.mock.id: words.band_told(each) for each in found}
    lines = [list_line(each, roles.get(each.choice.role_id), bands.get(each.id, ""), calm=calm) for each in kept]
    say("\n".join(lines) or _NONE_YET)
    return FINE


@command.command(
    epilog="""\b
Examples:
  interview-coach mock show
  interview-coach mock show 3f2a9c1b --format json"""
)
@_id_argument
@shape_option
def show(id_: str | None, shape: str) -> int:
    """Show the report on a mock interview; without an id, on the last one."""
    with opened() as workspace:
        found = report(workspace, _meant(workspace, id_))
    say(as_json(report_values(found)) if shape == JSON else "\n".join(report_lines(found)))
    return FINE


@command.command(
    epilog="""\b
Examples:
  interview-coach mock compare
  interview-coach mock compare 3f2a9c1b 91c0aa52"""
)
@click.argument("one", metavar="[ID]", required=False)
@click.argument("other", metavar="[ID]", required=False)
def compare(one: str | None, other: str | None) -> int:
    """Show what changed between two mock interviews; without a second id, since the one before."""
    with opened() as workspace:
        first = _meant(workspace, one)
        second = mock.find_mock(workspace, other) if other else earlier_mock(workspace, first)
        if second is None:
            raise CoachError("There is no earlier mock interview to compare this one with.")
        found = compare_mocks(report(workspace, first), report(workspace, second))
    say("\n".join(comparison_lines(found)))
    return FINE


@command.command(
    epilog="""\b
Examples:
  interview-coach mock export --to html --output mock.html
  interview-coach mock export 3f2a9c1b > mock.md"""
)
@_id_argument
@click.option("--to", "to", type=click.Choice(_SHAPES), default=_SHAPES[0], show_default=True, help="How to write it.")
@output_option()
def export(id_: str | None, to: str, output: Path | None) -> int:
    """Write the report, with all answers marked up, as Markdown or as one HTML page that needs nothing else."""
    from interview_coach.coaching.interviews.mock_export import ReportShape, exported_report

    with opened() as workspace:
        text = exported_report(report(workspace, _meant(workspace, id_)), ReportShape(to))
    put(text, output)
    return FINE


@command.command(
    epilog="""\b
Examples:
  interview-coach mock delete 3f2a9c1b
  interview-coach mock delete 3f2a9c1b --answers delete --backups --yes"""
)
@click.argument("id_", metavar="ID")
@click.option(
    "--answers", type=click.Choice(("keep", "delete")), help="What becomes of its answers; asked if left out."
)
@backups_option
@yes_option("Don't ask; its answers are kept unless --answers says otherwise.")
def delete(id_: str, answers: str | None, *, backups: bool, yes: bool) -> int:
    """Delete a mock interview; its answers stay among all others, or go with it. No word is left in the journal.

    From a backup it goes with its answers.
    """
    with opened() as workspace:
        interview = mock.find_mock(workspace, id_)
        say(list_line(interview, mock.role_of(workspace, interview.choice.role_id), "ended", calm=True))
        keep = answers != "delete" and (yes or bool(answers) or _keeps_answers(interview))
        return deleted(
            mock_elsewhere(workspace, interview),
            lambda: delete_mock(workspace, interview, keep_answers=keep),
            there=backups,
            yes=yes,
        )


def _keeps_answers(interview: MockInterview) -> bool:
    """Whether the answers are to stay, as far as somebody can be asked."""
    if not (interview.answered and in_terminal()):
        return True
    return click.confirm("Keep its answers among all others?", default=True)


def _choice(
    workspace: Workspace,
    role: str | None,
    no_role: bool,
    bank: str | None,
    round_: str | None,
    reason: Reason | None,
    count: int,
) -> Choice:
    if role and no_role:
        raise click.UsageError("Name a role, or give --no-role.")
    usual = "" if no_role else mock.usual_role(workspace)
    role_id = targets.find_role(workspace, role).id if role else usual
    bank_id = bank_with_id(workspace.library(), bank).id if bank else ""
    return Choice(role_id, bank_id, Round(round_) if round_ else None, reason, count)


def _begun(workspace: Workspace, choice: Choice, pace: Pace) -> MockInterview:
    if left := mock.unfinished(workspace):
        place = words.progress(left, calm=settings(workspace).low_anxiety)
        tell(wrapped(f"Another mock interview is unfinished at {place}; --resume goes on with it."))
    interview = mock.begin(workspace, choice, pace, local_now())
    if interview.total < choice.count:
        tell(wrapped(f"Only {interview.total} questions fit all of that."))
    return interview


def _resumed(workspace: Workspace) -> MockInterview:
    return mock.take_up(workspace, _left(workspace), local_now())


def _left(workspace: Workspace) -> MockInterview:
    if left := mock.unfinished(workspace):
        return left
    raise CoachError("No mock interview is unfinished. Begin one with: interview-coach mock --plain")


def _in_app(workspace: Workspace, at: Choice | MockInterview | None, pace: Pace) -> None:
    from interview_coach import tui  # never without a screen

    tui.run(workspace, mock=(at or _left(workspace), pace))


def _in_lines(workspace: Workspace, interview: MockInterview) -> int:
    from interview_coach.cli.mock_plain import HOW_TO_ANSWER, HOW_TO_PIPE, PlainMock  # brings the scorer

    interactive = in_terminal()
    say(wrapped(HOW_TO_ANSWER if interactive else HOW_TO_PIPE))
    if interactive and not (interview.answered or interview.passed):
        ask(workspace, Moment.BEFORE, interview.id, Occasion.MOCK)
    after = PlainMock(workspace, interactive, interview).run()
    if after.ended:
        if interactive:
            ask(workspace, Moment.AFTER, interview.id, Occasion.MOCK)
        say("\nThe interview is over.\n")
        say("\n".join(report_lines(report(workspace, after))))
    return FINE


def _meant(workspace: Workspace, id_: str | None) -> MockInterview:
    """The mock with this id; without one, the last that has ended."""
    if id_:
        return mock.find_mock(workspace, id_)
    if found := next((each for each in mock.mocks(workspace) if each.ended), None):
        return found
    left = mock.unfinished(workspace)
    raise CoachError(
        "No mock interview has ended yet. Go on with: interview-coach mock --plain --resume" if left else _NONE_YET
    )
