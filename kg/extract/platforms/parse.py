"""What the patterns of platforms mean: which stations, systems and brands there are, and what is done to them."""

from __future__ import annotations

import re

from kg.extract.documents.phrase import Mentions, balanced, clause_start, first_of, headline, in_order
from kg.extract.platforms.names import OWN_WORDS, is_brand, items, kind_noun, named
from kg.extract.platforms.patterns import (
    ACT,
    BRAND,
    BUILT,
    FINISHED,
    FOLLOWING,
    KNOWN,
    NAMED,
    RENEWED,
    SHORT,
    VENUE,
)
from kg.extract.proposals.parse import Voices
from kg.extract.work import Found, Work
from kg.model.facts import PlatformFact

DOMAIN = re.compile(
    r"人大|代表|委员|政协|立法|普法|监督|预算|备案|审查|履职|议事|协商|宪法|民主|信访|建议|提案|民意|选民|联络|人民代表大会|问政"
)
# What only a congress or a CPPCC has; other systems are brought about by others.
OWN_SYSTEM = re.compile(r"人大|代表|委员|政协|预算联网|备案审查|立法|履职|议案|提案|议事|选民|社情民意")
QUOTED = re.compile(r"“([^“”]+)”")
VERB = re.compile(rf"(?:{ACT})(?:了)?")
BEFORE = re.compile(rf"(?P<verb>{ACT})(?:了|成)?(?P<between>[^,;。:\n]{{0,24}})$")
# What a count or the kind of place adds between a verb and a platform.
AMONG = re.compile(
    r"^(?:了|成|新的?|一批|统一的?|各级|各类|人大|星级|(?:全[市省区县州]|[省市县区]|乡镇)级?|苏木|嘎查|[\d余多个家处所、和及“”]|\([^()]{1,4}\)"
    rf"|{KNOWN.source})*$"
)
# Stations chosen for an honour are the honour's name: 获评“五星级代表联络站”.
HONOURED = re.compile(
    r"(?:获评|评为|荣获|授予|命名为|评选|评定)[^,;。\n]{0,10}(?:星级|优秀|先进|最美|十佳|示范|模范)[^,;。\n]{0,4}$"
)
# A name that only leans on another clause: 通过X系统, 与X联网的系统.
LINKED = re.compile(r"^(?:通过|依托|利用|借助|实现|确保|推动|促进|与|和|以|在|对|将|把|使|的|等)|\d")
# What stands before a name that opens its clause.
LEADS = re.compile(r"^(?:\d+月(?:份|底)?|目前|年内|今年|去年|同时|我[省市县区州旗]|[省市县区州旗](?=人大|政协))*")
TITLE_GOES_ON = re.compile(
    r"[^,;。、\n听征收”]{0,12}(?:的(?:指导|实施)?意见|规划|办法|规则|方案|细则|导则|规范|制度|机制)(?=[,;。、和等》\n]|$)"
)
VAGUE = re.compile(
    r"^(?:相关|有关|各类|各种|新的|一批|良好|多个|一个|重要|信息化?|网络|服务|工作|信息服务|综合服务|数字化?|智能化?|宣传|学习|交流"
    r"|履职|参与|议事|联系|监督|民主|协商|民意表达|代表履职|委员履职|发挥作用|的|和|与|载体|渠道|平台)*(?:平台|系统|基地|载体|模式|中心|讲堂|沙龙|数据库)$"
)


def find(work: Work) -> list[Found]:
    """The platforms of one text: each name once an article, and again where something new is done to it."""
    reader = _Reader(work)
    return in_order([*reader.brands(), *reader.known(), *reader.built(), *reader.finished()])


class _Reader:
    def __init__(self, work: Work) -> None:
        self.work, self.text = work, work.text
        self.once, self.voices = Mentions(work), Voices(work)
        self.usual = [m.span() for m in KNOWN.pattern.finditer(work.text)]
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
        ends = {b for _, b in self.usual}
        spans = self.usual + [m.span("name") for m in short.values() if m.end("name") not in ends]
        for start, end in sorted(spans):
            if end in self.branded and self.text[end : end + 1] == "”":
                continue  # 打造“马背上的代表联络站”: read as a brand
            if HONOURED.search(self.text, max(0, start - 24), start):
                continue
            if start in short and end not in ends:
                word = self.text[start:end]
                if full := latest.get(word):
                    found += self._renewed(full, short[start].start(), end)
                continue
            full, begin = named(self.text, start, end)
            latest.update({full[-3:]: full})
            found += self._mention(full, begin, end)
        return found

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
        hit = RENEWED.pattern.match(self.text, end) or FOLLOWING.pattern.match(
            self.text, end + self._quoted(start, end)
        )
        event = hit[hit.lastgroup] if hit and hit.lastgroup else None
        if not hit or not self.once.fresh(start, name, event):
            return []
        return self.fact(name, (start, hit.end()), "platform.renewed", event)

    def _quoted(self, start: int, end: int) -> bool:
        return self.text[start - 1 : start] == "“" and self.text[end : end + 1] == "”"

    def finished(self) -> list[Found]:
        """Systems that open their clause, with what is done to them behind: 人大代表履职APP正式上线运行."""
        found: list[Found] = []
        known = {b for _, b in self.usual} | self.branded
        for hit in FINISHED.pattern.finditer(self.text):
            end = hit.end("thing")
            opening = clause_start(self.text, hit.start(), 30, ",;。:、\n")
            lead = LEADS.match(self.text[opening:end])
            start = opening + (lead.end() if lead else 0)
            name = self.text[start:end]
            if {end, end - 1} & known or len(name) > 24 or VERB.search(name) or LINKED.search(name):
                continue
            if OWN_SYSTEM.search(name) and self._own(name, False) and self.once.fresh(start, name):
                found += self.fact(name, (start, hit.end()), "platform.finished", hit["done"])
        return found

    def built(self) -> list[Found]:
        """Systems, bases and halls of their own names after a verb of building."""
        found: list[Found] = []
        known = {b for _, b in self.usual} | self.branded
        for hit in BUILT.pattern.finditer(self.text):
            if any(at in known for at in range(hit.start() - 1, hit.end() + 1)):
                continue
            opening = clause_start(self.text, hit.start(), 44, ",;。:\n")
            verbs = [v for v in VERB.finditer(self.text, opening, hit.start()) if v.end() < hit.start()]
            verbs = [v for v in verbs if not _inside_quotes(self.text, opening, v.start())]
            if not verbs:
                continue
            verb = verbs[0] if verbs[0].end() - opening < 16 else verbs[-1]
            names = items(self.text, verb.end(), hit.start(), hit.end())
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
                if near and is_brand(name[1], hit["after"]):
                    found += self._brand(name, after, event)
        for name in VENUE.pattern.finditer(self.text):
            found += self._brand(name, self.text[name.end() : name.end() + 12], None)
        for name in NAMED.pattern.finditer(self.text):
            after = self.text[name.end("name") + 1 : name.end("name") + 24]
            done = FOLLOWING.pattern.match(after.removeprefix(name["kind"] or ""))
            if OWN_WORDS.search(name["name"]) and "》" not in name["name"]:
                found += self._brand(name, after, done["done"] if done else None)
        return found

    def _brand(self, name: re.Match[str], after: str, event: str | None) -> list[Found]:
        """The fact of one quoted name with the kind of thing it is called after it."""
        kind = kind_noun(after)
        if KNOWN.pattern.fullmatch(name[1]) or self._in_title(name.start()):
            return []  # read with the usual names, or part of a document's title
        if not self.once.fresh(name.start(), name[1] + kind):
            return []
        self.once.fresh(name.start(), name[1])  # its bare name later is the same brand
        end = name.end(1) + 1 + len(kind)
        self.branded |= {end, end - 1}
        return self.fact(f"“{name[1]}”{kind}" if kind else name[1], (name.start(), end), "platform.brand", event)

    def _in_title(self, at: int) -> bool:
        low = max(0, at - 60)
        return self.text.rfind("《", low, at) > self.text.rfind("》", low, at)


def _inside_quotes(text: str, start: int, at: int) -> bool:
    return text.count("“", start, at) > text.count("”", start, at)


def _near(before: re.Match[str]) -> str | None:
    """The building verb right before a platform, where nothing but counts and kinds lies between."""
    return before["verb"] if AMONG.match(before["between"]) else None


def _first(text: str, start: int) -> str | None:
    hit = re.search(r"全[国省市区县州盟旗]首[家个批]", text[max(0, start - 14) : start])
    return hit.group() if hit else None
