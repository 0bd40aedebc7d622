"""What a report says of the year that is past."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scripts.made_corpus import phrases, words
from scripts.made_corpus.draft import Fact
from scripts.made_corpus.lives import Deed
from scripts.made_corpus.names import Namer, is_law
from scripts.made_corpus.pools import ANNUAL, COURT_TOPICS, PLATFORMS
from scripts.made_corpus.world import ASK, DECIDE, HEAR, INSPECT, STUDY, VISIT, term_ends

ABOVE = {
    "xiangyin": "岳阳市",
    "anxi": "泉州市",
    "santai": "绵阳市",
    "hangzhou-xihu": "杭州市",
    "nanchang-xihu": "南昌市",
}
UNITS = {HEAR: "个个项", INSPECT: "项项次", STUDY: "次次项", DECIDE: "项项件"}
EVENTS = {
    "enact": words.ENACT, "first_reading": words.FIRST_READING, "second_reading": words.SECOND_READING,
    "amend": words.AMEND, "repeal": words.REPEAL, "research": words.RESEARCH, "approve": words.APPROVE,
}  # fmt: skip
ONE_AT_A_TIME = ("effective", "approve", "first_reading", "second_reading")


class Review(Namer):
    """Writes the part on the past year, paragraph by paragraph."""

    def stated(self, what: str) -> int:
        """How many acts the summary states: as many as are listed or some more; fewer where planted."""
        listed = self.story.count(self.year, what)
        if self.plant == "more_listed" and what == self.story.understated(self.year):
            return listed - (2 if listed > 4 else 1)
        return self.story.stated(self.year, what)

    def most(self, what: str, most: int) -> int:
        """How many items a sentence may list: one where more are listed than stated, so that no reading saves it."""
        return 1 if self.plant == "more_listed" and what == self.story.understated(self.year) else most

    def opening(self) -> str:
        """The first paragraph, with the year's counts."""
        counts = {
            name: self.number("count", what, self.stated(what), self.rng.choice(UNITS[what]))
            for name, what in (("HEAR", HEAR), ("INSPECT", INSPECT), ("STUDY", STUDY), ("DECIDE", DECIDE))
        }
        own = self.draft.mark(self.short, Fact("body", "own", self.story.committee.body, "done", self.year))
        head, summary = self.say(phrases.OPENING, s=own), self.say(words.SUMMARY, **counts)
        return f"{head}{summary}，{self.appointed(words.APPOINTED)}，各项工作取得新的成效。"

    def appointed(self, choices: Sequence[str], second: bool = False) -> str:
        """How many people were appointed or removed."""
        value = self.figures.appointed + (2 + self.year % 4 if second and self.plant == "said_twice" else 0)
        return self.say(choices, n=self.number("flow", "任免国家机关工作人员", value, "人次"))

    def politics(self) -> Iterator[str]:
        """Guidance, decisions and appointments."""
        rows = self.rng.sample(phrases.POLITICS, 2)
        rows += [self.act(words.DECIDE, [deed]) + "。" for deed in self.of("activity", DECIDE)]
        if self.plant == "said_twice" or self.rng.random() < 0.4:
            rows.append(self.appointed(words.AGAIN, second=True) + "。")
        yield "".join(rows).format(p=f"{self.story.committee.short}委")

    def laws(self) -> Iterator[str]:
        """What was made, read, amended and studied; nothing where a committee makes no laws."""
        deeds = [d for d in self.story.deeds[self.year] if d.kind == "law" and d.what != "inspect"]
        if not deeds:
            return
        rows = [self.say(phrases.LAWMAKING)]
        if counts := self._law_counts(deeds):
            rows.append(f"一年来，{counts}。")
        clauses = self._law_clauses(deeds)
        self.rng.shuffle(clauses)
        yield "".join([*rows, *(clause + self.rng.choice(phrases.EFFECTS) + "。" for clause in clauses)])
        yield (
            self.say(words.FILED, n=self.number("flow", "规范性文件", self.figures.filed, "件"))
            + "，维护国家法治统一。"
        )

    def _law_counts(self, deeds: Sequence[Deed]) -> str:
        own = [d for d in deeds if d.key.startswith(self.story.committee.place)]
        made, changed = (sum(d.what == what for d in own) for what in ("enact", "amend"))
        parts = [f"制定地方性法规{self.number('count', '制定地方性法规', made, '件')}"] if made else []
        if changed:
            parts.append(f"修改{'' if made else '地方性法规'}{self.number('count', '修改地方性法规', changed, '件')}")
        return "、".join(parts)

    def _law_clauses(self, deeds: Sequence[Deed]) -> list[str]:
        clauses: list[str] = []
        rest = list(deeds)
        for deed in deeds:
            tail = [d for d in deeds if d.key == deed.key and d.what in ("approve", "effective")]
            if deed.what == "enact" and tail and self.rng.random() < 0.4:
                clauses.append(self._made_at_once(deed, tail))
                rest = [d for d in rest if d is not deed and d not in tail]
        for what in dict.fromkeys(d.what for d in rest):
            group = [d for d in rest if d.what == what]
            clauses += [self._event(what, part) for part in self.parts(group, 1 if what in ONE_AT_A_TIME else 2)]
        return clauses

    def _made_at_once(self, deed: Deed, tail: Sequence[Deed]) -> str:
        name, ends = self.law(deed, full=True), []
        for step in tail:
            fact = Fact("law", step.what, step.key, "done", self.year, named=step.what == "approve")
            if step.what == "approve":
                name = self.draft.mark(name, fact)
                ends.append("经省人大常委会批准")
            else:
                ends.append(self.draft.mark(f"自{day(step.date)}起施行", fact))
        return "，".join([self.say(words.ENACT[:4], x=name), *ends])

    def _event(self, what: str, deeds: Sequence[Deed]) -> str:
        if what == "effective":
            text = self.say(words.EFFECTIVE, x=self.title(deeds[0].key), d=day(deeds[0].date))
            return self.draft.mark(text, Fact("law", what, deeds[0].key, "done", self.year))
        if what == "approve" and self.story.committee.level == "province":
            return self.say(words.APPROVE_OWN, x=self.join(deeds, lambda d: self.law(d, full=True)))
        return self.act(EVENTS[what], deeds, p="省")

    def oversight(self) -> Iterator[str]:
        """Reports heard, laws inspected, studies, inquiries and visits, in two or three paragraphs."""
        clauses = [*self.heard(self.of("activity", HEAR)), *self._listed(words.INSPECT, self.of("law", "inspect"))]
        studies = self.of("activity", STUDY)
        clauses += self._listed(words.STUDY, [d for d in studies if not is_law(d.key)])
        clauses += self.acts(words.STUDY_LAW, [d for d in studies if is_law(d.key)], 1)
        clauses += self.acts(words.ASK, self.of("activity", ASK), 1)
        clauses += self.acts(words.VISIT, self.of("activity", VISIT), 2)
        self.rng.shuffle(clauses)
        size = max(2, -(-len(clauses) // self.rng.choice((2, 3))))
        heads = self.rng.sample(phrases.RUN_IN, len(phrases.RUN_IN))
        for n in range(0, len(clauses), size):
            rows = [clause + self.rng.choice(phrases.EFFECTS) + "。" for clause in clauses[n : n + size]]
            yield heads.pop() + "".join(rows)

    def heard(self, deeds: Sequence[Deed]) -> list[str]:
        """Reports heard: the yearly ones together, those of the courts apart, those on a law apart."""
        rows: list[str] = []
        for deed in deeds:
            if deed.key in COURT_TOPICS:
                rows.append(self.act(words.HEAR_COURT, [deed], o=self.court(deed.key)))
            elif is_law(deed.key):
                rows.append(self.act(words.HEAR_LAW, [deed]))
        rest = [d for d in deeds if d.key not in COURT_TOPICS and not is_law(d.key)]
        rows += self._listed(words.HEAR, [d for d in rest if d.key in ANNUAL])
        return rows + self._listed(words.HEAR, [d for d in rest if d.key not in ANNUAL])

    def _listed(self, choices: Sequence[str], deeds: Sequence[Deed]) -> list[str]:
        return self.acts(choices, deeds, self.most(deeds[0].counted, 3) if deeds else 1)

    def deputies(self) -> Iterator[str]:
        """Stations, visitors and proposals."""
        visits = self.say(words.VISITORS, n=self.number("flow", "接待群众", self.figures.visitors, "人次"))
        yield f"{self.say(phrases.DEPUTIES)}{self.stations()}{self.rng.choice('。，')}{visits}。"
        yield self.proposals()

    def stations(self) -> str:
        """How many stations there are."""
        return self.say(words.STATIONS, n=self.number("stock", "代表联络站", self.figures.stations, "个"))

    def proposals(self) -> str:
        """The proposals, their kinds, and the share of them settled, with the change against last year."""
        f = self.figures
        text = self.say(words.PROPOSALS, n=self.number("flow", "代表建议", f.proposals, "件"))
        if self.plant == "parts_of_total" or self.rng.random() < 0.45:
            wrong = 11 if self.plant == "parts_of_total" else 0
            values = zip("abc", (f.parts[0], f.parts[1] + wrong, f.parts[2]), strict=True)
            text += "，" + self.say(words.PARTS, **{k: self.number("part", k, v, "件") for k, v in values})
        rate = round(f.rate - (6.3 if self.plant == "percent_of_fraction" else 0), 1)
        settled = self.number("part", "已解决", f.settled, "件")
        said = self.say(words.SETTLED, k=settled, r=self.number("rate", "解决率", rate, "%"))
        return f"{text}{self.rng.choice('，，。')}{said}{self._change()}。"

    def _change(self) -> str:
        if self.quiet or (self.plant != "stated_change" and self.rng.random() < 0.25):
            return ""
        points = round(self.figures.rate - self.story.figures[self.year - 1].rate, 1)
        points += 2.4 if self.plant == "stated_change" else 0
        if abs(points) < 0.05:
            return ""
        way = self.rng.choice(("提高", "上升", "提升") if points > 0 else ("下降", "降低"))
        return self.rng.choice(words.CHANGED).format(way=way, c=f"{abs(points):.1f}")

    def own(self) -> Iterator[str]:
        """Things built, guidance from above."""
        rows = self.rng.sample(phrases.OWN, 2)
        for deed in (d for d in self.story.deeds[self.year] if d.kind == "thing"):
            rows.append(self.act(_making(deed), [deed]) + "。")
        above = ABOVE.get(self.story.committee.slug)
        if above or self.story.committee.level == "city":
            full = f"{above or self.story.committee.province}人民代表大会常务委员会"
            name = self.draft.mark(
                f"{'市' if above else '省'}人大常委会", Fact("body", "above", full, "done", self.year)
            )
            rows.append(self.say(phrases.GUIDED, u=name))
        self.rng.shuffle(rows)
        yield "".join(rows)

    def term(self) -> str:
        """The totals of a term, in the report that closes it."""
        if self.year not in term_ends(self.story):
            return ""
        term = range(self.year - 4, self.year + 1)
        figures = [self.story.figures[y] for y in term]
        visitors = sum(f.visitors for f in figures)
        if self.plant == "year_above_term":
            told = [self.story.figures[y] for y in term if y in self.story.committee.years]
            visitors = int(max(f.visitors for f in told) * 0.6)
        return self.say(
            words.TERM,
            v=self.number("term", "接待群众", visitors, "人次"),
            w=self.number("term", "代表建议", sum(f.proposals for f in figures), "件"),
            i=self.number("term", INSPECT, sum(self.story.stated(y, INSPECT) for y in term), "项"),
        ) + "。"  # fmt: skip

    def in_short(self) -> Iterator[str]:
        """What a newspaper prints of the report: some acts and figures; another figure where planted."""
        wrong = 10 * self.rng.randint(101, 180) if self.plant == "two_reports" else 0
        clauses = [self.act(words.INSPECT, [d]) for d in self.of("law", "inspect")[:2]]
        clauses += self.heard(self.of("activity", HEAR)[:2])
        yield "".join(clause + "。" for clause in clauses)
        visitors = self.number("flow", "接待群众", self.figures.visitors + wrong, "人次")
        yield f"{self.stations()}，{self.say(words.VISITORS, n=visitors)}。"


def _making(deed: Deed) -> Sequence[str]:
    if deed.what == "begin":
        return words.BEGIN
    return words.MAKE if deed.key in PLATFORMS else words.MAKE_SYSTEM if deed.key.endswith("制度") else words.MAKE_RULE


def day(date: str | None) -> str:
    """2021年5月1日"""
    year, month, number = (date or "").split("-")
    return f"{year}年{int(month)}月{int(number)}日"
