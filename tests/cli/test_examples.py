"""Every example in the help of every command does what it says, in a folder with the seeds and a build of them."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

import kg
from kg.cli.app import COMMANDS, app

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = re.compile(r"^\s*例 · Example: (kg .+)$", re.MULTILINE)
SERVERS = ("kg serve", "kg mcp")  # they run until they are told to stop
TAKEN_BACK = "0a1b2c3d4e"  # stands for the id that the example of adding prints


def helps(name: str, command: object) -> Iterator[tuple[str, str]]:
    """A command and those below it, each with its help."""
    yield name, str(getattr(command, "help", ""))
    for below, found in getattr(command, "commands", {}).items():
        yield from helps(f"{name} {below}", found)


HELPS = dict(helps("kg", typer.main.get_command(app)))
EXAMPLES = {name: EXAMPLE.findall(text) for name, text in HELPS.items()}
RUN = [example for found in EXAMPLES.values() for example in found]


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("examples") / "output"
    kg.build(ROOT / "seeds").write(out)
    return out


@pytest.fixture
def home(build: Path, tmp_path: Path) -> Path:
    """A folder as the examples mean it; what one of them writes no other sees."""
    for name in ("seeds", "tests"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copytree(build, tmp_path / "output")
    return tmp_path


def words(example: str) -> str:
    """A line for the shell that runs the ``kg`` of these tests."""
    return example.replace("kg", f"{sys.executable} -m kg", 1)


def run(example: str, home: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = ["bash", "-c", words(example)]
    return subprocess.run(command, cwd=home, env=env, capture_output=True, encoding="utf-8", check=False)


def start(example: str, home: Path) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        words(example).split(), cwd=home, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdin=pipe, stdout=pipe,
        stderr=pipe, encoding="utf-8",
    )  # fmt: skip


def test_every_command_has_an_example() -> None:
    modules = {module.__name__.rpartition(".")[2] for module in COMMANDS}
    assert modules == {name.split()[1] for name in HELPS if name.count(" ") == 1}
    assert [name for name, found in EXAMPLES.items() if not any(e.split("|")[0].startswith(name) for e in found)] == []


@pytest.mark.parametrize("example", [e for e in RUN if not e.startswith(SERVERS)])
def test_the_example_runs_and_gives_something(example: str, home: Path) -> None:
    if TAKEN_BACK in example:
        added = run(EXAMPLES["kg ledger add"][0], home)
        example = example.replace(TAKEN_BACK, added.stdout.strip())
    done = run(example, home)
    assert done.returncode == 0, done.stderr
    assert (done.stdout if "|" in example else done.stdout + done.stderr).strip()  # the code is that of the last
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals work otherwise on Windows")
@pytest.mark.parametrize("example", [e for e in RUN if e.startswith("kg serve")])
def test_the_server_answers_and_stops(example: str, home: Path) -> None:
    with start(example, home) as process:
        assert process.stdout
        url = process.stdout.readline().strip()
        with urllib.request.urlopen(f"{url}sparql?query=ASK%7B?s%20?p%20?o%7D") as reply:  # noqa: S310 - loopback
            assert json.load(reply)["boolean"] is True
        process.send_signal(signal.SIGINT)
        _, talk = process.communicate(timeout=15)
    assert (process.returncode, "Traceback" in talk) == (0, False)


@pytest.mark.parametrize("example", [e for e in RUN if e.startswith("kg mcp")])
def test_the_server_of_tools_answers_and_stops(example: str, home: Path) -> None:
    about = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
    hello = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": about}
    with start(example, home) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(json.dumps(hello) + "\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["result"]["serverInfo"]["name"] == "renda-kg"
        rest, talk = process.communicate(timeout=15)
    assert (process.returncode, rest, "Traceback" in talk) == (0, "", False)
