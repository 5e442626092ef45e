"""Bank files as users write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.banks.parsing import parse
from interview_coach.banks.source import Refusal

if TYPE_CHECKING:
    from pathlib import Path

    from interview_coach.model import Question

HEADER = "version: 1\nbank: mine\ntitle: Mine\nquestions:\n"
LAUNCH = "  - id: mine.launch\n    text: Tell me about a launch.\n    probes: [contribution]\n"
DEAL = "  - id: mine.deal\n    text: Which deal did you lose?\n    probes: [depth]\n"


def bank_file(folder: Path, content: str | bytes, name: str = "mine.yaml") -> Path:
    """Writes one bank file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def questions_in(path: Path) -> tuple[Question, ...]:
    """What one file holds, nothing when it is refused."""
    try:
        return parse(path, path.read_bytes()).questions
    except Refusal:
        return ()
