"""What an entity may be searched by: the words of the texts for it, and the initials of its name in pinyin."""

from __future__ import annotations

import re
from collections import defaultdict

from kg.model.graph import Graph

MOST = 12
"""Other names kept for one entity: those used first; a scan makes many variants of a long title."""
ROLES = {
    "law": "law", "number": "indicator", "body": "denotes", "place": "denotes", "person": "person",
    "document": "document", "platform": "platform", "meeting": "meeting", "day": "day", "award": "award",
}  # fmt: skip
WORDS = {"law_event": ("law", "full"), "number": ("what",)}
"""The keys of a fact that hold the words for its main entity; ``name`` for all other kinds."""
CHINESE = re.compile("[㐀-鿿豈-﫿\U00020000-\U0003134f]+")


def aliases(graph: Graph) -> dict[str, list[str]]:
    """The words the texts use for each entity beside its label, in the order of their first use; joined names too."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for claim in graph.claims:
        role = {"law_event": "law"}.get(claim.fact.kind) or ROLES.get(claim.fact.kind, "")
        ids = claim.all(role)
        if len(ids) != 1:  # the words of a coordinated name (开封、许昌市人大常委会) are no name of either
            continue
        for key in WORDS.get(claim.fact.kind, ("surface", "name")):
            words = getattr(claim.fact, key, None)
            if isinstance(words, str):
                found[ids[0]]["".join(words.split())] = None
    known = {e.id: e.label for e in graph.entities}
    for decision in graph.decisions:
        if decision.judgement == "same":
            for id_, other in zip((decision.left, decision.right), reversed(decision.labels), strict=True):
                if id_ in known and other:
                    found[id_][other] = None
    return {id_: [w for w in words if w and w != known.get(id_)][:MOST] for id_, words in found.items()}


def initials(label: str) -> str:
    """``城市更新条例`` → ``csgxtl``: the first letters of the pinyin of a name, other letters and digits as they are.

    Characters of several readings are read as in the word they stand in (pypinyin's phrases).
    """
    from pypinyin import Style, lazy_pinyin

    read = CHINESE.sub(lambda run: "".join(lazy_pinyin(run[0], style=Style.FIRST_LETTER, errors="ignore")), label)
    return re.sub(r"[^a-z0-9]", "", read.lower())
