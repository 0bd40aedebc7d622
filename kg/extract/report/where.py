"""Whose report it is: the organ and the division, from the masthead or, failing that, from the names that recur."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kg.extract.bodies.leads import VERB
from kg.extract.report.patterns import COMMISSION, CONGRESS, CPPCC, NATIONAL, NATIONAL_CPPCC, TITLE
from kg.extract.report.poll import ELSEWHERE, GUEST, poll, recurring_county
from kg.extract.report.recurrence import SCAN, bare_level
from kg.extract.report.when import arabic
from kg.lexicon.divisions import (
    NATION,
    Division,
    alive,
    by_name,
    by_short,
    chain,
    choose,
    official,
    place_before,
    short_name,
    township,
)

Organ = Literal["npc", "cppcc"]
_LEAD = "在受向对由省市州盟"
"""Characters right before which a name of two characters may begin in a masthead."""
_PART = (
    r"[^\W\da-zA-Z第节章篇卷讯电自今年对并做由受在了是为的全各我本该和与及向指导县乡区省级届经被把从给请但让其均已没]"
)
_UNKNOWN = re.compile(
    rf"(?:^|[^一-龥]|[在受向对由和与及])(?:{_PART}{{2,3}}(?:省|自治区))?({_PART}{{1,6}}(?:自治县|自治旗|[县旗市区]))?"
    rf"({_PART}{{1,4}}(?:街道|苏木|[镇乡县旗区市]))$"
)


_ADVERB = re.compile(
    r"随后|会后|会前|届满|期间|目前|同时|此后|之后|此前|之前|[当同去前近本]年|近日|日前|今后|以来|为此|据悉|另外|其中|经过|按照|根据|首次|再次"
)
"""Words that stand right before 县人大 without a mark and are no name of a county: ``随后县人大``."""
_COUNTED = "年月日届次号名个位件"
"""What a digit counts or dates: ``14日经县`` names no 日经县."""
_ZONE = re.compile(r"(?:^|\n|[—\-在受])([一-龥]{4,14}?(?:园区|开发区|高新区|经开区|新区|示范区|管理区|保税区|旅游区))$")
"""A zone before its working committee, with the city it lies in."""
_COMMITTEE_NAME = re.compile(
    r"(?P<place>[一-龥]{2,14}?[省市州盟县旗区])(?:第?[一二三四五六七八九十\d]{1,3}届)?(?:人民代表大会|人大)常(?:务委员|委)会"
)
_OPENING = re.compile(
    r"[—\-(]*(?:[\d一二三四五六七八九十〇○年月日]{6,12})?在?|[^\n。]{0,24}[电讯](?:\([^)\n]{2,20}\))?"
)
"""What may stand before the name of the congress in the line of a masthead: a dash, a date, ``新华社北京2月28日电``."""
_TOP = 300
"""Characters of a head in which the national congress may be named as its own."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A mention of the reporting organ: ``start:end`` in the head, the words of its place end at ``place_end``."""

    start: int
    end: int
    organ: Organ
    rank: int
    place_end: int
    place_text: str = ""
    term: str | None = None
    number: str | None = None
    kind: str = ""


def anchors(head: str) -> list[Anchor]:
    """The mentions of a congress, its committee or a CPPCC in a masthead, the most telling first."""
    found = [_npc(m, head) for m in CONGRESS.pattern.finditer(head)]
    found += [_cppcc(m, head) for m in CPPCC.pattern.finditer(head)]
    local = [a for a in found if a.rank < 9]
    if all(a.rank > 2 for a in local):
        local += _national(head)
    return sorted(local, key=lambda a: (a.rank, a.start))


def _national(head: str) -> list[Anchor]:
    """The mentions of the national congress or conference, where a line of the masthead opens with one."""
    found = []
    for pattern, organ in ((NATIONAL.pattern, "npc"), (NATIONAL_CPPCC.pattern, "cppcc")):
        marks = [_of_nation(m, "npc" if organ == "npc" else "cppcc") for m in pattern.finditer(head[:_TOP])]
        if any(_OPENING.fullmatch(head[head.rfind("\n", 0, mark.start) + 1 : mark.start]) for mark in marks[:1]):
            found += marks
    return found


def _of_nation(m: re.Match[str], organ: Organ) -> Anchor:
    """A sitting of the committee is not the session of the congress that a report is given to."""
    kind = "committee" if m["committee"] else "congress" if organ == "npc" else "council"
    number = None if m["committee"] else m["number"]
    rank = 2 if number else 0
    return Anchor(m.start(), m.end(), organ, rank, m.start(), NATION.name, m["term"], number, kind)


def _rank(head: str, start: int, end: int, session: bool, committee: bool) -> int:
    """0 title, 1 commission, 2 session, 3 committee, 4 anything else."""
    line_start = head.rfind("\n", 0, start) + 1
    line = head[line_start : (head.find("\n", end) + 1 or len(head) + 1) - 1]
    if line_start < 300 and (committee and not session and _bare_title(line, end - line_start)):
        return 0
    if len(line) < 60 and TITLE.pattern.search(line) and line_start < 300:
        return 0
    before = head[max(0, start - 30) : start]
    if COMMISSION.pattern.search(head[max(0, start - 30) : end + 4]) and "受" in before:
        return 1
    if session:
        return 2
    return 3 if committee else 4


def _bare_title(line: str, end: int) -> bool:
    """Whether a line is the name of a committee and no more, as in yearbooks: ``荣县人民代表大会常务委员会``."""
    m = _COMMITTEE_NAME.match(line)
    return m is not None and m.end() == end == len(line) and by_name(m["place"]) != ()


def _npc(m: re.Match[str], head: str) -> Anchor:
    if m["street"]:
        kind, place = "office", head[head.rfind("\n", 0, m.start()) + 1 : m.start()][-20:] + m["street"]
    else:
        kind, place = next((k for k in ("committee", "presidium", "office") if m[k]), "congress"), ""
    rank = _rank(head, m.start(), m.end(), bool(m["number"]), kind != "congress")
    if head[max(0, m.start() - 2) : m.start()] == "全国":
        rank = 9
    elif m["street"]:
        rank = min(rank, 2)
    return Anchor(m.start(), m.end(), "npc", rank, m.start(), place, m["term"], m["number"], kind)


def _cppcc(m: re.Match[str], head: str) -> Anchor:
    kind = "committee" if m["committee"] or m["standing"] else "office" if m["office"] or m["branch"] else "council"
    number = m["number"] or m["sitting"]
    rank = _rank(head, m.start(), m.end(), bool(number), kind == "committee")
    place = m["place"] or ""
    if place.startswith("全国") or head[max(0, m.start() - 2) : m.start()] == "全国":
        rank = 9
    term = m["early"] or m["term"] or m["local"]
    return Anchor(m.start(), m.end(), "cppcc", rank, m.start(), place, term, number, kind)


def named_place(anchor: Anchor, head: str, text: str) -> tuple[Division, ...]:
    """The chain of the listed division named at an anchor, () where it names none."""
    words, end = _words(anchor, head)
    if words == NATION.name:
        return (NATION,)
    known = place_before(words, end, bare=True)
    if known and end - known[0] >= 2 and not _tail(words, known[0], end):
        start, rows = known
        before = words[max(0, start - 12) : start]
        if anchor.rank >= 3 and (ELSEWHERE.search(before) or GUEST.match(head, anchor.start)):
            return ()
        row = choose(alive(rows, _year(head)), (), before * 20 + text[:SCAN])
        other = anchor.rank >= 3 and (before.endswith("、") or not _fits(row, text))
        if row and not other:
            return chain(row)
    return ()


def _tail(words: str, start: int, end: int) -> bool:
    """Whether a name of two characters is the end of a longer word: 宁县 in 咸宁县, 和县 in ``支持和县人大``."""
    if end - start > 2 or words[end - 1] not in "县区市旗" or words[start - 1 : start] in ("", "\n"):
        return False
    return words[start - 1] in ",。、;:" if words[start] in "和与及" else words[start - 1] not in _LEAD + ",。、;:(—"


def _year(head: str) -> int | None:
    """The first year a masthead names."""
    m = re.search(r"(?:19|20)\d\d(?=年)", arabic(head))
    return int(m[0]) if m else None


def _fits(row: Division | None, text: str) -> bool:
    """Whether a division is of the level that the text speaks of as its own."""
    word = bare_level(text)
    return row is None or not word or row.name.endswith(word)


def _words(anchor: Anchor, head: str) -> tuple[str, int]:
    """The text in which an anchor's place ends, and where."""
    return (anchor.place_text, len(anchor.place_text)) if anchor.place_text else (head, anchor.place_end)


def unlisted_place(anchor: Anchor, head: str, text: str) -> tuple[Division, ...]:
    """A division that the table lacks, made from its name: a township, or a county under the city that recurs."""
    words, end = _words(anchor, head)
    if anchor.kind == "office" and (zone := _zone(words[max(0, end - 20) : end], text)):
        return zone
    m = _UNKNOWN.search(words[max(0, end - 20) : end])
    if not m or VERB.search((m[1] or "") + m[2]) or not _plausible(m, anchor, text):
        return ()
    name = m[2]
    if name.endswith(("街道", "镇", "乡", "苏木")):
        county = _known_or_made(m[1], text) if m[1] else recurring_county(text)
        place = township(name, county[0] if county else None)
        return (place, *county)
    if name[-1] == "市" and (place_before(name, len(name)) or not _heir(name)):
        return ()
    return _known_or_made(name, text)


def _plausible(m: re.Match[str], anchor: Anchor, text: str) -> bool:
    """Whether the words before an anchor may be a name that the table lacks.

    The table has every county there is and most that were: one it lacks must open a title or recur.
    """
    name, before = m[1] or m[2], m.string[m.start(1 if m[1] else 2) - 1 :][:1]
    if _ADVERB.search(name) or (before.isdigit() and name[0] in _COUNTED):
        return False
    if name[-1] not in "县旗市区" or place_before(name, len(name)):
        return True
    return anchor.rank <= 1 or text.count(name, 0, SCAN) > 1


def _zone(words: str, text: str) -> tuple[Division, ...]:
    """The chain of a zone that ends some words and begins with the name of its city: 苏州工业园区."""
    m = _ZONE.search(words)
    if m is None:
        return ()
    for size in range(len(m[1]) - 2, 1, -1):
        found = place_before(m[1], size, bare=True)
        if found is None or found[0] > 0:
            continue
        cities = tuple(row for row in found[1] if row.level == "prefecture")
        if row := choose(cities or found[1], (), text[:SCAN]):
            return (township(m[1].removeprefix(row.name), row), *chain(row))
    return ()


def _known_or_made(name: str, text: str) -> tuple[Division, ...]:
    found = place_before(name, len(name))
    if found and (row := choose(_whole(name, *found), (), text[:SCAN])):
        return chain(row)
    if (found and len(name) - found[0] > 2) or name[-1] in "州盟":
        return ()
    above = _written_above(name, text) or (poll(text, "市", ()).links if name.endswith("区") else ()) or _heir(name)
    made = Division.model_construct(
        name=name, level="county", parent=above[0].name if above else "", code=None, since=None, until=None
    )
    return (made, *above)


def _whole(name: str, start: int, rows: tuple[Division, ...]) -> tuple[Division, ...]:
    """The divisions that a name means as a whole: alone, or after the name of one above (济南市历下区)."""
    if start == 0:
        return rows
    above = place_before(name, start, bare=True)
    if above is None or above[0] > 0:
        return ()
    return tuple(row for row in rows if any(link in above[1] for link in chain(row)))


def _written_above(name: str, text: str) -> tuple[Division, ...]:
    """The chain of the city or prefecture that the text writes before a name: 绥化市北林区."""
    for m in re.finditer(rf"(?<=[市州盟]){re.escape(name)}", text[:SCAN]):
        found = place_before(text, m.start())
        if found and (row := choose(found[1], ())):
            return chain(row)
    return ()


def _heir(name: str) -> tuple[Division, ...]:
    """The chain above the one present division that bears a former county's name: 顺德县 → 佛山市."""
    rows = [row for row in by_short(short_name(name)) if row.level == "county"]
    return chain(rows[0])[1:] if len(rows) == 1 else ()


def body_name(organ: Organ, kind: str, links: tuple[Division, ...]) -> str:
    """The full official name of the reporting body."""
    place = official(links)
    if organ == "cppcc":
        if kind == "office" and links[1:]:
            return f"中国人民政治协商会议{official(links[1:])}委员会{links[0].name}工作委员会"
        council = f"中国人民政治协商会议{place}委员会"
        return council + ("常务委员会" if kind == "committee" else "")
    town = bool(links) and links[0].level == "township"
    if kind == "office" or place.endswith(("地区", "盟")):
        above = official(links[1:])
        return f"{above}人民代表大会常务委员会{links[0].name}工作委员会" if above else ""
    if town:
        return f"{place}人民代表大会" + ("主席团" if kind != "congress" else "")
    return f"{place}人民代表大会" + ("" if kind == "congress" else "常务委员会")
