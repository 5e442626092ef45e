"""What `pip install .` brings: the wheel alone, run from an empty folder; and what the source archive does."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a freshly built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", folder, ROOT],
        check=True,
        capture_output=True,
    )
    shutil.unpack_archive(next(folder.glob("*.whl")), folder / "installed", "zip")
    return folder / "installed"


def run(installed: Path, empty: Path, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        input=typed,
        capture_output=True,
        text=True,
        check=True,
        cwd=empty,
        env=os.environ | {"PYTHONPATH": str(installed)},
    )


def test_the_wheel_brings_its_banks_and_rules(installed: Path, tmp_path: Path) -> None:
    where = run(installed, tmp_path, "-c", "import interview_coach; print(interview_coach.__file__)").stdout
    banks = json.loads(run(installed, tmp_path, "-m", "interview_coach", "banks", "list", "--format", "json").stdout)
    scored = run(
        installed, tmp_path, "-m", "interview_coach", "score", "--format", "json",
        typed="Last spring we planned the launch. We trained the clinics and we ran the first cases.",
    )  # fmt: skip

    assert str(installed) in where
    assert all(str(installed) in bank["path"] for bank in banks)
    assert {"contribution", "medical-sales"} <= {bank["id"] for bank in banks}
    assert json.loads(scored.stdout)["reasons"]["contribution"]["verdict"] == "flag"


def test_the_wheel_holds_what_it_needs_and_nothing_else(installed: Path) -> None:
    with zipfile.ZipFile(next(installed.parent.glob("*.whl"))) as wheel:
        names = wheel.namelist()

    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"interview_coach"}
    assert {"interview_coach/scoring/lexicon/LICENSE-WORDNET", "interview_coach/py.typed"} <= set(names)
    assert "interview_coach/scoring/materials_rules/cv.yaml" in names
    assert not [name for name in names if "__pycache__" in name]


def test_the_source_archive_holds_all_that_its_tests_and_its_makefile_need(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", tmp_path]
    subprocess.run(build, check=True, capture_output=True, cwd=ROOT)
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    for folder, kind in (("docs", "*"), ("scripts", "*.py"), ("tests", "*.py"), ("benchmarks", "*.py")):
        assert {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).glob(kind)} <= names
    assert {"Makefile", "constraints.txt", "ARCHITECTURE.md", "question_banks/contribution.yaml"} <= names
    assert not [name for name in names if "__pycache__" in name]
