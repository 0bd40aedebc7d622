"""Differences for people."""

from __future__ import annotations

from collections.abc import Iterable

from kg.insight.diff.difference import Difference
from kg.model.table import Table

COLUMNS = ("变化", "类", "名称", "改动", "旧", "新", "出处")
CHANGES = {"added": "新增", "removed": "删除", "changed": "改变"}
SORTS = {
    "document": "文件", "decision": "裁决", "promise": "承诺", "finding": "核对", "chain": "监督链条",
    "absence": "没有下文", "entity": "实体", "fact": "事实", "number": "数字", "law_event": "法规事项",
    "activity": "活动", "body": "机构", "place": "地名", "law": "法规", "person": "人物", "period": "期间",
    "term": "届", "meeting": "会议", "platform": "平台", "day": "日期", "indicator": "指标", "unit": "单位",
    "award": "荣誉", "report": "报告", "proposal": "提案", "noise": "残损",
}  # fmt: skip


def table(rows: Iterable[Difference]) -> Table:
    """A row a difference."""
    return Table(COLUMNS, tuple((CHANGES[d.change], sort(d), d.name, d.detail, d.old, d.new, d.place) for d in rows))


def sort(row: Difference) -> str:
    """The kind of thing, for people: ``实体：法规``; a document that reports speak of is a 文书, not a file."""
    first, _, kind = row.sort.partition(" ")
    inner = "文书" if kind == "document" else SORTS.get(kind, kind)
    return f"{SORTS[first]}：{inner}" if kind else SORTS[first]
