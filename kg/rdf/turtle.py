"""Graph → Turtle: grouped, in a fixed order, the same bytes at every build; no blank node, no clock.

Written by hand, because of the writers at hand one does not group and the other takes minutes for many documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.model.graph import Graph
from kg.model.insight import Insights
from kg.rdf.terms import BOOLEAN, DECIMAL, INTEGER, PREFIXES, STRING, Iri, Lit, Node, Term
from kg.rdf.triples import NOTHING, groups

HEAD = """# 人大、政协工作报告知识图谱 · knowledge graph of work reports of people's congresses and the CPPCC
# 每条陈述（kg:Claim）以 kg:evidence 指向原文的确切字符。 Each claim points with kg:evidence to its exact characters.
"""
BARE = frozenset({DECIMAL, INTEGER, BOOLEAN})
SPECIAL = re.compile(r'[\\"\x00-\x1f\x7f]')
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


def to_turtle(graph: Graph, base_iri: str, told: Insights = NOTHING) -> bytes:
    """The graph, and what its reports say together, as UTF-8 Turtle.

    ``base_iri`` ends in ``/`` or ``#`` and is the start of every data IRI.
    """
    writer = Writer(base_iri)
    return "".join(writer.lines(groups(graph, base_iri, told))).encode("utf-8")


class Writer:
    """Writes nodes; remembers how it shortened each vocabulary term."""

    def __init__(self, base: str) -> None:
        # a relative IRI resolves against a path, so a base that ends in # cannot shorten anything
        self.base = base if base.endswith("/") else ""
        self.short: dict[str, str] = {PREFIXES["rdf"] + "type": "a"}

    def lines(self, parts: Iterable[tuple[str, Iterable[Node]]]) -> Iterator[str]:
        """The document piece by piece."""
        yield HEAD
        if self.base:
            yield f"@base <{self.base}> .\n"
        for prefix, namespace in PREFIXES.items():
            yield f"@prefix {prefix}: <{namespace}> .\n"
        for heading, nodes in parts:
            yield f"\n# ---- {' '.join(heading.split())}\n\n"
            for node in nodes:
                yield self.node(node)

    def node(self, node: Node) -> str:
        """One subject, a predicate a line, objects of one predicate side by side."""
        rows: list[str] = []
        last: Iri | None = None
        for predicate, obj in node.pairs:
            if predicate is last:  # names are cached, so one predicate is one object
                rows[-1] = f"{rows[-1]}, {self.term(obj)}"
            else:
                rows.append(f"{self.word(predicate)} {self.term(obj)}")
            last = predicate
        body = " ;\n    ".join(rows)
        return f"{self.iri(node.subject)} {body} .\n"

    def term(self, term: Term) -> str:
        """An IRI or a literal."""
        return literal(term, self) if type(term) is Lit else self.iri(str(term))

    def iri(self, iri: str) -> str:
        """A relative IRI for data, a prefixed name for vocabularies, else the whole."""
        if self.base and iri.startswith(self.base):
            return f"<{iri[len(self.base) :]}>"
        return self.word(iri)

    def word(self, iri: str) -> str:
        """The term of a vocabulary, shortened once."""
        known = self.short.get(iri)
        if known is None:
            known = self.short[iri] = shorten(iri)
        return known


def shorten(iri: str) -> str:
    """The prefixed name of an IRI where a prefix fits, else the IRI in brackets."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri}>"


def escape(text: str) -> str:
    """The characters of a literal as Turtle writes them."""
    if SPECIAL.search(text) is None:
        return text
    return SPECIAL.sub(lambda m: ESCAPES.get(m[0]) or f"\\u{ord(m[0]):04X}", text)


def literal(term: Lit, writer: Writer) -> str:
    """A literal with its datatype or language; numbers and booleans stand bare."""
    if term.datatype == STRING:
        return f'"{escape(term.text)}"'
    if term.lang:
        return f'"{escape(term.text)}"@{term.lang}'
    if term.datatype in BARE:
        return term.text
    return f'"{escape(term.text)}"^^{writer.iri(term.datatype)}'
