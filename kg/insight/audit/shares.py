"""Percentages against their fraction: 545件建议…解决401件,占比73.6%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.insight.audit.amounts import OPEN_END, Amount, amount, grain, plain, shown
from kg.insight.audit.findings import SHARE, finding
from kg.insight.audit.lines import Figure, Line, Page
from kg.model.insight import Finding

OF_ALL = re.compile(
    r"[,(、]?(?:约|仅)?占(?:比|总数|全部|其|总量|总件数|(?P<of>[^,;。]{0,8})总数|[^,;。]{0,6}的比例)?的?(?:为|达到?)?"
)
# a count that is itself a share of something
SHARED = re.compile(r"[,(、]?(?:约|仅)?占")
RATE = re.compile(r"[,(、](?P<of>[一-龥]{2,6}?)率(?:均)?(?:达到?|为|是)?$")
ROOM = re.compile(r"(?:超过?|逾|近|约|不低于|达到?近|以上)$")
# a share whose base is another one than the count in the sentence
ELSEWHERE = re.compile(r"占(?:全国|全省|全市|全县|全区|同期|[^,;。]{0,4}代表)")
# rates of what came back, or of a sample: their base need not be the count before
MATTERS = ("建议", "提案", "议案", "意见", "问题", "线索", "信访", "来信", "案件")
OTHER_BASE = frozenset({"满意", "基本满意", "出席", "参会", "到会", "合格", "见面", "面商"})


def shares(page: Page) -> Iterator[Finding]:
    """A finding for each percentage with its numerator before it, its denominator in its sentence or the one before."""
    previous: Line | None = None
    for line in page.lines:
        for n, figure in enumerate(line.figures):
            if figure.unit == "%" and n:
                yield from _checked(line, n, previous)
        previous = line


def _checked(line: Line, at: int, previous: Line | None) -> Iterator[Finding]:
    figure, part = line.figures[at], line.figures[at - 1]
    share, rate = OF_ALL.fullmatch(figure.before), RATE.search(figure.before)
    if part.unit == "%" or ELSEWHERE.search(figure.before) or not _near(figure.before):
        return
    if not share and not (rate and _about(rate["of"], part)):
        return
    bases, certain = _bases(line.figures[: at - 1], part)
    if not certain and previous is not None and previous.section == line.section and previous.end == line.start:
        earlier, certain = _bases(previous.figures, part)
        certain = certain and (line.text.startswith("其中") or _related(earlier[0], part))
        bases = [*earlier, *bases]
    fits = next((b for b in _with_sums(bases) if _fits(figure, part, b)), None)
    if fits:
        yield _made(figure, part, fits, agrees=True)
    elif certain and _named(share, bases[0]) and not (rate and rate["of"] in OTHER_BASE) and not _roomy(figure):
        yield _made(figure, part, bases[:1], agrees=False)


def _named(share: re.Match[str] | None, base: Figure) -> bool:
    """Whether a base is the total that the words name, where they name one: 占建议总数."""
    of = (share["of"] or "").removeprefix("全部") if share else ""
    return not of or of[-2:] in _words(base)


def _related(base: Figure, part: Figure) -> bool:
    """Whether two counts of neighbouring sentences are of one matter: proposals told of, then those settled."""
    one, other = ({word for word in MATTERS if word in _words(f)} for f in (base, part))
    return bool(one) and (not other - {"问题"} or bool(one & other))


def _words(figure: Figure) -> str:
    """What a figure counts and the words of its clause."""
    clause = re.split("[,;。]", figure.before)[-1] + re.split("[,;。]", figure.after)[0]
    return clause + (figure.fact.what or "")


def _roomy(figure: Figure) -> bool:
    """Whether a percentage is but a bound: 超过90%, 九成以上."""
    return bool(figure.fact.approx or ROOM.search(figure.before) or OPEN_END.match(figure.after))


def _near(words: str) -> bool:
    """Whether a percentage follows its numerator at once: a few words and one comma between them."""
    return len(words) <= 24 and words.count(",") + words.count("、") <= 2 and not re.search("[;。]", words)


def _about(stem: str, part: Figure) -> bool:
    """Whether the numerator is what the rate is the rate of: 已整改478个,整改率; 解决401件,解决率."""
    words = _words(part)
    return stem[-2:] in words or stem[:2] in words


def _bases(figures: Sequence[Figure], part: Figure) -> tuple[list[Figure], bool]:
    """The counts that a part may be a part of, of its unit and no less; and whether its base is surely among them.

    A count with a share of its own is a part too. The base is there where only one count is, or where 其中 divides one.
    """
    rows = [f for f in figures if f.unit == part.unit and amount(f.fact).high >= amount(part.fact).low]
    wholes = [f for f in rows if not SHARED.match(f.after)]
    divided = any(n and "其中" in f.before for n, f in enumerate([*figures, part]))
    return [*wholes, *(f for f in rows if f not in wholes)], len(wholes) == 1 or (divided and bool(wholes))


def _with_sums(bases: Sequence[Figure]) -> Iterator[list[Figure]]:
    for base in bases:
        yield [base]
    for pair in pairwise(bases):
        yield list(pair)


def _fits(figure: Figure, part: Figure, bases: Sequence[Figure]) -> bool:
    """Whether the fraction, rounded or cut to the digits printed, is the percentage."""
    upper, lower = amount(part.fact), _sum(bases)
    if lower.low <= 0:
        return False
    step, stated = grain(figure.fact), float(figure.fact.value)
    slack = step * 2 if figure.fact.approx else step
    return 100 * upper.low / lower.high - slack < stated < 100 * upper.high / lower.low + slack


def _sum(bases: Sequence[Figure]) -> Amount:
    rows = [amount(b.fact) for b in bases]
    return Amount(sum(r.low for r in rows), sum(r.high for r in rows))


def _made(figure: Figure, part: Figure, bases: Sequence[Figure], *, agrees: bool) -> Finding:
    top, bottom = float(part.fact.value), sum(float(b.fact.value) for b in bases)
    decimals = max(0, len(plain(grain(figure.fact))) - 2) if grain(figure.fact) < 1 else 0
    value = f"{100 * top / bottom:.{decimals}f}%"
    under = " + ".join(plain(float(b.fact.value)) for b in bases)
    under = f"({under})" if len(bases) > 1 else under
    end = "相符" if agrees else "矛盾"
    text = f"{plain(top)} ÷ {under} = {value}，报告称 {shown(figure.fact)}，{end}"
    claims = [figure.claim, part.claim, *(b.claim for b in bases)]
    return finding(SHARE, "agrees" if agrees else "contradiction", claims, text)
