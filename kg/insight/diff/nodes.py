"""Documents and entities added, removed and changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.insight.corpus import Corpus
from kg.insight.diff.difference import Difference
from kg.model.entities import AnyEntity


def documents(old: Corpus, new: Corpus, pairs: Mapping[str, str]) -> Iterator[Difference]:
    """Files that only one side has, that were renamed, or whose text changed; by name."""
    yield from sorted(_documents(old, new, pairs), key=lambda d: (d.name, d.change, d.old or "", d.new or ""))


def _documents(old: Corpus, new: Corpus, pairs: Mapping[str, str]) -> Iterator[Difference]:
    for doc, source in old.sources.items():
        other = new.sources.get(pairs.get(doc, ""))
        if other is None:
            yield Difference("removed", "document", source.path, old=doc, place=source.path)
        elif other.id != doc:
            yield Difference("changed", "document", other.path, doc, other.id, "文本", other.path)
        elif other.path != source.path:
            yield Difference("changed", "document", other.path, source.path, other.path, "文件名", other.path)
    met = set(pairs.values())
    for doc, source in new.sources.items():
        if doc not in met:
            yield Difference("added", "document", source.path, new=doc, place=source.path)


def entities(old: Corpus, new: Corpus) -> Iterator[Difference]:
    """Entities by id."""
    for entity in sorted(old.entities.keys() | new.entities.keys()):
        before, after = old.entities.get(entity), new.entities.get(entity)
        if before is None and after is not None:
            yield Difference("added", f"entity {after.kind}", after.label, new=after.label, place=entity)
        elif after is None and before is not None:
            yield Difference("removed", f"entity {before.kind}", before.label, old=before.label, place=entity)
        elif before is not None and after is not None and before != after:
            detail = "；".join(_fields(before, after))
            yield Difference("changed", f"entity {after.kind}", after.label, before.label, after.label, detail, entity)


def _fields(before: AnyEntity, after: AnyEntity) -> Iterator[str]:
    old, new = before.model_dump(), after.model_dump()
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) != new.get(key):
            yield f"{key}：{old.get(key) or '无'} → {new.get(key) or '无'}"
