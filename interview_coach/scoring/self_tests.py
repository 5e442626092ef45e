"""Every rule carries examples of what it finds and what it leaves alone; here they are held against it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from interview_coach.model import Problem
from interview_coach.scoring.reader import Reader
from interview_coach.scoring.rules import RuleSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.scoring.rule import Example, Rule
    from interview_coach.scoring.rule_files import RuleFile
    from interview_coach.scoring.text import Span


def checked(read: RuleFile) -> RuleFile:
    """The same rules without those that fail their own examples, each failure told in `problems`."""
    failures = example_failures(RuleSet(read))
    failed = {rule for rule, _ in failures}
    return dataclasses.replace(
        read,
        rules={name: rule for name, rule in read.rules.items() if name not in failed},
        problems=(*read.problems, *(problem for _, problem in failures)),
    )


def example_failures(rules: RuleSet, names: frozenset[str] | None = None) -> list[tuple[str, Problem]]:
    """The rule and what is wrong, for each example that goes another way than its rule says."""
    return [
        (rule.id, Problem(rule.path, example.line, example.column, message))
        for rule in rules.rules.values()
        if names is None or rule.id in names
        for example, message in _failures(rules, rule)
    ]


def _failures(rules: RuleSet, rule: Rule) -> Iterator[tuple[Example, str]]:
    for example in rule.hits:
        found = found_by(rules, rule, example)
        if example.spans and found != example.spans:
            yield (
                example,
                f"`{rule.id}` should find {_words(example, example.spans)}, and finds {_words(example, found)}",
            )
        elif found is None:
            yield example, f"`{rule.id}` should find something in its `hit` example, and finds nothing"
    for example in rule.misses:
        if (found := found_by(rules, rule, example)) is not None:
            yield example, f"`{rule.id}` should leave its `miss` example alone, and finds {_words(example, found)}"


def found_by(rules: RuleSet, rule: Rule, example: Example) -> tuple[Span, ...] | None:
    """Where the rule fires in an example, () for a finding without a place, None where it does not fire."""
    answer = Reader().read(example.text)
    hits = [rules.sentence_hits(*pair) for pair in zip(answer.document.sentences, answer.readings, strict=True)]
    places = rules.places(rule, answer.readings, hits, {**answer.counts, **example.given})
    return tuple(answer.document.place(*place) for place in places if place) if places else None


def _words(example: Example, spans: tuple[Span, ...] | None) -> str:
    return ", ".join(f"«{example.text[start:end]}»" for start, end in spans or ()) or "nothing"
