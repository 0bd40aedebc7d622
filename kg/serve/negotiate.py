"""Content negotiation (RFC 9110, 12.5.1) and the formats on offer, the preferred one first."""

from __future__ import annotations

from collections.abc import Iterable

RESULTS = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/xml": "xml",
}
"""Media types of the rows of SELECT, with the extension of the format."""

YES_OR_NO = {media: extension for media, extension in RESULTS.items() if extension in ("json", "xml")}
"""Media types of ASK: the recommendation on CSV and TSV defines no truth value."""

GRAPHS = {
    "text/turtle": "ttl",
    "application/n-triples": "nt",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdf",
}
"""Media types of CONSTRUCT, DESCRIBE and of the triples of a node."""

HTML = "text/html"


def choose(accept: str | None, offers: Iterable[str]) -> str | None:
    """The offer a client likes best, the earlier one among equals; None where it accepts none.

    No header (or an empty one) accepts all. Of the ranges that fit an offer the most specific counts.
    """
    offers = tuple(offers)
    if not accept or not accept.strip():
        return offers[0]
    ranges = [_range(part) for part in accept.lower().split(",") if part.strip()]
    liking = {offer: max((r for r in map(_match(offer), ranges) if r), default=(0, 0.0))[1] for offer in offers}
    best = max(offers, key=lambda offer: liking[offer])  # max gives the first of equals
    return best if liking[best] > 0 else None


def _range(part: str) -> tuple[str, float]:
    """A media range and its weight; an unreadable weight is none."""
    media, *parameters = (piece.strip() for piece in part.split(";"))
    weight = next((p[2:] for p in parameters if p.startswith("q=")), "1")
    try:
        return media, min(max(float(weight), 0.0), 1.0)
    except ValueError:
        return media, 0.0


def _match(offer: str):  # type: ignore[no-untyped-def]
    ranks = {offer: 3, offer.partition("/")[0] + "/*": 2, "*/*": 1}
    return lambda given: (ranks[given[0]], given[1]) if given[0] in ranks else None
