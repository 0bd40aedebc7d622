"""A law as named, a run of names that belong together, and what a bracketed title says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from kg.extract.laws.patterns import AMENDING, CHECKED, DRAFT
from kg.extract.laws.statutes import lawlike
from kg.lexicon.laws import law_named
from kg.lexicon.laws_near import misprinted

Sort = Literal["title", "bundle", "national", "local", "topic", "companion"]


class Item(NamedTuple):
    """A law as named: ``law`` as written without brackets, ``start:end`` the place of the whole name or of its stem.

    ``whole`` says that the name stands there uninterrupted; ``place`` is the bare place word cut from its front;
    ``revision`` that a draft amends; ``titular`` the act that the title of a decision or report says of the law.
    """

    law: str
    start: int
    end: int
    sort: Sort
    whole: bool = True
    place: str = ""
    draft: bool = False
    revision: bool = False
    titular: str = ""
    topic: str = ""


@dataclass(slots=True)
class Group:
    """Names in one list; ``start:end`` runs from the first name to the end of the list with its 等…条例.

    ``recall`` is the number of laws that 这两件法规 or 该条例 points back to; such a group names none itself.
    """

    start: int
    end: int
    first_token: int
    last_token: int
    items: list[Item] = field(default_factory=list)
    first: str | None = None
    recall: int = 0


def drafted(item: Item, trial: str, *, revision: bool) -> Item:
    """The law with its (试行), which is part of the name of a law that the table knows so; or a draft."""
    if not trial:
        return item._replace(draft=True, revision=revision)
    return item._replace(law=item.law + trial) if item.sort == "national" and law_named(item.law + trial) else item


def titled(title: str, start: int) -> list[Item]:
    """The law of a bracketed title, or the laws a bracketed decision amends or repeals; none if it is no law."""
    if m := AMENDING.pattern.search(title):
        inner = re.finditer(r"[《〈]([^》〉]+)[》〉]", m["laws"])
        act = "repeal" if m["verb"][:2] in ("废止", "停止") else "amend"
        at = start + m.start("laws")
        return [Item(i[1], at + i.start(1), at + i.end(1), "title", titular=act) for i in inner if lawlike(i[1])]
    if m := CHECKED.pattern.search(title):
        part = "law" if m["law"] else "law2"
        span = (start + m.start(part), start + m.end(part))
        return [Item(m[part], *span, "title", titular="inspect")] if lawlike(m[part]) else []
    draft = DRAFT.pattern.search(title)
    name = title[: draft.start()] if draft and draft.end() == len(title) and "试行" not in draft.group() else title
    if not lawlike(name) and misprinted(name) is None:
        return []
    drafted = (draft is not None and "草案" in draft.group()) or "稿" in title[len(name) :]
    revision = bool(draft and re.match(r"\(?(?:修订|修正|修改)", draft.group()))
    return [Item(name, start, start + len(name), "title", draft=drafted, revision=revision)]
