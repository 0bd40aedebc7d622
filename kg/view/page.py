"""The graph as one HTML page that opens from the disk: no network, no clock, the same bytes for the same graph."""

from __future__ import annotations

import json
import tomllib
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg.model.graph import Graph
from kg.view.cards import Cards, source_rows
from kg.view.drawing import Drawing, Edge, Node, draw
from kg.view.layout import BAND, GUTTER, LANE, ROW, SPLIT, Box, lanes, settle, stars
from kg.view.limit import limited
from kg.view.links import Label
from kg.view.style import FIRST, STYLES, short

HERE = Path(__file__).parent
SCRIPTS = ("data.js", "glyphs.js", "canvas.js", "views.js", "panel.js", "controls.js", "main.js")
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False, "hover": True, "hoverConnectedEdges": False, "tooltipDelay": 0, "multiselect": False,
        "zoomSpeed": 0.6, "keyboard": {"enabled": False}, "hideEdgesOnZoom": False,
    },
    "nodes": {"chosen": False, "shapeProperties": {"interpolation": False}},
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
        "width": 1, "selectionWidth": 0, "hoverWidth": 0, "chosen": False,
    },
}  # fmt: skip


def page(graph: Graph, *, base_iri: str, title: str) -> str:
    """The HTML text of the interactive page.

    ``base_iri`` stands before the ids the panel shows, ``title`` is the heading. Pure: equal graphs give equal text.
    Every string of a report travels as JSON and is shown as text, never as markup.
    """
    from pyvis.network import Network

    graph, left = limited(graph)
    drawing = draw(graph)
    network = Network(directed=True, cdn_resources="in_line")
    network.options = OPTIONS
    _fill(network, drawing)
    network.set_template_dir(str(HERE / "templates"), "page.html")
    network.templateEnv.autoescape = True
    network.templateEnv.filters["data"] = safe_json
    network.templateEnv.globals.update(
        title=title, facts=_facts(graph, drawing, base_iri, left), policy=_policy(), words=_words(),
        style=_static("page.css"), library=_static("vis-network.min.js"), program=_program(),
    )  # fmt: skip
    html: str = network.generate_html()
    return html


def safe_json(value: object) -> str:
    """JSON that no HTML parser can read as markup: ``<``, ``>``, ``&`` and the two odd line ends are escaped."""
    from markupsafe import Markup

    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # noqa: S704 - nothing that ends a script element is left


def _fill(network: Any, drawing: Drawing) -> None:
    """Hand nodes and edges to pyvis: into its lists, as ``add_node`` and ``add_edge`` search a list every time."""
    from pyvis.edge import Edge as VisEdge
    from pyvis.node import Node as VisNode

    numbers = {id_: i for i, id_ in enumerate(drawing.nodes)}
    boxes = lanes(drawing)
    first = settle({id_: box for id_, box in boxes.items() if _first(drawing.nodes[id_])})
    for id_, node in drawing.nodes.items():
        network.nodes.append(
            VisNode(numbers[id_], STYLES[node.kind].shape, **_node(node, boxes[id_], first.get(id_))).options
        )
        network.node_ids.append(numbers[id_])
    for edge in drawing.edges.values():
        ends = numbers[edge.source], numbers[edge.target]
        network.edges.append(VisEdge(*ends, directed=True, **_edge(edge)).options)


def _first(node: Node) -> bool:
    return node.tied and node.kind in FIRST


def _node(node: Node, box: Box, place: tuple[int, int] | None) -> dict[str, Any]:
    """A node for vis-network, and what the page's own program wants to know; hidden where the first view has none."""
    x, y = place or (0, 0)
    extra = {
        "names": list(node.names),
        "hub": node.hub,
        "hidden": place is None,
        "column": node.column,
        "short": short(node.kind, node.label),
    }
    return {
        "label": node.label, "group": node.kind, "x": x, "y": y, "key": node.id, "claims": node.claims,
        "box": box, **{k: v for k, v in extra.items() if v not in (None, [], "") and v is not False},
    }  # fmt: skip


def _edge(edge: Edge) -> dict[str, Any]:
    """An edge for vis-network: dashed for what is planned."""
    label = " · ".join(dict.fromkeys(map(_chinese, edge.labels)))
    return {"label": label, "dashes": edge.plan, "words": list(edge.labels), "claims": edge.claims, "loose": edge.loose}


def _chinese(label: Label) -> str:
    return label if isinstance(label, str) else _words().get(label[0], label)[0]


def _facts(graph: Graph, drawing: Drawing, base_iri: str, left: list[str]) -> dict[str, Any]:
    """Everything the panel shows."""
    numbers = {id_: i for i, id_ in enumerate(drawing.nodes)}
    cards, reports = Cards(graph), {r.id: r for r in graph.reports}
    claims = [cards.card(c, drawing.columns.of_claim(c, reports[c.report])) for c in graph.claims]
    return {
        "base": base_iri,
        "left": left,
        "columns": drawing.columns.labels,
        "kinds": {kind: style._asdict() for kind, style in STYLES.items()},
        "first": FIRST,
        "grid": {"row": ROW, "split": SPLIT, "gutter": GUTTER, "band": BAND, "lane": LANE},
        "sources": source_rows(graph),
        "reports": [drawing.labels[r.id][1] for r in graph.reports],
        "claims": claims,
        "sentences": cards.sentences,
        "stars": {numbers[id_]: _star(star, numbers) for id_, star in stars(drawing).items()},
    }


def _star(star: dict[str, Box], numbers: dict[str, int]) -> list[int]:
    """A star as a flat list: node, band, column, left, top, node, …"""
    return [n for id_, box in star.items() for n in (numbers[id_], *box)]


@cache
def _static(name: str) -> str:
    return (HERE / "static" / name).read_text("utf-8")


@cache
def _words() -> dict[str, list[str]]:
    """Code → Chinese, English."""
    words: dict[str, list[str]] = json.loads(_static("words.json"))
    return words


@cache
def _program() -> str:
    """The page's own program: its files in order inside one function, so that nothing is global but ``kg``."""
    return "(() => {\n'use strict';\n" + "\n".join(map(_static, SCRIPTS)) + "\n})();"


@cache
def _policy() -> str:
    """The Content-Security-Policy: nothing may be loaded, and only the scripts and styles of this page may run."""
    own = [f"'sha256-{_hash(text)}'" for text in (_static("vis-network.min.js"), _program())]
    vendored = tomllib.loads(_static("vis-network.toml"))["styles"]
    styles = [f"'sha256-{_hash(_static('page.css'))}'", *(f"'{digest}'" for digest in vendored)]
    return (
        f"default-src 'none'; script-src {' '.join(own)}; style-src {' '.join(styles)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")
