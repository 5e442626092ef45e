"""`interview-coach rules`: what the scoring goes by, and rules of one's own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interview_coach.cli.console import say, tell, wrapped
from interview_coach.cli.ending import FINE, PROBLEMS
from interview_coach.cli.options import JSON, as_json, reason_option, shape_option
from interview_coach.coaching import rules
from interview_coach.coaching.marking import SIGNS, STRENGTH_SIGN, one_line
from interview_coach.coaching.wording import counted
from interview_coach.scoring.rule_language.phrases import class_names, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interview_coach.model import Problem, Reason
    from interview_coach.scoring.rule_language.rule import Example, Rule
    from interview_coach.scoring.rule_language.rule_files import RuleFile


_FILLED_IN = re.compile(r"\{\w+\}")  # by a count or by demands, once the rule fires
WORDS_SHOWN = 8  # of the words that a class stands for, some of which run into hundreds


@click.group(
    epilog="""\b
Examples:
  interview-coach rules list --reason attitude
  interview-coach rules show contribution.group-only
  interview-coach rules new mine.buzzwords
  interview-coach rules check"""
)
def command() -> None:
    """Read the rules that score answers, and write your own."""


@command.command(
    "list",
    epilog="""\b
Example:
  interview-coach rules list --reason contribution""",
)
@reason_option("Only rules for this reason.")
@shape_option
def list_rules(reason: Reason | None, shape: str) -> int:
    """List every rule in use, yours among them: what it says, how grave it is, what stands behind it."""
    known = rules.rules_with_examples()
    listed = [rule for file in known for rule in file.rules.values() if reason in (None, rule.reason)]
    if shape == JSON:
        say(as_json([_values(rule) for rule in listed]))
    else:
        say("\n".join(wrapped(_line(rule), "", "    ") for rule in listed))
    _tell([problem for file in known for problem in file.problems])
    return FINE


@command.command(
    epilog="""\b
Example:
  interview-coach rules show transfer.no-link"""
)
@click.argument("id_", metavar="ID")
def show(id_: str) -> int:
    """Show one rule: why it is there, what it looks for, its examples and its place in the file."""
    known = rules.rules_with_examples()
    say("\n".join(_details(rules.rule_with_id(known, id_), known)))
    return FINE


@command.command(
    epilog="""\b
Examples:
  interview-coach rules check
  interview-coach rules check my-rules.yaml"""
)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def check(paths: tuple[Path, ...]) -> int:
    """Check your rules, or those in PATHS, and name every problem with file, line and column.

    Exits with 1 if there is any.
    """
    return _told(rules.check_rules(paths), "No problems.")


@command.command(
    epilog="""\b
Examples:
  interview-coach rules test mine.buzzwords
  interview-coach rules test --coverage"""
)
@click.argument("ids", metavar="[ID]...", nargs=-1)
@click.option("--coverage", is_flag=True, help="Also name the phrases that no example shows.")
def test(ids: tuple[str, ...], coverage: bool) -> int:
    """Run the examples of every rule, or of those named; exits with 1 if one fails or a rule can't be read."""
    files = rules.rules_with_examples()
    if ids:
        files = rules.only(files, ids)
    listed = [rule for file in files for rule in file.rules.values()]
    examples = sum(len(rule.hits) + len(rule.misses) for rule in listed)
    every = f"{counted(len(listed), 'rule')}, {counted(examples, 'example')}"
    problems = [problem for file in files for problem in (*file.problems, *rules.run_examples(file))]
    code = _told(problems, f"{every}: all as the rules say.")
    if coverage:
        _say_coverage(files)
    return code


@command.command(
    epilog="""\b
Example:
  interview-coach rules new mine.buzzwords"""
)
@click.argument("id_", metavar="ID")
def new(id_: str) -> int:
    """Write a rule to start from into your rule folder, and print where it is. It marks answers from then on."""
    say(one_line(f"Edit {rules.new_rule_file(id_)}"))
    say(wrapped(one_line(f"Until you do, it marks “synergy” in answers. To test it: interview-coach rules test {id_}")))
    return FINE


def _say_coverage(files: Sequence[RuleFile]) -> None:
    phrases = sum(len(rule.any) + len(rule.all) for file in files for rule in file.rules.values())
    uncovered = [missing for file in files for missing in rules.uncovered_phrases(file)]
    for missing in uncovered:
        say(one_line(f"{missing.rule.path}: {missing.rule.id}: no example shows `{missing.phrase}`"))
    say(f"{phrases - len(uncovered)} of {counted(phrases, 'phrase')} shown by an example.")


def _told(problems: Sequence[Problem], otherwise: str) -> int:
    say("\n".join(one_line(str(problem)) for problem in problems) or otherwise)
    return PROBLEMS if problems else FINE


def _tell(problems: Sequence[Problem]) -> None:
    if problems:
        tell(f"{counted(len(problems), 'problem')} in your rules; see: interview-coach rules check")


def _sign(rule: Rule) -> str:
    return SIGNS[rule.severity] if rule.severity else STRENGTH_SIGN


def _line(rule: Rule) -> str:
    return one_line(f"{_sign(rule)} {rule.id}: {_FILLED_IN.sub('…', rule.message)}")


def _values(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "kind": rule.kind.value,
        "reason": rule.reason,
        "severity": rule.severity or "strength",
        "evidence": rule.evidence.value,
        "message": rule.message,
        "why": rule.why,
        "fix": rule.fix,
        "path": rule.path,
        "line": rule.line,
    }


def _details(rule: Rule, files: Sequence[RuleFile]) -> Iterator[str]:
    yield wrapped(_line(rule), "", "    ")
    about = {
        "Reason": rule.reason or "none",
        "Severity": rule.severity or "strength",
        "Kind": rule.kind,
        "Evidence": rule.evidence,
        "Why": rule.why,
        "Fix": rule.fix,
        "Counts": _counted(rule),
        "Not in": ", ".join(rule.skip_in),
        "When": ", ".join(map(str, rule.when)),
        "Written in": f"{rule.path}:{rule.line}",
    }
    yield from (wrapped(one_line(f"{name}: {value}"), "  ", "    ") for name, value in about.items() if value)
    lists = {
        "Looks for": (*rule.any, *rule.all, rule.pattern),
        "Unless it says": rule.unless,
        "Words in braces": tuple(_classes_used(rule, next(file for file in files if rule.id in file.rules))),
        "Finds": tuple(map(_marked, rule.hits)),
        "Leaves alone": tuple(map(_marked, rule.misses)),
    }
    for title, lines in lists.items():
        if any(lines):
            yield f"  {title}:"
            yield from (wrapped(one_line(line), "    ", "      ") for line in lines if line)


def _counted(rule: Rule) -> str:
    bounds = {"above": rule.above, "below": rule.below}
    told = [f" {name} {bound:g}" for name, bound in bounds.items() if bound is not None]
    return "".join((rule.feature or rule.metric, *told))


def _classes_used(rule: Rule, known: RuleFile) -> Iterator[str]:
    """A line for each class that the rule's phrases name, with some of the words it stands for."""
    for name in dict.fromkeys(class_names((*rule.any, *rule.all, *rule.unless, rule.feature))):
        words = list(dict.fromkeys(words_of(name[1:-1], known.classes)))
        yield f"{name}: {', '.join(words[:WORDS_SHOWN])}{' and others' if len(words) > WORDS_SHOWN else ''}"


def _marked(example: Example) -> str:
    """The example as its file writes it, what the rule finds between « and »."""
    text = example.text
    for start, end in sorted(example.spans, reverse=True):
        text = f"{text[:start]}«{text[start:end]}»{text[end:]}"
    return text
