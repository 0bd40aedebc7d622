"""Where everything stands: worked out here once, the same every time, so that the page never moves by itself.

One rule for all: a board of bands (top to bottom) and columns (left to right), each cell filled with rows of
boxes that wrap into sub-columns. A box knows its band, its column and its place inside the cell; the page closes
bands and columns that a filter has emptied, as :func:`settle` does here. Distances are those of the canvas.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from kg.view.graph.drawing import Drawing, Edge, Node
from kg.view.style import FIRST, STYLES

ROW, SPLIT, GUTTER, BAND = 48, 220, 38, 44
LANE = 100  # bands of one reporting body: LANE * its number, plus the number of the kind
KINDS = tuple(STYLES)


class Slot(NamedTuple):
    """A node that wants a place: bands and columns order the board, ``rank`` orders the cell."""

    node: str
    band: int
    column: int
    rank: tuple[object, ...]


class Box(NamedTuple):
    """A place: band, column, and left upper corner inside the cell."""

    band: int
    column: int
    left: int
    top: int


def board(slots: Iterable[Slot], limit: int) -> dict[str, Box]:
    """Fill a board; a cell with more than ``limit`` boxes wraps into even sub-columns."""
    cells: dict[tuple[int, int], list[Slot]] = defaultdict(list)
    for slot in slots:
        cells[slot.band, slot.column].append(slot)
    made = {}
    for (band, column), cell in cells.items():
        rows = -(-len(cell) // -(-len(cell) // limit))
        for i, slot in enumerate(sorted(cell, key=lambda s: (s.rank, s.node))):
            made[slot.node] = Box(band, column, i // rows * SPLIT, i % rows * ROW)
    return made


def settle(boxes: dict[str, Box]) -> dict[str, tuple[int, int]]:
    """The centres of boxes when only these are shown: bands and columns as large as they need to be."""
    heights, widths = defaultdict[int, int](int), defaultdict[int, int](int)
    for box in boxes.values():
        heights[box.band] = max(heights[box.band], box.top + ROW)
        widths[box.column] = max(widths[box.column], box.left + SPLIT)
    tops, lefts = _edges(heights, BAND), _edges(widths, GUTTER)
    return {
        node: (lefts[box.column] + box.left + SPLIT // 2, tops[box.band] + box.top + ROW // 2)
        for node, box in boxes.items()
    }


def _edges(sizes: dict[int, int], gap: int) -> dict[int, int]:
    """Where each band or column begins."""
    at, begins = 0, {}
    for key in sorted(sizes):
        begins[key] = at
        at += sizes[key] + gap
    return begins


def lanes(drawing: Drawing) -> dict[str, Box]:
    """The whole map: periods on top, then a lane a reporting body; column 0 bodies and people, 1 reporting bodies,
    then the years, at last what has none."""
    numbers = {hub.id: i + 1 for i, hub in enumerate(drawing.hubs)}
    slots = []
    for node in drawing.nodes.values():
        lane = 0 if node.kind == "period" else numbers.get(node.lane or "", len(numbers) + 1)
        slots.append(Slot(node.id, lane * LANE + _band(node), _column(drawing, node), _rank(node)))
    made = board(slots, limit=22)
    lowest = defaultdict[int, int](int)
    for box in made.values():
        lowest[box.band] = max(lowest[box.band], box.top)
    return {
        id_: box._replace(top=_middle(lowest[box.band])) if drawing.nodes[id_].hub else box for id_, box in made.items()
    }


def _middle(lowest: int) -> int:
    """Where the large box of a band stands: in the middle, but not too far down."""
    return min(lowest // 2, 7 * ROW)


def _band(node: Node) -> int:
    """The band inside a lane: the first view, a band a kind below it, at the bottom bodies that are only mentioned."""
    if node.kind == "body" and not (node.tied or node.hub):
        return len(KINDS)
    return 0 if node.kind in FIRST else KINDS.index(node.kind)


def _column(drawing: Drawing, node: Node) -> int:
    if node.kind in ("body", "person"):
        return 1 if node.hub else 0
    return len(drawing.columns.ids) + 2 if node.column is None else node.column + 2


def _rank(node: Node) -> tuple[object, ...]:
    """Reports before laws, what the first view shows before mere mentions, much said before little said."""
    return (node.kind != "report", not node.tied, -len(node.claims), node.label)


def stars(drawing: Drawing) -> dict[str, dict[str, Box]]:
    """For every node the view that opens it: the node in column 0, its neighbours by kind and by year of the tie."""
    around: dict[str, list[tuple[Edge, str]]] = defaultdict(list)
    for edge in drawing.edges.values():
        around[edge.source].append((edge, edge.target))
        around[edge.target].append((edge, edge.source))
    return {node: _star(drawing, node, ties) for node, ties in around.items()}


def _star(drawing: Drawing, centre: str, ties: list[tuple[Edge, str]]) -> dict[str, Box]:
    slots: dict[str, Slot] = {}
    for edge, other in ties:
        node = drawing.nodes[other]
        year = node.column if node.kind in ("report", "period") else edge.column
        rank = (edge.plan, str(next(iter(edge.labels))), node.label)
        slots.setdefault(other, Slot(other, KINDS.index(node.kind), 1 if year is None else year + 2, rank))
    made = board(slots.values(), limit=max(8, round((5 * len(slots)) ** 0.5)))
    band = min(slot.band for slot in slots.values())
    lowest = max(box.top for box in made.values() if box.band == band)
    return {centre: Box(band, 0, 0, _middle(lowest)), **made}
