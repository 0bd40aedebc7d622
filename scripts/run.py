"""README, command 1: set up, then do the main job on the seeds (or on the arguments given) and say where to look."""

from __future__ import annotations

import subprocess
import sys

from setup_env import ROOT, ensure

if __name__ == "__main__":
    arguments = sys.argv[1:] or ["build", str(ROOT / "seeds"), "--out", str(ROOT / "output")]
    sys.exit(subprocess.run([str(ensure()), "-m", "kg", *arguments], check=False).returncode)
