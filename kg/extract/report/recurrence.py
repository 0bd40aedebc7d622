"""The place a report speaks of as its own, told from the names that recur in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from kg.lexicon.bodies import papers
from kg.lexicon.divisions import Division, Level, by_short, chain, choose, place_before, short_name

LEVELS: dict[str, tuple[Level, ...]] = {
    "省": ("province",),
    "自治区": ("province",),
    "市": ("prefecture", "county", "province"),
    "州": ("prefecture",),
    "盟": ("prefecture",),
    "地区": ("prefecture",),
    "区": ("county", "province"),
    "县": ("county",),
    "旗": ("county",),
    "镇": ("township",),
    "乡": ("township",),
    "街道": ("township",),
}
"""The levels a bare 市, 区, 县 … may mean, the likelier first."""

_BARE = re.compile(
    r"(?:(?<![一-龥])|(?<=[对向由受在全和与我的了年为取议被请促报经听给]))(自治区|街道|地区|[省市州盟区县旗镇乡])"
    r"(?=第?[一二三四五六七八九十]{1,3}届|人大|人民代表大会|政协|委|人民政府|政府|[一-龥]{2,6}局)"
)
_MEDIA = re.compile(
    r"([一-龥]{2,4})(?:日报|晚报|晨报|全媒体|融媒|发布|人大网|新闻网|广播电视|(?<![日晚晨早])报(?:讯|记者))"
)
_PLAIN = re.compile(
    r"平安|和平|新华|团结|前进|向阳|新兴|新城|城[关中东西北]|江北|江南|安定|友好|解放|工农|东风|卫东|红旗|东方|合作|大方|平和|同心"
    r"|永和|安康|朝阳|长安|兴安|[金中西东南]山|北安|万年|安平|清河|大同|宝山|振兴|复兴|爱民|市[中南北]|河[东西]|海东|中原|延安"
    r"|兴国|互助|普安|光明|公安|长治|富民"
)
"""Short names of divisions that are plain words of reports as well."""
_OFTEN = 3
"""Times a short name must stand in an article to count as its place."""
SCAN = 30_000
"""Characters of an article that are searched for recurring names."""
_WEIGHT = {"县": 1.5, "区": 1.5, "旗": 1.5, "市": 1.2, "州": 1.2, "盟": 1.2}
"""Reports name the levels above them, but hardly those below by a bare word."""
_OWN = ("县", "区", "市", "旗", "州", "盟", "地区", "自治区", "省", "镇", "乡", "街道")


def bare_level(text: str) -> str:
    """The level word the text uses of itself most: 市 in ``市人大常委会``."""
    counts = Counter(m[1] for m in _BARE.finditer(text[:SCAN]))
    own = [(count * _WEIGHT.get(word, 1), -_OWN.index(word), word) for word, count in counts.items() if word in _OWN]
    return max(own)[2] if own else ""


def named_ends(text: str, word: str) -> Iterator[tuple[int, int, tuple[Division, ...]]]:
    """Each full name ending in ``word``: where it stands and the divisions that bear it."""
    for m in re.finditer(re.escape(word), text):
        if (found := place_before(text, m.end())) and not _tail(text, found[0], m.end()):
            yield found[0], m.end(), found[1]


def _tail(text: str, start: int, end: int) -> bool:
    """Whether a name of two characters is the end of a longer word: 和县 in ``报告和县检察院``, 开县 in ``召开县``."""
    before = text[start - 1 : start]
    if end - start > 2 or not "一" <= before <= "龥":
        return False
    return before not in "在对向由受赴到省市州盟区是" + ("" if text[start] in "和与及" else "了和与及")


def media_places(text: str, word: str) -> list[tuple[Division, int, int]]:
    """The divisions of a level whose papers and stations the text names, with where: 郑州全媒体, 《周口日报》."""
    found: list[tuple[Division, int, int]] = []
    for m in _MEDIA.finditer(text):
        for size in range(len(m[1]), 1, -1):
            rows = [r for r in by_short(m[1][-size:]) if r.name.endswith(word) and r.level in LEVELS.get(word, ())]
            found += [(row, m.end(1) - size, m.end(1)) for row in rows]
    for m in _papers().finditer(text):
        links = _paper_place(m[0])
        found += [(row, m.start(), m.end()) for row in links[:1] if row.name.endswith(word)]
    return found


@cache
def _papers() -> re.Pattern[str]:
    return re.compile("|".join(papers()))


def _paper_place(paper: str) -> tuple[Division, ...]:
    """The chain of the place of a paper whose name does not hold it."""
    place = papers()[paper]
    found = place_before(place, len(place))
    row = choose(found[1], (), place) if found else None
    return chain(row) if row else ()


def shorts(text: str, word: str) -> Counter[Division]:
    """How often the divisions of a level recur by their short names alone."""
    counts: Counter[Division] = Counter()
    for size in (2, 3, 4):
        for at in range(len(text) - size + 1):
            for row in by_short(text[at : at + size]):
                if row.name.endswith(word) and row.level in LEVELS.get(word, ()) and row.until is None:
                    counts[row] += 1
    often = {row: n for row, n in counts.items() if n >= _OFTEN and not _PLAIN.fullmatch(short_name(row.name))}
    return Counter(often)
