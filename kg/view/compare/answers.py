"""The answers to the named questions that the page of comparisons draws, with the queries that give them.

The page filters these rows by what a reader chooses and fills the same choice into the query, so that a chart, its
table, its CSV and its query say the same: nothing is counted a second time.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.model.table import Table, Value
from kg.rdf.questions import Question, questions
from kg.rdf.store import Store

ASKED = ("acts-of-bodies", "law-stages-of-bodies", "figures-of-bodies", "promises-of-bodies", "law-pipeline")
"""The questions of the page, by their names."""
LABELS = """
SELECT ?scheme ?zh ?code ?en WHERE {
  VALUES ?scheme {
    scheme:status scheme:activity-type scheme:law-event-type scheme:outcome scheme:period-scope scheme:number-qualifier
  }
  ?concept skos:inScheme ?scheme ; skos:prefLabel ?zh , ?en .
  OPTIONAL { ?concept skos:notation ?code }
  FILTER(LANG(?zh) = "zh" && LANG(?en) = "en")
} ORDER BY ?scheme STR(?zh)
"""


def comparisons(store: Store) -> dict[str, object]:
    """``answers`` by the name of their question, and ``labels``: scheme → Chinese label → code, English label.

    The code is the value in the records of facts, None where the scheme has none. Raises UsageError as a query does.
    """
    table = questions()
    return {"answers": {name: _answer(table[name], store) for name in ASKED}, "labels": _labels(store)}


def _answer(asked: Question, store: Store) -> dict[str, object]:
    """A question, its query with nothing chosen, and all its rows: a row holds the places of its values by column."""
    found = store.query(asked.sparql)
    values = [list(dict.fromkeys(column)) for column in _columns(found)]
    places = [{value: i for i, value in enumerate(column)} for column in values]
    return {
        "zh": asked.zh,
        "en": asked.en,
        "sparql": asked.sparql,
        "columns": list(found.columns),
        "values": values,
        "rows": [[place[value] for place, value in zip(places, row, strict=True)] for row in found.rows],
    }


def _columns(table: Table) -> Iterable[tuple[Value, ...]]:
    return zip(*table.rows, strict=True) if table.rows else ((),) * len(table.columns)


def _labels(store: Store) -> dict[str, dict[str, list[Value]]]:
    found: dict[str, dict[str, list[Value]]] = {}
    for scheme, zh, code, en in store.query(LABELS).rows:
        found.setdefault(str(scheme).rpartition("/")[2], {})[str(zh)] = [code, en]
    return found
