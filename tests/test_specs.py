"""Every marked-up report reads as marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.spec import check, read_spec

SPECS = sorted(Path(__file__).with_name("specs").glob("*.txt"))


@pytest.mark.parametrize("path", SPECS, ids=lambda p: p.stem)
def test_spec(path: Path) -> None:
    assert check(read_spec(path)) == []
