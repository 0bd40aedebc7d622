"""The ledger of decisions on identity: read, added to, taken back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.files import append_line, read_ledger

if TYPE_CHECKING:
    from kg.model.ledger import Entry
    from kg.resolve.ledger import Line


def ledger_lines(path: str | Path) -> list[Line]:
    """The lines of a ledger with what became of each: in force, taken back, or followed by a later word.

    Raises UsageError (KG-U020) where a line is not readable.
    """
    from kg.resolve.ledger import lines, parse

    return lines(parse(read_ledger(Path(path)), str(path)))


def ledger_add(
    path: str | Path, left: str, right: str, judgement: str, who: str, why: str, when: str | None = None
) -> Entry:
    """Add a decision on two entities, by their ids, to the end of a ledger. Raises UsageError (KG-U023)."""
    if left.partition("/")[0] != right.partition("/")[0]:
        raise UsageError("KG-U023", f"种类不同 · other kinds: {left} / {right}")
    return _append(path, left=left, right=right, judgement=judgement, who=who, why=why, when=when)


def ledger_take_back(path: str | Path, line: str, who: str, why: str, when: str | None = None) -> Entry:
    """Take a decision back, by the id of its line. Raises UsageError (KG-U022) where none such stands."""
    from kg.resolve.ledger import parse, standing

    if line not in {entry.id for entry in standing(parse(read_ledger(Path(path)), str(path)))}:
        raise UsageError("KG-U022", f"裁决簿中没有有效的 {line} · no such line stands", str(path))
    return _append(path, takes_back=line, who=who, why=why, when=when)


def _append(path: str | Path, **content: str | None) -> Entry:
    from kg.model.ledger import entry
    from kg.resolve.ledger import parse

    parse(read_ledger(Path(path)), str(path))  # a ledger that cannot be read is not written to
    try:
        made = entry(**content)
    except ValueError as error:
        raise UsageError(
            "KG-U023", f"裁决不成立 · not a decision: {str(error).splitlines()[-2:]}", str(path)
        ) from error
    append_line(Path(path), made.line())
    return made
