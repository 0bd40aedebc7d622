"""A sound little graph for tests to break."""

from __future__ import annotations

import pytest

from kg.rdf.turtle import to_turtle
from kg.resolve import resolve
from tests.invented import invented_document

BASE = "https://w3id.org/renda-kg/data/"


@pytest.fixture(scope="session")
def sound() -> str:
    """The Turtle of the invented report, ready to have triples added with relative IRIs and prefixes."""
    return to_turtle(resolve([invented_document()]), BASE).decode()


@pytest.fixture(scope="session")
def doc() -> str:
    """The path of the invented document below the base."""
    return f"doc/{invented_document().source.id}"
