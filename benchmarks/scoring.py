"""How fast answers are scored: `python -m benchmarks.scoring`, in milliseconds, with ratios within one run.

The baseline is proselint on the same text, where it is installed.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from interview_coach.model import Reason
from interview_coach.scoring import LiveScorer, score, text
from interview_coach.scoring.rule import Evidence, Kind, Rule
from interview_coach.scoring.rule_files import RuleFile
from interview_coach.scoring.rules import RuleSet, read_shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ANSWERS = Path(__file__).parent.parent / "tests" / "scoring" / "written.jsonl"
QUESTION = "Tell me about a time you improved something."
LENGTHS = (50, 300, 1000, 5000)
RUNS = 21
KEYS = 200
EXTRA_PHRASES = 1000


def main() -> None:
    """Prints the table."""
    words = [word for line in ANSWERS.read_text("utf-8").splitlines() for word in json.loads(line)["answer"].split()]
    score(" ".join(words[:300]), QUESTION)
    print(
        f"{'words':>8}{'full':>10}{'live':>10}{'live p99':>10}   ms; full is the median of {RUNS}, live of {KEYS} keys"
    )
    for length in LENGTHS:
        answer = " ".join(islice(cycle(words), length))
        keys = live(answer)
        print(f"{length:8}{full(answer):10.2f}{statistics.median(keys):10.2f}{percentile(keys, 99):10.2f}")
    extra_phrases(" ".join(words[:300]))
    proselint(" ".join(words[:300]))


def full(answer: str) -> float:
    """Milliseconds to score an answer of which nothing is known yet."""
    return median(partial(first_score, answer))


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
    own = Rule("own.phrases", Kind.PHRASE, Reason.DEPTH, None, Evidence.NONE, "", any=phrases)
    more = RuleSet.of(RuleFile(shipped.classes, {**shipped.rules, own.id: own}))
    sentences = text.read_document(answer).sentences
    base, extended = (median(partial(find_all, rules, sentences)) for rules in (RuleSet.of(shipped), more))
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
        from proselint.tools import LintFile  # type: ignore[import-not-found]
    except ImportError:
        sys.stdout.write("proselint is not installed here: no baseline\n")
        return
    theirs = median(lambda: LintFile("answer", content=answer).lint())
    ours = full(answer)
    print(f"300 words through proselint: {theirs:.1f} ms; ours {ours:.1f} ms, x{ours / theirs:.2f}")


def median(job: Callable[[], object]) -> float:
    return statistics.median(milliseconds(job) for _ in range(RUNS))


def milliseconds(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return (time.perf_counter() - start) * 1000


def percentile(values: list[float], percent: int) -> float:
    return statistics.quantiles(values, n=100)[percent - 1]


if __name__ == "__main__":
    main()
