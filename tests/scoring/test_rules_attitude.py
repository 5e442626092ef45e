"""What reads as a poor attitude, and above all what doesn't: a false accusation costs the user's trust."""

import pytest

from interview_coach.scoring.reader import Reader
from interview_coach.scoring.rule_language.rule import Kind
from interview_coach.scoring.rule_language.rules import RuleSet
from interview_coach.scoring.rule_language.self_tests import example_failures
from interview_coach.scoring.rule_language.shipped import read_shipped, shipped_rules

WRITTEN = RuleSet.of(read_shipped())

ACCUSED = [
    # contempt
    "My boss was a nightmare, so after a year I left.",
    "my manager was incompetant and everybody knew",
    "The directors there are completely clueless, if you ask me.",
    "Honestly, half of my coworkers were lazy.",
    "I had to work with idiots for two years.",
    "Head office had no idea what happens on a ward.",
    "He was a bully and she was out of her depth.",
    "Our supervisor was such a control freak.",
    "It was an abusive manager that made me go.",
    # unmet duties
    "Management never listened to anyone.",
    "My manager couldn't be bothered to read it.",
    "Nobody had even bothered to proofread the leaflet.",
    "The owner never once appreciated what I did.",
    # blame
    "I blame them for the delay.",
    "It was entirely their fault that the tender failed.",
    "I don’t see what I could have done differently.",
    "My team leader took all the credit for my work.",
    "R&D had promised us features they couldn't deliver.",
    # running down
    "It was a toxic workplace from the first day.",
    "My boss had favorites and gave them the good shifts.",
    "They treated us like children.",
    # superiority
    "I was simply better than my colleagues.",
    "I was the only one who actually cared about the result.",
    "I carried the whole team for two years.",
    "Without me they would have lost the account.",
    "I spent my days fixing other people's mess.",
    "Most colleagues could not keep up with me.",
    "I never make mistakes, so I can't answer that.",
    # entitlement
    "Honestly I deserve this job.",
    "I expect a promotion within the first year.",
    "That role should have been mine.",
    "By any measure it was my turn.",
    "They owe me that promotion.",
    "I was promised a raise and then nothing came.",
    "You'd be lucky to have me.",
    "I won't get out of bed for less than eighty.",
    "After everything I've done for them I expected more.",
    # no passion
    "I just need a job, to be frank.",
    "It pays the bills.",
    "One office is much the same as another.",
    "I'm not really bothered what the work is.",
    "I don't really care about the product.",
    "It's fine, I guess.",
    "I haven't looked into your company yet.",
    # digs that add up
    "She was lovely on the surface. I won't name her, and it takes her a little longer than most. I told her so.",
    "Some people go to pieces over a deadline. I have never quite understood that.",
    "These people have never met a customer, and they sit in their office all day.",
    "Management let him have his way, as nobody there had the courage to speak.",
]

SPARED = [
    # not about people
    "The deployment was a nightmare and took two nights.",
    "The old scanner was useless, so I found another.",
    "The first drafts were terrible, in fact they were awful, and I kept at it.",
    "It was a lazy Sunday on the ward.",
    "The solution was not obvious at first.",
    "The route was toxic waste only.",
    # facts about people, without contempt
    "My boss was demanding, and he taught me how to plan.",
    "My boss was very difficult to please at first.",
    "The customer was rude, so I listened and wrote it all down.",
    "A teammate was refusing to put in work, so I sat down with him.",
    "One of the members wasn't doing their part, so I asked what was wrong.",
    "My manager didn't listen at first, so I brought the figures.",
    "The patient could barely walk, so I fetched a chair.",
    "He had no real experience, so I trained him for a month.",
    "None of them knew how to use it, so I taught them.",
    "The customers had no idea how to log in, so I wrote a guide.",
    # other people's words, denials, questions
    'She told me "my manager is useless", and I let her talk.',
    "The ops floor told us that the alerts were useless.",
    "I don't think my manager was incompetent.",
    "I never said I deserve it.",
    "I wouldn't say I am entitled to anything.",
    "I never blame anyone, I look for the cause.",
    "It wasn't their fault, I had sent the wrong drawing.",
    "If my boss were a bully, I would talk to HR.",
    # credit, blame of oneself
    "Our customers deserve better.",
    "They deserve all the credit.",
    "I deserved that criticism, and changed the rota.",
    "I deserve some of that feedback, I suppose.",
    "I blame myself for the delay.",
    "Our success was down to the support of my team.",
    "I convinced my team that we deserved to be there.",
    "I earned a promotion in my second year.",
    # confidence with reason
    "I am very good at it, and you can call and check.",
    "I was the only one who spoke Spanish, so I took the calls.",
    "I was the only one who knew the old system, so I wrote the guide.",
    "I am better at planning than I was two years ago.",
    "I carried the boxes to the van.",
    "I helped students fix their mistakes.",
    # other senses
    "I need a job number to book the hours.",
    "I expect the API to return an array.",
    "I expected a delay and warned the client.",
    "It was my turn to close the till.",
    "Anything below 5 mm is scrapped.",
    "It goes without saying that safety came first.",
    "I skipped lunch to finish it.",
    "The matter was overlooked by both firms.",
    "It doesn't matter to the patient who is late.",
    "I don't care who gets the credit.",
    "I do whatever it takes, whatever you need.",
    "I do not mind which shift I work.",
    "I am not motivated by money alone.",
    "Anyone could do it after reading the sheet I wrote.",
    "We got there in the end, all of us.",
    "I don't hold it against her, we get on well.",
    "The job was boring at times, so I made it a race.",
    "I clocked in at six each day.",
    "Oh great, another Monday.",
    "I trained people who had never met a customer.",
    "That is what customers want, so we built it.",
    "I asked what good looks like before I began.",
    "Someone with my background could help you with audits.",
    "They did not get it at first, so I drew it.",
]


def accusations(answer: str) -> list[tuple[str, str]]:
    read = Reader().read(answer)
    findings = shipped_rules().findings(read.evidence())
    return [(finding.rule, finding.text) for finding in findings if finding.rule.startswith("attitude.")]


@pytest.mark.parametrize("answer", ACCUSED)
def test_accused(answer: str) -> None:
    assert accusations(answer)


@pytest.mark.parametrize("answer", SPARED)
def test_spared(answer: str) -> None:
    assert accusations(answer) == []


@pytest.mark.parametrize("answer", ACCUSED)
def test_the_look_of_the_text_changes_nothing(answer: str) -> None:
    rules = {rule for rule, _ in accusations(answer)}
    for other in (answer.upper(), answer.lower(), answer.replace("'", "’"), answer.replace("'", ""), answer + "\r\n"):
        assert {rule for rule, _ in accusations(other)} == rules, other


@pytest.mark.parametrize("name", WRITTEN.rules)
def test_each_shipped_rule_passes_its_own_examples(name: str) -> None:
    rule = WRITTEN.rules[name]
    assert rule.hits
    assert len(rule.misses) >= 2
    assert example_failures(WRITTEN, [name]) == []


WARNINGS = [name for name, rule in shipped_rules().rules.items() if rule.severity and rule.kind is not Kind.QUESTION]


@pytest.mark.parametrize("name", WARNINGS)
def test_each_shipped_warning_says_why_and_how_to_mend_it(name: str) -> None:
    rule = shipped_rules().rules[name]
    assert rule.why
    assert rule.fix
    assert rule.evidence != "none"
