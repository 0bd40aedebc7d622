"""A table for people and for programs: what queries and insights answer with."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

WIDEST = 60
Value = str | int | float | bool | None


@dataclass(frozen=True)
class Table:
    """Rows of strings, numbers and booleans under named columns; None where there is no value."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def records(self) -> list[dict[str, Value]]:
        """The rows as dictionaries; what has no value is left out."""
        return [{c: v for c, v in zip(self.columns, row, strict=True) if v is not None} for row in self.rows]

    def json(self) -> str:
        """The rows as a JSON array of objects."""
        return json.dumps(self.records(), ensure_ascii=False, indent=1) + "\n"

    def csv(self) -> str:
        """The rows as CSV with a header."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows([["" if v is None else v for v in row] for row in self.rows])
        return out.getvalue()

    def text(self) -> str:
        """The rows in columns for people, Chinese counted as two wide; long values are cut."""
        cells = [list(self.columns), *[[_cell(v) for v in row] for row in self.rows]]
        widths = [max(map(width, column), default=0) for column in zip(*cells, strict=True)]
        lines = ["  ".join(c + " " * (w - width(c)) for c, w in zip(row, widths, strict=True)) for row in cells]
        rule = "  ".join("─" * w for w in widths)
        return "\n".join(line.rstrip() for line in (lines[0], rule, *lines[1:])) + "\n"

    def _repr_html_(self) -> str:
        from html import escape

        head = "".join(f"<th>{escape(c)}</th>" for c in self.columns)
        rows = ("".join(f"<td>{escape(str('' if v is None else v))}</td>" for v in row) for row in self.rows)
        return f"<table><tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _cell(value: Value) -> str:
    text = " ".join(("" if value is None else str(value)).split())
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"
