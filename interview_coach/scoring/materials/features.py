"""What the lines of a CV, a letter or a profile show, by the names that the rules in `materials_rules/` go by.

A line without a subject ("- Cut waste by a fifth") is the author's own deed, whoever acted in the line before.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from interview_coach.scoring import grammar
from interview_coach.scoring.lexicon import classes
from interview_coach.scoring.materials.jobs import with_jobs
from interview_coach.scoring.materials.layout import LineKind, is_job_item, opens_with_deed, opens_with_verb
from interview_coach.scoring.materials.links import employers, links
from interview_coach.scoring.materials.told import Told
from interview_coach.scoring.materials.words import words
from interview_coach.scoring.zones import overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.materials.layout import Layout
    from interview_coach.scoring.text import Sentence, Span

_YEAR = re.compile(r"(?:19|20)\d\d|\d{6,}|24/7")
_NAMED_NUMBER = re.compile(
    r"(?:[A-Z]{2,}|[Vv]ersion|[Pp]ython|[Pp]hase|[Ww]ard|[Yy]ear|[Gg]rade|[Ll]evel|[Kk]ey [Ss]tage|[Uu]nit|[Tt]ype) $"
)
_A_WHILE = re.compile(r"\+? ?-?(?:years?|months?|yrs?)\b")
_WAS = frozenset({"was", "were", "been"})
_BY_ME = (["by", "me"], ["by", "myself"])


def read_features(layout: Layout, readings: Sequence[Reading], *, letter: bool) -> tuple[Reading, ...]:
    """The readings of a text's sentences, with what only its layout tells added to them.

    In a letter nothing stands under a job, whatever it looks like.
    """
    lines = [layout.line(number) for number in range(len(readings))]
    if letter:
        lines = [replace(line, job=None) for line in lines]
    told = [_with_own_items(Told(*each)) for each in zip(layout.document.sentences, lines, readings, strict=True)]
    told = [each.having(_by_itself(each)) for each in told]
    names = employers(told)
    told = [each.having(("employer_link", span) for span in links(each, names)) for each in told]
    return tuple(each.reading for each in with_jobs(told))


def _with_own_items(told: Told) -> Told:
    """With the deeds whose doer is left unsaid given to the author.

    "Trained" may begin what was done to somebody ("Trained in Leeds, I ..."), and so is no deed elsewhere; under a job
    it is one.
    """
    unsaid = told.spans("unsaid_action")
    if not unsaid and is_job_item(told.line) and opens_with_deed(told.sentence.words):
        unsaid = (told.sentence.span(0, 0),)
    group = tuple(span for span in told.spans("group_action") if span not in unsaid)
    own = tuple(dict.fromkeys((*told.spans("own_action"), *unsaid)))
    return told.with_features({"group_action": group, "own_action": own, "unsaid_action": unsaid})


def _by_itself(told: Told) -> Iterator[tuple[str, Span]]:
    """What a sentence shows whatever stands around it."""
    for span in told.spans("measured_result"):
        yield "borne_out", span
    for span in told.spans("own_action"):
        if _is_deed(told, span):
            yield "deed", span
            yield "borne_out", span
    under_job = told.line.job is not None and told.line.kind is not LineKind.DATED
    if under_job and opens_with_verb(told.sentence.words) == "base":
        yield "own_practice", told.sentence.span(0, 0)
        yield "own_experience", told.sentence.span(0, 0)
    if under_job or told.shows("own_action", "own_practice"):
        yield from (("measured", span) for span in _quantities(told))
    if under_job:
        yield from (("passive_item", span) for span in _passives(told.sentence))


def _is_deed(told: Told, span: Span) -> bool:
    """Whether an own action is more than applying, having been there, or a word that fits any deed."""
    if not words("no deeds").isdisjoint(told.words_at(span)):
        return False
    vague = span in told.spans("vague_action") or not words("vague deeds").isdisjoint(told.words_at(span))
    return not vague or told.shows("measured_result")


def _quantities(told: Told) -> Iterator[Span]:
    """Results with a figure, and figures that tell how much was done; no years, phone numbers or names of things."""
    results = told.spans("measured_result")
    yield from results
    text, folded = told.sentence.text, told.sentence.folded
    figures = [span for span in told.spans("number") if not _YEAR.fullmatch(folded[slice(*span)])]
    counted = [(start, end) for start, end, word in told.sentence.tokens if word in words("counted")]
    for start, end in (*figures, *counted):
        named = _NAMED_NUMBER.search(text[:start]) or _A_WHILE.match(folded[end:])
        if not (named or overlaps((start, end), results)):
            yield start, end


def _passives(sentence: Sentence) -> Iterator[Span]:
    """Where something was done and nobody did it; "was promoted" hides nothing, nor does "was done by me"."""
    said = list(sentence.words)
    for first, word in enumerate(said):
        verb = grammar.skip_adverbs(said, first + 1)
        if word not in _WAS or verb >= len(said) or not grammar.participle(said[verb]):
            continue
        state = said[verb] in classes()["adjective_participles"] and said[verb : verb + 2] != ["set", "up"]
        if not (state or said[verb] in words("honours") or said[verb + 1 : verb + 3] in _BY_ME):
            yield sentence.span(first, verb)
