"""What a change of rules won and lost, fact by fact with its sentence, over the seeds and the specs.

    .venv/bin/python scripts/gains.py [REV]        the work tree against a revision, HEAD when none is named

Prints ``+`` for a fact that only the work tree has, ``-`` for one that only REV has, ``~`` for one whose context
changed (same kind, place and identity), each with its sentence; then the counts by kind, on stderr.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.spec import read_spec  # noqa: E402

# What makes a fact the same fact; the rest of its keys is context.
IDENTITY = (
    "kind",
    "surface_start",
    "value",
    "unit",
    "law",
    "event",
    "type",
    "object",
    "name",
    "title",
    "recommendation",
)
IGNORED = {"doc", "rule", "confidence"}
Facts = dict[tuple[str, ...], dict[str, Any]]


def texts(folder: Path) -> dict[str, str]:
    """Write the seeds and the specs without their marks into a folder; gives the texts by file name."""
    found = {p.name: p.read_bytes().decode("utf-8", "replace") for p in sorted((ROOT / "seeds").glob("*.txt"))}
    found |= {f"{p.stem}.txt": read_spec(p).text for p in sorted((ROOT / "tests" / "specs").glob("*.txt"))}
    for name, text in found.items():
        (folder / name).write_bytes(text.encode("utf-8"))
    return found


def code_of(revision: str, folder: Path) -> Path:
    """The package as it was at a revision, unpacked."""
    archive = subprocess.run(["git", "archive", revision, "kg", "ontology"], cwd=ROOT, capture_output=True, check=True)
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as tar:
        tar.extractall(folder, filter="data")
    return folder


def facts(code: Path, folder: Path) -> Facts:
    """The facts that a version of the package finds in the texts of a folder, by file and identity."""
    names = {hashlib.sha256(path.read_bytes()).hexdigest()[:12]: path.name for path in folder.iterdir()}
    program = "import sys; from kg.__main__ import main; main()"
    command = [sys.executable, "-c", program, "extract", str(folder)]
    env = {**os.environ, "PYTHONPATH": str(code)}
    done = subprocess.run(command, cwd=code, env=env, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    found: Facts = {}
    for line in done.stdout.split("\n"):
        if line:
            row = json.loads(line)
            key = (names[row["doc"]], str(row["start"]), *(str(row.get(k, "")) for k in IDENTITY))
            found[key] = {k: v for k, v in row.items() if k not in IGNORED}
    return found


def shown(sign: str, key: tuple[str, ...], row: dict[str, Any], text: str) -> str:
    """One line for a fact with the sentence around its quote."""
    own = {k: v for k, v in row.items() if k not in {"kind", "quote", "start", "end"}}
    start = max(text.rfind(mark, 0, row["start"]) for mark in "。\n") + 1
    end = min((at for mark in "。\n" if (at := text.find(mark, row["end"])) >= 0), default=len(text))
    sentence = "".join(text[start:end].split())
    return f"{sign} {row['kind']:10} {json.dumps(own, ensure_ascii=False)}\n      {key[0]}: {sentence}"


def main(revision: str) -> None:
    """Print what was won, lost and changed since a revision."""
    with tempfile.TemporaryDirectory() as place:
        folder, old = Path(place, "texts"), Path(place, "old")
        folder.mkdir()
        bodies = texts(folder)
        before = facts(code_of(revision, old), folder)
        after = facts(ROOT, folder)
    counts: Counter[str] = Counter()
    for key in sorted(before.keys() | after.keys()):
        ours, theirs = after.get(key), before.get(key)
        if ours == theirs:
            continue
        sign = "+" if theirs is None else "-" if ours is None else "~"
        row = ours or theirs or {}
        counts[f"{sign} {row['kind']}"] += 1
        print(shown(sign, key, row, bodies[key[0]]))
    for what, n in sorted(counts.items()):
        print(f"{n:5} {what}", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "HEAD")
