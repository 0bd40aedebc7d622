"""Reports whose every string tries to break out of the pages, and the check that none of them did."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import kg
from kg.config import Settings
from kg.model.facts import (
    ActivityFact,
    AwardFact,
    BodyFact,
    DayFact,
    DocumentFact,
    LawEventFact,
    MeetingFact,
    NumberFact,
    PersonFact,
    PlaceFact,
    PlatformFact,
    ReportFact,
)
from kg.model.graph import SectionNode
from kg.model.insight import Feature
from kg.model.issue import Issue
from tests.invented_insights import invented_insights
from tests.view.graphs import Builder

# Some without blanks and equals signs, which the rules of the pipeline take into names.
STRINGS = (
    "</script><script>alert(1)</script>", '"><script>alert(2)</script>', "<svg><script>alert(3)</script></svg>",
    "<img/src=x/onerror=alert(4)>", '"><svg/onload=alert(5)>', "<iframe/srcdoc=&lt;script&gt;alert(6)>",
    "<base><iframe>", "</title></style><!--", "javascript:alert(7)", "{{7*7}}${alert(8)}{%raw%}", "'+alert(9)+'\\u0027",
    "]]>&lt;b&gt;&#60;", "__proto__", "constructor", "\u202e倒写", "a\u2028b\u2029c", "W" * 300, "=1+1|'cmd'",
)  # fmt: skip
NUL = "\x00"
ALL = "".join(STRINGS)


def report(year: int, hostile: str) -> str:
    """A report in the form the rules read, with a hostile string in every name."""
    h = hostile
    return f"""岳阳市人民代表大会常务委员会工作报告{h}

——{year + 1}年1月8日在岳阳市第九届人民代表大会第六次会议上

岳阳市人大常委会主任 李某某

一、过去一年的工作{h}

过去一年,听取审议市政府关于{h}洞庭湖治理情况的报告,检查《{h}湿地保护条例》实施情况。
代表建议解决率75.5%,较上年提高2.5个百分点。接待{h}群众近300人次,走访代表1200余名。设立每年5月10日为“{h}岳阳楼日”。
建成“{h}代表通”平台,修订《{h}议事规则》,召开第三次常委会会议。被评为“{h}全国先进单位”。审议通过《岳阳市{h}湿地保护条例》。
市政协委员王某建议,整治{h}内湖。“未完
二、今后的任务
制定《岳阳市{h}河道条例》,开展{h}执法检查,修改《岳阳市{h}湿地保护条例》。
"""


def read_graph(folder: Path) -> kg.Graph:
    """What the pipeline makes of two years of such reports for each string, in files of hostile names."""
    for i, hostile in enumerate(STRINGS):
        for year in (2024, 2025):
            name = f"{i} \"><img src=x onerror=alert(8)> ' {{{{x}}}} {year}.txt"
            text = report(year, hostile).replace("群众近", f"群{NUL if i % 2 else ''}众近")
            (folder / name).write_bytes(text.encode("utf-8"))
    return kg.build(folder)


def made_graph() -> kg.Graph:
    """What no pipeline makes: all strings at once in every field of facts, headings, doubts and insights."""
    text = f"{ALL}\n" * 3 + f"𠮷{ALL}报告。"
    keys: dict[str, Any] = {"doc": "", "quote": text[:9], "start": 0, "end": 9, "rule": ALL, "note": ALL}
    whole = {**keys, "quote": text, "end": len(text)}
    name: dict[str, Any] = {"name": ALL, **keys}
    act: dict[str, Any] = {"actor": ALL, "period": "2024", "status": "plan", "first": ALL}
    laws = [LawEventFact(law=f"{s}条例", full=f"{s}条例", event="enact", date=ALL, **act, **keys) for s in STRINGS]
    number = NumberFact(
        surface=ALL, surface_start=0, value=1, unit=ALL, what=ALL, subject=ALL, period="2024", **whole
    )  # fmt: skip
    builder = Builder()
    builder.add(
        f"{ALL}.txt",
        text,
        [
            ReportFact(body=ALL, title=ALL, speaker=ALL, session=ALL, date=ALL, period="2024", **keys),
            *laws, number, ActivityFact(type="视察", object=ALL, target=ALL, **act, **keys),
            BodyFact(surface=ALL, type="other", **name), PersonFact(role=ALL, body=ALL, **name), PlaceFact(**name),
            DayFact(date=ALL, event=ALL, **name), AwardFact(recipient=ALL, **name), PlatformFact(event=ALL, **name),
            MeetingFact(date=ALL, **name), DocumentFact(event=ALL, actor=ALL, **name),
        ],
    )  # fmt: skip
    data = builder.graph()
    source, home = data.sources[0], data.reports[0].id
    sections = tuple(
        SectionNode(f"{home}/s{i}", home, i, s, 1 + i % 4, "other", None, source.evidence((i * 20, i * 20 + 15)))
        for i, s in enumerate(STRINGS)
    )
    issues = tuple(
        Issue(code=c, severity="warning", message=ALL, doc=d, evidence=e)
        for c, d, e in (
            ("KG-T003", source.id, source.evidence((3, 30))), ("KG-T005", source.id, None), ("KG-I006", ALL, None),
        )
    )  # fmt: skip
    graph = kg.Graph(replace(data, sections=sections, issues=issues), Settings())
    clue = Feature(ALL, ALL)
    known = invented_insights(graph.data)
    graph.__dict__["insights"] = replace(
        known,
        findings=tuple(replace(f, message=ALL, arithmetic=ALL, code="KG-S001") for f in known.findings),
        apart=tuple(replace(a, reason=clue) for a in known.apart),
        decisions=tuple(replace(d, features=(clue,), who=ALL, why=ALL, labels=(ALL, ALL)) for d in known.decisions),
    )
    return graph


SNIFF = r"""() => {
  const bad = [];
  const foreign = /^(img|iframe|object|embed|base|frame|audio|video|template|image|use|foreignobject|animate|set)$/i;
  const local = /^(index|graph|facts|entity|compare|reader)\.html(#|$)|^#|^data:,$|^assets\/|^blob:/;
  const turned = (node) => node.nodeType === 3 && node.data.includes('\u202e');
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    const source = element.getAttribute('src') ?? '';
    if (foreign.test(name)) bad.push(name);
    const program = name === 'script' && element.type !== 'application/json';
    if (program && !/^assets\/[\w.-]+\.js$/.test(source)) bad.push(name);
    for (const { name: key, value } of element.attributes) {
      if (/^on|^srcdoc$/i.test(key)) bad.push(`${name} ${key}`);
      if (/^(href|src|action|formaction|xlink:href)$/i.test(key) && !local.test(value)) bad.push(`${name} ${key}=`);
    }
    if (name === 'title' || element.closest('#text, blockquote') || ![...element.childNodes].some(turned)) continue;
    const { display, unicodeBidi } = getComputedStyle(element);
    if (display === 'inline' && !unicodeBidi.includes('isolate')) bad.push(`turns what is beside it: ${name}`);
  }
  for (const key of Object.keys(Object.prototype)) bad.push(`prototype ${key}`);
  return [...new Set(bad)];
}"""
"""What in a page as it stands came of the markup of a report: elements, handlers, addresses, turned neighbours."""
