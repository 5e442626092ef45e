"""The scoring rules in use: the shipped ones with the user's upon them, listed, explained and tested."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from interview_coach.coaching.files import replacing
from interview_coach.coaching.folders import user_folders
from interview_coach.coaching.wording import counted
from interview_coach.model import CoachError, Problem
from interview_coach.scoring.rule_language.matching import Matcher, Trie
from interview_coach.scoring.rule_language.rule_family import ANSWERS, FAMILIES
from interview_coach.scoring.rule_language.rule_files import read_rule_text
from interview_coach.scoring.rule_language.rule_reader import ID_WANTED, is_rule_id
from interview_coach.scoring.rule_language.rules import RuleSet
from interview_coach.scoring.rule_language.self_tests import (
    check_rule_file,
    checked_rules,
    example_failures,
    user_rules,
)
from interview_coach.scoring.rule_language.shipped import read_shipped, shipped_rules
from interview_coach.scoring.text import read_document
from interview_coach.stamp import stamp_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from interview_coach.coaching.folders import Folders
    from interview_coach.scoring.rule_language.rule import Rule
    from interview_coach.scoring.rule_language.rule_family import Family
    from interview_coach.scoring.rule_language.rule_files import RuleFile
    from interview_coach.stamp import Stamp

_TEMPLATE = """\
# A rule of my own. It marks answers as it stands. docs/rules.md tells the language; test it with:
# interview-coach rules test {id}
- id: {id}
  extends: phrase
  severity: info
  any: ["synergy", "(leverage|drive) ... synergies"]
  message: "Buzzword."
  why: "It could mean anything, so it tells nothing."
  fix: "Say what the two teams did differently afterwards."
  examples:
    hit: ["We had to «leverage cross-team synergies» there."]
    miss: ["Sinergia is a band I like.", "\\"Synergy,\\" he said, and left."]
"""


class RuleUnknown(CoachError):
    """There is no rule of this name."""


class RuleFileExists(CoachError):
    """A new rule would overwrite a file."""


class RuleUnnamed(CoachError):
    """A rule can't have this id."""


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A phrase that none of its rule's examples shows."""

    rule: Rule
    phrase: str


def rules_in_use(folder: Path, family: Family = ANSWERS) -> RuleSet:
    """The shipped rules with those of a user's folder upon them, read again when a file there has changed."""
    return _read(folder, family, tuple((path, stamp_of(path)) for path in family.files_of_user(folder)))


@lru_cache(maxsize=len(FAMILIES))
def _read(folder: Path, family: Family, stamps: tuple[tuple[Path, Stamp | None], ...]) -> RuleSet:
    return user_rules(folder, family) if stamps else shipped_rules(family)


def left_out(rules: RuleSet) -> str:
    """A sentence when some of the user's rules can't be used, else nothing."""
    if not rules.problems:
        return ""
    return f"{counted(len(rules.problems), 'problem')} in your rules; see: interview-coach rules check"


def rules_with_examples(folders: Folders | None = None) -> tuple[RuleFile, ...]:
    """Every rule in use with its examples, and what was left out of the user's files, family by family."""
    folder = (folders or user_folders()).rules
    return tuple(checked_rules(family.files_of_user(folder), family) for family in FAMILIES)


def rule_with_id(files: Sequence[RuleFile], rule_id: str) -> Rule:
    """The rule with this id. Raises RuleUnknown, saying why it was left out, or which one is most like it."""
    from difflib import get_close_matches  # only for a name that is wrong

    known = {name: rule for file in files for name, rule in file.rules.items()}
    if rule := known.get(rule_id):
        return rule
    for file in files:
        if rule_id in file.left_out:
            raise RuleUnknown(f"{rule_id} is left out: {file.left_out[rule_id][0]}")
    close = get_close_matches(rule_id, known, n=1)
    hint = f"did you mean {close[0]}?" if close else "see them all with: interview-coach rules list"
    raise RuleUnknown(f"There is no rule {rule_id}; {hint}")


def only(files: Sequence[RuleFile], ids: Iterable[str]) -> tuple[RuleFile, ...]:
    """The files with these rules alone, and what is wrong with them. Raises RuleUnknown for one that is nowhere."""
    wanted = frozenset(ids)
    left_out = {name for file in files for name in file.left_out}
    for name in sorted(wanted - left_out):
        rule_with_id(files, name)
    return tuple(
        replace(
            file,
            rules={name: rule for name, rule in file.rules.items() if name in wanted},
            problems=tuple(
                problem for name in sorted(file.left_out.keys() & wanted) for problem in file.left_out[name]
            ),
        )
        for file in files
    )


def check_rules(paths: Sequence[Path], folders: Folders | None = None) -> tuple[Problem, ...]:
    """Everything wrong with these rule files, or with all of the user's when none is named."""
    if not paths:
        folder = (folders or user_folders()).rules
        return tuple(problem for family in FAMILIES for problem in user_rules(folder, family).problems)
    return tuple(problem for path in paths for problem in check_rule_file(path))


def run_examples(rules: RuleFile) -> tuple[Problem, ...]:
    """Runs every rule's examples, and tells each that goes another way than its rule says."""
    return tuple(problem for _, problem in example_failures(RuleSet.of(rules)))


def uncovered_phrases(rules: RuleFile) -> Iterator[Uncovered]:
    """The phrases that could be misspelt without any example failing."""
    phrases = [(rule, phrase) for rule in rules.rules.values() for phrase in (*rule.any, *rule.all)]
    trie = Trie.of(rules.classes, ((str(number), phrase) for number, (_, phrase) in enumerate(phrases)))
    matcher = Matcher(trie, forgiving=True)
    shown = {rule.id: _found_in_examples(matcher, rule) for rule in rules.rules.values()}
    for number, (rule, phrase) in enumerate(phrases):
        if str(number) not in shown[rule.id]:
            yield Uncovered(rule, phrase)


def _found_in_examples(matcher: Matcher, rule: Rule) -> set[str]:
    sentences = (sentence for example in rule.hits for sentence in read_document(example.text).sentences)
    return {label for sentence in sentences for label in matcher.find(sentence)}


def new_rule_file(rule_id: str, folders: Folders | None = None) -> Path:
    """Writes a rule to start from into the user's folder.

    Raises RuleUnnamed for an id that no new rule can have, RuleFileExists, or FileUnwritable.
    """
    if not is_rule_id(rule_id):
        raise RuleUnnamed(f"{rule_id} can't be a rule's id: {ID_WANTED}.")
    path = (folders or user_folders()).rules / f"{rule_id}.yaml"
    if path.exists():
        raise RuleFileExists(f"{path} is there already; edit it, or choose another id.")
    text = _TEMPLATE.format(id=rule_id)
    if problems := read_rule_text(text, path.name, read_shipped()).problems:
        raise RuleUnnamed(f"{rule_id} can't be a rule's id: {problems[0]}")
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with replacing(path) as file:
        file.write(text)
    return path
