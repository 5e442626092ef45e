"""What the lines of a CV, a letter or a profile show, by the names that the rules in `materials_rules/` go by.

A line without a subject ("- Cut waste by a fifth") is the author's own deed, and what is said about a job is looked for
under that job, not in the sentences that happen to stand beside it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from interview_coach.scoring.lexicon import sections
from interview_coach.scoring.material_layout import LineKind, is_job_item, opens_with_deed, opens_with_verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.material_layout import Layout, Line
    from interview_coach.scoring.text import Sentence, Span

JOB_ITEMS = 3
"""Items under a job from which it is told in full, and so can be found wanting; older jobs are rightly kept short."""

DUTY_SHARE = 0.6
"""Share of a job's items that are duties, from which it reads as its own job description."""

_OPENS_AS_DUTY = re.compile(r"\W*(?:(?:main|key|daily|day-to-day) )?(?:responsib|duties|tasked|accountable|in charge)")
_YEAR = re.compile(r"(?:19|20)\d\d|\d{6,}|24/7")
_NAMED_NUMBER = re.compile(
    r"(?:[A-Z]{2,}|[Vv]ersion|[Pp]ython|[Pp]hase|[Ww]ard|[Yy]ear|[Gg]rade|[Ll]evel|[Kk]ey [Ss]tage|[Uu]nit|[Tt]ype) $"
)
_A_WHILE = re.compile(r"\+? ?-?(?:years?|months?|yrs?)\b")
_JOINING = re.compile(r"\b(?:at|with|for|join|joining|to) (?:the )?([A-Z][\w&'’-]*(?: [A-Z][\w&'’-]*){0,3})")
_WANTING = re.compile(r"\b(?:join|joining|work(?:ing)? for|appl(?:y|ying|ication))\b")
_APPLICATION = re.compile(r"\b(?:appl(?:y|ying|ication)|role|position|post|vacancy|opening|advertis\w+|opportunity)\b")
_YOUR = re.compile(r"yours?\b(?P<after>(?: [\w'-]+){0,3})")
_NO_NAMES = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october"}
)


@dataclass(frozen=True, slots=True)
class _Told:
    """One sentence with its line and what it shows."""

    sentence: Sentence
    line: Line
    reading: Reading


def read_features(layout: Layout, readings: Sequence[Reading], *, letter: bool) -> tuple[Reading, ...]:
    """The readings of a text's sentences, with what only its layout tells added to them.

    In a letter nothing stands under a job, whatever it looks like.
    """
    lines = [
        replace(layout.line(number), job=None) if letter else layout.line(number) for number in range(len(readings))
    ]
    own = map(_with_own_items, layout.document.sentences, lines, readings)
    told = [_Told(*each) for each in zip(layout.document.sentences, lines, own, strict=True)]
    names = frozenset(_employers(told))
    marked = [_add(each, _alone(each, names)) for each in told]
    marked = [_add(each, _in_scope(scope, each)) for each, scope in zip(marked, _scopes(marked), strict=True)]
    return tuple(each.reading for each in _with_jobs(marked))


def _with_own_items(sentence: Sentence, line: Line, reading: Reading) -> Reading:
    """The reading with deeds whose doer is left unsaid given to the author, whoever acted in the line before.

    "Trained apprentices" is no deed at the start of an answer's sentence, as "Trained in Leeds, I ..." isn't; it is one
    under a job.
    """
    unsaid = reading.features.get("unsaid_action", ())
    if not unsaid and is_job_item(line) and opens_with_deed(sentence.words):
        unsaid = (sentence.span(0, 0),)
    group = tuple(span for span in reading.features.get("group_action", ()) if span not in unsaid)
    own = tuple(dict.fromkeys((*reading.features.get("own_action", ()), *unsaid)))
    given = {"group_action": group, "own_action": own, "unsaid_action": unsaid}
    features = {**reading.features, **given}
    return replace(reading, features={name: spans for name, spans in features.items() if spans})


def _alone(told: _Told, names: frozenset[str]) -> Iterator[tuple[str, Span]]:
    """What a sentence shows by itself."""
    sentence, reading = told.sentence, told.reading
    for span in reading.features.get("own_action", ()):
        if not _listed("no deeds").intersection(sentence.folded[slice(*span)].split()) and not _is_vague(span, reading):
            yield "deed", span
            yield "borne_out", span
    yield from (("borne_out", span) for span in reading.features.get("measured_result", ()))
    item = told.line.job is not None and told.line.kind is not LineKind.DATED
    if item and opens_with_verb(sentence.words) == "base":
        yield "own_practice", sentence.span(0, 0)
        yield "own_experience", sentence.span(0, 0)
    if item or reading.has("own_action") or reading.has("own_practice"):
        yield from (("measured", span) for span in _quantities(sentence, reading))
    for span in reading.features.get("hidden_actor", ()):
        if item and not _listed("honours").intersection(sentence.folded[slice(*span)].split()):
            yield "passive_item", span
    yield from (("employer_link", span) for span in _links(sentence, reading, names))


def _is_vague(span: Span, reading: Reading) -> bool:
    return span in reading.features.get("vague_action", ()) and not reading.has("measured_result")


def _quantities(sentence: Sentence, reading: Reading) -> Iterator[Span]:
    """Results with a figure, and figures that tell how much was done; no years, phone numbers or names of things."""
    yield from reading.features.get("measured_result", ())
    figures = [
        span for span in reading.features.get("number", ()) if not _YEAR.fullmatch(sentence.folded[slice(*span)])
    ]
    words = [(start, end) for start, end, word in sentence.tokens if word in _listed("counted")]
    for start, end in (*figures, *words):
        if not (_NAMED_NUMBER.search(sentence.text[:start]) or _A_WHILE.match(sentence.folded[end:])):
            yield start, end


def _employers(told: Iterable[_Told]) -> Iterator[str]:
    """The names that stand for the new employer, where a letter says what it applies for."""
    for each in told:
        if _APPLICATION.search(each.sentence.folded) or _WANTING.search(each.sentence.folded):
            for match in _JOINING.finditer(each.sentence.text):
                yield from (word for word in match[1].split() if word.lower() not in _NO_NAMES)


def _links(sentence: Sentence, reading: Reading, names: frozenset[str]) -> Iterator[Span]:
    """Where this employer, rather than any, is spoken of: something of theirs, or their name beyond the application."""
    yield from reading.features.get("their_words", ())
    yield from (span for span in reading.features.get("addressed", ()) if not _is_anybodys(sentence, span))
    if _APPLICATION.search(sentence.folded) or (reading.has("praise") and not reading.has("deed")):
        return
    yield from reading.features.get("employer", ())
    yield from ((start, end) for start, end, _ in sentence.tokens if sentence.text[start:end] in names)


def _is_anybodys(sentence: Sentence, span: Span) -> bool:
    """Whether "your" goes with what every employer has: your team, your customers; not your Hull team."""
    your = _YOUR.match(sentence.folded, span[0])
    if not your:
        return False
    named = re.search(r"[A-Z\d]", sentence.text[your.start("after") : your.end("after")])
    return not your["after"] or (not named and not _listed("theirs").isdisjoint(your["after"].split()))


def _scopes(told: Sequence[_Told]) -> Iterator[list[_Told]]:
    """For each sentence those that speak of the same: its job's, or else itself and its neighbours."""
    jobs = defaultdict(list)
    for each in told:
        jobs[each.line.job].append(each)
    for number, each in enumerate(told):
        yield jobs[each.line.job] if each.line.job is not None else list(told[max(0, number - 1) : number + 2])


def _in_scope(scope: Iterable[_Told], told: _Told) -> Iterator[tuple[str, Span]]:
    """Whether a deed or a figure stands where the sentence's claims would be borne out."""
    for name in ("deed", "measured"):
        if any(each.reading.has(name) for each in scope):
            yield f"{name}_here", _whole(told)


def _with_jobs(told: Sequence[_Told]) -> Iterator[_Told]:
    """The sentences, with what is wrong with a job as a whole marked where it begins or on its items."""
    items = defaultdict(list)
    for each in told:
        if is_job_item(each.line):
            items[each.line.job].append(each)
    for each in told:
        yield _add(each, _in_job(each, items.get(each.line.job, []))) if each.line.job is not None else each


def _in_job(told: _Told, items: Sequence[_Told]) -> Iterator[tuple[str, Span]]:
    measured = any(each.reading.has("measured") for each in items)
    if len(items) < JOB_ITEMS or measured:
        return
    if told.line.kind is LineKind.DATED:
        yield "unmeasured_job", _whole(told)
    duties = sum(map(_is_duty, items))
    if duties >= DUTY_SHARE * len(items) and _is_duty(told) and not _OPENS_AS_DUTY.match(told.sentence.folded):
        yield "duty_item", _whole(told)


def _is_duty(told: _Told) -> bool:
    """Whether an item names what the job was about: "Handling cash", "Stock control", "Responsible for the till"."""
    if told.line.kind is not LineKind.ITEM:
        return False
    opening = opens_with_verb(told.sentence.words)
    return (
        bool(_OPENS_AS_DUTY.match(told.sentence.folded)) or opening == "gerund" or not (opening or _acts(told.reading))
    )


def _whole(told: _Told) -> Span:
    """From the first word of a sentence to its last, without the sign of a list item."""
    return told.sentence.span(0, len(told.sentence.words) - 1)


def _acts(reading: Reading) -> bool:
    return any(
        reading.has(name) for name in ("own_action", "group_action", "joint_action", "hidden_actor", "own_practice")
    )


def _add(told: _Told, found: Iterable[tuple[str, Span]]) -> _Told:
    added: defaultdict[str, list[Span]] = defaultdict(list)
    for name, span in found:
        added[name].append(span)
    if not added:
        return told
    kept = told.reading.features
    features = {**kept, **{name: (*kept.get(name, ()), *spans) for name, spans in added.items()}}
    return replace(told, reading=replace(told.reading, features=features))


@cache
def _listed(name: str) -> frozenset[str]:
    """A section of `lexicon/materials.txt` as words."""
    return frozenset(" ".join(_parts()[name]).split())


@cache
def _parts() -> Mapping[str, list[str]]:
    return dict(sections("materials.txt"))
