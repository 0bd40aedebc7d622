"""The text of the page: the same bytes every time, nothing of a report as markup, every statement with its sentence."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.facts import ReportFact
from kg.model.graph import Graph
from kg.view.assets import words
from kg.view.data.everything import everything
from kg.view.data.limit import limited
from kg.view.data.texts import report_titles
from kg.view.graph.drawing import draw
from kg.view.shell import safe_json
from kg.view.site import page
from kg.view.style import FIRST, STYLES, short
from tests.view.graphs import HOSTILE, ROOT, Builder, build_of, gold_graph, hostile_graph


@cache
def gold() -> Graph:
    return gold_graph()


@cache
def html() -> str:
    return page(build_of(gold()))


def part(text: str, id_: str) -> Any:
    """The JSON of one data element of a page."""
    found = re.search(rf'<script type="application/json" id="{id_}">(.*?)</script>', text, re.S)
    assert found
    return json.loads(found[1])


def shared(graph: Graph) -> Any:
    """The shared data of the pages of a graph, as a browser reads them."""
    return json.loads(json.dumps(everything(graph, build_of(graph), [])))


def test_same_bytes_for_every_hash_seed() -> None:
    code = "from tests.view.test_page import *; import hashlib; print(hashlib.sha256(html().encode()).hexdigest())"
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(digests) == 1


def test_nothing_is_loaded_from_elsewhere() -> None:
    own = html().replace('<link rel="icon" href="data:,">', "")  # so that no browser asks for one
    own = re.sub(r"<script>.*?</script>|<style>.*?</style>", "", own, flags=re.S)
    assert not re.search(r"<(?:link|iframe|img|object|embed)|\bsrc=|@import|url\(", own)
    assert "default-src 'none'" in own
    assert "unsafe" not in re.findall(r'Content-Security-Policy" content="([^"]*)"', own)[0]


def test_size_of_the_page() -> None:
    assert len(html().encode("utf-8")) < 3_000_000


def test_hostile_strings_stay_text() -> None:
    text = page(build_of(hostile_graph()))
    programs = re.findall(r"<script>.*?</script>", text, flags=re.S)
    assert "<img" not in re.sub(r"<script>.*?</script>", "", text, flags=re.S)
    assert all("<img" not in program for program in programs if "KG=JSON" in program)
    assert len(programs) + text.count('<script type="application/json"') == text.count("</script>"), "no early end"
    assert "\u2028" not in text
    assert any(node["label"] == f"{HOSTILE}条例" for node in part(text, "nodes"))


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8))
def test_safe_json_reads_back_and_holds_no_markup(value: object) -> None:
    text = safe_json(value)
    assert json.loads(text) == value
    assert not set(text) & set("<>&\u2028\u2029")


@pytest.mark.parametrize("graph", [gold, hostile_graph])
def test_marks_are_the_quoted_characters(graph: Any) -> None:
    data = shared(graph())
    for claim, row in zip(graph().claims, data["claims"], strict=True):
        text = data["docs"][row["doc"]]["text"]
        assert text[slice(*row["at"])] == claim.fact.quote
        assert row.get("parts", []) == [list(run) for run in claim.fact.parts or ()]


def test_every_claim_can_be_reached() -> None:
    nodes = {n["key"]: n for n in part(html(), "nodes")}
    for index, claim in enumerate(gold().claims):
        assert index in nodes[claim.report]["claims"]
        assert all(index in nodes[ref.entity]["claims"] for ref in claim.refs)


def test_edges_tell_the_act_and_the_plan() -> None:
    nodes, edges = part(html(), "nodes"), part(html(), "edges")
    drawn = {
        (nodes[e["from"]]["label"], said(e), nodes[e["to"]]["label"], e.get("dashes", False))
        for e in edges
        if not e.get("loose")
    }
    npc = "郑州市人民代表大会常务委员会"
    assert (npc, "制定", "郑州市城市更新条例", False) in drawn
    assert ("河南省人民代表大会常务委员会", "批准", "郑州市城市更新条例", False) in drawn
    assert (npc, "修改", "郑州市地方立法条例", True) in drawn
    assert any(a == npc and label.startswith("771个") for a, label, _, _ in drawn)
    assert any(label == "主任" and b == npc for _, label, b, _ in drawn)


def said(edge: Any) -> str:
    """The words of an edge in Chinese."""
    return " · ".join(w if isinstance(w, str) else words().get(w[0], w)[0] for w in edge["words"])


def test_first_view_is_an_overview() -> None:
    nodes = part(html(), "nodes")
    shown = [n for n in nodes if n.get("tied") and n["group"] in FIRST]
    assert {n["group"] for n in shown} <= set(FIRST)
    assert len(shown) < len(nodes) / 4
    assert any(n["group"] == "law" for n in shown) and any(n["group"] == "period" for n in shown)


def test_lanes_are_of_reporting_bodies_and_a_report_of_nobody_has_none() -> None:
    drawing = draw(gold())
    hubs = {node.id for node in drawing.nodes.values() if node.hub}
    assert {node.lane for node in drawing.nodes.values()} - {None} == hubs
    assert all(drawing.nodes[report.id].lane == report.body for report in gold().reports)


def test_too_many_claims_leave_out_whole_kinds() -> None:
    graph, left = limited(gold(), most=300)
    kept = {claim.fact.kind for claim in graph.claims}
    assert len(graph.claims) <= 300 and "law_event" in kept and "activity" in left
    assert kept.isdisjoint(left)
    assert limited(gold()) == (gold(), [])


def test_a_report_without_title_is_called_by_its_body_and_period() -> None:
    builder = Builder()
    fact = ReportFact(doc="", quote="县", start=0, end=1, body="某县人民代表大会常务委员会", period="1996")
    builder.add("a.txt", "县里的报告。", [fact])
    assert list(report_titles(builder.graph()).values()) == ["某县人民代表大会常务委员会 1996"]


def test_a_report_of_nobody_is_drawn_too() -> None:
    builder = Builder()
    builder.add("a.txt", "制定条例2件。", [ReportFact(doc="", quote="制定", start=0, end=2, body="", title="报告")])
    nodes = part(page(build_of(builder.graph())), "nodes")
    assert [(n["label"], n["claims"]) for n in nodes] == [("报告", [0])]


def test_empty_graph() -> None:
    text = page(build_of(Graph((), (), (), (), (), ())))
    assert part(text, "nodes") == [] and part(text, "edges") == []


def test_kinds_look_different() -> None:
    assert len({style.shape for style in STYLES.values()}) == len(STYLES)
    assert len({style.ink for style in STYLES.values()}) == len(STYLES)
    for style in STYLES.values():
        assert contrast(style.ink, style.paper) >= 4.5
        assert contrast("#1b2330", style.paper) >= 12


def contrast(a: str, b: str) -> float:
    """The contrast ratio of WCAG."""

    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(a), light(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("kind", "label", "expected"),
    [
        ("body", "郑州市人民代表大会常务委员会", "郑州市人大常委会"),
        ("body", "内蒙古自治区人民代表大会", "内蒙古自治区人大"),
        ("body", "中国人民政治协商会议郑州市二七区委员会常务委员会", "政协郑州市二七区委员会常委会"),
        ("body", "中国共产党四川省委员会", "中共四川省委员会"),
        ("body", "海南省高级人民法院", None),
        ("law", "中华人民共和国宪法", "宪法"),
        ("law", "河南省实施《中华人民共和国土地管理法》办法", "河南省实施《土地管理法》办法"),
        ("document", "中华人民共和国某规划", None),
    ],
)
def test_short_names(kind: str, label: str, expected: str | None) -> None:
    assert short(kind, label) == expected


def test_every_word_has_both_languages() -> None:
    pairs = {code: pair for code, pair in words().items() if code != "compare.year"}  # 2023年 is 2023
    assert all(len(pair) == 2 and all(pair) for pair in pairs.values())
    used = set(re.findall(r'data-word(?:-label|-placeholder)?="([^"]+)"', html()))
    used |= set(re.findall(r"""\bt\('([^']+)'\)""", html()))
    assert used <= set(words())
    tokens = {token[0] for edge in part(html(), "edges") for token in edge["words"] if isinstance(token, list)}
    assert tokens <= set(words())
    assert set(STYLES) <= set(words())
