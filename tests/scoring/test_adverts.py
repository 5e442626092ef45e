"""Job descriptions read: what they ask for, where it stands, and what is no job description at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_coach.model import Role
from interview_coach.scoring.job_adverts.adverts import MOST_DEMANDS, read_advert
from interview_coach.scoring.key_demands.demands import Demands
from interview_coach.scoring.reader import Reader
from tests.scoring.advert_samples import FRESH, SEEN, SETS, UNSEEN, agreement, samples

EVERY = [sample for half in SETS for sample in samples(half)]
LINES = [line for sample in EVERY for line in sample.text.splitlines()]


def demands(text: str) -> list[str]:
    return [demand.text for demand in read_advert(text).demands]


@pytest.mark.parametrize(("half", "precision", "recall"), [(SEEN, 0.85, 0.85), (UNSEEN, 0.8, 0.8), (FRESH, 0.6, 0.85)])
def test_most_of_what_a_careful_reader_underlines_is_proposed(half: str, precision: float, recall: float) -> None:
    found = agreement(samples(half))
    assert found.precision >= precision
    assert found.recall >= recall


@pytest.mark.parametrize("sample", EVERY, ids=lambda sample: sample.name)
def test_each_demand_stands_where_it_says(sample: object) -> None:
    text = sample.text  # type: ignore[attr-defined]
    found = read_advert(text).demands
    for demand in found:
        assert " ".join(text[demand.start : demand.end].split()) == demand.text
        assert demand.text in " ".join(text.splitlines()[demand.number - 1].split())
        assert demand.line in text
    assert 3 <= len(found) <= MOST_DEMANDS
    assert len({demand.text.casefold() for demand in found}) == len(found)


@pytest.mark.parametrize("sample", EVERY, ids=lambda sample: sample.name)
def test_answers_can_be_searched_for_every_demand(sample: object) -> None:
    for demand in demands(sample.text):  # type: ignore[attr-defined]
        answer = f"Last year I delivered {demand} in Leeds."
        assert Reader("", Role(key_demands=(demand,))).read(answer).demands == Demands(shown=(demand,))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- Proven track record of winning hospital tenders", ["hospital tenders"]),
        ("- 5+ years' experience in SQL reporting and budget planning", ["SQL reporting", "budget planning"]),
        ("* Strong relationships with key opinion leaders", ["opinion leaders"]),
        ("- Familiarity with ISO 9001", ["ISO 9001"]),
        ("- Ability to read wiring diagrams", ["wiring diagrams"]),
        ("- You have negotiated with works councils", ["works councils"]),
        ("- Excellent communication skills and a can-do attitude", []),
        ("- Team player with attention to detail", []),
        ("- Bachelor's degree", []),
        ("- A record of improving a service with figures to show for it", []),
        ("- Ability to work with clinicians who have little time", []),
        ("- Lean or Six Sigma is an advantage", ["Lean", "Six Sigma"]),
    ],
)
def test_what_an_item_asks_for(line: str, found: list[str]) -> None:
    assert demands(f"Requirements\n{line}\n") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- Manage a budget of 6.2 million pounds and report on it monthly", ["budget"]),
        (
            "- Make sure we comply with infection control and health and safety",
            ["infection control", "health and safety"],
        ),
        ("- Reduce waiting times together with the nursing leads", ["waiting times"]),
        ("- Plan for winter pressures and lead the response", ["winter pressures"]),
        ("- Lead a team of 85, with six team leaders reporting to you", []),
    ],
)
def test_what_one_would_do_asks_for_something_too(line: str, found: list[str]) -> None:
    assert demands(f"Must have experience with cold chains.\n\nWhat you will do\n{line}\n")[1:] == found


@pytest.mark.parametrize(
    "line",
    ["Apply by 12 December to Ms. J. Okafor.", "Questions? Ring Dr. Tom Baxendale on 01273 555 019.",
     "For a chat about the job contact Gwen Pritchard.", "Write to Anika at jobs@pelican.example."],
)  # fmt: skip
def test_whom_to_write_to_is_no_demand(line: str) -> None:
    assert demands(f"What you bring\n- Experience with hospital tenders\n\n{line}\n") == ["hospital tenders"]


@pytest.mark.parametrize(
    "heading",
    ["Requirements:", "## What you bring", "**Your profile**", "WHO YOU ARE", "What we're looking for", "Is this you?",
     "Person specification", "You have:", "Qualifications and skills", "Must-haves", "Selection criteria",
     "What we need from you"],
)  # fmt: skip
def test_headings_are_worded_in_many_ways(heading: str) -> None:
    text = f"{heading}\n- Hospital tenders\n\nWhat we offer\n- Company pension scheme\n"
    assert demands(text) == ["Hospital tenders"]


@pytest.mark.parametrize(
    "text",
    [
        "We offer a company pension, 28 days of holiday and private healthcare.",
        "About us\nWe make pumps for cath labs in thirty countries.",
        "Benefits\n- Dental insurance\n- Free parking",
        "We are an equal opportunity employer and value experience of all kinds.",
    ],
)
def test_what_is_offered_or_boasted_is_no_demand(text: str) -> None:
    assert demands(f"Must have experience with hospital tenders.\n\n{text}") == ["hospital tenders"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "There is no text"),
        (" \n\t ", "There is no text"),
        ("Hello there", "too short"),
        ("The ferry leaves at nine. " * 20, "does not read like a job description"),
        ("\x00\x1b[31m\ufffd" * 50, ""),
    ],
)
def test_what_is_no_job_description_is_told_in_a_sentence(text: str, said: str) -> None:
    advert = read_advert(text)
    assert not advert.demands
    assert advert.fault.endswith(".")
    assert said in advert.fault


@pytest.mark.parametrize(
    ("text", "employer", "title"),
    [
        ("Senior Nurse at Wattle Bay Hospital\n", "Wattle Bay Hospital", "Senior Nurse"),
        ("Company: Maple Mutual\nJob title: Claims Representative\n", "Maple Mutual", "Claims Representative"),
        ("WAREHOUSE SHIFT LEAD\n", "", "Warehouse Shift Lead"),
        ("Heliox is looking for a Key Account Manager to join us.", "Heliox", "Key Account Manager"),
        ("You like the sea and know how to swim.", "", ""),
    ],
)
def test_whose_job_it_is(text: str, employer: str, title: str) -> None:
    advert = read_advert(text)
    assert (advert.employer, advert.title) == (employer, title)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=60)), max_size=12),
    st.sampled_from(["\n", "\r\n", "\n\n"]),
)
def test_whatever_the_text_spans_point_into_it(lines: list[str], end: str) -> None:
    text = end.join(lines)
    advert = read_advert(text)
    assert bool(advert.demands) != bool(advert.fault)
    for demand in advert.demands:
        assert 0 <= demand.start < demand.end <= len(text)
        assert " ".join(text[demand.start : demand.end].split()) == demand.text
        assert demand.text


_EDUCATOR = """Clinical Nurse Educator
You will join our Practice Development team and lead the education of nurses and healthcare assistants across six
medical and surgical wards.

Key responsibilities
- Design, deliver and evaluate training programmes for newly qualified nurses
- Work with ward managers to identify learning needs

Essential
- Registered nurse with current registration
- At least five years' experience in acute care
- Experience of designing and delivering training
- Teaching or mentoring qualification

Desirable
- Experience of simulation-based nursing education
"""


def test_neither_the_workplace_nor_colleagues_are_demands_and_what_is_desirable_comes_after_what_is_wanted() -> None:
    assert [demand.text for demand in read_advert(_EDUCATOR).demands] == [
        "acute care",
        "Registered nurse",
        "designing and delivering training",
        "Teaching or mentoring qualification",
        "simulation-based nursing education",
        "training programmes",
        "learning needs",
    ]
