"""Which documents of two corpora are the same one, corrected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from kg.insight.corpus import Corpus

Item = TypeVar("Item")


def unique(items: Iterable[Item], key: Callable[[Item], Hashable | None]) -> dict[Hashable, Item]:
    """The items that alone have their key, by key; an item without a key has none."""
    groups: dict[Hashable, list[Item]] = defaultdict(list)
    for item in items:
        if (value := key(item)) is not None:
            groups[value].append(item)
    return {value: rows[0] for value, rows in groups.items() if len(rows) == 1}


def pair_documents(old: Corpus, new: Corpus) -> dict[str, str]:
    """Document ids of the old corpus → of the new one: same bytes, else same file name, else the same reports.

    A name or a set of reports that several documents share pairs nothing.
    """
    pairs = {doc: doc for doc in old.sources if doc in new.sources}
    for old_key, new_key in ((_name(old), _name(new)), (_reports(old), _reports(new))):
        taken = set(pairs.values())
        left = unique((d for d in old.sources if d not in pairs), old_key)
        right = unique((d for d in new.sources if d not in taken), new_key)
        pairs |= {doc: right[key] for key, doc in left.items() if key in right}
    return pairs


def _name(corpus: Corpus) -> Callable[[str], Hashable | None]:
    return lambda doc: corpus.sources[doc].path


def _reports(corpus: Corpus) -> Callable[[str], Hashable | None]:
    """The bodies, periods and types of a document's reports; None where one of them is not known."""
    keys: dict[str, list[tuple[str | None, str | None, str]]] = defaultdict(list)
    for report in corpus.graph.reports:
        keys[report.doc].append((report.body, report.period, report.type))
    known: Mapping[str, Hashable] = {
        doc: tuple(sorted(map(str, rows)))
        for doc, rows in keys.items()
        if all(body and period for body, period, _ in rows)
    }
    return known.get
