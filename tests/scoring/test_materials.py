from __future__ import annotations

import pytest

from interview_coach.scoring.materials import (
    MaterialKind,
    material_rules,
    read_material_rules,
)
from interview_coach.scoring.materials.kinds import guess_kind
from interview_coach.scoring.materials.layout import read_layout
from interview_coach.scoring.materials.reading import look
from interview_coach.scoring.rule import Example, Rule
from tests.scoring.material_records import records

RULES = [rule for rule in read_material_rules().rules.values() if rule.id.startswith("material.")]
RECORDS = [*records("before"), *records("after")]


def found(rule: Rule, example: Example) -> list[str] | None:
    """The words that a rule finds in an example, none for something absent, None where it doesn't fire."""
    layout = read_layout(example.text)
    kinds = [kind for kind in MaterialKind if example.given.get(f"is_{kind}")]
    read = look(layout, kinds[0] if kinds else guess_kind(layout), None, material_rules())
    places = material_rules().places(rule, read.readings, read.hits, {**read.counts, **example.given})
    spans = [layout.document.place(*place) for place in places if place]
    return [example.text[start:end] for start, end in spans] if places else None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_finds_what_its_examples_say_and_leaves_the_others_alone(rule: Rule) -> None:
    for example in rule.hits:
        assert found(rule, example) == [example.text[start:end] for start, end in example.spans], example.text
    for example in rule.misses:
        assert found(rule, example) is None, example.text
