"""A claim as two graphs can compare it: what it says, without where it stands and which rule found it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from kg.lexicon.likeness import plain
from kg.model.graph import Claim

# where a fact stands and how it was found, which is not what it says; quotes and surfaces are compared as words
PLACES = frozenset({
    "doc", "quote", "start", "end", "parts", "surface", "surface_start", "rule", "confidence", "note", "kind",
})  # fmt: skip
NAMES = ("object", "law", "name", "what", "recommendation", "title", "body")
WORDS = {
    "value": "数值", "unit": "单位", "what": "内容", "status": "状态", "period": "期间", "event": "事项", "law": "法规",
    "full": "全称", "object": "对象", "target": "对象机关", "actor": "机构", "name": "名称", "title": "标题",
    "date": "日期", "type": "类型", "scope": "范围", "approx": "约数", "change": "增减", "subject": "主体",
    "count": "次数", "body": "机构", "norm": "更正", "method": "方式", "recommendation": "建议", "topic": "主题",
    "proposer": "提出者",
}  # fmt: skip
Label = Callable[[str | None], str | None]


@dataclass(frozen=True, slots=True)
class Statement:
    """``content`` are the values said, ``refs`` the entities meant, ``words`` the characters of the fact itself.

    ``key`` is all of these: two statements of one key say the same in the same words.
    """

    claim: Claim
    values: dict[str, object] = field(repr=False)
    content: str
    refs: tuple[tuple[str, str], ...]
    words: str
    name: str
    key: str

    @property
    def kind(self) -> str:
        """The kind of fact."""
        return self.claim.fact.kind


def statement(claim: Claim) -> Statement:
    """A claim as it is compared."""
    record = claim.fact.record()
    values = {key: _bare(value) for key, value in record.items() if key not in PLACES}
    content = json.dumps([claim.fact.kind, values], ensure_ascii=False, sort_keys=True)
    refs = tuple(sorted((ref.role, ref.entity) for ref in claim.refs))
    # the characters of an item itself where they are known: another item of its list may change and leave it alone
    words = plain(str(record.get("surface") or claim.fact.quote))
    name = next((str(record[key]) for key in NAMES if record.get(key)), claim.fact.quote)
    return Statement(claim, values, content, refs, words, name, json.dumps([content, refs, words], ensure_ascii=False))


def _bare(value: object) -> object:
    if isinstance(value, dict):
        return {key: _bare(inner) for key, inner in value.items() if key not in PLACES}
    return value


def changes(a: Statement, b: Statement, old: Label, new: Label) -> str | None:
    """The fields in which two statements differ, for people; None where they say the same in the same words."""
    if a.key == b.key:
        return None
    said = [*_values(a, b), *_refs(a, b, old, new)]
    return "；".join(said) or "引文"


def _values(a: Statement, b: Statement) -> Iterator[str]:
    for key in sorted(a.values.keys() | b.values.keys()):
        before, after = a.values.get(key), b.values.get(key)
        if before != after:
            yield f"{WORDS.get(key, key)}：{_text(before)} → {_text(after)}"


def _refs(a: Statement, b: Statement, old: Label, new: Label) -> Iterator[str]:
    """The entities meant, where the words are the same and they are not: names were joined or told apart."""
    gone, come = sorted(set(a.refs) - set(b.refs)), sorted(set(b.refs) - set(a.refs))
    if (gone or come) and a.content == b.content:
        before = "、".join(old(entity) or entity for _, entity in gone)
        after = "、".join(new(entity) or entity for _, entity in come)
        yield f"所指：{before or '无'} → {after or '无'}"


def _text(value: object) -> str:
    if value is None:
        return "无"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
