"""Every rule carries examples of what it finds and what it leaves alone; here they are held against it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from interview_coach.model import Problem
from interview_coach.scoring.employer_feedback.feedback_clauses import read_clauses, read_zones
from interview_coach.scoring.employer_feedback.leanings import read_leanings, with_leanings
from interview_coach.scoring.reader import Reader
from interview_coach.scoring.rule_language.firing import Evidence, places_of
from interview_coach.scoring.rule_language.rule_family import ANSWERS, FEEDBACK, MATERIALS, family_of
from interview_coach.scoring.rule_language.rule_files import read_rule_files
from interview_coach.scoring.rule_language.rules import RuleSet
from interview_coach.scoring.rule_language.shipped import read_shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.rule_language.rule import Example, Rule
    from interview_coach.scoring.rule_language.rule_family import Family
    from interview_coach.scoring.rule_language.rule_files import RuleFile
    from interview_coach.scoring.text import Document, Span

    _Read = tuple[Document, Sequence[Reading], Mapping[str, float]]


def user_rules(folder: Path, family: Family = ANSWERS) -> RuleSet:
    """The shipped rules with those of the user's rule folder upon them; `problems` tells what was left out and why."""
    return RuleSet.of(checked_rules(family.files_of_user(folder), family))


def check_rule_file(path: Path) -> tuple[Problem, ...]:
    """Everything wrong with one rule file read upon the shipped rules, its failing examples included."""
    return checked_rules([path], family_of(path)).problems


def example_failures(rules: RuleSet, names: Iterable[str] | None = None) -> list[tuple[str, Problem]]:
    """The rule and what is wrong, for each example that goes another way than its rule says; all rules by default."""
    own = (name for name, rule in rules.rules.items() if rules.family.owns(rule))
    looked_at = [rules.rules[name] for name in (own if names is None else names)]
    return [
        (rule.id, Problem(rule.path, example.line, example.column, message))
        for rule in looked_at
        for example, message in _failures(rules, rule)
    ]


def checked_rules(paths: Iterable[Path], family: Family) -> RuleFile:
    """The files upon the shipped rules; where a rule fails its own examples, what was there before it stays."""
    shipped = read_shipped(family)
    read = read_rule_files(paths, shipped)
    theirs = {name: rule for name, rule in read.rules.items() if rule is not shipped.rules.get(name)}
    # a rule looks for nothing of another's, and all phrases together take most of a second
    failures = example_failures(RuleSet.of(replace(read, rules=theirs)), theirs) if theirs else []
    failed = {name: tuple(problem for other, problem in failures if other == name) for name, _ in failures}
    kept = {name: shipped.rules.get(name) if name in failed else rule for name, rule in read.rules.items()}
    return replace(
        read,
        rules={name: rule for name, rule in kept.items() if rule is not None},
        problems=(*read.problems, *(problem for _, problem in failures)),
        left_out={**read.left_out, **failed},
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
    document, readings, counts = _READ[rules.family.name](rules, example)
    hits = [rules.sentence_hits(*pair) for pair in zip(document.sentences, readings, strict=True)]
    places = places_of(rule, Evidence(document, readings, hits, {**counts, **example.given}))
    return tuple(document.place(*place) for place in places if place) if places else None


def _read_answer(_: RuleSet, example: Example) -> _Read:
    answer = Reader().read(example.text)
    return answer.document, answer.readings, answer.counts


def _read_feedback(rules: RuleSet, example: Example) -> _Read:
    document = read_clauses(example.text)
    zones = read_zones([rules.find(clause) for clause in document.sentences], document)
    readings = with_leanings(zones, read_leanings(document))
    return document, readings, {"words": document.words}


def _read_material(rules: RuleSet, example: Example) -> _Read:
    from interview_coach.scoring.materials.reading import look_at_example  # only for those who write such rules

    read = look_at_example(example, rules)
    return read.document, read.readings, read.counts


_READ: Mapping[str, Callable[[RuleSet, Example], _Read]] = {
    ANSWERS.name: _read_answer,
    FEEDBACK.name: _read_feedback,
    MATERIALS.name: _read_material,
}
"""How the texts of each family's examples are read."""


def _words(example: Example, spans: tuple[Span, ...] | None) -> str:
    if spans is None:
        return "nothing"
    return ", ".join(f"«{example.text[start:end]}»" for start, end in spans) or "that something is absent"
