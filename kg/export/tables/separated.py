"""Rows as comma-separated values (RFC 4180), a row at a time."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from decimal import Decimal

from kg.export.tables.columns import Value


def separated(head: Iterable[str], rows: Iterable[Iterable[Value]]) -> Iterator[str]:
    """The lines of a table: what has no value is an empty cell, text stays as it is, line breaks within and all."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(list(head))
    for row in rows:
        writer.writerow([plain(value) for value in row])
        yield out.getvalue()
        out.seek(0)
        out.truncate()
    yield out.getvalue()


def plain(value: Value) -> str:
    """A value as programs read it: ``true`` and ``false``, numbers without an exponent."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return format(Decimal(repr(value)), "f") if isinstance(value, float) else str(value)
