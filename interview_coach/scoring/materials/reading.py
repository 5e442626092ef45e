"""A CV, a cover letter or a profile text in; what a hiring manager would take from it out.

It is read against the same reasons as an answer, by rules of the same language, in `materials_rules/`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from interview_coach.model import Severity, Status
from interview_coach.scoring.answer import count
from interview_coach.scoring.engine import find, praise
from interview_coach.scoring.key_demands.demands import Demands, read_demands
from interview_coach.scoring.materials.features import read_features
from interview_coach.scoring.materials.jobs import JOB_ITEMS
from interview_coach.scoring.materials.kinds import MaterialKind, guess_kind
from interview_coach.scoring.materials.layout import is_job_item, read_layout
from interview_coach.scoring.reader import Reader
from interview_coach.scoring.rule_language.rule_family import MATERIALS
from interview_coach.scoring.rule_language.shipped import shipped_rules
from interview_coach.scoring.statuses import read_status

if TYPE_CHECKING:
    from interview_coach.model import Finding, Role, Strength
    from interview_coach.scoring.materials.layout import Layout
    from interview_coach.scoring.reader import Answer
    from interview_coach.scoring.rule_language.rule import Example
    from interview_coach.scoring.rule_language.rules import RuleSet

NONE_ASKED = Demands()

LEAST_WORDS = 25
"""Fewer words are a heading or a signature; the shortest profile that told anything had thirty."""


@dataclass(frozen=True, slots=True)
class MaterialReading:
    """What the rules say of one text; findings and strengths hold offsets into it. Empty unless `status` is `scored`.

    `deeds` and `measured` count the author's own actions and the figures beside them.
    """

    kind: MaterialKind
    status: Status
    findings: tuple[Finding, ...] = ()
    strengths: tuple[Strength, ...] = ()
    demands: Demands = NONE_ASKED
    words: int = 0
    deeds: int = 0
    measured: int = 0

    @property
    def faults(self) -> tuple[Finding, ...]:
        """The findings that weaken the text or cost the interview; notes are left out."""
        return tuple(finding for finding in self.findings if finding.severity is not Severity.INFO)

    def as_json(self, name: str) -> dict[str, Any]:
        """All of it as plain JSON values, `name` standing for the text."""
        return {"id": name, **asdict(self)}


def read_materials(
    text: str, role: Role | None = None, kind: MaterialKind | None = None, rules: RuleSet | None = None
) -> MaterialReading:
    """What a reader takes from a text that applies for a job; its kind is guessed unless it is given.

    With a role its key demands are looked for. The same text is always read the same.
    """
    layout = read_layout(text)
    kind = kind or guess_kind(layout)
    status = _status(layout)
    if status is not Status.SCORED:
        return MaterialReading(kind, status, words=layout.document.words)
    rules = rules or shipped_rules(MATERIALS)
    read = look(layout, kind, role, rules)
    evidence = read.evidence()
    return MaterialReading(
        kind,
        status,
        find(evidence, read.demands, rules),
        praise(evidence, read.demands, rules),
        read.demands,
        layout.document.words,
        int(read.counts["deed"]),
        int(read.counts["measured"]),
    )


def look(layout: Layout, kind: MaterialKind, role: Role | None, rules: RuleSet) -> Answer:
    """What each sentence shows where it stands, what the rules hit in it, and the counts they go by.

    Besides those of an answer these are `is_cv`, `is_letter` and `is_profile` (1 or 0), whether it is `told_in_full`
    (jobs with items, or a profile; letters needn't be), and how many key demands were `demands_asked` for.
    """
    read = Reader(role=role, rules=rules).read_document(layout.document)
    readings = read_features(layout, read.readings, letter=kind is MaterialKind.LETTER)
    demands = read_demands(readings, role)
    counts = defaultdict(float, count(layout.document, readings))
    counts |= demands.counts | {f"is_{each.value}": float(each is kind) for each in MaterialKind}
    counts["demands_asked"] = sum(demands.counts.values())
    items = sum(is_job_item(layout.line(number)) for number in range(len(readings)))
    counts["told_in_full"] = float(kind is MaterialKind.PROFILE or (kind is MaterialKind.CV and items >= JOB_ITEMS))
    return read._replace(readings=readings, counts=counts, demands=demands)


def look_at_example(example: Example, rules: RuleSet) -> Answer:
    """What an example of a rule shows, read as the kind that its rule is tried on, else as the likeliest one."""
    layout = read_layout(example.text)
    given = (kind for kind in MaterialKind if example.given.get(f"is_{kind}"))
    return look(layout, next(given, None) or guess_kind(layout), None, rules)


def _status(layout: Layout) -> Status:
    """Whether the text can be read at all; what tells of jobs may rightly look like a list of keywords."""
    status = read_status(layout.document, None)
    if status is Status.KEYWORD_LIST and any(line.job is not None for line in layout.lines):
        status = Status.SCORED
    if status is Status.SCORED and layout.document.words < LEAST_WORDS:
        return Status.TOO_SHORT
    return status
