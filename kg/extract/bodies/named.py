"""Divisions named in front of a body, and which of several namesakes is meant."""

from __future__ import annotations

import re

from kg.extract.bodies.leads import name_start
from kg.extract.work import Home
from kg.lexicon.divisions import Division, chain, choose, place_before, short_name

Links = tuple[Division, ...]

_COMMON = frozenset({"城区", "郊区", "矿区", "东区", "西区", "新区", "市区", "市中区", "新市区", "南市区", "北市区"})
"""Names of districts that are plain words as well; taken only where the report's own chain has them."""
_COUNTY = re.compile(r"(?<![一-龥])([一-龥]{2,4}[县市旗])$")
_AROUND = 2000
"""Characters on either side that may name the city of an ambiguous district."""


def named(text: str, at: int, home: Home, bare: bool = False) -> tuple[int, Links] | None:
    """A division named right before ``at``, with the divisions above it where they stand in front.

    Answers with its start and its chain, which is empty where several places bear the name and nothing tells which
    is meant; None where none is named. ``bare`` allows names without their level: 郑州.
    """
    for i, link in enumerate(home.chain):
        begin = at - len(link.name)
        if link.level in ("county", "township") and begin >= 0 and text.startswith(link.name, begin):
            return _whole(text, begin, home.chain[i:])
    if text[at - 1 : at + 1] == "地委" and (found := place_before(text, at - 1, True)):
        rows = tuple(row for row in found[1] if row.name.endswith("地区"))
        return (found[0], chain(rows[0])) if rows else None
    found = place_before(text, at, bare)
    if found is None or _common(text[found[0] : at], home):
        return None
    return _under(text, *found) or _meant(text, at, *found, home)


def _common(name: str, home: Home) -> bool:
    return name in _COMMON and all(link.name != name for link in home.chain)


def _under(text: str, start: int, rows: tuple[Division, ...]) -> tuple[int, Links] | None:
    """The row that lies under a division named right before ``start``."""
    above = place_before(text, start, True)
    for row in rows if above else ():
        links = chain(row)
        if above and any(link in above[1] for link in links[1:]):
            start = above[0]
            while (more := place_before(text, start, True)) and any(r in links for r in more[1]):
                start = more[0]
            return start, links
    return None


JOINTLY = "会同"
"""``会同县人大常委会`` is 会同 and the county's own committee, but in the reports of the prefecture of 会同县."""


def _meant(text: str, at: int, start: int, rows: tuple[Division, ...], home: Home) -> tuple[int, Links] | None:
    """The row that is meant by a name that stands alone."""
    name, near = text[start:at], home.chain
    if len(name) == 2 and _swallows(text, start, name, rows, near):
        return None
    if name.startswith(JOINTLY) and all(link.name != row.parent for link in near for row in rows):
        return None
    if short_name(rows[0].name) == name != rows[0].name:
        high = tuple(r for r in rows if r.level in ("province", "prefecture"))
        rows = high or tuple(r for r in rows if any(r.parent == link.name for link in near))
    if not rows:
        return None
    row = choose(rows, near, text[max(0, at - _AROUND) : at + _AROUND]) or _highest(rows)
    return start, chain(row) if row else ()


def _swallows(text: str, start: int, name: str, rows: tuple[Division, ...], near: Links) -> bool:
    """Whether a name of one character and its level is rather the end of a word before a bare level word.

    ``召开县委全会`` holds 开县, ``市委和县委`` 和县; such names count after a mark, or after 在, 赴 … near the report's
    own place. The short name of a city counts after 与, 和 too: ``与泸州、昭通市``, but ``传达州委精神``.
    """
    before = text[start - 1 : start]
    marked = not "一" <= before <= "龥"
    if name[-1] == "州" and not marked and all(row.name != name for row in rows):
        return before not in "与和及同"
    if name[-1] not in "县区市州旗":
        return not marked and name[0] in "和与及"
    if marked:
        return name[0] in "和与及"
    return before not in "在对向由受赴到" or all(link.name != row.parent for link in near for row in rows)


def unlisted(text: str, at: int, home: Home) -> tuple[int, Links] | None:
    """A county that the table lacks, in a list of counties: taken to lie where the report's own does."""
    m = _COUNTY.search(text, max(0, at - 7), at)
    if m is None or not home.chain:
        return None
    above = tuple(link for link in home.chain if link.level in ("province", "prefecture"))
    name = m[1][name_start(m[1][:-1]) :]
    made = Division.model_construct(
        name=name, level="county", parent=above[0].name if above else "", code=None, since=None, until=None
    )
    return m.end(1) - len(name), (made, *above)


def _whole(text: str, start: int, links: Links) -> tuple[int, Links]:
    """Take in the names of the divisions above that stand right before ``start``."""
    for link in links[1:]:
        if text.startswith(link.name, start - len(link.name)):
            start -= len(link.name)
    return start, links


def _highest(rows: tuple[Division, ...]) -> Division | None:
    """Of namesakes of several levels the highest, where only one is as high: 河南 the province."""
    order = ("province", "prefecture")
    for level in order:
        same = [r for r in rows if r.level == level and r.until is None]
        if same:
            return same[0] if len(same) == 1 else None
    return None
