"""Series for people: a figure a row, every body's series of an indicator one under another, then what stands apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import islice
from typing import NamedTuple

from kg.errors import UsageError
from kg.insight.corpus import Corpus, years
from kg.insight.series.implied import Implied, base_year, implied, multiple
from kg.insight.series.reading import readings, telling
from kg.lexicon.likeness import plain
from kg.model.entities import BodyEntity, PlaceEntity
from kg.model.facts import NumberFact
from kg.model.graph import Claim
from kg.model.insight import Apart, Series
from kg.model.table import Table, Value

COLUMNS = ("指标", "机构", "时期", "数值", "单位", "口径", "原句", "出处", "说明")
LEVELS = {"nation": "国家级", "province": "省级", "prefecture": "市级", "county": "县级", "township": "乡级"}
# so many other bodies are named beside a figure
NAMED = 5
Row = tuple[Value, ...]


class Told(NamedTuple):
    """A series with its claims and the words people know it by."""

    series: Series
    claims: tuple[Claim, ...]
    label: str
    body: str | None
    level: str
    organ: str
    says: Mapping[str, str]

    @property
    def counted(self) -> tuple[str, str, tuple[tuple[str, str], ...]]:
        """What series must share to count the same in the same way."""
        return self.series.indicator, self.series.unit, tuple(sorted(self.says.items()))

    @property
    def alike(self) -> tuple[str, str]:
        """What their bodies must share so that they may be compared: level, and what kind of organ it is."""
        return self.level, self.organ


def table(corpus: Corpus, rows: tuple[Series, ...], apart: tuple[Apart, ...], word: str = "") -> Table:
    """The series whose indicator holds a word (all for none), a figure a row, with the sentences they rest on.

    A value that several sentences give for one period is one row with all places; what a change implies of an earlier
    year is a row 推算 with the arithmetic. Below stand the pairs that may not be joined, with both sentences, and for a
    word the figures that are in no series. Raises UsageError KG-U009 where no figure is called by the word.
    """
    told = {s.id: _told(corpus, s) for s in rows}
    wanted = [told[key] for key in sorted(told) if not word or _holds(told[key], word)]
    times = {r.claim.id: r.times for r in readings(corpus) if r.times}
    peers = Peers(wanted)
    lines = [row for each in sorted(wanted, key=_order) for row in _rows(corpus, each, peers, times)]
    held = {each.series.id for each in wanted}
    pairs = [(told[a.left], told[a.right], a) for a in apart if {a.left, a.right} & held]
    lines += [_apart(corpus, *pair) for pair in sorted(pairs, key=lambda p: (_order(p[0]), _order(p[1])))]
    lines += _alone(corpus, {point for s in rows for point in s.points}, word) if word else []
    if word and not lines:
        raise UsageError("KG-U009", f"图中没有含有这些字的指标 · no figure is called by these words: {word}", word)
    return Table(COLUMNS, tuple(lines))


def _told(corpus: Corpus, series: Series) -> Told:
    says = {f.name: f.says for f in series.features}
    body = corpus.entities.get(series.subject or "")
    place = corpus.entities.get(body.place or "") if isinstance(body, BodyEntity) else None
    level = place.level if isinstance(place, PlaceEntity) else "other"
    name = says.get("level", "") + (corpus.label(series.indicator) or series.indicator)
    extra = "·".join(says[k] for k in ("basis", "subset") if k in says)
    return Told(
        series=series,
        claims=tuple(corpus.claims[c] for c in series.points),
        label=f"{name}（{extra}）" if extra else name,
        body=corpus.label(series.subject),
        level=level,
        organ=body.id.rpartition("/")[2] if body else "",
        says=says,
    )


def _holds(told: Told, word: str) -> bool:
    wanted = plain(word)
    return wanted in plain(told.label) or any(wanted in _what(claim) for claim in told.claims)


def _what(claim: Claim) -> str:
    return plain(claim.fact.what or "") if isinstance(claim.fact, NumberFact) else ""


def _alone(corpus: Corpus, joined: Set[str], word: str) -> Iterator[Row]:
    """The figures called by a word that are in no series, and why not."""
    for claim in corpus.graph.claims:
        fact = claim.fact
        if not isinstance(fact, NumberFact) or claim.id in joined or plain(word) not in _what(claim):
            continue
        why = "没有另一时期的同一指标" if telling(fact) else "用语笼统，别处的同样字眼未必指同一事"
        yield (
            fact.what, corpus.label(claim.ref("subject")), corpus.label(claim.ref("period")), fact.value, fact.unit,
            "未成数列", corpus.sentence(claim), corpus.place(claim), why if claim.ref("period") else "时期不明",
        )  # fmt: skip


def _order(told: Told) -> tuple[str, str, int, str, str, str]:
    levels = list(LEVELS)
    at = levels.index(told.level) if told.level in levels else len(levels)
    label = told.says["counted"]
    return label, told.label, at, told.body or "", told.says["measure"], told.series.id


class Peers:
    """Which bodies count the same in the same way, so that figures of one period may be held against one another."""

    def __init__(self, told: Sequence[Told]) -> None:
        self.said: dict[object, dict[str, str]] = defaultdict(dict)
        self.levels: dict[object, set[str]] = defaultdict(set)
        for each in sorted(told, key=_order):
            self.levels[each.counted].add(each.level)
            for claim in each.claims:
                at = self.said[each.counted, each.alike, claim.ref("period")]
                at.setdefault(each.body or "", f"{each.body}（{_shown(claim)}）")

    def same(self, told: Told, claim: Claim) -> str | None:
        """The bodies of the same level and kind that have a figure of the same period, a few by name."""
        at = self.said[told.counted, told.alike, claim.ref("period")] if told.level in LEVELS else {}
        others = [shown for body, shown in islice(at.items(), NAMED + 1) if body != told.body][:NAMED]
        if not others:
            return None
        more = f"等{len(at) - 1}个机构" if len(at) - 1 > len(others) else ""
        return f"同为{LEVELS[told.level]}、同期同口径，可比：{'、'.join(others)}{more}"

    def other(self, told: Told) -> str | None:
        """That there are bodies of other levels, against which none of its figures should be held."""
        levels = self.levels[told.counted] & LEVELS.keys()
        known = told.level in levels and len(levels) > 1
        return f"{LEVELS[told.level]}，与其他级别的机构不宜直接比较" if known else None


def _rows(corpus: Corpus, told: Told, peers: Peers, times: Mapping[str, NumberFact]) -> Iterator[Row]:
    said: dict[tuple[tuple[int, int] | None, float, bool], list[Claim]] = defaultdict(list)
    for claim in told.claims:
        if isinstance(claim.fact, NumberFact):
            said[corpus.years(claim), float(claim.fact.value), claim.fact.approx].append(claim)
    rows: list[tuple[int, int, Row]] = []
    for n, ((span, _, _), claims) in enumerate(said.items()):
        notes = [peers.same(told, claims[0]), peers.other(told) if n == 0 else None]
        rows.append((span[1] if span else 0, 1 + n, _point(corpus, told, claims, [note for note in notes if note])))
        rows += [(year, 0, row) for year, row in _before(corpus, told, claims[0], times)]
    yield from (row for _, _, row in sorted(rows, key=lambda r: r[:2]))


def _point(corpus: Corpus, told: Told, claims: Sequence[Claim], notes: Sequence[str]) -> Row:
    fact = claims[0].fact
    value = fact.value if isinstance(fact, NumberFact) else None
    about = isinstance(fact, NumberFact) and fact.approx
    said = [f"约数，原文作“{_shown(claims[0])}”"] if about else []
    said += [f"同一数说了{len(claims)}次"] if len(claims) > 1 else []
    return _row(
        corpus, told, claims, corpus.label(claims[0].ref("period")), value, told.says["measure"], [*said, *notes]
    )


def _shown(claim: Claim) -> str:
    """A figure as it is printed, blanks closed."""
    fact = claim.fact
    return "".join((fact.surface if isinstance(fact, NumberFact) else fact.quote).split())


def _before(corpus: Corpus, told: Told, claim: Claim, times: Mapping[str, NumberFact]) -> Iterator[tuple[int, Row]]:
    """What a stated change implies of an earlier year, and whether the series has that year's figure."""
    fact = claim.fact
    if not isinstance(fact, NumberFact):
        return
    multiple_of = times.get(claim.id)
    found = multiple(fact, multiple_of) if multiple_of else implied(fact)
    span = corpus.years(claim)
    if found is None or span is None:
        return
    change = fact.change
    year = span[1] - 1 if multiple_of else base_year(change, years(claim.ref("baseline"))) if change else None
    note = [f"推算：{found.arithmetic}", _agrees(corpus, told, found, year)]
    period = f"{year}年" if year else "基期原文未说"
    yield (
        year or span[1] - 1,
        _row(corpus, told, [claim], period, round(found.value, 2), f"{told.says['measure']}·推算", note),
    )


def _agrees(corpus: Corpus, told: Told, found: Implied, year: int | None) -> str:
    if year is None:
        return "基期不明，不作核对"
    there = [c for c in told.claims if corpus.years(c) == (year, year)]
    if not there:
        return f"库中没有{year}年的同口径数值可核对"
    facts = [c.fact for c in there if isinstance(c.fact, NumberFact)]
    shown = "、".join(dict.fromkeys(map(_shown, there)))
    return f"与{year}年的{shown}{'相符' if any(found.meets(f) for f in facts) else '不符'}"


def _apart(corpus: Corpus, left: Told, right: Told, apart: Apart) -> Row:
    """A pair that may not be joined, with the last figure of each."""
    ends = [t.claims[-1] for t in (left, right)]
    figures = "；".join(f"{corpus.label(c.ref('period')) or ''}{_shown(c)}" for c in ends)
    label = left.label if left.label == right.label else f"{left.label} ≠ {right.label}"
    measures = list(dict.fromkeys(t.says["measure"] for t in (left, right)))
    units = list(dict.fromkeys(corpus.label(t.series.unit) or "" for t in (left, right)))
    return (
        label, left.body, None, None, "；".join(units), "不可相接：" + "；".join(measures),
        " ‖ ".join(dict.fromkeys(corpus.sentence(c) for c in ends)), " ‖ ".join(corpus.place(c) for c in ends),
        f"{apart.reason.says}（{figures}）",
    )  # fmt: skip


def _row(
    corpus: Corpus, told: Told, claims: Sequence[Claim], period: str | None, value: float | None, measure: str,
    notes: Sequence[str],
) -> Row:  # fmt: skip
    return (
        told.label, told.body, period, value, corpus.label(told.series.unit), measure,
        " ‖ ".join(dict.fromkeys(corpus.sentence(c) for c in claims)), " ‖ ".join(corpus.place(c) for c in claims),
        "；".join(notes) or None,
    )  # fmt: skip
