"""Which law a person means by a title or a part of it."""

from __future__ import annotations

from collections.abc import Iterable

from kg.errors import UsageError
from kg.insight.corpus import Corpus
from kg.lexicon.likeness import plain
from kg.model.entities import LawEntity

SHOWN = 10


def find(corpus: Corpus, name: str) -> str:
    """The id of the law that an id, an IRI, a title or a part of a title means.

    A whole title counts before a title without its place, and that before a part. Raises UsageError: KG-U007 where no
    law fits, KG-U008 where several do.
    """
    path = name[name.index("law/") :] if "law/" in name else name
    entity = corpus.entities.get(path)
    if isinstance(entity, LawEntity):
        return entity.id
    laws = [e for e in corpus.graph.of("law") if isinstance(e, LawEntity)]
    wanted = plain(name)
    for fits in (_whole, _without_place, _part):
        found = [law for law in laws if wanted and fits(corpus, law, wanted)]
        if len(found) == 1:
            return found[0].id
        if found:
            raise UsageError("KG-U008", f"有几部法规都符合 · several laws fit: {name}\n{_listed(found)}", name)
    raise UsageError("KG-U007", f"图中没有这部法规 · no such law in the graph: {name}", name)


def _whole(corpus: Corpus, law: LawEntity, wanted: str) -> bool:
    return plain(law.label) == wanted


def _without_place(corpus: Corpus, law: LawEntity, wanted: str) -> bool:
    place = corpus.label(law.place) or ""
    return wanted in {plain(law.label).removeprefix(p) for p in (place, "中华人民共和国")}


def _part(corpus: Corpus, law: LawEntity, wanted: str) -> bool:
    return wanted in plain(law.label)


def _listed(found: Iterable[LawEntity]) -> str:
    rows = [f"  {law.label}  {law.id}" for law in sorted(found, key=lambda law: (law.label, law.id))]
    more = [f"  … 共 {len(rows)} 部 · {len(rows)} in all"] if len(rows) > SHOWN else []
    return "\n".join([*rows[:SHOWN], *more])
