from __future__ import annotations

import io
import json
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_coach.coaching import batch
from interview_coach.coaching.batch import LONGEST_LINE, Done, Line, Skipped, read_lines
from interview_coach.coaching.batch_rows import Row, UnusableRow, read_row
from interview_coach.coaching.batch_work import score_lines
from interview_coach.model import Question, Reason, Role

ANSWER = "Last spring I planned the launch at Leeds. I trained nine clinics myself, and orders doubled by June."
NO_RULES = Path("no rules of the user's")
JUDGED = ("overall", "reasons", "star", "findings", "strengths")
KNOWN = Question("depth.known", "Describe a product you know inside out.", (Reason.DEPTH,))


def find(question_id: str) -> Question | None:
    return KNOWN if question_id == KNOWN.id else None


def row(**fields: Any) -> bytes:
    return json.dumps({"id": "a", "answer": ANSWER} | fields).encode()


def outcomes(*lines: bytes, jobs: int | None = None) -> list[Done | Skipped]:
    return list(score_lines(read_lines(io.BytesIO(b"\n".join(lines))), find, NO_RULES, jobs))


def test_a_row_holds_all_that_its_line_says() -> None:
    line = row(
        question="Why us?", probes=["transfer", "depth", "transfer"], role={"employer": "Acme", "key_demands": ["x"]}
    )

    assert read_row(line, find) == Row(
        "a", ANSWER, Question("", "Why us?", (Reason.TRANSFER, Reason.DEPTH)), Role("Acme", key_demands=("x",))
    )


def test_a_row_of_id_and_answer_is_enough() -> None:
    assert read_row(row(), find) == Row("a", ANSWER, None, None)


def test_fields_of_other_programs_do_no_harm() -> None:
    assert read_row(row(label=3, question=None, role=None), find) == Row("a", ANSWER, None, None)


def test_a_known_question_id_brings_its_question_and_probes_stand_above_it() -> None:
    assert read_row(row(question_id=KNOWN.id, question="Ignored?"), find).question == KNOWN
    own = read_row(row(question_id=KNOWN.id, probes=["attitude"]), find).question
    assert own is not None
    assert own.probes == (Reason.ATTITUDE,)


def test_the_text_of_a_question_stands_in_for_an_unknown_id() -> None:
    assert read_row(row(question_id="gone", question="Why us?"), find).question == Question("", "Why us?")


@pytest.mark.parametrize("given", ["a", "", "007", 7, -3, 2.5, 10**30, "ümläut 🦊"])
def test_an_id_is_given_back_as_it_came(given: object) -> None:
    (scored,) = outcomes(row(id=given))
    assert isinstance(scored, Done)
    assert json.loads(scored.json)["id"] == given
    assert type(json.loads(scored.json)["id"]) is type(given)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{", "this is not JSON"),
        (b"\xff{}", "byte 1 is not UTF-8"),
        (b"[1]", "this is a list, not an object"),
        (b"null", "this is nothing, not an object"),
        (b'{"id": NaN, "answer": "x"}', "NaN is no value"),
        (b'{"id": 1e999, "answer": "x"}', "larger than a number"),
        (b'{"id": ' + b"9" * 5000 + b', "answer": "x"}', "too large or too deep"),
        (b"[" * 100_000, "too large or too deep"),
        (b'{"answer": "x"}', '"id" is missing'),
        (row(id=True), '"id" is true or false'),
        (row(id=["a"]), '"id" is a list'),
        (b'{"id": 1}', '"answer" is missing'),
        (row(answer=5), '"answer" is a number, not text'),
        (row(question={}), '"question" is an object, not text'),
        (row(question_id=3), '"question_id" is a number'),
        (row(question_id="gone"), 'no bank has the question "gone"'),
        (row(probes="depth"), '"probes" is text; use a list'),
        (row(probes=["depth", "depht"]), '"probes" holds "depht"'),
        (row(probes=[["depth"]]), '"probes" holds'),
        (row(role="Acme"), '"role": a role is made of'),
        (row(role={"employer": 3}), '"role": employer holds something other than text'),
        (row(role={"key_demands": "access"}), "key_demands is not a list"),
        (row(role={"key_demands": [1]}), "key_demands holds something other than text"),
    ],
)
def test_each_fault_has_a_sentence_of_its_own(line: bytes, why: str) -> None:
    with pytest.raises(UnusableRow) as caught:
        read_row(line, find)
    assert why in str(caught.value)


def test_bad_lines_keep_their_place_among_the_good_ones() -> None:
    found = outcomes(row(id=1), b"{", b"", row(id=2), b"[]", row(id=3))

    assert [outcome.line if isinstance(outcome, Skipped) else "scored" for outcome in found] == [
        "scored", 2, "scored", 5, "scored",
    ]  # fmt: skip


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault() -> None:
    found = outcomes(b"\xef\xbb\xbf" + row(id=1) + b"\r", row(id=2) + b"\r")
    assert found == outcomes(row(id=1), row(id=2))
    assert [type(outcome) for outcome in found] == [Done, Done]


def test_half_a_surrogate_pair_in_an_answer_is_scored_like_any_character() -> None:
    half, whole = outcomes(row(id="\ud83d", answer=ANSWER + " \ud83d"), row(answer=ANSWER + " 🦊"))
    assert isinstance(half, Done)
    assert isinstance(whole, Done)
    judged, usual = json.loads(half.json), json.loads(whole.json)
    assert judged["id"] == "\ud83d"
    assert [judged[name] for name in JUDGED] == [usual[name] for name in JUDGED]


def test_a_line_without_end_is_reported_and_never_held_in_memory() -> None:
    lines = list(read_lines(io.BytesIO(b"x" * (3 * LONGEST_LINE) + b"\n" + row(id=2))))

    assert lines[0] == Line(1, None)
    assert lines[1].number == 2
    assert "longer than 1,000,000 bytes" in str(next(score_lines(lines, find, NO_RULES)))


def test_the_longest_line_that_is_allowed_is_read_whole() -> None:
    full = b"x" * LONGEST_LINE + b"\n"
    assert [line.content for line in read_lines(io.BytesIO(full[1:] + full[1:]))] == [full[1:], full[1:]]


def test_results_come_as_the_lines_come() -> None:
    taken = 0

    def endless() -> Any:
        nonlocal taken
        for number in count(1):
            taken = number
            yield Line(number, row(id=number))

    results = score_lines(endless(), find, NO_RULES, jobs=1)
    for number in range(1, 4):
        scored = next(results)
        assert isinstance(scored, Done)
        assert json.loads(scored.json)["id"] == number == taken


def test_processes_are_given_a_window_of_the_lines_and_not_all_of_them() -> None:
    taken = 0

    def endless() -> Any:
        nonlocal taken
        for number in count(1):
            taken = number
            yield Line(number, row(id=number))

    results = score_lines(endless(), find, NO_RULES, jobs=2)
    next(results)
    results.close()  # type: ignore[attr-defined]

    assert taken <= 2 * batch._WAITING * batch._CHUNK + 1


def test_many_lines_are_spread_over_processes_and_come_back_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "SMALL", 5)
    monkeypatch.setattr(batch, "_cores", lambda: 2)

    found = outcomes(*(row(id=number) for number in range(60)))

    assert [json.loads(scored.json)["id"] for scored in found if isinstance(scored, Done)] == list(range(60))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=80) | st.from_type(type(None)).map(lambda _: b"null") | st.text(max_size=80).map(str.encode))
def test_no_line_whatever_breaks_the_batch(line: bytes) -> None:
    for outcome in outcomes(line):
        assert isinstance(outcome, Skipped)


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(["id", "answer", "question", "question_id", "probes", "role"]), json_values))
def test_any_object_is_scored_or_has_a_sentence(fields: dict[str, Any]) -> None:
    (outcome,) = outcomes(json.dumps(fields).encode())
    if isinstance(outcome, Done):
        assert json.loads(outcome.json)["id"] == fields["id"]
    else:
        assert outcome.why.endswith((".", "list"))
