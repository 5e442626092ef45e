"""What sort of text it is: a CV, a letter or a profile."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from interview_coach.scoring.materials.layout import LineKind
from interview_coach.scoring.materials.words import lines
from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    from interview_coach.scoring.materials.layout import Layout

_APPLIES = re.compile(
    r"\bi (?:am|wish|would like) (?:writing |to )?(?:to )?apply(?:ing)?\b|\bi'm (?:writing to )?apply"
)


class MaterialKind(StrEnum):
    """What applies for a job."""

    CV = "cv"
    LETTER = "letter"
    PROFILE = "profile"


def guess_kind(layout: Layout) -> MaterialKind:
    """A letter greets or takes its leave, a CV has headings or jobs with years, and whatever is left is a profile."""
    text, kinds = layout.document.text, [line.kind for line in layout.lines]
    if any(_letter_signs().match(fold(text[line.start : line.end]).strip()) for line in layout.lines):
        return MaterialKind.LETTER
    has_jobs = any(line.job is not None for line in layout.lines)
    if has_jobs or (kinds.count(LineKind.HEADING) > 1 and LineKind.DATED in kinds):
        return MaterialKind.CV
    return MaterialKind.LETTER if _APPLIES.search(fold(text)) else MaterialKind.PROFILE


@cache
def _letter_signs() -> re.Pattern[str]:
    opens, ends = ("|".join(map(re.escape, lines(f"{which} of letters"))) for which in ("openings", "ends"))
    return re.compile(rf"(?:{opens})\b[^.\n]{{0,40}}(?:[,:!]|$)|(?:{ends})\W*(?:\n|$)")
