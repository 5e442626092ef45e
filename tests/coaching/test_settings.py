from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from interview_coach.banks import NotSaved
from interview_coach.coaching.configuration.preferences import keep, settings
from interview_coach.coaching.configuration.settable import SETTINGS, SettingRefused, SettingUnknown
from interview_coach.coaching.configuration.settings import DEFAULTS
from interview_coach.coaching.configuration.settings_reading import parse
from interview_coach.coaching.practice.today import today
from interview_coach.coaching.workspace import Workspace
from tests.conftest import NOW

HAND_WRITTEN = """# mine
weekly_goal:   4    # weekends are free

theme: coach-light
keys:
    # the plan, with the thumb
    today.plan: f6
"""


def written(workspace: Workspace, text: str) -> Path:
    path = workspace.folders.settings
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_everything_is_as_at_first(workspace: Workspace) -> None:
    assert settings(workspace) == DEFAULTS
    assert not workspace.folders.settings.exists()


def test_a_changed_setting_is_one_changed_line(workspace: Workspace) -> None:
    path = written(workspace, HAND_WRITTEN)

    keep(workspace, "weekly_goal", "3")

    assert path.read_text() == HAND_WRITTEN.replace("weekly_goal:   4", "weekly_goal:   3")
    assert settings(workspace).weekly_goal == 3


def test_a_new_setting_comes_with_its_sentence_and_the_rest_stays(workspace: Workspace) -> None:
    path = written(workspace, HAND_WRITTEN)

    keep(workspace, "low_anxiety", True)

    assert path.read_text().startswith(HAND_WRITTEN)
    assert path.read_text().endswith("# No scores, counts or clocks anywhere: only what to do next.\nlow_anxiety: on\n")


def test_keys_are_put_among_keys_and_taken_out_again(workspace: Workspace) -> None:
    path = written(workspace, HAND_WRITTEN)

    keep(workspace, "keys.today.find", "ctrl+f")
    with_both = settings(workspace).keys
    keep(workspace, "keys.today.find", "")

    assert with_both == {"today.plan": "f6", "today.find": "ctrl+f"}
    assert path.read_text() == HAND_WRITTEN


def test_the_first_key_begins_the_map_and_the_last_one_leaves_an_empty_one(workspace: Workspace) -> None:
    keep(workspace, "keys.today.find", "ctrl+f")
    keep(workspace, "keys.today.find", "")
    keep(workspace, "keys.today.plan", "f6")

    assert settings(workspace).keys == {"today.plan": "f6"}


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("weekly_goal: 9\n", "1:14", "weekly_goal is a whole number from 1 to 7; until then it is 5"),
        ("timer: on\nhints: perhaps\n", "2:8", "hints is on or off; until then it is on"),
        ("gaol: 5\n", "1:1", "There is no setting gaol."),
        ("keys:\n  today.plan: strg+x\n", "2:15", "strg+x is no key"),
        ("- 1\n", "1:1", "write each setting as name: value"),
        ("weekly_goal: [5\n", "1:14", "bracket"),
    ],
)
def test_a_wrong_value_is_told_with_its_place_and_the_rest_counts(
    workspace: Workspace, text: str, place: str, said: str
) -> None:
    path = written(workspace, text)

    (problem,) = workspace.settings_file().problems

    assert problem.place == f"{path}:{place}"
    assert said in problem.message
    assert settings(workspace).weekly_goal == 5
    assert settings(workspace).timer is text.startswith("timer: on")


CALM = "low_anxiety: on\nweekly_goal: 3\nkeys:\n  today.plan: f6\n"


@pytest.mark.parametrize(
    ("mistake", "said"),
    [
        (f"{CALM}timer: [broken\n", "the last version that could be read stays in use until this is mended"),
        ("low_anxiety: on\n- 1\n", "the last version that could be read stays in use"),
        (CALM.replace("xiety: on", "xiety: onn"), "low_anxiety is on or off; until then it is on"),
        (CALM.replace("f6", "strg+x"), "strg+x is no key; write one as x, f5, enter or ctrl+x; until then it is f6"),
    ],
)
def test_a_mistake_leaves_what_was_in_use(workspace: Workspace, mistake: str, said: str) -> None:
    written(workspace, CALM)
    before = settings(workspace)
    written(workspace, mistake)

    (problem,) = workspace.settings_file().problems
    assert said in problem.message
    assert settings(workspace) == before
    for _ in range(2):  # the next starts
        assert settings(Workspace(workspace.folders, workspace.journal)) == before

    written(workspace, "weekly_goal: 4\n")
    assert settings(workspace) == replace(DEFAULTS, weekly_goal=4)


def test_a_mistake_leaves_what_was_in_use_where_no_cache_can_be_written(workspace: Workspace) -> None:
    workspace.folders.cache.write_text("a file where the folder should be", encoding="utf-8")
    written(workspace, CALM)
    assert settings(workspace).low_anxiety
    written(workspace, f"{CALM}timer: [broken\n")

    assert settings(workspace).low_anxiety


def test_a_saved_file_counts_at_the_next_look(workspace: Workspace) -> None:
    written(workspace, "session_minutes: 20\n")
    before = settings(workspace).session_minutes
    written(workspace, "session_minutes: 25\n")

    assert (before, settings(workspace).session_minutes) == (20, 25)


def test_an_unchanged_file_is_read_from_the_cache_in_the_next_run(workspace: Workspace) -> None:
    written(workspace, HAND_WRITTEN + "timer: perhaps\n")
    first = workspace.settings_file()
    again = Workspace(workspace.folders, workspace.journal)

    assert again.settings_file() == first
    assert json.loads(workspace.folders.settings_cache.read_text())["stated"]["weekly_goal"] == 4


@pytest.mark.parametrize("kept", ["", "[]", '{"format": 1}', "\x00"])
def test_a_broken_cache_is_no_hindrance(workspace: Workspace, kept: str) -> None:
    written(workspace, HAND_WRITTEN)
    workspace.folders.settings_cache.parent.mkdir(parents=True, exist_ok=True)
    workspace.folders.settings_cache.write_text(kept)

    assert settings(workspace).weekly_goal == 4


def test_what_an_earlier_version_kept_in_the_journal_counts_until_the_file_says_otherwise(workspace: Workspace) -> None:
    workspace.journal.keep_setting("theme", "coach-light")
    workspace.journal.keep_setting("timer", "on")
    workspace.journal.keep_setting("hints", "off")
    before = settings(workspace)
    keep(workspace, "timer", False)

    assert (before.theme, before.timer, before.hints) == ("coach-light", True, False)
    assert (settings(workspace).theme, settings(workspace).timer) == ("coach-light", False)


def test_no_other_name_or_value_is_kept(workspace: Workspace) -> None:
    with pytest.raises(SettingUnknown, match="There is no setting gaol"):
        keep(workspace, "gaol", "5")
    with pytest.raises(SettingRefused, match="weekly_goal is a whole number from 1 to 7"):
        keep(workspace, "weekly_goal", "nine")
    with pytest.raises(SettingRefused, match="is no key"):
        keep(workspace, "keys.today.plan", "two words")


def test_a_broken_file_is_not_written_to(workspace: Workspace) -> None:
    path = written(workspace, "weekly_goal: [5\n")

    with pytest.raises(NotSaved, match=r"settings\.yaml:1:14"):
        keep(workspace, "timer", True)

    assert path.read_text() == "weekly_goal: [5\n"


COMMENTS = st.sampled_from(["", "# mine\n", "\n", "  # deep\n", "# a: b\n\n"])
VALUES = st.one_of(st.integers(1, 7).map(str), st.just('"5"'), st.just(""), st.just("  6  # six"))


@trying(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    st.lists(COMMENTS, min_size=3, max_size=3), VALUES, st.booleans(), st.sampled_from(["\n", "\r\n"]), st.booleans()
)
def test_comments_and_layout_survive_every_edit(
    workspace: Workspace, comments: list[str], value: str, keyed: bool, line_end: str, ended: bool
) -> None:
    keys = "keys: {}\n" if keyed else "keys:\n  today.plan: f6 # thumb\n"
    text = f"{comments[0]}weekly_goal: {value}\n{comments[1]}{keys}{comments[2]}timer: off # calm\n"
    text = (text if ended else text.rstrip("\n")).replace("\n", line_end)
    path = workspace.folders.settings
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    before = parse(text, path)

    keep(workspace, "weekly_goal", 2)
    keep(workspace, "session_minutes", 30)
    keep(workspace, "keys.today.find", "f7")

    after = path.read_bytes().decode()
    assert [each for each in text.splitlines() if "#" in each and "six" not in each] == [
        each for each in after.splitlines() if "#" in each and "six" not in each and not _sentence(each)
    ]
    assert parse(after, path).stated == {
        **before.stated,
        "weekly_goal": 2,
        "session_minutes": 30,
        "keys": {**before.stated.get("keys", {}), "today.find": "f7"},
    }


def _sentence(text: str) -> bool:
    return any(setting.sentence in text for setting in SETTINGS)


def test_a_longer_session_has_more_questions_and_a_lower_rate_fewer_new_ones(workspace: Workspace) -> None:
    usual = len(today(workspace, NOW).queue)
    keep(workspace, "session_minutes", 60)
    keep(workspace, "new_questions_a_day", 10)
    longer = len(today(workspace, NOW).queue)
    keep(workspace, "new_questions_a_day", 1)

    assert longer == 10 > usual
    assert len(today(workspace, NOW).queue) == 1


def test_no_new_questions_at_all_still_leaves_a_new_user_something_to_do(workspace: Workspace) -> None:
    keep(workspace, "new_questions_a_day", 0)

    assert len(today(workspace, NOW + timedelta(days=1)).queue) == 3
