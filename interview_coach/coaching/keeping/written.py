"""What people wrote, as Markdown and HTML read it: as words, whatever is in it."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from interview_coach.coaching.marking import SIGNS, STRENGTH_SIGN, in_order, one_line, remarks, runs, visible
from interview_coach.coaching.wording import unscored

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interview_coach.coaching.marking import Remark, Run
    from interview_coach.model import Attempt

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_LINE_START = re.compile(r"^(\d+(?=[.)])|(?=[-+=]))", re.MULTILINE)  # of a list or an underline
_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width"/>
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }}
h1 {{ font-size: 1.4rem; }} h2 {{ font-size: 1.15rem; margin-top: 2.5rem; }} h3 {{ font-size: 1rem; }}
table {{ border-collapse: collapse; }} td, th {{ text-align: left; padding: .2rem 1.2rem .2rem 0; }}
blockquote {{ white-space: pre-wrap; margin: 1rem 0; padding-left: 1rem; border-left: 3px solid; }}
mark {{ background: none; color: inherit; text-decoration: underline wavy; }}
.quiet {{ opacity: .7; }}
{style}</style>
</head>
<body>
"""


def md(text: str) -> str:
    """Words on one line that Markdown reads as words."""
    return _LINE_START.sub(r"\1\\", _SPECIAL.sub(r"\\\1", one_line(text)))


def md_answer(attempt: Attempt) -> str:
    """The answer as a quotation, each finding's words with its number behind them."""
    pieces = (
        _SPECIAL.sub(r"\\\1", f"{run.text} [{run.number}]" if run.number else run.text)
        for run in runs(attempt.answer, in_order(attempt.assessment.findings))
    )
    lines = "\n".join(line.strip() for line in "".join(pieces).strip().split("\n"))
    return "\n".join(f"> {line}  " if line else ">" for line in _LINE_START.sub(r"\1\\", lines).split("\n"))


def page_head(title: str, style: str = "") -> str:
    """How a page begins that needs nothing else: no script, nothing from the network; `</body></html>` ends it.

    `style` is what it looks like beyond the usual, in CSS.
    """
    return _HEAD.format(title=html_text(title), style=style)


def html_text(text: str) -> str:
    """Words on one line that a browser shows as words."""
    return escape(one_line(text))


def html_answer(attempt: Attempt) -> str:
    """The answer's words, those of findings marked and numbered."""
    found = in_order(attempt.assessment.findings)
    return "".join(map(_html_run, runs(attempt.answer, found)))


def _html_run(run: Run) -> str:
    words_of_run = escape(run.text)
    return f"<mark>{words_of_run}</mark><sup>{run.number}</sup>" if run.number else words_of_run


def html_list(lines: Iterable[str]) -> str:
    """A list of lines, nothing for none."""
    items = "\n".join(f"<li>{html_text(line)}</li>" for line in lines)
    return f"<ul>\n{items}\n</ul>" if items else ""


def said_of(attempt: Attempt) -> Iterator[str]:
    """Strengths and findings of one answer, a line each; why there is no score where there is none."""
    assessment = attempt.assessment
    if assessment.band is None:
        yield unscored(assessment)
    yield from (f"{STRENGTH_SIGN} {visible(strength.message)}" for strength in assessment.strengths)
    yield from map(_remark, remarks(in_order(assessment.findings)))


def _remark(remark: Remark) -> str:
    finding = remark.findings[0]
    numbers = f" [{', '.join(map(str, remark.numbers))}]" if remark.numbers else ""
    fix = f" → {finding.fix}" if finding.fix else ""
    return f"{SIGNS[finding.severity]}{numbers} {finding.message}{fix}"
