"""docs/rules.md is the reference of the rule language: everything it shows holds."""

import re
from pathlib import Path

import pytest

from interview_coach.scoring.matching import Matcher, Trie
from interview_coach.scoring.rule_family import ANSWERS, FEEDBACK, Family
from interview_coach.scoring.rule_files import read_rule_text
from interview_coach.scoring.rules import RuleSet
from interview_coach.scoring.self_tests import example_failures
from interview_coach.scoring.shipped import read_shipped
from interview_coach.scoring.text import read_sentence

PAGE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
BLOCKS = [
    (FEEDBACK if kind else ANSWERS, text)
    for kind, text in re.findall(r"```yaml( feedback)?\n(.*?)```", PAGE, flags=re.DOTALL)
]
PHRASES = re.findall(
    r"^\| `([^`]+)` \| (.+?) \| (.+?) \|$", PAGE.split("## Phrases")[1].split("## The kinds")[0], re.MULTILINE
)


@pytest.mark.parametrize(("family", "block"), BLOCKS)
def test_every_rule_on_the_page_is_read_and_passes_its_examples(family: Family, block: str) -> None:
    shipped = read_shipped(family)
    read = read_rule_text(block, "docs/rules.md", shipped)
    new = [name for name, rule in read.rules.items() if rule is not shipped.rules.get(name)]
    assert read.problems == ()
    assert example_failures(RuleSet.of(read), new) == []


@pytest.mark.parametrize(("phrase", "finds", "leaves"), PHRASES)
def test_every_phrase_on_the_page_finds_and_leaves_what_it_says(phrase: str, finds: str, leaves: str) -> None:
    matcher = Matcher(Trie.of(read_shipped().classes, [("phrase", phrase.replace("\\|", "|"))]), forgiving=True)
    for text in finds.split("; "):
        assert "phrase" in matcher.find(read_sentence(text)), text
    for text in leaves.split("; "):
        assert "phrase" not in matcher.find(read_sentence(text)), text


def test_the_page_has_examples_to_run() -> None:
    assert len(BLOCKS) >= 6
    assert len(PHRASES) >= 8
