"""Write the reports of a made world, and ``truth.jsonl`` beside them.

    .venv/bin/python -m scripts.made_corpus OUT [--damage 0.02] [--mix spaced] [--masthead] [--seed 1]

Damage is done to the body of a report; title, meeting and speaker lines stay whole unless ``--masthead`` is given.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scripts.made_corpus.corpus import texts
from scripts.made_corpus.damage import MIXES, Damage
from scripts.made_corpus.truth import mention_lines, truth
from scripts.made_corpus.world import world


def main() -> None:
    """Write the corpus into a folder that is made if it is not there."""
    parser = argparse.ArgumentParser(
        prog="python -m scripts.made_corpus", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path, help="folder for the texts and truth.jsonl")
    parser.add_argument("--damage", type=float, default=0.0, help="share of characters misread, lost or put in")
    parser.add_argument(
        "--mix", choices=list(MIXES), default="misread", help="most damaged characters misread, or spaced"
    )
    parser.add_argument("--masthead", action="store_true", help="damage title, meeting and speaker lines as well")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    made = world(args.seed)
    clean = texts(made, args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    lines = list(truth(made, clean).lines())
    for text in texts(made, args.seed, Damage(args.damage, args.mix, args.masthead)):
        (args.out / text.name).write_bytes(text.text.encode())
        lines += mention_lines(text)
    (args.out / "truth.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")
    print(f"{len(clean)} texts, {len(lines)} rows of truth → {args.out}", file=sys.stderr)


if __name__ == "__main__":
    main()
