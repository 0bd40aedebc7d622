"""CSV for ``neo4j-admin database import``: its headers (``:ID :LABEL :START_ID :END_ID :TYPE``) and types.

A table with a key is nodes, each reference of it a relationship; a table of links is relationships, with the rest of
its columns as their properties. Ids are the paths below the base IRI and tell all nodes apart. Texts keep their line
breaks, so the import is told ``--multiline-fields=true``. What neither has an id nor links two nodes (``issues``,
``law_gaps``) is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.export.content import About, Content, Part, encoded
from kg.export.tables import sheets
from kg.export.tables.columns import Column, Kind, Row, Sheet, Value
from kg.export.tables.separated import separated

ABOUT = About(
    "Neo4j：供 neo4j-admin import 的 CSV", "CSV for neo4j-admin import, nodes and relationships with its headers"
)
TYPES: dict[Kind, str] = {"string": "", "integer": ":long", "number": ":double", "boolean": ":boolean"}
LINKS = {
    "report": "IN_REPORT", "section": "IN_SECTION", "source": "IN_SOURCE", "claim": "RESTS_ON", "chain": "OF_CHAIN",
    "promise_answers": "ANSWERED_BY", "promise_reports": "SEARCHED", "series_points": "HAS_POINT",
    "series_apart": "NOT_JOINED_WITH", "finding_claims": "RESTS_ON", "absence_reports": "SEARCHED",
    "law_steps": "HAS_STEP",
}  # fmt: skip
# labels of the tables whose rows are neither entities nor claims
LABELS = {
    "sources": "Source", "reports": "Report", "sections": "Section", "promises": "Promise",
    "series": "Series", "findings": "Finding", "chains": "Chain", "chain_links": "ChainLink", "absences": "Absence",
    "decisions": "Decision",
}  # fmt: skip
HEAD = """# 在这些文件所在的文件夹里运行 · run in the folder of these files:
neo4j-admin database import full neo4j --multiline-fields=true \\
"""


def parts(content: Content) -> Iterator[Part]:
    """``nodes-….csv``, ``links-….csv``, and ``import.txt`` with the command."""
    names: list[tuple[str, str]] = []
    for sheet in sheets(content):
        if sheet.index:
            continue
        if sheet.key:
            names.append(("nodes", f"nodes-{sheet.name}.csv"))
            yield _part(names[-1][1], _node_head(sheet), _nodes(sheet))
        if refs := _refs(sheet):
            names.append(("relationships", f"links-{sheet.name}.csv"))
            made = _references(sheet) if sheet.key else _links(sheet)
            yield _part(names[-1][1], [":START_ID", ":END_ID", ":TYPE", *_properties(sheet, refs)], made)
    command = " \\\n".join(f"  --{kind}={name}" for kind, name in names)
    yield Part("import.txt", "text/plain", encoded([HEAD, command, "\n"]))


def _part(name: str, head: list[str], rows: Iterator[Row]) -> Part:
    return Part(name, "text/csv", encoded(separated(head, rows)))


def _refs(sheet: Sheet) -> list[Column]:
    """The columns that lead to other nodes; a table of links needs two."""
    refs = [c for c in sheet.columns if c.ref]
    return refs if sheet.key or len(refs) > 1 else []


def _node_head(sheet: Sheet) -> list[str]:
    return ["id:ID", *(c.name + TYPES[c.kind] for c in sheet.columns[1:] if not c.ref), ":LABEL"]


def _nodes(sheet: Sheet) -> Iterator[Row]:
    kept = [n for n, c in enumerate(sheet.columns) if not c.ref]
    label = _label(sheet.name)
    return ((*(row[n] for n in kept), label) for row in sheet.rows())


def _label(name: str) -> str:
    """``Entity;Body`` of ``entity_body``, ``Claim;LawEventClaim`` of ``fact_law_event``."""
    kind, _, rest = name.partition("_")
    word = "".join(part.capitalize() for part in rest.split("_"))
    return {"entity": f"Entity;{word}", "fact": f"Claim;{word}Claim"}.get(kind) or LABELS[name]


def _references(sheet: Sheet) -> Iterator[Row]:
    """A relationship for each reference of each row."""
    refs = [(n, LINKS.get(c.name, c.name.upper())) for n, c in enumerate(sheet.columns) if c.ref]
    for row in sheet.rows():
        yield from ((row[0], row[n], kind) for n, kind in refs if row[n] is not None)


def _properties(sheet: Sheet, refs: list[Column]) -> list[str]:
    return (
        [] if sheet.key else [c.name + TYPES[c.kind] for c in sheet.columns if c not in refs[:2] and c.name != "role"]
    )


def _links(sheet: Sheet) -> Iterator[Row]:
    """A relationship a row; its type is its role where it has one."""
    first, second = [n for n, c in enumerate(sheet.columns) if c.ref][:2]
    role = next((n for n, c in enumerate(sheet.columns) if c.name == "role"), None)
    kind = LINKS.get(sheet.name, sheet.name.upper())
    rest = [n for n in range(len(sheet.columns)) if n not in (first, second, role)]
    for row in sheet.rows():
        told: Value = kind if role is None else str(row[role]).upper()
        yield (row[first], row[second], told, *(row[n] for n in rest))
