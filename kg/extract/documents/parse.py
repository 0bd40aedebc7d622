"""What the patterns of documents mean: which documents are made, kept or overseen, and by whom."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.documents.names import Name, families_of, last_head, names, plausible
from kg.extract.documents.patterns import ACT, COVERED, DECIDED, OVERSEEN
from kg.extract.documents.phrase import Doers, Mentions, clause_end, clause_start, first_of, headline, in_order, split
from kg.extract.proposals.parse import Voices
from kg.extract.tense.parse import tense
from kg.extract.work import Found, Work
from kg.lexicon.documents import verb_uses
from kg.model.facts import DocumentFact

# a verb of keeping counts where it opens its clause, after an adverb at most: 严格落实, not 政策落实
OPENING = re.compile(
    r"(?:^|[,;。:、\n”)]|严格|认真|全面|深入|切实|坚决|扎实|继续|持续|自觉|带头|不折不扣|有效|积极|普遍|统一|稳步|大力"
    r"|逐步|坚持|进一步|首次|率先|[会组府院委并])$"
)
EFFECT = re.compile(r"(?:关于|推动|促进|督促|助推|推进|不断|要求|确保|保障|加快推动)$")
URGES = re.compile(r"(?:并|依法|积极|有力|有效)?(?:督促|推动|促进|促使|要求|敦促|助推)")
EARLIER = re.compile(r"(?:^|[,;:])(?:并|依法|积极|有力|有效)?(?:督促|推动|要求|促使|助推|促进|敦促|建议)")
DEMANDED = re.compile(r"(?:^|[,;:])(?:督促|要求|敦促)")
JOINT = re.compile(r"(?:[、,和]|以及)(?=关于)")
OPENERS = ("", ",", ";", "。", ":", "\n")
LONG = re.compile(r"关于[^。;\n]{2,110}?的(?:决议决定|决定决议|决定|决议)(?=[,;。、\n等和共]|以及|$)")
ABOUT_LAW = re.compile(r"(?:修改|修正|废止|批准|集中清理).{0,30}(?:条例|法规|法〉|法》|办法〉|规定〉)")
LAW_TITLE = re.compile(r"实施.*法[〉》]?(?:的)?(?:办法|规定|细则)|^(?!.*(?:政协|提案|社情民意)).*条例")
# Regulations of a CPPCC's own work, which are no law.
OF_CPPCC = re.compile(r"政协|提案工作")
INTERNAL = re.compile(
    r"人大|常委会|代表|委员|议事|任免|宣誓|备案|审查|监督|机关|工作|考核|联系|办理|提案|建议|档案|履职|重大事项|会议|主任|信访"
    r"|请示|人事|评议|测评|立法|听证|制度|党组|学习|管理|八项|实施细则|督办|接待|视察|政协"
)
REPORTS = re.compile(
    r"(?:审议意见|调研报告|反馈意见|征求意见|意见建议|建议意见|整改措施|措施意见|评议意见|督办意见|处理意见)$"
)
LAWLIKE = ("办法", "规定", "细则", "规则")
KEPT = re.compile(r"(?:制度|机制|制|体系|规定|细则|办法|规则|台账|清单|守则|准则|公约)$")
WATCHED = re.compile(
    r"(?:询问|听取|审议|和|跟踪|专题|监督|检查|督查|督办|调研|视察|评估|评议|了解)*(?:审议|听取|监督|检查|督查|调研|视察|评估|评议|询问)(?:了)?"
)
OVERSEEN_NOUN = re.compile(r"(?:行动计划|三年计划|规划|方案|决定|决议|纲要|意见)》?")
NOT_OVERSEEN = re.compile(r"执行|^(?:开展|推进|国民经济|年度)|审议意见|发展计划$|投资项目计划$|预算")


def find(work: Work) -> list[Found]:
    """The documents of one text in its order: one fact a name and act, once an article."""
    reader = _Reader(work)
    found = [*reader.decided(), *reader.overseen(), *reader.covered(), *reader.acts()]
    return in_order(found)


class _Reader:
    def __init__(self, work: Work) -> None:
        self.work, self.text = work, work.text
        self.doers, self.once, self.voices = Doers(work), Mentions(work), Voices(work)
        self.laws = {law for fact, _, _ in work.law_events() for law in (fact.law, fact.norm, fact.full) if law}

    def fact(self, name: Name, span: tuple[int, int], rule: str, event: str, actor: str | None) -> list[Found]:
        """The fact of one name, or nothing: damaged, said before, a law's name."""
        here = self.work.sentence(span[0])
        when = tense(self.work, span[0], span[1])
        status = when.status or here.status
        quoted = self.text[name.start - 1 : name.start] == "《" or self.text[name.start : name.start + 1] == "《"
        if self.voices.at(span[0]):
            actor, status = None, "plan"
        if (
            (headline(here) or (name.text in self.laws and not OF_CPPCC.search(name.text)))
            or (self.voices.at(span[0]) and not quoted)
            or self.work.outline.damaged(*span)
            or when.void
        ):
            return []
        if not self.once.fresh(span[0], name.text, event, status):
            return []
        keys = {"at": (name.start, name.end)} if name.whole else {}
        first = first_of(self.text, span[0])
        start = span[0] - len(first) if first else span[0]
        full = _full(name.text, self.work.home(span[0]).body)
        return [
            self.work.fact(
                DocumentFact, start, span[1], rule=rule, name=name.text, event=event, status=status, actor=actor,
                first=first, full=full, **keys,
            )
        ]  # fmt: skip

    def acts(self) -> list[Found]:
        """``修订A规则、B办法``: a verb and the names it governs."""
        found: list[Found] = []
        at = 0
        while hit := ACT.pattern.search(self.text, at):
            at = hit.end()
            object_ = self._object(hit.start(), hit.end(), hit.group())
            if object_ is None:
                continue
            items, end = object_
            event = hit.group().rstrip("了好")
            actor = self.doers.actor(hit.start())
            for item in items:
                found += self.fact(item, (hit.start(), end), "document.act", event, actor)
            at = end if items else at
        return found

    def _object(self, start: int, at: int, verb: str) -> tuple[list[Name], int] | None:
        """The names after a verb and where they end, None where the verb governs no document."""
        titled = self.text[at : at + 1] == "《"
        if (self._urged(start) and not titled) or self._in_title(start):
            return None
        use = _use(verb)
        if use == "apply" and not OPENING.search(self.text, max(0, start - 5), start):
            return None
        if LONG.match(self.text, at):
            return self._decisions(at, verb, use)
        end_ = last_head(self.text, at, clause_end(self.text, at))
        if end_ is None:
            return None
        region = _before_and_so_on(self.text, at, end_)
        if region is None:
            return None
        items = [n for n in names(self.text, at, region) if _fits(n.text, verb, use, self.text[n.start] == "《")]
        return [n for n in items if not self._effect(n.text, use, start)], end_

    def _decisions(self, at: int, verb: str, use: str) -> tuple[list[Name], int]:
        """``关于A的决议、关于B的决定``: the decisions from ``at`` on, and where they end."""
        found: list[Name] = []
        end = at
        while hit := LONG.match(self.text, at):
            end = hit.end()
            found += [n for n in _decisions(self.text, at, end) if _fits(n.text, verb, use, False)]
            joint = JOINT.match(self.text, end)
            at = joint.end() if joint else len(self.text)
        return found, end

    def _effect(self, name: str, use: str, at: int) -> bool:
        """Whether a thing outside the house is named after ``督促…,`` or ``推动…,`` of the same sentence."""
        if families_of(name) == "decision" or INTERNAL.search(name.removesuffix("工作机制").removesuffix("制度")):
            return False
        low = max(self.work.sentence(at).start, at - 80)
        pattern = EARLIER if use == "make" else DEMANDED
        return bool(pattern.search(self.text[low : clause_start(self.text, at)]))

    def _urged(self, at: int) -> bool:
        """Whether the verb at ``at`` is only aimed at: ``推动完善…``, or urged on nobody named (督促有关部门建立…)."""
        if EFFECT.search(self.text, max(0, at - 4), at):
            return True
        clause = self.text[clause_start(self.text, at, 30) : at]
        return bool(URGES.match(clause)) and self.doers.named(at) is None

    def _in_title(self, at: int) -> bool:
        """Whether a position lies inside 《》."""
        low = max(0, at - 80)
        return self.text.rfind("《", low, at) > self.text.rfind("》", low, at)

    def decided(self) -> list[Found]:
        """``就A、B作出决议决定``: the matter stands before the verb."""
        found: list[Found] = []
        for hit in DECIDED.pattern.finditer(self.text):
            if self.text[hit.start() - 1 : hit.start()] not in OPENERS:
                continue
            matters = [self.text[a:b] for a, b in split(self.text, *hit.span("matter"))]
            for matter in _shared(matters):
                name = Name(f"{matter}的{hit['noun']}", *hit.span(), False)
                actor = self.doers.actor(hit.start("verb"))
                found += self.fact(name, hit.span(), "document.decided", hit["verb"], actor)
        return found

    def overseen(self) -> list[Found]:
        """``听取审议A规划和B方案落实情况``: plans that are only looked into."""
        found: list[Found] = []
        for hit in OVERSEEN.pattern.finditer(self.text):
            sentence = clause_start(self.text, hit.start(), 120, ";。\n")
            start = clause_start(self.text, hit.start(), 60, ",;。:、\n")
            end = _noun_end(self.text, hit.start(), hit.end())
            if watched := WATCHED.search(self.text, start, end):
                start = watched.end()
            elif not WATCHED.search(self.text, sentence, start) and not WATCHED.search(
                self.text, hit.end(), hit.end() + 14
            ):
                continue
            for name in names(self.text, start, end):
                if len(name.text) >= 6 and not NOT_OVERSEEN.search(name.text):
                    found += self.fact(name, (start, hit.end()), "document.overseen", "监督落实", self._home(start))
        return found

    def covered(self) -> list[Found]:
        """``实现…制度全覆盖``: a mechanism brought everywhere."""
        found: list[Found] = []
        for hit in COVERED.pattern.finditer(self.text):
            start, end = hit.span("name")
            start = max([start, *(m.end() for m in PLACES.finditer(self.text, start, end))])
            name = Name(self.text[start:end], start, end, True)
            if plausible(name.text):
                found += self.fact(name, (start, end), "document.covered", "全覆盖", self._home(start))
        return found

    def _home(self, at: int) -> str | None:
        return self.work.home(at).body or None


PLACES = re.compile(r"全[市省区县州盟旗]|\d+个(?=街道)|\d+个(?:乡镇|乡镇街道|镇|乡|村|社区)")


def _noun_end(text: str, start: int, end: int) -> int:
    """Where the document noun at ``start`` ends (a closing 》 included), before the words of carrying out."""
    hit = OVERSEEN_NOUN.match(text, start, end)
    return hit.end() if hit else start


@cache
def _uses() -> tuple[tuple[str, str], ...]:
    """Verbs with their use, the longest first."""
    return tuple(sorted(verb_uses().items(), key=lambda row: -len(row[0])))


def _use(verb: str) -> str:
    """The use of the last of the joined verbs."""
    plain = verb.rstrip("了好")
    return next((use for word, use in _uses() if plain.endswith(word)), "make")


def _before_and_so_on(text: str, start: int, end: int) -> int | None:
    """Where the named items end: before ``等规章制度`` when they carry nouns of their own; None for a bare class."""
    for piece in re.finditer(r"等", text[start:end]):
        at = start + piece.start()
        if families_of(text[start:at]):
            return at
    counted = re.match(r"[\d一二三四五六七八九十]+(?:余|多)?[项件部个份]", text[end : end + 6])
    return None if counted and text[end - 1] != "》" and families_of(text[start:end]) in ("mechanism", "plan") else end


def _decisions(text: str, start: int, end: int) -> list[Name]:
    """``关于A的、关于B的决定`` is one or several; a single one may hold commas."""
    pieces = split(text, start, end)
    if len(pieces) > 1 and all(text.startswith("关于", p.start) for p in pieces):
        tail = text[end - 2 : end]
        heads = [text[p.start : p.end].removesuffix("的").removesuffix(f"的{tail}") for p in pieces]
        return [Name(f"{h}的{tail}", p.start, p.end, h in text) for h, p in zip(heads, pieces, strict=True)]
    return [Name(text[start:end], start, end, True)]


def _fits(name: str, verb: str, use: str, titled: bool) -> bool:
    """Whether a name can be the object of a verb: decisions are made, rules are kept, laws are another kind."""
    family, plain = families_of(name), verb.rstrip("了好")
    law = LAW_TITLE.search(name) or (family == "decision" and ABOUT_LAW.search(name))
    if law or REPORTS.search(name) or (name.endswith(LAWLIKE) and not INTERNAL.search(name)):
        return False
    if family == "decision":
        return "的" in name[:-2] and not name.startswith(("科学", "正确", "相应", "重要"))
    if plain.endswith("批准") or plain == "贯彻":
        return titled or name.endswith(("总体规划", "专项规划", "发展规划"))
    if plain.endswith("通过") and family == "mechanism":
        return False
    return use == "make" or titled or bool(KEPT.search(name))


def _shared(matters: list[str]) -> list[str]:
    """``加强检察建议、检察公益诉讼工作`` as 加强检察建议工作 and 检察公益诉讼工作."""
    if len(matters) > 1 and matters[-1].endswith("工作"):
        return [m if m.endswith("工作") else f"{m}工作" for m in matters]
    return ["、".join(matters)]


def _full(name: str, body: str) -> str | None:
    """The official title where the body and the name make it certain."""
    if not body.endswith("常务委员会") or not name.endswith(("议事规则", "任免地方国家机关工作人员办法")):
        return None
    if name.startswith(("常委会", "市人大常委会", "省人大常委会", "县人大常委会", "区人大常委会")):
        return body + name.split("常委会", 1)[1]
    return body + name if name.startswith(("主任会议", "任免")) else None
