"""The optional libraries of a notebook, brought in when first used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from kg.errors import UsageError

EXTRAS = {"pandas": "tables", "altair": "charts", "vl_convert": "charts"}


def need(library: str) -> Any:
    """A library of an extra. Raises UsageError (KG-U060), which names the extra, where it is not installed."""
    try:
        return import_module(library)
    except ImportError as error:
        extra = f"renda-kg[{EXTRAS[library]}]"
        raise UsageError("KG-U060", f"需要 {library} · {library} is needed: {extra}", library) from error
