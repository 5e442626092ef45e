from __future__ import annotations

from pathlib import Path

from interview_coach.coaching.jobs import targets
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Role
from interview_coach.rejection import Cause
from tests.cli.conftest import Run
from tests.conftest import NOW


def test_the_page_is_printed_and_can_be_written_to_a_file(run: Run, workspace: Workspace, tmp_path: Path) -> None:
    debrief = debriefs.confirmed(debriefs.begin("Northwind", NOW), Cause.DEPTH, "it went a bit quiet", NOW)
    debriefs.keep_debrief(workspace, debrief)
    file = tmp_path / "plan.md"

    printed, written = run("plan"), run("plan", "--output", str(file))

    assert printed.exit_code == written.exit_code == 0
    assert "This is the reason you lost the job at Northwind." in printed.stdout
    assert "“it went a bit quiet”" in printed.stdout
    assert "### depth" in file.read_text()


def test_a_role_can_be_named(run: Run, workspace: Workspace) -> None:
    targets.keep_role(workspace, Role("Northwind", "Territory manager"))
    targets.keep_role(workspace, Role("Contoso", "Area manager"))

    assert "Plan for Area manager at Contoso" in run("plan", "--role", "Contoso").stdout
    unknown = run("plan", "--role", "Fabrikam")
    assert unknown.exit_code == 1
    assert "No role is kept as Fabrikam" in unknown.stderr
