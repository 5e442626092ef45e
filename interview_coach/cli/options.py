"""What several verbs have in common."""

from __future__ import annotations

import json
from typing import Any

import click

TEXT, JSON = "text", "json"

shape_option = click.option(
    "--format",
    "shape",
    type=click.Choice([TEXT, JSON]),
    default=TEXT,
    show_default=True,
    help="For people or machines.",
)


def as_json(values: Any) -> str:
    """JSON as people can read it too, with all characters as they are."""
    return json.dumps(values, ensure_ascii=False, indent=2)
