"""What any letter holds whatever it has to say: a greeting, thanks, wishes, the news itself, regards and a name.

None of it speaks for or against a reason, yet word by word it weighs as much as what does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interview_coach.scoring.text import Sentence

NAME = 6
"""Most words of a line that closes a letter: a name, or a title and an office."""

_START = (
    r"^\W*(?:(?:first of all|firstly|once again|again|finally|and|but|so|also|on behalf of [^,]{1,40}),?\s+)*"
    r"(?:(?:i|we(?: all)?|(?:the|our) (?:whole )?(?:team|panel)|every(?:one|body)(?: here)?)"
    r"(?:'d| would| want(?:ed)?| am writing| are writing)?"
    r"(?: just| once more| really)?(?: like)?(?: to)? ?)?"
)

_GREETING = re.compile(
    r"^\W*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day))\b(?:[ .]+[\w'-]+){0,4}(?:\W*$|(?=,))"
)

_THANKS = re.compile(
    _START + r"(?:(?:many |our |my |sincere |warm |very )*thanks(?! to\b)|(?:to )?thank(?: you)?|appreciated?|"
    r"(?:are|am|'re|'m) (?:\w+ )?grateful|we're (?:so |very |most )?grateful)\b"
)

_WISHES = re.compile(
    _START + r"(?:(?:may i|we do|i do|do) )?(?:(?:wish|wishing) you\b(?!'| had| would| could| were)"
    r"|hope (?:that )?(?:to|you(?:'ll| will)? (?:find|not|understand))\b"
    r"|(?:good|best of|lots of) luck\b|all (?:the|very) best\b|every success\b|take care\b|safe travels\b"
    r"|(?:please )?(?:do )?(?:stay|keep|let's keep) in touch\b|keep an eye on\b"
    r"|(?:please )?(?:do )?(?:apply|try us|come back)\b.{0,20}\bagain\b"
    r"|(?:you (?:may|can|are welcome to) (?:always )?apply again)\b"
    r"|(?:will )?keep your (?:details|cv|resume|application)\b)"
)

_PLEASURE = re.compile(
    _START + r"(?:(?:it|this) (?:was|has been) )?(?:a |an |such a |very |so |really )*"
    r"(?:pleasure|good|great|lovely|nice|delighted|enjoyed|kind of you)\b ?(?:to )?"
    r"(?:meet|meeting|talk|talking|speak|chat|chatting|hear from|hearing from|get to know|getting to know|"
    r"see|seeing|of you|to come|come)\b"
)

_NEWS = re.compile(
    _START + r"(?:(?:am|are|'m|'re)? ?(?:truly |very |so |really )?(?:sorry|afraid|regret)\b"
    r".{0,30}\b(?:news|it's a no|it is a no|inform you|say no|not been successful|unsuccessful|disappoint\w*)\b"
    r"|(?:unfortunately|regrettably|sadly)?,?\s*(?:on this occasion,?\s+)?(?:you have|your application has) "
    r"(?:not been (?:success|select|shortlist|chosen|put|offered|appointed|taken)|been unsuccess)"
    r"|(?:after|following) (?:careful|much|due|long|some) \w+\b.{0,30}\bnot (?:to|be|been|going)\b"
    r"|(?:have |'ve )?(?:decided not to (?:move|take|go|proceed|progress)"
    r"|(?:decided to go|gone|going|moved)(?: ahead| forward)? with (?:another|other|a different) \w+\W*$))"
)

_KINDS = _GREETING, _THANKS, _WISHES, _PLEASURE, _NEWS

_REGARDS = re.compile(
    r"^\W*(?:with |my |our )*(?:(?:very |kind|best|warm|warmest|kindest|many) ?)*(?:regards|wishes|cheers|sincerely|"
    r"yours(?: sincerely| faithfully| truly| ever)?|warmly|respectfully|best|all best|all the best)\b"
    r"(?: for [^,\n]{1,40}| to you[^,\n]{0,20})?\W*(?:\n|$|,)"
)

_MORE = re.compile(
    r"(?:[,:]|\s-)\s*(?:and\s|so\s)?"
    r"(?:thanks|thank you|i|we|you|your|it|the|there|this|what|nobody|no one|another)\b|[.?!]\s"
    r"|\b(?:because|since|as (?:you|we|the)|due to|owing to|given|when|once|if|until)\b"
)
"""Where something else is said after all."""


def starts(clauses: Sequence[Sentence]) -> list[tuple[int, int]]:
    """The number of each clause that says more than a courtesy, and the offset in it from which it does so.

    All clauses whole where there is none.
    """
    signed = _signed(clauses)
    begun = [(number, _past_courtesies(clause.folded)) for number, clause in enumerate(clauses)]
    said = [
        (number, start)
        for number, start in begun
        if start < len(clauses[number].text) and not _signs(number - signed, clauses[number])
    ]
    return said or [(number, 0) for number in range(len(clauses))]


def _past_courtesies(folded: str) -> int:
    """The offset after the courtesies that a clause begins with: "Hi Tom, thank you for coming in, we ..."."""
    at = 0
    while match := next((found for kind in _KINDS if (found := kind.match(folded[at:]))), None):
        more = _MORE.search(folded, at + match.end())
        if not more:
            return len(folded)
        at = more.start()
    return at


def _signs(beyond: int, clause: Sentence) -> bool:
    """Whether a clause so many beyond the first that signs the letter does so too."""
    return beyond == 0 or (beyond > 0 and len(clause.words) <= NAME)


def _signed(clauses: Sequence[Sentence]) -> int:
    """The number of the clause from which on a letter is only signed: "Kind regards", or a bare name at its end."""
    for number, clause in enumerate(clauses):
        if number and len(clause.words) <= 2 * NAME and _REGARDS.match(clause.folded):
            return number
    last = clauses[-1] if clauses else None
    bare = last and len(last.words) <= NAME and last.text.strip()[-1:].isalnum() and _GREETING.match(clauses[0].folded)
    return len(clauses) - 1 if bare else len(clauses)
