"""Reading a sentence with the direct patterns: one match, one act on each of its objects."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from kg.extract.activities.acts import Act
from kg.extract.activities.counting import COUNT, UNIT
from kg.extract.activities.decision_patterns import DECIDED
from kg.extract.activities.deputy_patterns import DEPUTY_WORK
from kg.extract.activities.direct_rule import Direct, How
from kg.extract.activities.endings import is_law, strip_tail
from kg.extract.activities.handling_patterns import HANDLED
from kg.extract.activities.lists import split
from kg.extract.activities.naming import NO_NAME
from kg.extract.activities.objects import Item, clean, items
from kg.extract.activities.patterns import GENERIC
from kg.extract.activities.review_patterns import WATCHED
from kg.extract.activities.triggers import marks, names_act
from kg.model.facts import ActivityType

DIRECT: tuple[Direct, ...] = DECIDED + DEPUTY_WORK + WATCHED + HANDLED
COUNTS = re.compile(rf"(?<!第){COUNT}(?:余|多)?(?:人次|件次|{UNIT}|位|人)")
FISCAL = re.compile(
    r"条约|协定|公约|决算|预算|计划|规划|方案|限额|草案|债务|债券|转移支付|预备费|报告|设立|目录|清单|命名|友好"
)
LAWFUL = re.compile(
    r"(?:条例|办法|规定|法规|规章|(?<![普执司守学用])法)(?:的决定|的决议|草案|\(草案\))?》?$|^(?:修改|修订|废止|打包).*(?:法|条例|规定|法规)"
)
COURT = re.compile(r"^(?:人民)?(?:法院|检察院)$")
MEETING = re.compile(r"(?:会|会议)$")
MEETING_ENDS = re.compile(rf"会议?(?:{COUNT}次)?(?:、|和|以及|及)")
PLAIN_MEETING = re.compile(
    r"^(?:常委会|常委|全委会|全委|工委|主席团|主任|主席|党组|第.{1,3}次全体|全体|全会|有关|各种|各类|相关|一系列|多次|专题|年度)*(?:会|会议)$"
)
DEPUTY = re.compile(r"代表|选民|联络站|“双联|“两联|议事厅|接待日|恳谈会|茶话会")
OUTER = re.compile(r"教育$|“[^”]*(?:年|标|企|行动|作风)[^”]*”|宣传|普法|党日|志愿|助学|帮扶|扶贫|慰问|文体|读书")
FOUNDING = re.compile(r"^(设立|成立|撤销|增设)(?=.)")
BUILD = re.compile(r"(?:建立健全|完善|健全|建立|制定|落实|修订|出台)")
BUILT = re.compile(r"(?:制度|清单|机制|办法|规划|方案|措施|政策|体系)$")
FIGURES = re.compile(rf"\d[\d.]*[万亿]?(?:余|多)?(?:人次|件次|{UNIT}|位|人)")
LEADING = re.compile(r"^(?:提升|拓展|巩固|做好|实施)+(?=“|代表)")
QUOTE = re.compile(r"[“《]")
HELD = re.compile(
    r"(?:[^的]{0,40}的|.{0,20}(?:人大常委会|人大|政协|党校))?(?P<o>[^的]{0,12}?)(?:培训|学习|研修|轮训)班?$"
)
# Day and place of a session: 日上午省人大常委会在昆明召开.
HOUSED = re.compile(r"^日(?:上午|下午|晚)?|[在于][^会]{2,12}$")
SESSION = re.compile(r"次会议(?:[^,。;的]{0,12})?$")
TAUGHT = re.compile(r"(?:培训|学习|研修|轮训)班?$|培训$")
CASES = re.compile(rf"对(?:{COUNT}(?:起|件|个|宗))?(?P<o>[^,]{{2,30}}?)(?:作出|进行)[^,]{{0,4}}处理")
HOW_MANY = re.compile(rf"(?:共|计)?{COUNT}(?:余|多)?(?:起|件|个|项|宗)$")
JUNK = re.compile(
    r"^(?:经常性联系代表|小组|联系代表|方式|形式|系列|各项|各类|一系列|履职|有关|相关|丰富|多种|专题|集体|调研|视察|自主|各种|此项|这|该|宣传|主题|实践|教育)*$"
)


def read(text: str, masked: str, deputies: bool, cppcc: bool) -> Iterator[Act]:
    """The acts the direct patterns find in one sentence.

    ``deputies`` says that the sentence stands in a part about deputies' work, ``cppcc`` that the report is of a CPPCC.
    """
    for direct in _due(masked):
        for m in direct.rule.pattern.finditer(text if direct.raw else masked):
            kind = _kind(direct, text[max(0, m.start() - 24) : m.end()], m.end() - m.start(), deputies and not cppcc)
            if kind:
                for item in MAKERS[direct.how](text, masked, m):
                    yield Act(kind, item, m.start(), m.end(), direct.rule.id)


@cache
def _needs() -> list[tuple[str, list[int]]]:
    """Each needed word with the places of the patterns that need it."""
    table: dict[str, list[int]] = {}
    for i, direct in enumerate(DIRECT):
        for word in direct.need.split("|"):
            table.setdefault(word, []).append(i)
    return list(table.items())


def _due(masked: str) -> list[Direct]:
    """The patterns that may match a sentence, in their order."""
    due = {i for word, places in _needs() if word in masked for i in places}
    return [DIRECT[i] for i in sorted(due)]


def _kind(direct: Direct, around: str, length: int, deputies: bool) -> ActivityType | None:
    """The type, which for a campaign depends on whose it is; None where the match is another kind's."""
    if direct.rule.id == "activity.inspect.watch" and not is_law(around[-length:].removesuffix("监督").rstrip("的")):
        return "跟踪监督"
    if direct.how != "named" or direct.type != "代表活动":
        return direct.type
    found = around[-length:]
    if OUTER.search(found):
        return "代表活动" if "代表" in found.replace("人民代表大会", "") else "other"
    if DEPUTY.search(around) or direct.rule.id == "activity.honours" or (deputies and "“" in found):
        return "代表活动"
    return "other" if "“" in found else None


def _span(m: re.Match[str]) -> tuple[int, int]:
    """Where the objects stand: group ``o``, or ``p`` of the pattern's other branch."""
    return m.span("o") if m["o"] is not None else m.span("p")


def _uncounted(text: str) -> str:
    """A name without the counts in it; a name in brackets or quotation marks stays as it is."""
    return text if QUOTE.search(text) else COUNTS.sub("", text)


def _whole(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    a, b = _span(m)
    name = FIGURES.sub("", text[a:b]).strip("、,和的")
    who = m.span("who") if "who" in m.re.groupindex else None
    return [Item(name, a, b, who)] if len(name) >= 2 else []


def _each(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    """Two things done, each in its group: 应邀列席会议、参加执法检查."""
    return [Item(m[group], *m.span(group)) for group in ("o", "p") if m[group]]


def _list(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    return [i for i in items(text, masked, *_span(m)) if len(i.text) >= 2 and not GENERIC.pattern.match(i.text)]


def _urge(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    """What a body is urged to do; things to be completed are objects of their own: 完善A制度和B清单."""
    a, b = m.span("o")
    verb = BUILD.match(masked[a:b])
    if verb:
        parts = re.split(r"[、和及]", masked[a + verb.end() : b])
        if len(parts) > 1 and all(BUILT.search(p) for p in parts):
            ends = [a + verb.end()]
            for p in parts:
                ends.append(ends[-1] + len(p) + 1)
            return [Item(text[x : y - 1], x, y - 1, m.span("who")) for x, y in pairwise(ends)]
    return [i._replace(text=_cured(i.text)) for i in _whole(text, masked, m)]


def _cured(name: str) -> str:
    """What a body is made to put right, without how many: 纠正错案两起; 对2起滥捕案件作出严肃处理."""
    cases = CASES.match(name)
    return cases["o"] if cases else HOW_MANY.sub("", name) or name


def _joined(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    """Training that others hold and deputies attend: 参加县人大常委会举办的履职培训班 → 代表履职."""
    about = HELD.search(m["o"])
    name = re.sub(rf"^(?:{m['who']}|专题|集中)+", "", about["o"]) if about else ""
    return [Item(m["who"] + name + ("" if name else "培训"), *m.span("o"))]


def _fiscal(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    found = items(text, masked, *_span(m), fiscal=True)
    found = [i._replace(text=re.sub(r"的?议案$", "", i.text)) for i in found]
    kept = [i for i in found if not LAWFUL.search(i.text)]
    return kept if any(FISCAL.search(i.text) for i in kept) else []


def _decision(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    """What is decided; a title in brackets is one object, courts set up in pairs get their common name back."""
    a, b = _span(m)
    if masked[a] == "《":
        titles = [text[x:y] for x, y in split(masked, a, b)]
        kept = [t for t in titles if re.search(r"决[定议]》$", t) and not re.search(r"修改|修订|废止|条例", t)]
        names = [re.sub(r"^《(?:.{0,20}?关于)?|的?决[定议]》$", "", t) for t in kept]
        return [Item(n, a, b) for n in names if len(n) >= 2]
    if LAWFUL.search(text[a:b]) or re.match(r"决[议定]", masked[a:b]):
        return []
    verb = FOUNDING.match(masked[a:b])
    if verb:
        return list(_founded(text, masked, a + verb.end(), b, verb.group()))
    return _list(text, masked, m)


def _founded(text: str, masked: str, a: int, b: int, verb: str) -> Iterator[Item]:
    before = ""
    for x, y in split(masked, a, b):
        name = text[x:y]
        if COURT.match(name) and before:
            name = re.sub(r"(?:人民)?(?:法院|检察院)$", "", before) + name
        before = name
        yield Item(verb + name, x, y)


def _meeting(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    a, b = _span(m)
    found = []
    for x, y in _meetings(masked, a, b):
        name = _uncounted(text[x:y]).strip("了的、")
        other = marks(masked, x, y) or "议政" in name
        if MEETING.search(name) and not other and not PLAIN_MEETING.match(name) and len(name) >= 4:
            found.append(Item(name, x, y))
    return found


def _meetings(masked: str, a: int, b: int) -> list[tuple[int, int]]:
    """Meetings are parted at 和 too where a meeting ends before it: 工作会议和推进会."""
    cuts = [a, *(m.end() for m in MEETING_ENDS.finditer(masked, a + 1, b)), b]
    return [(x, y if y == b else len(masked[:y].rstrip("、和以及"))) for x, y in pairwise(cuts)]


def _session(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    """A session with the body that holds it; 2日召开第十八次会议 names none."""
    if SESSION.search(m["who"]):
        return []  # 市六届人大三次会议举行第二次全体会议: a sitting of a session that is already one
    name = (HOUSED.sub("", m["who"]) if m["o"][0] == "第" else "") + m["o"]
    return [] if name[0] == "第" else [Item(name, *m.span("o"))]


def _heard(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    """A hearing with the matter it was held on: 就建筑市场立法举行听证会 → 建筑市场立法听证会."""
    return [Item(clean(text[slice(*m.span("o"))]) + m["h"], *m.span("o"))]


def _motion(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    """A proposal told by its title; other documents that are dealt with are none."""
    return _list(text, masked, m) if re.search(r"(?:提案|建议|议案)》$", text[: m.end("o")]) else []


def _attend(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    """Deputies invited to sit in: one object a meeting (基层代表列席常委会会议)."""
    who = _uncounted(m["who"])
    who = who if len(who) <= 8 else "代表"
    return [Item(f"{who}{m['h']}{clean(text[x:y])}", x, y) for x, y in split(masked, *m.span("o"))]


def _takepart(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    """What deputies take part in; 组织代表860人次参加视察、调研 counts only, training is an act of its own."""
    found = [Item(strip_tail(_uncounted(text[x:y])), x, y) for x, y in split(masked, *m.span("o"))]
    found = [i for i in found if len(i.text) >= 2 and not NO_NAME.search(i.text)]
    if len(found) == 1 and TAUGHT.search(found[0].text):
        return []
    bare = COUNTS.search(m.group()) and all(names_act(i.text) for i in found)
    return [i._replace(text="") for i in found] if bare else found


def _training(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    a, b = _span(m)
    if "、" in m["o"] and m.re.pattern.startswith("采取"):
        return [Item(t, x, y) for x, y in split(masked, a, b) if re.search("培训|提升", t := clean(text[x:y]))]
    name = _uncounted(text[a:b]).strip("、,和的").replace("进行", "")
    name = re.sub(r"^(?:了|好|对|新一届|专题|业务|集中)+(?=.{3})", "", name)
    short = len(name) < 3
    if JUNK.match(name) or re.search(r"^[^,]{0,20}参加|调研|视察|检查|建设和|、$|职业|技能|技术|就业|创业", name):
        return []
    taught = "学习" if masked.startswith("学习班", b) else "培训"
    return [Item(name + taught if short else name, a, b)]


def _cleanup(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    """Normative documents reviewed or cleared up, one object a field: 涉及A、B等领域的规范性文件."""
    a, b = m.span("o")
    tail = m["h"] + (m["k"] if "k" in m.re.groupindex else "")
    first = re.match(r"(?:涉及|有关|关于|与)", masked[a:b])
    lead = first.group() if first else ""
    stop = masked.find("等", a)
    names = [clean(text[x:y]) for x, y in split(masked, a + len(lead), stop if a < stop < b else b)]
    link = "的" if lead or (names and names[0].endswith("备案")) else ""
    kept = [n for n in names if n and not JUNK.match(n)]
    return [Item(f"{lead}{n}{link}{tail}", a, b) for n in kept] or [Item(tail, a, b)]


def _named(text: str, masked: str, m: re.Match[str]) -> list[Item]:
    a, b = _span(m)
    if marks(masked, a, b) or JUNK.match(text[a:b]):
        return []
    closing = text[b : m.end()]
    found = [LEADING.sub("", _uncounted(text[x:y]).strip("了的等")) for x, y in _campaigns(masked, a, b)]
    quoted = len(found) == 1 and found[0].endswith(("”", "小组", "代表"))
    return [Item(n + closing if quoted else n, a, b) for n in found if (len(n) >= 3 or quoted) and not JUNK.match(n)]


def _campaigns(masked: str, a: int, b: int) -> list[tuple[int, int]]:
    """Campaigns named side by side are parted at 和 as well as at 、."""
    parts = []
    for x, y in split(masked, a, b):
        m = re.search(r"和", masked[x:y]) if y - x >= 9 else None
        parts += [(x, x + m.start()), (x + m.end(), y)] if m and m.start() >= 4 and y - x - m.end() >= 4 else [(x, y)]
    return parts


MAKERS: dict[How, Callable[[str, str, re.Match[str]], list[Item]]] = {
    "list": _list,
    "whole": _whole,
    "fiscal": _fiscal,
    "decision": _decision,
    "meeting": _meeting,
    "attend": _attend,
    "takepart": _takepart,
    "urge": _urge,
    "joined": _joined,
    "heard": _heard,
    "motion": _motion,
    "each": _each,
    "session": _session,
    "training": _training,
    "cleanup": _cleanup,
    "named": _named,
}
