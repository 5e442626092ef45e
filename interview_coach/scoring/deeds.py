"""How much of a deed a clause tells, from its verb and the words beside it."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from interview_coach.scoring import grammar
from interview_coach.scoring.grammar import Tense
from interview_coach.scoring.lexicon import classes

if TYPE_CHECKING:
    from collections.abc import Sequence


class Deed(Enum):
    """How much of a deed it is, from one done down to none at all.

    `PRACTICE` is a present habit, `INTENDED` what one would do or tried to; `TITLE` is a duty in name only, `WEAK`
    taking part only; `PASSED` is what was gone through rather than done ("we stayed calm").
    """

    DONE = auto()
    PRACTICE = auto()
    OBLIGED = auto()
    INTENDED = auto()
    DUTY = auto()
    TITLE = auto()
    WEAK = auto()
    PASSED = auto()
    NONE = auto()


DEEDS = {Tense.PAST: Deed.DONE, Tense.PRESENT: Deed.PRACTICE}

_WISHES = frozenset({"would", "i'd", "id"})
_NO_WISH = ("state_verbs", "weak_verbs", "vague_verbs", "speech_verbs", "talking_verbs")
_ASIDES = frozenset({"what", "when", "where", "if", "which", "who", "something", "everything", "thing", "one"})
_AS = frozenset({"as", "like"})
_DECISIONS = frozenset({"decision", "decisions", "choice", "choices"})


def deed_to_come(base: str, after: Sequence[str], tense: Tense) -> Deed:
    """What "had to", "tried to" or "got to" make of the verb after them; "had to make a choice" is only a task."""
    acts = bool(after) and grammar.is_base(after[0]) and after[0] not in classes()["state_verbs"]
    if base == "get":
        return Deed.WEAK if acts and tense in DEEDS else Deed.NONE
    if base == "try":
        return Deed.INTENDED if acts and after[0] not in classes()["vague_verbs"] else Deed.NONE
    obliged = base in {"have", "force"} and tense in {Tense.PAST, Tense.UNDERGONE}
    return Deed.OBLIGED if obliged and acts and _DECISIONS.isdisjoint(after) else Deed.NONE


def deed_of_being(after: Sequence[str]) -> Deed:
    """What comes after "I was": a duty, a title, taking part, or a mere state."""
    if "responsible" in after or "charge" in after:
        return Deed.DUTY
    if not classes()["roles"].isdisjoint(after):
        return Deed.TITLE
    return Deed.WEAK if {"part", "involved", "member"} & set(after) else Deed.NONE


def in_place(deed: Deed, verb: grammar.Verb, before: Sequence[str], group: Sequence[str], *, own: bool) -> Deed:
    """The deed with what the word `before` its clause and the `group` from subject to verb make of it."""
    if verb.base in classes()["speech_verbs"] and not _AS.isdisjoint(before):  # "as we agreed"
        return Deed.NONE
    if deed not in {Deed.PRACTICE, Deed.NONE}:
        return deed
    aside = "still" in group or not _ASIDES.isdisjoint(before)  # "what I love", "when I walk past", "I still wear it"
    if deed is Deed.PRACTICE:
        return Deed.NONE if aside else deed
    if own:
        return Deed.INTENDED if not aside and _is_wished(verb, group) else deed
    return Deed.PASSED if verb.tense is Tense.PAST and verb.base != "be" else deed


def _is_wished(verb: grammar.Verb, group: Sequence[str]) -> bool:
    """For "I would then call them", in words that tell of a deed."""
    wished = not _WISHES.isdisjoint(group) and classes()["negations"].isdisjoint(group)
    return wished and verb.tense is Tense.UNREAL and not any(verb.base in classes()[name] for name in _NO_WISH)
