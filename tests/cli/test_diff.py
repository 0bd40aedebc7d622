"""``kg diff`` as a person meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import kg as package
from tests.cli.test_cli import kg
from tests.insight.reports import report


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folders = []
    for count in ("8", "9"):
        folder = tmp_path_factory.mktemp("reports")
        (folder / "a.txt").write_text(report(2021, f"召开常委会会议{count}次。", ""), "utf-8")
        folders.append(folder)
    package.build(folders[0]).write(folders[0] / "out")
    return folders[0] / "out", folders[1]


def test_help_has_an_example() -> None:
    done = kg("diff", "--help")
    assert (done.returncode, "例 · Example: kg diff" in done.stdout) == (0, True)


def test_a_build_against_reports(two: tuple[Path, Path]) -> None:
    done = kg("diff", *two, "--json")
    rows = json.loads(done.stdout)
    assert done.returncode == 0
    said = [(r["变化"], r["改动"], r["旧"], r["新"]) for r in rows if r["类"] == "事实：数字"]
    assert said == [("改变", "数值：8 → 9", "召开常委会会议8次", "召开常委会会议9次")]
    assert "事实：数字  改变 1" in done.stderr


def test_the_exit_code_where_it_is_asked_for(two: tuple[Path, Path]) -> None:
    assert kg("diff", *two, "--exit-code").returncode == 1
    same = kg("diff", two[0], two[0], "--exit-code", "--format", "csv")
    assert (same.returncode, "没有差别" in same.stderr) == (0, True)
    assert same.stdout == "变化,类,名称,改动,旧,新,出处\n"


def test_a_build_that_is_not_there() -> None:
    done = kg("diff", "no-such-folder", "no-such.jsonl")
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert "KG-U0" in done.stderr
