"""The rules that come with the package, read anew when their files have changed and from what was kept otherwise."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from interview_coach.scoring.rule_language.rule_cache import checksum, load, save
from interview_coach.scoring.rule_language.rule_family import ANSWERS
from interview_coach.scoring.rule_language.rules import RuleSet, trie_of

if TYPE_CHECKING:
    from interview_coach.scoring.rule_language.rule_family import Family
    from interview_coach.scoring.rule_language.rule_files import RuleFile


@cache
def shipped_rules(family: Family = ANSWERS) -> RuleSet:
    """A family's rules without their examples: those run in the tests, not at each start."""
    kept_in = family.folder / "__pycache__" / "rules.marshal"
    made_from = checksum([*family.files(), *family.sources])
    if kept := load(kept_in, made_from, family.reasons):
        return RuleSet(*kept, family=family)
    read = read_shipped(family)
    trie = trie_of(read)
    if not read.problems:
        save(kept_in, made_from, read.rules.values(), trie)
    return RuleSet(read.rules, trie, read.problems, family)


def read_shipped(family: Family = ANSWERS) -> RuleFile:
    """The shipped rule files as they are written, examples and all."""
    # What reads YAML takes a tenth of the import, and is used once: its result is kept.
    from interview_coach.scoring.rule_language.rule_files import RuleFile, read_rule_files

    return read_rule_files(family.files(), RuleFile(family=family))
