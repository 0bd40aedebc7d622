"""``kg ledger`` and ``kg explain A B`` as a person meets them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
OLD, NEW = "智能网联汽车管理", "智能网联汽车发展"
SIGNED = ("--who", "王五", "--why", "查过立法计划")


def kg(folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", env=env, check=False)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    done = kg(tmp_path, "build", ROOT / "seeds")
    assert done.returncode == 0, done.stderr
    assert "ledger" not in done.stderr
    return tmp_path


def manifest(desk: Path) -> dict[str, object]:
    made: dict[str, object] = json.loads((desk / "output" / "manifest.json").read_text("utf-8"))
    return made


def test_a_word_is_added_used_by_the_next_build_and_taken_back(desk: Path) -> None:
    before = {name: (desk / "output" / name).read_bytes() for name in ("graph.ttl", "graph.jsonl", "issues.jsonl")}
    assert "ledger" not in manifest(desk)
    added = kg(desk, "ledger", "add", OLD, NEW, "same", *SIGNED, "--when", "2026年春")
    assert added.returncode == 0, added.stderr
    built = kg(desk, "build", ROOT / "seeds")
    assert "ledger.jsonl" in built.stderr
    assert set(manifest(desk)["ledger"]) == {"file", "sha256"}  # type: ignore[call-overload]
    explained = kg(desk, "explain", OLD, NEW).stdout
    assert all(word in explained for word in ("同一 · same", "ledger", "王五", "2026年春", "查过立法计划"))
    assert kg(desk, "ledger", "list").stdout.startswith(added.stdout.strip())
    taken = kg(desk, "ledger", "take-back", added.stdout.strip(), "--who", "王五", "--why", "误记")
    assert taken.returncode == 0, taken.stderr
    assert kg(desk, "build", ROOT / "seeds").returncode == 0
    assert {name: (desk / "output" / name).read_bytes() for name in before} == before
    states = [row["state"] for row in json.loads(kg(desk, "ledger", "list", "--json").stdout)]
    assert states == ["taken_back", "takes_back"]
    again = kg(desk, "ledger", "take-back", added.stdout.strip(), *SIGNED)
    assert (again.returncode, "KG-U022" in again.stderr) == (2, True)


def test_review_lists_what_is_open_with_the_command_that_decides(desk: Path) -> None:
    done = kg(desk, "ledger", "review")
    assert OLD in done.stdout
    assert "kg ledger add law/410100-2130fd961d law/410100-a67c3ae931" in done.stdout
    rows = json.loads(kg(desk, "ledger", "review", "--json").stdout)
    assert all(row["judgement"] == "unsure" and row["decisions"][0]["sentences"] for row in rows)


@pytest.mark.parametrize(
    ("one", "two", "says"),
    [
        ("内务司法工作委员会", "监察和司法工作委员会", ("同一 · same", "renamed_in_text", "更名为")),
        ("高效能社会治理网格化服务管理条例", "高效能社会治理网络化服务管理条例", ("misprint_between_steps", "格 / 络")),
        ("body/410000/npc-sc", "body/410100/npc-sc", ("不同 · different", "typed_key", "✗")),
        ("https://w3id.org/renda-kg/data/law/410100-358c60ff1a", "郑州市消防条例", ("不同 · different",)),
    ],
)
def test_explain_two_names(built: Path, one: str, two: str, says: tuple[str, ...]) -> None:
    done = kg(built, "explain", one, two)
    assert done.returncode == 0, done.stderr
    assert all(word in done.stdout for word in says)
    assert json.loads(kg(built, "explain", one, two, "--json").stdout)["decisions"]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    assert kg(folder, "build", ROOT / "seeds").returncode == 0
    return folder


def test_bad_calls_say_what_to_do(built: Path) -> None:
    calls = {
        "KG-U021": ("ledger", "add", "条例", NEW, "same", *SIGNED),
        "KG-U004": ("ledger", "add", "没有这部条例", NEW, "same", *SIGNED),
        "KG-U023": ("ledger", "add", OLD, "郑州市人民代表大会", "same", *SIGNED),
        "KG-U002": ("build", ROOT / "seeds", "--ledger", "no-such.jsonl"),
        "KG-U006": ("ledger", "review", "--build", "nowhere"),
    }
    for code, call in calls.items():
        done = kg(built, *call)
        assert (done.returncode, code in done.stderr) == (2, True), done.stderr
    assert not (built / "ledger.jsonl").exists()
    several = kg(built, *calls["KG-U021"]).stderr
    assert "law/410100-358c60ff1a" in several
    same = kg(built, "ledger", "add", OLD, OLD, "same", *SIGNED)
    assert (same.returncode, "KG-U023" in same.stderr) == (2, True)


def test_a_ledger_that_cannot_be_read_stops_the_build_and_is_not_written_to(built: Path) -> None:
    book = built / "broken.jsonl"
    book.write_text("not json\n", "utf-8")
    for call in (
        ("build", ROOT / "seeds", "--ledger", book, "--out", built / "other"),
        ("ledger", "add", OLD, NEW, "same", *SIGNED, "--ledger", book),
    ):
        done = kg(built, *call)
        assert done.returncode == 2
        assert "KG-U020" in done.stderr
        assert "broken.jsonl:1" in done.stderr
    assert book.read_text("utf-8") == "not json\n"
    assert not (built / "other").exists()


@pytest.mark.parametrize("command", ["list", "add", "take-back", "review"])
def test_every_command_has_help_with_an_example(built: Path, command: str) -> None:
    assert f"例 · Example: kg ledger {command}" in kg(built, "ledger", command, "--help").stdout
