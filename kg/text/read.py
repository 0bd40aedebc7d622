"""Bytes → Source."""

from __future__ import annotations

import hashlib

from kg.model.source import Source


def decode(data: bytes, path: str) -> Source:
    """Decode one file (first version: UTF-8 with replacement)."""
    digest = hashlib.sha256(data).hexdigest()
    return Source(id=digest[:12], path=path, sha256=digest, encoding="utf-8", text=data.decode("utf-8", "replace"))
