"""What the patterns of platforms mean: which stations, systems and brands there are, and what is done to them."""

from __future__ import annotations

import re

from kg.extract.documents.phrase import Mentions, balanced, clause_start, first_of, headline, in_order, split
from kg.extract.platforms.patterns import BRAND, BUILD, BUILT, KNOWN, RENEWED, SHORT, VENUE
from kg.extract.proposals.parse import Voices
from kg.extract.work import Found, Work
from kg.model.facts import PlatformFact

DOMAIN = re.compile(
    r"人大|代表|委员|政协|立法|普法|监督|预算|备案|审查|履职|议事|协商|宪法|民主|信访|建议|提案|民意|选民|联络|人民代表大会|问政"
)
QUOTED = re.compile(r"“([^“”]+)”")
VERB = re.compile(rf"(?:{BUILD})(?:了)?")
BEFORE = re.compile(rf"(?P<verb>{BUILD})(?:了|成)?(?P<between>[^,;。:\n]{{0,24}})$")
# what may stand between the clause's opening and a platform that bears the name of its place
PLACED = re.compile(
    r"(?:^|将|把|在|以|[、和]|^(?:打造|建成|建立|设立)了?)"
    r"(?P<place>[^,;。:、将把在以的了\d“”【】]{2,16}(?:镇|乡|街道|社区|村|学院|大学|公司|园区|小区|人大|政协))$"
)
KINDRED = re.compile(r"(?:星级|示范|行业|专业|特色|中心|网上|线上|掌上|数字|智慧|界别|人大|政协|全[市省区县州]人大)+$")
TITLE_GOES_ON = re.compile(
    r"[^,;。、\n听征收”]{0,12}(?:的(?:指导|实施)?意见|规划|办法|规则|方案|细则|导则|规范|制度|机制)(?=[,;。、和等》\n]|$)"
)
VAGUE = re.compile(
    r"^(?:相关|有关|各类|各种|新的|一批|良好|多个|一个|重要|信息化?|网络|服务|工作|信息服务|综合服务|数字化?|智能化?|宣传|学习|交流"
    r"|履职|参与|议事|联系|监督|民主|协商|民意表达|代表履职|委员履职|发挥作用|的|平台)*(?:平台|系统|基地|载体|模式|中心|讲堂|沙龙|数据库)$"
)
NO_BRAND = re.compile(
    r"直通车|主阵地|防火墙|同心圆|朋友圈|压舱石|主力军|桥头堡|快车道|加速度|组合拳|一盘棋|一张网|金名片|先锋队|宣传员|动力源|微单元"
    r"|微阵地|好声音|大合唱|好品牌|助推器|稳定器|晴雨表|连心桥|四个机关|两个|三个|五个|机关|后半篇|日$|周$|年$|企业|产业|经济|工程$|行动$|码头"
)
BRANDED = re.compile(
    r"平台|系统|载体|阵地|品牌|模式|专栏|频道|栏目|讲堂|课堂|沙龙|工作室|小程序|APP|热线|工作站|品|之家|站|厅|室"
)
NOT_CHANNEL = ("的", "机制", "制度", "代表联络站", "行动", "活动", "工程")
SLOGAN = re.compile(r"^代表(?!.*(?:堂|室|家|坛|站|厅|台)$)|中心$|、")
# What a system is joined to, before its name: 与市政府联网的预算监督系统.
LINKED_WITH = re.compile(r"^[与同和][^的]{2,14}的(?=.{5})")
# 和 between two things that each carry their kind: 门户网站和微信公众号.
AND = re.compile(r"(?<=平台|系统|基地|网站)[和与及](?=[^、,]{2,}(?:平台|系统|基地|网站|公众号|客户端|小程序)$)")
# Things that carry their kind in a list that closes with another: 青年之家、乡贤工作室等平台.
OWN_KIND = re.compile(r"(?:之家|工作室|议事厅|会客厅|讲堂|驿站|联络站|工作站)”?$")
OWN_WORDS = re.compile(
    r"人大|政协|代表|委员|说法|有话说|议事|问政|会客厅|工作室|讲堂|课堂|客厅|商量|民情|民意|之家|沙龙|直播间|协商"
)


def find(work: Work) -> list[Found]:
    """The platforms of one text: each name once an article, and again where something new is done to it."""
    reader = _Reader(work)
    return in_order([*reader.brands(), *reader.known(), *reader.built()])


class _Reader:
    def __init__(self, work: Work) -> None:
        self.work, self.text = work, work.text
        self.once, self.voices = Mentions(work), Voices(work)
        self.branded: set[int] = set()  # where brands with their kind end

    def fact(
        self, name: str, span: tuple[int, int], rule: str, event: str | None, first: str | None = None
    ) -> list[Found]:
        """The fact of one platform; nothing where the text is damaged or a heading."""
        here = self.work.sentence(span[0])
        if headline(here) or self.voices.at(span[0]) or self.work.outline.damaged(*span):
            return []
        status = here.status if here.status == "plan" else None
        return [self.work.fact(PlatformFact, *span, rule=rule, name=name, event=event, status=status, first=first)]

    def known(self) -> list[Found]:
        """Platforms of the usual names, and their short names where something is done to them."""
        found: list[Found] = []
        latest: dict[str, str] = {}
        short = {m.start("name"): m for m in SHORT.pattern.finditer(self.text)}
        spans = [m.span() for m in KNOWN.pattern.finditer(self.text)]
        ends = {b for _, b in spans}
        spans += [m.span("name") for m in short.values() if m.end("name") not in ends]
        for start, end in sorted(spans):
            if end in self.branded and self.text[end : end + 1] == "”":
                continue  # 打造“马背上的代表联络站”: read as a brand
            if start in short and end not in ends:
                word = self.text[start:end]
                if full := latest.get(word):
                    found += self._renewed(full, short[start].start(), end)
                continue
            full, begin = self._named(start, end)
            latest.update({full[-3:]: full})
            found += self._mention(full, begin, end)
        return found

    def _named(self, start: int, end: int) -> tuple[str, int]:
        """A known name with the brand, or the words of kind or place, before it, and where it begins."""
        if self.text[start - 1 : start] == "”" and (begin := self.text.rfind("“", max(0, start - 18), start)) >= 0:
            return self.text[begin:end], begin
        opening = clause_start(self.text, start, 24, ",;。:\n")
        placed = PLACED.search(self.text[opening:start])
        if placed and not VERB.search(placed["place"]) and "级" not in placed["place"]:
            begin = opening + placed.start("place")
        else:
            kin = KINDRED.search(self.text, max(opening, start - 12), start)
            begin = kin.start() if kin else start
        return self.text[begin:end], begin

    def _mention(self, name: str, start: int, end: int) -> list[Found]:
        if TITLE_GOES_ON.match(self.text, end):
            return []
        plain = re.sub(r"[“”]", "", name)
        if again := self._renewed(name, start, end):
            self.once.fresh(start, plain)
            return again
        if not self.once.fresh(start, plain):
            return []
        before = BEFORE.search(self.text, max(0, start - 30), start)
        quote = start - (self.text[start - 1 : start] == "“")
        close = end + (quote < start and self.text[end : end + 1] == "”")
        event = _near(before) if before else None
        return self.fact(name, (quote, close), "platform.known", event, _first(self.text, start))

    def _renewed(self, name: str, start: int, end: int) -> list[Found]:
        """The fact that something is done to a platform, once an act."""
        hit = RENEWED.pattern.match(self.text, end)
        if not hit or not self.once.fresh(start, name, hit["event"]):
            return []
        return self.fact(name, (start, hit.end()), "platform.renewed", hit["event"])

    def built(self) -> list[Found]:
        """Systems, bases and halls of their own names after a verb of building."""
        found: list[Found] = []
        known = {m.end() for m in KNOWN.pattern.finditer(self.text)} | self.branded
        for hit in BUILT.pattern.finditer(self.text):
            if any(at in known for at in range(hit.start() - 1, hit.end() + 1)):
                continue
            opening = clause_start(self.text, hit.start(), 44, ",;。:\n")
            verbs = [v for v in VERB.finditer(self.text, opening, hit.start()) if v.end() < hit.start()]
            verbs = [v for v in verbs if not _inside_quotes(self.text, opening, v.start())]
            if not verbs:
                continue
            verb = verbs[0] if verbs[0].end() - opening < 16 else verbs[-1]
            names = _items(self.text, verb.end(), hit.start(), hit.end())
            for name in names:
                if not self._own(name, len(names) > 1) or not self.once.fresh(hit.start(), name):
                    continue
                event = verb.group().removesuffix("了")
                first = first_of(self.text, verb.start())
                found += self.fact(name, (verb.start(), hit.end()), "platform.built", event, first)
        return found

    def _own(self, name: str, listed: bool) -> bool:
        """Whether a name is of the domain, its own (its list makes it so) and whole."""
        words = re.sub(r"[“”]", "", name)
        own = listed or not VAGUE.match(words)
        return own and bool(DOMAIN.search(name)) and balanced(name) and len(words) >= 5

    def brands(self) -> list[Found]:
        """Quoted channels: 打造“正义有话说”“周四说法”等, and venues by their quoted names."""
        found: list[Found] = []
        for hit in BRAND.pattern.finditer(self.text):
            near = DOMAIN.search(self.text, clause_start(self.text, hit.start(), 30, "。\n"), hit.end())
            act = VERB.match(self.text, hit.start())
            event = act.group().removesuffix("了") if act else None
            for name in QUOTED.finditer(self.text, *hit.span("names")):
                after = hit["after"] if name.end() == hit.start("after") else ""
                if near and _is_brand(name[1], hit["after"]):
                    found += self._brand(name, after, event)
        for name in VENUE.pattern.finditer(self.text):
            found += self._brand(name, self.text[name.end() : name.end() + 12], None)
        return found

    def _brand(self, name: re.Match[str], after: str, event: str | None) -> list[Found]:
        """The fact of one quoted name with the kind of thing it is called after it."""
        kind = _noun(after)
        if KNOWN.pattern.fullmatch(name[1]) or self._in_title(name.start()):
            return []  # read with the usual names, or part of a document's title
        if not self.once.fresh(name.start(), name[1] + kind):
            return []
        self.once.fresh(name.start(), name[1])  # its bare name later is the same brand
        end = name.end() + len(kind)
        self.branded |= {end, end - 1}
        return self.fact(f"“{name[1]}”{kind}" if kind else name[1], (name.start(), end), "platform.brand", event)

    def _in_title(self, at: int) -> bool:
        low = max(0, at - 60)
        return self.text.rfind("《", low, at) > self.text.rfind("》", low, at)


def _inside_quotes(text: str, start: int, at: int) -> bool:
    return text.count("“", start, at) > text.count("”", start, at)


def _near(before: re.Match[str]) -> str | None:
    """The building verb right before a platform, where nothing but counts and kinds lies between."""
    between = re.sub(
        r"^(?:了|成)?(?:全[市省区县州]|各级|各类|一批|人大|[省市县区]级|星级|[\d余多个家处、和“])*$",
        "",
        before["between"],
    )
    return before["verb"] if not between else None


def _first(text: str, start: int) -> str | None:
    hit = re.search(r"全[国省市区县州盟旗]首[家个批]", text[max(0, start - 14) : start])
    return hit.group() if hit else None


def _items(text: str, start: int, noun: int, end: int) -> list[str]:
    """The names between a verb and a noun: ``A、B等信息化平台`` shares what follows 等 (or the bare noun)."""
    lead = re.match(
        r"(?:了|成|并)?(?:实施|推行|开展|推出|打造|建立)?(?:全[市省区县州]首家|统一的|一批)?(?:\d+(?:余|多)?个)?",
        text[start:noun],
    )
    start += lead.end() if lead else 0
    pieces = [LINKED_WITH.sub("", p) for a, b in split(text, start, end) for p in AND.split(text[a:b])]
    if not pieces:
        return []
    head, etc, tail = pieces[-1].partition("等")
    if etc and tail:
        return [p if OWN_KIND.search(p) else p + tail for p in (*pieces[:-1], head) if p]
    if len(pieces) > 1 and not any(re.search(r"(?:平台|系统|基地|讲堂|中心|馆|厅|站|室)$", p) for p in pieces[:-1]):
        tail = text[noun:end]
        return [*(p + tail for p in pieces[:-1]), pieces[-1]]
    return [pieces[-1]]


def _noun(after: str) -> str:
    """The kind of thing that follows a quoted name: ``”平台``, ``”工作模式``; empty where none does."""
    hit = re.match(
        r"(?:(?:协商|议事|工作|履职|服务|学习|监督|宣传|活动|综合|信息|普法|微信|电视|广播|网络)*(?:平台|模式|系统|专栏|示范点|实践点|联系点|工作站|联络站|服务站|栏目|小程序"
        r"|工作室|议事室|议事厅|会客厅|讲堂|论坛|载体|应用))",
        after,
    )
    return hit.group() if hit else ""


def _is_brand(name: str, after: str) -> bool:
    """Whether a quoted name is a channel by its words or by what it is called after it; metaphors are not."""
    if _noun(after) and OWN_WORDS.search(name):
        return True
    if NO_BRAND.search(name) or after.startswith(NOT_CHANNEL):
        return False
    if after.startswith("等") and BRANDED.search(after):
        return True
    return bool(_noun(after)) or bool(OWN_WORDS.search(name) and not SLOGAN.search(name))
