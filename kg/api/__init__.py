"""What a notebook and the command line use: :func:`build`, :func:`read`, :class:`Graph`, and the file functions.

    import kg
    g = kg.build("seeds")
    g.laws, g.facts, g.query("SELECT …"), g.networkx()

Nothing is printed and nothing written unless asked.
"""

from __future__ import annotations

from kg.api.building import build, diff, documents, load, read
from kg.api.graph import Graph, Law
from kg.api.graph_files import (
    evaluate,
    evaluation_text,
    explain_file,
    formats,
    query_as,
    query_endpoint,
    query_file,
    validate_file,
    worst_rules_text,
)
from kg.api.ledger import ledger_add, ledger_lines, ledger_take_back
from kg.api.questions import asked, question_list
from kg.api.servers import mcp, serve

__all__ = [
    "Graph",
    "Law",
    "asked",
    "build",
    "diff",
    "documents",
    "evaluate",
    "evaluation_text",
    "explain_file",
    "formats",
    "ledger_add",
    "ledger_lines",
    "ledger_take_back",
    "load",
    "mcp",
    "query_as",
    "query_endpoint",
    "query_file",
    "question_list",
    "read",
    "serve",
    "validate_file",
    "worst_rules_text",
]
