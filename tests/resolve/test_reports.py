"""The sections of a report know which section they stand in."""

from __future__ import annotations

from kg.model.graph import SectionNode
from kg.pipeline import read_document
from kg.resolve.reports import section_nodes
from tests.gold_documents import gold_document


def parents(nodes: list[SectionNode]) -> dict[str, str | None]:
    """The title of each section → that of the one it stands in."""
    titles = {node.id: node.title for node in nodes}
    return {node.title: titles[node.parent] if node.parent else None for node in nodes}


def test_a_section_stands_in_the_nearest_heading_before_it_that_is_less_deep() -> None:
    text = """汨罗市人民代表大会常务委员会工作报告

## 2025年的主要工作

### 一、立法工作

### 二、监督工作

## 2026年的主要任务

### 一、提高立法质量
"""
    nodes, _ = section_nodes(read_document(text.encode(), "invented.txt"))
    assert parents(nodes) == {
        "汨罗市人民代表大会常务委员会工作报告": None,
        "2025年的主要工作": "汨罗市人民代表大会常务委员会工作报告",
        "一、立法工作": "2025年的主要工作",
        "二、监督工作": "2025年的主要工作",
        "2026年的主要任务": "汨罗市人民代表大会常务委员会工作报告",
        "一、提高立法质量": "2026年的主要任务",
    }
    assert {node.title: node.role for node in nodes}["2026年的主要任务"] == "plan"


def test_no_section_stands_in_one_of_another_report() -> None:
    nodes, _ = section_nodes(gold_document("003"))
    assert len({node.report for node in nodes}) == 2
    by_id = {node.id: node for node in nodes}
    for node in nodes:
        if node.parent:
            above = by_id[node.parent]
            assert (above.report, above.order < node.order, above.level < node.level) == (node.report, True, True)
    assert [node.order for node in nodes if not node.parent] == [1, 1]
