"""Documents: what is made, kept or overseen, list by list; and what only looks like one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.documents import names as naming
from kg.extract.documents.phrase import balanced, bare, clause_end, clause_start, split
from kg.lexicon.documents import DocumentNoun, DocumentVerb, document_nouns, document_verbs
from tests.extract.misc_reading import facts, names, record


@pytest.mark.parametrize("row", document_nouns(), ids=lambda r: r.noun)
def test_every_noun_reads_its_example(row: DocumentNoun) -> None:
    example = row.example
    assert any(name.rstrip("》").endswith(row.noun) for name in names("document", f"一年来,{example}。"))


@pytest.mark.parametrize("row", document_verbs(), ids=lambda r: r.verb)
def test_every_verb_reads_its_example(row: DocumentVerb) -> None:
    found = facts("document", f"一年来,{row.example}。")
    assert [f.record()["event"] for f in found] == [row.verb] or found[0].quote.startswith(row.example[:2])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("制定了立法、监督、代表工作计划。", ["立法工作计划", "监督工作计划", "代表工作计划"]),
        ("修订常委会议事规则和主任会议议事规则。", ["常委会议事规则", "主任会议议事规则"]),
        ("完善代表建议交办、督办、评价机制。", ["代表建议交办、督办、评价机制"]),
        ("完善代表履职评价体系和激励机制。", ["代表履职评价体系和激励机制"]),
        ("建立健全代表履职档案管理办法等制度12项。", ["代表履职档案管理办法"]),
        ("通过了《代表联系选民办法》《代表述职评议办法》。", ["代表联系选民办法", "代表述职评议办法"]),
        ("作出关于加强水源保护的决定、关于批准县级决算的决议。", ["关于加强水源保护的决定", "关于批准县级决算的决议"]),
        ("就加强检察建议、公益诉讼工作作出决议。", ["加强检察建议工作的决议", "公益诉讼工作的决议"]),
        ("实现乡镇人大街道居民议事会议制度全覆盖。", ["乡镇人大街道居民议事会议制度"]),
    ],
)
def test_lists(text: str, expected: list[str]) -> None:
    assert names("document", "一年来," + text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "完善工作机制,健全各项规章制度。",
        "不断完善代表工作制度,丰富活动内容。",
        "坚持和完善人民代表大会制度,坚持民主集中制。",
        "推动完善风险防控机制,确保社会大局稳定。",
        "督促有关部门加强管理,健全饮水安全保障机制。",
        "制定机关工作制度13件,修改制度5项。",
        "作出决议决定12项,提出审议意见30条。",
        "听取审议计划执行情况的报告。",
        "制定《攸县村庄规划建设管理条例》。",
        "加强制度建设,落实责任。",
        "作出关于修改《株洲市渌江保护条例》的决定。",
    ],
)
def test_rhetoric_counts_and_laws_are_none(text: str) -> None:
    assert names("document", "一年来," + text) == []


def test_actor_is_the_body_named_as_doer() -> None:
    found = record("document", "督促县政府完善重大事项报告清单。")
    assert found["actor"] == "攸县人民政府"
    assert record("document", "完善重大事项报告清单。")["actor"] == "攸县人民代表大会常务委员会"


def test_overseen_plans() -> None:
    found = record("document", "听取审议渌江流域保护总体规划落实情况的报告。")
    assert (found["name"], found["event"]) == ("渌江流域保护总体规划", "监督落实")


def test_first_ever_is_kept_apart_from_the_name() -> None:
    found = record("document", "首次制定国有资产管理监督工作五年规划。")
    assert (found["name"], found["first"]) == ("国有资产管理监督工作五年规划", "首次")


def test_item_of_a_list_points_at_itself() -> None:
    first, second = facts("document", "修订代表小组工作规则、年度立法计划编制办法。")
    assert first.quote == second.quote == "修订代表小组工作规则、年度立法计划编制办法"
    assert second.record()["surface"] == "年度立法计划编制办法"


@given(st.text(alphabet="《》“”()、,。甲乙制度办法和\n", max_size=60), st.integers(0, 60))
def test_clauses_and_pieces_stay_inside(text: str, at: int) -> None:
    at = min(at, len(text))
    end = clause_end(text, at)
    assert at <= end <= len(text) or at == len(text)
    assert 0 <= clause_start(text, at) <= at
    pieces = split(text, 0, len(text))
    assert all(0 <= p.start < p.end <= len(text) for p in pieces)
    assert all(a.end <= b.start for a, b in pairwise(pieces))


@given(st.text(alphabet="立法监督代表工作、和及计划规则制度机制的《》“”", min_size=1, max_size=40))
def test_names_are_balanced_and_without_blanks(text: str) -> None:
    end = naming.last_head(text, 0, len(text))
    for name in naming.names(text, 0, end) if end else []:
        assert balanced(name.text)
        assert name.text.strip() == name.text != ""
        assert 0 <= name.start < name.end <= len(text)


def test_bare_takes_off_only_brackets_that_hold_the_whole() -> None:
    assert bare("《议事规则》") == "议事规则"
    assert bare("《甲》和《乙》") == "《甲》和《乙》"
