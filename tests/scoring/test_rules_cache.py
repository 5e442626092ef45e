"""The kept form of the shipped rules saves time at a start, and changes nothing else."""

import dataclasses
from pathlib import Path

import pytest

from interview_coach.scoring.rule_cache import checksum, load, save
from interview_coach.scoring.rules import trie_of
from interview_coach.scoring.shipped import read_shipped


def test_rules_come_back_as_they_were_kept_but_for_their_examples(tmp_path: Path) -> None:
    read = read_shipped()
    trie = trie_of(read)
    save(tmp_path / "new" / "rules.json", 7, read.rules.values(), trie)
    kept = load(tmp_path / "new" / "rules.json", 7)
    assert kept is not None
    assert kept[0] == {name: dataclasses.replace(rule, hits=(), misses=()) for name, rule in read.rules.items()}
    assert (kept[1].steps, kept[1].labels) == (trie.steps, trie.labels)
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["rules.json"]


@pytest.mark.parametrize(
    "damage", ["", "{}", "[]", '{"made_from": 7, "rules": [3]}', '{"made_from": 7, "rules": [{}]}']
)
def test_a_damaged_file_is_ignored(tmp_path: Path, damage: str) -> None:
    (tmp_path / "rules.json").write_text(damage)
    assert load(tmp_path / "rules.json", 7) is None


def test_rules_made_from_other_files_are_ignored(tmp_path: Path) -> None:
    read = read_shipped()
    save(tmp_path / "rules.json", 7, read.rules.values(), trie_of(read))
    assert load(tmp_path / "rules.json", 8) is None


def test_the_checksum_changes_with_the_rule_files(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    before = checksum([file])
    file.write_text("rules: []")
    assert checksum([file]) != before


def test_a_folder_that_cant_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    save(tmp_path / "file" / "rules.json", 7, [], trie_of(read_shipped()))
    assert (tmp_path / "file").read_text() == ""
