"""Measured results: a quantity that tells how something turned out, rather than a date, a team's size or a version."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.scoring.text import Sentence, Span

_WORDED = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred thousand dozen none zero"
).replace(" ", "|")
_FIGURE = r"[$£€]?\d+(?:[.,]\d+)*(?:\s?(?:k|m|bn|million|thousand|%)(?!\w))?"
_NUMBER = rf"(?:{_FIGURE}|\b(?:{_WORDED})\b)"
_PERCENT = r"\d+(?:[.,]\d+)?\s?(?:%|percent\b|per cent\b|percentage points?\b|points?\b)"
_TIME = r"(?:ms|milliseconds?|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)"
_ROUGHLY = r"(?:(?:about|around|over|under|below|nearly|almost|roughly|just|only|some|less than|more than|by|to|at) )*"
_CHANGED = (
    "grew|grown|growing|rose|risen|climbed|increased?|increasing|improved|improving|jumped|boosted|raised|raising|gained"
    "|lifted|generated|earned|earning|sold|selling|won|winning|attracted|recruited|signed|exceeded|beat|surpassed"
    "|reached|scored|renewed|fell|fallen|dropped|dropping|decreased|reduced|reducing|cut|cutting|shrank|saved|saving"
    "|lowered|shortened|slashed|trimmed|levelled|sped up|(?:went|came) (?:up|down)|brought (?:in|down|up)|got back"
    "|(?:is|was|were|are) (?:up|down)|(?:growth|increase|reduction|savings?|drop|profit) of|(?:down|up) by"
    "|took (?:it|that|this) down"
)
_FRACTION = r"(?:a|one|two|three) (?:half|thirds?|quarters?|fifths?|tenths?)"
_PATTERNS = (
    rf"\bfrom [^.,;]{{0,20}}?{_NUMBER}[^.;]{{0,40}}? (?:down |up )?to {_ROUGHLY}(?:\d|\b(?:{_WORDED})\b)[^\s,.;]*",
    rf"{_NUMBER}(?:\s?{_TIME}|\s?%)? (?:when we started and|to) {_ROUGHLY}\d[^\s,.;]*(?:\s?{_TIME}| percent)?",
    rf"\b(?:{_CHANGED})\b(?: (?!before|after|to do)[a-z'-]+){{0,5}}? {_ROUGHLY}{_NUMBER}(?: {_TIME}\b|\s?%| percent)?",
    rf"{_PERCENT}(?: [a-z]+)? (?:more|less|fewer|faster|higher|lower|up|down|increase|growth|rise|drop|reduction)\b",
    rf"{_PERCENT} of (?:the |our |my |all |them )?[a-z]+(?: [a-z]+){{0,3}}? (?:had|have|were|was|are|moved)\b",
    rf"\b{_NUMBER} {_TIME} (?:early|ahead|sooner|faster|saved|less)\b",
    r"\b(?:finished|closed|ended|landed|came in|graduated|held)(?: [a-z]+){0,3}? (?:at|on|with) (?:an? )?\d[\d.,]*",
    rf"\b(?:by|down|up|cut|fell|dropped|rose|grew|saved) (?:(?:by|about|around|almost|nearly) )*{_FRACTION}\b",
    r"\b(?:by|in|down) half\b|\b(?:doubled|tripled|trebled|quadrupled|halved)\b",
    r"\b(?:zero|no) (?:downtime|complaints|incidents|defects|injuries|accidents|outages|findings)\b",
    r"\b(?:first|second|third|1st|2nd|3rd) (?:place|in the (?:country|region|company|county|state)|on points)\b",
)
_MEASURED = re.compile("|".join(_PATTERNS))
_MAY_MEASURE = re.compile(
    rf"\d|\b(?:{_WORDED}|half|thirds?|quarters?|no|first|second|third)\b|doubl|tripl|trebl|quadrupl|halve"
)
_EARLIER = re.compile(
    r"\bhad (?:already |just |been )?(?:fallen|risen|dropped|grown|gone|lost|increased|decreased|declined|slipped)\b"
    r"|\bwhen i (?:arrived|joined|started|took over|came)\b|\bbefore i\b"
)
_NOT_REAL = re.compile(
    r"\b(?:goal|target|aim|plan|budget|objective|quota|hoped?|want(?:ed)?|would|will|could|should|expect(?:ed)?|supposed"
    r"|need(?:ed)?|asked|required?|if)\b[^.;,]*$"
)
_NOT_MEASURE = re.compile(r"\b1[01]0\s?%|\b24/7|\b(?:iso|python|version|phase)\s?\d|(?<![\d.,$£€])(?:19|20)\d\d\b")


def measured_results(sentence: Sentence) -> tuple[Span, ...]:
    """The spans of results that are measured; none where the figure describes the time before, a plan or a wish."""
    folded = sentence.folded
    if not _MAY_MEASURE.search(folded) or _EARLIER.search(folded):
        return ()
    return tuple(_spans(folded))


def _spans(folded: str) -> Iterator[Span]:
    for match in _MEASURED.finditer(folded):
        if not _NOT_REAL.search(folded, 0, match.start()) and not _NOT_MEASURE.search(match.group()):
            yield match.span()
