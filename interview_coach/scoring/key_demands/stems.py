"""Whether two words are forms of one: adviser and advising, analysis and analyst; not hospital and hospice."""

from __future__ import annotations

from functools import lru_cache

TRUNK = 5
"""Letters that forms of one word share, but for its plural: "calls" are no "calling"."""

_ENDINGS_OF_FORMS = """
s es ed ing ings er ers or ors ee ees eer eers ist ists ian ians ment ments ion ions ation ations ition itions
ator ators atory ative ance ances ancy ancies ant ants ence ency encies ent ents ency cy cies ce t ts able ably ible
al als ally ial ially ional ionally ic ics ical ically ician icians ity ities ility ilities le ive ives ively ness
ful fully ly liness ship age ages ary aries ery ory ry on ons ure ures e y ies ied ier iers ying ise ises ised ising
iser isers isation ize izes ized izing izer izers ization ify ifies ified ifying ification ate ates ated ating acy
sis st sts se ses sed sing ser sers ze zed zing zer zers tic tics tical tically
"""
_ENDINGS = frozenset({"", *_ENDINGS_OF_FORMS.split()})
_RESPELT = (("enance", "ain"), ("lanation", "lain"))
_FALSE_FRIENDS = {"hospital": "hospitalit", "physician": "physical", "general": "generat", "custom": "customer"}
"""Words, and how others begin that end like forms of them and are none."""


@lru_cache(maxsize=8192)
def same_word(one: str, other: str) -> bool:
    """Whether two folded words are forms of one, by what they begin with and how they end."""
    one, other = _singular(one), _singular(other)
    if one == other:
        return True
    if _are_strangers(one, other) or _are_strangers(other, one):
        return False
    cuts = range(_shared(one, other), TRUNK - 1, -1)
    return any(_ENDINGS.issuperset((_ending(one, cut), _ending(other, cut))) for cut in cuts)


def _are_strangers(one: str, other: str) -> bool:
    return one in _FALSE_FRIENDS and other.startswith(_FALSE_FRIENDS[one])


def _ending(word: str, cut: int) -> str:
    """What follows the cut, without a letter that is only doubled: the "ing" of planning."""
    ending = word[cut:]
    return ending[1:] if len(ending) > 2 and ending[0] == word[cut - 1] else ending


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((number for number, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def bucket(word: str) -> str:
    """What all forms of a folded word begin with: few other words do, and those are told apart by `same_word`."""
    return _singular(word)[:TRUNK]


@lru_cache(maxsize=8192)
def _singular(word: str) -> str:
    word = word.removesuffix("'s")
    for spelt, base in _RESPELT:
        word = word.replace(spelt, base)
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word if len(word) <= 3 or word.endswith(("ss", "is", "us")) else word.removesuffix("s")
