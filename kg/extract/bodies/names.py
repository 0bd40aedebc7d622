"""The official names of what stands inside a congress or a CPPCC, and of the members of a coordination."""

from __future__ import annotations

from typing import NamedTuple

from kg.extract.bodies.patterns import COMMITTEE, COUNCIL
from kg.extract.work import Home
from kg.lexicon.bodies import committee, committee_stems, fill
from kg.lexicon.divisions import Division

Links = tuple[Division, ...]

_OFFICES = {
    "办公厅": ("{P}人民代表大会常务委员会办公厅", "other"),
    "办公室": ("{P}人民代表大会常务委员会办公室", "other"),
    "研究室": ("{P}人民代表大会常务委员会研究室", "other"),
    "信访办公室": ("{P}人民代表大会常务委员会信访办公室", "other"),
    "信访办": ("{P}人民代表大会常务委员会信访办公室", "other"),
    "机关党组": ("中国共产党{P}人民代表大会常务委员会机关党组", "party_committee"),
    "党组": ("中国共产党{P}人民代表大会常务委员会党组", "party_committee"),
    "主任会议": ("{P}人民代表大会常务委员会主任会议", "other"),
    "主席团": ("{P}人民代表大会主席团", "other"),
    "专门委员会": ("{P}人民代表大会专门委员会", "special_committee"),
    "专委会": ("{P}人民代表大会专门委员会", "special_committee"),
}
_CPPCC = {
    "办公厅": ("中国人民政治协商会议{P}委员会办公厅", "other"),
    "办公室": ("中国人民政治协商会议{P}委员会办公室", "other"),
    "研究室": ("中国人民政治协商会议{P}委员会研究室", "other"),
    "机关党组": ("中国共产党中国人民政治协商会议{P}委员会机关党组", "party_committee"),
    "党组": ("中国共产党中国人民政治协商会议{P}委员会党组", "party_committee"),
    "主席会议": ("中国人民政治协商会议{P}委员会主席会议", "other"),
    "专门委员会": ("中国人民政治协商会议{P}委员会专门委员会", "special_committee"),
    "专委会": ("中国人民政治协商会议{P}委员会专门委员会", "special_committee"),
}


class Inner(NamedTuple):
    """A committee or office named right after its congress, ending at ``end``."""

    end: int
    name: str
    type: str


def inner_name(text: str, at: int, outer: str, home: Home) -> Inner | None:
    """The committee or office that follows ``outer`` at ``at``, None where none does."""
    if outer == "政协" and (council := COUNCIL.pattern.match(text, at)):
        tail = "常务委员会" if council["standing"] else ""
        return Inner(council.end(), "中国人民政治协商会议{P}委员会" + tail, "cppcc")
    m = COMMITTEE.pattern.match(text, at)
    if m is None:
        return None
    cppcc = outer.startswith("政协") or (outer == "常委会" and home.organ == "cppcc")
    if m["office"]:
        known = (_CPPCC if cppcc else _OFFICES).get(m["office"])
        return Inner(m.end(), *known) if known else None
    stem = committee_stems().get(m["stem"])
    if stem is None:
        return None
    if cppcc:
        return Inner(m.end(), "中国人民政治协商会议{P}委员会" + stem + "委员会", "special_committee")
    standing = outer.endswith(("常委会", "常务委员会")) and m["ending"] == "委员会"
    working = m["ending"] in ("工作委员会", "工委") or standing
    return Inner(m.end(), committee(stem, m["ending"], standing), "other" if working else "special_committee")


def names_of(
    templates: tuple[str, ...], kinds: tuple[str, ...], places: tuple[Links, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The full names and types of every organ of every place; an empty chain stands for the nation."""
    names: list[str] = []
    types: list[str] = []
    for links in places:
        for template, kind in zip(templates, kinds, strict=True):
            names.append(fill(template, links) if links else template.replace("{P}", "全国"))
            types.append(kind)
    return tuple(names), tuple(types)
