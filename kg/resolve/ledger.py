"""The ledger of decisions: lines of JSON that are only ever added to; which of them are in force.

The last word on a pair counts; a line that was taken back does not, and then the word before it counts again.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Literal, NamedTuple

from kg.errors import UsageError
from kg.model.ledger import Entry


class Line(NamedTuple):
    """A line and what became of it."""

    entry: Entry
    state: Literal["in_force", "overruled", "taken_back", "takes_back"]


def parse(data: bytes, place: str = "ledger.jsonl") -> tuple[Entry, ...]:
    """The lines of a ledger in their order. Raises UsageError (KG-U020) with the number of the first bad line."""
    entries = []
    for number, line in enumerate(_lines(data, place), 1):
        if line.strip():
            entries.append(_entry(line, f"{place}:{number}"))
    return tuple(entries)


def _lines(data: bytes, place: str) -> list[str]:
    try:
        return data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise UsageError(
            "KG-U020", f"裁决簿不是 UTF-8 文本 · the ledger is not UTF-8: {error.reason}", place
        ) from error


def _entry(line: str, place: str) -> Entry:
    try:
        return Entry.model_validate(json.loads(line))
    except ValueError as error:  # pydantic's ValidationError and json's JSONDecodeError are both one
        raise UsageError("KG-U020", f"裁决簿此行不可读 · line not readable: {_cause(error)}", place) from error


def _cause(error: ValueError) -> str:
    details = getattr(error, "errors", None)
    if not callable(details):
        return str(error)
    return "; ".join(f"{'.'.join(map(str, d['loc']))} {d['msg']}".strip() for d in details())


def standing(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The lines that were not taken back, in their order; a line added again after that stands again."""
    kept: list[Entry] = []
    for entry in entries:
        if entry.takes_back is None:
            kept.append(entry)
        else:
            kept = [e for e in kept if e.id != entry.takes_back]
    return tuple(kept)


def in_force(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The last standing word on each pair, by pair."""
    last = {entry.pair: entry for entry in standing(entries)}
    return tuple(last[pair] for pair in sorted(last))


def lines(entries: Sequence[Entry]) -> list[Line]:
    """Every line in its order with what became of it."""
    stand, force = {id(e) for e in standing(entries)}, {id(e) for e in in_force(entries)}
    made = []
    for entry in entries:
        if entry.takes_back is not None:
            made.append(Line(entry, "takes_back"))
        else:
            made.append(
                Line(entry, "in_force" if id(entry) in force else "overruled" if id(entry) in stand else "taken_back")
            )
    return made
