"""``python -m kg`` and the command ``kg``."""

from __future__ import annotations

import sys

from kg.cli.talk import guarded


def main() -> None:
    """Run the command line; the exit code says how it went (see ``kg --help``)."""
    from kg.cli.app import app

    sys.exit(guarded(app))


if __name__ == "__main__":
    main()
