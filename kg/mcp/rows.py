"""Queries by the workers of kg.serve, which hold them to their limits, and their answers a page at a time."""

from __future__ import annotations

from pathlib import Path

from kg.errors import UsageError
from kg.mcp.messages import Rows
from kg.rdf.answer import parsed
from kg.serve.messages import Limits, Query
from kg.serve.pool import Pool

ACCEPT = "application/sparql-results+json, application/n-triples"


class Asker:
    """A pool of workers over a build's graph; :meth:`close` ends them."""

    def __init__(self, graph: Path, limits: Limits) -> None:
        self._pool = Pool(graph, limits, limits.workers)
        self._most = limits.query_bytes

    async def ask(self, sparql: str, limit: int, offset: int) -> Rows:
        """A page of the rows of a query. Raises UsageError (KG-U045) with the reason where there is no answer."""
        if len(sparql.encode()) > self._most:
            raise UsageError("KG-U045", f"查询过长 · the query is longer than {self._most} bytes", "SPARQL")
        answer = await self._pool.ask(Query(sparql, ACCEPT))
        if answer.status != 200:
            raise UsageError("KG-U045", answer.body.decode().strip(), "SPARQL")
        table = parsed(answer.media.partition(";")[0], answer.body).table()
        return Rows(columns=list(table.columns), rows=table.records()[offset : offset + limit], total=len(table))

    def close(self) -> None:
        """End the workers."""
        self._pool.close()
