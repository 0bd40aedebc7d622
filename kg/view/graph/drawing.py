"""Graph → what is drawn: nodes, and edges that gather the claims between two nodes.

Entities become nodes; the matter of an activity and a proposal, which are words and not entities, do too.
A claim says where its edges run in :mod:`kg.view.links`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model.facts import ReportFact
from kg.model.graph import Claim, Graph, ReportNode
from kg.view.data.columns import Columns
from kg.view.data.texts import report_titles
from kg.view.graph.links import Label, Link, links
from kg.view.style import FIRST, NODE_KINDS, STYLES


@dataclass(slots=True)
class Node:
    """A box on the page: ``claims`` are indexes into the graph's claims, ``column`` the first period it belongs to.

    ``hub`` is a reporting body, ``lane`` the one it is first spoken of by; ``tied`` nodes belong to the first view.
    """

    id: str
    kind: str
    label: str
    claims: list[int] = field(default_factory=list)
    names: dict[str, None] = field(default_factory=dict)
    column: int | None = None
    lane: str | None = None
    hub: bool = False
    tied: bool = False


@dataclass(slots=True)
class Edge:
    """All claims of one status that tie two nodes; ``labels`` keep their order. A loose one only mentions.

    ``column`` is the first period it belongs to.
    """

    source: str
    target: str
    plan: bool
    loose: bool
    labels: dict[Label, None] = field(default_factory=dict)
    claims: list[int] = field(default_factory=list)
    column: int | None = None


@dataclass(slots=True)
class Drawing:
    """Nodes by id and edges, in the order of the graph; ``labels`` knows kind and label of all that can be drawn."""

    columns: Columns
    labels: dict[str, tuple[str, str]] = field(default_factory=dict, repr=False)
    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[tuple[str, str, bool], Edge] = field(default_factory=dict)


def draw(graph: Graph) -> Drawing:
    """Nodes and edges of a graph; entities that no claim or report speaks of are left out."""
    drawing = Drawing(Columns(graph))
    drawing.labels = {e.id: (NODE_KINDS.get(e.kind, e.kind), e.label) for e in graph.entities}
    drawing.labels |= {id_: ("report", title) for id_, title in report_titles(graph).items()}
    reports = {r.id: r for r in graph.reports}
    evidence: dict[str, list[int]] = {}
    for index, claim in enumerate(graph.claims):
        if isinstance(claim.fact, ReportFact):
            evidence.setdefault(claim.report, []).append(index)
    for report in graph.reports:
        _draw_report(drawing, report, evidence.get(report.id, []))
    for index, claim in enumerate(graph.claims):
        _draw_claim(drawing, index, claim, reports[claim.report])
    _settle(drawing)
    return drawing


def _node(drawing: Drawing, id_: str) -> Node | None:
    """The node of an id, made when first asked for; None for what is not drawn (units, terms)."""
    node = drawing.nodes.get(id_)
    if node is None:
        kind, label = drawing.labels.get(id_, ("", ""))
        if kind not in STYLES:
            return None
        node = drawing.nodes[id_] = Node(id_, kind, label)
    return node


def _draw_report(drawing: Drawing, report: ReportNode, evidence: list[int]) -> None:
    """The report, its body, speaker, meeting and periods; the claim that states them is their evidence."""
    node = _node(drawing, report.id)
    hub = _node(drawing, report.body) if report.body else None
    if hub:
        hub.hub = True
    if node:
        node.lane = report.body
        node.column = drawing.columns.of(report.period or report.plan_period)
    pairs = (
        (report.id, report.body, "reports", False),
        (report.id, report.period, "period", False),
        (report.id, report.plan_period, "plan_period", True),
        (report.id, report.meeting, "session", False),
        (report.speaker, report.id, "speaker", False),
    )
    for source, target, word, plan in pairs:
        if source and target:
            column = drawing.columns.of(report.plan_period if plan else report.period)
            _join(drawing, Link(source, target, (word,)), plan, evidence, column)


def _draw_claim(drawing: Drawing, index: int, claim: Claim, report: ReportNode) -> None:
    """Attach a claim to its report, to every node it speaks of and to its edges."""
    made, ties = links(claim, report)
    drawing.labels |= made
    ids = dict.fromkeys([report.id, *(ref.entity for ref in claim.refs), *made])
    if isinstance(claim.fact, ReportFact) and report.body:
        ids[report.body] = None
    column = drawing.columns.of_claim(claim, report)
    actor = drawing.nodes.get(claim.ref("actor") or "")
    home = actor.id if actor and actor.hub else report.body
    for node in filter(None, (_node(drawing, id_) for id_ in ids)):
        node.claims.append(index)
        node.lane = node.lane or home
        if node.kind != "report":
            _date(node, column)
    _name(drawing, claim)
    for link in ties:
        _join(drawing, link, getattr(claim.fact, "status", None) == "plan", [index], column)


def _date(thing: Node | Edge, column: int | None) -> None:
    """Keep the earliest column."""
    if column is not None and (thing.column is None or column < thing.column):
        thing.column = column


def _name(drawing: Drawing, claim: Claim) -> None:
    """Remember the words the text uses for a node, for the search."""
    words = getattr(claim.fact, "law", None) or getattr(claim.fact, "surface", None)
    target = claim.ref("law") or claim.ref("denotes")
    node = drawing.nodes.get(target or "")
    if node and words and words != node.label and len(node.names) < 6:
        node.names[words] = None


def _join(drawing: Drawing, link: Link, plan: bool, claims: list[int], column: int | None) -> None:
    """Add claims to the edge between two nodes."""
    source, target = _node(drawing, link.source), _node(drawing, link.target)
    if source is None or target is None or source is target:
        return
    key = (source.id, target.id, plan)
    edge = drawing.edges.get(key)
    if edge is None:
        edge = drawing.edges[key] = Edge(source.id, target.id, plan, True)
    edge.loose = edge.loose and link.loose
    edge.labels[link.label] = None
    _date(edge, column)
    if edge.claims[-1:] != claims:
        edge.claims += claims


def _settle(drawing: Drawing) -> None:
    """Say which nodes belong to the first view: tied there by more than a mention."""
    for node in drawing.nodes.values():
        node.lane = node.id if node.hub else node.lane
        if node.kind == "period":
            node.column = drawing.columns.of(node.id)
    for edge in drawing.edges.values():
        if len(edge.labels) > 1:
            edge.labels.pop(("mention",), None)
        ends = drawing.nodes[edge.source], drawing.nodes[edge.target]
        if not edge.loose and all(end.kind in FIRST for end in ends):
            ends[0].tied = ends[1].tied = True
