"""README, command 2: set up, then lint, types and tests, in that order; stops at the first that fails.

Arguments go to pytest. A test that needs a program the system lacks (Chromium, rapper) is skipped by name.
"""

from __future__ import annotations

import subprocess
import sys

from setup_env import ROOT, ensure

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("pytest", "-rs", "-n", "2"),
)


def main() -> int:
    """Run every check; gives the exit code of the first that fails, else 0."""
    python = str(ensure("dev"))
    for check in CHECKS:
        print("→", " ".join(check), file=sys.stderr, flush=True)
        extra = sys.argv[1:] if check[0] == "pytest" else []
        code = subprocess.run([python, "-m", *check, *extra], cwd=ROOT, check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
