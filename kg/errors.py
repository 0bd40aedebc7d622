"""What can go wrong, and the table of codes.

    KgError                 anything this package raises on purpose; has code, cause, place, remedy
    ├── InputError          a file or folder cannot be read (exit 2)
    ├── UsageError          a bad call: an option, a path, a query (exit 2)
    ├── OutputError         the output cannot be written (exit 2)
    └── GateError           the data failed a check and was not published (exit 1)

The codes of errors and of doubts (Issue) are rows of ``issues.toml`` beside this module.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


class KgError(Exception):
    """An error with a code of the table, its cause, the place and the remedy, all in words for people."""

    exit_code = 2

    def __init__(self, code: str, cause: str, place: str = "", remedy: str = "") -> None:
        super().__init__(cause)
        self.code, self.cause, self.place = code, cause, place
        self.remedy = remedy or code_table().get(code, {}).get("remedy", "")

    def __str__(self) -> str:
        place = f" [{self.place}]" if self.place else ""
        remedy = f"\n  → {self.remedy}" if self.remedy else ""
        return f"{self.code}: {self.cause}{place}{remedy}"


class InputError(KgError):
    """A file or folder cannot be read."""


class UsageError(KgError):
    """A bad call."""


class OutputError(KgError):
    """The output cannot be written."""


class GateError(KgError):
    """The data failed a check; nothing was published."""

    exit_code = 1


@cache
def code_table() -> dict[str, dict[str, str]]:
    """Every code with its ``title``, ``meaning``, ``example`` and ``remedy`` (Chinese, then English)."""
    with files("kg").joinpath("issues.toml").open("rb") as f:
        table: dict[str, dict[str, str]] = tomllib.load(f)
    return table
