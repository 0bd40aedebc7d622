"""Frames, marked sentences, the sandboxed view and charts, on a made-up report with hostile words."""

from __future__ import annotations

import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.namespace import SKOS

from kg.api import Graph
from kg.config import Settings
from kg.errors import UsageError
from kg.insight.corpus import Corpus, closed
from kg.model.entities import LawEntity
from kg.model.facts import ADAPTER, BodyType
from kg.model.graph import Graph as Data
from kg.notebook.frames import TYPES, Frames
from kg.notebook.sentence import Sentence, sentence
from kg.notebook.words import BODY_TYPES, LAW_LEVELS, SCOPES
from kg.resolve import resolve
from tests.invented import TEXT, invented_document

MARKUP = "<script>alert(1)</script>&amp;"
HOSTILE = TEXT.replace("接待群众近300人次", f"接待群众近300人次{MARKUP}")
SCHEMES = Path(__file__).resolve().parents[2] / "ontology" / "schemes.ttl"


@cache
def graph(text: str = TEXT) -> Graph:
    document = invented_document(text)
    return Graph(resolve([document]), Settings(), document.facts)


class Elements(HTMLParser):
    """What a browser would make elements of."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_numbers_have_readable_columns_and_types() -> None:
    frame = graph().frames.numbers
    row = frame[frame["原样"] == "75.5%"].iloc[0]
    assert (row["数值"], row["单位"], row["年份"], row["状态"]) == (75.5, "%", 2025, "已完成")
    assert set(frame[frame["约数"]]["原样"]) == {"300人次", "1200余名"}
    assert row["机构"] == "岳阳市人民代表大会常务委员会"
    assert "75.5%" in row["原句"]


@pytest.mark.parametrize("name", ["numbers", "activities", "law_events", "laws", "bodies", "reports", "doubts"])
def test_frames_keep_their_columns_and_types_without_rows(name: str) -> None:
    full, empty = getattr(graph().frames, name), getattr(Frames(Corpus(kg_empty()), lambda: graph().insights), name)
    assert len(empty) == 0
    assert list(full.columns) == list(empty.columns)
    assert full.dtypes.astype(str).to_dict() == empty.dtypes.astype(str).to_dict()
    assert all(str(full[c].dtype) == TYPES.get(c, "string") for c in full.columns)


def kg_empty() -> Data:
    return Data((), (), (), (), (), ())


def test_laws_and_bodies_agree_with_the_entities() -> None:
    g = graph()
    assert list(g.frames.laws["编号"]) == [law.id for law in g.laws]
    assert list(g.frames.bodies["编号"]) == [body.id for body in g.bodies]
    wetlands = g.frames.laws.set_index("法规").loc["岳阳市湿地保护条例"]
    assert (wetlands["事项数"], wetlands["地方"]) == (2, "岳阳市")


def test_a_query_and_a_table_become_frames() -> None:
    g = graph()
    assert list(g.frame("SELECT ?x WHERE { VALUES ?x { 1 2 } } ORDER BY ?x")["x"]) == [1, 2]
    assert list(g.frame(g.audit()).columns) == list(g.audit().columns)


def test_the_words_are_the_labels_of_the_schemes() -> None:
    ontology = rdflib.Graph().parse(SCHEMES)
    for scheme, words in (("body-type", BODY_TYPES), ("law-level", LAW_LEVELS), ("period-scope", SCOPES)):
        concepts = [s for s, o in ontology.subject_objects(SKOS.inScheme) if str(o).endswith(f"/{scheme}")]
        told = {
            str(ontology.value(c, SKOS.notation)): str(label)
            for c in concepts
            for label in ontology.objects(c, SKOS.prefLabel)
            if getattr(label, "language", None) == "zh"
        }
        assert told == words


def test_every_value_has_a_word() -> None:
    from typing import get_args

    assert set(BODY_TYPES) == set(get_args(BodyType))
    assert set(LAW_LEVELS) == set(get_args(LawEntity.model_fields["level"].annotation))


def test_a_sentence_is_marked_by_record_fact_and_id() -> None:
    g = graph()
    record = next(f for f in g.facts if f["kind"] == "number" and f["surface"] == "75.5%")
    claim = next(c for c in g.data.claims if c.fact.start == record["start"] and c.fact.kind == "number")
    made = {
        str(g.sentence(wanted)) for wanted in (record, claim, claim.fact, claim.id, ADAPTER.validate_python(record))
    }
    assert len(made) == 1
    assert made.pop().startswith("【代表建议解决率75.5%】,较上年提高")


def test_words_of_a_report_are_never_markup() -> None:
    g = graph(HOSTILE)
    record = next(f for f in g.facts if f.get("surface") == "300人次")
    html = g.sentence(record)._repr_html_()
    assert {tag for tag, _ in Elements(html).found} == {"p", "mark", "br", "small"}
    assert MARKUP in g.sentence(record).text
    frame = g.view()._repr_html_()
    elements = Elements(frame).found
    assert [tag for tag, _ in elements] == ["iframe"]
    assert elements[0][1]["sandbox"] == "allow-scripts"
    assert elements[0][1]["srcdoc"] == g.page()


@given(st.text("中文ab <&\n ", max_size=30), st.data())
def test_marks_lose_nothing(text: str, data: st.DataObject) -> None:
    from kg.notebook.sentence import _pieces

    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    made = Sentence(tuple(_pieces(text, set(range(start, end)))), "")
    assert made.text.strip() == closed(text)
    marked = "".join(piece for piece, mark in made.pieces if mark)
    assert "".join(marked.split()) == "".join(text[start:end].split())


@pytest.mark.parametrize(
    "wanted", ["no/such/claim", {"doc": "none", "start": 0, "end": 1}, {}, {"doc": 1, "start": "x"}]
)
def test_what_is_no_fact_of_the_graph_is_said(wanted: object) -> None:
    with pytest.raises(UsageError, match="no such fact"):
        sentence(graph().corpus, wanted)  # type: ignore[arg-type]


def test_pictures_are_the_same_every_time_and_have_no_links() -> None:
    picture = graph().charts.activities()
    first = picture.svg()
    assert first == graph().charts.activities().svg()
    assert "执法检查" in first
    assert not {"script", "a", "image", "foreignObject"} & {tag for tag, _ in Elements(first).found}
    assert picture.png().startswith(b"\x89PNG")
    assert picture._repr_mimebundle_()["image/svg+xml"] == first


def test_nothing_is_drawn_where_nothing_may_be_compared() -> None:
    with pytest.raises(UsageError, match="nothing to draw"):
        graph().charts.compare(1999)


def test_a_missing_library_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match="tables"):
        _ = Frames(graph().corpus, lambda: graph().insights).numbers
