"""A feedback as clauses, and the passages in them that speak of no weakness: denied, excused, only feared, of others.

Feedback praises before it turns a candidate down, so what stands on either side of a "but" is read apart.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from interview_coach.scoring.employer_feedback.courtesies import starts
from interview_coach.scoring.features import Reading
from interview_coach.scoring.text import Document, read_document, read_sentence
from interview_coach.scoring.zones import inside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from interview_coach.scoring.text import Sentence, Span

    Found = Mapping[str, list[Span]]
    """The spans of everything that the rules look for in one clause, by label."""

SHORT = 6
"""Words of a clause that says no more than that a fear was unfounded: "but you weren't"."""

_TURN = re.compile(
    r"(?:[,;.:)]\s+|\s-+\s|\s)(?<!anything )(?<!nothing )(?<!all )(?<!not only )"
    r"(?=(?:but|however|although|though|whereas|nevertheless|nonetheless|that said|having said that)\b)"
    r"|;\s|\s-{1,3}\s"
    r"|,\s(?=and (?:we|you|your|they|i|it|nobody|no one|what)\b)"
    r"|,\s(?=(?:yet|while|whilst|only|still|except|and yet|even if|even though)\b)"
)
"""Where a sentence turns to the other side of the matter."""

_CONCESSION = re.compile(r"\s*(?:(?:but|and)\s)?(?:although|though|while|whilst|even though|despite|for all)\b")

_PASSAGE_END = re.compile(
    r"[;:.!?\n()]"
    r"|\b(?:because|since|due to|given that|as (?:you|your|it|we|the|there)|so that|which is why)\b"
    r"|(?:,|-)\s*(?:and\s|so\s)?(?=(?:it|that|this|you|your|we|i|he|she|they|the|there|what|where|who|just|simply|more|rather)\b)"
    r"|\band\s(?=(?:you|your|we|i|it)\b)"
)
"""Where what a "not" opens is over: signs, reasons given, and whoever becomes the next subject."""

_YOU = re.compile(r"\b(?:you|your|yours|you're|you've|you'd|yourself)\b")


def read_clauses(text: str) -> Document:
    """The text as a document whose sentences are cut where they turn, at "but" and the like, without courtesies."""
    document = read_document(text)
    clauses, offsets = [], []
    for sentence, offset in zip(document.sentences, document.offsets, strict=True):
        for start, end in pairwise((0, *_turns(sentence.folded), len(sentence.text))):
            if (clause := read_sentence(sentence.text[start:end])).words:
                clauses.append(clause)
                offsets.append(offset + start)
    said = starts(clauses)
    told = tuple(read_sentence(clauses[number].text[start:]) for number, start in said)
    left_out = sum(len(clause.words) for clause in clauses) - sum(len(clause.words) for clause in told)
    places = tuple(offsets[number] + start for number, start in said)
    return Document(text, told, places, document.words - left_out, document.cuts)


def _turns(folded: str) -> list[int]:
    turns = {match.end() for match in _TURN.finditer(folded)}
    if _CONCESSION.match(folded) and (comma := folded.find(",")) > 0:
        turns.add(comma + 1)
    return sorted(turns - {0, len(folded)})


def read_zones(found: Sequence[Found], document: Document) -> tuple[Reading, ...]:
    """A reading of each clause that holds nothing but its zones; `found` is what the rules' phrases match in it."""
    relieved = [_relieves(one, clause) for one, clause in zip(found, document.sentences, strict=True)]
    after = (*relieved[1:], False)
    return tuple(
        Reading({}, _zones(one, clause, relieved=here or there))
        for one, clause, here, there in zip(found, document.sentences, relieved, after, strict=True)
    )


def _relieves(found: Found, clause: Sentence) -> bool:
    return "{relief}" in found or (len(clause.words) <= SHORT and "{negator}" in found)


def _zones(found: Found, clause: Sentence, *, relieved: bool) -> Mapping[str, tuple[Span, ...]]:
    no_offer = tuple(found.get("{no_offer}", ()))
    negators = (span for span in found.get("{negator}", ()) if not inside(span, no_offer))
    zones = {
        "negated": tuple(_opened(clause, negators)),
        "denied": tuple(_opened(clause, found.get("{denial}", ()))),
        "excused": tuple(_around(clause, found.get("{excuse}", ()))),
        "praised": tuple(_around(clause, found.get("{praise}", ()))),
        "supposed": tuple(_opened(clause, found.get("{unreal}", ())))
        + tuple((start, len(clause.text)) for start, _ in found.get("{fear}", ()) if relieved),
        "others": tuple(_until_you(clause, found.get("{rival}", ()))),
    }
    return {name: spans for name, spans in zones.items() if spans}


def _opened(clause: Sentence, openers: Iterable[Span]) -> Iterator[Span]:
    """From each opener to the end of its passage."""
    return ((start, _end(clause.folded, end)) for start, end in openers)


def _around(clause: Sentence, excuses: Iterable[Span]) -> Iterator[Span]:
    """The passage that an excuse closes, and what follows in it."""
    for start, end in excuses:
        before = [match.end() for match in _PASSAGE_END.finditer(clause.folded, 0, start)]
        yield before[-1] if before else 0, _end(clause.folded, end)


def _until_you(clause: Sentence, rivals: Iterable[Span]) -> Iterator[Span]:
    """From each mention of somebody else to the end of its passage, or to where the reader is spoken of."""
    for start, end in rivals:
        you = _YOU.search(clause.folded, end)
        yield start, min(_end(clause.folded, end), you.start() if you else len(clause.text))


def _end(folded: str, at: int) -> int:
    match = _PASSAGE_END.search(folded, at)
    return match.start() if match else len(folded)
