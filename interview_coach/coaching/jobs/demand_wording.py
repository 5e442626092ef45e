"""In which words a question asks for a key demand: English whether it names a thing, a job, a language or a deed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from interview_coach.scoring.job_adverts.advert_names import names_a_job
from interview_coach.scoring.lexicon import sections

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOLD = "Tell me about a time when you worked {}. What did you do yourself?"
_QUOTED = "This job asks for ‘{}’. Tell me about a time when that was called for. What did you do yourself?"
"""Fits whatever can't be told to be more than one, a name, or something without an article."""

_MODIFIED = re.compile(r"\s(?:of|in|for|with|to|at|on|from|by|across|within|under)\s")
_LETTERS = re.compile(r"[^\W\d_]+(?:[-/'’][^\W\d_]+)*")
_SINGULAR_ENDINGS = ("ss", "us", "is")
_TAKES_AN = re.compile(r"(?!eu|Eu|one\b|One\b)(?:[aeio]|u(?!ni|s[ae]|ti)|[AEFHILMNORSX](?=[A-Z])|[AEIO])")


def question_text(demand: str) -> str:
    """The question that asks for the demand, in the demand's own words."""
    words = " ".join(demand.split()).rstrip(".")
    how = _worked(words) if words else ""
    return _TOLD.format(how) if how else _QUOTED.format(words)


def _worked(words: str) -> str:
    """How one worked who did what the demand names, as `on budget planning`; empty where that can't be told."""
    first, last = words.split(maxsplit=1)[0], _MODIFIED.split(words)[0].split()[-1]
    if words.lower() in _known()["languages"]:
        return f"in {words}"
    if names_a_job(last):
        job = words if first.lower() in _known()["languages"] else _uncapitalised(words)
        return f"as {'an' if _TAKES_AN.match(job) else 'a'} {job}"
    deed, named = first.lower().endswith("ing"), _is_name(words)
    fits_within = deed or named or first.isupper() or first.islower()
    if first.lower() in _known()["opening verbs"] or not fits_within:
        return ""
    if last.lower() == "care":
        return f"in {words}"
    if last.lower().endswith(tuple(_known()["without an article"])) or (deed and _is_plural(last)):
        return f"on {_uncapitalised(words) if deed else words}"
    return f"with {words}" if named or _is_plural(last) else ""


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith(_SINGULAR_ENDINGS)) or word in _known()["more than one"]


def _is_name(words: str) -> bool:
    """Whether it is written as products and methods are: SAP, Salesforce, Six Sigma, C++."""
    return all(word[0].isupper() or not _LETTERS.fullmatch(word) for word in words.split())


def _uncapitalised(words: str) -> str:
    """The words as they stand within a sentence, where only the first of them is written with a capital."""
    first, *others = words.split()
    return words[0].lower() + words[1:] if (first.istitle() and " ".join(others).islower()) or not others else words


@cache
def _known() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(" ".join(lines).split()) for name, lines in sections("demands.txt")}
