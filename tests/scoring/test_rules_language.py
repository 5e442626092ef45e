"""docs/rules.md is the reference of the rule language: everything it shows holds."""

import json
import re
from pathlib import Path

import pytest

from interview_coach.model import Reason, Role
from interview_coach.scoring.asks import calls_for
from interview_coach.scoring.engine import asked_counts
from interview_coach.scoring.reader import Reader
from interview_coach.scoring.rule_language.matching import Matcher, Trie
from interview_coach.scoring.rule_language.rule_family import ANSWERS, FEEDBACK, Family
from interview_coach.scoring.rule_language.rule_files import read_rule_text
from interview_coach.scoring.rule_language.rules import RuleSet
from interview_coach.scoring.rule_language.self_tests import example_failures
from interview_coach.scoring.rule_language.shipped import read_shipped
from interview_coach.scoring.text import read_sentence
from interview_coach.scoring.tone import KINDS

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


COUNTED = set(re.findall(r"`([a-z_]+)`", PAGE.split("What\ncan be counted:")[1].split("An example can't")[0]))
OF_QUESTIONS = {"supposed", "only_indifferent", "only_entitled", *(f"flagged_{reason}" for reason in Reason)}
TONES = {f"{kind}_tone" for kind in KINDS}
ROWS = [json.loads(line) for line in Path(__file__).with_name("written.jsonl").read_text("utf-8").splitlines()]


def test_the_page_names_every_count_that_a_shipped_rule_uses() -> None:
    used = {name for rule in read_shipped().rules.values() for name in rule.named_counts if not name.startswith("{")}
    assert used <= COUNTED


def test_every_count_on_the_page_is_counted_in_some_answer() -> None:
    role = Role("Ambrose", "Buyer", ("price lists", "supplier visits"))
    read = [(Reader(row["question"], role).read(row["answer"]), calls_for(row["question"])) for row in ROWS]
    counted = {name for answer, calls in read for name in asked_counts(answer, calls)}
    assert counted >= COUNTED - TONES - OF_QUESTIONS
