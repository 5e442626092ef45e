"""Builds the bundled verb forms, names of things and word list from WordNet and SCOWL.

usage: python scripts/build_lexicon.py [WORDNET_FOLDER SCOWL_FOLDER]

The defaults are where Debian's packages `wordnet-base` and `scowl` put them. The output is the same on every machine.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

LEXICON = Path(__file__).parent.parent / "interview_coach" / "scoring" / "lexicon"
DEBIAN = ("/usr/share/wordnet", "/usr/share/dict/scowl")

KNOWN_UP_TO = 70
"""SCOWL's size of a large desk dictionary: forms beyond it are slips or curiosities."""

WORD_LIST_UP_TO = 50
"""SCOWL's size of an ordinary speller: rarer words are more often typing errors of common ones."""

THINGS_UP_TO = 60

PICTURED = frozenset({"05", "06", "08", "13", "15", "17", "18", "20", "27"})
"""WordNet's files of nouns for what one can picture: animals, artefacts, body parts, food, places, natural objects,
people, plants and substances."""

NOT_PICTURED = re.compile(
    "things?|persons?|people|ma?en|one|ways?|end|sides?|part|place|front|back|head|hand|members?|leaders?|boss|manager"
    "|supervisor|coworker|employee|worker|individual|object|item|line|point|figure|case|level|lead|being|range|edge|top"
)
"""Nouns of those files that answers mostly use without a picture in mind."""

SHORTEST_MISSPELLING = 6
"""Shorter words are never corrected, so their spelling need not be known."""

UNCHANGED = re.compile(
    "(?:re|out|over|under|un|fore|broad|type|sub|off|in|up)?"
    "(?:bet|bid|burst|cast|cost|cut|hit|hurt|let|put|quit|read|rid|set|shed|shut|slit|split|spread|thrust|wed|wet)"
)
"""Verbs whose past looks like the base form, which WordNet's exception list leaves out."""

NOT_PASTS = {"be": {"am", "are", "bed"}, "rend": {"rent"}, "see": {"seed"}, "wee": {"weed"}}
"""Forms that the exception list holds and that are present, or far more often another word."""

VOWEL_CHANGE = re.compile(r"[a-z]*(?:begun|run|sung|rung|sunk|swum|drunk|shrunk|sprung|come)")
"""Participles that do not end in -n beside a past of their own: begun, drunk, overcome."""


def main(wordnet: Path, scowl: Path) -> None:
    """Writes verbs.txt (`base past participle gerund`), things.txt and words.txt."""
    known = scowl_words(scowl, KNOWN_UP_TO)
    irregular = irregular_forms(wordnet / "verb.exc")
    bases = (base for base in verb_bases(wordnet / "index.verb") if base in known)
    write("verbs.txt", [row for base in bases for row in rows(base, irregular[base], known)])
    write("things.txt", things(wordnet, scowl_words(scowl, THINGS_UP_TO)))
    write("words.txt", [word for word in scowl_words(scowl, WORD_LIST_UP_TO) if len(word) >= SHORTEST_MISSPELLING])


def verb_bases(index: Path) -> list[str]:
    lines = (line for line in index.read_text("ascii").splitlines() if not line.startswith(" "))
    return [base for line in lines if re.fullmatch("[a-z]{2,}", base := line.split(" ", 1)[0])]


def things(wordnet: Path, known: set[str]) -> list[str]:
    """Nouns first of all for something one can picture, and not more often verbs or adjectives."""
    pictured = {
        line[:8] for line in (wordnet / "data.noun").read_text("latin-1").splitlines() if line[9:11] in PICTURED
    }
    verbs, adjectives = (uses(wordnet / f"index.{kind}") for kind in ("verb", "adj"))
    return [
        noun
        for noun, (times, sense) in uses(wordnet / "index.noun").items()
        if sense in pictured and noun in known and len(noun) > 2 and not NOT_PICTURED.fullmatch(noun)
        if times >= verbs.get(noun, (0, ""))[0] / 2 and times >= adjectives.get(noun, (0, ""))[0]
    ]


def uses(index: Path) -> dict[str, tuple[int, str]]:
    """How many senses of each word were seen in tagged texts, and where its commonest sense is described."""
    rows = [line.split() for line in index.read_text("latin-1").splitlines() if not line.startswith(" ")]
    return {row[0]: (int(row[5 + int(row[3])]), row[6 + int(row[3])]) for row in rows}


def irregular_forms(exceptions: Path) -> dict[str, list[str]]:
    irregular: dict[str, list[str]] = defaultdict(list)
    for line in exceptions.read_text("ascii").splitlines():
        form, *bases = line.split()
        for base in bases:
            irregular[base].append(form)
    return irregular


def scowl_words(folder: Path, largest: int) -> set[str]:
    lists = (
        path
        for path in folder.glob("*-words.*")
        if path.name.split("-")[0] in {"english", "american", "british"} and int(path.suffix[1:]) <= largest
    )
    return {word for path in lists for word in path.read_text("latin-1").split() if re.fullmatch("[a-z]{2,}", word)}


def rows(base: str, irregular: list[str], known: set[str]) -> list[str]:
    """`base past participle gerund`, a row a spelling; none for a verb whose forms are all unknown."""
    gerunds = {form for form in [*irregular, gerund(base)] if form.endswith("ing") and form in known}
    pasts = {form for form in [*irregular, past(base)] if not re.search("(ing|[^s]s)$", form) and form in known}
    pasts -= NOT_PASTS.get(base, set())
    if UNCHANGED.fullmatch(base):
        pasts.add(base)
    participles = {form for form in pasts if re.search("(?:en|ain|[wr]n|ne)$", form) or VOWEL_CHANGE.fullmatch(form)}
    if any(form.endswith(("ran", "came")) for form in pasts):
        participles = {base}
    elif participles and participles != pasts:
        pasts -= participles
    else:
        participles = pasts
    columns = [sorted(column) for column in (pasts, participles, gerunds)]
    return [f"{base} {' '.join(row)}" for row in spellings(columns)]


def spellings(columns: list[list[str]]) -> list[tuple[str, ...]]:
    if not all(columns):
        return []
    longest = max(map(len, columns))
    return list(zip(*(column + column[-1:] * (longest - len(column)) for column in columns), strict=True))


def past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    return f"{base[:-1]}ied" if re.search("[^aeiou]y$", base) else f"{base}ed"


def gerund(base: str) -> str:
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    return f"{base[:-1]}ing" if re.search("..[^eoy]e$|use$", base) else f"{base}ing"


def write(name: str, lines: list[str]) -> None:
    (LEXICON / name).write_text("\n".join(sorted(lines)) + "\n", "ascii")
    print(f"{name}: {len(lines)} lines")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:] or DEBIAN))
