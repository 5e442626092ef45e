"""Names that rules refer to: one that nothing goes by is told, with its place and the name that was meant."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from interview_coach.model import Role
from interview_coach.scoring import features
from interview_coach.scoring.asks import calls_for
from interview_coach.scoring.cues import cue_phrases
from interview_coach.scoring.engine import asked_counts
from interview_coach.scoring.materials.kinds import MaterialKind
from interview_coach.scoring.materials.layout import read_layout
from interview_coach.scoring.materials.reading import look
from interview_coach.scoring.reader import Answer, Reader
from interview_coach.scoring.rule_language.rule_family import ANSWERS, FEEDBACK, MATERIALS
from interview_coach.scoring.rule_language.rule_files import RuleFile, read_rule_text
from interview_coach.scoring.rule_language.shipped import read_shipped, shipped_rules
from tests.scoring.rule_helpers import problems_of, rule

HERE = Path(__file__).parent
REFERENCE = (HERE.parents[1] / "docs" / "rules.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            rule("feature: own_acton", kind="absence"),
            ":1:91: there is no feature `own_acton`; did you mean `own_action`?",
        ),
        (rule("feature: words", kind="absence"), "there is no feature `words`"),
        (rule("metric: wrods, above: 3", kind="metric"), ":1:89: there is no count `wrods`; did you mean `words`?"),
        (rule("any: [a], when: {wrods: 3}"), ":1:98: there is no count `wrods`"),
        (rule("any: [a], when: {own_action sentence: 1}"), "did you mean `own_action sentences`?"),
        (rule("any: [a], needs_near: {feature: evidense}"), ":1:113: there is no feature `evidense`"),
        (rule("any: [a], when: {zzz: 1}"), "there is no count `zzz`; docs/rules.md lists them"),
        (rule("any: [a]").replace("hit: [x]", "hit: [{answer: x, given: {wrods: 3}}]"), "there is no count `wrods`"),
        (rule("any: [a]").replace("message: m", "message: 'm {conut}'"), "nothing is filled in for `{conut}`; did you"),
        (rule("any: [a], sevrity: info"), ":1:91: a phrase rule has no `sevrity`; did you mean `severity`?"),
        (rule("any: ['my {bos} a']"), ":1:87: there is no class `{bos}` above this line; did you mean `{boss}`?"),
        ("- {id: attitude.entitlment, any+: [a]}", ":1:8: there is no rule `attitude.entitlment` to change; did you"),
        (
            '- {id: attitude.entitlement, any-: ["should have been to (me|mine)"]}',
            ':1:37: the rule has no "should have been to (me|mine)" to take away; did you mean',
        ),
        ("clases: {a: [b]}", ":1:1: a rule file has no `clases`; did you mean `classes`?"),
    ],
)
def test_a_misspelt_name_is_told_with_its_place_and_the_one_that_was_meant(text: str, problem: str) -> None:
    told = problems_of(text, read_shipped(ANSWERS))
    assert len(told) == 1
    assert problem in told[0]


def test_a_family_knows_names_of_its_own() -> None:
    borrowed = rule("feature: deed_here", kind="absence")
    assert read_rule_text(borrowed, "mine.yaml", RuleFile(family=MATERIALS)).problems == ()
    for family in (ANSWERS, FEEDBACK):
        (problem,) = read_rule_text(borrowed, "mine.yaml", RuleFile(family=family)).problems
        assert "there is no feature `deed_here`" in str(problem)


def _counted(read: Answer) -> set[str]:
    """What an answer shows and counts, but for the words of key demands, which rules don't name."""
    names = {name for reading in read.readings for name in reading.features} | set(read.counts)
    return _without_demands(names)


def _without_demands(names: Iterable[str]) -> set[str]:
    return {name for name in names if not name.startswith("demand ")}


def _answers() -> Iterator[str]:
    for line in (HERE / "written.jsonl").read_text("utf-8").splitlines():
        yield json.loads(line)["answer"]


def test_every_name_that_is_counted_is_known() -> None:
    role = Role("Northwind", key_demands=("hospital tenders",))
    found = set[str]()
    for answer in _answers():
        read = Reader("Tell me about a tender.", role).read(answer)
        found |= _counted(read) | _without_demands(asked_counts(read, calls_for("Why us?")))
    cues = {label.removeprefix("cue ") for label, _ in cue_phrases()[1]}
    clauses = set(features._CLAUSE_FEATURES.values())
    assert found | cues | clauses <= ANSWERS.names.counted


def test_every_name_that_is_counted_in_materials_is_known() -> None:
    found = set[str]()
    for path in (HERE / "materials").glob("*.txt"):
        layout = read_layout(path.read_text("utf-8"))
        found |= _counted(look(layout, MaterialKind.CV, None, shipped_rules(MATERIALS)))
    assert found <= MATERIALS.names.counted


def test_the_reference_names_nothing_that_is_not_counted() -> None:
    section = REFERENCE.split("## Conditions")[1].split("```")[0]
    named = set(re.findall(r"`([a-z_]+(?: sentences)?)`", section)) - {"when", "given"}
    assert len(named) > 50
    assert named <= ANSWERS.names.counted
