"""Runs of law names that belong together: one name, or a list with its verb before or behind it."""

from __future__ import annotations

import re

from kg.extract.laws.items import Group, Item, drafted, titled
from kg.extract.laws.patterns import ANAPHORA, COMPANION, DATED, DRAFT, PLACED_RULES
from kg.extract.laws.split import LONGEST_NAME, Name, first_ever, names, strip_prefix
from kg.extract.laws.statutes import acceptable, acceptable_national, internal
from kg.extract.laws.tokens import Token

_TAIL_OF_LIST = re.compile(r"(实施办法|(?:管理|保护|促进)?(?:条例|办法|规定)|细则|(?<!立)法)$")
_LONGEST_COMPANION = 16
_LONGEST_REGARDING = 44
_REGARDING = re.compile(r"关于(?:(?!关于)[^,。;:《》\n]){4,36}的(?:若干)?规定$")
_OWN_PLACE = re.compile(r"^(?:我|本|该)?(?:省|市|自治区|自治州|州|自治县|县|区)")
_PLACE_BEFORE = re.compile(r"([\u4e00-\u9fff]{1,8}(?:市|州|自治县|县|旗)|省|市|自治区)$")
_OF_THE_SAME = re.compile(r"(?:我|本)?(?:省|市|自治区|州)(?:的)?(?:条例|办法|规定)$")
_CARRYING = re.compile(r"实施|(?:执行|贯彻)《?$")


class _Builder:
    """Reads the tokens of one sentence from left to right and gathers the groups."""

    def __init__(self, text: str, start: int, tokens: list[Token]) -> None:
        self.text, self.tokens = text, tokens
        self.edge = start
        self.amended = False  # whether the next name is that of a law as amended
        self.open: Group | None = None
        self.groups: list[Group] = []

    def read(self) -> list[Group]:
        done = 0
        for i, token in enumerate(self.tokens):
            if token.start < done:
                continue
            if token.kind == "revised":
                self.revise(token)
            elif token.kind in ("verb", "stop", "word"):
                self.close(token.end)
            elif token.kind == "separator":
                self.separate(token)
            elif token.kind == "anaphor":
                self.close(token.end)
                self.groups.append(Group(token.start, token.end, i, i, recall=_count(self.text, token)))
            elif not self.leads_on(i):
                done = self.take(i, token)
        self.close(0)
        return self.groups

    def close(self, edge: int) -> None:
        self.open, self.edge, self.amended = None, edge, False

    def revise(self, token: Token) -> None:
        """新修订的 before a name says which law is meant; in a list the list goes on behind it."""
        if self.open is None or not self.open.end < self.edge == token.start:
            self.close(token.end)
        self.edge, self.amended = token.end, "修" in self.text[token.start : token.end]

    def separate(self, token: Token) -> None:
        """A separator right behind a name opens the next item; further on it is part of what is being gathered."""
        if self.open is None or self.edge > self.open.end:
            return
        if self.text[self.open.end : token.start] not in ("", "》"):  # a bracket whose partner the scan lost
            self.open = None
        self.edge = token.end

    def leads_on(self, i: int) -> bool:
        """Whether the token is only part of a longer name: 《水法》 in 《水法》实施办法, 水法 in 水法办法."""
        token, after = self.tokens[i], self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if after is None or after.kind not in ("head", "bundle") or after.start != token.end:
            return False
        if after.kind == "bundle":  # 公共文化服务保障法“一法一条例”
            return token.kind in ("title", "law")
        if token.kind == "head":  # 养犬管理条例实施细则
            return self.text.startswith("实施", after.start)
        if token.kind not in ("title", "law"):
            return False
        implements = _CARRYING.search(self.text, self.edge, token.start) is not None or self.text[
            after.start : after.end
        ].startswith("实施")
        return implements or self.text[after.start : after.end] in ("办法", "细则", "条例")

    def take(self, i: int, token: Token) -> int:
        """Add the names a token closes; the position where reading goes on."""
        if token.kind == "etc":
            return self.and_others(i, token)
        claim, items = self.items(token)
        end = token.end
        if not items:
            if self.open is not None and _OF_THE_SAME.match(self.text[self.edge : end]):  # 《科学技术进步法》和省条例
                self.open.end = self.edge = end
                return end
            self.close(token.end)
            return end
        if draft := DRAFT.pattern.match(self.text, end):
            end = draft.end()
            revision = bool(re.match(r"\(?(?:修订|修正|修改)", draft.group()))
            trial = draft.group() if draft.group() in ("(试行)", "(暂行)") else ""
            items = [drafted(item, trial, revision=revision) for item in items]
        if dated := DATED.pattern.match(self.text, end):
            end = dated.end()
        self.add(items, i, end, claim)
        return end

    def adjoins(self, start: int) -> bool:
        """Whether a name that begins at ``start`` goes on with the open list: behind it, or behind a separator."""
        return self.open is not None and (self.edge > self.open.end or start == self.open.end + 1)

    def add(self, items: list[Item], i: int, end: int, claim: str | None) -> None:
        if self.open is None or not self.adjoins(items[0].start):
            self.open = Group(items[0].start, end, i, i, first=claim)
            self.groups.append(self.open)
        self.open.items += [item._replace(revision=True) for item in items] if self.amended else items
        self.amended = False
        self.open.end, self.open.last_token, self.edge = end, i, end

    def and_others(self, i: int, token: Token) -> int:
        """等, 等条例, 等5件法规 behind a list: names without a tail of their own get the one it shows."""
        tail = _TAIL_OF_LIST.search(self.text[token.start : token.end])
        adjacent = self.open is not None and self.open.end == token.start
        listed = token.end - token.start > 1 and (
            self.text[token.start] == "等" or "、" in self.text[self.edge : token.start]
        )
        if not adjacent and listed and token.start > self.edge:
            edge, claim = first_ever(self.text, self.edge, token.start)
            shared = names(self.text, edge, token.start, tail[1] if tail else "")
            items = [self.local(name, tail[1] if tail else "") for name in shared]
            if items and (self.text[token.start] == "等" or len(items) > 1):
                self.add(items, i, token.end, claim)
        if self.open is not None and (adjacent or self.open.end == token.end):
            self.open.end = token.end
        self.close(token.end)
        return token.end

    def items(self, token: Token) -> tuple[str | None, list[Item]]:
        """The names that end with a token, and the claim to be first before them."""
        text = self.text
        if token.kind in ("title", "quoted"):
            found = titled(text[token.start + 1 : token.end - 1], token.start + 1)
            before = _PLACE_BEFORE.search(text, max(self.edge, token.start - 12), token.start)
            return self.claim_before(token), [i._replace(place=before[1]) for i in found] if before else found
        edge, claim = first_ever(text, self.edge, token.end)
        if token.kind == "bundle":
            return claim, self.bundle(edge, token)
        if token.kind == "law":
            return claim, self.national(edge, token)
        if token.end - edge < _LONGEST_COMPANION and COMPANION.pattern.match(text[edge : token.end]):
            return claim, self.companion(edge, token)
        return claim, self.headed(edge, token)

    def companion(self, edge: int, token: Token) -> list[Item]:
        """我省实施办法, which only a separator joins to its law; 养犬管理条例配套办法 is another thing."""
        if self.open is None or edge == self.open.end:
            return []
        place = "".join(_OWN_PLACE.findall(self.text[edge : token.start]))
        return [Item(self.text[edge : token.end], edge, token.end, "companion", place=place)]

    def headed(self, edge: int, token: Token) -> list[Item]:
        """Names that end in 条例, 办法 … without brackets; the tail of a body's own rules makes no law of the rest."""
        tail = self.text[token.start : token.end]
        if self.text[token.start - 1] == "的":
            return self.regarding(token)
        listed = names(self.text, edge, token.end, tail)
        if listed and _CARRYING.match(self.text, listed[-1].start):  # 科技创新、实施工会法办法等法规
            listed = [name._replace(tail="") for name in listed]
        found = [self.local(name, tail if name.tail or name.end == token.end else "") for name in listed]
        if found and not self.accepts(found[-1]):
            return []
        return [item for item in found if item.law != tail and (self.accepts(item) or item.sort == "topic")]

    def accepts(self, item: Item) -> bool:
        """Whether a name without brackets can be a law's; 自治条例 alone is one where it is 本县自治条例 or revised."""
        if item.law == "自治条例" and self.text[item.end : item.end + 1] not in ("、", "和", "与", "或", "及"):
            return bool(item.place) or self.text[item.start - 2 : item.start] in ("修订", "修改")
        return acceptable(item.law)

    def regarding(self, token: Token) -> list[Item]:
        """关于禁止…的规定 without brackets."""
        m = _REGARDING.search(self.text, max(0, token.start - _LONGEST_REGARDING), token.end)
        if m is None:
            return self.of_a_place(token)
        if (self.open is not None and self.edge != m.start()) or internal(m.group()):
            return []
        return [Item(m.group(), m.start(), m.end(), "local")]

    def of_a_place(self, token: Token) -> list[Item]:
        """自治区学习、使用和发展藏语文的若干规定, which the words and 、 in it cut from the list before it."""
        m = PLACED_RULES.pattern.search(self.text, max(0, token.start - _LONGEST_REGARDING), token.end)
        if m is None or m.end() != token.end or internal(m["law"]):
            return []
        last = self.groups[-1] if self.groups else None
        if last and last.items and self.text[last.end : m.start()].strip("》") in ("和", "、", "与", "及", "以及"):
            self.open, self.edge = last, m.start()
        return [Item(m["law"], m.start("law"), token.end, "local", place=m["place"])]

    def claim_before(self, token: Token) -> str | None:
        return first_ever(self.text, self.edge, token.start + 1)[1] if self.open is None else None

    def bundle(self, edge: int, token: Token) -> list[Item]:
        start, place = strip_prefix(self.text, edge, token.start)
        topic = self.text[start : token.start].rstrip("、")
        start = token.start - len(topic) if "、" not in topic else start + topic.rindex("、") + 1
        topic = self.text[start : token.start].strip("《》")
        if not 2 <= len(topic) <= LONGEST_NAME:
            return []
        law = self.text[start : token.end]
        law = law if law.count("“") == law.count("”") else law.strip("“”")
        bare = re.sub("[《》]", "", law)
        return [Item(bare, start, token.end, "bundle", whole=bare == law, place=place, topic=topic)]

    def national(self, edge: int, token: Token) -> list[Item]:
        """A national law of the table; names before it without 法 are laws too if the table has them (土地、森林法)."""
        law = self.text[token.start : token.end]
        listed = self.text.rfind("、", edge, token.start)
        start, _ = strip_prefix(self.text, max(edge, listed + 1), token.start)
        if len(law) < 4 and law != "宪法" and self.text[start : token.start] not in ("", "新", "国家"):
            return []
        earlier = names(self.text, edge, token.start - 1, "法") if "、" in self.text[edge : token.start] else []
        known = [self.local(n, "法") for n in earlier if acceptable_national(n.text(self.text))]
        return [*known, Item(law, token.start, token.end, "national")]

    def local(self, name: Name, tail: str) -> Item:
        law = name.text(self.text).strip("《》")
        return Item(law, name.start, name.end, "local" if tail else "topic", whole=not name.tail, place=name.place)


def _count(text: str, token: Token) -> int:
    """How many laws an anaphor points to: 这两件法规 two, 该条例 one."""
    m = ANAPHORA.pattern.match(text, token.start)
    numeral = (m["count"] if m else None) or ""
    if numeral.isdigit():
        return int(numeral)
    return "_一二三四五六七八九十".find(numeral.replace("两", "二")) if len(numeral) == 1 else 1


def groups(text: str, start: int, tokens: list[Token]) -> list[Group]:
    """The groups of laws in a sentence that begins at ``start``, in order."""
    return _Builder(text, start, tokens).read()
