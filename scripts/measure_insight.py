"""How much of a corpus with known truth comes back right: promises, lives of laws, series, contradictions, identity.

    .venv/bin/python scripts/measure_insight.py [--damage 0 0.02 0.05] [--mix spaced] [--masthead] [--seed 1]
                                                 [--show promise]

Reports of twelve invented committees are written into a temporary folder, built and compared with their truth.
Damage is done to the body of a report; title, meeting and speaker lines stay whole unless ``--masthead`` is given.
``--show`` prints what is wrong of a kind: link promise life series contradiction alarm merged split, by its beginning.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import kg  # noqa: E402
from scripts.made_corpus.align import align  # noqa: E402
from scripts.made_corpus.corpus import texts  # noqa: E402
from scripts.made_corpus.damage import MIXES, Damage  # noqa: E402
from scripts.made_corpus.score import Judge, Scores  # noqa: E402
from scripts.made_corpus.truth import truth  # noqa: E402
from scripts.made_corpus.world import world  # noqa: E402

SEED = 1


def measure(damage: Damage, seed: int = SEED) -> Scores:
    """The scores of a corpus that is made, damaged, built and read."""
    made = world(seed)
    clean, read = texts(made, seed), texts(made, seed, damage)
    with tempfile.TemporaryDirectory() as folder:
        for text in read:
            Path(folder, text.name).write_bytes(text.text.encode())
        graph = kg.build(folder)
    return Judge(made, truth(made, clean), graph.corpus, graph.insights, align(graph.corpus, read)).scores()


def table(columns: dict[float, Scores]) -> str:
    """The figures of several damages side by side."""
    names = [*next(iter(columns.values())).ratios, *next(iter(columns.values())).counts]
    rows = [["damage", *(f"{damage:.0%}" for damage in columns)]]
    rows += [[name, *(_cell(s, name) for s in columns.values())] for name in names]
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _cell(scores: Scores, name: str) -> str:
    return str(scores.ratios[name] if name in scores.ratios else scores.counts.get(name, ""))


def main() -> None:
    """Print the table, and what is wrong where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--damage", type=float, nargs="+", default=[0.0, 0.02, 0.05])
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--mix", choices=list(MIXES), default="misread")
    parser.add_argument("--masthead", action="store_true")
    parser.add_argument("--show", default="")
    args = parser.parse_args()
    columns = {}
    for damage in args.damage:
        start = time.perf_counter()
        columns[damage] = scores = measure(Damage(damage, args.mix, args.masthead), args.seed)
        print(f"damage {damage:.0%}: {time.perf_counter() - start:.1f} s", file=sys.stderr)
        for kind, rows in scores.wrong.items():
            if args.show and kind.startswith(args.show):
                print("".join(f"{damage:.0%} {kind}: {row}\n" for row in rows), end="")
    print(table(columns))


if __name__ == "__main__":
    main()
