"""Which formats there are: the modules of ``kg.export.formats``, found by looking, registered nowhere."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from kg.errors import UsageError
from kg.export import formats
from kg.export.content import Exporter


def names() -> tuple[str, ...]:
    """The names of the formats, in alphabetical order."""
    return tuple(sorted(module.name for module in iter_modules(formats.__path__)))


def exporter(name: str) -> Exporter:
    """The exporter of a format. Raises UsageError (KG-U030) that lists the known ones where there is none."""
    if name not in names():
        known = " ".join(names())
        raise UsageError("KG-U030", f"没有这种格式 · no such format: {name or '-'}\n  已有 · known: {known}", "FORMAT")
    return cast(Exporter, import_module(f"{formats.__name__}.{name}"))
