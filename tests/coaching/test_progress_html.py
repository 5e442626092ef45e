from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.trends.progress import Progress, progress
from interview_coach.coaching.trends.progress_html import as_html
from interview_coach.coaching.workspace import Workspace
from interview_coach.rejection import Cause
from tests.conftest import NOW
from tests.progress_samples import fill

HOSTILE = 'North<script>alert(1)</script> & "sons" http://example.invalid \x1b[31m'
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"))), None
)


@pytest.fixture
def practised(workspace: Workspace) -> Progress:
    fill(workspace, 40)
    at = NOW - timedelta(days=20)
    debriefs.keep_debrief(workspace, debriefs.confirmed(debriefs.begin(HOSTILE, at), Cause.DEPTH, "", at))
    return progress(workspace, NOW)


def elements(page: str) -> ElementTree.Element:
    """The page read as XML, which it is but for its first line. Fails where anything is left open."""
    return ElementTree.fromstring(page.split("\n", 1)[1])  # noqa: S314 - it is ours


def test_the_page_is_well_formed_and_has_a_chart_where_there_is_a_trend(practised: Progress) -> None:
    page = elements(as_html(practised))

    assert [each.get("aria-labelledby") for each in page.iter("svg")] == ["contribution-title contribution-desc"]
    assert next(page.iter("desc")).text
    assert next(page.iter("polyline")).get("points")


def test_nothing_is_loaded_and_nothing_is_run(practised: Progress) -> None:
    page = elements(as_html(practised))
    attributes = {name: value for each in page.iter() for name, value in each.items()}

    assert not {"script", "link", "img", "iframe", "object", "embed", "base"} & {each.tag for each in page.iter()}
    assert not {"src", "href", "srcset", "data", "action", "style"} & attributes.keys()
    assert not [name for name in attributes if name.startswith("on")]
    assert not re.search(r"url\(|@import", as_html(practised))
    assert "default-src 'none'" in as_html(practised)


def test_what_people_wrote_is_read_as_words(practised: Progress) -> None:
    page = as_html(practised)

    assert "<script" not in page
    assert "\x1b" not in page
    assert any("<script>alert(1)</script>" in (each.text or "") for each in elements(page).iter())


def test_it_follows_light_and_dark(practised: Progress) -> None:
    page = as_html(practised)
    assert "color-scheme: light dark" in page
    assert "prefers-color-scheme: dark" in page


def test_a_calm_page_has_words_in_place_of_charts(practised: Progress) -> None:
    page = as_html(replace(practised, calm=True))

    assert not list(elements(page).iter("svg"))
    assert "better than when you began" in page


def test_a_page_without_answers_is_sound_too(workspace: Workspace) -> None:
    page = as_html(progress(workspace, NOW))
    assert "No answers with a score yet." in "".join(elements(page).itertext())


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_a_browser_shows_it_without_a_complaint(practised: Progress, tmp_path: Path) -> None:
    assert CHROMIUM
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    page = tmp_path / "progress.html"
    page.write_text(as_html(practised), encoding="utf-8")
    done = subprocess.run(
        [*command, "--enable-logging=stderr", "--dump-dom", page.as_uri()],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip

    assert 'class="median"' in done.stdout
    assert "Progress" in done.stdout
    assert "CONSOLE" not in done.stderr
