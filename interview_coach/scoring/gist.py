"""What an answer is about, in a few of its own words: enough to know it by in a list."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from interview_coach.scoring.detail import is_thing
from interview_coach.scoring.lexicon import classes
from interview_coach.scoring.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.scoring.reader import Answer

_THINGS = 2
"""Things named: one is too little to tell two answers about one place apart, three are a list."""


def gist(answer: str, question: str = "") -> str:
    """The first name in it and the things it comes back to, in the order they are told; blank if it lacks either.

    Two things without a name, as "store, track", tell nobody which story it was.
    """
    read = Reader(question).read(answer)
    said = [thing for number in range(len(read.readings)) for thing in _things(read, number)]
    times = Counter(_stem(thing) for thing in said)
    first = {_stem(thing): place for place, thing in reversed(list(enumerate(said)))}
    most = sorted(first, key=lambda stem: (-times[stem], first[stem]))[:_THINGS]
    about = ", ".join(said[place] for place in sorted(first[stem] for stem in most))
    name = next(_names(read), "")
    return f"{name}: {about}" if name and about else ""


def _things(read: Answer, number: int) -> Iterator[str]:
    """The things of a sentence as they are written, what stands before one and is a thing too with it."""
    sentence = read.document.sentences[number]
    run: list[str] = []
    for word in (*sentence.words, ""):
        if word and is_thing(word) and word not in classes()["function_words"] | classes()["roles"]:
            run.append(word)
        elif run:
            yield " ".join(run[-2:])
            run = []


def _names(read: Answer) -> Iterator[str]:
    for sentence, reading in zip(read.document.sentences, read.readings, strict=True):
        for start, end in reading.features.get("named", ()):
            if sentence.folded[start:end] not in classes()["dates"]:
                yield sentence.text[start:end]


def _stem(thing: str) -> str:
    return thing.rsplit(maxsplit=1)[-1][:6].removesuffix("s")
