"""The tables: for Excel, for Neo4j, as Parquet, as a data package; each read back by another hand."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import frictionless
import pandas
import pyarrow.parquet
import pytest

from kg.api import Graph
from kg.errors import UsageError
from kg.export.content import Content
from kg.export.formats.excel import RUNS
from kg.export.tables import sheets
from kg.export.tables.columns import Sheet
from kg.model.facts import NumberFact
from tests.export.conftest import WORST, Export


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))


def tables(graph: Graph) -> tuple[Sheet, ...]:
    return sheets(Content(graph.data, graph.settings.base_iri, graph.insights, graph.corpus.sentence))


def test_every_claim_and_entity_is_in_one_table(seeds: Graph) -> None:
    made = {sheet.name: list(sheet.rows()) for sheet in tables(seeds)}
    claims = [row[0] for name, held in made.items() if name.startswith("fact_") for row in held]
    assert sorted(map(str, claims)) == sorted(claim.id for claim in seeds.data.claims)
    assert len(made["claims"]) == len(claims)
    entities = [row[0] for name, held in made.items() if name.startswith("entity_") for row in held]
    assert sorted(map(str, entities)) == sorted(entity.id for entity in seeds.data.entities)
    assert len(made["claim_entities"]) == sum(len(claim.refs) for claim in seeds.data.claims)
    assert len(made["promises"]) == len(seeds.insights.promises) > 0
    assert len(made["series_points"]) == sum(len(s.points) for s in seeds.insights.series) > 0
    assert len(made["findings"]) == len(seeds.insights.findings) > 0


def test_titles_of_a_table_differ(seeds: Graph) -> None:
    for sheet in tables(seeds):
        titles = [column.title for column in sheet.columns]
        assert len(set(titles)) == len(titles), sheet.name
        assert len({column.name for column in sheet.columns}) == len(titles)


# --- Excel


def test_excel_knows_the_encoding_and_runs_nothing(worst: Graph, export: Export) -> None:
    files = export(worst, "excel")
    files.pop("dataset.ttl")
    said = []
    for name, data in files.items():
        assert data.startswith(b"\xef\xbb\xbf"), name
        head, *body = rows(data.removeprefix(b"\xef\xbb\xbf"))
        assert all(len(row) == len(head) for row in body)
        said += [cell for row in [head, *body] for cell in row]
        assert data.count(b"\n") == data.count(b"\r\n") or b'"' in data
    assert not [cell for cell in said if cell.startswith(RUNS)]
    assert f"'{WORST[0]}" in said


def test_excel_speaks_chinese(seeds: Graph, export: Export) -> None:
    files = export(seeds, "excel")
    numbers = pandas.read_csv(io.BytesIO(files["事实-数字.csv"]), encoding="utf-8-sig")
    facts = [c.fact for c in seeds.data.claims if isinstance(c.fact, NumberFact)]
    assert list(numbers["数值"]) == [fact.value for fact in facts]
    assert list(numbers["原文"]) == [fact.quote.replace("\r\n", "\n") for fact in facts]
    assert set(numbers["状态"].dropna()) <= {"已完成", "计划", "现状"}
    assert set(numbers["约数"]) <= {"是", "否"}
    reports = pandas.read_csv(io.BytesIO(files["报告.csv"]), encoding="utf-8-sig")
    assert set(reports["机构"].dropna()) == {
        seeds.corpus.label(report.body) for report in seeds.data.reports if report.body
    }


def test_excel_has_the_tables_of_the_commands(seeds: Graph, export: Export) -> None:
    files = export(seeds, "excel")
    head, *body = rows(files["承诺.csv"].removeprefix(b"\xef\xbb\xbf"))
    table = seeds.promises()
    assert (tuple(head), len(body)) == (table.columns, len(table))
    assert body[0][2] == table.rows[0][2]


def test_negative_numbers_stay_numbers() -> None:
    from kg.export.formats.excel import text

    assert [text(-1.5), text("-1.5"), text(True), text(None)] == [-1.5, "'-1.5", "是", None]


# --- Neo4j


@pytest.mark.parametrize("which", ["seeds", "worst"])
def test_neo4j_can_link_every_node(which: str, export: Export, request: pytest.FixtureRequest) -> None:
    graph: Graph = request.getfixturevalue(which)
    files = export(graph, "neo4j")
    nodes: dict[str, str] = {}
    for name, (head, *body) in {n: rows(d) for n, d in files.items() if n.startswith("nodes-")}.items():
        assert (head[0], head[-1]) == ("id:ID", ":LABEL")
        assert all(len(row) == len(head) for row in body)
        for row in body:
            assert row[0] not in nodes, name
            nodes[row[0]] = row[-1]
            check_types(head, row)
    for name, (head, *body) in {n: rows(d) for n, d in files.items() if n.startswith("links-")}.items():
        assert head[:3] == [":START_ID", ":END_ID", ":TYPE"]
        for row in body:
            assert {row[0], row[1]} <= nodes.keys(), (name, row)
            assert row[2].isascii()
            assert row[2] == row[2].upper() != ""
            check_types(head, row)
    assert {e.id for e in graph.data.entities} | {c.id for c in graph.data.claims} <= nodes.keys()
    command = files["import.txt"].decode()
    assert all(f"={name}" in command for name in files if name.endswith(".csv"))


def check_types(head: list[str], row: list[str]) -> None:
    read: dict[str, Callable[[str], object]] = {"long": int, "double": float, "boolean": ("true", "false").index}
    for name, value in zip(head, row, strict=True):
        kind = name.partition(":")[2]
        if kind in read and value:
            read[kind](value)


def test_neo4j_keeps_roles(seeds: Graph, export: Export) -> None:
    _, *body = rows(export(seeds, "neo4j")["links-claim_entities.csv"])
    wanted = [[c.id, ref.entity, ref.role.upper()] for c in seeds.data.claims for ref in c.refs]
    assert body == wanted


# --- Parquet


@pytest.mark.parametrize("which", ["seeds", "worst"])
def test_parquet_holds_every_cell(which: str, export: Export, request: pytest.FixtureRequest) -> None:
    graph: Graph = request.getfixturevalue(which)
    files = export(graph, "parquet")
    for sheet in tables(graph):
        read = pyarrow.parquet.read_table(io.BytesIO(files[f"{sheet.name}.parquet"]))
        assert read.column_names == [column.name for column in sheet.columns]
        assert [tuple(row.values()) for row in read.to_pylist()] == list(sheet.rows())
        titles = [read.schema.field(c.name).metadata[b"title"].decode() for c in sheet.columns]
        assert titles == [column.title for column in sheet.columns]


def test_parquet_for_pandas(seeds: Graph, export: Export) -> None:
    frame = pandas.read_parquet(io.BytesIO(export(seeds, "parquet")["fact_number.parquet"]))
    facts = [c.fact for c in seeds.data.claims if isinstance(c.fact, NumberFact)]
    assert frame["value"].sum() == pytest.approx(sum(fact.value for fact in facts))
    assert frame["value"].dtype == float


def test_parquet_in_groups_of_rows(seeds: Graph, export: Export, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.export.formats.parquet.ROWS", 7)
    file = pyarrow.parquet.ParquetFile(io.BytesIO(export(seeds, "parquet")["claims.parquet"]))
    assert file.num_row_groups == -(-len(seeds.data.claims) // 7)
    assert file.read().column("id").to_pylist() == [claim.id for claim in seeds.data.claims]


def test_parquet_without_its_library(worst: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(UsageError, match="renda-kg\\[tables\\]"):
        worst.export("parquet", tmp_path / "out")
    assert not (tmp_path / "out").exists()


# --- data package


@pytest.mark.parametrize("which", ["seeds", "worst"])
def test_the_data_package_is_valid(which: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    graph: Graph = request.getfixturevalue(which)
    graph.export("datapackage", tmp_path)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    wrong = [(task.name, error.message) for task in report.tasks for error in task.errors]
    assert (report.valid, wrong[:3], report.errors) == (True, [], [])
    made = tables(graph)
    assert [task.stats.get("rows") or 0 for task in report.tasks] == [len(list(sheet.rows())) for sheet in made]


def test_the_data_package_is_checked(tmp_path: Path, worst: Graph) -> None:
    """The validator does see a dangling reference and a changed file."""
    worst.export("datapackage", tmp_path)
    package = json.loads((tmp_path / "datapackage.json").read_bytes())
    assert next(r for r in package["resources"] if r["name"] == "claim-entities")["schema"]["foreignKeys"]
    with (tmp_path / "claim-entities.csv").open("a", encoding="utf-8", newline="") as file:
        file.write("doc/x,actor,body/x\r\n")
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    kinds = {error.type for task in report.tasks for error in task.errors}
    assert {"foreign-key", "hash-count"} <= kinds
