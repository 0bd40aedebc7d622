"""GraphML and GEXF, read back by networkx."""

from __future__ import annotations

import io
from collections import Counter
from typing import Any
from xml.etree import ElementTree

import networkx
import pytest

from kg.api import Graph
from kg.export.flat import clean
from tests.export.conftest import WORST, Export

GEXF = "{http://www.gexf.net/1.2draft}"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def read(data: dict[str, bytes], form: str) -> networkx.MultiDiGraph[str]:
    if form == "graphml":
        return networkx.read_graphml(io.BytesIO(data["graph.graphml"]), force_multigraph=True)  # type: ignore[return-value]
    return networkx.read_gexf(io.BytesIO(data["graph.gexf"]))  # type: ignore[return-value]


def ends(network: networkx.MultiDiGraph[str], key: str) -> Counter[tuple[Any, ...]]:
    """The edges by their ends and what they say, however they are keyed."""
    said = ("role", "kind", "quote", "rule", "start", "end", "status", "period")
    return Counter((u, v, data[key], *(data.get(k) for k in said)) for u, v, data in network.edges(data=True))


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_the_network_comes_back(form: str, seeds: Graph, export: Export) -> None:
    network = read(export(seeds, form), form)
    wanted = seeds.networkx()
    assert network.is_directed()
    assert network.is_multigraph()
    assert {n: (d["label"], d["kind"]) for n, d in network.nodes(data=True)} == {
        n: (d["label"], d["kind"]) for n, d in wanted.nodes(data=True)
    }
    assert ends(network, "claim") == ends(wanted, "id")


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_attributes_have_types(form: str, seeds: Graph, export: Export) -> None:
    network = read(export(seeds, form), form)
    for entity in seeds.entities("period"):
        year = getattr(entity, "year", None)
        assert network.nodes[entity.id].get("year") == year
    assert {type(network.nodes[law.id]["inferred"]) for law in seeds.laws} == {bool}
    assert all(type(data["start"]) is int for _, _, data in network.edges(data=True))


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_names_that_do_their_worst(form: str, worst: Graph, export: Export) -> None:
    network = read(export(worst, form), form)
    labels = {data["label"] for _, data in network.nodes(data=True)}
    assert labels == {clean(name) for name in WORST}
    assert clean("坏\x0b字\x01") == "坏\ufffd字\ufffd"


@pytest.mark.parametrize(("form", "space", "node"), [("graphml", GRAPHML, "key"), ("gexf", GEXF, "attribute")])
def test_every_attribute_is_declared_once(form: str, space: str, node: str, seeds: Graph, export: Export) -> None:
    root = ElementTree.fromstring(export(seeds, form)[f"graph.{form}"])  # noqa: S314
    declared = [(e.get("for") or "", e.get("id")) for e in root.iter(f"{space}{node}")]
    if form == "graphml":
        assert len(declared) == len(set(declared))
        used = {d.get("key") for d in root.iter(f"{space}data")}
    else:
        used = {d.get("for") for d in root.iter(f"{space}attvalue")}
    assert used <= {key for _, key in declared}
    edges = [e.get("id") for e in root.iter(f"{space}edge")]
    assert len(edges) == len(set(edges))
    assert len(edges) == seeds.networkx().number_of_edges()
