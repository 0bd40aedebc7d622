"""The ontology as one page for people: ``ontology/kg.html``, from ``kg.ttl`` and ``schemes.ttl``.

    .venv/bin/python -m scripts.ontology_page [--out FILE]

Written with the parts of pyLODE 3.2.1 (its tables of terms and its style sheet), Chinese and English side by side.
``kg.html#Claim`` is the place of ``kg:Claim``. The page needs no network, has no script, and is the same bytes at every
run. pyLODE's own page is not used as a whole: it labels in English, knows no concept schemes, and keeps a cache of
pickled graphs in its package.
"""

from __future__ import annotations

import argparse
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import dominate
import rdflib
from dominate.tags import a, code, dd, div, dl, dt, h1, h2, h3, li, meta, p, pre, span, style, table, td, th, tr, ul
from dominate.util import raw
from pylode.rdf_elements import ONTDOC
from pylode.utils import section_html
from pylode.version import __version__
from rdflib import OWL, RDF, RDFS, SDO, SKOS, Graph, Literal, URIRef

from kg.rdf import ontology
from kg.rdf.terms import PREFIXES

OUT = Path(__file__).resolve().parent.parent / "ontology" / "kg.html"
ONTOLOGY = URIRef(PREFIXES["kg"].rstrip("#"))
SIMILAR = URIRef(PREFIXES["kg"] + "similarTo")
POLICY = "default-src 'none'; style-src 'unsafe-inline'"  # nothing is fetched, nothing runs
MARKUP = re.compile(r"[&<>\\`*_\[\]#]")  # what HTML and Markdown would read as more than characters
KINDS = (
    ("classes", "类 · Classes", OWL.Class),
    ("objectproperties", "指向节点的属性 · Object properties", OWL.ObjectProperty),
    ("datatypeproperties", "带值的属性 · Datatype properties", OWL.DatatypeProperty),
    ("annotationproperties", "注释属性 · Annotation properties", OWL.AnnotationProperty),
)
HEADINGS = {
    **{anchor: heading for anchor, heading, _ in KINDS},
    "schemes": "概念体系 · Concept schemes",
    "namespaces": "命名空间 · Namespaces",
}
# what is shown of a term, in this order, and how it is headed; pyLODE reads title and description as their names
ROWS = {
    rdflib.DCTERMS.description: "说明 · description",
    SKOS.example: "例句 · example",
    RDFS.subClassOf: "上位类 · subclass of",
    ONTDOC.superClassOf: "下位类 · superclass of",
    RDFS.subPropertyOf: "上位属性 · subproperty of",
    RDFS.domain: "定义域 · domain",
    SDO.domainIncludes: "用于 · domain includes",
    RDFS.range: "值域 · range",
    SIMILAR: "近似于 · similar to",
    ONTDOC.inDomainOf: "属性 · in the domain of",
    ONTDOC.inDomainIncludesOf: "也有属性 · in the domains of",
    ONTDOC.inRangeOf: "为其值域 · in the range of",
}
INVERSE: dict[rdflib.term.Node, URIRef] = {
    RDFS.subClassOf: ONTDOC.superClassOf,
    RDFS.domain: ONTDOC.inDomainOf,
    SDO.domainIncludes: ONTDOC.inDomainIncludesOf,
    RDFS.range: ONTDOC.inRangeOf,
}
STYLE = """
body { max-width: 1100px; line-height: 1.5; }
body { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
#content { width: calc(100% - 240px); }
#toc { width: 250px; background: white; }
#toc .second { max-height: none; }
code { font-size: small; }
pre { white-space: pre-wrap; margin: 0; }
td p { margin: 0 0 4px; }
td ul, dd ul { margin: 0; padding-left: 0; list-style: none; }
#classes ul li, #metadata ul li { margin-left: 0; }
h1, h2, h3 { background: none; }
.entity th, .entity td { padding-bottom: 6px; vertical-align: top; }
.entity th { width: 230px; font-weight: normal; }
.entity th a { color: #444; border: 0; text-transform: lowercase; }
.scheme td, .scheme th { width: auto; border-top: 1px solid #ddd; padding: 3px 6px; text-align: left; }
:target { background: #fff8d8; }
@media (max-width: 900px) {
  #toc { position: static; width: auto; height: auto; }
  #content { width: auto; }
  body { padding: 1em; }
}
"""
LETTERS = (
    "c 类 class · op 指向节点的属性 object property · dp 带值的属性 datatype property · ap 注释属性 annotation property"
)


def page(terms: bytes, schemes: bytes) -> str:
    """The page of an ontology and its concept schemes, both Turtle."""
    said, values = Graph(bind_namespaces="none"), Graph(bind_namespaces="none")
    said.parse(data=terms, format="turtle")
    values.parse(data=schemes, format="turtle")
    shown = prepared(said)
    fids = {str(term): str(term).rpartition("#")[2] for term in shown.subjects(rdflib.DCTERMS.description)}
    title = " · ".join(both(said, ONTOLOGY, rdflib.DCTERMS.title))
    document = dominate.document(title=title)
    _head(document)
    toc: dict[str, list[tuple[str, str]]] = {}
    content = document.add(div(id="content"))
    content.add(_metadata(said, title))
    for anchor, heading, kind in KINDS:
        content.add(_section(shown, anchor, heading, kind, toc, fids))
    content.add(_schemes(values, toc))
    content.add(_namespaces(said))
    document.add(_contents(toc))
    document.body["lang"] = "zh"
    return str(document.render()) + "\n"


def prepared(said: Graph) -> Graph:
    """A graph as pyLODE shows it: one title and one description a term, in both languages, and the inverses."""
    shown = Graph(bind_namespaces="none")
    for prefix, namespace in said.namespaces():
        shown.bind(prefix, namespace)
    # kind by kind: subjects of a kind come in the order of the file, all triples of a graph in no order
    for term in [term for _, _, kind in KINDS for term in said.subjects(RDF.type, kind)]:
        shown.add((term, rdflib.DCTERMS.title, Literal(" · ".join(both(said, term, RDFS.label)))))
        shown.add((term, rdflib.DCTERMS.description, Literal("\n\n".join(map(plain, both(said, term, RDFS.comment))))))
        for predicate, obj in said.predicate_objects(term):
            if predicate not in (RDFS.label, RDFS.comment):
                shown.add((term, predicate, obj))
            if predicate in INVERSE and isinstance(obj, URIRef):
                shown.add((obj, INVERSE[predicate], term))
    return shown


def both(graph: Graph, subject: Any, predicate: URIRef) -> list[str]:
    """What is said in Chinese and in English, in this order."""
    found = {o.language: str(o) for o in graph.objects(subject, predicate) if isinstance(o, Literal)}
    return [found[language] for language in ("zh", "en") if language in found]


def plain(text: str) -> str:
    """Text that Markdown and HTML leave as it is."""
    return MARKUP.sub(lambda m: f"&#{ord(m[0])};", text)


def _head(document: Any) -> None:
    css = files("pylode").joinpath("pylode.css").read_text("utf-8")
    with document.head:
        meta(charset="utf-8")
        meta(http_equiv="Content-Security-Policy", content=POLICY)
        meta(name="viewport", content="width=device-width, initial-scale=1")
        style(raw(css + STYLE))


def _metadata(said: Graph, title: str) -> Any:
    version = str(said.value(ONTOLOGY, OWL.versionInfo))
    made = div(h1(title), id="metadata", _class="section")
    for text in both(said, ONTOLOGY, rdflib.DCTERMS.description):
        made.add(p(text))
    facts = dl(dt("IRI"), dd(code(str(ONTOLOGY))))
    facts.add(dt("版本 · version"), dd(f"{version} · ", a("CHANGES.md", href="CHANGES.md")))
    parts = [li(a(heading, href=f"#{anchor}")) for anchor, heading in HEADINGS.items()]
    facts.add(dt("各部分 · parts"), dd(ul(*parts)))
    facts.add(
        dt("解说 · explained in"), dd(a("README.md", href="README.md"), ", ", a("ALIGNMENTS.md", href="ALIGNMENTS.md"))
    )
    facts.add(dt("符号 · signs"), dd(LETTERS))
    facts.add(dt("本页 · this page"), dd("pyLODE ", __version__))
    made.add(facts)
    return made


def _section(
    shown: Graph, anchor: str, heading: str, kind: URIRef, toc: dict[str, list[tuple[str, str]]], fids: dict[str, str]
) -> Any:
    """All terms of a kind, each with its table; puts them into the table of contents."""
    labels = {
        row: {"title": words, "description": str(row), "ont_title": re.split(r"[^/#]+$", str(row))[0]}
        for row, words in ROWS.items()
    }
    rows = [rdflib.DCTERMS.title, *ROWS]
    namespace = ("kg:", PREFIXES["kg"])
    return section_html(heading, shown, Graph(), namespace, kind, rows, toc, anchor, fids, labels)


def _schemes(values: Graph, toc: dict[str, list[tuple[str, str]]]) -> Any:
    """The concept schemes, a table each with its concepts."""
    made = div(h2(HEADINGS["schemes"]), id="schemes", _class="section")
    toc["schemes"] = []
    for scheme in values.subjects(RDF.type, SKOS.ConceptScheme):
        anchor, title = _anchor(scheme), " · ".join(both(values, scheme, SKOS.prefLabel))
        toc["schemes"].append((f"#{anchor}", title))
        made.add(div(h3(title), p(code(str(scheme))), _concepts(values, scheme), id=anchor, _class="entity"))
    return made


def _concepts(values: Graph, scheme: Any) -> Any:
    """The concepts of a scheme as rows; an open scheme has none here."""
    concepts = list(values.subjects(SKOS.inScheme, scheme))
    if not concepts:
        return p("开放的列表，由数据增补。", span("An open list that data add to.", lang="en"))
    made = table(_class="scheme")
    made.add(tr(*map(th, ("概念 concept", "中文", "English", "记录中的值 notation", "上位 broader", "例句 example"))))
    for concept in concepts:
        broader = values.value(concept, SKOS.broader)
        made.add(
            tr(
                td(code(values.namespace_manager.normalizeUri(str(concept)))),
                *map(td, both(values, concept, SKOS.prefLabel)),
                td(str(values.value(concept, SKOS.notation) or "")),
                td(
                    a(" · ".join(both(values, broader, SKOS.prefLabel)), href=f"#{_anchor(broader)}") if broader else ""
                ),
                td(pre(str(values.value(concept, SKOS.example) or ""))),
                id=_anchor(concept),
            )
        )
    return made


def _anchor(concept: Any) -> str:
    """``…/scheme/status/done`` → ``scheme-status-done``; no term of the ontology has a hyphen."""
    return "scheme-" + str(concept).removeprefix(PREFIXES["scheme"]).replace("/", "-")


def _namespaces(said: Graph) -> Any:
    made = dl()
    for prefix, namespace in sorted(said.namespaces()):
        made.add(dt(prefix), dd(code(str(namespace))))
    return div(h2(HEADINGS["namespaces"]), made, id="namespaces", _class="section")


def _contents(toc: dict[str, list[tuple[str, str]]]) -> Any:
    made = ul(_class="first")
    for anchor, heading in HEADINGS.items():
        entries = ul(_class="second")
        for target, title in toc.get(anchor, []):
            entries.add(li(a(title, href=target)))
        made.add(li(a(heading, href=f"#{anchor}"), entries))
    return div(h3("目录 · Contents"), made, id="toc")


def main() -> None:
    """Write the page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--out", type=Path, default=OUT)
    out: Path = parser.parse_args().out
    made = page(ontology.read("kg.ttl"), ontology.read("schemes.ttl"))
    out.write_text(made, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
