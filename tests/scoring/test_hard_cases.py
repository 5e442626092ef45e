"""The hard cases of the scoring contract, by verdict, with siblings that the engine was not made on."""

from __future__ import annotations

import pytest

from interview_coach.model import Question, Reason, Role, Status, Verdict
from interview_coach.scoring import score

LAUNCH = "Tell me about a launch you worked on."
WHY_US = "Why do you want to work for us?"
ROLE = Role("Heliox Cardio", "Product Manager", ("advisory boards", "launch planning", "pricing input"))


def verdict(reason: Reason, answer: str, question: str = LAUNCH, role: Role | None = None) -> Verdict:
    return score(answer, question, role).reasons[reason].verdict


FLAGGED_FOR_CONTRIBUTION = {
    "we in every sentence": "We planned the launch in May. We launched it in June and we won two prizes for it.",
    "I think we": "I think we planned it well. I guess we launched it on time, and I feel we won because of that.",
    "joint only": "My team and I built the portal, and my colleagues and I launched it in June with the vendor.",
    "nobody": "The portal was built in May, the users were trained and the old system was switched off in June.",
    "part of": "I was part of the launch team. The portal was built in May and it was delivered in June.",
    "the team": "The team pulled together, the team wrote the plan and everybody stayed late until it was done.",
    "a result without a doer": "Stock losses fell by a third that year. It is a lovely shop and we are proud of it.",
    "the company": "Our shop won the cup for the region. The window is lovely and head office came with a cake.",
    "a habit told as an aside": "A rota was put in place and the cold room was funded. I still walk past it.",
    "a title alone": "I was the head of the choir for two years. It was important that everybody had a voice in it.",
    "a title beside the group": "I was treasurer of the club. We sold lemonade at the fair and paid for the trip.",
    "a role that is a title": "My role was shift supervisor. The stock was counted and the shelves were relabelled.",
    "a wish to": "We showed the new driver round. I also wanted to make sure that he felt welcome.",
    "a task set": "I had to make a tough decision on the boat. We turned round and rowed home.",
    "was doing": "I was doing a report with three friends. We divided it up and wrote it in one night.",
    "like I said": "Like I said, it was a wet spring. We ordered sandbags and stacked them at the gate.",
    "a group's habit": "On the ward we split the beds between us at the start of each shift.",
    "by doing": "Spirits were kept up by singing on the bus. We were able to stay cheerful until the end.",
    "the new job": "We sold out in a week. I would bring that same energy to this place, and it was a lovely time.",
    "thinking is no part": "We moved the warehouse to Leeds. I knew it would be hard, and I felt proud of us all.",
}


@pytest.mark.parametrize("answer", FLAGGED_FOR_CONTRIBUTION.values(), ids=FLAGGED_FOR_CONTRIBUTION)
def test_an_achievement_without_ones_own_part_is_flagged(answer: str) -> None:
    assert verdict(Reason.CONTRIBUTION, answer) is Verdict.FLAG


FINE_FOR_CONTRIBUTION = {
    "I led, we shipped": "I led the pilot in two clinics, and we shipped the portal to the other nine in June.",
    "delivered by me": "We had eleven weeks for it. The training was delivered by me in nine of the clinics.",
    "my part": "We all moved the library in May. My part was the order of the crates and the two practice loads.",
    "together with": "Together with Priya, I redesigned the form, and we cut the queue at the desk by half.",
    "quoted we": '"We can\'t lose them," he said, so I drove to Leeds and replaced the pump the same evening.',
    "had to": "I was captain of the rowing team. I had to hold the practices at six, and we came second.",
    "would, as a habit": "We opened at eight. I would sweep the yard and then go count the bikes before anybody came.",
    "would, as a plan": "If two people on my team were fighting, I would talk to each alone. We all want peace.",
    "in the past": "I have in the past run the quiz night, and everyone was included. The team enjoyed it a lot.",
    "input": "My group was stuck on a name, and I gave my input on each. We picked the second one.",
    "what I did": "The date was moved up. What I did was call in two temps, and it was delivered on time.",
    "tried to": "We were three at the till that day. I tried to answer the phone between customers.",
    "a habit beside the group": "I put up a new sign each month, and we do dinners that were started by the old staff.",
    "one passive in passing": "My regulars were being served, so I was calm. It was a long day and the mood was good.",
    "the end of a sentence": "The vans leave at the end of the month and I plan for it. We had snow and got through.",
    "notes": "Fire on a Friday. Pulled the lever, sent everybody out and counted heads. We lost the line for a week.",
    "bullets": "Launch of the portal in 2022:\n- Designed the form\n- Trained nine clinics\n- Wrote the manual",
}


@pytest.mark.parametrize("answer", FINE_FOR_CONTRIBUTION.values(), ids=FINE_FOR_CONTRIBUTION)
def test_one_own_deed_is_enough_however_often_we_is_said(answer: str) -> None:
    assert verdict(Reason.CONTRIBUTION, answer) is Verdict.OK


def test_contribution_is_not_judged_where_nothing_done_is_asked_for() -> None:
    answer = "We planned the launch in May, we trained the clinics and we went live in June with all of them."
    assert verdict(Reason.CONTRIBUTION, answer, "How do you decide which customers to visit?") is Verdict.NA


MEASURED = {
    "to ms": "Latency went from 900 to 120 ms.",
    "doubled": "Sales doubled within the year.",
    "by a third": "Waste fell by a third.",
    "down by half": "Complaints were down by half.",
    "to none": "It went from three outages a week to none.",
    "points": "NPS climbed 27 points.",
    "zero downtime": "We moved it with zero downtime.",
    "weeks early": "I finished three weeks early.",
    "grew": "We grew 40% that year.",
    "share moved": "By November 78% of patients had moved.",
    "money": "The appeal raised $1.2 million.",
    "halved": "It halved the queue at the till.",
    "rank": "We came first place in the region.",
    "over target": "I closed at £140k over target.",
    "a share reached": "Twelve of fourteen clinics reordered.",
    "became": "Three hours became forty minutes.",
    "no accident since": "We made 900 changes and it has not run away since.",
    "half a grade": "Overtime was half a grade down.",
    "against the time before": "It took twenty minutes where it used to take two hours.",
    "a share": "Returns are at 3 percent now.",
    "twice as": "The queue was half as long.",
    "a rate since": "After that it was maybe one wrong order a month.",
    "money spared": "It cost us £40 instead of £900.",
    "from the start until now": "When I joined it was 40 families a week and now it's over 150.",
    "a rank among many": "I was first out of 43 branches.",
    "a target reached": "Our target was 120 and we smashed it with 141.",
    "a time span": "I had all the boxes back in nine days.",
    "a later count": "By summer it was three.",
    "a later year": "The second year it was 74.",
    "then and now": "We had eleven falls in the spring and two in the autumn.",
    "the year before": "The year before, with nothing going wrong, it was sixty.",
    "clock times": "The median moved from 15:40 to 12:55.",
    "a share of some": "Of the first 80 brackets, three were out.",
    "a share of the plan": "That is 140 percent of plan.",
    "a record": "We did 41 thousand that day, which is the site record.",
    "among the top": "Since then I have been in the top 5.",
    "a count since": "I have done it 31 times and not lost an install since.",
    "against another week": "Takings were 4,100 that Saturday vs 2,900 the Saturday before.",
    "the most ever": "It was the largest order in the history of the depot, 9,000 units.",
    "how often it was used": "The video was viewed 12,000 times.",
    "a grade": "We got a 92 on it.",
    "under a limit by a date": "I had the waiting list under 30 by June.",
    "those still there": "64% are still with us after a year.",
    "a loss": "We wrote off £12,000 of stock.",
    "above the rest": "I packed 50 boxes an hour when the rest of the line did 35.",
    "sooner than quoted": "I had it running in two days and the supplier had quoted three weeks.",
    "time spared": "We had it printed in three hours instead of two days.",
    "half of before": "I get about half the calls we used to.",
    "who joined": "Eleven families enrolled.",
    "money brought in": "The fair brought in 3,200 euros.",
    "more than the year before": "We served 90 covers, thirty more than the year before.",
    "not one": "Not one parcel went missing.",
    "fewer a day": "We get forty fewer calls a day.",
    "who found work": "Nine of the twelve got jobs.",
}


@pytest.mark.parametrize("sentence", MEASURED.values(), ids=MEASURED)
def test_a_measured_result(sentence: str) -> None:
    assert score(f"I changed how the desk works. {sentence}", LAUNCH).facts.measured_results == 1


NOT_MEASURED = {
    "a date": "It was on 12 March 2021.",
    "a phone number": "I rang 0161 496 0000 twice.",
    "team size": "We were a team of 12.",
    "a version": "I moved it to Python 3.",
    "a standard": "We are certified for ISO 9001.",
    "always on": "I gave them 24/7 support.",
    "effort": "I gave 110% every day.",
    "one of them": "It was one of them.",
    "before my time": "Sales had fallen 30% when I arrived.",
    "a goal": "My goal was to raise $8,000.",
    "an age": "I was 18 then.",
    "a plan": "We wanted to grow 40% that year.",
    "things handled": "I handled 200 orders a day.",
    "a shift": "The shift was from 6 to 2.",
    "one of several": "It was one of three sites.",
    "signatures": "I signed off 26 people.",
    "o'clock": "The soup was sold out at twelve.",
    "an everyday share": "Four out of five just sign.",
    "a time of day": "I put the trainers on the floor from six to eight.",
    "much later": "Six weeks later I rang her again.",
    "a length of time": "They kept my desk for eleven months.",
    "a share of things": "In three of the five rooms there was no plug.",
    "people on a shift": "There were five of us instead of eight.",
    "their figures": "You told me that it went from 700 a day to 3,000.",
    "parts": "I sorted the slates in three stacks.",
    "at nine": "After that I rang the ward sister at nine.",
    "a clause further on": "I spent it cutting out paper pizzas and three minutes on the sum.",
    "often": "About half the time I had to call them.",
    "how long in the job": "I was four weeks qualified.",
    "a wish of theirs": "They wanted it in five days.",
    "input": "I wrote 20 pages of notes.",
    "a budget": "The budget was £5,000.",
    "a price paid": "He paid £40 for the ticket.",
}


@pytest.mark.parametrize("sentence", NOT_MEASURED.values(), ids=NOT_MEASURED)
def test_a_number_that_is_no_result(sentence: str) -> None:
    assert score(f"I changed how the desk works. {sentence}", LAUNCH).facts.measured_results == 0


STORY = "The ward ran out of gloves. I drew up a list and I rang the suppliers. {} Sister thanked me for it."
TOLD_IN_A_STORY = {
    "what came in": ("Boxes came from two of them, 340 in the end.", True),
    "who moved": ("About 40 wards use the list.", False),
    "a price": ("It cost £48 and a morning.", False),
    "a headcount": ("There were 12 people on the team.", False),
    "a clock": ("We were home at nine.", False),
    "a span of time": ("We had eleven weeks.", False),
}


@pytest.mark.parametrize(("sentence", "measured"), TOLD_IN_A_STORY.values(), ids=TOLD_IN_A_STORY)
def test_a_figure_told_after_the_deeds_measures_what_came_of_them(sentence: str, measured: bool) -> None:
    assert score(STORY.format(sentence), LAUNCH).facts.measured_results == measured


def test_growth_told_as_we_is_measured_but_not_ones_own() -> None:
    facts = score("We grew the region by 40% in a year and opened two new sites in Spain.", LAUNCH).facts
    assert (facts.measured_results, facts.own_actions) == (1, 0)


def test_the_employer_counts_only_if_it_is_the_roles() -> None:
    links = "I ran two advisory boards for {} last year and wrote the launch plan that came out of them."
    assert verdict(Reason.TRANSFER, links.format("Heliox"), WHY_US, ROLE) is Verdict.OK
    liked = "I have always admired {}, it is a great company, and I would be very happy to join such a team."
    assert verdict(Reason.TRANSFER, liked.format("Medtronic"), WHY_US, ROLE) is Verdict.FLAG


NO_LINK = {
    "flattery": "You are a great and growing company, and I would be happy to be part of it and to develop with it.",
    "convenience": "It is ten minutes from my flat, the hours suit me and I could start straight away next month.",
    "skills without an address": "I am hard working and reliable, I learn quickly and people say I am easy to like.",
    "a follower": "I've followed you for years, I watched your talk in London and I read what your founder wrote.",
}


@pytest.mark.parametrize("answer", NO_LINK.values(), ids=NO_LINK)
def test_no_link_to_the_new_job_is_flagged(answer: str) -> None:
    assert verdict(Reason.TRANSFER, answer, WHY_US, ROLE) is Verdict.FLAG


STATUSES = {
    "nothing": ("", Status.EMPTY),
    "white space": (" \n\t ", Status.EMPTY),
    "signs only": ("... !!! ???", Status.EMPTY),
    "too short": ("I led it.", Status.TOO_SHORT),
    "German": (
        "Ich habe das Projekt geleitet und mit meinem Team die Anlage in drei Wochen aufgebaut.",
        Status.NOT_ENGLISH,
    ),
    "Spanish": (
        "Dirigí el proyecto con mi equipo y en tres semanas montamos toda la instalación nueva.",
        Status.NOT_ENGLISH,
    ),
    "French": (
        "J'ai dirigé le projet avec mon équipe et nous avons construit le nouveau site en trois mois.",
        Status.NOT_ENGLISH,
    ),
    "keywords": (
        "leadership, teamwork, communication, stakeholder management, results, KPI, ownership",
        Status.KEYWORD_LIST,
    ),
    "the question": (
        "Tell me about a launch you worked on. Tell me about a launch you worked on.",
        Status.QUESTION_REPEATED,
    ),
    "an answer": ("I trained nine clinics in eleven weeks and wrote the manual.", Status.SCORED),
}


@pytest.mark.parametrize(("answer", "status"), STATUSES.values(), ids=STATUSES)
def test_what_cannot_be_scored_says_why(answer: str, status: Status) -> None:
    assessment = score(answer, LAUNCH)
    assert assessment.status is status
    assert (assessment.overall is None) is (status is not Status.SCORED)


def test_the_banks_own_sample_is_told_apart_from_an_answer() -> None:
    sample = "I trained nine of the fourteen clinics and moved the first case to Leeds, because they had asked for it."
    question = Question("x.launch", LAUNCH, (Reason.CONTRIBUTION,), strong_answer=sample)
    assert score(sample, question).status is Status.COPIED


def test_a_pasted_question_is_left_out_of_the_answer() -> None:
    answer = "I trained nine clinics in eleven weeks, wrote the manual and moved the first case to Leeds."
    assert score(f"{LAUNCH} {answer}", LAUNCH).facts.own_actions == score(answer, LAUNCH).facts.own_actions


def test_bare_star_labels_are_no_story() -> None:
    labels = "Situation: a launch. Task: the training. Action: the clinics. Result: a good one for the whole company."
    star = score(labels, LAUNCH).facts.star
    assert star is not None
    assert (star.situation, star.task, star.action, star.result) == (False, False, False, False)


def test_a_text_without_punctuation_is_read_in_windows() -> None:
    answer = "so i called the clinic and i booked the room and then i drove to leeds with the pump" + " they waved" * 40
    assert score(answer, LAUNCH).facts.own_actions == 3
