"""The graph answers its questions: as expected on the seeds, alike in pyoxigraph and rdflib."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
import rdflib

import kg
from kg.rdf import ontology
from kg.rdf.questions import filled, question
from kg.rdf.store import Store
from kg.rdf.terms import PREFIXES
from tests.gold_documents import ROOT
from tests.ontology.queries import ask_rdflib, bare, prefixes, read, written

ANSWERS = Path(__file__).parent / "answers"
QUESTIONS = ontology.queries("questions")
PARAMETERS = {name: ontology.head(query).get("params", "").split() for name, query in QUESTIONS.items()}
KNOWN = {
    "act", "body", "code", "indicator", "law", "name", "outcome", "person",
    "report", "rule", "section", "verdict", "word", "year",
}  # fmt: skip


@pytest.fixture(scope="module")
def seeds() -> Store:
    return kg.build(ROOT / "seeds").store


@pytest.fixture(scope="module")
def seeds_in_rdflib(seeds: Store) -> rdflib.Graph:
    return seeds.to_rdflib(with_ontology=True)


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_seeds_answer_as_expected(name: str, seeds: Store, seeds_in_rdflib: rdflib.Graph) -> None:
    """Rewrite the answers with ``KG_UPDATE=1`` after a change, and read what changed against the seeds."""
    table = seeds.query(QUESTIONS[name])
    path = ANSWERS / f"{name}.json"
    if os.environ.get("KG_UPDATE"):
        path.write_text(written(table), "utf-8")
    columns, *rows = read(path.read_text("utf-8"))
    assert table.columns == columns
    assert list(table.rows) == rows
    assert ask_rdflib(seeds_in_rdflib, QUESTIONS[name]) == rows


@pytest.mark.parametrize("name", QUESTIONS)
def test_both_engines_answer_alike_on_other_facts(name: str, store: Store, in_rdflib: rdflib.Graph) -> None:
    assert list(store.query(QUESTIONS[name]).rows) == ask_rdflib(in_rdflib, QUESTIONS[name])


def test_every_question_finds_something(seeds: Store, store: Store) -> None:
    for name, query in QUESTIONS.items():
        assert len(seeds.query(query)) or len(store.query(query)), name


def test_there_are_thirty_and_more_and_each_has_one_answer_on_file() -> None:
    assert [name[:2] for name in QUESTIONS] == [f"{n:02}" for n in range(1, len(QUESTIONS) + 1)]
    assert len(QUESTIONS) >= 30
    assert {path.stem for path in ANSWERS.iterdir()} == set(QUESTIONS)


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_asked_in_two_languages_and_in_portable_sparql(name: str) -> None:
    query = QUESTIONS[name]
    assert {"zh", "en"} <= set(ontology.head(query)) <= {"zh", "en", "params"}
    assert set(PARAMETERS[name]) <= KNOWN
    text = bare(query)
    assert not re.search(r"\b(UNION|EXISTS|SERVICE|GROUP_CONCAT|GRAPH|FROM)\b", text)
    assert not re.search(r"[a-z][\w-]*:[\w-]+\)?[*+?](?=\s)|\^[a-z]", text)
    assert "ORDER BY" in text


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_declares_the_prefixes_it_uses_as_the_project_writes_them(name: str) -> None:
    used, declared = prefixes(QUESTIONS[name])
    assert used == set(declared)
    assert declared.items() <= PREFIXES.items()


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_head_names_the_parameters_that_stand_in_the_query(name: str) -> None:
    rows = re.findall(r'^  VALUES \?wanted([A-Z][a-z]+) \{ "[^"\\]*" \}$', QUESTIONS[name], re.MULTILINE)
    assert [row.lower() for row in rows] == PARAMETERS[name]
    assert QUESTIONS[name].count("VALUES ?wanted") == len(rows)
    assert all(len(re.findall(rf"\?wanted{row}\b", QUESTIONS[name])) > 1 for row in rows)


@pytest.mark.parametrize(("name", "parameter"), [(n, p) for n in QUESTIONS for p in PARAMETERS[n]])
def test_a_parameter_chooses_and_may_be_left_empty(name: str, parameter: str, seeds: Store) -> None:
    query = QUESTIONS[name]
    assert len(seeds.query(filled(question(name.partition("-")[2]), {parameter: '没有"这样\\的字'}))) == 0
    assert len(seeds.query(filled(question(name.partition("-")[2]), {parameter: ""}))) >= len(seeds.query(query))


def test_a_law_a_body_and_a_year_can_be_asked_for(seeds: Store) -> None:
    life = seeds.query(filled(question("life-of-a-law"), {"law": "城市更新"}))
    steps = [(row["year"], row["step"]) for row in life.records()]
    assert steps == [(2023, "制定"), (2023, "批准"), (2025, "执法检查")]
    inspected = seeds.query(filled(question("02"), {"body": "郑州", "year": "2025"}))
    assert {row["law"] for row in inspected.records()} == {
        "中华人民共和国家庭教育促进法", "中华人民共和国黄河保护法", "郑州市城市更新条例",
        "郑州市实施《中华人民共和国家庭教育促进法》办法",
    }  # fmt: skip


def test_last_year_is_worked_out(store: Store) -> None:
    rows = store.query(QUESTIONS["12-implied-last-year"]).records()
    assert rows[0]["implied"] == 73
    assert rows[0]["baseline"] == 2024


def test_what_the_design_expected_of_the_seeds(seeds: Store) -> None:
    """Answers known from the texts before any code was written."""

    def ask(name: str, *columns: str) -> set[tuple[object, ...]]:
        return {tuple(row.get(c) for c in columns) for row in seeds.query(QUESTIONS[name]).records()}

    assert ("郑州市商代都城遗址保护条例", 2024, "立法调研", 2025, "制定") in ask(
        "01-planned-then-done", "title", "plannedYear", "planStep", "doneYear", "doneStep"
    )
    stations = ask("03-series-of-an-indicator", "indicator", "place", "period", "value")
    for period, value in (("2018—2022年", 771), ("2023年", 760), ("2025年", 744)):
        assert ("代表联络站数", "郑州市", period, value) in stations
    assert len(ask("08-inspected-by-several", "title")) == 5
    assert len({row for row in ask("09-who-reported", "speaker") if row[0]}) == 4
    assert ("401 ÷ 545 = 73.6%，报告称 73.6%，相符",) in ask("11-percentages", "arithmetic")
    assert (73.6, 1.2, 2024, 72.4) in ask("12-implied-last-year", "now", "change", "baseline", "implied")
    assert {("岐黄文化宣传周",), ("郑州企业家日",), ("郑州工匠日",)} <= ask("14-observance-days", "day")
    assert ("003_693681ec13cd8afa.txt", "次") in ask("18-claims-on-damaged-text", "file", "quote")


def test_the_readme_lists_every_question_with_its_parameters() -> None:
    text = (ROOT / "ontology" / "README.md").read_text("utf-8")
    for name, query in QUESTIONS.items():
        asked = "".join(f" `{p}`" for p in PARAMETERS[name])
        assert f"| `{name}` | {ontology.head(query)['zh']} |{asked} |" in text, name
