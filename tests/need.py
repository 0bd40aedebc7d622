"""What a test needs from the system: skipped by name where it is missing, unless nothing may be skipped."""

from __future__ import annotations

import os

import pytest


def need(found: str | None, name: str) -> str:
    """The path of a program; without it the test is skipped by name, or fails where KG_NO_SKIP is set."""
    if found is None and os.environ.get("KG_NO_SKIP"):
        pytest.fail(f"{name} is not installed, and KG_NO_SKIP is set")
    if found is None:
        pytest.skip(f"{name} is not installed")
    return str(found)
