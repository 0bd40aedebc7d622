"""What the patterns of documents mean: which documents are made, kept or overseen, and by whom."""

from __future__ import annotations

import re

from kg.extract.documents.acts import acts
from kg.extract.documents.fits import fits, shared
from kg.extract.documents.names import Name, names, plausible
from kg.extract.documents.patterns import ABOUT, COVERED, DECIDED, MORE, OVERSEEN, PASSED
from kg.extract.documents.phrase import bare, clause_start, in_order, split
from kg.extract.documents.reader import Reader
from kg.extract.work import Found, Work

OPENERS = ("", ",", ";", "。", ":", "\n")
WATCHED = re.compile(
    r"(?:询问|听取|审议|和|跟踪|专题|监督|检查|督查|督办|调研|视察|评估|评议|了解)*(?:审议|听取|监督|检查|督查|调研|视察|评估|评议|询问)(?:了)?"
)
OVERSEEN_NOUN = re.compile(r"(?:行动计划|三年计划|规划|方案|决定|决议|纲要|意见|控规|总规)》?")
NOT_OVERSEEN = re.compile(
    r"执行|^(?:全?[省市县区州盟旗]|自治[区州县])?“?(?:十[一二三四五六七八九]|[五六七八九])五”?[规计]划(?:纲要)?$|^(?:开展|推进|国民经济|年度)|审议意见|发展计划$|投资项目计划$|预算"
)
PLACES = re.compile(r"全[市省区县州盟旗]|\d+个(?=街道)|\d+个(?:乡镇|乡镇街道|镇|乡|村|社区)")
# Whose plan it is, or what it is put to, before its name.
PUT = re.compile(r".{0,12}围绕|.{2,12}关于")
# A plan as one of the matters looked into, and what is said of its course.
MATTER = re.compile(
    r"(?P<name>(?!制定|编制|完善|落实|做好|推进|谋划).{2,40}?(?:行动计划|三年计划|行动方案|实施方案|控规|总规|总体规划|专项规划)》?)(?:的)?(?:贯彻|推进)?(?:落实|实施|执行)?$"
)
# The verb of a list of decisions, somewhere before in its sentence.
PASSING = re.compile(r"(?:表决通过|审议通过|讨论通过|通过|作出|做出|形成)(?=了|《|关于|[^,;。]{0,14}关于)")


def find(work: Work) -> list[Found]:
    """The documents of one text in its order: one fact a name and act, once an article."""
    reader = Reader(work)
    made = acts(reader)
    told = {found.end for found in made}
    return in_order(
        [
            *decided(reader),
            *overseen(reader),
            *about(reader),
            *covered(reader),
            *made,
            *more(reader, told),
            *passed(reader, made),
        ]
    )


def decided(reader: Reader) -> list[Found]:
    """``就A、B作出决议决定``: the matter stands before the verb."""
    found: list[Found] = []
    for hit in DECIDED.pattern.finditer(reader.text):
        if reader.text[hit.start() - 1 : hit.start()] not in OPENERS:
            continue
        matters = [reader.text[a:b] for a, b in split(reader.text, *hit.span("matter"))]
        for matter in shared(matters):
            name = Name(f"{matter}的{hit['noun']}", *hit.span(), False)
            actor = reader.doers.actor(hit.start("verb"))
            found += reader.fact(name, hit.span(), "document.decided", hit["verb"], actor)
    return found


def overseen(reader: Reader) -> list[Found]:
    """``听取审议A规划和B方案落实情况``: plans that are only looked into."""
    found: list[Found] = []
    for hit in OVERSEEN.pattern.finditer(reader.text):
        sentence = clause_start(reader.text, hit.start(), 120, ";。\n")
        start = clause_start(reader.text, hit.start(), 60, ",;。:、\n")
        end = _noun_end(reader.text, hit.start(), hit.end())
        if watched := WATCHED.search(reader.text, start, end):
            start = watched.end()
        elif not WATCHED.search(reader.text, sentence, start) and not WATCHED.search(
            reader.text, hit.end(), hit.end() + 14
        ):
            continue
        if put := PUT.match(reader.text, start, end):
            start = put.end()
        event, actor = (hit["making"], None) if hit["making"] else ("监督落实", reader.home(start))
        for name in names(reader.text, start, end):
            if len(name.text) >= (4 if name.text.endswith("控规") else 6) and not NOT_OVERSEEN.search(name.text):
                found += reader.fact(name, (start, hit.end()), "document.overseen", event, actor)
    return found


def covered(reader: Reader) -> list[Found]:
    """``实现…制度全覆盖``: a mechanism brought everywhere."""
    found: list[Found] = []
    for hit in COVERED.pattern.finditer(reader.text):
        start, end = hit.span("name")
        start = max([start, *(m.end() for m in PLACES.finditer(reader.text, start, end))])
        name = Name(reader.text[start:end], start, end, True)
        if plausible(name.text):
            found += reader.fact(name, (start, end), "document.covered", "全覆盖", reader.home(start))
    return found


def about(reader: Reader) -> list[Found]:
    """``就A行动计划、B听取审议报告``: plans among the matters put first."""
    found: list[Found] = []
    for hit in ABOUT.pattern.finditer(reader.text):
        for piece in split(reader.text, *hit.span("list")):
            matter = MATTER.match(reader.text[piece.start : piece.end])
            if not matter or len(matter["name"]) < 5 or NOT_OVERSEEN.search(matter["name"]):
                continue
            name = Name(bare(matter["name"]), piece.start, piece.start + matter.end("name"), True)
            if plausible(name.text):
                home = reader.home(piece.start)
                found += reader.fact(name, (piece.start, piece.end), "document.about", "监督落实", home)
    return found


def more(reader: Reader, told: set[int]) -> list[Found]:
    """``表决通过了《A条例》,关于B的决议``: decisions behind a comma, under the verb of the list."""
    found: list[Found] = []
    for hit in MORE.pattern.finditer(reader.text):
        name = Name(hit["name"], *hit.span("name"), True)
        start = clause_start(reader.text, name.start, 300, ";。\n")
        verbs = list(PASSING.finditer(reader.text, start, name.start))
        if verbs and name.end not in told and fits(name.text, "通过", "make", False):
            doer = reader.doers.actor(verbs[-1].start())
            found += reader.fact(name, (name.start, name.end), "document.more", verbs[-1].group(), doer)
    return found


def passed(reader: Reader, made: list[Found]) -> list[Found]:
    """``《A办法》修订出台``: titles with the verb behind them, not under a verb before."""
    found: list[Found] = []
    under = [(f.start, f.end) for f in made]
    for hit in PASSED.pattern.finditer(reader.text):
        start, end = hit.span("title")
        if any(a <= start < b for a, b in under) or reader.text[start - 1 : start] not in (*OPENERS, "、"):
            continue
        name = Name(bare(hit["title"]), start, end, True)
        if plausible(name.text) and fits(name.text, hit["verb"], "make", True):
            found += reader.fact(name, hit.span(), "document.passed", hit["verb"], reader.home(start))
    return found


def _noun_end(text: str, start: int, end: int) -> int:
    """Where the document noun at ``start`` ends (a closing 》 included), before the words of carrying out."""
    hit = OVERSEEN_NOUN.match(text, start, end)
    return hit.end() if hit else start
