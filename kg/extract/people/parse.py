"""What the patterns of people mean: who is named, in which role, of which body."""

from __future__ import annotations

import re

from kg.extract.documents.phrase import Doers, Mentions, clause_end, clause_start, in_order
from kg.extract.people.names import name_before, names_from
from kg.extract.people.patterns import COMRADE, ELECTED, NAMED, OTHERS, POST, POSTS
from kg.extract.work import Found, Work
from kg.lexicon.people import post_kinds
from kg.model.facts import PersonFact

OWNER = re.compile(
    r"(?:人大|政协|常委会|[省市区县州盟旗]|[省市县乡]级|全国|民建|民盟|民革|民进|农工党|致公党|九三学社|工商联|本报|界)$"
)
NOT_MEMBER = frozenset("向和就应从来都在为时还能任与同对全安高有以于成到由平")
MEDIA = re.compile(
    r"(?P<media>[\u4e00-\u9fff]{2,8}(?:全媒体|日报|晚报|电视台|融媒体中心|新闻网|通讯社|报社|融媒))(?:首席|见习|特约)?$"
)
AFTER_NAMES = re.compile(
    r"(?:\([^()\n]{1,12}\))?(?:等)?(?:\d+|[一二两三四五六七八九十]+)?(?:名|位|人)?(?:同志)?(?P<turn>为|辞去|的|因|代理|担任|任)"
)
OFFICE = re.compile(rf"(?:{POSTS})$")
NEXT_ITEM = re.compile(r"[;,。]?\n|;")
LEADER = "习近平"
CENTRE = "中国共产党中央委员会"


def find(work: Work) -> list[Found]:
    """The people of one text in its order: each once an article and role."""
    reader = _Reader(work)
    return in_order([*reader.posts(), *reader.appointed(), *reader.elected(), *reader.others(), *reader.comrades()])


class _Reader:
    def __init__(self, work: Work) -> None:
        self.work, self.text, self.view = work, work.text, work.view
        self.doers, self.once = Doers(work), Mentions(work)

    def fact(self, name: str, span: tuple[int, int], rule: str, role: str | None, body: str | None) -> list[Found]:
        """The fact of one person; nothing in damaged text or where the person was given in this role."""
        if self.work.outline.damaged(*span) or not self.once.fresh(span[0], name, role):
            return []
        return [self.work.fact(PersonFact, *span, rule=rule, name=name, role=role, body=body)]

    def posts(self) -> list[Found]:
        """A post and the names after it, or the name right before it."""
        found: list[Found] = []
        for hit in POST.pattern.finditer(self.text):
            post, start = hit["post"], hit.start()
            names = names_from(self.view, hit.end())
            kind = post_kinds()[post]
            if kind == "member" and not (names and self._member(start, hit.end(), bool(hit["between"]))):
                continue
            body, begin = self._body(start, kind == "press")
            for name, at, end in names:
                quote = begin if name is names[0][0] else at
                found += self.fact(name, (quote, end), "person.post", post, body)
            if not names and kind == "head":
                found += self._titled(post, start, hit.start() + len(post))
        return found

    def _member(self, post: int, name: int, listed: bool) -> bool:
        """Deputies and members are many: a name after 代表 or 委员 needs their house before it, or a blank."""
        if self.text[post - 2 : post] in ("各位", "全体"):
            return False
        if listed or self.view.gap(name):
            return True
        owner = OWNER.search(self.text, max(0, post - 6), post)
        return bool(owner) and self.text[name] not in NOT_MEMBER

    def _body(self, post: int, press: bool) -> tuple[str | None, int]:
        """The body that a post belongs to, where it is named right before, and where the quote begins."""
        if press:
            media = MEDIA.search(self.text[max(0, post - 16) : post].rpartition("\n")[2])
            return (media["media"], post - len(media.group())) if media else (None, post)
        mention = self.doers.ends.get(post)
        if mention and len(mention.names) == 1:
            return mention.names[0], mention.start
        return None, post

    def _titled(self, post: str, start: int, end: int) -> list[Found]:
        """``习近平总书记``, ``吴刚主任``: the name before the post."""
        before = name_before(self.view, start)
        if self.text[start - 3 : start] == LEADER and post == "总书记":
            return self.fact(LEADER, (start - 3, end), "person.titled", post, CENTRE)
        return self.fact(before[0], (before[1], end), "person.titled", post, None) if before else []

    def appointed(self) -> list[Found]:
        """``任命A、B为市财政局局长;C为市教育局局长``: the role is what they become or leave."""
        found: list[Found] = []
        for hit in NAMED.pattern.finditer(self.text):
            at = hit.end()
            while at >= 0:
                facts, at = self._appointment(at)
                found += facts
        return found

    def _appointment(self, at: int) -> tuple[list[Found], int]:
        """The facts of the names at ``at``, and where the next item of the list begins (-1: nowhere)."""
        names = names_from(self.view, at)
        turn = AFTER_NAMES.match(self.text, names[-1][2]) if names else None
        if not turn:
            return [], -1
        role, body, end = self._role(turn.end())
        if turn["turn"] in ("的", "因") and not re.search(POSTS, role or ""):
            return [], -1
        found = [f for name, a, b in names for f in self.fact(name, (a, b), "person.appointed", role, body)]
        following = NEXT_ITEM.match(self.text, end)
        return found, following.end() if following else -1

    def _role(self, at: int) -> tuple[str | None, str | None, int]:
        """The office written at ``at``, its body where that is a known mention, and where the office ends."""
        end = clause_end(self.text, at, 40, ",;。:(、\n")
        mention = self.doers.begins.get(at)
        body = mention.names[0] if mention and len(mention.names) == 1 and mention.end < end else None
        start = mention.end if mention and body else at
        role = re.sub(r"(?:职务|的职务|职务的请求|的请求|职务请求)+$", "", self.text[start:end]).rstrip("的")
        office = OFFICE.search(role)
        return (office.group() if office else role or None), body, end

    def elected(self) -> list[Found]:
        """``王家清当选为县人大常委会主任``: the name before, the office after."""
        found: list[Found] = []
        for hit in ELECTED.pattern.finditer(self.text):
            before = name_before(self.view, hit.start())
            role, body, end = self._role(hit.end())
            if before and OFFICE.search(role or ""):
                found += self.fact(before[0], (before[1], end), ELECTED.id, role, body)
        return found

    def others(self) -> list[Found]:
        """``黄菊艺、陈永裕等委员``: a clause that is a list of names of deputies or members."""
        found: list[Found] = []
        for hit in OTHERS.pattern.finditer(self.text):
            start = clause_start(self.text, hit.start(), 60, ",;。:!?()\n")
            names = names_from(self.view, start)
            if len(names) > 1 and names[-1][2] == hit.start():
                for name, a, b in names:
                    found += self.fact(name, (a, b), OTHERS.id, hit["post"], None)
        return found

    def comrades(self) -> list[Found]:
        """``王小明同志主持会议``."""
        found: list[Found] = []
        for hit in COMRADE.pattern.finditer(self.text):
            before = name_before(self.view, hit.start())
            if before and before[0] != LEADER:
                found += self.fact(before[0], (before[1], hit.end()), "person.comrade", None, None)
        return found
