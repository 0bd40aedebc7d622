"""The checks of the W3C list for the SPARQL 1.1 Protocol that apply to a read-only endpoint, under their names.

Of the list (sparql11/protocol/manifest.ttl of the W3C's test suite) all query tests are here: requests, data and
expectations are the list's, the endpoint's address apart. Its update tests ask for changes; here each must be refused.
The graphs the requests name are in the data set, as the list's own data0.rdf is meant to be: nothing is fetched.
Service description: the three checks of sparql11/service-description/manifest.ttl.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
import rdflib

from tests.serve.conftest import Reply, Served, serving

DATA = "http://kasei.us/2009/09/sparql/data/data{}.rdf"
NAMES = [DATA.format(n) for n in range(4)]
D = [quote(name, safe="") for name in NAMES]
DOCUMENT = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Document>"
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"
BOTH = f"ASK {{ <{NAMES[1]}> a ?type . <{NAMES[2]}> a ?type . }}"
NAMED = f"ASK {{ GRAPH ?g1 {{ <{NAMES[1]}> a ?type }} GRAPH ?g2 {{ <{NAMES[2]}> a ?type }} }}"
FULL = NAMED.replace("ASK {", f"ASK {{ <{NAMES[3]}> a ?type")
FROM = NAMED.replace("ASK", f"ASK FROM <{NAMES[3]}>")
SITE = "https://site.example"
SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")


@pytest.fixture(scope="module")
def w3c(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    data = tmp_path_factory.mktemp("w3c") / "data.nq"
    data.write_text("".join(f"<{name}> {DOCUMENT} <{name}> .\n" for name in NAMES), "utf-8")
    with serving(data, "--cors", SITE) as served:
        yield served


def post(served: Served, path: str, body: str, media: str) -> Reply:
    return served.send(path, "POST", body.encode(), Content_Type=media)


@pytest.mark.parametrize(
    ("name", "method", "path", "body", "media"),
    [
        ("query_get", "GET", f"?query=ASK%20%7B%7D&default-graph-uri={D[0]}", "", ""),
        ("query_post_form", "POST", f"?default-graph-uri={D[0]}", "query=ASK%20%7B%7D", FORM),
        ("query_post_direct", "POST", "", "ASK {}", DIRECT),
        ("query_dataset_default_graphs_get", "GET",
         f"?query={quote(BOTH)}&default-graph-uri={D[1]}&default-graph-uri={D[2]}", "", ""),
        ("query_dataset_default_graphs_post", "POST",
         f"?default-graph-uri={D[1]}&default-graph-uri={D[2]}", BOTH, DIRECT),
        ("query_dataset_named_graphs_post", "POST", f"?named-graph-uri={D[1]}&named-graph-uri={D[2]}", NAMED, DIRECT),
        ("query_dataset_named_graphs_get", "GET",
         f"?query={quote(NAMED)}&named-graph-uri={D[1]}&named-graph-uri={D[2]}", "", ""),
        ("query_dataset_full", "POST",
         f"?default-graph-uri={D[3]}&named-graph-uri={D[1]}&named-graph-uri={D[2]}", FULL, DIRECT),
        ("query_multiple_dataset", "POST", f"?named-graph-uri={D[1]}&named-graph-uri={D[2]}", FROM, DIRECT),
        ("query_content_type_ask", "POST", f"?default-graph-uri={D[0]}", "ASK {}", DIRECT),
    ],
)  # fmt: skip
def test_w3c_boolean(w3c: Served, name: str, method: str, path: str, body: str, media: str) -> None:
    headers = {"Content_Type": media} if media else {}
    reply = w3c.send(f"/sparql/{path}", method, body.encode() if body else None, **headers)
    assert (name, reply.status) == (name, 200), reply.text
    assert reply.media in ("application/sparql-results+json", "application/sparql-results+xml")
    assert json.loads(reply.text)["boolean"] is True


@pytest.mark.parametrize(
    ("name", "query", "media"),
    [
        ("query_content_type_select", "SELECT (1 AS ?value) {}", "application/sparql-results+json"),
        ("query_content_type_describe", "DESCRIBE <http://example.org/>", "text/turtle"),
        ("query_content_type_construct", "CONSTRUCT { <s> <p> 1 } WHERE {}", "text/turtle"),
    ],
)
def test_w3c_content_type(w3c: Served, name: str, query: str, media: str) -> None:
    reply = post(w3c, f"/sparql/?default-graph-uri={D[0]}", query, DIRECT)
    assert (name, reply.status, reply.media) == (name, 200, media)


@pytest.mark.parametrize(
    ("name", "method", "path", "body", "media", "status"),
    [
        ("bad_query_method", "PUT", f"?query=ASK%20%7B%7D&default-graph-uri={D[0]}", b"", FORM, 405),
        ("bad_multiple_queries", "GET", "?query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D", None, "", 400),
        ("bad_query_wrong_media_type", "POST", "", b"ASK {}", "text/plain", 415),
        ("bad_query_missing_form_type", "POST", "", b"query=ASK%20%7B%7D", "", 415),
        ("bad_query_missing_direct_type", "POST", "", b"ASK {}", "", 415),
        ("bad_query_non_utf8", "POST", "", "ASK {}".encode("utf-16"), f"{DIRECT}; charset=UTF-16", 415),
        ("bad_query_syntax", "GET", "?query=ASK%20%7B", None, "", 400),
        ("bad_update_get", "GET", "?update=CLEAR%20ALL", None, "", 400),
        ("bad_multiple_updates", "POST", "", b"update=CLEAR%20NAMED&update=CLEAR%20DEFAULT", FORM, 400),
        ("bad_update_wrong_media_type", "POST", "", b"CLEAR NAMED", "text/plain", 415),
        ("bad_update_missing_form_type", "POST", "", b"update=CLEAR%20NAMED", "", 415),
        ("bad_update_syntax", "POST", "", b"update=CLEAR%20XYZ", FORM, 400),
        ("update_post_form", "POST", "", b"update=CLEAR%20ALL", FORM, 400),
        ("update_post_direct", "POST", "", b"CLEAR ALL", UPDATE, 400),
        (
            "bad_update_non_utf8",
            "POST",
            "",
            "CLEAR ALL".encode("utf-16"),
            f"{UPDATE}; charset=UTF-16",
            400,
        ),
        ("bad_update_dataset_conflict", "POST", f"?using-named-graph-uri={D[1]}", b"update=CLEAR%20ALL", FORM, 400),
        (
            "update_dataset_default_graph",
            "POST",
            f"?using-graph-uri={D[1]}",
            b"CLEAR ALL",
            "application/sparql-update",
            400,
        ),
        ("update_dataset_full", "POST", f"?using-graph-uri={D[1]}", b"CLEAR ALL", UPDATE, 400),
    ],
)
def test_w3c_refused(
    w3c: Served, name: str, method: str, path: str, body: bytes | None, media: str, status: int
) -> None:
    headers = {"Content_Type": media} if media else {}
    reply = w3c.send(f"/sparql/{path}", method, body, **headers)
    assert (name, reply.status) == (name, status), reply.text
    assert reply.headers["content-type"] == "text/plain; charset=utf-8"


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
