"""Names of divisions → places: the longest name path of the division table that opens a name.

A path is a division's own name, or that name after the names of one or both divisions above it
(``二七区``, ``郑州市二七区``, ``河南省郑州市二七区``, ``河南省兰考县``). A name that several divisions bear is settled
by the home of the report, or not at all. Places that the table lacks are known by their name alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import Literal

from kg.lexicon.divisions import Division, divisions
from kg.model import ids
from kg.model.entities import PlaceEntity
from kg.resolve.registry import Registry

CHINA = PlaceEntity(id=ids.NATION, label="中华人民共和国", level="nation")
MUNICIPALITIES = frozenset({"北京市", "天津市", "上海市", "重庆市"})
LEVELS: tuple[tuple[str, Literal["province", "prefecture", "county", "township", "other"]], ...] = (
    ("自治区", "province"), ("特别行政区", "province"), ("省", "province"),
    ("自治州", "prefecture"), ("地区", "prefecture"), ("盟", "prefecture"), ("市", "prefecture"),
    ("街道", "township"), ("镇", "township"), ("乡", "township"), ("苏木", "township"),
    ("开发区", "other"), ("新区", "other"), ("片区", "other"), ("园区", "other"), ("示范区", "other"),
    ("县", "county"), ("区", "county"), ("旗", "county"),
)  # fmt: skip
PLACE_LIKE = re.compile(
    r"[\u4e00-\u9fff]{1,20}(?:省|自治区|市|自治州|地区|盟|县|区|旗|镇|乡|街道|苏木|兵团|师|团|林区|特区|农场|管委会)"
)
NOT_A_PLACE = re.compile(
    r"委员会|代表|大会|政府|法院|检察院|办公|常委|党组|机关|主席团|^(?:自治)?[省市县区州旗盟镇乡]|^街道|^地区|^苏木"
)


@cache
def _by_name() -> dict[str, tuple[Division, ...]]:
    rows: dict[str, list[Division]] = defaultdict(list)
    for division in divisions():
        rows[division.name].append(division)
    return {name: tuple(found) for name, found in rows.items()}


@cache
def parent(division: Division) -> Division | None:
    """The division above, None for a province."""
    rows = _by_name().get(division.parent, ())
    if len(rows) > 1 and division.code:
        rows = tuple(r for r in rows if r.code and r.code[:2] == division.code[:2]) or rows
    return min(rows, key=lambda r: (r.until is not None, -(r.until or 0), r.code or ""), default=None)


def chain(division: Division) -> tuple[Division, ...]:
    """A division and those above it, nearest first."""
    above = parent(division)
    return (division, *chain(above)) if above else (division,)


def full_name(division: Division) -> str:
    """The name that official names of bodies carry: a county's opens with that of its prefecture or municipality."""
    above = parent(division)
    if division.level == "county" and above and (above.level == "prefecture" or above.name in MUNICIPALITIES):
        return above.name + division.name
    return division.name


@cache
def _paths() -> dict[str, tuple[Division, ...]]:
    paths: dict[str, list[Division]] = defaultdict(list)
    for division in divisions():
        names = [d.name for d in chain(division)]
        forms = {names[0], "".join(names[:2][::-1]), "".join(names[::-1]), names[-1] + names[0]}
        for form in sorted(forms):
            paths[form].append(division)
    return {path: tuple(found) for path, found in paths.items()}


@cache
def _longest() -> int:
    return max(map(len, _paths()), default=0)


def place_id(division: Division) -> str:
    """The id of a division: its code, or its full name where it has none."""
    path = "".join(d.name for d in reversed(chain(division)))
    return ids.coded_place(division.code) if division.code else ids.named_place(path)


def add_division(division: Division, registry: Registry) -> str:
    """Put a division and those above it among the entities; returns its id."""
    here = place_id(division)
    if here in registry:
        return here
    above = parent(division)
    within = add_division(above, registry) if above else None
    entity = PlaceEntity(id=here, label=full_name(division), level=division.level, code=division.code, within=within)
    return registry.add(entity)


def choose(rows: tuple[Division, ...], near: str | None) -> Division | None:
    """The one division meant: one that still exists before one that does not, then one near the home of the report."""
    current = tuple(r for r in rows if r.until is None) or rows
    if len(current) > 1 and near:
        province = ids.tail(near)[:2]
        prefecture = ids.tail(near)[:4]
        for area in (prefecture, province):
            close = tuple(r for r in current if (r.code or "").startswith(area))
            if len(close) == 1:
                return close[0]
    return current[0] if len(current) == 1 else None


def split(name: str, near: str | None = None) -> tuple[Division | None, str]:
    """The division whose path opens a name, and the rest of the name; ``near`` is the id of the report's home."""
    paths = _paths()
    for end in range(min(_longest(), len(name)), 1, -1):
        rows = paths.get(name[:end])
        if rows and (division := choose(rows, near)):
            return division, name[end:]
    return None, name


def division(name: str, near: str | None = None) -> Division | None:
    """The one division that a whole name means, also without its last word (``郑州``, not ``吉林``)."""
    meant = [split(name + word, near) for word in ("", "省", "市", "自治区", "县", "区")]
    found = [division for division, rest in meant if division and not rest]
    return found[0] if len(found) == 1 else None


def level(name: str) -> Literal["province", "prefecture", "county", "township", "other"]:
    """The level that the last word of a place's name says."""
    return next((value for suffix, value in LEVELS if name.endswith(suffix)), "other")


def place_like(name: str) -> bool:
    """Whether a name has the shape of a division's name."""
    return bool(PLACE_LIKE.fullmatch(name)) and not NOT_A_PLACE.search(name)


def find(name: str, registry: Registry, near: str | None = None) -> str | None:
    """The id of the place that a whole name means, of the table or by its shape; None where it is no division.

    ``near`` is the id of the report's home, or of the report itself where its home is not known: a township without
    its county (``城关镇``) is that of the county whose report it is, else one of this report alone.
    """
    if name in ("", "全国", "中国", "中华人民共和国"):
        return registry.add(CHINA)
    division, rest = split(name, near)
    if division and not rest:
        return add_division(division, registry)
    if not place_like(rest if division else name):
        return None
    if division:
        return _unlisted(full_name(division) + rest, add_division(division, registry), registry)
    return _township(name, registry, near) if level(name) == "township" else _unlisted(name, None, registry)


def _township(name: str, registry: Registry, near: str | None) -> str:
    home = registry[near] if near and near in registry else None
    if isinstance(home, PlaceEntity) and home.label.endswith(name):
        return home.id
    if isinstance(home, PlaceEntity) and home.level == "county":
        return _unlisted(home.label + name, home.id, registry)
    place = ids.named_place(f"{ids.tail(near)}/{name}")
    return registry.add(PlaceEntity(id=place, label=name, level="township"))


def _unlisted(path: str, within: str | None, registry: Registry) -> str:
    """A place that the table lacks, by its full name."""
    return registry.add(PlaceEntity(id=ids.named_place(path), label=path, level=level(path), within=within))
