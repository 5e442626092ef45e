"""Whose job an advert is for and what the job is called, as far as its first lines and its labels say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interview_coach.scoring.advert_lines import section_named
from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interview_coach.scoring.advert_lines import Line

_FIRST_LINES = 8
"""Lines among which the title stands alone, if it does."""

_MOST_WORDS = 9

_NAME = r"[A-Z0-9][\w&'’.-]*(?: (?:(?:of|and|the|&|de|für|van|du) )?(?:[A-Z0-9&][\w&'’.-]*))*"
_LABELLED_EMPLOYER = re.compile(
    r"^\W*(?:company|employer|organi[sz]ation|client|school|hospital)\W*:\s*(.+)$", re.I | re.M
)
_LABELLED_TITLE = re.compile(
    r"^\W*(?:job title|position title|position|title|role|post|job|vacancy|we're hiring|we are hiring|now hiring|hiring)\W*:\s*(.+)$",
    re.IGNORECASE | re.MULTILINE,
)
_HIRING = re.compile(
    rf"({_NAME}),?(?: [^.\n]{{0,80}}?)? (?:is|are) (?:currently |now |actively |again )?(?:looking for|seeking|hiring|recruiting|searching for|after)\b"
    rf"|\b[Jj]oin (?:us at )?({_NAME})|\b(?:at|for) ({_NAME})[, ]+(?:you|we)\b"
)
_TELLS = re.compile(
    rf"^\W*(?:At )?({_NAME})(?:,[^,\n]{{1,60}},)? (?:is|are|makes?|helps?|turns?|builds?|runs?|provides?|develops?|designs?|has|operates?|serves?|sells?|needs?|was|supplies|manufactures|offers?|exists|delivers?|wants?)\b",
    re.MULTILINE,
)
_EQUAL = re.compile(rf"({_NAME}) is (?:an |committed |proud )")
_WANTED_TITLE = re.compile(
    r"(?:looking for|seeking|hiring|recruit(?:ing)?|needs?|searching for|appoint|wants?)\s+(?:to (?:hire|appoint|recruit) )?(?:an?|our next|our first|two|three)\s+"
    rf"(?:[a-z-]+ ){{0,3}}?({_NAME})"
)
_JOB = re.compile(
    r"\b(?:\w*(?:manager|engineer|developer|nurse|teacher|chef|lead|leader|assistant|representative|rep|officer|worker|"
    r"director|analyst|accountant|electrician|technician|driver|specialist|consultant|coordinator|co-ordinator|associate|"
    r"advisor|adviser|administrator|designer|scientist|executive|supervisor|planner|buyer|clerk|cleaner|carer|therapist|"
    r"hygienist|architect|surveyor|mechanic|plumber|carpenter|joiner|welder|operator|operative|agent|editor|writer|"
    r"lecturer|tutor|librarian|receptionist|secretary|lawyer|solicitor|paralegal|barista|baker|waiter|partie|head|"
    r"midwife|doctor|physician|pharmacist|paramedic|liaison|partner|controller|inspector|trainer|recruiter|auditor|"
    r"bookkeeper|cashier|guard|pilot|captain|attendant|host|steward|producer|researcher|fellow|apprentice|trainee|intern))s?\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\b(?:School|Academy|College|University|Hospital|Clinic|Trust|Council|Charity|Ltd|Limited|GmbH|AG|Inc|LLC|plc|PLC|"
    r"Group|Hotel|Foundation|Institute|Ministry|Agency|Bank|Partners|Pty|Laboratories|Pharma|Bakery|Practice)\b"
)
_PLACE = re.compile(r"\s+(?:[-–—|·•]|at\b|@)\s+|\s*[|·•]\s*|\s*!+\s*$|\s+wanted\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?]\s+\w|\b(?:we|you|your|our|is|are)\b", re.IGNORECASE)


def title_in(text: str, lines: Sequence[Line]) -> str:
    """What the job is called; empty where the text doesn't say so plainly."""
    if labelled := _LABELLED_TITLE.search(text):
        return _cleaned(labelled[1])
    for line in lines[:_FIRST_LINES]:
        words = text[slice(*line.span)]
        if len(words.split()) <= _MOST_WORDS and _JOB.search(words) and not _SENTENCE.search(words):
            return _cleaned(_PLACE.split(words)[0] if _JOB.search(_PLACE.split(words)[0]) else words)
    wanted = (match[1] for match in _WANTED_TITLE.finditer(text))
    return next((_cleaned(name) for name in wanted if _JOB.search(name)), "")


def employer_in(text: str, lines: Sequence[Line]) -> str:
    """Who advertises the job; empty where the text doesn't say so plainly."""
    if labelled := _LABELLED_EMPLOYER.search(text):
        return _cleaned(labelled[1])
    first = text[slice(*lines[0].span)] if lines else ""
    if (found := re.search(rf"\bat ({_NAME})", first)) and _JOB.search(first):
        return _cleaned(found[1])
    for line in lines[:_FIRST_LINES]:
        words = text[slice(*line.span)]
        if _ORGANISATION.search(words) and re.fullmatch(_NAME, words):
            return _cleaned(words)
    for pattern in (_TELLS, _HIRING, _EQUAL):
        for match in pattern.finditer(text):
            name = _cleaned(next(filter(None, match.groups())))
            if _is_a_name(name):
                return name
    return ""


_AROUND = re.compile(r"^[^\w(]+|[^\w)]+$")
_SMALL = {word.upper(): word for word in ("de", "of", "and", "the", "in", "for", "to", "at", "a")} | {
    word: word for word in ("HR", "IT", "UK", "US", "QA", "NHS", "VP", "II", "III")
}
_NO_NAMES = frozenset(
    "the this that these we you our your it he she they there who what where when why how if in as at for all job role "
    "position candidates applicants candidate applicant experience knowledge post company".split()
)


def _is_a_name(name: str) -> bool:
    words = fold(name).removeprefix("the ").split()
    if not words or words[0] in _NO_NAMES or section_named(" ".join(words)):
        return False
    return len(words) > 1 or not _JOB.search(name)


def _cleaned(name: str) -> str:
    """The name without signs around it, and not in capitals all through."""
    bare = " ".join(_AROUND.sub("", name).split())
    return (
        " ".join(_SMALL.get(word, word.capitalize()) for word in bare.split())
        if bare.isupper() and " " in bare
        else bare
    )
