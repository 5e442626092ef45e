"""What the report on a mock interview says, how two compare, and what the exported files hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from interview_coach.coaching.interviews.mock_export import ReportShape, ShapeUnknown, as_html, as_markdown, shape_for
from interview_coach.coaching.interviews.mock_report import (
    Answered,
    Cost,
    NotOver,
    Report,
    compare_mocks,
    earlier_mock,
    report,
)
from interview_coach.coaching.interviews.mock_wording import duration, outcome_told, reason_told, time_told
from interview_coach.coaching.library.framing import CLOSING
from interview_coach.coaching.workspace import Workspace
from interview_coach.interview import Asked, Choice, MockInterview, Pace, Part, Pause
from interview_coach.model import (
    Assessment,
    Attempt,
    AttemptKind,
    Band,
    Finding,
    Judgement,
    Question,
    Reason,
    Role,
    Severity,
    Status,
    Verdict,
)
from tests.conftest import NOW
from tests.samples import GROUP_ONLY, LAUNCH, OWN_PART, group_only, own_part

YOU = Question("own.you", "Tell me about yourself.", (Reason.CONTRIBUTION,), bank="own")
WHY = Question("own.why", "Why us?", (Reason.CONTRIBUTION,), bank="own")
UNSCORED = Assessment(Status.NOT_JUDGED, None, dict.fromkeys(Reason, Judgement(Verdict.NA, None)), own_part().facts)
ASKED = (
    Asked(Part.OPENING, YOU),
    Asked(Part.BEHAVIOURAL, LAUNCH),
    Asked(Part.MOTIVATION, WHY),
    Asked(Part.CLOSING, CLOSING),
)

Sit = Callable[..., MockInterview]


@pytest.fixture
def sit(workspace: Workspace) -> Sit:
    """Keeps a mock whose answers are given as (text, assessment), None for a question passed over."""

    def sit(
        *answers: tuple[str, Assessment] | None,
        number: int = 1,
        at: datetime = NOW,
        ended: bool = True,
        pauses: tuple[Pause, ...] = (),
        asked: tuple[Asked, ...] = ASKED,
    ) -> MockInterview:
        passed = tuple(each.question.id for each, given_ in zip(asked, answers, strict=False) if given_ is None)
        kept = MockInterview(
            f"m{number}",
            at,
            Choice(),
            Pace.RELAXED,
            asked,
            at,
            passed=passed,
            pauses=pauses,
            ended=at if ended else None,
        )
        for place, (each, given_) in enumerate(zip(asked, answers, strict=False)):
            if given_ is not None:
                attempt = Attempt(
                    f"{number}-{place}", each.question, *given_, at, AttemptKind.MOCK, 30.0 + place, mock_id=kept.id
                )
                workspace.journal.record(attempt)
                kept = replace(kept, answered=(*kept.answered, each.question.id))
        return workspace.journal.keep_mock(kept)

    return sit


@pytest.fixture
def found(workspace: Workspace, sit: Sit) -> Report:
    """A strong first answer, a weak second one, a third passed over, and a question at the end."""
    pause = Pause(2, "the doorbell", NOW, NOW + timedelta(minutes=3))
    given_ = sit((OWN_PART, own_part()), (GROUP_ONLY, group_only()), None, ("Who leads it?", UNSCORED), pauses=(pause,))
    return report(workspace, given_)


def numbers(answers: tuple[Answered, ...]) -> list[int]:
    return [each.number for each in answers]


def test_each_reason_has_the_band_of_its_mean_and_never_a_good_one_while_it_is_given(found: Report) -> None:
    standings = {reason: (each.band, each.flagged, each.judged) for reason, each in found.reasons.items()}

    assert standings == {
        Reason.DEPTH: (Band.SOLID, 0, 2),
        Reason.ATTITUDE: (Band.STRONG, 0, 2),
        Reason.CONTRIBUTION: (Band.NEEDS_WORK, 1, 2),
        Reason.TRANSFER: (None, 0, 0),
    }
    assert found.band is Band.NEEDS_WORK
    assert reason_told(found.reasons[Reason.CONTRIBUTION]) == "needs work, flagged in 1 of 2 answers"


def test_one_flag_keeps_a_reason_from_being_solid(workspace: Workspace, sit: Sit) -> None:
    strong, weak = own_part(), group_only()
    mild = replace(weak, reasons={**weak.reasons, Reason.CONTRIBUTION: Judgement(Verdict.FLAG, 45)})
    interview = sit((OWN_PART, strong), (GROUP_ONLY, mild), (OWN_PART, strong))

    assert report(workspace, interview).reasons[Reason.CONTRIBUTION].band is Band.NEEDS_WORK


def test_what_cost_most_comes_with_the_very_words_and_where_they_were_said(found: Report) -> None:
    (cost,) = found.costs
    assert (cost.finding.rule, cost.words) == ("contribution.group-only", ("We trained the clinics",))
    assert numbers(cost.answers) == [2]


def test_of_many_costs_the_three_gravest_are_named_each_rule_once(workspace: Workspace, sit: Sit) -> None:
    def finding(rule: str, severity: Severity, reason: Reason | None = Reason.DEPTH) -> Finding:
        return Finding(rule, reason, severity, 0, 3, f"said {rule}", rule, "", "")

    first = replace(
        group_only(),
        findings=(
            finding("note", Severity.INFO),
            finding("mild", Severity.WARN, None),
            finding("grave", Severity.ERROR),
            finding("often", Severity.WARN),
        ),
    )
    second = replace(group_only(), findings=(finding("often", Severity.WARN), finding("worst", Severity.ERROR)))
    interview = sit((GROUP_ONLY, first), (GROUP_ONLY, second))

    costs = report(workspace, interview).costs
    assert [cost.finding.rule for cost in costs] == ["grave", "worst", "often"]
    assert numbers(costs[-1].answers) == [1, 2]


def test_the_best_answer_and_those_to_give_again_are_named(found: Report) -> None:
    assert found.best is not None
    assert found.best.number == 1
    assert numbers(found.redo) == [3, 2]  # the one passed over has nothing yet; the last question can't be mended
    assert [outcome_told(each) for each in found.answers] == ["strong", "at risk", "passed", "you asked 1 question"]


def test_the_time_of_each_answer_is_told_against_its_target(found: Report) -> None:
    assert time_told(found.answers[0], Pace.RELAXED) == "7 of 120 s spoken, 0:30 of 4:00 typing"
    assert time_told(found.answers[0], Pace.OFF) == "7 of 120 s spoken, 0:30 typing"
    assert time_told(found.answers[2], Pace.OFF) == ""
    slow = replace(found.answers[0], attempt=replace(found.given[0].attempt, seconds=250.0))
    assert time_told(slow, Pace.RELAXED).endswith("4:10 of 4:00 typing, 0:10 over")


def test_there_is_no_report_before_the_end(workspace: Workspace, sit: Sit) -> None:
    with pytest.raises(NotOver, match="question 2;"):
        report(workspace, sit((OWN_PART, own_part()), ended=False))


def test_one_ended_before_its_last_question_is_reported_on_as_far_as_it_came(workspace: Workspace, sit: Sit) -> None:
    found = report(workspace, sit((GROUP_ONLY, group_only())))

    assert numbers(found.given) == [1]
    assert outcome_told(found.answers[-1]) == "not reached"
    assert found.best is None
    assert numbers(found.redo) == [1]


def test_no_finding_is_praise_only_where_something_was_scored(workspace: Workspace, sit: Sit) -> None:
    strong = report(workspace, sit((OWN_PART, own_part())))
    unscored = report(workspace, sit(("No.", replace(UNSCORED, status=Status.TOO_SHORT)), number=2))

    assert "The rules found nothing in these answers" in as_markdown(strong)
    assert "None of these answers could be scored." in as_html(unscored)
    calm = replace(unscored, calm=True)
    assert "There is not enough to go by yet." in as_html(calm)
    assert "a few whole sentences" in as_html(calm)


def test_two_mocks_tell_what_changed(workspace: Workspace, sit: Sit) -> None:
    first = sit((GROUP_ONLY, group_only()), (GROUP_ONLY, group_only()))
    second = sit((OWN_PART, own_part()), number=2, at=NOW + timedelta(days=1))
    found = compare_mocks(report(workspace, second), report(workspace, first))

    assert (found.before.mock.id, found.after.mock.id) == ("m1", "m2")
    assert [finding.rule for finding in found.gone] == ["contribution.group-only"]
    assert found.new == ()
    assert [(one.band, other.band) for one, other in found.same] == [(Band.AT_RISK, Band.STRONG)]


def test_the_mock_before_is_the_last_one_that_ended(workspace: Workspace, sit: Sit) -> None:
    first = sit((OWN_PART, own_part()))
    sit((OWN_PART, own_part()), number=2, at=NOW + timedelta(days=1), ended=False)
    third = sit((OWN_PART, own_part()), number=3, at=NOW + timedelta(days=2))

    assert earlier_mock(workspace, third) == first
    assert earlier_mock(workspace, first) is None


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(1, "1 second"), (59.6, "60 seconds"), (180, "3 minutes"), (3 * 3600, "3 hours"), (3 * 86400, "3 days")],
)
def test_a_length_of_time_is_told_in_its_largest_unit(seconds: float, told: str) -> None:
    assert duration(seconds) == told


# --- exported files ---------------------------------------------------------------------------------------------------

HOSTILE = (
    "<script>alert(1)</script> <img src=http://evil.example/x.png onerror=alert(1)> & &lt; \x1b[31m\u202e\n"
    "![x](http://evil.example/y.png) [link](javascript:alert(1)) `code` **bold** ~~~\n"
    "# heading\n- item\n1. one\n2) two\n    indented\n===\n> quote\n```\n<!-- comment -->\n[1]: http://evil.example"
)
_ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "ul", "li", "blockquote", "mark", "sup",
    "strong", "br",
}  # fmt: skip


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.words += data


def hostile(found: Report, text: str) -> Report:
    """The report with this text wherever a person or a bank writes."""
    finding = replace(group_only().findings[0], text=text, message=text, fix=text, start=0, end=min(3, len(text)))
    attempt = found.given[0].attempt
    assert attempt is not None
    spoiled = replace(attempt, answer=text, assessment=replace(attempt.assessment, findings=(finding,)))
    answer = Answered(1, Asked(Part.OPENING, replace(YOU, text=text)), spoiled)
    mock = replace(found.mock, choice=Choice(bank=text), pauses=(Pause(1, text, NOW, NOW + timedelta(seconds=9)),))
    cost = replace(found.costs[0], finding=finding, words=(text,), answers=(answer,))
    return replace(found, mock=mock, role=Role(text, text), answers=(answer,), costs=(cost,), redo=(), best=None)


def tokens(markdown: str) -> Iterator[tuple[str, str]]:
    for block in MarkdownIt("commonmark").parse(markdown):
        yield block.type, block.content
        yield from ((each.type, each.content) for each in block.children or ())


def test_the_files_hold_the_whole_report(found: Report) -> None:
    for text in (as_markdown(found), _Page(as_html(found)).words):
        for said in (
            "Mock interview, Sunday 22 November 2026, 09:30",
            "3 of 4 questions answered",
            "needs work, flagged in 1 of 2 answers",
            "Two group actions, none of yours",
            "Name one decision and two things you did.",
            "0:30 of 4:00 typing",
            "your best answer",
            "answer this one again",
            "the doorbell, 3 minutes",
            "We trained the clinics",
        ):
            assert said in text


def test_a_page_needs_no_network_and_no_script(found: Report) -> None:
    text = as_html(found)
    assert "default-src 'none'" in text
    assert not re.search(r"https?:|url\(|@import|<script|<link|\bsrc=|\bhref=", text)


def assert_harmless(text: str, found: Report) -> None:
    page = _Page(as_html(hostile(found, text)))
    assert page.tags <= _ALLOWED
    assert page.attributes <= {"lang", "charset", "http-equiv", "content", "name", "class"}
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", page.words)

    written = as_markdown(hostile(found, text))
    kinds = {kind for kind, _ in tokens(written)}
    assert not kinds & {"html_block", "html_inline", "image", "link_open", "code_block", "fence", "code_inline", "hr"}
    assert not kinds & {"strong_open", "em_open", "ordered_list_open"}
    headings = [block.tag for block in MarkdownIt("commonmark").parse(written) if block.type == "heading_open"]
    assert headings == ["h1", "h2", "h2", "h3", "h2"]


def test_hostile_words_are_words_in_both_files(found: Report) -> None:
    assert_harmless(HOSTILE, found)


def test_hostile_words_can_still_be_read(found: Report) -> None:
    page = _Page(as_html(hostile(found, HOSTILE)))
    assert "<script>alert(1)</script>" in page.words
    read = "".join(content for kind, content in tokens(as_markdown(hostile(found, HOSTILE))) if kind.startswith("text"))
    assert "<script>alert(1)</script>" in read


_PIECES = st.sampled_from(
    ["<", ">", "&", "`", "```", "~~~", "*", "_", "[", "](x)", "!", "#", "-", "+", "=", "1.", "2)", "|", "\\", "\n",
     "\n\n", "    ", "\t", "---", "<!--", "<script>", "http://x.example", "\x1b", "word", " ", "&#60;", "\ud800"]
)  # fmt: skip


@given(pieces=st.lists(_PIECES, min_size=1, max_size=12))
def test_any_words_are_words_in_both_files(pieces: list[str]) -> None:
    given_ = Attempt("a", YOU, OWN_PART, group_only(), NOW, AttemptKind.MOCK)
    answer = Answered(1, Asked(Part.OPENING, YOU), given_)
    mock = MockInterview("m", NOW, Choice(), Pace.OFF, ASKED, NOW, ended=NOW)
    base = Report(mock, None, (answer,), None, {}, (), None, ())
    with_cost = replace(base, costs=(Cost(group_only().findings[0], ("x",), (answer,)),))

    assert_harmless("".join(pieces), with_cost)


@pytest.mark.parametrize(
    ("name", "shape"), [("a.html", "html"), ("a.HTM", "html"), ("a.md", "md"), ("b.markdown", "md")]
)
def test_the_end_of_a_name_says_how_to_write_the_file(tmp_path: Path, name: str, shape: str) -> None:
    assert shape_for(tmp_path / name) is ReportShape(shape)


def test_another_end_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ShapeUnknown, match=r"end the name in \.html or \.md"):
        shape_for(tmp_path / "report.pdf")


def test_passing_the_chance_to_ask_is_a_missed_chance(workspace: Workspace, sit: Sit) -> None:
    passed = sit((OWN_PART, own_part()), (OWN_PART, own_part()), (OWN_PART, own_part()), None)

    (cost,) = report(workspace, passed).costs

    assert cost.finding.message == "A missed chance: you passed “Do you have any questions for us?”"
    assert "A missed chance" in as_markdown(report(workspace, passed))
