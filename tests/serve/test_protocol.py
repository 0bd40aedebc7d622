"""The checks of the W3C for the SPARQL 1.1 Protocol, sent as the W3C's own list has them (``w3c/manifest.ttl``).

Every query test of the list is run and must give what the list expects. Its update tests ask for changes; here each
must be refused and change nothing. The graphs that requests name are in the data set: nothing is fetched.
Service description: the three checks of sparql11/service-description/manifest.ttl.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import pytest
import rdflib
from rdflib.collection import Collection

from tests.serve.conftest import Reply, Served, serving

W3C = Path(__file__).with_name("w3c")
DATA = "http://kasei.us/2009/09/sparql/data/data{}.rdf"
NAMES = [DATA.format(n) for n in range(4)]
D = [quote(name, safe="") for name in NAMES]
DOCUMENT = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Document>"
SITE = "https://site.example"
SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
HT, MF, CNT = (
    rdflib.Namespace(name)
    for name in (
        "http://www.w3.org/2011/http#",
        "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#",
        "http://www.w3.org/2011/content#",
    )
)
# the media types of the kinds of answers that the list names
KINDS = {
    "boolean": {"application/sparql-results+json", "application/sparql-results+xml"},
    "tabular": {"application/sparql-results+json", "application/sparql-results+xml", "text/csv",
                "text/tab-separated-values"},
    "RDF": {"text/turtle", "application/rdf+xml", "application/n-triples"},
}  # fmt: skip
QUERIES = {
    "query_post_form", "query_dataset_default_graphs_get", "query_dataset_default_graphs_post",
    "query_dataset_named_graphs_post", "query_dataset_named_graphs_get", "query_dataset_full",
    "query_multiple_dataset", "query_get", "query_content_type_select", "query_content_type_ask",
    "query_content_type_describe", "query_content_type_construct", "query_post_direct",
}  # fmt: skip
BAD_QUERIES = {
    "bad_query_method", "bad_multiple_queries", "bad_query_wrong_media_type", "bad_query_missing_form_type",
    "bad_query_missing_direct_type", "bad_query_non_utf8", "bad_query_syntax",
}  # fmt: skip
UPDATES = {
    "update_dataset_default_graph", "update_dataset_default_graphs", "update_dataset_named_graphs",
    "update_dataset_full", "update_post_form", "update_post_direct", "update_base_uri",
}  # fmt: skip
BAD_UPDATES = {
    "bad_update_get", "bad_multiple_updates", "bad_update_wrong_media_type", "bad_update_missing_form_type",
    "bad_update_non_utf8", "bad_update_syntax", "bad_update_dataset_conflict",
}  # fmt: skip


class Sent(NamedTuple):
    """A request of the list and what it expects: the class of the status, a kind of answer, a truth value."""

    name: str
    method: str
    path: str
    body: bytes | None
    media: str
    status: set[str]
    kind: str
    truth: bool | None


def listed() -> Iterator[Sent]:
    """Every request of the list, in its order."""
    graph = rdflib.Graph().parse(W3C / "manifest.ttl")
    (entries,) = graph.objects(None, MF.entries)
    for test in Collection(graph, entries):
        for request in Collection(graph, graph.value(graph.value(test, MF.action), HT.requests)):  # type: ignore[arg-type]
            yield _sent(graph, str(test).partition("#")[2], request)


def _sent(graph: rdflib.Graph, name: str, request: rdflib.term.Node) -> Sent:
    def said(node: rdflib.term.Node | None, term: rdflib.URIRef) -> str:
        return str(graph.value(node, term) or "")

    body, reply, headers = (graph.value(request, term) for term in (HT.body, HT.resp, HT.headers))
    given = (
        {said(h, HT.fieldName).lower(): said(h, HT.fieldValue) for h in Collection(graph, headers)} if headers else {}
    )
    text = said(body, CNT.chars).encode(said(body, CNT.characterEncoding) or "utf-8") if body else None
    truth = graph.value(reply, MF.expectedBoolean)
    return Sent(
        name, said(request, HT.methodName), said(request, HT.absolutePath), text, given.pop("content-type", ""),
        {str(status)[-3:] for status in graph.objects(reply, MF.expectedStatus)},
        said(reply, MF.expectedFormat), None if truth is None else bool(truth.toPython()),  # type: ignore[attr-defined]
    )  # fmt: skip


LISTED = list(listed())


@pytest.fixture(scope="module")
def w3c(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with the data of the list: each graph as data1.nt to data3.nt have it, and data0, only named there."""
    given = "".join((W3C / f"data{n}.nt").read_text("utf-8") for n in (1, 2, 3))
    assert given.split("\n")[:3] == [f"<{name}> {DOCUMENT} ." for name in NAMES[1:]]
    data = tmp_path_factory.mktemp("w3c") / "data.nq"
    data.write_text("".join(f"<{name}> {DOCUMENT} <{name}> .\n" for name in NAMES), "utf-8")
    with serving(data, "--cors", SITE) as served:
        yield served


def send(served: Served, sent: Sent) -> Reply:
    return served.send(sent.path, sent.method, sent.body, **({"Content_Type": sent.media} if sent.media else {}))


def test_every_check_of_the_list_is_known_by_name() -> None:
    assert {sent.name for sent in LISTED} == QUERIES | BAD_QUERIES | UPDATES | BAD_UPDATES


@pytest.mark.parametrize("sent", [s for s in LISTED if s.name in QUERIES], ids=lambda s: s.name)
def test_w3c_query(w3c: Served, sent: Sent) -> None:
    reply = send(w3c, sent)
    assert sent.status == {"2xx", "3xx"}
    assert reply.status == 200, reply.text
    assert reply.media in KINDS[sent.kind]
    if sent.truth is not None:
        assert json.loads(reply.text)["boolean"] is sent.truth


@pytest.mark.parametrize("sent", [s for s in LISTED if s.name in BAD_QUERIES | BAD_UPDATES], ids=lambda s: s.name)
def test_w3c_bad_request(w3c: Served, sent: Sent) -> None:
    reply = send(w3c, sent)
    assert sent.status == {"4xx"}
    assert reply.status in (400, 405, 415), reply.text
    assert reply.headers["content-type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize("name", sorted(UPDATES))
def test_w3c_update_is_refused_and_changes_nothing(w3c: Served, name: str) -> None:
    """The list sends an update, then asks whether it was done: here it was not."""
    for sent in (s for s in LISTED if s.name == name):
        reply = send(w3c, sent)
        assert reply.status == 200 if sent.truth is not None else 400, reply.text
    count = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    assert w3c.query(count, Accept="text/csv").text.split() == ["n", str(len(NAMES))]


def test_a_site_that_is_named_may_ask_from_a_browser(w3c: Served) -> None:
    allowed = w3c.query("ASK {}", Origin=SITE)
    assert (allowed.status, allowed.headers["access-control-allow-origin"]) == (200, SITE)
    assert w3c.query("ASK {}", Origin="https://other.example").status == 403
    asked = {"Origin": SITE, "Access_Control_Request_Method": "POST", "Access_Control_Request_Headers": "content-type"}
    assert w3c.send("/sparql", "OPTIONS", None, **asked).status == 200


def test_the_data_set_of_the_protocol_is_all_there_is(w3c: Served) -> None:
    count = quote("SELECT ?g ?s { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }")
    rows = w3c.send(f"/sparql?query={count}&default-graph-uri={D[1]}&named-graph-uri={D[2]}", Accept="text/csv").text
    assert sorted(rows.split("\r\n")[1:]) == ["", f",{NAMES[1]}", f"{NAMES[2]},{NAMES[2]}"]
    unknown = w3c.send("/sparql?query=ASK%7B%7D&default-graph-uri=http://example.org/none")
    assert (unknown.status, "http://example.org/none" in unknown.text) == (400, True)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own JSON-LD parser
@pytest.mark.parametrize(("media", "syntax"), [("text/turtle", "turtle"), ("application/ld+json", "json-ld")])
def test_w3c_service_description(w3c: Served, media: str, syntax: str) -> None:
    """returns-rdf, has-endpoint-triple, conforms-to-schema."""
    reply = w3c.send("/sparql", Accept=media)
    assert (reply.status, reply.media) == (200, media)
    graph = rdflib.Graph().parse(data=reply.text, format=syntax)
    (service,) = graph.subjects(rdflib.RDF.type, SD["Service"])
    assert graph.value(service, SD["endpoint"]) == rdflib.URIRef(f"{w3c.url}sparql")
    assert graph.value(service, SD["supportedLanguage"]) == SD["SPARQL11Query"]
    data = graph.value(service, SD["defaultDataset"])
    assert {str(graph.value(g, SD["name"])) for g in graph.objects(data, SD["namedGraph"])} == set(NAMES)
    assert (graph.value(data, SD["defaultGraph"]), rdflib.RDF.type, SD["Graph"]) in graph
    assert not any(isinstance(term, rdflib.BNode) for triple in graph for term in triple)
    assert w3c.send("/sparql", Accept="image/png").status == 406
