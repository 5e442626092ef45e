"""How phrases, patterns and conditions find things in an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.scoring.rule_language.matching import Matcher, Trie
from interview_coach.scoring.rule_language.patterns import check_pattern, pattern_spans
from interview_coach.scoring.rule_language.shipped import shipped_rules
from interview_coach.scoring.rule_language.spelling import Speller, within
from interview_coach.scoring.text import read_sentence
from tests.scoring.rule_helpers import found, rule, rules_of


def spans(phrase: str, text: str, **classes: list[str]) -> list[str]:
    hits = Matcher(Trie.of(classes, [("it", phrase)]), forgiving=True).find(read_sentence(text))
    return [text[start:end] for start, end in hits.get("it", [])]


@pytest.mark.parametrize(
    ("phrase", "text", "hits"),
    [
        ("i am", "Well, I’m here.", ["I’m"]),
        ("i do", "I don't.", []),
        ("do not", "I DONT.", ["DONT"]),
        ("it is fine", "its fine", ["its fine"]),
        ("i would go", "I'd go.", ["I'd go"]),
        ("i had gone", "I'd gone.", ["I'd gone"]),
        ("co-worker", "my co worker and my co-worker", ["co worker", "co-worker"]),
        ("a (b|c d)? e", "a e, a b e, a c d e, a d e", ["a e", "a b e", "a c d e"]),
        ("a ... b", "a x y z b", ["a x y z b"]),
        ("a ... b", "a w x y z b", []),
        ("a ... b", "a x; b", []),
        ("a [a-z ]*b", "a x b", ["a x b"]),
        ("{pet} ate", "the guinea pig ate", ["guinea pig ate"]),
        ("boss", "loss", []),
        ("manager", "my mangaer", ["mangaer"]),
        ("manager", "my manger", []),  # an English word is no slip
    ],
)
def test_a_phrase_finds(phrase: str, text: str, hits: list[str]) -> None:
    assert spans(phrase, text, pet=["cat", "guinea pig"]) == hits


def test_classes_may_use_each_other_in_any_order() -> None:
    assert spans("{a} end", "x y end", a=["x {b}"], b=["y"]) == ["x y end"]
    assert spans("{a} end", "x y y end", a=["x", "{a} y"]) == ["x y y end"]


@given(st.text(alphabet="ab ,.'IT\n’", max_size=40))
def test_every_span_is_whole_words_of_the_text(text: str) -> None:
    sentence = read_sentence(text)
    starts, ends = {token.start for token in sentence.tokens}, {token.end for token in sentence.tokens}
    matcher = Matcher(Trie.of({"c": ["a", "{c} b"]}, [("x", "{c} ... a?  b"), ("y", "(a|b b)? a")]))
    for hits in matcher.find(sentence).values():
        assert all(start in starts and end in ends and start < end for start, end in hits)


@pytest.mark.parametrize(
    ("word", "other", "edits", "near"),
    [("manger", "manager", 1, True), ("mnaager", "manager", 1, True), ("mnagaer", "manager", 1, False),
     ("incompetant", "incompetent", 1, True), ("incmpetant", "incompetent", 2, True), ("", "ab", 2, True)],
)  # fmt: skip
def test_edits_between_words(word: str, other: str, edits: int, near: bool) -> None:
    assert within(word, other, edits) is near
    assert within(other, word, edits) is near


def test_an_english_word_is_never_a_slip() -> None:
    speller = Speller(lambda: ["deserve", "incompetent"])
    assert speller("deservve") == ("deserve",)
    assert speller("reserve") == speller("deserved") == speller("deserve") == ()


@pytest.mark.parametrize(
    ("pattern", "why"),
    [("(?:a|aa)+$", r"too long on a text like `aaaaaa\.\.\.`"), ("(", "can't be read: missing \\)")],
)
def test_a_pattern_that_explodes_or_is_wrong_is_refused_with_its_reason(pattern: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        check_pattern(pattern)


def test_a_pattern_that_runs_out_of_time_finds_nothing() -> None:
    assert pattern_spans("(?:a|aa)+$", "a" * 40 + "!") == ()
    assert pattern_spans("A+", "xaax") == ((1, 3),)


ANSWER = 'I like tea. We met. I like cake. She said "I like rum".'


@pytest.mark.parametrize(
    ("lines", "kind", "expected"),
    [
        ("any: [i like]", "phrase", ["I like", "I like"]),
        ("any: [i like], skip_in: []", "phrase", ["I like", "I like", "I like"]),
        ("any: [i like], unless: [like tea]", "phrase", ["I like"]),
        ("pattern: 'c\\w+e'", "regex", ["cake"]),
        ("any: [i like], at_least: 2", "occurrence", ["I like", "I like"]),
        ("any: [i like], at_least: 3", "occurrence", []),
        ("any: [i like], at_least: 10, per: 100", "occurrence", ["I like", "I like"]),
        ("any: [i like], when: {words: '> 5'}", "conditional", ["I like", "I like"]),
        ("any: [i like], when: {words: '< 5'}", "conditional", []),
        ("when: {words: '> 5'}", "conditional", [None]),
        ("any: [coffee]", "absence", [None]),
        ("any: [cake]", "absence", []),
        ("metric: words, above: 3", "metric", [None]),
        ("metric: words, below: 3", "metric", []),
        ("any: [i like], needs_near: {feature: bridge}", "phrase", ["I like", "I like"]),
        ("any: [i like], needs_near: {feature: bridge, stands: with}", "phrase", []),
        ("any: [i like], needs_near: {feature: quoted, stands: with}", "phrase", ["I like"]),
        ("any: [i like], needs_near: {feature: quoted}", "phrase", ["I like"]),
    ],
)
def test_each_kind_of_rule_fires(lines: str, kind: str, expected: list[str | None]) -> None:
    assert found(rules_of(rule(lines, kind=kind)), ANSWER) == expected


def test_three_findings_of_a_rule_are_shown_and_all_are_counted() -> None:
    rules = rules_of(rule("any: [tea]").replace("message: m", "message: '{count} teas'"))
    assert len(found(rules, "Tea. More tea. Green tea. Black tea. Red tea.")) == 3


def test_of_overlapping_findings_the_more_severe_stays() -> None:
    rules = rules_of("\n".join([
        rule("any: [green tea], severity: info", name="a.note"),
        rule("any: [tea], severity: error", name="b.error"),
        rule("any: [tea time], severity: warn", name="c.warn"),
    ]))  # fmt: skip
    assert found(rules, "It was green tea time.") == ["tea"]


def test_a_thousand_more_phrases_change_nothing_else() -> None:
    phrases = ", ".join(f"'word{n} other{n} ... end{n}'" for n in range(1000))
    rules = rules_of(rule(f"any: [{phrases}, green tea]"))
    assert found(rules, "I drank green tea and word7 other7 then end7.") == ["green tea", "word7 other7 then end7"]


def test_rules_come_without_problems() -> None:
    assert shipped_rules().problems == ()
