"""What two graphs do not share: documents, entities, facts, and what the reports say together.

Documents of the same bytes are one. A document whose bytes changed (a corrected scan) is paired with the one of its
name or of its reports, and their facts are aligned by what they say, so that a corrected character shows as one changed
fact with both quotes. Exchanging the two graphs exchanges what is added and removed, and nothing else.
"""

from __future__ import annotations

from kg.insight.corpus import Corpus
from kg.insight.diff.difference import Difference
from kg.insight.diff.facts import facts
from kg.insight.diff.nodes import documents, entities
from kg.insight.diff.pairs import pair_documents
from kg.insight.diff.table import table
from kg.insight.diff.together import together
from kg.model.insight import Insights

__all__ = ["diff", "table"]


def diff(old: Corpus, new: Corpus, before: Insights, after: Insights) -> tuple[Difference, ...]:
    """The differences: documents, entities by id, facts in the order of the texts, insights."""
    pairs = pair_documents(old, new)
    changed, same = facts(old, new, pairs)
    return (*documents(old, new, pairs), *entities(old, new), *changed, *together(old, new, before, after, same))
