"""The kept form of the shipped rules saves time at a start, and changes nothing else."""

import dataclasses
from pathlib import Path

import pytest

from interview_coach.scoring.rule_language.rule_cache import checksum, load, save
from interview_coach.scoring.rule_language.rules import trie_of
from interview_coach.scoring.rule_language.shipped import read_shipped


def test_rules_come_back_as_they_were_kept_but_for_their_examples(tmp_path: Path) -> None:
    read = read_shipped()
    trie = trie_of(read)
    save(tmp_path / "new" / "rules.marshal", 7, read.rules.values(), trie)
    kept = load(tmp_path / "new" / "rules.marshal", 7)
    assert kept is not None
    assert kept[0] == {name: dataclasses.replace(rule, hits=(), misses=()) for name, rule in read.rules.items()}
    assert (kept[1].steps, kept[1].labels) == (trie.steps, trie.labels)
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["rules.marshal"]


@pytest.mark.parametrize("place", [0, 5, 8, 9, 1000, -1])
def test_a_damaged_file_is_ignored(tmp_path: Path, place: int) -> None:
    read = read_shipped()
    save(tmp_path / "rules.marshal", 7, read.rules.values(), trie_of(read))
    data = bytearray((tmp_path / "rules.marshal").read_bytes())
    data[place] ^= 1
    (tmp_path / "rules.marshal").write_bytes(data)
    assert load(tmp_path / "rules.marshal", 7) is None


@pytest.mark.parametrize("length", [0, 3, 8, 1000])
def test_a_file_that_was_cut_off_is_ignored(tmp_path: Path, length: int) -> None:
    read = read_shipped()
    save(tmp_path / "rules.marshal", 7, read.rules.values(), trie_of(read))
    (tmp_path / "rules.marshal").write_bytes((tmp_path / "rules.marshal").read_bytes()[:length])
    assert load(tmp_path / "rules.marshal", 7) is None


def test_rules_made_from_other_files_are_ignored(tmp_path: Path) -> None:
    read = read_shipped()
    save(tmp_path / "rules.marshal", 7, read.rules.values(), trie_of(read))
    assert load(tmp_path / "rules.marshal", 8) is None


def test_the_checksum_changes_with_the_rule_files(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    before = checksum([file])
    file.write_text("rules: []")
    assert checksum([file]) != before


def test_a_folder_that_cant_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    save(tmp_path / "file" / "rules.marshal", 7, [], trie_of(read_shipped()))
    assert (tmp_path / "file").read_text() == ""
