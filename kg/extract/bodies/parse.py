"""Every mention of a body, with the full official names it stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.bodies.around import CONGRESS, OUTER, SESSION, prefixed, session_of, wrong_after, wrong_before
from kg.extract.bodies.branches import branch
from kg.extract.bodies.frames import bare, frames, visited
from kg.extract.bodies.named import Links
from kg.extract.bodies.names import inner_name, names_of
from kg.extract.bodies.patterns import core, topical
from kg.extract.bodies.prefix import Prefix, read_prefix, unknown_place
from kg.extract.bodies.shapes import shapes
from kg.extract.bodies.spot import Spot
from kg.extract.report.recurrence import bare_level
from kg.extract.work import Found, Home, Mention, Work
from kg.lexicon.bodies import Organ, alternate, composed, organs
from kg.lexicon.divisions import LONGEST, by_name, place_before
from kg.model.facts import BodyFact

_SITTING = re.compile(f"(?:{SESSION.pattern})|会议")
_COURT_BRANCH = re.compile(r"(?:第[一二三四五]|[一-龥]{2,10}?)分院")
"""A branch of a province's court or procuratorate, after its city, prefecture or league."""
_CITY = "城市"
_BOUND = frozenset({"township", "street", "office"})
"""Organs that only places of one sort have."""
_JOINED = re.compile(r"(?:、|和|与|及|以及|暨)?$")
_CONNECTORS = frozenset({"、", "和", "与", "及", "以及"})
_LEVEL_FIRST = re.compile(
    r"(?:中国共产党|中国人民政治协商会议|中国共产主义青年团)?(?=(?:省|自治[区州县旗]|市|州|盟|县|区|旗|镇|乡|街道|地区))"
)
_MEMBERS = 5
"""Party committees that one coordinated mention may hold."""


def find(work: Work) -> list[Found]:
    """Fill ``work.mentions`` and answer with one fact for each name and surface of an article."""
    found: list[Spot] = []
    for number, article in enumerate(work.outline.articles):
        home = work.homes[number] if number < len(work.homes) else Home()
        found += _article(work, article.start, article.end, home)
    work.mentions.extend(Mention(s.start, s.end, s.names, s.types) for s in found)
    return list(_facts(work, found))


def _article(work: Work, start: int, end: int, home: Home) -> list[Spot]:
    """The bodies of one article, without what stands in garbled runs; ambiguous places are recorded as doubts.

    A name printed twice is still the name, so duplicated runs are read like others.
    """
    garbled = [d for d in work.outline.damages if d.why == "garbled" and start <= d.start < end]
    kept = []
    for spot in _framed(work.text, start, end, home):
        if any(d.start < spot.end and spot.start < d.end for d in garbled):
            continue
        if spot.names:
            kept.append(spot)
        else:
            surface = work.text[spot.start : spot.end]
            work.doubt("KG-B002", "warning", f"“{surface}”有同名者", spot.start, spot.end)
    return kept


def _framed(text: str, start: int, end: int, home: Home) -> list[Spot]:
    """The mentions of an article, each read in the frame of the part it stands in."""
    parts = frames(text, start, end, home)
    if not home.chain and home.organ and (word := bare_level(text[start:end])):
        alone = replace(home, chain=(unknown_place(word),))
        parts = [(a, b, alone if frame is home else frame) for a, b, frame in parts]
    found = [spot for a, b, frame in parts for spot in spots(text, a, b, frame)]
    there = (s for a, b, frame in visited(text, start, end, home) for s in words(text, a, b, frame))
    more = [spot for spot in there if bare(text, spot.surface_start) and _free(found, spot)]
    return sorted(found + more, key=lambda s: s.start) if more else found


def _free(found: list[Spot], spot: Spot) -> bool:
    """Whether no mention found stands where another does; mentions are sorted and do not overlap."""
    i = bisect_left(found, spot.end, key=lambda s: s.start) - 1
    return i < 0 or found[i].end <= spot.start


def spots(text: str, start: int, end: int, home: Home) -> list[Spot]:
    """The mentions in ``text[start:end]`` in order, none overlapping: of two that overlap the longer stays.

    A mention without names is one whose place is ambiguous.
    """
    found = [*shapes(text, start, end, home), *words(text, start, end, home)]
    kept: list[Spot] = []
    for spot in sorted(found, key=lambda s: (s.start, -s.end)):
        if not kept or spot.start >= kept[-1].end:
            kept.append(spot)
        elif spot.end - spot.start > kept[-1].end - kept[-1].start:
            kept[-1] = spot
    return kept


def _facts(work: Work, spots: list[Spot]) -> Iterator[Found]:
    """A fact for each name and surface of an article; a body whose place nothing tells is a mention alone."""
    seen: set[tuple[int, str, str]] = set()
    for spot in spots:
        article = work.outline.sentence(spot.start).article
        for name, kind in zip(spot.names, spot.types, strict=True):
            surface = work.text[spot.surface_start : spot.end]
            key = (article, name, surface)
            if key not in seen and not _placeless(name):
                seen.add(key)
                yield work.fact(
                    BodyFact, spot.surface_start, spot.end, rule=spot.rule, name=name, surface=surface, type=kind
                )


def _placeless(name: str) -> bool:
    """Whether a name has the level word of a place and not the place: 县人民政府, not 镇远县人民政府."""
    head = _LEVEL_FIRST.match(name)
    return head is not None and not any(by_name(name[head.end() : head.end() + size]) for size in range(2, LONGEST))


def words(text: str, start: int, end: int, home: Home) -> list[Spot]:
    """The mentions that the words of the lexicon make in ``text[start:end]``."""
    table = organs()
    fields = (_after_city(text, m) for m in topical().finditer(text, start, end))
    matches = [*core().finditer(text, start, end), *(m for m in fields if m)]
    found: list[Spot] = []
    at = start
    for m in sorted(matches, key=lambda m: (m.start(), -m.end())):
        if m.start() < at:
            continue
        at = m.end()
        organ = table.get(m.group()) or composed(m.group())
        spot = _spot(text, m, organ, home, found[-1] if found else None) if organ else None
        if spot is None:
            continue
        at = spot.end
        if found and _merges(text, found[-1], spot):
            last = found.pop()
            spot = spot._replace(
                start=last.start,
                surface_start=last.start,
                names=last.names + spot.names,
                types=last.types + spot.types,
            )
        found.append(spot)
    return found


def _after_city(text: str, m: re.Match[str]) -> re.Match[str] | None:
    """A name composed of topics without 城市 where that ends the name of a city: ``盐城市财政局``."""
    city_end = m.start() + len(_CITY)
    if m[0].startswith(_CITY) and place_before(text, city_end):
        return topical().match(text, city_end)
    return m


def _spot(text: str, m: re.Match[str], organ: Organ, home: Home, last: Spot | None) -> Spot | None:
    if wrong_after(text, m, organ):
        return None
    if organ.rule == "body.department" and not prefixed(text, m.start()):
        organ = _among_committees(text, m, organ, home, last) or organ
    if organ.place == "never":
        return _national(text, m, organ)
    prefix = read_prefix(text, m.start(), home, bare=organ.place != "home")
    begin = prefix.start if prefix else m.start()
    if organ.word.startswith("委") and text[begin - 2 : begin] == "中共":
        begin -= 2
    placed = prefix is not None and prefix.chains
    if organ.word == "工作委员会" if placed else wrong_before(text, begin, organ):
        return None
    if prefix and prefix.unsure:
        return Spot(begin, m.end(), (), (), "body.unsure", begin)
    places = _places(text, organ, prefix, home, last, m.start())
    if not places and begin == m.start() and (other := alternate(organ.word)):
        organ, places = other, (home.chain,) if home.chain else ()
    if not places:
        return None
    return _build(text, m, organ, places, begin, home, last)


def _national(text: str, m: re.Match[str], organ: Organ) -> Spot | None:
    """A body with one name everywhere. 全国人大 is the congress with a term or a session, 区人事部 no ministry."""
    if organ.word.endswith("部") and prefixed(text, m.start()):
        return None
    names, kinds = organ.names, organ.types
    if organ.word == "全国人大" and (text[m.start() - 1 : m.start()] == "届" or _SITTING.match(text, m.end())):
        names, kinds = ("全国人民代表大会",), ("congress",)
    return Spot(m.start(), m.end(), names, kinds, organ.rule, m.start())


def _among_committees(text: str, m: re.Match[str], organ: Organ, home: Home, last: Spot | None) -> Organ | None:
    """The committee that the word of a department means in a report of a CPPCC or after another committee."""
    inside = last is not None and _is_committee(last) and m.start() - last.end <= 1
    return alternate(organ.word, inside) if inside or home.organ == "cppcc" else None


def _is_committee(spot: Spot) -> bool:
    return spot.rule in ("body.committee", "body.inner") or "special_committee" in spot.types


def _places(
    text: str, organ: Organ, prefix: Prefix | None, home: Home, last: Spot | None, core_start: int
) -> tuple[Links, ...]:
    """The chains of the places a mention speaks of; () where it speaks of none in particular."""
    if prefix is not None and (prefix.chains or prefix.national):
        fits = _fits(organ, prefix.chains)
        return (*(((),) if prefix.national else ()), *prefix.chains) if fits else ()
    generic = prefix is not None and prefix.start < core_start and not _only_term(text, prefix, core_start)
    if generic or organ.place == "region":
        return ()
    if last and last.links and text[last.end : core_start] in _CONNECTORS:
        return (last.links,)
    if organ.place == "level" or (organ.place in _BOUND and not _fits(organ, (home.chain,))):
        return ()
    return (_seat(organ, home),) if home.chain else ()


def _seat(organ: Organ, home: Home) -> Links:
    """The chain of the reporter's place, or of the one above it that alone has such a court."""
    level = {"中级": "prefecture", "高级": "province"}.get(organ.word[:2])
    above = [i for i, link in enumerate(home.chain) if link.level == level]
    return home.chain[above[0] :] if above and organ.types == ("court",) else home.chain


def _only_term(text: str, prefix: Prefix, core_start: int) -> bool:
    return text[core_start - 1] == "届" and prefix.chains == ()


def _fits(organ: Organ, chains: tuple[Links, ...]) -> bool:
    """Whether a word may be said of these places: 党委 of an autonomous division, of several places, of a township."""
    if organ.place == "office":
        return all(links and links[0].name.endswith(("盟", "地区", "街道")) for links in chains)
    if organ.place in ("township", "street"):
        return all(_town(links) and (organ.place == "township" or links[0].name[-2:] == "街道") for links in chains)
    if organ.place != "region" or len(chains) > 1:
        return True
    return all(links and ("自治" in links[0].name or _town(links)) for links in chains)


def _build(
    text: str,
    m: re.Match[str],
    organ: Organ,
    places: tuple[Links, ...],
    begin: int,
    home: Home,
    last: Spot | None,
) -> Spot | None:
    end, names, kinds = m.end(), organ.names, organ.types
    rule = organ.rule
    if organ.word in OUTER and (inner := inner_name(text, m.end(), organ.word, home)):
        end, names, kinds, rule = inner.end, inner.names, inner.types, "body.inner"
    elif organ.word in CONGRESS and (
        text[m.start() - 1] == "届" or session_of(text, m, organ) or all(_town(p) for p in places)
    ):
        names, kinds = ("{P}人民代表大会",), ("congress",)
    elif (part := branch(text, end, organ))[1]:
        end, names = part[0], (names[0] + part[1],)
    elif kinds == ("school",) and not prefixed(text, m.start()):
        names = (text[begin:end],)
    elif home.organ == "cppcc" and organ.cppcc:
        names = organ.cppcc
    if not any(names):
        return None
    full, types = names_of(names, kinds, places)
    if not full or any(name.startswith("人民代表大会") for name in full):
        return None
    surface = begin
    if (
        last
        and organ.place != "home"
        and begin == m.start()
        and text[last.end : begin] in _CONNECTORS
        and places == (last.links,)
    ):
        surface = last.surface_start
    return Spot(begin, end, full, types, rule, surface, places[-1])


def _town(links: Links) -> bool:
    return bool(links) and links[0].level == "township"


def _merges(text: str, last: Spot, spot: Spot) -> bool:
    """Whether two party committees side by side are one coordinated mention: ``中央和省委、市委``."""
    if text[last.end : spot.start] not in _CONNECTORS or len(last.names) >= _MEMBERS:
        return False
    return {*last.types, *spot.types} == {"party_committee"} and all(
        n.endswith("委员会") for n in last.names + spot.names
    )
