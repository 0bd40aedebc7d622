"""The graph page: nodes, edges and their places, handed to pyvis and shown by the page's own program."""

from __future__ import annotations

from typing import Any

from kg.model.graph import Graph
from kg.view.assets import words
from kg.view.graph.drawing import Drawing, Edge, Node, draw
from kg.view.graph.layout import BAND, GUTTER, LANE, ROW, SPLIT, Box, lanes, settle, stars
from kg.view.graph.links import Label
from kg.view.shell import TEMPLATES, Shell
from kg.view.style import FIRST, STYLES, short

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


def graph_html(graph: Graph, shell: Shell) -> str:
    """The HTML text of the graph page: pyvis's network in the project's own frame.

    Every string of a report travels as JSON and is shown as text, never as markup.
    """
    from pyvis.network import Network

    drawing = draw(graph)
    network = Network(directed=True, cdn_resources="in_line")
    network.options = OPTIONS
    _fill(network, drawing)
    network.set_template_dir(str(TEMPLATES), "graph.html")
    shell.furnish(network.templateEnv)
    network.templateEnv.globals["board"] = _board(drawing)
    html: str = network.generate_html()
    return html


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
    return label if isinstance(label, str) else words().get(label[0], label)[0]


def _board(drawing: Drawing) -> dict[str, Any]:
    """What the graph page knows beyond nodes, edges and the shared data: where everything stands."""
    numbers = {id_: i for i, id_ in enumerate(drawing.nodes)}
    return {
        "first": FIRST,
        "grid": {"row": ROW, "split": SPLIT, "gutter": GUTTER, "band": BAND, "lane": LANE},
        "stars": {numbers[id_]: _star(star, numbers) for id_, star in stars(drawing).items()},
    }


def _star(star: dict[str, Box], numbers: dict[str, int]) -> list[int]:
    """A star as a flat list: node, band, column, left, top, node, …"""
    return [n for id_, box in star.items() for n in (numbers[id_], *box)]
