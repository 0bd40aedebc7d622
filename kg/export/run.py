"""An export from one end to the other: its files, and beside them what they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.errors import UsageError
from kg.export import describe, registry
from kg.export.content import Content, Meter, encoded
from kg.model.table import Table

NOT_IN_IRI = ' <>"{}|\\^`'


def export(name: str, content: Content) -> dict[str, Iterable[bytes]]:
    """The files of an export by name, each in pieces, to be gone through once and in this order; the description last.

    Raises UsageError: KG-U030 for an unknown format, KG-U031 where an extra is not installed, KG-U032 for an option
    that the format does not take, KG-U033 for a licence that is no IRI.
    """
    made = registry.exporter(name)
    if content.by_document and "by_document" not in made.ABOUT.options:
        raise UsageError("KG-U032", f"{name} 没有这个选项 · {name} does not take it", "--by-document")
    if content.licence is not None:
        _check(content.licence)
    meters = [(part, Meter(part.pieces)) for part in made.parts(content)]

    def described() -> Iterator[bytes]:
        files = [describe.File(part.name, part.media, meter.size, meter.sha256) for part, meter in meters]
        about = f"{made.ABOUT.chinese} · {made.ABOUT.english}"
        yield from encoded(describe.description(content, about, files))

    return {**{part.name: meter for part, meter in meters}, describe.NAME: described()}


def formats() -> Table:
    """The known formats with what they are, for people."""
    told = ((name, registry.exporter(name).ABOUT) for name in registry.names())
    return Table(("格式", "说明", "what"), tuple((name, about.chinese, about.english) for name, about in told))


def _check(licence: str) -> None:
    usable = licence.isascii() and licence.startswith(("http://", "https://"))
    if not usable or any(c in NOT_IN_IRI for c in licence):
        raise UsageError("KG-U033", f"许可须为网址 · the licence must be an IRI: {licence}", "--licence")
