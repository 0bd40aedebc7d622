"""What two graphs do not share."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kg
from kg.api import diff as tables
from kg.insight.corpus import Corpus
from kg.insight.diff import diff
from kg.insight.diff.difference import Difference
from kg.insight.diff.pairs import pair_documents
from kg.insight.everything import insights
from kg.pipeline import read_document
from kg.resolve import resolve
from tests.insight.reports import report

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "seeds" / "001_176ab9c851656b8e.txt"
SENTENCES = (
    "制定资水保护条例。",
    "召开常委会会议8次。",
    "召开常委会会议9次。",
    "检查消防法实施情况,发现问题36个。",
    "检查安全生产法实施情况。",
    "听取审议养老服务工作情况的报告。",
    "听取审议养老服务工作情况的报告。",
    "听取审议公共卫生体系建设情况的报告。",
    "代表建议401件,占比73.6%。",
)
EXCHANGED = {"added": "removed", "removed": "added", "changed": "changed"}


@cache
def graph(*texts: str) -> Corpus:
    return Corpus(resolve([read_document(text.encode(), f"{i}.txt") for i, text in enumerate(texts)]))


def between(old: Corpus, new: Corpus) -> tuple[Difference, ...]:
    return diff(old, new, insights(old), insights(new))


def told(done: str, plan: str = "听取审议法治建设情况的报告。") -> Corpus:
    return graph(report(2021, done, plan))


def facts(rows: tuple[Difference, ...]) -> list[tuple[str, str, str | None, str | None]]:
    return [(d.change, d.sort, d.old, d.new) for d in rows if d.sort.startswith("fact")]


@pytest.fixture(scope="module")
def seeds() -> kg.Graph:
    return kg.build(ROOT / "seeds")


def test_a_build_does_not_differ_from_itself(seeds: kg.Graph) -> None:
    assert len(tables(seeds, seeds)) == 0


def test_an_edited_seed_shows_exactly_what_was_edited(seeds: kg.Graph, tmp_path: Path) -> None:
    text = SEED.read_text("utf-8")
    for old, new in (
        ("听取审议学前教育工作情况的报告。", ""),
        ("代表提出的9件议案,545件建议", "代表提出的9件议案,546件建议"),
        ("检查城市更新条例实施情况", "制定城市照明管理条例。检查城市更新条例实施情况"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    for path in (ROOT / "seeds").glob("*.txt"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / SEED.name).write_text(text, "utf-8")
    rows = tables(seeds, tmp_path).records()
    said = [
        (r["变化"], r["类"], r.get("改动"), r.get("旧"), r.get("新")) for r in rows if r["类"] not in ("文件", "核对")
    ]
    assert said == [
        ("新增", "实体：法规", None, None, "郑州市城市照明管理条例"),
        ("删除", "事实：活动", None, "听取审议学前教育工作情况的报告", None),
        ("新增", "事实：法规事项", None, None, "制定城市照明管理条例"),
        ("改变", "事实：数字", "数值：545 → 546", "545件建议", "546件建议"),
    ]
    changed = [r for r in rows if r["类"] == "核对" and "545" in str(r["旧"])]
    assert [(r["变化"], "矛盾" in str(r["新"])) for r in changed] == [("改变", True)]


def test_a_corrected_character_is_one_changed_fact() -> None:
    old = told("开展文明行为促进条例执法检查。听取审议养老服务体糸建设情况的报告。")
    new = told("开展文明行为促进条例执法检查。听取审议养老服务体系建设情况的报告。")
    assert facts(between(old, new)) == [
        ("changed", "fact activity", "听取审议养老服务体糸建设情况的报告", "听取审议养老服务体系建设情况的报告")
    ]


def test_blanks_and_breaks_of_a_scan_change_no_fact() -> None:
    old = told("听取审议养老服务体系建设情况的报告。召开常委会会议8次。")
    new = told("听取审议养老服务 体系建设情况的报告。\n\n召开常委会会议 8 次。")
    assert [d.sort for d in between(old, new)] == ["document"]


def test_another_act_in_its_place_is_no_correction() -> None:
    old, new = told("听取审议养老服务工作情况的报告。"), told("听取审议公共卫生体系建设情况的报告。")
    assert sorted(change for change, *_ in facts(between(old, new))) == ["added", "removed"]


def test_one_of_two_equal_sentences_removed() -> None:
    lead, twice = "制定资水保护条例。", "听取审议养老服务工作情况的报告。"
    old, new = told(twice + lead + twice), told(lead + twice)
    ((change, _, quote, _),) = facts(between(old, new))
    assert (change, quote) == ("removed", "听取审议养老服务工作情况的报告")
    place = next(d.place for d in between(old, new) if d.sort == "fact activity")
    start = next(iter(old.sources.values())).text.index("听取审议养老")
    assert place == f"0.txt {start}-{start + 15}"


def test_an_outcome_that_changes() -> None:
    plan = report(2020, "听取审议法治建设情况的报告。", "制定资水保护条例。")
    old = graph(plan, report(2021, "听取审议财政决算情况的报告。", ""))
    new = graph(plan, report(2021, "听取审议财政决算情况的报告。制定资水保护条例。", ""))
    rows = [(d.change, d.sort, d.old, d.new) for d in between(old, new) if d.sort in ("promise", "absence")]
    assert rows == [
        ("removed", "absence", "计划后未再提及", None),
        ("changed", "promise", "未再提及", "已完成"),
    ]


def test_documents_are_paired_by_bytes_then_name_then_report() -> None:
    first, second = report(2020, "制定资水保护条例。", ""), report(2021, "召开常委会会议8次。", "")
    old, new = graph(first, second), graph(second, first + "\n")
    pairs = {old.sources[a].text: new.sources[b].text for a, b in pair_documents(old, new).items()}
    assert pairs == {second: second, first: first + "\n"}


def test_a_report_that_came_is_added_whole() -> None:
    first, second = report(2020, "制定资水保护条例。", ""), report(2021, "召开常委会会议8次。", "")
    rows = between(graph(first), graph(first, second))
    assert Counter(d.change for d in rows if d.sort in ("document", "fact number", "fact report")) == {"added": 3}


@settings(max_examples=25)
@given(st.lists(st.sampled_from(SENTENCES), max_size=7), st.lists(st.sampled_from(SENTENCES), max_size=7))
def test_exchanging_the_two_exchanges_added_and_removed(left: list[str], right: list[str]) -> None:
    old, new = told("".join(left)), told("".join(right))
    forth, back = between(old, new), between(new, old)
    said = Counter((d.change, d.sort, d.old, d.new) for d in forth)
    assert said == Counter((EXCHANGED[d.change], d.sort, d.new, d.old) for d in back)
    assert between(old, old) == ()


def test_a_build_and_its_reports_are_compared_alike(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a.txt").write_text(report(2020, SENTENCES[3], ""), "utf-8")
    kg.build(tmp_path / "reports").write(tmp_path / "out")
    assert len(tables(tmp_path / "out", tmp_path / "reports")) == 0
    assert len(tables(tmp_path / "out" / "graph.jsonl", tmp_path / "out")) == 0
