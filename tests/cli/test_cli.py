"""The command line as a person meets it: help, product, talk, exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SEED = ROOT / "seeds" / "004_04072e434803d126.txt"
COMMANDS = (
    "build", "extract", "law", "promises", "series", "audit", "chains", "absences", "diff", "query", "explain",
    "ledger", "export", "validate", "evaluate", "issue", "serve", "mcp",
)  # fmt: skip


def kg(*arguments: str | Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", env={**os.environ, **(env or {})}, check=False
    )


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built")
    done = kg("build", SEED, "--out", out)
    assert done.returncode == 0, done.stderr
    return out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    done = kg(command, "--help")
    assert done.returncode == 0
    assert "例 · Example: kg " + command in done.stdout


def test_help_lists_every_command_in_a_plain_locale() -> None:
    done = kg("--help", env={"LC_ALL": "C", "PYTHONIOENCODING": "", "PYTHONUTF8": "0"})
    assert done.returncode == 0
    assert all(command in done.stdout for command in COMMANDS)
    assert "退出码" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("nope",),
        ("build",),
        ("build", "no-such-file.txt"),
        ("build", "seeds", "--base-iri", "中文"),
        ("issue", "KG-X9"),
    ],
)
def test_a_bad_call_exits_with_2_and_says_why(arguments: tuple[str, ...]) -> None:
    done = kg(*arguments)
    assert done.returncode == 2
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr
    assert not done.stdout


def test_build_writes_the_contracted_files_and_names_them(built: Path) -> None:
    told = json.loads((built / "manifest.json").read_bytes())["outputs"]
    assert {"facts.jsonl", "graph.jsonl", "graph.ttl", "index.html", "issues.jsonl"} <= set(told)
    assert {name for name in content(built) if not name.startswith("store/")} == {*told, "manifest.json"}
    assert (built / "store").is_dir()
    done = kg("build", SEED, "--out", built, "--json")
    counts = json.loads(done.stdout)
    assert counts["documents"] == 1
    assert counts["facts"] == len((built / "facts.jsonl").read_text("utf-8").splitlines())


def test_extract_prints_records_and_nothing_else() -> None:
    done = kg("extract", SEED)
    text = SEED.read_bytes().decode("utf-8", errors="replace")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert records
    assert all(text[r["start"] : r["end"]] == r["quote"] for r in records)
    assert [r["start"] for r in records] == sorted(r["start"] for r in records)


def test_a_bad_file_is_named_and_the_others_are_built(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "bad bytes.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "good.txt").write_bytes(SEED.read_bytes())
    (tmp_path / "same.txt").write_bytes(SEED.read_bytes())
    done = kg("build", tmp_path, "--out", tmp_path / "out", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["documents"] == 1
    assert "empty.txt" in done.stderr
    assert "bad bytes.txt" in done.stderr
    codes = [json.loads(line)["code"] for line in (tmp_path / "out" / "issues.jsonl").read_text("utf-8").splitlines()]
    assert {"KG-I007", "KG-I008"} <= set(codes)


def test_nothing_readable_is_an_error_and_leaves_the_output_alone(tmp_path: Path, built: Path) -> None:
    before = content(built)
    (tmp_path / "empty.txt").write_bytes(b"")
    done = kg("build", tmp_path, "--out", built)
    assert done.returncode == 2
    assert "KG-I007" in done.stderr
    assert content(built) == before


def test_an_output_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    done = kg("build", SEED, "--out", tmp_path / "file")
    assert done.returncode == 2
    assert "KG-O001" in done.stderr


def test_query_in_three_formats(built: Path) -> None:
    sparql = "SELECT (COUNT(?c) AS ?n) WHERE { ?c a kg:QuantityStatement }"
    graph = ("--graph", built / "graph.ttl")
    rows = json.loads(kg("query", sparql, *graph, "--json").stdout)
    assert int(rows[0]["n"]) > 20
    assert kg("query", sparql, *graph, "--format", "csv").stdout.splitlines()[0] == "n"
    assert "n" in kg("query", sparql, *graph).stdout
    bad = kg("query", "SELEC ?x", *graph)
    assert (bad.returncode, "KG-U003" in bad.stderr) == (2, True)


def test_explain_underlines_the_quote(built: Path) -> None:
    done = kg("explain", "body/411600/npc-sc", "--graph", built / "graph.ttl")
    assert done.returncode == 0, done.stderr
    assert "周口市人民代表大会常务委员会" in done.stdout
    assert "规则" in done.stdout
    missing = kg("explain", "body/000000/npc", "--graph", built / "graph.ttl")
    assert (missing.returncode, "KG-U004" in missing.stderr) == (2, True)


def test_validate_finds_nothing_wrong_and_finds_what_is(built: Path, tmp_path: Path) -> None:
    assert kg("validate", built / "graph.ttl").returncode == 0
    broken = tmp_path / "broken.ttl"
    turtle = (built / "graph.ttl").read_text("utf-8")
    broken.write_text(turtle.replace('oa:exact "', 'oa:exact "多出来的', 1), "utf-8")
    done = kg("validate", broken)
    assert done.returncode == 1
    assert "quote" in done.stdout or "引文" in done.stdout


def test_evaluate_reports_every_kind() -> None:
    figures = json.loads(kg("evaluate", "--json").stdout)
    assert {"number", "law_event", "activity", "body"} <= set(figures["kinds"])
    assert figures["provenance_exact"] == 1


def test_issue_explains_every_code() -> None:
    listing = kg("issue").stdout.splitlines()
    rows = json.loads(kg("issue", "--json").stdout)
    assert len(listing) == len(rows)
    assert all({"title", "meaning", "example", "remedy"} == set(row) for row in rows.values())


def test_a_closed_pipe_is_no_fault() -> None:
    command = f"{sys.executable} -m kg extract '{SEED}' | head -1"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert "KG-X000" not in done.stderr


def test_a_file_over_the_limit_is_named_and_the_others_are_built(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_bytes(b"x" * (2 * 1024 * 1024))
    (tmp_path / "good.txt").write_bytes(SEED.read_bytes())
    done = kg("build", tmp_path, "--out", tmp_path / "out", "--max-mb", "1", "--json")
    assert (done.returncode, json.loads(done.stdout)["documents"]) == (0, 1)
    assert "KG-I005" in done.stderr


def test_a_text_without_a_report_is_said(tmp_path: Path) -> None:
    (tmp_path / "recipe.txt").write_text("先把水烧开，再下面条，三分钟后捞出。", "utf-8")
    done = kg("build", tmp_path, "--out", tmp_path / "out")
    assert done.returncode == 0
    assert "recipe.txt" in done.stderr
    assert "KG-T007" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals work otherwise on Windows")
def test_an_interrupted_build_leaves_the_output_alone(tmp_path: Path, built: Path) -> None:
    before = content(built)
    (tmp_path / "long.txt").write_bytes(SEED.read_bytes() * 400)
    command = [sys.executable, "-m", "kg", "build", str(tmp_path), "--out", str(built)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, encoding="utf-8") as process:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=3)
        process.send_signal(signal.SIGINT)
        _, talk = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "interrupted" in talk
    assert content(built) == before
