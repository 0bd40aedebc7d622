"""A small report made up for tests, with facts of every kind; quotes are found in the text, so no offset is typed."""

from __future__ import annotations

from typing import Any

from kg.model.facts import (
    ActivityFact,
    AwardFact,
    BodyFact,
    Change,
    DayFact,
    DocumentFact,
    Fact,
    LawEventFact,
    MeetingFact,
    NoiseFact,
    NumberFact,
    PersonFact,
    PlaceFact,
    PlatformFact,
    ProposalFact,
    ReportFact,
)
from kg.model.source import Span
from kg.pipeline import Document
from kg.text.fold import fold
from kg.text.outline import outline
from kg.text.read import decode

TEXT = """岳阳市人民代表大会常务委员会工作报告

——2026年1月8日在岳阳市第九届人民代表大会第六次会议上

岳阳市人大常委会主任 李某某

过去一年,听取审议市政府关于洞庭湖治理情况的报告,检查湿地保护条例实施情况。市人大常委会会同益阳、常德市人大常委会进行洞庭湖保护协同立法。
代表建议解决率75.5%,较上年提高2.5个百分点。接待群众近300人次,走访代表1200余名。设立每年5月10日为“岳阳楼日”。
建成“代表通”平台,修订议事规则,召开第三次常委会会议。被评为全国先进单位。审议通过《岳阳市湿地保护条例》。
市政协委员王某建议,整治内湖。句末缺
"""


class Maker:
    """Makes facts of one text."""

    def __init__(self, text: str) -> None:
        self.source = decode(text.encode(), "invented.txt")
        self.section = 0 if outline(fold(self.source)).sections else None

    def __call__(self, cls: type[Fact], quote: str, **keys: Any) -> Fact:
        text = self.source.text
        start = text.index(quote)
        item = keys.pop("item", None)
        if item:
            keys |= {"surface": item, "surface_start": text.index(item, start)}
        line = text.rfind("\n", 0, start) + 1
        return cls(
            doc=self.source.id, quote=quote, start=start, end=start + len(quote), rule="test.rule", confidence=0.9,
            section=self.section, sentence=Span(line, text.index("\n", start)), **keys,
        )  # fmt: skip


BODY = "岳阳市人民代表大会常务委员会"
DONE: dict[str, Any] = {"status": "done", "period": "2025"}


def invented_facts(make: Maker) -> list[Fact]:
    """One fact or more of every kind."""
    change = Change(value=2.5, unit="百分点", direction="up", vs="上年", surface="提高2.5个百分点")
    hear = "听取审议市政府关于洞庭湖治理情况的报告"
    inspect = "检查湿地保护条例实施情况"
    joint = "会同益阳、常德市人大常委会进行洞庭湖保护协同立法"
    coordinated = ("益阳市人民代表大会常务委员会", "常德市人民代表大会常务委员会")
    return [
        make(
            ReportFact, BODY + "工作报告", body=BODY, date="2026-01-08", period="2025", plan_period="2026",
            session="岳阳市第九届人民代表大会第六次会议", speaker="李某某", title=BODY + "工作报告",
        ),
        make(PersonFact, "岳阳市人大常委会主任 李某某", name="李某某", role="主任", body=BODY),
        make(PersonFact, "市政协委员王某", name="王某", role="委员"),
        make(ActivityFact, hear, type="听取审议报告", object="洞庭湖治理", target="岳阳市人民政府", actor=BODY, **DONE),
        make(ActivityFact, inspect, type="执法检查", object="湿地保护条例", actor=BODY, **DONE),
        make(LawEventFact, inspect, law="湿地保护条例", full="岳阳市湿地保护条例", event="inspect", actor=BODY, **DONE),
        make(LawEventFact, joint, law="洞庭湖保护", event="collaborative", actor=BODY, partners=coordinated, **DONE),
        make(LawEventFact, "审议通过《岳阳市湿地保护条例》", law="岳阳市湿地保护条例", full="岳阳市湿地保护条例",
             event="enact", actor=BODY, **DONE),
        *(make(BodyFact, "益阳、常德市人大常委会", name=n, surface="益阳、常德市人大常委会", type="standing_committee")
          for n in coordinated),
        make(BodyFact, "市人大常委会", name=BODY, surface="市人大常委会", type="standing_committee"),
        make(NumberFact, "代表建议解决率75.5%", item="75.5%", value=75.5, unit="%", what="代表建议解决率", subject=BODY,
             scope="year", change=change, **DONE),
        make(NumberFact, "接待群众近300人次", item="300人次", value=300, unit="人次", approx=True, what="接待群众",
             subject=BODY, scope="year", **DONE),
        make(NumberFact, "走访代表1200余名", item="1200余名", value=1200, unit="名", approx=True, what="走访代表",
             subject=BODY, scope="year", **DONE),
        make(DayFact, "“岳阳楼日”", name="岳阳楼日", date="05-10", event="设立"),
        make(PlatformFact, "建成“代表通”平台", name="“代表通”平台", event="建成", status="done"),
        make(DocumentFact, "修订议事规则", name="议事规则", event="修订", actor=BODY, status="done"),
        make(MeetingFact, "召开第三次常委会会议", name="第三次常委会会议", count=1, status="done"),
        make(AwardFact, "被评为全国先进单位", name="全国先进单位", recipient=BODY),
        make(PlaceFact, "洞庭湖治理", name="洞庭湖"),
        make(ProposalFact, "市政协委员王某建议,整治内湖", proposer="王某", recommendation="整治内湖"),
        make(NoiseFact, "句末缺", why="missing end"),
    ]  # fmt: skip


def invented_document(text: str = TEXT) -> Document:
    """The document that was read from a made-up text."""
    make = Maker(text)
    view = fold(make.source)
    facts = sorted(invented_facts(make), key=lambda f: (f.start, f.end, f.kind, f.json_line()))
    return Document(make.source, view, outline(view), tuple(facts), ())
