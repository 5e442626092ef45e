"""Rule files that people write: what is wrong is told with its place, and costs only the rule it stands in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.scoring.rule_language.rule_files import read_rule_files, read_rule_text
from interview_coach.scoring.rule_language.self_tests import check_rule_file, user_rules
from interview_coach.scoring.rule_language.shipped import read_shipped, shipped_rules
from tests.scoring.rule_helpers import EXAMPLES, found, problems_of, rule, rules_of

GOOD = rule("any: [muppet]", name="mine.good")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (rule("any: [no]"), "mine.yaml:1:87: YAML reads `no` as a yes/no value"),
        (rule("any: [12:30]"), "YAML reads `12:30` as a number"),
        (rule("any: [2024-01-02]"), "YAML reads `2024-01-02` as a date"),
        (rule("any: [~]"), "as nothing"),
        (rule("any: {a: b}"), "a list belongs here, not `key: value` lines"),
        (rule("any: [[a]]"), "a text belongs here, not a list"),
        (rule("any: [a], any: [b]"), "`any` stands here twice"),
        (rule("any: ['a (b']"), "a `(` is never closed"),
        (rule("any: ['a) b']"), "a `)` has no `(` before it"),
        (rule("any: ['... b']"), "needs a word on each side"),
        (rule("any: ['a?']"), "at least one word"),
        (rule("any: ['a, b']"), "`,` has no meaning in a phrase"),
        (rule("any: ['{nobody_knows} b']"), "there is no class `{nobody_knows}`"),
        (rule("any: [a], severity: terrible"), "`terrible` is not one of info, warn, error"),
        (rule("any: [a], skip_in: [dreams]"), "`dreams` is not one of quote"),
        (rule("any: [a], needs_near: {sentences: 1}"), "needs_near needs a `feature`"),
        (rule("any: [a], when: {words: many}"), "a number belongs here, or a comparison"),
        (rule("any: [a], at_leest: 3"), "a phrase rule has no `at_leest`"),
        (rule("any: [a]", kind="sentence"), "`sentence` is not one of phrase, regex"),
        (rule("unless: [a]"), "this phrase rule needs `any`"),
        (rule("at_least: 2", kind="occurrence"), "needs `any` or `feature`"),
        (rule("metric: words", kind="metric"), "needs `above` or `below`"),
        (rule("pattern: '('", kind="regex"), "the pattern can't be read: missing )"),
        (rule("any: [a]", name="Mine"), "an id is small letters"),
        ("- {extends: phrase}", "a rule needs an `id`"),
        ("- {id: a.b, extends: phrase, message: m, any: [a], examples: {hit: [a], miss: [b]}}", "two `miss`"),
        ("- {id: a.b, any+: [a]}", "there is no rule `a.b` to change"),
        ("- !!python/object:os.system {id: x}", "tags (`tag:yaml.org,2002:python/object:os.system`) are not read"),
        ("rulez: []", "a rule file has no `rulez`"),
        ("classes: {People: [a]}", "`People` can't name a class"),
        ("just words", "`key: value` lines belong here, not `just words`"),
        ("rules: {a: b", "mine.yaml:2:1: not valid YAML"),
        ("a: 1\n---\nb: 2", "not valid YAML"),
        ("x" * 1_000_001, "too large"),
        ("\0", "not valid YAML"),
    ],
)
def test_a_mistake_is_told_in_a_sentence_with_its_place(text: str, problem: str) -> None:
    (told,) = problems_of(text)
    assert told.startswith("mine.yaml")
    assert problem in told


def test_anchors_that_explode_are_refused() -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nrules: [*c, *c]"
    assert "a rule file has no `a`" in problems_of(bomb)[0]
    assert "aliases" in problems_of("rules: &a [*a]")[0]


def test_deep_nesting_is_refused() -> None:
    assert "not valid YAML" in problems_of("[" * 5000)[0]


@given(st.text(max_size=60))
def test_whatever_a_file_holds_it_is_read_or_refused(text: str) -> None:
    read_rule_text(text, "mine.yaml")


def test_the_other_rules_of_a_file_go_on() -> None:
    read = read_rule_text(f"{rule('any: [no]')}\n{GOOD}", "mine.yaml")
    assert list(read.rules) == ["mine.good"]
    assert len(read.problems) == 1


def test_the_same_id_twice_in_a_file_is_told() -> None:
    assert "stands in this file twice" in problems_of(f"{GOOD}\n{GOOD}")[0]


def test_files_that_cant_be_read_are_told(tmp_path: Path) -> None:
    binary = tmp_path / "b.yaml"
    binary.write_bytes(b"\xff\xfe\x00")
    read = read_rule_files([binary, tmp_path / "gone.yaml"])
    assert [str(problem) for problem in read.problems] == [
        f"{binary}: can't be read: it is not UTF-8 text",
        f"{tmp_path / 'gone.yaml'}: can't be read: No such file or directory",
    ]


def test_a_shipped_rule_can_be_changed_and_turned_off() -> None:
    base = read_shipped()
    text = "- {id: attitude.contempt, any+: [muppetry], severity: info}\n- {id: attitude.tone, severity: off}"
    rules = rules_of(text, base)
    assert "attitude.tone" not in rules.rules
    assert rules.rules["attitude.contempt"].severity == "info"
    assert found(rules, "The release was muppetry, start to end.") == ["muppetry"]


def test_a_phrase_can_be_taken_from_a_shipped_rule() -> None:
    base = read_shipped()
    rules = rules_of('- {id: attitude.indifference, any-: ["(pays|paid|pay) (the|my) (bills|rent|mortgage)"]}', base)
    assert found(rules, "Day to day it pays the bills.") == []
    assert found(shipped_rules(), "Day to day it pays the bills.") == ["pays the bills"]


def test_a_phrase_that_is_not_there_cant_be_taken_away() -> None:
    told = problems_of("- {id: attitude.contempt, any-: [muppetry]}", read_shipped())
    assert 'the rule has no "muppetry" to take away' in told[0]


def test_a_users_rule_that_fails_its_examples_is_left_out_and_told(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    lines = ["- id: mine.bad", "  extends: phrase", "  message: m", "  any: [muppet]", "  examples:"]
    file.write_text(
        "\n".join([*lines, "    hit: [He was a puppet.]", "    miss: [a, b]", GOOD.replace("[x]", "[muppet]")])
    )
    assert [str(problem) for problem in check_rule_file(file)] == [
        f"{file}:6:11: `mine.bad` should find something in this example, and finds nothing"
    ]
    rules = user_rules(tmp_path)
    assert "mine.bad" not in rules.rules
    assert "mine.good" in rules.rules


def test_a_change_that_fails_its_examples_leaves_the_shipped_rule(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("- {id: attitude.tone, severity: info, examples: {miss: [a], hit: [nothing]}}")
    rules = user_rules(tmp_path)
    assert rules.rules["attitude.tone"] == read_shipped().rules["attitude.tone"]
    assert len(rules.problems) == 1


def test_no_rule_folder_means_the_shipped_rules(tmp_path: Path) -> None:
    assert user_rules(tmp_path / "none").rules.keys() == shipped_rules().rules.keys()


def test_marks_in_examples_are_places() -> None:
    (one,) = rules_of(
        "- {id: a.b, extends: phrase, message: m, any: [x], examples: {hit: ['«ab» c «d»'], miss: [a, b]}}"
    ).rules.values()
    assert [one.hits[0].text[start:end] for start, end in one.hits[0].spans] == ["ab", "d"]


def test_examples_are_needed() -> None:
    assert "needs `examples`" in problems_of(rule("any: [a]").replace(f", {EXAMPLES}", ""))[0]
