"""A Frictionless data package: CSV tables, and ``datapackage.json`` with their schemas, keys, sizes and hashes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kg.export.content import About, Content, Meter, Part, encoded
from kg.export.manifest import VERSION
from kg.export.tables import sheets
from kg.export.tables.columns import Column, Sheet
from kg.export.tables.separated import separated

ABOUT = About("数据包：CSV 表与模式（Frictionless）", "Frictionless data package, CSV tables with their schemas")


def parts(content: Content) -> Iterator[Part]:
    """A CSV file a table under the names for programs, then ``datapackage.json``, which vouches for them."""
    made: list[tuple[Sheet, Meter]] = []
    for sheet in sheets(content):
        meter = Meter(encoded(separated([c.name for c in sheet.columns], sheet.rows())))
        made.append((sheet, meter))
        yield Part(_file(sheet), "text/csv", meter)
    yield Part("datapackage.json", "application/json", _package(content, made))


def _file(sheet: Sheet) -> str:
    return f"{sheet.name.replace('_', '-')}.csv"


def _package(content: Content, made: list[tuple[Sheet, Meter]]) -> Iterator[bytes]:
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "renda-kg",
        "title": "人大政协工作报告知识图谱",
        "description": "Work reports of people's congresses and the CPPCC as tables; every claim has its place.",
        "version": VERSION,
        "sources": [{"title": source.path, "sha256": source.sha256} for source in content.graph.sources],
        "resources": [_resource(sheet, meter) for sheet, meter in made],
    }
    if content.licence:
        package["licenses"] = [{"path": content.licence}]
    yield (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _resource(sheet: Sheet, meter: Meter) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": sheet.name.replace("_", "-"),
        "path": _file(sheet),
        "title": sheet.title,
        "description": sheet.english,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "doubleQuote": True, "header": True},
        "bytes": meter.size,
        "hash": f"sha256:{meter.sha256}",
        "schema": _schema(sheet),
    }


def _schema(sheet: Sheet) -> dict[str, Any]:
    keys = [
        {"fields": [c.name], "reference": {"resource": c.ref.replace("_", "-"), "fields": ["id"]}}
        for c in sheet.columns
        if c.ref
    ]
    schema: dict[str, Any] = {"fields": [_field(c) for c in sheet.columns], "missingValues": [""]}
    if sheet.key:
        schema["primaryKey"] = [sheet.key]
    return {**schema, "foreignKeys": keys} if keys else schema


def _field(column: Column) -> dict[str, Any]:
    rules: dict[str, Any] = {"required": True} if column.required else {}
    rules |= {"enum": list(column.values)} if column.values else {}
    return {
        "name": column.name, "type": column.kind, "title": column.title, **({"constraints": rules} if rules else {}),
    }  # fmt: skip
