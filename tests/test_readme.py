"""The commands of the README do what it says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.cli.app import COMMANDS as MODULES

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = re.findall(r"^\| [^|]+ \| `kg ([^`]+)` \|$", README, re.MULTILINE)
# they run until they are stopped, so the table that a test runs does not hold them
SERVERS = {"serve", "mcp"}
NOTEBOOK = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a reader of the README has it: the seeds, reports of one's own, and a build."""
    home = tmp_path_factory.mktemp("home")
    for name in ("seeds", "tests"):
        (home / name).symlink_to(ROOT / name)
    (home / "我的报告").mkdir()
    (home / "我的报告" / "一.txt").write_text("某县人大常委会去年召开常委会会议8次。", "utf-8")
    kg.build(ROOT / "seeds").write(home / "output")
    return home


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_of_the_table(command: str, folder: Path) -> None:
    shell = f"{sys.executable} -m kg {command}"
    env = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        ["bash", "-c", shell], cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert (done.stdout + done.stderr).strip()


def test_the_table_names_every_command() -> None:
    told = {c.split()[0] for c in COMMANDS} | SERVERS
    assert told == {command.__name__.rpartition(".")[2] for command in MODULES}
    assert all(f"`kg {server}`" in README for server in SERVERS)


def test_the_notebook_cell(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert len(NOTEBOOK) == 1
    names: dict[str, object] = {}
    exec(compile(NOTEBOOK[0], "README", "exec"), names)  # noqa: S102
    assert isinstance(names["g"], kg.Graph)


def test_the_first_command_runs_the_main_job(tmp_path: Path) -> None:
    """scripts/run.py, as on a machine where the environment stands already."""
    out = tmp_path / "out"
    command = [sys.executable, "scripts/run.py", "build", "seeds", "--out", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert "index.html" in done.stderr
    assert (out / "graph.ttl").read_bytes() == (ROOT / "output" / "graph.ttl").read_bytes()


def test_what_the_readme_links_to_is_there() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
