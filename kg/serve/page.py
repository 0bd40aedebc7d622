"""Pages made from templates: the page of a node and the page with the query editor."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jinja2

from kg.rdf import ontology
from kg.serve.card import Card

TEMPLATES = Path(__file__).parent / "templates"
STATIC = Path(__file__).parent / "static"
BELOW = "/%:@-._~!$&'()*+,;="  # characters of an IRI that a path may hold as they are


@cache
def _environment() -> jinja2.Environment:
    loader = jinja2.FileSystemLoader(TEMPLATES)
    return jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)


def _render(name: str, *, english: bool, **values: Any) -> bytes:
    """A template in one language: ``t(chinese, english)`` says which words stand there."""
    template = _environment().get_template(name)
    words = {"t": lambda zh, en: en if english else zh, "english": english}
    return template.render(**words, **values).encode("utf-8")


def entity_page(card: Card, base: str, *, english: bool, built: bool = False) -> bytes:
    """The page of a node. What reports say is text, never markup: the template escapes every value.

    ``built`` where the build has a page for entities: it is linked.
    """
    path = path_of(card.iri, base)
    own = f"/pages/entity.html#{path[1:]}" if built and card.named and path else ""
    return _render("entity.html", english=english, card=card, path=path, own=own, link=lambda iri: path_of(iri, base))


def query_page(base: str, triples: int, *, english: bool, pages: bool) -> bytes:
    """The page with the query editor and the named questions; ``pages`` where a build's own pages are served."""
    return _render("query.html", english=english, base=base, triples=triples, pages=pages, questions=questions())


def words_page(title: tuple[str, str], words: str, *, english: bool) -> bytes:
    """A page that says something in plain words."""
    return _render("words.html", english=english, title=title[english], words=words)


def path_of(iri: str, base: str) -> str:
    """The path at which this server answers for an IRI; empty where it is not below the base."""
    return "/" + quote(iri[len(base) :], safe=BELOW) if iri.startswith(base) else ""


@cache
def questions() -> list[dict[str, str]]:
    """The named questions: ``name``, ``zh``, ``en`` and ``query``."""
    asked = ontology.queries("questions")
    return [{"name": name, "query": text, **_titles(text)} for name, text in asked.items()]


def _titles(query: str) -> dict[str, str]:
    head = ontology.head(query)
    return {"zh": head["zh"], "en": head["en"]}
