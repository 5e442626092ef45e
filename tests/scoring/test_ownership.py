"""Who did it: every hard case of ownership, with siblings that the lexicon was not made for."""

from __future__ import annotations

import pytest

from interview_coach.scoring.reader import Reader


def found(text: str, feature: str) -> list[str]:
    answer = Reader().read(text)
    return [
        answer.document.sentences[number].text[start:end]
        for number, reading in enumerate(answer.readings)
        for start, end in reading.features.get(feature, ())
    ]


OWN = {
    "a plain deed": ("I rewrote the rota.", ["I rewrote"]),
    "coordinated deeds": ("I planned, booked and ran the course.", ["I planned", "booked", "ran"]),
    "through adverbs": ("I then quietly moved the bins.", ["I then quietly moved"]),
    "a perfect": ("I've trained nine of them.", ["I've trained"]),
    "a perfect without its apostrophe": (
        "ive trained nine of them and im running a third",
        ["ive trained", "im running"],
    ),
    "had, not would": ("I'd built the first one alone.", ["I'd built"]),
    "did for emphasis": ("I did call every one of them.", ["I did call"]),
    "an irregular verb": ("I taught the night crew.", ["I taught"]),
    "a verb that no list knows": ("I re-slotted and onboarded them.", ["onboarded"]),
    "a slip of the finger": ("I colaborated with the union.", ["I colaborated"]),
    "another slip of the finger": ("I organzied the fair.", ["I organzied"]),
    "lead for led": ("I lead the desk last year.", ["I lead"]),
    "delivered by me": ("The course was delivered by me.", ["delivered by me"]),
    "written by me": ("Both manuals were written by me.", ["written by me"]),
    "the one who": ("I was the one who wrote the guide.", ["I was the one who wrote"]),
    "the only person that": ("I was the only person that rang them back.", ["I was the only person that rang"]),
    "a state beside somebody": ("I sat down with each of the drivers.", ["I sat"]),
    "a bullet": ("- Designed the form", ["Designed"]),
    "a numbered bullet": ("1. Wrote the brief", ["Wrote"]),
    "a note without a subject": ("Took the folder home and made a table.", ["Took", "made"]),
    "together with somebody": ("Together with Priya, I redesigned the form.", ["I redesigned"]),
    "able to": ("I was able to calm her.", ["I was able to calm"]),
    "small i": ("so i phoned the bank and i asked for a copy", ["i phoned", "i asked"]),
    "capitals": ("I WROTE THE BRIEF MYSELF.", ["I WROTE"]),
    "after somebody else's deed": ("She cried, so I stopped the meeting.", ["I stopped"]),
}


@pytest.mark.parametrize(("text", "deeds"), OWN.values(), ids=OWN)
def test_own_action(text: str, deeds: list[str]) -> None:
    assert found(text, "own_action")[-len(deeds) :] == deeds


NO_OWN = {
    "a state": "I sat in the back row and stayed in the hall.",
    "hypothetical": "I'd lead the team.",
    "hypothetical in full": "I would call them first.",
    "a condition": "If I led the team, it would go well.",
    "future": "I'll write the plan.",
    "negated": "I never wrote it.",
    "negated with did": "I didn't finish the report.",
    "used to": "I used to write the minutes.",
    "needed to": "I needed to write the minutes.",
    "was asked to": "I was asked to write the minutes.",
    "wanted to": "I wanted to run the course.",
    "thought": "I thought we needed a plan.",
    "felt": "I felt it was unfair.",
    "a roman numeral": "Phase I delivered the drug.",
    "input and output": "The I/O slowed the disk.",
    "promoted": "I got promoted.",
    "have got": "I've got a good feel for it.",
    "would have done": "I'd have called them first.",
    "would probably do": "I'd probably do the same there.",
    "somebody else's deed": "He rewrote the rota.",
    "quoted": '"I rewrote it," she said.',
    "quoted with single quotes": "'I rewrote it,' she said.",
    "quoted with curly quotes": "“I rewrote it,” she said.",
    "what was learned": "What I learned is patience.",
    "arrival": "It was like that when I started.",
    "helped": "I helped with the move.",
    "part of": "I was part of the launch team.",
    "got to": "I got to present it.",
    "lent a hand": "I lent a hand with the move.",
    "took part": "I took part in the audit.",
    "chipped in": "I chipped in with the newsletter.",
    "always put": "I always put the patient first.",
    "we think": "I think we planned it well.",
}


@pytest.mark.parametrize("text", NO_OWN.values(), ids=NO_OWN)
def test_no_own_action(text: str) -> None:
    assert found(text, "own_action") == []


FEATURES = {
    "weak: part of": ("I was part of the launch team.", "weak_ownership", True),
    "weak: helped": ("I helped with the launch.", "weak_ownership", True),
    "weak: involved": ("I was involved in the move.", "weak_ownership", True),
    "duty: responsibility": ("My responsibility was the budget.", "own_duty", True),
    "duty: my part": ("My part was the order of the crates.", "own_duty", True),
    "duty: in charge": ("I was in charge of the till.", "own_duty", True),
    "duty: mine was": ("Mine was the order of the crates.", "own_duty", True),
    "duty: the one who": ("I was the one who stood up.", "own_duty", True),
    "duty: an idea": ("My idea was to print it twice.", "own_duty", True),
    "no duty: a supporting role": ("My role was more of a supporting one.", "own_duty", False),
    "weak: a chance": ("I had the chance to see a merger.", "weak_ownership", True),
    "weak: a working group": ("I was on the working group for it.", "weak_ownership", True),
    "joint: me and": ("Me and the apprentice laid the kerb.", "joint_action", True),
    "joint: myself": ("Tunde and myself rebuilt the bench.", "joint_action", True),
    "our shop": ("Our shop won the cup.", "group_action", True),
    "both of us": ("Both of us stayed until midnight.", "group_action", True),
    "we got to know": ("In the end we got to know each other.", "group_action", False),
    "a deed as a noun": ("Introduction of a closing calendar.", "hidden_actor", True),
    "hidden actor": ("The portal was delivered in May.", "hidden_actor", True),
    "hidden actors in a row": ("A plan was drawn up and meetings were held.", "hidden_actor", True),
    "a state is no hidden deed": ("The shop was closed and I was tired.", "hidden_actor", False),
    "a doer named after by": ("The portal was delivered by the vendor.", "hidden_actor", False),
    "joint": ("My team and I built the portal.", "joint_action", True),
    "joint with a name": ("Priya and I built the portal.", "joint_action", True),
    "not joint: two clauses": ("We trained the clinics and I ran the cases.", "joint_action", False),
    "group": ("We planned, launched and won.", "group_action", True),
    "group noun": ("The team pulled the plug.", "group_action", True),
    "everybody": ("Everybody pulled the crates.", "group_action", True),
    "everybody served": ("I got everybody paid on time.", "group_action", False),
    "a team kept going": ("I kept the team informed.", "group_action", False),
    "reflection": ("What I learned is patience.", "own_reflection", True),
    "quoted we": ('"We lost them," he said.', "group_action", False),
    "as we discussed": ("As we discussed earlier, it was late.", "group_action", False),
    "as we said": ("As we mentioned, it was late.", "group_action", False),
    "our customers": ("Our customers loved it.", "group_action", False),
    "asked us": ("The clinic asked us for help.", "group_action", False),
    "US market": ("The US market grew quickly.", "group_action", False),
    "we would": ("We would grow the account.", "group_action", False),
    "we all know": ("We all know the type.", "group_action", False),
}


@pytest.mark.parametrize(("text", "feature", "there"), FEATURES.values(), ids=FEATURES)
def test_other_ownership(text: str, feature: str, there: bool) -> None:
    assert bool(found(text, feature)) is there


def test_notes_after_a_group_belong_to_the_group() -> None:
    assert found("We moved the library. Did the lot in three days.", "own_action") == []
    assert found("We moved the library. Did the lot in three days.", "group_action") == ["We moved", "Did"]


def test_think_does_not_make_a_group_deed_ones_own() -> None:
    text = "I think we planned it well. I guess we launched it on time. We won the prize."
    assert (len(found(text, "group_action")), found(text, "own_action")) == (3, [])
