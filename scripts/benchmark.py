"""Measure speed: whole processes, the questions of the ontology, extraction throughput and how it grows with length.

    .venv/bin/python scripts/benchmark.py

A timing is a benchmark and never a test; compare figures of one run with each other, not of two machines.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def process(*arguments: str) -> float:
    """Seconds of the best of three runs of a whole ``kg`` process, the file cache warm."""
    best = 1e9
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "kg", *arguments], cwd=ROOT, capture_output=True, check=True)
        best = min(best, time.perf_counter() - start)
    return best


def throughput(copies: int) -> float:
    """Characters a second of ``kg extract`` as a whole process on the seeds so many times over, in one document."""
    text = "\n\n".join(path.read_text("utf-8", errors="replace") for path in SEEDS)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.txt"
        path.write_text("\n\n".join([text] * copies), "utf-8")
        start = time.perf_counter()
        command = [sys.executable, "-m", "kg", "extract", "--max-mb", "512", str(path)]
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
        return len(text) * copies / (time.perf_counter() - start)


def questions() -> list[tuple[float, str]]:
    """Seconds (the best of three) of each question of the ontology on the graph of the seeds, the slowest first."""
    sys.path.insert(0, str(ROOT))
    import kg
    from kg.rdf import ontology

    store = kg.build(*SEEDS).store
    seconds: dict[str, float] = {}
    for name, query in ontology.queries("questions").items():
        for _ in range(3):
            start = time.perf_counter()
            store.query(query)
            seconds[name] = min(seconds.get(name, 1e9), time.perf_counter() - start)
    return sorted(((took, name) for name, took in seconds.items()), reverse=True)


def main() -> None:
    """Print the figures."""
    print(f"kg --help              {process('--help'):6.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        print(f"kg build seeds         {process('build', 'seeds', '--out', folder):6.2f} s")
    timed = questions()
    slowest = ", ".join(f"{name} {took * 1000:.0f} ms" for took, name in timed[:3])
    print(f"{len(timed)} questions, seeds   {sum(took for took, _ in timed):6.2f} s in all; slowest: {slowest}")
    rates = {copies: throughput(copies) for copies in (10, 50, 200)}
    for copies, rate in rates.items():
        print(f"kg extract, seeds ×{copies:<4}{rate:10,.0f} characters/s   ×{rate / rates[10]:.2f} of the rate at ×10")


if __name__ == "__main__":
    main()
