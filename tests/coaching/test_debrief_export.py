from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings

from interview_coach.coaching.marking import visible
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.rejections.debrief_export import as_markdown, as_values
from interview_coach.rejection import Cause, Debrief, Source
from tests.conftest import NOW
from tests.journal.test_records import debriefs as any_debrief


def test_markdown_quotes_what_was_said_and_tells_reasons_apart() -> None:
    debrief = debriefs.begin("Northwind\x1b[31m", NOW)
    debrief = debriefs.with_feedback(debrief, Source.RECRUITER, "Line one\n\nline two", NOW.date())
    debrief = debriefs.confirmed(debrief, Cause.OTHER_CANDIDATE, "line two", NOW)

    assert as_markdown([debrief]) == (
        "# Northwind␛[31m\n\n\n"
        "## Recruiter, 22 Nov 2026\n\n> Line one\n>\n> line two\n\n"
        "## The reasons, as I see it\n\n- other candidate: “line two”\n"
    )


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(debrief=any_debrief)
def test_any_debrief_can_be_exported_and_no_word_of_it_is_obeyed_by_a_terminal(debrief: Debrief) -> None:
    markdown = as_markdown([debrief])

    assert markdown == visible(markdown)
    assert json.loads(json.dumps(as_values(debrief)))["employer"] == debrief.employer
