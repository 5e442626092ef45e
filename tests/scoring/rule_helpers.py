"""Rules and answers as tests write them."""

from interview_coach.scoring.reader import Reader
from interview_coach.scoring.rule_language.firing import Evidence
from interview_coach.scoring.rule_language.rule_files import RuleFile, read_rule_text
from interview_coach.scoring.rule_language.rules import RuleSet

EXAMPLES = "examples: {hit: [x], miss: [y, z]}"


def rule(lines: str, *, name: str = "t.rule", kind: str = "phrase") -> str:
    """A rule file with one rule; `lines` are its own keys, flow style."""
    return f"- {{id: {name}, extends: {kind}, message: m, {EXAMPLES}, {lines}}}"


def rules_of(text: str, base: RuleFile | None = None) -> RuleSet:
    read = read_rule_text(text, "mine.yaml", base)
    assert not read.problems, read.problems
    return RuleSet.of(read)


def problems_of(text: str, base: RuleFile | None = None) -> list[str]:
    return [str(problem) for problem in read_rule_text(text, "mine.yaml", base).problems]


def found(rules: RuleSet, answer: str, **counts: float) -> list[str | None]:
    """The words of each finding, None for one without a place."""
    read = Reader().read(answer)
    hits = [rules.sentence_hits(*pair) for pair in zip(read.document.sentences, read.readings, strict=True)]
    findings = rules.findings(Evidence(read.document, read.readings, hits, {**read.counts, **counts}))
    for finding in findings:
        assert finding.start is None or answer[finding.start : finding.end] == finding.text
    return [None if finding.start is None else finding.text for finding in findings]
