"""Why a numeral counts nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple, cast

from kg.extract.numbers import patterns as p
from kg.extract.numbers.figures import BARE, Figure
from kg.extract.work import Work
from kg.lexicon.slogans import phrase_at
from kg.lexicon.units import unit_at
from kg.model.facts import NotNumberWhy
from kg.model.rule import Rule

SHORT_QUOTE = 16
DASHES = re.compile(r"[\u4e00-\u9fff]一[\u4e00-\u9fff]{2,3}一[\u4e00-\u9fff]")
QUOTED = re.compile(r"“[^“”\n]{1,60}”|‘[^‘’\n]{1,60}’|'[^'\n]{1,16}'|《[^《》\n]{1,120}》")
HOTLINE = re.compile(r"1[12]\d(?:\d\d)?")
QUARTER = re.compile("[一二三四1234](?:[、至到][二三四234])?季度")
PLAIN_KINDS = frozenset(("classifier", "compound", "money", "ratio", "measure"))
TITLE_UNITS = frozenset("部件个名家项条")


# Places counted within the names of their bodies: 海西、海南、黄南3州人大常委会.
SUMMED = re.compile(r"[、和].{1,8}[\d二三四五六七八九两]个?[省市州县区旗]")


class Refusal(NamedTuple):
    """A numeral that counts nothing: the words that show it, the reason, the rule."""

    start: int
    end: int
    why: NotNumberWhy
    rule: str


class Spans:
    """Runs of text in order, asked for the one that holds a position."""

    def __init__(self, runs: list[tuple[int, int]]) -> None:
        self.runs = runs
        self.starts = [a for a, _ in runs]

    def around(self, at: int) -> tuple[int, int] | None:
        """The run that holds the position, None outside all runs."""
        i = bisect_right(self.starts, at) - 1
        return self.runs[i] if i >= 0 and at < self.runs[i][1] else None


class Reasons:
    """The reasons of one document, with its quotations and named bodies looked up once."""

    def __init__(self, work: Work) -> None:
        self.text = work.text
        self.quotes = Spans([m.span() for m in QUOTED.finditer(work.text)])
        named = [(m.start, m.end) for m in work.mentions if not SUMMED.search(work.text, m.start, m.end)]
        self.bodies = Spans(sorted(named))

    def before_unit(self, m: re.Match[str]) -> Refusal | None:
        """A reason that holds whatever unit follows: ordinals, dates, section numbers, known phrases."""
        return self._affixed(m) or self._known(m) or self._patterns(m) or self._label(m) or self._in_body(m)

    def after_unit(self, m: re.Match[str], figure: Figure) -> Refusal | None:
        """A reason that takes a numeral with a unit from the counts: slogans, quotations, spans of years."""
        return self._slogan(m) or self._quoted(m, figure) or self._span(m, figure)

    def without_unit(self, m: re.Match[str]) -> Refusal | None:
        """The reason of a numeral without a unit; None for an Arabic one that should have had one."""
        text, a, b = self.text, m.start(), m.end()
        if (twin := p.TWIN.pattern.match(text, a)) is not None:
            return Refusal(*twin.span(), "slogan", p.TWIN.id)
        if (quote := self._short_quote(a)) is not None:
            return Refusal(*quote, "slogan", "not_number.quoted")
        if text.startswith("年", b) and (span := self._years(a)) is not None:
            return span
        if m["arabic"]:
            year = len(m["arabic"]) == 4 and m["arabic"][:2] in ("19", "20")
            line = HOTLINE.fullmatch(m["arabic"])
            return Refusal(a, b, "date" if year else "name", "not_number.code") if year or line else None
        if set(m.group()) <= BARE and unit_at(text, b) is not None:
            return Refusal(a, b + 1, "name", "not_number.bare_scale")
        dash = m.group() == "一" and _dash(text, a)
        return Refusal(a, b, "ocr_dash" if dash else "lexical", "not_number.ocr_dash" if dash else "not_number.word")

    def _affixed(self, m: re.Match[str]) -> Refusal | None:
        """What the character before decides: 第, 初, 周, a Latin letter, a bracket, 前三名."""
        text, a = self.text, m.start()
        before = text[a - 1] if a else "\n"
        if before == "第":
            return self._th(m)
        if before == "初" and not m["arabic"]:
            return Refusal(a - 1, m.end(), "date", "not_number.lunar")
        if not m["arabic"] and len(m.group()) == 1 and (before == "周" or text[max(0, a - 2) : a] in ("星期", "礼拜")):
            return Refusal(a - 1, m.end(), "date", "not_number.weekday")
        if before.isascii() and (before.isalpha() or before in "+×*·"):
            return Refusal(a, m.end(), "name", p.CODE.id)
        return self._counted_from_the_front(m) if before in "前头" else None

    def _counted_from_the_front(self, m: re.Match[str]) -> Refusal | None:
        """``前三名`` is a rank, ``前10个月`` a date."""
        if self.text.startswith("个月", m.end()):
            return Refusal(m.start() - 1, m.end() + 2, "date", p.DATE.id)
        if self.text.startswith(("名", "位", "强", "列", "茅"), m.end()):
            return Refusal(m.start() - 1, m.end() + 1, "ordinal", "not_number.rank")
        return None

    def _th(self, m: re.Match[str]) -> Refusal:
        """What begins with 第: ``第一季度`` is a date, all else an ordinal."""
        text, a = self.text, m.start()
        if (quarter := QUARTER.match(text, a)) is not None:
            return Refusal(a - 1, quarter.end(), "date", p.DATE.id)
        th = p.TH.pattern.match(text, a)
        return Refusal(a - 1, th.end() if th else m.end(), "ordinal", p.TH.id)

    def _known(self, m: re.Match[str]) -> Refusal | None:
        found = phrase_at(self.text, m.start())
        if found is not None and found.end < m.end():  # 一点 in 一点二倍
            return None
        return Refusal(found.start, found.end, cast(NotNumberWhy, found.why), "not_number.phrase") if found else None

    def _patterns(self, m: re.Match[str]) -> Refusal | None:
        text, a = self.text, m.start()
        for rule, why in FIRST:
            hit = rule.pattern.match(text, a)
            if hit is not None:
                quote = self._short_quote(a) if rule is p.CODE else None
                return Refusal(*quote, "slogan", rule.id) if quote else Refusal(*hit.span(), why, rule.id)
        sitting = p.SITTING.pattern.match(text, a)
        around = p.BEFORE_SITTING.pattern.search(text, max(0, a - 30), a) if sitting else None
        if sitting and around and (sitting["sitting"] or around["term"]):
            return Refusal(*sitting.span(), "ordinal", p.SITTING.id)
        return None

    def _label(self, m: re.Match[str]) -> Refusal | None:
        """Numbers of sections and items: ``一、``, ``(三)``, ``1.``, ``一是``, ``亮点一``."""
        text, a, b = self.text, m.start(), m.end()
        before = text[a - 1] if a else "\n"
        if before == "(" and text.startswith(")", b) and b - a < 4:
            return Refusal(a, b, "section", "not_number.bracketed")
        listed = p.LISTED.pattern.match(text, a)
        if listed and (before in "\n。;" or (before in ",:" and text[b : b + 1] in ("是", "要"))):
            return Refusal(*listed.span(), "section", p.LISTED.id)
        labelled = text[b : b + 1] in tuple(":\n,、。”") or text.startswith("关键词", b)
        if labelled and p.BEFORE_LABEL.pattern.search(text, max(0, a - 9), a):
            return Refusal(a, b, "section", p.BEFORE_LABEL.id)
        return None

    def _in_body(self, m: re.Match[str]) -> Refusal | None:
        """A numeral inside the name of a body (第八师, 三门峡市); 三个工作委员会 counts."""
        around = None if self.text.startswith("个", m.end()) else self.bodies.around(m.start())
        return Refusal(around[0], around[1], "name", "not_number.body") if around and m.end() <= around[1] else None

    def _slogan(self, m: re.Match[str]) -> Refusal | None:
        for rule in (p.GREAT, p.VIRTUES):
            hit = rule.pattern.match(self.text, m.start())
            if hit is not None:
                return Refusal(*hit.span(), "slogan", rule.id)
        return None

    def _short_quote(self, at: int) -> tuple[int, int] | None:
        quote = self.quotes.around(at)
        return quote if quote and (quote[1] - quote[0] <= SHORT_QUOTE + 2 or self.text[quote[0]] == "《") else None

    def _quoted(self, m: re.Match[str], figure: Figure) -> Refusal | None:
        """A figure in quotation marks is a slogan unless it is a plain count; one in a title is part of a name."""
        quote = self._short_quote(m.start())
        if quote is None:
            return None
        if self.text[quote[0]] == "《":
            counted = figure.unit in TITLE_UNITS and (m["arabic"] or self.text[m.start() - 1] == "等")
            return None if counted else Refusal(*quote, "name", "not_number.title")
        inside = list(p.NUMERAL.pattern.finditer(self.text, *quote))
        if m["arabic"] and len(inside) == 1 and figure.kind in PLAIN_KINDS and figure.value > 1:
            return None
        return Refusal(*quote, "slogan", "not_number.quoted")

    def _span(self, m: re.Match[str], figure: Figure) -> Refusal | None:
        """Years count only as a length said for its own sake (``连续4年``, ``两年内``); 今后五年 names a period."""
        if figure.unit != "年":
            return None
        if figure.upper is not None:  # 三至五年, 三五年
            return Refusal(figure.start, figure.end, "period", p.PERIOD.id)
        text, a = self.text, m.start()
        if p.PLAN_NAME.pattern.match(text, a) is None and (
            p.BEFORE_SPAN.pattern.search(text, max(0, a - 5), a) or p.AFTER_SPAN.pattern.match(text, figure.end)
        ):
            return None
        return self._years(a)

    def _years(self, at: int) -> Refusal | None:
        """``五年立法规划`` is a name, ``五年来`` a period."""
        for rule, why in YEARS:
            hit = rule.pattern.match(self.text, at)
            if hit is not None:
                return Refusal(*hit.span(), why, rule.id)
        return None


FIRST: tuple[tuple[Rule, NotNumberWhy], ...] = (
    (p.DATE, "date"), (p.ORDINAL, "ordinal"), (p.PLAN, "slogan"), (p.LEVEL, "level"), (p.ANNIVERSARY, "anniversary"),
    (p.CODE, "name"),
)  # fmt: skip
YEARS: tuple[tuple[Rule, NotNumberWhy], ...] = ((p.PLAN_NAME, "name"), (p.PERIOD, "period"))


def _dash(text: str, at: int) -> bool:
    """Whether 一 stands for a dash: words of one run are joined by it twice (``研发一中试一制造``)."""
    around = text[max(0, at - 4) : at + 5]
    return DASHES.search(around) is not None and text[at - 1 : at] not in tuple("统第进唯逐单")
