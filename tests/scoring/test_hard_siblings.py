"""More siblings of the hard cases, written after the engine: what each sentence shows, and which attitude it gives."""

from __future__ import annotations

import pytest

from interview_coach.model import Reason, Role, Verdict
from interview_coach.scoring import score
from interview_coach.scoring.asks import calls_for
from interview_coach.scoring.reader import Reader

CHANGE = "Tell me about a time you improved something."
WHY_US = "Why do you want to work for us?"
ROLE = Role("Heliox Cardio", "Product Manager", ("advisory boards", "launch planning", "hospital tenders"))
DEEDS = " I sorted the stock by size, and I rang the supplier twice before noon."

COUNTS = {
    "quoted we": (
        {"group_action": 0},
        '"We shall never finish by Friday," my supervisor told me.',
        "He shouted “we lost the whole batch” across the yard.",
        "'We can fix it on Monday,' said the fitter.",
    ),
    "said before": (
        {"group_action": 0},
        "As we saw before, the depot sits by the river.",
        "As we said in the first round, it is a small site.",
        "As we covered a moment ago, it is seasonal.",
    ),
    "joint": (
        {"joint_action": 1, "own_action": 0},
        "My crew and I rewired the hall.",
        "Maria and I translated the guide.",
        "The other porters and I moved forty beds.",
    ),
    "ours": (
        {"group_action": 0, "own_action": 0},
        "Our patients wait in the corridor.",
        "Our suppliers are in Poland.",
    ),
    "hidden": (
        {"hidden_actor": 1, "own_action": 0},
        "The shed was rebuilt in a week.",
        "New locks were fitted on Monday.",
        "The wards were merged over a weekend.",
    ),
    "by me": ({"own_action": 1, "hidden_actor": 0}, "The shed was rebuilt by me.", "All nine locks were fitted by me."),
    "us": ({"group_action": 0, "own_action": 0}, "The council asked us for a plan.", "The bank gave us a loan."),
    "we, one after the other": (
        {"group_action": 3},
        "We cleaned, painted and reopened the hall.",
        "We drew it, built it, tested it.",
        "We sanded the floor, primed it and painted it.",
    ),
    "I, one after the other": (
        {"own_action": 3},
        "I sanded the floor, primed it, painted it.",
        "I met her, listened to her and wrote it down.",
    ),
    "claims of every kind": (
        {"claim": 1, "own_action": 0, "told": 0},
        "I am a dynamic professional.",
        "I am results driven.",
        "I thrive under pressure.",
        "I am a very motivated colleague.",
    ),
    "a gap": (
        {"gap": 1, "bridge": 0},
        "I have no background in childcare.",
        "I lack any training in logistics.",
        "I haven't done anything like it, but I am a fast learner.",
    ),
    "a gap with a bridge": (
        {"gap": 1, "bridge": 1},
        "I have no background in childcare, but I ran the choir.",
        "I have no training in logistics, but I built the shelves.",
    ),
    "in a place that is a group, too": (
        {"own_action": 1, "group_action": 0},
        "I slept in the office for two nights, pumped out the cellar.",
        "I sat in the department, sorted the files.",
    ),
    "somebody else goes on": (
        {"own_action": 1},
        "I called him, he came and fixed it.",
        "I told her, she packed the van and drove it.",
    ),
    "weak": (
        {"weak_ownership": 1, "own_action": 0},
        "I was part of the crew that relaid the track.",
        "I assisted with the audit.",
        "I took part in the rollout of the scanner.",
    ),
    "without apostrophes": ({"own_action": 1}, "ive rebuilt nine engines since march", "Ive painted all four rooms."),
    "would": ({"own_action": 0}, "I'd call the supplier first.", "If I had the keys I'd open it."),
    "no pronoun": (
        {"own_action": 0, "group_action": 0},
        "Phase I closed in June.",
        "The I/O board failed twice.",
        "Section I stood empty for a year.",
        "The US market opened in May.",
    ),
    "everybody": ({"group_action": 0}, "We all know how trains are.", "We all have bad days."),
    "a duty": (
        {"own_part": 1, "own_action": 0},
        "My responsibility was to check every weld.",
        "My part was the wiring.",
    ),
    "helped, by me": ({"weak_ownership": 1, "own_action": 0}, "The audit was supported by me."),
    "vague, by me": ({"vague_action": 1, "chosen_action": 0}, "All of the calls were handled by me."),
    "bullets": ({"own_action": 1}, "- Rewrote the rota", "* Negotiated nine contracts", "1. Planned the route"),
    "not done": ({"own_action": 0}, "I never wrote a manual.", "I have not led anyone."),
    "lead for led": (
        {"own_action": 1},
        "I lead the refit last year.",
        "In 2018 I lead the sales desk.",
        "Back then I lead six people.",
    ),
    "no deed": (
        {"own_action": 0},
        "I used to dream of the sea.",
        "I needed a new van.",
        "I was asked to leave the room.",
    ),
    "reflection": (
        {"own_reflection": 1},
        "What I learned is to ask early.",
        "What I took from it was patience.",
        "It taught me to count twice.",
    ),
    "together": ({"own_action": 1}, "Together with Ana, I rewrote the menu.", "Jointly with Omar, I rewrote the code."),
    "slips": ({"own_action": 1}, "I reorganzied the store.", "I negociated the lease.", "I implmented the new rota."),
    "a claim": (
        {"claim": 1},
        "I am genuinely passionate about trains.",
        "I'm truly passionate about care.",
        "I have a real passion for logistics.",
    ),
    "a bridge": (
        {"bridge sentences": 1},
        "I haven't worked in tenders; what I did do is run the quotes desk.",
    ),
}


@pytest.mark.parametrize(
    ("sentence", "wanted"), [(sentence, wanted) for wanted, *sentences in COUNTS.values() for sentence in sentences]
)
def test_what_a_sentence_shows(sentence: str, wanted: dict[str, float]) -> None:
    counts = Reader(CHANGE).read(sentence).counts
    assert {name: counts[name] for name in wanted} == wanted


INNOCENT = [
    "Patients deserve a warm meal.",
    "I deserved that complaint, I had been late.",
    "I don't blame them at all.",
    "It was anything but obvious.",
    "The migration was a nightmare.",
    "The printer was a total disaster.",
    "My supervisor was strict, which taught me to check twice.",
    "Lovely timing, the boiler broke on Christmas Eve.",
    "I was the only one with a licence, so I drove.",
    "I just need the job sheet.",
    "I expect the pump to start within a second.",
    "I don't feel entitled to anything.",
    "A guest lied to me about the key, so I asked him again and he laughed.",
    "Nobody put the blame on anyone.",
    "As we all know, in August nobody answers the phone, so we agreed the days in writing.",
    "I would never claim that I am owed anything, and five people who had carried the tents shared the prize.",
    "I stay out of it as far as I can. When two teams fought over the room, I gave up an hour of ours.",
    "The person before me had left no notes. I read the emails and wrote down what had been promised to whom.",
    "The one before me had kept it all in his head. I drew it on a wall, and the one after me got a folder.",
    "Suddenly the power went, two days before Christmas, so I lit the lamps.",
    "He blamed us for the scratch, and I ended up fixing it with a pen in ten minutes.",
    "I have never worked with Sage, and I don't know anything about it, but I learn fast.",
]
GUILTY = [
    "My manager was a nightmare.",
    "The director was a total disaster.",
    "My supervisor was an absolute joke.",
    "Head office did not care about anybody on the floor.",
    "The directors never listened to a word from us.",
    "I blame my old manager.",
    "I laid the blame on the night team.",
    "I put the blame squarely on my colleagues.",
    "I blame the planners.",
    "I mostly blame the night shift.",
    "It was the fault of the electricians.",
    "The owners are crooks.",
    "My supervisor was a slave driver.",
    "The director lies to everyone.",
    "The surveyor was useless and the fitters were lazy.",
]
GUILTY_OF_WANTING = [
    "I just need some income and this will do.",
    "Honestly, I just need a job and this one is near.",
    "I expect a rise and a better title by spring.",
    "I expect to be made manager within a year.",
]


@pytest.mark.parametrize("sentence", INNOCENT)
def test_no_attitude_is_heard_where_none_is_meant(sentence: str) -> None:
    assert score(sentence + DEEDS, CHANGE).reasons[Reason.ATTITUDE].verdict is Verdict.OK


@pytest.mark.parametrize(
    ("answer", "question"),
    [*((sentence + DEEDS, CHANGE) for sentence in GUILTY), *((sentence, WHY_US) for sentence in GUILTY_OF_WANTING)],
)
def test_an_attitude_is_heard_in_other_words_too(answer: str, question: str) -> None:
    assert score(answer, question, ROLE).reasons[Reason.ATTITUDE].verdict is Verdict.FLAG


@pytest.mark.parametrize(
    ("answer", "linked"),
    [
        ("In this role I answered ninety calls a day and closed the ledger.", False),
        ("During this job I wrote the manuals.", False),
        ("In this post at Hull I was in charge of the stores.", False),
        ("In this role I would use what I did at Dow, where I ran the till.", True),
        ("This role needs a closer, and I closed nine deals in May.", True),
        ("For this role I took a course in tendering and wrote a bid.", True),
    ],
)
def test_this_role_is_the_old_one_where_a_deed_in_it_is_told(answer: str, linked: bool) -> None:
    assert (Reader(WHY_US).read(answer).counts["role_link"] > 0) is linked


@pytest.mark.parametrize(
    "padding",
    [
        " leadership ownership results KPI",
        " synergy, stakeholder, agile",
        " Kafka. Redis. Terraform.",
        " Excel Word Outlook",
        " Situation Task Action Result",
    ],
)
def test_a_few_bare_keywords_never_raise_the_score(padding: str) -> None:
    told = (
        "I rewrote the rota in May because two nurses had left. I asked each of them for one night they could not do, "
        "and sickness fell by a third."
    )
    assert (score(told + padding, CHANGE).overall or 0) <= (score(told, CHANGE).overall or 0)


BARE = {
    "I led. I built. I drove.": 0,
    "I led, built, owned and delivered.": 0,
    "I achieved results. I improved processes.": 0,
    "I handled it.": 0,
    "I mended it.": 1,
    "I led the choir.": 1,
    "I apologised.": 1,
    "The shed was rebuilt by me.": 1,
}


@pytest.mark.parametrize(("sentences", "deeds"), BARE.items(), ids=BARE)
def test_a_verb_alone_is_no_deed(sentences: str, deeds: int) -> None:
    assert Reader(CHANGE).read(sentences).counts["own_action"] == deeds


@pytest.mark.parametrize("label", ["Situation", "RESULT", "Action"])
def test_a_label_before_a_sentence_changes_nothing(label: str) -> None:
    told = "The label printer jammed twice a day, so I cleaned its rollers every Monday. A parcel now takes two minutes"
    assert score(f"{label}: {told}", CHANGE).overall == score(told, CHANGE).overall


def test_what_is_said_again_in_a_longer_sentence_counts_once() -> None:
    told = "I rang every member who had not come for a month and wrote their reasons on the wall of the office."
    assert (score(f"{told} In other words: {told}", CHANGE).overall or 0) <= (score(told, CHANGE).overall or 0)


LINKS_ASKED = {
    "How does your experience fit a hospital?": True,
    "Why do you want to leave the warehouse for a hospital?": True,
    "Which of your skills can we use here?": True,
    "Why do you want to leave your job?": False,
    "How does your team match its rota to demand?": False,
    "How did your plan fit the budget?": False,
}


@pytest.mark.parametrize(("question", "asked"), LINKS_ASKED.items(), ids=LINKS_ASKED)
def test_a_link_to_the_job_is_asked_for_where_the_question_is_one(question: str, asked: bool) -> None:
    assert (Reason.TRANSFER in calls_for(question).reasons) is asked


def test_a_figure_of_theirs_beside_the_same_of_ones_own_is_a_link() -> None:
    own = "In Kettering I planned 120 people in three shifts, and I got sickness down from 9 to 5 percent in a year."
    theirs = "You have 85 people in three shifts and a lot of agency, so I would ask the same question in week one."
    found = score(f"{own} {theirs}", "Which of your skills can we use here?")
    assert found.reasons[Reason.TRANSFER].verdict is Verdict.OK
    anybody = score(f"{own} If you have 85 people in three shifts you need a plan.", "Which of your skills can we use?")
    assert anybody.reasons[Reason.TRANSFER].verdict is Verdict.FLAG


GROUP_STORY = (
    "We had a problem with our main customer last year. We talked to them and we found a solution. In the end they "
    "stayed with us and the team was very proud."
)
EMPTY_PARTS = [
    "I always do my best and never give up.",
    "I take pride in my work.",
    "I handle pressure well and I adapt to any situation.",
    "I treat everyone with respect.",
    "I get things done.",
    "I played a key role.",
]


@pytest.mark.parametrize("praise", EMPTY_PARTS)
def test_praise_of_oneself_is_no_part_of_ones_own_in_a_groups_story(praise) -> None:
    question = "Tell me about a time you turned around an unhappy account."
    assert Reason.CONTRIBUTION in score(f"{GROUP_STORY} {praise}", question).flagged
