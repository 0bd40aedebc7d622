"""Facts of documents → one graph of entities and claims."""

from kg.resolve.graph import resolve

__all__ = ["resolve"]
