"""``kg export`` as a person meets it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kg as package
from kg.export import registry
from tests.cli.test_cli import SEED, kg


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    package.build(SEED).write(folder)
    return folder


def test_the_example_of_the_help_runs(built: Path, tmp_path: Path) -> None:
    told = kg("export", "--help")
    found = re.search(r"例 · Example: kg (export \w+)", told.stdout)
    assert found
    done = kg(*found[1].split(), "--build", built, "--out", tmp_path / "新的")
    assert done.returncode == 0, done.stderr
    files = [Path(line) for line in done.stdout.splitlines()]
    assert [file.name for file in files] == ["graph.gexf", "dataset.ttl"]
    assert all(file.is_file() for file in files)


def test_the_list_names_every_format() -> None:
    done = kg("export", "--list")
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(registry.names())


def test_an_unknown_format_lists_the_known(built: Path) -> None:
    done = kg("export", "xls", "--build", built)
    assert (done.returncode, done.stdout, "KG-U030" in done.stderr) == (2, "", True)
    assert all(name in done.stderr for name in registry.names())


def test_a_folder_that_cannot_be_written(built: Path) -> None:
    done = kg("export", "turtle", "--build", built, "--out", "/proc/x")
    assert (done.returncode, "KG-O001" in done.stderr) == (2, True)


def test_no_build_yet(tmp_path: Path) -> None:
    done = kg("export", "turtle", "--build", tmp_path)
    assert (done.returncode, "KG-U006" in done.stderr) == (2, True)
