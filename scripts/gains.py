"""What a change of rules won and lost: compare two folders of fact records, fact by fact with its sentence.

    .venv/bin/python scripts/gains.py OLD NEW        (each a facts.jsonl, or a folder of *.facts.jsonl)

Prints ``+`` for a fact that only NEW has and ``-`` for one that only OLD has, then the counts by kind.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

IGNORED = {"rule", "confidence", "note", "doc", "end", "parts"}


def facts(path: Path) -> dict[str, str]:
    """The facts of a file or folder: identity → the line to show."""
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    rows = [(f.name, json.loads(line)) for f in files for line in f.read_text("utf-8").split("\n") if line]
    return {_identity(name, row): _shown(row) for name, row in rows}


def _identity(name: str, row: dict[str, object]) -> str:
    kept = {k: v for k, v in sorted(row.items()) if k not in IGNORED}
    return name + json.dumps(kept, ensure_ascii=False)


def _shown(row: dict[str, object]) -> str:
    own = {k: v for k, v in row.items() if k not in IGNORED | {"kind", "quote", "start"}}
    return f"{row['kind']:10} {json.dumps(own, ensure_ascii=False)}  「{row['quote']}」"


def main(old: Path, new: Path) -> None:
    """Print what was won and lost."""
    before, after = facts(old), facts(new)
    counts: Counter[str] = Counter()
    for sign, ours, theirs in (("-", before, after), ("+", after, before)):
        for key in sorted(set(ours) - set(theirs)):
            counts[f"{sign} {ours[key].split()[0]}"] += 1
            print(sign, ours[key])
    for key, n in sorted(counts.items()):
        print(f"{n:5} {key}", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
