"""Every rule carries examples of what it finds and what it leaves alone; here they are held against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.model import Problem
from interview_coach.scoring.reader import Reader
from interview_coach.scoring.rule_files import RuleFile, read_rule_files
from interview_coach.scoring.rules import RuleSet, read_shipped, rule_files_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from interview_coach.scoring.rule import Example, Rule
    from interview_coach.scoring.text import Span


def user_rules(folder: Path) -> RuleSet:
    """The shipped rules with those of a user's folder upon them; its `problems` tell what was left out and why."""
    return RuleSet.of(_checked(rule_files_in(folder)))


def check_rule_file(path: Path) -> tuple[Problem, ...]:
    """Everything wrong with one rule file read upon the shipped rules, its failing examples included."""
    return _checked([path]).problems


def example_failures(rules: RuleSet, names: Iterable[str] | None = None) -> list[tuple[str, Problem]]:
    """The rule and what is wrong, for each example that goes another way than its rule says; all rules by default."""
    looked_at = rules.rules.values() if names is None else [rules.rules[name] for name in names]
    return [
        (rule.id, Problem(rule.path, example.line, example.column, message))
        for rule in looked_at
        for example, message in _failures(rules, rule)
    ]


def _checked(paths: list[Path]) -> RuleFile:
    """The files upon the shipped rules; where a rule fails its own examples, what was there before it stays."""
    shipped = read_shipped()
    read = read_rule_files(paths, shipped)
    theirs = [name for name, rule in read.rules.items() if rule is not shipped.rules.get(name)]
    failures = example_failures(RuleSet.of(read), theirs)
    failed = {name for name, _ in failures}
    kept = {name: shipped.rules.get(name) if name in failed else rule for name, rule in read.rules.items()}
    return RuleFile(
        read.classes,
        {name: rule for name, rule in kept.items() if rule is not None},
        (*read.problems, *(problem for _, problem in failures)),
    )


def _failures(rules: RuleSet, rule: Rule) -> Iterator[tuple[Example, str]]:
    for example in rule.hits:
        found = found_by(rules, rule, example)
        if found is None or (example.spans and found != example.spans):
            wanted = _words(example, example.spans) if example.spans else "something"
            yield example, f"`{rule.id}` should find {wanted} in this example, and finds {_words(example, found)}"
    for example in rule.misses:
        if (found := found_by(rules, rule, example)) is not None:
            yield example, f"`{rule.id}` should find nothing in this example, and finds {_words(example, found)}"


def found_by(rules: RuleSet, rule: Rule, example: Example) -> tuple[Span, ...] | None:
    """Where the rule fires in an example, () for a finding without a place, None where it does not fire."""
    answer = Reader().read(example.text)
    hits = [rules.sentence_hits(*pair) for pair in zip(answer.document.sentences, answer.readings, strict=True)]
    places = rules.places(rule, answer.readings, hits, {**answer.counts, **example.given})
    return tuple(answer.document.place(*place) for place in places if place) if places else None


def _words(example: Example, spans: tuple[Span, ...] | None) -> str:
    if spans is None:
        return "nothing"
    return ", ".join(f"«{example.text[start:end]}»" for start, end in spans) or "that something is absent"
