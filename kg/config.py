"""Settings, frozen, made when asked for and never on import."""

from __future__ import annotations

from pydantic import field_validator

from kg.errors import UsageError
from kg.model.base import Frozen

BASE_IRI = "https://w3id.org/renda-kg/data/"


class Settings(Frozen):
    """``base_iri``: below it all data IRIs are minted, ends in ``/`` or ``#``; ``max_bytes``: the largest file read.

    ``ledger`` is the file of decisions of identity, None for none; ``ledger_sha256`` the hash of its bytes as read.
    """

    base_iri: str = BASE_IRI
    max_bytes: int = 32 * 1024 * 1024
    ledger: str | None = None
    ledger_sha256: str | None = None

    @field_validator("base_iri")
    @classmethod
    def _absolute(cls, value: str) -> str:
        if not value.isascii() or not value.startswith(("http://", "https://")) or not value.endswith(("/", "#")):
            raise UsageError("KG-U001", f"基准 IRI 不可用 · not a usable base IRI: {value}", "--base-iri")
        if any(c in value for c in ' <>"{}|\\^`'):
            raise UsageError(
                "KG-U001", f"基准 IRI 含非法字符 · illegal character in the base IRI: {value}", "--base-iri"
            )
        return value
