"""The graph object in a notebook cell: what it holds, in one small table."""

from __future__ import annotations

from collections import Counter
from html import escape

from kg.model.graph import Graph

NAMES = {
    "number": "数量", "law_event": "法规事项", "activity": "活动", "body": "机构名称",
    "person": "人员", "document": "文件", "platform": "平台", "meeting": "会议",
    "award": "表彰", "day": "纪念日", "proposal": "提案建议", "section": "章节",
    "report": "报告", "place": "地名", "noise": "文本损坏",
}  # fmt: skip


def summary_html(graph: Graph) -> str:
    """A small HTML table: reports with their body and period, and facts counted by kind. All text is escaped."""
    labels = {entity.id: entity.label for entity in graph.entities}
    periods = {e.id: e.label for e in graph.of("period")}
    reports = "".join(
        f"<tr><td>{escape(r.title)}</td><td>{escape(labels.get(r.body or '', ''))}</td>"
        f"<td>{escape(periods.get(r.period or '', ''))}</td></tr>"
        for r in graph.reports
    )
    kinds = Counter(claim.fact.kind for claim in graph.claims)
    counts = " · ".join(f"{NAMES[kind]} {kinds[kind]}" for kind in NAMES if kinds[kind])
    return (
        f"<table><caption>人大政协工作报告知识图谱 · {len(graph.entities)} 个实体 · "
        f"{len(graph.issues)} 处疑问</caption>"
        f"<thead><tr><th>报告</th><th>报告机构</th><th>报告期</th></tr></thead><tbody>{reports}</tbody></table>"
        f"<p>{escape(counts)}</p>"
    )
