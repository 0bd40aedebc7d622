"""The triples of an entity on its page: as Turtle and as JSON-LD the very triples that graph.ttl holds for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest

import kg
from kg.config import Settings
from kg.model.entities import IndicatorEntity, LawEntity, PlaceEntity, UnitEntity
from kg.model.graph import Graph
from kg.view.data.triples import triple_rows
from tests.view.browsing import Tab
from tests.view.conftest import written
from tests.view.graphs import HOSTILE, hostile_graph

Triples = dict[str, set[tuple[str, str]]]
ODD = 'quote " backslash \\ line\n tab\t return\r bell\x07 delete\x7f astral 𠮷 </script><img src=x onerror=alert(1)>'


def by_subject(data: bytes | str, form: pyoxigraph.RdfFormat) -> Triples:
    """Subject → its predicates and objects, of some document."""
    found: Triples = defaultdict(set)
    for quad in pyoxigraph.parse(data, format=form):
        found[str(quad.subject).strip("<>")].add((str(quad.predicate), str(quad.object)))
    return found


def odd_graph() -> Graph:
    """Labels with all that a form of RDF has to escape, and an entity whose unit is another."""
    unit = UnitEntity(id="unit/x", label=ODD, english=f"{HOSTILE}@en .", qudt="NUM")
    law = LawEntity(id="law/x", label=f"<{ODD}>", level="unknown", inferred=True)
    named = IndicatorEntity(id="indicator/x", label="\\", unit="unit/x")
    place = PlaceEntity(id="place/x", label="县", code=ODD, within="place/none")
    return Graph((), (), (), (named, law, place, unit), (), ())


@pytest.fixture(scope="session", params=["seeds", "hostile", "odd"])
def graph(request: pytest.FixtureRequest, seeds: kg.Graph) -> kg.Graph:
    """The seeds, a report whose every string tries to break out, and entities that need every escape."""
    if request.param == "seeds":
        return seeds
    return kg.Graph(hostile_graph() if request.param == "hostile" else odd_graph(), Settings())


def expanded(term: Any, ids: list[str], base: str, prefixes: dict[str, str]) -> str:
    """A term of the compact form as N-Triples."""
    if isinstance(term, int):
        return f"<{base}{ids[term]}>"
    if isinstance(term, str):
        prefix, _, local = term.partition(":")
        return term if term.startswith("<") else f"<{prefixes[prefix]}{local}>"
    text, *kind = term
    if kind and kind[0].startswith("@"):
        return str(pyoxigraph.Literal(text, language=kind[0][1:]))
    datatype = pyoxigraph.NamedNode(expanded(kind[0], ids, base, prefixes).strip("<>")) if kind else None
    return str(pyoxigraph.Literal(text, datatype=datatype))


def test_the_compact_form_holds_the_triples_of_every_entity(graph: kg.Graph) -> None:
    base = graph.settings.base_iri
    told: Any = triple_rows(graph.data, base)
    ids = [entity.id for entity in graph.data.entities]
    expected = by_subject(graph.turtle, pyoxigraph.RdfFormat.TURTLE)
    assert len(told["of"]) == len(ids) > 0
    for id_, places in zip(ids, told["of"], strict=True):
        pairs = [told["pairs"][place] for place in places]
        terms = {tuple(expanded(term, ids, base, told["prefixes"]) for term in pair) for pair in pairs}
        assert terms == expected[base + id_]


def test_the_page_writes_the_triples_of_every_entity(
    graph: kg.Graph, open_tab: Callable[..., Tab], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder: Path = written(graph, tmp_path_factory.mktemp("triples"))
    page = open_tab("entity.html", where=folder).page
    forms = page.evaluate("kg.entities.map((_, index) => [kg.turtle(index), kg.jsonLd(index)])")
    expected = by_subject(graph.turtle, pyoxigraph.RdfFormat.TURTLE)
    assert len(forms) == len(graph.data.entities) > 0
    for entity, (turtle, json_ld) in zip(graph.data.entities, forms, strict=True):
        iri = graph.settings.base_iri + entity.id
        assert by_subject(turtle, pyoxigraph.RdfFormat.TURTLE) == {iri: expected[iri]}
        assert by_subject(json_ld, pyoxigraph.RdfFormat.JSON_LD) == {iri: expected[iri]}


def test_what_is_saved_is_what_is_shown(open_tab: Callable[..., Tab], tmp_path: Path) -> None:
    page = open_tab("entity.html#body/410100/npc-sc").page
    form = page.locator("details.form").filter(has_text="Turtle").first
    form.locator("summary").click()
    with page.expect_download() as saved:
        form.get_by_role("button", name="下载").click()
    assert saved.value.suggested_filename == "body_410100_npc-sc-data.ttl"
    saved.value.save_as(tmp_path / "one.ttl")
    assert (tmp_path / "one.ttl").read_bytes().decode() == form.locator("pre").inner_text()
