"""The official names of what stands inside a congress or a CPPCC, and of the members of a coordination."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extract.bodies.patterns import COMMITTEE, COUNCIL, stems
from kg.extract.work import Home
from kg.lexicon.bodies import committee, committee_stems, fill
from kg.lexicon.divisions import NATION, Division

Links = tuple[Division, ...]

OFFICES = {
    "办公厅": ("{P}人民代表大会常务委员会办公厅", "other"),
    "办公室": ("{P}人民代表大会常务委员会办公室", "other"),
    "研究室": ("{P}人民代表大会常务委员会研究室", "other"),
    "信访办公室": ("{P}人民代表大会常务委员会信访办公室", "other"),
    "信访办": ("{P}人民代表大会常务委员会信访办公室", "other"),
    "信访室": ("{P}人民代表大会常务委员会信访室", "other"),
    "信访处": ("{P}人民代表大会常务委员会信访处", "other"),
    "机关": ("{P}人民代表大会常务委员会机关", "other"),
    "机关党组": ("中国共产党{P}人民代表大会常务委员会机关党组", "party_committee"),
    "党组": ("中国共产党{P}人民代表大会常务委员会党组", "party_committee"),
    "机关党委": ("中国共产党{P}人民代表大会常务委员会机关委员会", "party_committee"),
    "主任会议": ("{P}人民代表大会常务委员会主任会议", "other"),
    "主席团": ("{P}人民代表大会主席团", "other"),
    "专门委员会": ("{P}人民代表大会专门委员会", "special_committee"),
    "专委会": ("{P}人民代表大会专门委员会", "special_committee"),
    "农工委": ("{P}人民代表大会常务委员会农村工作委员会", "other"),
    "代工委": ("{P}人民代表大会常务委员会代表工作委员会", "other"),
    "法工委": ("{P}人民代表大会常务委员会法制工作委员会", "other"),
}
"""The offices of a congress or its standing committee: official name and type of each word."""
CPPCC_OFFICES = {
    "办公厅": ("中国人民政治协商会议{P}委员会办公厅", "other"),
    "办公室": ("中国人民政治协商会议{P}委员会办公室", "other"),
    "研究室": ("中国人民政治协商会议{P}委员会研究室", "other"),
    "机关党组": ("中国共产党中国人民政治协商会议{P}委员会机关党组", "party_committee"),
    "机关": ("中国人民政治协商会议{P}委员会机关", "other"),
    "党组": ("中国共产党中国人民政治协商会议{P}委员会党组", "party_committee"),
    "主席会议": ("中国人民政治协商会议{P}委员会主席会议", "other"),
    "专门委员会": ("中国人民政治协商会议{P}委员会专门委员会", "special_committee"),
    "专委会": ("中国人民政治协商会议{P}委员会专门委员会", "special_committee"),
}
"""The same of a CPPCC."""


_NATIONAL = frozenset(
    {
        "{P}人民代表大会",
        "{P}人民代表大会常务委员会",
        "中国人民政治协商会议{P}委员会",
        "中国人民政治协商会议{P}委员会常务委员会",
    }
)
"""The organs that 全国 may stand before; other words mean no national body."""


class Inner(NamedTuple):
    """A committee or office named right after its congress, ending at ``end``; several committees share an ending."""

    end: int
    names: tuple[str, ...]
    types: tuple[str, ...]


def inner_name(text: str, at: int, outer: str, home: Home) -> Inner | None:
    """The committee or office that follows ``outer`` at ``at``, None where none does."""
    if outer == "政协" and (council := COUNCIL.pattern.match(text, at)):
        tail = "常务委员会" if council["standing"] else ""
        return Inner(council.end(), ("中国人民政治协商会议{P}委员会" + tail,), ("cppcc",))
    m = COMMITTEE.pattern.match(text, at)
    if m is None:
        return None
    cppcc = outer.startswith("政协") or (outer == "常委会" and home.organ == "cppcc")
    standing = outer.endswith(("常委会", "常务委员会"))
    if m["office"]:
        known = (CPPCC_OFFICES if cppcc else OFFICES).get(m["office"])
        return Inner(m.end(), (known[0],), (known[1],)) if known else None
    if m["street"]:
        name = "{P}人民代表大会常务委员会" + m["street"] + "工作委员会"
        return Inner(m.end(), (name,), ("other",)) if standing and not cppcc else None
    return _committees(m, cppcc, standing)


def _committees(m: re.Match[str], cppcc: bool, standing: bool) -> Inner | None:
    """The committees of a match: one, or several before one ending: ``法制、财经工作委员会``."""
    known = committee_stems()
    if m["stem"] not in known and not stems().fullmatch(m["stem"]):
        return None
    short = [m["stem"]] if m["stem"] in known else m["stem"].split("、")
    full = m["ending"] == "工作委员会"
    found = [_committee(stem if full else known.get(stem, stem), m["ending"], cppcc, standing) for stem in short]
    return Inner(m.end(), tuple(name for name, _ in found), tuple(kind for _, kind in found))


def _committee(stem: str, ending: str, cppcc: bool, standing: bool) -> tuple[str, str]:
    if cppcc:
        return "中国人民政治协商会议{P}委员会" + stem + "委员会", "special_committee"
    if ending == "办公室":
        return "{P}人民代表大会常务委员会" + stem + "办公室", "other"
    inside = standing and ending == "委员会"
    working = ending in ("工作委员会", "工委") or inside
    return committee(stem, ending, inside), "other" if working else "special_committee"


_GROUPS = ("工作组", "工作室", "办公室")


def listed_names(stems_word: str, ending: str, cppcc: bool) -> list[tuple[str, str]]:
    """The names and types of committees told off before their number: ``提案、文史资料等三个工作组``.

    Empty where a stem is no field of a committee.
    """
    known, found = committee_stems(), []
    for stem in re.split("[、和]", stems_word):
        if stem not in known and not stems().fullmatch(stem):
            return []
        if ending in _GROUPS:
            house = "中国人民政治协商会议{P}委员会" if cppcc else "{P}人民代表大会常务委员会"
            found.append((house + stem + ending, "other"))
            continue
        own = "工委" if ending in ("工委", "工作委员会") else "委员会"
        found.append(_committee(stem if own == "工委" else known.get(stem, stem), own, cppcc, False))
    return found


def _has(links: Links, template: str) -> bool:
    """Whether a place has such an organ; of the nation's only those of its congress and its conference are so named."""
    if not links:
        return template in _NATIONAL
    return links[0] is not NATION or "{P}人民代表大会" in template or "政治协商会议{P}委员会" in template


def names_of(
    templates: tuple[str, ...], kinds: tuple[str, ...], places: tuple[Links, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The full names and types of every organ of every place; an empty chain stands for the nation."""
    names: list[str] = []
    types: list[str] = []
    for links in places:
        for template, kind in zip(templates, kinds, strict=True):
            if _has(links, template):
                names.append(fill(template, links or (NATION,)))
                types.append(kind)
    return tuple(names), tuple(types)
