"""Which banks and questions there are, how a changed file gets in, and what the cache saves."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from copy import deepcopy
from dataclasses import replace

import pytest

from interview_coach import banks
from interview_coach.banks import library, parsing
from interview_coach.model import EvidenceGroup, Question, Reason, Round
from tests.banks.samples import DEAL, HEADER, LAUNCH, bank_file

FULL = """\
  - id: mine.launch
    text: Tell me about a launch.
    probes: [contribution, depth]
    listens_for: What you decided.
    evidence:
      decision: [decided, on time]
    time_limit: 90
    follow_ups:
      - Which part was yours?
    difficulty: 3
    round: panel
    tags: [launch]
    strong_answer: >-
      I decided
      to wait.
    weak_answer: We waited.
"""


@pytest.fixture
def shipped(tmp_path, monkeypatch):
    """A shipped folder with one bank of one question."""
    folder = tmp_path / "shipped"
    bank_file(folder, HEADER.replace("mine", "depth") + DEAL.replace("mine", "depth"), "depth.yaml")
    monkeypatch.setattr(library, "shipped_folder", lambda: folder)
    return folder


@pytest.fixture
def mine(tmp_path, shipped):
    """The user's bank folder, not made yet."""
    return tmp_path / "mine"


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache" / "banks.json"


@pytest.fixture
def parsed(monkeypatch):
    """The names of the files that were parsed."""
    names = []
    parse = parsing.parse

    def noted(path, data, *, shipped=False):
        names.append(path.name)
        return parse(path, data, shipped=shipped)

    monkeypatch.setattr(parsing, "parse", noted)
    return names


def ids(loaded):
    return [question.id for question in loaded.questions]


@pytest.mark.parametrize("use_cache", [False, True])
def test_a_question_has_everything_its_file_says(mine, cache, use_cache):
    bank_file(mine, HEADER + FULL)

    banks.load(mine, cache if use_cache else None)
    question = banks.load(mine, cache if use_cache else None).question("mine.launch")

    assert question == Question(
        id="mine.launch",
        text="Tell me about a launch.",
        probes=(Reason.CONTRIBUTION, Reason.DEPTH),
        listens_for="What you decided.",
        evidence=(EvidenceGroup("decision", ("decided", "on time")),),
        time_limit=90,
        follow_ups=("Which part was yours?",),
        strong_answer="I decided to wait.",
        weak_answer="We waited.",
        difficulty=3,
        round=Round.PANEL,
        tags=("launch",),
        bank="mine",
    )
    assert isinstance(question.round, Round)
    assert all(isinstance(reason, Reason) for reason in question.probes)


def test_shipped_banks_come_first_and_the_users_own_follow_by_name(mine):
    bank_file(mine, HEADER.replace("mine", "zeal").replace("Mine", "Zeal"), "zeal.yml")
    bank_file(mine, HEADER + LAUNCH)

    loaded = banks.load(mine)

    assert [(bank.id, bank.title, bank.shipped) for bank in loaded.banks] == [
        ("depth", "Mine", True),
        ("mine", "Mine", False),
        ("zeal", "Zeal", False),
    ]
    assert ids(loaded) == ["depth.deal", "mine.launch"]


@pytest.mark.parametrize("name", [".mine.yaml", ".#mine.yaml", "mine.yaml~", "mine.txt"])
def test_files_that_editors_leave_behind_are_no_banks(mine, name):
    bank_file(mine, "not: [a bank", name)

    loaded = banks.load(mine)

    assert (len(loaded.banks), loaded.problems) == (1, ())


@pytest.mark.parametrize("folder", [None, "missing"])
def test_without_a_folder_of_ones_own_the_shipped_banks_are_there(shipped, tmp_path, folder):
    loaded = banks.load(folder and tmp_path / folder)

    assert ids(loaded) == ["depth.deal"]
    assert loaded.question("gone") is None


def test_a_bank_folder_that_is_a_file_is_a_problem_and_the_shipped_banks_load(mine):
    mine.write_text("oops")

    loaded = banks.load(mine)

    assert ids(loaded) == ["depth.deal"]
    assert "can't be read (not a directory)" in str(loaded.problems[0])


def test_a_broken_file_is_a_problem_and_the_other_banks_load(mine):
    bank_file(mine, "questions: [", "broken.yaml")
    bank_file(mine, HEADER + LAUNCH)

    loaded = banks.load(mine)

    assert ids(loaded) == ["depth.deal", "mine.launch"]
    assert [problem.path for problem in loaded.problems] == [str(mine / "broken.yaml")]


def test_an_id_of_another_file_is_left_out_and_both_places_are_named(mine, shipped):
    path = bank_file(mine, HEADER + LAUNCH + DEAL.replace("mine", "depth"))

    loaded = banks.load(mine)

    assert ids(loaded) == ["depth.deal", "mine.launch"]
    clash = loaded.problems[-1]
    assert str(clash).startswith(f"{path}:8:9: the id depth.deal is already used at {shipped / 'depth.yaml'}:5:9")


def test_a_second_bank_with_the_same_id_is_left_out_and_the_first_is_named(mine, shipped):
    bank_file(mine, (HEADER + LAUNCH).replace("mine", "depth"), "depth.yaml")

    loaded = banks.load(mine)

    assert [bank.shipped for bank in loaded.banks] == [True]
    assert str(shipped / "depth.yaml") in loaded.problems[0].message


def test_an_unchanged_file_is_not_parsed_again(mine, cache, parsed):
    bank_file(mine, HEADER + LAUNCH)
    first = banks.load(mine, cache)

    assert banks.load(mine, cache) == first
    assert parsed == ["depth.yaml", "mine.yaml"]


def test_only_a_changed_file_is_parsed_again(mine, cache, parsed):
    path = bank_file(mine, HEADER + LAUNCH)
    banks.load(mine, cache)
    path.write_text(HEADER + LAUNCH + DEAL)

    assert ids(banks.load(mine, cache)) == ["depth.deal", "mine.launch", "mine.deal"]
    assert parsed == ["depth.yaml", "mine.yaml", "mine.yaml"]


def test_a_file_that_was_only_touched_is_not_parsed_again(mine, cache, parsed):
    path = bank_file(mine, HEADER + LAUNCH)
    banks.load(mine, cache)
    os.utime(path, (1, 1))

    banks.load(mine, cache)
    assert parsed == ["depth.yaml", "mine.yaml"]


def test_a_file_of_the_same_size_and_time_put_in_its_place_is_noticed(mine, cache):
    path = bank_file(mine, HEADER + LAUNCH)
    before = path.stat()
    banks.load(mine, cache)
    other = bank_file(mine, HEADER + LAUNCH.replace("a launch", "1 launch"), ".other")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(path)

    assert banks.load(mine, cache).question("mine.launch").text == "Tell me about 1 launch."


def test_a_removed_file_is_gone(mine, cache):
    path = bank_file(mine, HEADER + LAUNCH)
    banks.load(mine, cache)
    path.unlink()

    assert ids(banks.load(mine, cache)) == ["depth.deal"]


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\xff\x00",
        b"[]",
        b"null",
        b'{"format": 1}',
        b'{"format": [1]}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_cache_is_made_anew_without_a_word(mine, cache, damage):
    bank_file(mine, HEADER + LAUNCH)
    first = banks.load(mine, cache)
    whole = cache.read_bytes()
    cache.write_bytes(damage)

    assert banks.load(mine, cache) == first
    assert cache.read_bytes() == whole


def test_a_cache_with_a_damaged_entry_is_made_anew(mine, cache):
    bank_file(mine, HEADER + LAUNCH)
    first = banks.load(mine, cache)
    stored = json.loads(cache.read_bytes())
    for row in stored["files"].values():
        row["questions"] = [["half"]]
    cache.write_text(json.dumps(stored))

    assert banks.load(mine, cache) == first


def test_a_cache_that_cannot_be_written_is_no_problem(mine, tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be")
    bank_file(mine, HEADER + LAUNCH)

    loaded = banks.load(mine, tmp_path / "cache" / "banks.json")

    assert (len(loaded.questions), loaded.problems) == (2, ())


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_the_cache_is_the_users_alone(mine, cache):
    banks.load(mine, cache)

    assert cache.stat().st_mode & 0o777 == 0o600
    assert cache.parent.stat().st_mode & 0o777 == 0o700
    assert {path.name for path in cache.parent.iterdir()} == {"banks", "banks.json"}


def test_a_broken_save_keeps_the_last_good_version_and_says_so(mine, cache):
    path = bank_file(mine, HEADER + LAUNCH)
    banks.load(mine, cache)
    for broken in ("questions: [", "questions: {"):
        path.write_text(broken)
        loaded = banks.load(mine, cache)

        assert ids(loaded) == ["depth.deal", "mine.launch"]
        assert [problem.line for problem in loaded.problems] == [1]
        assert "the last version that could be read stays in use" in loaded.problems[0].message
        assert banks.load(mine, cache) == loaded

    path.write_text(HEADER + DEAL)
    mended = banks.load(mine, cache)
    assert (ids(mended), mended.problems) == (["depth.deal", "mine.deal"], ())


def test_the_fingerprint_changes_with_the_files_of_the_folder_and_only_then(mine):
    seen = [banks.fingerprint(mine)]
    path = bank_file(mine, HEADER)
    seen.append(banks.fingerprint(mine))
    path.write_text(HEADER + LAUNCH)
    seen.append(banks.fingerprint(mine))
    bank_file(mine, HEADER, "more.yml")
    seen.append(banks.fingerprint(mine))
    (mine / "loop.yaml").symlink_to("loop.yaml")
    seen.append(banks.fingerprint(mine))

    assert len(set(seen)) == len(seen)
    bank_file(mine, "notes", "notes.txt")
    assert banks.fingerprint(mine) == seen[-1]


def test_an_unchanged_start_imports_neither_yaml_nor_pydantic(mine, cache):
    bank_file(mine, HEADER + LAUNCH)
    program = (
        "import sys; from pathlib import Path; from interview_coach import banks\n"
        f"loaded = banks.load(Path({str(mine)!r}), Path({str(cache)!r}))\n"
        "heavy = {'yaml', 'pydantic', 'rapidfuzz', 'hashlib', 'textual', 'sqlite3'} & set(sys.modules)\n"
        "print(loaded.question('mine.launch').text, sorted(heavy))"
    )

    runs = [subprocess.check_output([sys.executable, "-c", program], text=True) for _ in range(2)]

    assert runs[1] == "Tell me about a launch. []\n"


def test_a_broken_save_keeps_the_last_good_version_in_one_session_without_a_cache(mine, tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be")
    path = bank_file(mine, HEADER + LAUNCH)
    good = banks.load(mine, tmp_path / "cache" / "banks.json")
    path.write_text("questions: [")

    broken = banks.load(mine, tmp_path / "cache" / "banks.json", good)
    again = banks.load(mine, tmp_path / "cache" / "banks.json", broken)

    assert ids(broken) == ids(again) == ["depth.deal", "mine.launch"]
    assert "the last version that could be read stays in use" in broken.problems[0].message
    assert again == broken


def test_after_a_broken_save_the_texts_of_the_last_good_version_are_still_there(mine, cache):
    path = bank_file(mine, HEADER + FULL)
    banks.load(mine, cache)
    path.write_text("questions: [")
    banks.load(mine, cache)

    question = banks.load(mine, cache).question("mine.launch")

    assert question.listens_for == "What you decided."
    assert question.weak_answer == "We waited."


@pytest.mark.parametrize("damage", [None, b"", b"[]", b'{"mine.launch": 1}', b"[" * 100_000])
def test_texts_missing_from_the_cache_are_read_from_the_bank(mine, cache, damage):
    bank_file(mine, HEADER + FULL)
    first = banks.load(mine, cache).question("mine.launch")
    for texts in (cache.parent / "banks").iterdir():
        texts.write_bytes(damage) if damage is not None else texts.unlink()

    question = banks.load(mine, cache).question("mine.launch")

    assert question.follow_ups == ("Which part was yours?",)
    assert question == first


def test_a_question_gone_from_its_bank_and_the_cache_is_left_with_its_text(mine, cache):
    path = bank_file(mine, HEADER + FULL)
    banks.load(mine, cache)
    question = banks.load(mine, cache).question("mine.launch")
    for texts in (cache.parent / "banks").iterdir():
        texts.unlink()
    path.unlink()

    assert (question.text, question.strong_answer) == ("Tell me about a launch.", None)


def test_a_question_out_of_the_cache_is_as_good_as_the_one_put_in(mine, cache):
    bank_file(mine, HEADER + FULL)
    first = banks.load(mine, cache).question("mine.launch")
    cached = banks.load(mine, cache).question("mine.launch")

    assert cached == first
    assert first == cached
    assert hash(cached) == hash(first)
    assert replace(cached, archived=True) == replace(first, archived=True)
    assert replace(cached, text="Why?") != first
    assert deepcopy(cached) == first
    assert not hasattr(cached, "colour")


def test_the_texts_of_banks_that_are_gone_are_dropped(mine, cache):
    path = bank_file(mine, HEADER + FULL)
    banks.load(mine, cache)
    path.write_text(HEADER + LAUNCH)
    banks.load(mine, cache)

    assert len(list((cache.parent / "banks").iterdir())) == 2


def test_a_file_whose_name_is_no_text_is_read_and_kept_in_the_cache(tmp_path):
    folder, cache = tmp_path / "banks", tmp_path / "banks.json"
    folder.mkdir()
    (folder / os.fsdecode(b"caf\xe9.yaml")).write_text(
        "version: 1\nbank: cafe\ntitle: Cafe\nquestions:\n"
        "  - id: cafe.one\n    text: Why a bar?\n    probes: [attitude]\n"
    )

    first, again = (banks.load(folder, cache) for _ in range(2))

    assert first.question("cafe.one") == again.question("cafe.one") is not None


def test_much_is_read_a_portion_at_a_time_until_nothing_is_left(mine, cache):
    for name in ("a", "b", "c"):
        bank_file(mine, HEADER.replace("mine", name) + DEAL.replace("mine", name), f"{name}.yaml")

    steps = [banks.load(mine, cache, portion=1)]
    assert not cache.exists()
    while steps[-1].unread:
        steps.append(banks.load(mine, cache, steps[-1], portion=1))

    assert [step.unread for step in steps] == [2, 1, 0]
    assert [len(step.questions) for step in steps] == [2, 3, 4]
    assert ids(steps[-1]) == ids(banks.load(mine)) == ids(banks.load(mine, cache))


def test_until_its_turn_comes_a_changed_file_goes_on_as_it_was(mine, cache):
    bank_file(mine, HEADER.replace("mine", "a") + DEAL.replace("mine", "a"), "a.yaml")
    path = bank_file(mine, HEADER + LAUNCH)
    before = banks.load(mine, cache)
    bank_file(mine, HEADER.replace("mine", "a") + LAUNCH.replace("mine", "a"), "a.yaml")
    path.write_text(HEADER + DEAL)

    half = banks.load(mine, cache, before, portion=1)

    assert ids(half) == ["depth.deal", "a.launch", "mine.launch"]
    assert ids(banks.load(mine, cache, half, portion=1)) == ["depth.deal", "a.launch", "mine.deal"]
