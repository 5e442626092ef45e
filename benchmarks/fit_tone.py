"""Fits the weights of `scoring/lexicon/tone.txt`: `python -m benchmarks.fit_tone [--write] [ANSWERS.jsonl ...]`.

Prints how well the table does on authors that it was not fitted on, and for each file of answers how many of those
without a poor attitude it flags. With `--write` the weights in the table are replaced. Fitted on `data/tone.jsonl`
(invented passages and answers by five authors, `kind` being the tone or none), the labelled answers of `WRITTEN`, and
the sample answers of the banks: strong ones have no tone, weak ones only where the question is about attitude first.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from benchmarks.logistic import Model, fit
from benchmarks.statistics import f1
from interview_coach.scoring import features
from interview_coach.scoring.matching import Matcher, Trie
from interview_coach.scoring.shipped import read_shipped
from interview_coach.scoring.text import read_document
from interview_coach.scoring.tone import AT_REST, TONE, WORDS, listen, tone_phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

HOME = Path(__file__).parent.parent
WRITTEN = (HOME / "tests/scoring/written.jsonl", HOME / "benchmarks/data/written_m.jsonl")
"""Labelled answers; the first letter of an id is its author."""

RIDGE = 2.0
"""How strongly weights are held back; figures change by less than .04 between .5 and 5."""

THRESHOLD = 0.2
"""The log odds from which an answer is flagged: a little above even, as a false accusation costs trust."""

SCALE = 5.0
"""What brings counts made less by length near one, so that the ridge means the same for all of them."""

Row = dict[str, float]
"""How often each line and each section was found, made less by length."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A text by one author, of which form, whether its tone is poor, and what the table finds in it."""

    author: str
    form: str
    poor: bool
    row: Row


def main(arguments: Sequence[str]) -> None:
    reader = TableReader()
    samples = list(reader.samples())
    authors = sorted({sample.author for sample in samples})
    left_out = {author: fitted([one for one in samples if one.author != author]) for author in authors}
    for author, form in sorted({(one.author, one.form) for one in samples}):
        judged = [one for one in samples if (one.author, one.form) == (author, form)]
        show(f"{author}, {form}", [(one.poor, left_out[author].odds(one.row)) for one in judged])
    model = fitted(samples)
    for path in arguments:
        if path != "--write":
            show(path, [(poor, model.odds(row)) for poor, row in reader.labelled(Path(path))])
    if "--write" in arguments:
        write(model, reader.lines)


def show(name: str, told: Sequence[tuple[bool, float]]) -> None:
    pairs = [(poor, odds >= THRESHOLD) for poor, odds in told]
    both, said, poor = sum(a and b for a, b in pairs), sum(b for _, b in pairs), sum(a for a, _ in pairs)
    figures = f"precision {both / max(said, 1):.2f}  recall {both / max(poor, 1):.2f}  F1 {f1(pairs):.2f}"
    print(f"{name:30} {len(pairs):5} texts, {poor:4} poor   {figures}   {said - both} false alarms")


class TableReader:
    """Finds the lines of the table in texts, each by its number in place of its weight."""

    def __init__(self) -> None:
        helpers, phrases = tone_phrases()
        groups = [(label.split(" ", 2)[2], phrase) for label, phrase in phrases]
        self.lines = groups
        numbered = [(f"tone {number} {group}", phrase) for number, (group, phrase) in enumerate(groups)]
        self._matcher = Matcher(Trie.of({**read_shipped().classes, **helpers}, numbered), forgiving=True)

    def samples(self) -> Iterator[Sample]:
        """Everything the table is fitted on."""
        for row in jsonl(HOME / "benchmarks/data/tone.jsonl"):
            form = "answers" if "question" in row else "passages"
            yield Sample(row["author"], form, row["kind"] != "none", self.row(row["text"], row.get("question", "")))
        for row in chain.from_iterable(map(jsonl, WRITTEN)):
            poor = row["labels"]["attitude"] == "flag"
            yield Sample(f"written {row['id'][0]}", "answers", poor, self.row(row["answer"], row["question"]))
        for path in sorted((HOME / "question_banks").glob("*.yaml")):
            for question in yaml.safe_load(path.read_text("utf-8"))["questions"]:
                yield from self._bank_samples(question)

    def labelled(self, path: Path) -> Iterator[tuple[bool, Row]]:
        """Answers of a file that `benchmarks.agreement` reads; those without labels have no poor attitude."""
        for row in jsonl(path):
            poor = "labels" in row and row["labels"]["attitude"] == "flag"
            yield poor, self.row(row["answer"], row["question"])

    def row(self, text: str, question: str = "") -> Row:
        asked = features.Asked.of(question)
        row: defaultdict[str, float] = defaultdict(float)
        heard, said = set(), 0
        for sentence in read_document(text).sentences:
            reading = features.read(sentence, (), asked)
            tone = listen(self._matcher.find(sentence), sentence, reading, asked.words)
            heard |= {(sign.group, sign.words, sign.weight) for sign in tone.signs}
            said += tone.said
        for group, _, number in heard:
            for name in (group, f"{number:g}"):
                row[name] += SCALE / (AT_REST + said / WORDS)
        return dict(row)

    def _bank_samples(self, question: Mapping[str, Any]) -> Iterator[Sample]:
        about_attitude = (question.get("probes") or [""])[0] == "attitude"
        for key in ("strong_answer", "weak_answer"):
            if text := question.get(key):
                yield Sample(
                    "banks",
                    key.replace("_", " ") + "s",
                    key == "weak_answer" and about_attitude,
                    self.row(text, question["text"]),
                )


def fitted(samples: Sequence[Sample]) -> Model:
    """The weights that tell the poor ones; a line's worth is the sum of its own and its section's."""
    return fit([sample.row for sample in samples], [sample.poor for sample in samples], RIDGE)


def write(model: Model, lines: Sequence[tuple[str, str]]) -> None:
    """The table with new weights, in steps of a half; a line keeps at least a half on the side of its section."""
    unit = SCALE / (THRESHOLD - model.start)
    weighed = {
        (group, phrase): half_steps(unit * (model.weights.get(group, 0) + model.weights.get(f"{number}", 0)), group)
        for number, (group, phrase) in enumerate(lines)
    }
    head, *parts = re.split(r"^(?=\[)", TONE.read_text("utf-8"), flags=re.MULTILINE)
    TONE.write_text(head + "".join(rewritten(part, weighed) for part in parts).rstrip() + "\n", "utf-8")


def half_steps(weight: float, group: str) -> float:
    side = -1 if group.startswith("fairness") else 1
    return side * max(round(2 * side * weight), 1) / 2


def rewritten(part: str, weighed: Mapping[tuple[str, str], float]) -> str:
    """A section with its lines by weight, heaviest first; classes stay as they are."""
    title, *lines = part.strip().splitlines()
    if title.startswith("[{"):
        return part
    phrases = [line.split(" ", 1)[1] for line in lines]
    ordered = sorted(phrases, key=lambda phrase: -abs(weighed[title[1:-1], phrase]))
    return "\n".join([title, *(f"{weighed[title[1:-1], phrase]:g} {phrase}" for phrase in ordered)]) + "\n\n"


def jsonl(path: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, path.read_text("utf-8").splitlines())


if __name__ == "__main__":
    main(sys.argv[1:])
