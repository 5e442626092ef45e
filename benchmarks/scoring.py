"""How fast answers are scored: `python -m benchmarks.scoring`, in milliseconds, with ratios within one run.

The baseline is proselint on the same text, where it is installed (`pip install -e '.[benchmarks]'`). The best of many
runs is printed beside the median: the first tells what the work takes, the second what a busy machine makes of it.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import TYPE_CHECKING

from interview_coach.model import Reason
from interview_coach.scoring import LiveScorer, score, text
from interview_coach.scoring.rule_language.rule import Backing, Kind, Rule
from interview_coach.scoring.rule_language.rule_files import RuleFile
from interview_coach.scoring.rule_language.rules import RuleSet
from interview_coach.scoring.rule_language.shipped import read_shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ANSWERS = Path(__file__).parent.parent / "tests" / "scoring" / "written.jsonl"
QUESTION = "Tell me about a time you improved something."
LENGTHS = (50, 300, 1000, 5000)
RUNS = 21
KEYS = 200
EXTRA_PHRASES = 1000
BATCH = 4000
ENGINE = """
from interview_coach.scoring import engine, lexicon
from interview_coach.scoring.rule_language import shipped
"""
LEXICON = f"{ENGINE}shipped.shipped_rules(); lexicon.verbs(); lexicon.things(); lexicon.classes()"
FIRST = f"{ENGINE}engine.score('I moved the launch to June and sold 40 pumps.', 'Tell me about a launch.')"
STAGES = {"bare Python": "pass", "engine": ENGINE, "engine, rules and lexicon": LEXICON, "and a first answer": FIRST}


def main() -> None:
    """Prints the tables."""
    words = [word for line in ANSWERS.read_text("utf-8").splitlines() for word in json.loads(line)["answer"].split()]
    score(" ".join(words[:300]), QUESTION)
    lengths(words)
    extra_phrases(" ".join(words[:300]))
    proselint(" ".join(words[:300]))
    start()
    batch()


def lengths(words: list[str]) -> None:
    """Full and live scoring of answers of several lengths."""
    print(f"ms; full: {RUNS} runs, live: {KEYS} keys typed in the middle of the answer")
    print(f"{'words':>8}{'full best':>12}{'median':>9}{'live best':>12}{'median':>9}{'p99':>9}")
    for length in LENGTHS:
        answer = " ".join(islice(cycle(words), length))
        runs, keys = full(answer), live(answer)
        print(f"{length:8}{min(runs):12.2f}{statistics.median(runs):9.2f}", end="")
        print(f"{min(keys):12.2f}{statistics.median(keys):9.2f}{percentile(keys, 99):9.2f}")


def full(answer: str) -> list[float]:
    """Milliseconds to score an answer of which nothing is known yet."""
    return several(partial(first_score, answer))


def first_score(answer: str) -> None:
    text.forget()
    score(answer, QUESTION)


def live(answer: str) -> list[float]:
    """Milliseconds for each key while a sentence is typed in the middle of the answer."""
    scorer, middle = LiveScorer(QUESTION), answer.find(". ", len(answer) // 2) + 2
    scorer.update(answer)
    typed = islice(cycle("so I asked her for the list and rang each one myself "), KEYS)
    texts = []
    for key in typed:
        answer = answer[:middle] + key + answer[middle:]
        middle += 1
        texts.append(answer)
    return [milliseconds(partial(scorer.update, answer)) for answer in texts]


def extra_phrases(answer: str) -> None:
    """The matching of all rules, without and with so many phrases of a user's own."""
    shipped = read_shipped()
    phrases = tuple(f"{first} {second}" for first, second in islice(pairs(answer.split()), EXTRA_PHRASES))
    own = Rule("own.phrases", Kind.PHRASE, Reason.DEPTH, None, Backing.NONE, "", any=phrases)
    more = RuleSet.of(RuleFile(shipped.classes, {**shipped.rules, own.id: own}))
    sentences = text.read_document(answer).sentences
    base, extended = (min(several(partial(find_all, rules, sentences))) for rules in (RuleSet.of(shipped), more))
    ratio = extended / base
    print(f"matching 300 words: {base:.2f} ms; with {EXTRA_PHRASES} more phrases {extended:.2f} ms, x{ratio:.2f}")


def find_all(rules: RuleSet, sentences: Iterable[text.Sentence]) -> None:
    for sentence in sentences:
        rules.find(sentence)


def pairs(words: list[str]) -> list[tuple[str, str]]:
    letters = [word for word in words if word.isalpha()]
    return [(first, second) for first in letters for second in letters[:50]]


def proselint(answer: str) -> None:
    """The same text through proselint, where it is installed."""
    try:
        from proselint.checks import __register__  # type: ignore[import-not-found]
        from proselint.registry import CheckRegistry  # type: ignore[import-not-found]
        from proselint.tools import LintFile  # type: ignore[import-not-found]
    except ImportError:
        sys.stdout.write("proselint is not installed here: no baseline\n")
        return
    CheckRegistry().register_many(__register__)
    theirs, ours = min(several(lambda: LintFile("answer", content=answer).lint())), min(full(answer))
    print(f"300 words through proselint: {theirs:.1f} ms; ours {ours:.1f} ms, x{ours / theirs:.2f}")


def start() -> None:
    """Processor time of a new process until it can score, over that of bare Python; the best of many."""
    print(f"{'a new process, ms of processor':32}{'in all':>9}{'over bare Python':>18}")
    best = {name: min(processor(code) for _ in range(RUNS)) for name, code in STAGES.items()}
    for name, spent in best.items():
        print(f"{name:32}{spent:9.1f}{spent - best['bare Python']:18.1f}")


def processor(code: str) -> float:
    """Milliseconds of processor time, with byte code kept as an installed package has it."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    after = getrusage(RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def batch() -> None:
    """Answers a second from one file to another, starting the processes included."""
    answers = islice(cycle(map(json.loads, ANSWERS.read_text("utf-8").splitlines())), BATCH)
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder, "answers.jsonl")
        rows.write_text("\n".join(json.dumps(row | {"id": number}) for number, row in enumerate(answers)), "utf-8")
        rates = [rate(rows, jobs) for jobs in (1, 2)]
    print(f"{BATCH} answers in a batch: {rates[0]:.0f} a second on one core, {rates[1]:.0f} on two", end="")
    print(f", x{rates[1] / rates[0]:.2f}")


def rate(rows: Path, jobs: int) -> float:
    command = [sys.executable, "-m", "interview_coach", "score", "--batch", str(rows), "--jobs", str(jobs)]
    started = time.perf_counter()
    subprocess.run([*command, "--output", str(rows.with_suffix(f".{jobs}"))], check=True)
    return BATCH / (time.perf_counter() - started)


def several(job: Callable[[], object]) -> list[float]:
    return [milliseconds(job) for _ in range(RUNS)]


def milliseconds(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return (time.perf_counter() - start) * 1000


def percentile(values: list[float], percent: int) -> float:
    return statistics.quantiles(values, n=100)[percent - 1]


if __name__ == "__main__":
    main()
