"""Which entity a person means: by id, by IRI, or by name."""

from __future__ import annotations

from kg.errors import UsageError
from kg.model import ids
from kg.model.graph import Graph
from kg.model.insight import stands_for

MOST = 12


def which(graph: Graph, base_iri: str, text: str) -> str:
    """The id that an id, IRI or name means; names that were joined into others count too.

    An equal name comes before one that holds the words. Raises UsageError: KG-U004 for none, KG-U021 for several.
    """
    labels = _labels(graph)
    given = text.strip().strip("<>").removeprefix(base_iri)
    if given in labels:
        return given
    wanted = ids.compact(given)
    equal = sorted(i for i, label in labels.items() if wanted and ids.compact(label) == wanted)
    found = equal or sorted(i for i, label in labels.items() if wanted and wanted in ids.compact(label))
    if not found:
        raise UsageError("KG-U004", f"图中没有该名称或编号 · no such name or id: {text}", text)
    if len(found) > 1 and _one_thing(found, graph):
        found = [max(found, key=lambda i: (len(labels[i]), i))]
    if len(found) > 1:
        rows = "".join(f"\n  {i}  {labels[i]}" for i in found[:MOST])
        more = f"\n  … {len(found) - MOST}" if len(found) > MOST else ""
        raise UsageError("KG-U021", f"“{text}”对应 {len(found)} 个实体 · several entities:{rows}{more}", text)
    return found[0]


def _one_thing(found: list[str], graph: Graph) -> bool:
    """Whether decisions join all of some ids into one."""
    kept = stands_for(graph.decisions, {e.id for e in graph.entities})
    return len({kept.get(i, i) for i in found}) == 1


def _labels(graph: Graph) -> dict[str, str]:
    """The names by id, with those that decisions speak of and that were joined into others."""
    labels = {}
    for d in graph.decisions:
        labels[d.left], labels[d.right] = d.left_label, d.right_label
    return labels | {e.id: e.label for e in graph.entities}
