"""What rules may refer to by name: the features that sentences show, and the counts of a whole text.

A name that is in no list here can never be found, so a rule that refers to it would say nothing for ever.
"""

from __future__ import annotations

from typing import NamedTuple


class Names(NamedTuple):
    """`features` have places in the text, and are counted too; `counts` are numbers alone."""

    features: frozenset[str]
    counts: frozenset[str]

    @property
    def counted(self) -> frozenset[str]:
        """All that is counted; `own_action sentences` are the sentences that hold one."""
        return self.counts | self.features | {f"{feature}{SENTENCES}" for feature in self.features}


SENTENCES = " sentences"
"""Behind the name of a feature: the sentences that hold it, rather than the places."""

_WHO_ACTS = """
own_action vague_action chosen_action own_practice own_duty own_title own_intention own_obligation own_experience
unsaid_action group_action group_practice group_passage joint_action hidden_actor weak_ownership
"""
_WHAT_IS_TOLD = """
story setting loose event dated_event task outcome upshot measured_result free_figure own_reflection quoted number
named evidence claim habit advice purpose gap bridge praise
"""
_TIES = "role_link job_named employer addressed nodded their_words anybody"
_TONES = "badmouthing_tone superiority_tone entitlement_tone no_passion_tone"
_COUNTS = """
words sentences said told things names good_words empty_words concrete_action shared_action own_part
untold_part nothing_done unowned advice_instead whole_story links demands
demands_shown demands_named demands_missing situation task action result depth_score
asks_depth asks_attitude asks_contribution asks_transfer asks_example asks_no_example
asks_past_example asks_experience asks_approach asks_how_would asks_here asks_why_us asks_why_you asks_why_leave
asks_strength asks_weakness asks_pay asks_opinion
follow_up paced_words
"""
_COUNTS_FOR_QUESTIONS = """
flagged_depth flagged_attitude flagged_contribution flagged_transfer only_indifferent only_entitled supposed
"""
_CAUSES = "depth attitude contribution transfer other_candidate outside unknown"
_ON_PAPER = """
borne_out deed measured deed_here measured_here passive_item unmeasured_job duty_item employer_link
"""
_COUNTS_ON_PAPER = "is_cv is_letter is_profile told_in_full demands_asked"

IN_ANSWERS = Names(
    features=frozenset(" ".join((_WHO_ACTS, _WHAT_IS_TOLD, _TIES, _TONES)).split()),
    counts=frozenset(" ".join((_COUNTS, _COUNTS_FOR_QUESTIONS)).split()),
)
IN_FEEDBACK = Names(
    features=frozenset(f"{cause}_words" for cause in _CAUSES.split()),
    counts=frozenset({"words"}),
)
IN_MATERIALS = Names(
    features=IN_ANSWERS.features | frozenset(_ON_PAPER.split()),
    counts=IN_ANSWERS.counts | frozenset(_COUNTS_ON_PAPER.split()),
)
