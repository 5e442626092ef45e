"""Fits the weights of the tone of an answer: `python -m benchmarks.fit_tone [--write] [ANSWERS.jsonl ...]`.

They are those of the phrases in `scoring/lexicon/tone.txt` and of the words in `scoring/lexicon/tone_words.txt`. Prints
how well poor attitudes are found, rules and tone together, in the texts of each writer by weights fitted without that
writer, and in each file of answers. With `--write` the tables are written anew, fitted on everything.

Fitted on `data/tone*.jsonl` (invented passages and answers, `kind` being the tone or none), the labelled answers of
`WRITTEN`, and the sample answers of the banks: strong ones have no tone, weak ones one where they are asked for it.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from benchmarks.data_files import DATA, HOME, WRITTEN, jsonl
from benchmarks.logistic import fit
from benchmarks.naive_bayes import log_ratios
from interview_coach.model import Reason
from interview_coach.scoring import features, score
from interview_coach.scoring.grams import ALWAYS, length
from interview_coach.scoring.rule_language.matching import Matcher, Trie
from interview_coach.scoring.rule_language.shipped import read_shipped
from interview_coach.scoring.text import read_document
from interview_coach.scoring.tone import (
    ENOUGH,
    KINDS,
    LEAST_WORDS,
    SIGNS,
    TONE,
    TONE_WORDS,
    counts,
    own_words,
    read_phrases,
    tone_phrases,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

RIDGE = 1.0
"""How strongly weights are held back; a third and three times as much find as many."""

LEAST_TEXTS = 2
"""Texts that must hold a word or a pair for it to have a weight."""

LEAST_WEIGHT = 0.4
"""A word or pair that weighs less is left out of the table."""

BY_PHRASE = 6.0
"""What a phrase counts for beside words, which count for more the rarer they are."""

BY_COUNTS = 0.3
"""How much of what counts alone say (naive Bayes) is added to a weight; without it a tenth less is found."""

SMOOTH = 0.3
"""Texts added to each of these counts."""

QUARTER = 0.25
"""The share of answers with a poor attitude for which a comparable F1 is printed."""

Weights = dict[str, float]
"""What each phrase, section of phrases, word and pair weighs, by `Sample.held`'s names; `ALWAYS` is where it starts."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A text by one author, of which form and tone, and what is held in it how often.

    `against` are how many phrases weigh against the speaker.
    `by_rules` tells whether a rule that waits for certain words finds a poor attitude in it.
    """

    author: str
    form: str
    kind: str
    held: Mapping[str, int]
    words: int
    against: int
    by_rules: bool

    @property
    def poor(self) -> bool:
        """Whether it tells of a poor attitude."""
        return self.kind != "none"

    def flagged(self, weights: Weights) -> bool:
        """Whether it is said to: by a rule, or by phrases enough and the odds."""
        return self.by_rules or (self.against >= SIGNS and self.odds(weights) >= ENOUGH)

    def odds(self, weights: Weights) -> float:
        """The log odds that it does."""
        held = sum(weights.get(name, 0.0) * times for name, times in self.held.items())
        return weights[ALWAYS] + held / length(self.words, LEAST_WORDS)


def main(arguments: Sequence[str]) -> None:
    reader = SampleReader()
    samples = list(reader.samples())
    if "--write" in arguments:
        write(fitted(samples), samples, reader.lines)
        return
    for author in dict.fromkeys(one.author for one in samples):
        weights = fitted([one for one in samples if one.author != author])
        for form in dict.fromkeys(one.form for one in samples if one.author == author):
            show(f"{author}, {form}", [one for one in samples if (one.author, one.form) == (author, form)], weights)
    weights = fitted(samples)
    for path in arguments:
        show(path, list(reader.written(Path(path))), weights)


def show(name: str, samples: Sequence[Sample], weights: Weights) -> None:
    said = [one for one in samples if one.flagged(weights)]
    poor, found = sum(one.poor for one in samples), sum(one.poor for one in said)
    fair, alarms = len(samples) - poor, len(said) - found
    figures = f"{found:4} of {poor:4} found, {alarms:3} false alarms in {fair:4}"
    print(f"{name[-40:]:40} {figures}   F1 were a quarter poor: {f1_of_a_quarter(found, poor, alarms, fair):.2f}")


def f1_of_a_quarter(found: int, poor: int, alarms: int, fair: int) -> float:
    """F1 as it would be if `QUARTER` of the texts were poor: comparable where there are more or fewer."""
    if not poor or not fair:
        return math.nan
    right, wrong = QUARTER * found / poor, (1 - QUARTER) * alarms / fair
    return 2 * right / (right + wrong + QUARTER)


class SampleReader:
    """Reads samples, the lines of the table of phrases by their numbers in place of their weights."""

    def __init__(self) -> None:
        helpers, phrases = tone_phrases()
        self.lines = [(label.split(" ", 2)[2], phrase) for label, phrase in phrases]
        numbered = [(f"tone {number} {group}", phrase) for number, (group, phrase) in enumerate(self.lines)]
        self._matcher = Matcher(Trie.of({**read_shipped().classes, **helpers}, numbered), forgiving=True)

    def samples(self) -> Iterator[Sample]:
        """Everything the weights are fitted on."""
        for row in chain.from_iterable(map(jsonl, sorted(DATA.glob("tone*.jsonl")))):
            yield self._invented(row)
        for path in WRITTEN:
            yield from self.written(path)
        for path in sorted((HOME / "question_banks").glob("*.yaml")):
            for question in yaml.safe_load(path.read_text("utf-8"))["questions"]:
                yield from self._of_bank(question)

    def written(self, path: Path) -> Iterator[Sample]:
        """Labelled answers, as `benchmarks.agreement` reads them."""
        for row in filter(lambda row: "labels" in row, jsonl(path)):
            kind = row["labels"]["attitude_kind"]
            yield self._sample(f"written {row['id'][0]}", "answers", kind, row["answer"], row["question"])

    def _invented(self, row: Mapping[str, Any]) -> Sample:
        form = "answers" if "question" in row else "passages"
        return self._sample(row["author"], form, row["kind"], row["text"], row.get("question", ""))

    def _of_bank(self, question: Mapping[str, Any]) -> Iterator[Sample]:
        if text := question.get("strong_answer"):
            yield self._sample("banks", "strong answers", "none", text, question["text"])
        if (text := question.get("weak_answer")) and (question.get("probes") or [""])[0] == "attitude":
            yield self._sample("banks", "weak answers", "poor", text, question["text"])

    def _sample(self, author: str, form: str, kind: str, text: str, question: str) -> Sample:
        found = score(text, question or None).findings
        by_rules = any(one.reason is Reason.ATTITUDE and not one.rule.startswith("tone.") for one in found)
        phrases, words, said = self._signs(text, question)
        against = len({phrase for group, phrase, _ in phrases if not group.startswith("fairness")})
        names = (name for group, _, number in phrases for name in (by_section(group), by_line(int(number))))
        return Sample(author, form, kind, Counter(chain(words, names)), said, against, by_rules)

    def _signs(self, text: str, question: str) -> tuple[set[tuple[str, str, float]], set[str], int]:
        """The group, words and number of each phrase found, the words and pairs, and how many words there are."""
        asked = features.Asked.of(question)
        phrases, words, said = set(), set(), 0
        for sentence in read_document(text).sentences:
            reading = features.read(sentence, (), asked)
            signs = read_phrases(self._matcher.find(sentence), sentence)
            phrases |= {(one.group, one.words, one.weight) for one in signs if counts(one, reading, asked.words)}
            words |= set(own_words(sentence, reading))
            said += len(sentence.words)
        return phrases, words, said


def by_section(group: str) -> str:
    """The name under which a sample holds that a phrase of the section is found in it."""
    return f"{ALWAYS}{group}"


def by_line(number: int) -> str:
    """The name under which a sample holds that the phrase with this number is found in it."""
    return f"{ALWAYS}{number}"


def fitted(samples: Sequence[Sample]) -> Weights:
    """The weights that tell the poor ones; a phrase's is the sum of its own and its section's."""
    count = Counter(name for one in samples for name in one.held)
    worth = {name: worth_of(name, len(samples) / seen) for name, seen in count.items() if kept(name, seen)}
    rows = [
        {
            name: worth[name] * times / length(one.words, LEAST_WORDS)
            for name, times in one.held.items()
            if name in worth
        }
        for one in samples
    ]
    poor = [one.poor for one in samples]
    model = fit(rows, poor, RIDGE, balanced=True, rounds=15)
    counted = log_ratios([one.held for one in samples], poor, worth, SMOOTH)
    weights = {name: weight * worth[name] + BY_COUNTS * counted[name] for name, weight in model.weights.items()}
    return {ALWAYS: model.start, **weights}


def worth_of(name: str, rarity: float) -> float:
    return BY_PHRASE if name.startswith(ALWAYS) else math.log(rarity)


def kept(name: str, seen: int) -> bool:
    """Whether a name gets a weight: no number does, nor what one text alone holds."""
    return name.startswith(ALWAYS) or (seen >= LEAST_TEXTS and not any(map(str.isdigit, name)))


def write(weights: Weights, samples: Sequence[Sample], lines: Sequence[tuple[str, str]]) -> None:
    """Both tables with new weights."""
    weighed = {
        (group, phrase): on_its_side(weights.get(by_section(group), 0.0) + weights.get(by_line(number), 0.0), group)
        for number, (group, phrase) in enumerate(lines)
    }
    head, *parts = re.split(r"^(?=\[)", TONE.read_text("utf-8"), flags=re.MULTILINE)
    TONE.write_text(head + "".join(rewritten(part, weighed) for part in parts).rstrip() + "\n", "utf-8")
    write_words(weights, samples)


def on_its_side(weight: float, group: str) -> float:
    """The weight in tenths; a phrase keeps at least one on the side of its section."""
    side = -1 if group.startswith("fairness") else 1
    return side * max(round(10 * side * weight), 1) / 10


def rewritten(part: str, weighed: Mapping[tuple[str, str], float]) -> str:
    """A section with its lines by weight, heaviest first; classes stay as they are."""
    title, *lines = part.strip().splitlines()
    if title.startswith("[{"):
        return part
    phrases = [line.split(" ", 1)[1] for line in lines]
    ordered = sorted(phrases, key=lambda phrase: -abs(weighed[title[1:-1], phrase]))
    return "\n".join([title, *(f"{weighed[title[1:-1], phrase]:g} {phrase}" for phrase in ordered)]) + "\n\n"


def write_words(weights: Weights, samples: Sequence[Sample]) -> None:
    """The table of words, each in the section of the kind it is held oftenest by, below zero in that of fairness."""
    told = {name: weight for name, weight in weights.items() if not name.startswith(ALWAYS)}
    heavy = {name: weight for name, weight in told.items() if abs(weight) >= LEAST_WEIGHT}
    held = [one.held for one in samples]
    ratios = {kind: log_ratios(held, [one.kind == kind for one in samples], heavy, SMOOTH) for kind in KINDS}
    groups: dict[str, list[str]] = {kind: [] for kind in (*KINDS, "fairness")}
    for name in sorted(heavy):
        group = max(KINDS, key=lambda kind: ratios[kind][name]) if heavy[name] > 0 else "fairness"
        groups[group].append(f"{heavy[name]:.1f} {name}")
    start = f"[{ALWAYS}]\n{weights[ALWAYS]:.1f} {ALWAYS}"
    head = TONE_WORDS.read_text("utf-8").partition("\n[")[0].rstrip()
    parts = ("\n".join([f"[{group}]", *lines]) for group, lines in groups.items())
    TONE_WORDS.write_text("\n\n".join([head, start, *parts]) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
