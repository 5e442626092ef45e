"""Writing questions for other programs and people; `importing` reads each of these shapes back."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from interview_coach import banks
from interview_coach.coaching.library.foreign import ANKI_FIELDS, ANKI_TAGS, FIELDS, LABELS, Shape, marked
from interview_coach.coaching.library.typed import typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interview_coach.banks import Bank
    from interview_coach.model import Question

_LABEL_OF = {name: label for label, name in LABELS.items()}


def exported(bank: Bank, questions: Iterable[Question], shape: Shape) -> str:
    """The questions of a bank as one file: all of them in YAML and CSV, what people read in the other shapes."""
    match shape:
        case Shape.YAML:
            return banks.as_bank(bank.id, bank.title, bank.about, questions)
        case Shape.CSV:
            cells = map(_cells, questions)
            return _table([FIELDS, *([row[name] for name in FIELDS] for row in cells)], ",")
        case Shape.ANKI:
            return "".join(_anki(questions))
        case Shape.MARKDOWN:
            heading = [f"# {bank.title}\n", *([f"{bank.about}\n"] if bank.about else [])]
            return "".join(f"{line}\n" for line in (*heading, *_markdown(questions)))
        case Shape.LINES:
            return "".join(f"{question.text}\n" for question in questions)


def _cells(question: Question) -> dict[str, str]:
    """A text for each of FIELDS, as a form shows it."""
    form = typed(question)
    return {name: getattr(form, name, "") or "" for name in FIELDS} | {
        "id": question.id,
        "probes": ", ".join(question.probes),
        "strong_answer": question.strong_answer or "",
        "weak_answer": question.weak_answer or "",
        "archived": "true" if question.archived else "",
    }


def _table(rows: Iterable[Iterable[str]], separator: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator="\n").writerows(rows)
    return text.getvalue()


def _anki(questions: Iterable[Question]) -> Iterator[str]:
    names = "\t".join(_LABEL_OF.get(name, "Question") for name in ANKI_FIELDS)
    yield f"#separator:tab\n#html:false\n#columns:{names}\n#tags column:{len(ANKI_FIELDS)}\n"
    for question in questions:
        cells = _cells(question)
        own = [f"{name}::{word}" for name in ANKI_TAGS for word in cells[name].replace(",", "").split()]
        tags = [tag.replace(" ", "_") for tag in question.tags]
        yield _table([[*(cells[name] for name in ANKI_FIELDS[:-1]), " ".join([*own, *tags])]], "\t")


def _markdown(questions: Iterable[Question]) -> Iterator[str]:
    for question in questions:
        yield f"- {marked(' '.join(question.text.split()))} _({', '.join(question.probes)})_"
        yield from (f"  - {marked(line)}" for line in _details(question))


def _details(question: Question) -> Iterator[str]:
    cells = _cells(question) | {"time_limit": f"{question.time_limit} seconds", "evidence": "", "follow_ups": ""}
    for name, label in _LABEL_OF.items():
        if name == "evidence":
            yield from (f"{label}, {group.name}: {', '.join(group.keywords)}" for group in question.evidence)
        elif name == "follow_ups":
            yield from (f"{label}: {text}" for text in question.follow_ups)
        elif cells[name]:
            yield f"{label}: {' '.join(cells[name].split())}"
