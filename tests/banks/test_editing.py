"""Changing a question in the user's own file: its lines change, and nothing else; the last change can be taken back."""

from __future__ import annotations

import errno
import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_coach import banks
from interview_coach.banks import files
from interview_coach.banks.archived import archived_ids
from interview_coach.banks.changes import change
from interview_coach.model import EvidenceGroup, Reason, Round
from tests.banks.samples import DEAL, HEADER, LAUNCH, bank_file, questions_in
from tests.banks.test_appending import FULL, LAYOUTS, texts

COMMENTED = (
    "# mine, all mine\n"
    + HEADER
    + """
  # the one they always ask
  - id: mine.launch   # never changes
    text: >-
      Tell me about
      a launch.

    # reasons
    probes: [contribution]  # the main one first
    evidence:  # words
      decision: [decided, "no"]
    tags: [a,
           b]

  # the other one
"""
    + DEAL
    + "# the end\n"
)


def edited(path, **changes):
    opened = banks.passage(path, "mine.launch")
    banks.rewrite(opened, replace(opened.question, **changes))
    return path.read_text()


def diff(before, after):
    """The lines of `before` that are gone."""
    return [line for line in before.splitlines() if line not in after.splitlines()]


CHANGES = {
    "a text": ({"text": "Which launch?"}, ["    text: >-", "      Tell me about", "      a launch."]),
    "reasons": ({"probes": (Reason.DEPTH,)}, ["    probes: [contribution]  # the main one first"]),
    "evidence": (
        {"evidence": (EvidenceGroup("plan", ("chose",)),)},
        ['      decision: [decided, "no"]'],
    ),
    "tags over two lines": ({"tags": ("c",)}, ["    tags: [a,", "           b]"]),
    "what was not set": ({"follow_ups": ("Why?",), "round": Round.PANEL, "weak_answer": "We won. " * 19 + "So."}, []),
    "what is no longer set": ({"tags": (), "evidence": ()}, None),
    "everything at once": (
        {"text": "Why?", "listens_for": "A plan.", "time_limit": 60, "difficulty": 3, "archived": True, "tags": ()},
        None,
    ),
}


@pytest.mark.parametrize("case", CHANGES)
def test_only_the_lines_of_the_fields_that_differ_change(tmp_path, case):
    changes, gone = CHANGES[case]
    path = bank_file(tmp_path, COMMENTED)
    before = questions_in(path)

    after = edited(path, **changes)

    assert questions_in(path) == (replace(before[0], **changes), before[1])
    for comment in ("# mine, all mine", "# the one they always ask", "# never changes", "# the other one"):
        assert comment in after
    assert after.endswith(DEAL + "# the end\n")
    if gone is not None:
        assert diff(COMMENTED, after) == gone


def test_comments_behind_keys_and_between_fields_stay(tmp_path):
    after = edited(bank_file(tmp_path, COMMENTED), evidence=(EvidenceGroup("plan", ("chose",)),), tags=("c",))

    for comment in ("    # reasons\n", "[contribution]  # the main one first\n", "    evidence:  # words\n"):
        assert comment in after


def test_a_comment_behind_a_value_that_takes_lines_stays_behind_its_key(tmp_path):
    after = edited(bank_file(tmp_path, HEADER + LAUNCH.replace("launch.\n", "launch.  # asked\n")), text="Why? " * 30)

    assert "    text: >-  # asked\n      Why? Why?" in after


@pytest.mark.parametrize("layout", [name for name, content in LAYOUTS.items() if "mine.launch" in content])
def test_whatever_the_layout_the_other_bytes_stay(tmp_path, layout):
    before = LAYOUTS[layout].encode()
    path = bank_file(tmp_path, before)
    opened = banks.passage(path, "mine.launch")
    rest = before.split(opened.lines.encode())

    banks.rewrite(opened, replace(opened.question, listens_for="A plan.", difficulty=3))

    after = path.read_bytes()
    assert questions_in(path)[0] == replace(opened.question, listens_for="A plan.", difficulty=3)
    assert after.startswith(rest[0])
    assert after.endswith(rest[1])
    if b"\r\n" in before:
        assert after.count(b"\n") == after.count(b"\r\n")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=texts,
    words=st.lists(texts, max_size=3),
    listens_for=texts | st.just(""),
    answer=texts | st.none(),
    layout=st.sampled_from(sorted(name for name, content in LAYOUTS.items() if "mine.launch" in content)),
)
def test_any_text_is_saved_as_it_was_typed(tmp_path, text, words, listens_for, answer, layout):
    path = bank_file(tmp_path, LAYOUTS[layout].encode())
    opened = banks.passage(path, "mine.launch")
    strip = str.strip

    banks.rewrite(
        opened,
        replace(opened.question, text=text, tags=tuple(words), listens_for=listens_for, weak_answer=answer and answer),
    )

    back = questions_in(path)[0]
    assert (back.text, back.listens_for) == (strip(text), strip(listens_for))
    assert back.tags == tuple(map(strip, words))
    assert back.weak_answer == (answer and strip(answer))


def test_a_passage_says_where_the_question_stands(tmp_path):
    opened = banks.passage(bank_file(tmp_path, COMMENTED), "mine.launch")

    assert COMMENTED.splitlines()[opened.line - 1].startswith("  - id: mine.launch")
    assert opened.lines.startswith("  - id: mine.launch")
    assert opened.lines.endswith("           b]\n")


def test_a_question_changed_meanwhile_is_shown_and_not_overwritten(tmp_path):
    path = bank_file(tmp_path, HEADER + LAUNCH + DEAL)
    opened = banks.passage(path, "mine.launch")
    path.write_text(HEADER + LAUNCH.replace("a launch", "your launch") + DEAL)

    with pytest.raises(banks.Clash, match="changed by another program meanwhile") as clash:
        banks.rewrite(opened, replace(opened.question, text="Mine?"))

    assert "your launch" in clash.value.theirs
    assert "Mine?" in clash.value.yours
    assert "Mine?" not in path.read_text()


def test_a_change_of_another_question_meanwhile_is_kept_and_no_hindrance(tmp_path):
    path = bank_file(tmp_path, HEADER + LAUNCH + DEAL)
    opened = banks.passage(path, "mine.deal")
    path.write_text("# new\n" + HEADER + LAUNCH.replace("a launch", "your launch") + DEAL)

    banks.rewrite(opened, replace(opened.question, text="Mine?"))

    assert [question.text for question in questions_in(path)] == ["Tell me about your launch.", "Mine?"]


@pytest.mark.parametrize("change", [banks.remove, lambda opened: banks.move(opened, opened.path.with_name("to.yaml"))])
def test_a_question_gone_meanwhile_clashes(tmp_path, change):
    path = bank_file(tmp_path / "banks", HEADER + LAUNCH + DEAL)
    opened = banks.passage(path, "mine.launch")
    path.write_text(HEADER + DEAL)

    with pytest.raises(banks.Clash):
        change(opened)

    assert path.read_text() == HEADER + DEAL
    assert {each.name for each in path.parent.iterdir()} == {"mine.yaml", ".lock"}


def test_a_removed_question_leaves_all_other_lines(tmp_path):
    path = bank_file(tmp_path, COMMENTED)
    opened = banks.passage(path, "mine.launch")

    banks.remove(opened)

    assert path.read_text() == COMMENTED.replace(opened.lines, "")
    assert [question.id for question in questions_in(path)] == ["mine.deal"]


def test_the_last_question_leaves_an_empty_list_that_takes_new_ones(tmp_path):
    path = bank_file(tmp_path, HEADER + "  # first\n" + LAUNCH + "\n# end\n")

    banks.remove(banks.passage(path, "mine.launch"))

    assert path.read_text() == HEADER.replace("questions:", "questions: []") + "  # first\n\n# end\n"
    assert banks.check([path]) == ()
    banks.append(path, replace(FULL, evidence=()))
    assert len(questions_in(path)) == 1


@pytest.mark.parametrize("layout", ["comments and odd spacing", "dashes far to the right", "Windows line ends"])
def test_a_moved_question_keeps_its_id_and_its_lines(tmp_path, layout):
    path = bank_file(tmp_path, COMMENTED)
    target = bank_file(tmp_path, LAYOUTS[layout].replace("mine", "yours"), "yours.yaml")
    before = target.read_bytes()
    opened = banks.passage(path, "mine.launch")

    banks.move(opened, target)

    assert [question.id for question in questions_in(path)] == ["mine.deal"]
    assert questions_in(target)[-1] == replace(opened.question, bank="yours")
    assert "# never changes" in target.read_text()
    assert target.read_bytes().startswith(before[:80])
    assert all("nearly the same" in problem.message for problem in banks.check([target]))


def test_a_question_moves_to_a_file_that_is_not_there_yet(tmp_path):
    path = bank_file(tmp_path, HEADER + LAUNCH)

    banks.move(banks.passage(path, "mine.launch"), tmp_path / "new.yaml")

    assert [question.id for question in questions_in(tmp_path / "new.yaml")] == ["mine.launch"]
    assert questions_in(path) == ()


def test_a_move_that_fails_half_way_leaves_both_files_as_they_were(tmp_path, monkeypatch):
    path = bank_file(tmp_path, HEADER + LAUNCH + DEAL)
    target = bank_file(tmp_path, (HEADER + DEAL).replace("mine", "yours"), "yours.yaml")
    before = (path.read_bytes(), target.read_bytes())
    opened, write = banks.passage(path, "mine.launch"), files._write

    def full_at_the_second_file(spare, data, mode):
        if "mine.yaml" in spare.name:
            raise OSError(errno.ENOSPC, "No space left on device")
        write(spare, data, mode)

    monkeypatch.setattr(files, "_write", full_at_the_second_file)
    with pytest.raises(banks.NotSaved, match="no space left"):
        banks.move(opened, target)

    assert (path.read_bytes(), target.read_bytes()) == before


def test_lines_written_by_hand_take_the_place_of_the_question(tmp_path):
    path = bank_file(tmp_path, COMMENTED)
    opened = banks.passage(path, "mine.launch")

    banks.rewrite_lines(opened, opened.lines.replace("a launch", "a  # start").replace("# reasons", "# why"))

    assert path.read_text() == COMMENTED.replace("a launch", "a  # start").replace("# reasons", "# why")


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("  - id: mine.launch\n    text: Why?\n    probes: [depht]\n", r"Line 3: unknown reason 'depht'"),
        ("  - id: mine.launch\n   text: [\n", r"Line \d: "),
        ("  - id: mine.deal\n    text: Why?\n    probes: [depth]\n", "already used"),
        ("", "one question in these lines"),
        (LAUNCH + LAUNCH.replace("launch", "other"), "one question in these lines"),
    ],
)
def test_lines_that_are_no_question_are_refused_with_their_line(tmp_path, lines, says):
    path = bank_file(tmp_path, HEADER + LAUNCH + DEAL)

    with pytest.raises(banks.NotSaved, match=says):
        banks.rewrite_lines(banks.passage(path, "mine.launch"), lines)

    assert path.read_text() == HEADER + LAUNCH + DEAL


@pytest.mark.parametrize(
    ("changes", "says"),
    [({"text": " "}, "text: it is empty"), ({"probes": ()}, "probes"), ({"time_limit": 5}, "use 30 or more")],
)
def test_a_question_that_could_not_be_read_again_is_not_saved(tmp_path, changes, says):
    path = bank_file(tmp_path, COMMENTED)

    with pytest.raises(banks.NotSaved, match=says):
        edited(path, **changes)

    assert path.read_text() == COMMENTED


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("questions: [", r"mine.yaml:1:\d+: .*Mend the file"),
        (HEADER + DEAL, "has no question mine.launch any more"),
        (HEADER.rstrip() + " [{id: mine.launch, text: Why, probes: [depth]}]\n", "in brackets"),
    ],
)
def test_what_cannot_be_opened_is_told(tmp_path, content, says):
    with pytest.raises(banks.NotSaved, match=says):
        banks.passage(bank_file(tmp_path, content), "mine.launch")


def changed(path, undo_file):
    opened = banks.passage(path, "mine.launch")
    banks.rewrite(opened, replace(opened.question, text="Why?"), undo_file)


UNDONE = {
    "Changed mine.launch": changed,
    "Removed mine.launch": lambda path, undo: banks.remove(banks.passage(path, "mine.launch"), undo),
    "Added mine.win": lambda path, undo: banks.append(path, FULL, undo_file=undo),
    "Moved mine.launch to other": lambda path, undo: banks.move(
        banks.passage(path, "mine.launch"), path.with_name("other.yaml"), undo
    ),
    "Archived depth.launch": lambda path, undo: banks.archive(
        path.parent, "depth.launch", archived=True, undo_file=undo
    ),
}


@pytest.mark.parametrize("what", UNDONE)
def test_the_last_change_is_taken_back_to_the_byte_and_only_once(tmp_path, what):
    path = bank_file(tmp_path / "banks", "\ufeff" + COMMENTED.replace("\n", "\r\n"))
    before, undo_file = path.read_bytes(), tmp_path / "last.json"

    UNDONE[what](path, undo_file)

    assert banks.undo(undo_file) == what
    assert path.read_bytes() == before
    assert {each.name for each in path.parent.iterdir()} - {"bank.schema.json"} == {"mine.yaml", ".lock"}
    with pytest.raises(banks.NotSaved, match="no change to take back"):
        banks.undo(undo_file)


def test_a_file_that_is_no_utf_8_comes_back_to_the_byte(tmp_path):
    path, undo_file = tmp_path / "mine.yaml", tmp_path / "last.json"
    before = HEADER.encode() + "# Müller\r\n".encode("latin-1") + "# Müller\n".encode()
    path.write_bytes(before)

    change("Removed mine", [(path, lambda _: None)], undo_file)
    banks.undo(undo_file)

    assert path.read_bytes() == before


def test_a_file_changed_since_is_not_taken_back(tmp_path):
    path = bank_file(tmp_path, COMMENTED)
    changed(path, tmp_path / "last.json")
    path.write_text(HEADER + DEAL)

    with pytest.raises(banks.Clash, match="was changed since") as clash:
        banks.undo(tmp_path / "last.json")

    assert (clash.value.theirs, clash.value.yours) == (HEADER + DEAL, COMMENTED)
    assert path.read_text() == HEADER + DEAL


@pytest.mark.parametrize("damage", ["", "[]", "{}", '{"what": 1, "files": [[1]]}'])
def test_a_damaged_note_of_the_last_change_changes_nothing(tmp_path, damage):
    (tmp_path / "last.json").write_text(damage)

    with pytest.raises(banks.NotSaved, match="no change to take back"):
        banks.undo(tmp_path / "last.json")


def test_an_archived_question_says_so_in_its_file_and_is_not_asked(tmp_path):
    path = bank_file(tmp_path, HEADER + LAUNCH + DEAL)

    assert edited(path, archived=True) == HEADER + LAUNCH + "    archived: true\n" + DEAL
    library = banks.load(tmp_path)
    assert library.question("mine.launch").archived
    assert "mine.launch" not in {question.id for question in library.asked}
    assert edited(path, archived=False) == HEADER + LAUNCH + DEAL


def test_a_shipped_question_is_archived_in_a_list_that_people_can_read(tmp_path):
    before = banks.fingerprint(tmp_path)
    banks.archive(tmp_path, "depth.key-demand", archived=True)

    assert banks.load(tmp_path).question("depth.key-demand").archived
    assert banks.fingerprint(tmp_path) != before
    assert (tmp_path / "archived.txt").read_text().endswith("\ndepth.key-demand\n")
    banks.archive(tmp_path, "depth.key-demand", archived=False)
    assert not banks.load(tmp_path).question("depth.key-demand").archived


@pytest.mark.parametrize("before", ["# of depth\ndepth.launch", "depth.launch # asked often\r\n"])
def test_a_list_written_by_hand_takes_one_more_id(tmp_path, before):
    (tmp_path / "archived.txt").write_bytes(before.encode())

    banks.archive(tmp_path, "depth.key-demand", archived=True)
    assert archived_ids(tmp_path) == ({"depth.launch", "depth.key-demand"}, ())
    banks.archive(tmp_path, "depth.launch", archived=False)
    assert archived_ids(tmp_path) == ({"depth.key-demand"}, ())


def test_a_list_of_archived_questions_that_cannot_be_read_is_a_problem(tmp_path):
    (tmp_path / "archived.txt").write_bytes(b"\xff\xfe")

    (problem,) = banks.load(tmp_path).problems

    assert re.search(r"archived.txt: is UTF-16", str(problem))
