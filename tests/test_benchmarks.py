"""That the benchmarks still find what they measure."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pkgutil import iter_modules

import pytest

import benchmarks
from benchmarks.scoring import STAGES


@pytest.mark.parametrize("name", [module.name for module in iter_modules(benchmarks.__path__)])
def test_each_can_be_run(name: str) -> None:
    assert import_module(f"benchmarks.{name}").__doc__


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_of_a_first_answer_runs_in_a_new_process(stage: str) -> None:
    subprocess.run([sys.executable, "-c", STAGES[stage]], check=True)
