"""Who did what: the clauses of a sentence, with the actor and whether the deed was really done.

Verbs, not phrases: a first person subject and any verb that a reader could have watched, through adverbs, auxiliaries,
coordination ("I planned, booked and ran"), bullets without a subject, participles and the passive.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.scoring import grammar
from interview_coach.scoring.deeds import DEEDS, Deed, deed_of_being, deed_to_come, in_place
from interview_coach.scoring.grammar import Tense
from interview_coach.scoring.lexicon import classes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.scoring.text import Sentence


class Actor(Enum):
    """Who is said to act; `UNSAID` is a bullet or note without a subject, `HIDDEN` a passive without "by"."""

    OWN = auto()
    GROUP = auto()
    JOINT = auto()
    UNSAID = auto()
    HIDDEN = auto()
    OTHER = auto()


class Clause(NamedTuple):
    """An actor, a deed and its verb's base form; `first` and `last` are word numbers, from the subject to the verb."""

    actor: Actor
    deed: Deed
    base: str
    first: int
    last: int


_SUBJECTS = {
    **dict.fromkeys(("i", "i've", "ive", "i'm", "im", "i'd", "id", "i'll", "ill"), Actor.OWN),
    **dict.fromkeys(("we", "we've", "weve", "we're", "we'd", "we'll"), Actor.GROUP),
}
_JOINERS = frozenset({"and", "then", "but", "or", "plus", "before", "while"})
_OPENERS = _JOINERS | {"when", "because", "so", "that", "if", "as", "after", "since", "where", "although", "though"}
_NUMBERED = frozenset({"phase", "type", "level", "part", "stage", "tier", "grade"})
_NAMED_PARTS = frozenset({"section", "article", "chapter", "unit", "block", "annex", "appendix", "category", "war"})
_ASKED = frozenset({"i", "you", "we", "he", "she", "they"})
_CAUSING = frozenset({"get", "got", "getting", "have", "had", "having", "keep", "kept", "keeping", "make", "made"})
_SIGNS = frozenset(",;:(")
_TIMES = frozenset({"since", "when", "before", "until", "till", "after", "as", "while", "once"})
_HABITS = frozenset({"always", "usually", "often", "normally", "generally", "typically", "sometimes"})
_IMPLIED_PAST = re.compile(
    r"\b(?:last (?:year|month|week|spring|summer|autumn|fall|winter|quarter)|yesterday|ago|back (?:in|then)"
    r"|in (?:19|20)\d\d)\b"
)
_STARTS_WITH_CLAUSE = re.compile(r", (?:i|we)\b")


def read_clauses(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence in which somebody does, or is said to do, something."""
    return list(_Reader(sentence).clauses())


class _Reader:
    """One pass from left to right that remembers who acted last, for the verbs that follow without a subject."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.words = list(sentence.words)
        self.actor = Actor.OTHER
        self.at = 0

    def clauses(self) -> Iterator[Clause]:
        yield from self._unsaid_subject()
        for number in self._telling():
            if number < self.at:
                continue
            self.at = number
            if clause := self._subject() or self._coordinated() or self._passive():
                self.actor, self.at = clause.actor, clause.last + 1
                yield clause

    def _telling(self) -> list[int]:
        """The numbers of the words to look at: two in three begin no clause, whatever stands around them."""
        written = self.sentence.text
        return [
            number
            for number, (start, _, word) in enumerate(self.sentence.tokens)
            if not _is_filler(word) or (written[start].isupper() and self._capitalised(number))
        ]

    def _unsaid_subject(self) -> Iterator[Clause]:
        """Notes and bullets open with the verb: "Designed the form"."""
        verb = grammar.skip_adverbs(self.words, 0)
        if verb < len(self.words) and self._opens_with_deed(verb):
            self.actor, self.at = Actor.UNSAID, verb + 1
            yield self._clause(Actor.UNSAID, verb, grammar.Verb(grammar.past(self.words[verb]) or "", verb, Tense.PAST))

    def _opens_with_deed(self, verb: int) -> bool:
        word = self.words[verb]
        asks = self.words[verb + 1 : verb + 2] and self.words[verb + 1] in _ASKED
        if not grammar.past(word) or word in classes()["initial_participles"] or asks:
            return False
        return not word.endswith("ed") or not _STARTS_WITH_CLAUSE.search(self.sentence.folded)

    def _subject(self) -> Clause | None:
        word = self.words[self.at]
        actor, first, after = _SUBJECTS.get(word), self.at, self.at + 1
        if actor is Actor.OWN and not self._is_pronoun():
            return None
        if actor is Actor.OWN and self._joined_to_others():
            actor = Actor.JOINT
        if actor is None and word in classes()["group_nouns"]:
            actor, first, after = self._group_noun()
        if actor is None:
            self._note_other_subject(word)
            return None
        return self._predicate(actor, first, grammar.behind_who(self.words, after))

    def _predicate(self, actor: Actor, first: int, after: int) -> Clause | None:
        verb = grammar.verb_group(self.words, after, self.words[after - 1])
        if verb is None:
            if self.words[first] in _SUBJECTS or actor is Actor.JOINT:
                self.actor = actor
            return None
        return self._clause(actor, first, verb._replace(tense=self._tense(verb, first)))

    def _clause(self, actor: Actor, first: int, verb: grammar.Verb) -> Clause:
        before, group = self.words[max(0, first - 1) : first], self.words[first : verb.at]
        deed = in_place(self._deed(verb), verb, before, group, own=actor is Actor.OWN)
        named = (
            deed is Deed.OBLIGED and self.words[verb.at + 1 : verb.at + 2] == ["to"] and verb.at + 2 < len(self.words)
        )
        return Clause(actor, deed, verb.base, first, verb.at + 2 if named else verb.at)

    def _tense(self, verb: grammar.Verb, first: int) -> Tense:
        """Past for a present ("I lead it last year"), the other way round ("I always put"), unreal after "if"."""
        if first and self.words[first - 1] in {"if", "unless", "whether"}:
            return Tense.UNREAL
        if verb.tense is Tense.PRESENT and _IMPLIED_PAST.search(self.sentence.folded):
            return Tense.PAST
        between = self.words[first + 1 : verb.at]
        habitual = self.words[verb.at] == verb.base and not _HABITS.isdisjoint(between)
        return Tense.PRESENT if habitual and verb.tense is Tense.PAST else verb.tense

    def _deed(self, verb: grammar.Verb) -> Deed:
        base, tense = verb.base, verb.tense
        after = self.words[verb.at + 1 : verb.at + 4]
        if after[:1] == ["to"] and base in classes()["obliged_before_to"]:
            return deed_to_come(base, self.words[verb.at + 2 : verb.at + 7], tense)
        if base == "end" and after[:1] == ["up"] and (ended := grammar.gerund("".join(after[1:2]))):
            base = ended
        if not self._has_object(base, verb.at, after):
            return Deed.NONE
        if base == "be":
            return deed_of_being(after) if tense in DEEDS else Deed.NONE
        if base in classes()["deeds_with_somebody"] and "with" in after[:2]:
            return DEEDS.get(tense, Deed.NONE)
        if base in classes()["weak_verbs"]:
            return Deed.WEAK if tense in DEEDS else Deed.NONE
        return Deed.NONE if base in classes()["state_verbs"] else DEEDS.get(tense, Deed.NONE)

    def _has_object(self, base: str, verb: int, after: list[str]) -> bool:
        """Not "I got promoted", "what I did in June", "I was doing a course", "I played in it" or "since I started"."""
        if base == "get":
            return not (after and grammar.participle(after[0]))
        if base in {"do", "play"}:
            named = bool(after) and after[0] not in classes()["no_object"] and not self._sign_before(verb + 1)
            return named and self.words[verb] != "doing"
        return not (base in classes()["arrival_verbs"] and verb > 1 and self.words[verb - 2] in _TIMES)

    def _is_pronoun(self) -> bool:
        """Not the I of "Phase I" and "I/O"."""
        token = self.sentence.tokens[self.at]
        around = self.sentence.text[max(0, token.start - 1) : token.end + 1]
        if "/" in around or around.endswith((".", ")")):
            return False
        before = self.words[self.at - 1] if self.at else ""
        return before not in _NUMBERED and not (before in _NAMED_PARTS and self._capitalised(self.at - 1))

    def _joined_to_others(self) -> bool:
        """For "my team and I": the words before "and" are people, back to where the clause starts."""
        if self.at < 2 or self.words[self.at - 1] != "and":
            return False
        start = self.at - 1
        while start and self.words[start - 1] not in _OPENERS and not self._sign_before(start):
            start -= 1
            if self.at - start > 6:
                return False
        people = self.words[start : self.at - 1]
        named = self._capitalised(start) and len(people) < 3
        return bool(people) and (named or people[0] in classes()["determiners"]) and not any(map(grammar.past, people))

    def _group_noun(self) -> tuple[Actor | None, int, int]:
        """For "my team", or "my team and I" and "the team and me": who acts, and the words before and after."""
        before, after = self.words[self.at - 1 : self.at], self.words[self.at + 1 : self.at + 3]
        named = bool(before) and before[0] in {"my", "our", "the", "whole", "entire"}
        first = self.at - 1 if named else self.at
        leading = self.words[first - 1] if first else ""
        if leading in _CAUSING or (leading in classes()["placing"] and after[:1] != ["and"]):
            return None, first, self.at + 1  # "two people on my team were", "we got everybody paid"
        if after[:1] == ["and"] and after[1:] in (["i"], ["me"], ["myself"]):
            return Actor.JOINT, first, self.at + 3
        return (Actor.GROUP if named or self.words[self.at].startswith("every") else None), first, self.at + 1

    def _note_other_subject(self, word: str) -> None:
        """Somebody else takes over: a pronoun, or a noun or name with a verb of its own after a comma or an "and"."""
        if word in classes()["pronouns"]:
            taken = self._verb_follows()
        else:
            taken = self.actor is not Actor.OTHER and self._other_noun(word)
        if taken:
            self.actor = Actor.OTHER

    def _verb_follows(self) -> bool:
        verb = grammar.skip_adverbs(self.words, self.at + 1)
        return verb < len(self.words) and grammar.is_finite(self.words[verb]) and not self._sign_before(verb)

    def _other_noun(self, word: str) -> bool:
        if not (word in classes()["determiners"] or self._capitalised(self.at)):
            return False
        opens = not self.at or self.words[self.at - 1] in _OPENERS or self._sign_before(self.at)
        return opens and any(map(grammar.is_finite, self.words[self.at + 1 : self.at + 5]))

    def _coordinated(self) -> Clause | None:
        """For "..., booked and ran": a verb after a comma or an "and" belongs to whoever acted last."""
        if self.actor is Actor.OTHER:
            return None
        word = self.words[self.at]
        base = grammar.past(word)
        if base is None or word in classes()["adjective_participles"] or not self._continues():
            return None
        if self._closes_quotation(base):
            return None
        if base == "be":
            able = self.words[self.at + 1 : self.at + 2] == ["able"]
            return self._predicate(self.actor, self.at, self.at + 1) if able else None
        return self._clause(self.actor, self.at, grammar.Verb(base, self.at, Tense.PAST))

    def _closes_quotation(self, base: str) -> bool:
        """For "'We can mend it,' said the fitter": who is named after the verb spoke, and not who acts in the words."""
        tokens, after = self.sentence.tokens, self.words[self.at + 1 : self.at + 2]
        between = self.sentence.folded[tokens[self.at - 1].end : tokens[self.at].start]
        inverted = base in {"say", "ask", "tell", "reply", "answer", "shout"} and bool(after)
        return inverted and after[0] in classes()["determiners"] and not {'"', "'"}.isdisjoint(between)

    def _continues(self) -> bool:
        before = self.at
        while before and grammar.is_adverb(self.words[before - 1]) and not self._sign_before(before):
            before -= 1
        return bool(before) and (self.words[before - 1] in _JOINERS or self._sign_before(before))

    def _passive(self) -> Clause | None:
        """The passive: "was delivered" hides the actor, "delivered by me" names the speaker."""
        word = self.words[self.at]
        if word not in grammar.PAST_BE:
            return self._by_me()
        verb = grammar.skip_adverbs(self.words, self.at + 1)
        base = grammar.participle(self.words[verb]) if verb < len(self.words) else None
        if not base:
            return None
        if self.words[verb] in classes()["adjective_participles"] or self._by_somebody(verb):
            return None
        return Clause(Actor.HIDDEN, Deed.DONE, base, self.at, verb)

    def _by_somebody(self, verb: int) -> bool:
        """Whether the passive names its doer: "kept high by the coach", but not "kept high by playing cards"."""
        after = self.words[verb + 1 : verb + 4]
        by = after.index("by") if "by" in after[:2] else None
        return by is not None and not any(map(grammar.gerund, after[by + 1 : by + 2]))

    def _by_me(self) -> Clause | None:
        if self.words[self.at] != "by" or self.words[self.at + 1 : self.at + 2] not in (["me"], ["myself"]):
            return None
        verb = self.at - 1
        while verb > 0 and grammar.is_adverb(self.words[verb]):
            verb -= 1
        base = grammar.participle(self.words[verb]) if verb >= 0 else None
        deed = Deed.WEAK if base in classes()["weak_verbs"] else Deed.DONE
        return Clause(Actor.OWN, deed, base, verb, self.at + 1) if base else None

    def _sign_before(self, word: int) -> bool:
        """Whether a comma, a dash or the like stands before a word."""
        tokens = self.sentence.tokens
        between = self.sentence.folded[tokens[word - 1].end : tokens[word].start] if word else " "
        return between != " " and (not _SIGNS.isdisjoint(between) or " -" in between)

    def _capitalised(self, word: int) -> bool:
        """Whether a word is written as a name, which says nothing where everything is in capitals."""
        token = self.sentence.tokens[word]
        written = self.sentence.text[token.start : token.end]
        return written[0].isupper() and not (len(written) > 1 and written.isupper())


@lru_cache(maxsize=8192)
def _is_filler(word: str) -> bool:
    """Whether a word, unless it is a name, is neither a subject nor a verb of what somebody did."""
    subject = word in _SUBJECTS or any(word in classes()[name] for name in ("group_nouns", "pronouns", "determiners"))
    return not (subject or grammar.past(word) or word in grammar.PAST_BE or word == "by")
