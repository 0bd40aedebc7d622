"""The graph page: nodes and edges, handed to pyvis and shown by the page's own program, which knows their places."""

from __future__ import annotations

from typing import Any

from kg.model.graph import Graph
from kg.view.data.numbering import filled
from kg.view.graph.drawing import Drawing, Edge, Node, draw
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
    network = Network(cdn_resources="in_line")
    network.options = OPTIONS
    _fill(network, drawing)
    network.set_template_dir(str(TEMPLATES), "graph.html")
    shell.furnish(network.templateEnv)
    network.templateEnv.globals["first"] = FIRST
    html: str = network.generate_html()
    return html


def _fill(network: Any, drawing: Drawing) -> None:
    """Hand nodes and edges to pyvis: into its lists, as ``add_node`` and ``add_edge`` search a list every time."""
    from pyvis.edge import Edge as VisEdge
    from pyvis.node import Node as VisNode

    numbers = {id_: i for i, id_ in enumerate(drawing.nodes)}
    for id_, node in drawing.nodes.items():
        shown = VisNode(numbers[id_], STYLES[node.kind].shape, node.label, **_node(node, numbers))
        network.nodes.append(shown.options)
        network.node_ids.append(numbers[id_])
    for edge in drawing.edges.values():
        network.edges.append(VisEdge(numbers[edge.source], numbers[edge.target], **_edge(edge)).options)


def _node(node: Node, numbers: dict[str, int]) -> dict[str, Any]:
    """What the page's program wants to know of a node beside its label; it works out itself where the node stands."""
    return filled(
        {
            "group": node.kind,
            "key": node.id,
            "hub": node.hub or None,
            "tied": node.tied or None,
            "lane": numbers.get(node.lane or ""),
            "column": node.column,
            "short": short(node.kind, node.label),
        }
    ) | {"claims": node.claims}


def _edge(edge: Edge) -> dict[str, Any]:
    """What an edge says, dashed for what is planned."""
    return {
        "words": list(edge.labels), "claims": edge.claims,
        **({"dashes": True} if edge.plan else {}), **({"loose": True} if edge.loose else {}),
    }  # fmt: skip
