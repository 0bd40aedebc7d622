"""The acts named in a clause: reports with the run up to their head noun, and the triggers outside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from kg.extract.activities import patterns as p
from kg.extract.activities.acts import Unit
from kg.extract.activities.clauses import Clause
from kg.extract.activities.triggers import Mark, marks

# A Party committee that hears reports is the doer of its sentence, not the reporting body.
PARTY = re.compile(r"[^,;。]{0,6}[省市县区州旗盟]委(?:常委会)?(?:高度|十分|始终|坚持|多次|先后|定期|专题|书记|每年)")
# What says that an act leaves much to be desired, and not that it was done.
SHORT = re.compile(
    r"(?:工作|活动|等)?(?:方面)?(?:还|仍|尚|不(?:够|足|多|深|强|高|到位)|有待|需要?(?:进一步)?|存在|缺乏|的(?:力度|实效|质量|深度|针对性|频次|效果|刚性))"
)
# A sentence that lists what is left to be desired: 工作中还存在一些不足,主要是监督方式不够丰富.
LACKING = re.compile(r"(?:差距|不足|短板|问题|薄弱环节)[,:](?:主要|集中|突出)(?:是|有|表现|体现)")
# A reporter that opens a clause: 市中级人民法院、市人民检察院关于.
REPORTER = re.compile(
    r"(?![并对就还])(?:以及|和|及)?(?:(?!听取|审议|开展|进行|提出|要求|督促|根据|作出|通过|形成|批准|印发|制定|出台|修订|结合|按照|组织|报送|情况|工作(?!委))"
    r"[^,;。]){2,36}?(?:《?关于|(?:分别)?所?作的《?(?=[^,;。、的]{0,16}报告))"
)
HEARING = re.compile(r"听取|听审|审[议查]")
# What is deliberated as a bill and not as a report: 审议了《X条例(草案)》.
LAWFUL = re.compile(r"(?<!计划)(?<!预算)(?<!决算)草案|草案(?!的报告)|条例》|修改稿|意见的?$")


@dataclass(slots=True)
class Units:
    """The acts of one masked sentence; ``taken`` are runs whose words are read as other acts."""

    masked: str
    taken: tuple[tuple[int, int], ...]
    marks: list[Mark]
    starts: list[int]
    hearing: bool

    @classmethod
    def of(cls, masked: str, taken: tuple[tuple[int, int], ...]) -> Units:
        """Look for the triggers of a sentence, once."""
        found = marks(masked, 0, len(masked))
        found = [m for m in found if not SHORT.match(masked, m.end)]
        # A Party committee that hears reports is the doer of its sentence, not the reporting body.
        if LACKING.search(masked):
            return cls(masked, taken, [], [], False)
        hearing = HEARING.search(masked) is not None and not PARTY.match(masked)
        return cls(masked, taken, found, [m.start for m in found], hearing)

    def named(self) -> bool:
        """Whether the sentence may name any act; a list of 重点监督事项 followed up is one without a trigger."""
        return bool(self.marks) or self.hearing or "重点监督" in self.masked or "监督重点" in self.masked

    def inside(self, clause: Clause, rest: list[Clause]) -> list[Unit]:
        """The acts named in a clause; ``rest`` are the clauses that follow it."""
        found = self.reports(clause, rest) if self.hearing else []
        held = [(u.start, u.end) for u in found] + list(self.taken)
        for m in self.marks[bisect_left(self.starts, clause.start) : bisect_left(self.starts, clause.end)]:
            if not any(a <= m.start < b for a, b in held):
                found.append(Unit(m.start, m.end, m))
        return sorted(found, key=lambda unit: unit.start)

    def reports(self, clause: Clause, rest: list[Clause]) -> list[Unit]:
        """The reports heard in a clause."""
        found: list[Unit] = []
        at = clause.start
        for m in p.REPORT.pattern.finditer(self.masked, clause.start, clause.end):
            if m.start() < at or p.VOICES.pattern.match(self.masked[m.end() : clause.end]):
                continue
            end = self.report_end(m.end(), clause, rest)
            if end and not (m.group().startswith(("审议", "审查")) and LAWFUL.search(self.masked[m.end() : end])):
                found.append(Unit(m.start(), end, None, (m.end(), end)))
                at = end
        return found

    def report_end(self, start: int, clause: Clause, rest: list[Clause]) -> int | None:
        """The end of the last head noun 报告 of the list that begins at ``start``; it may lie clauses further."""
        end = self.head(start, clause.end)
        if end:
            return self.reported_on(end, clause, rest)
        for i, later in enumerate(rest):
            part = self.masked[later.start : later.end]
            if (i == 0 and clause.close == ";") or p.LIGHT.pattern.search(part) or p.REPORT.pattern.search(part):
                return None
            if m := p.HEAD.pattern.search(part):
                return later.start + m.end() if start + 1 < clause.end else None
        return None

    def reported_on(self, end: int, clause: Clause, rest: list[Clause]) -> int:
        """The end of the list where other bodies' reports follow over commas: …的报告,市法院关于A的报告."""
        for later in rest:
            if end != clause.end or clause.close != ",":
                break
            m = REPORTER.match(self.masked, later.start, later.end)
            more = self.head(m.end(), later.end) if m else None
            if more is None:
                break
            end, clause = more, later
        return end

    def head(self, start: int, end: int) -> int | None:
        """The end of the report list inside one clause."""
        at = None
        for m in p.HEAD.pattern.finditer(self.masked, start, end):
            between = (at, m.end()) if at else (m.start(), m.end())
            if any(r.pattern.search(self.masked, *between) for r in (p.LIGHT, p.REPORT, p.SEAM)):
                break
            at = m.end()
        return at
