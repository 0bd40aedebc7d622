"""Parts against their total: 184件,其中A类50件、B类100件、C类34件; 制定7件、修改6件、废止11件,共24件."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.insight.audit.amounts import Amount, amount, plain, shown, total
from kg.insight.audit.findings import PARTS, finding
from kg.insight.audit.lines import Figure, Line, Page
from kg.model.insight import Finding, Verdict

OPENS = re.compile(r"(?:其中|包括|分别(?:是|为))[,:]?(?=[^,;。]*$)")
BRACKET = re.compile(r"[(:][^,;。)]{0,12}$")
# a part of a list goes on to the next one with a mark and a short name
NEXT = re.compile(r"[^,、;。]{0,10}[、,;](?:和|及)?[^,、;。]{0,14}$|[^,、;。]{0,8}(?:和|及)[^,、;。]{0,10}$")
SUM = re.compile(r"[、,]?(?P<and>等)?,?(?:总共|共计|合计|总计|共)(?:有|计|为)?$")
# parts of which nothing is both the one and the other
CLASSED = re.compile(r"(?:[A-DＡ-Ｄ甲乙丙丁]|[一-龥]{2,8})类|[一-龥]{2,8}方面")
LETTERS = re.compile(r"([A-D])类")
# words that divide a whole named by all of them
DIVISIONS = (
    (("制定", "出台"), ("修改", "修订", "修正"), ("废止",)),
    (("议案",), ("建议",)),
    (("男",), ("女",)),
)


def parts(page: Page) -> Iterator[Finding]:
    """A finding for each total with parts in one sentence."""
    for line in page.lines:
        figures = [f for f in line.figures if f.unit != "%"]
        for n in range(1, len(figures)):
            if OPENS.search(figures[n].before) or BRACKET.search(figures[n].before):
                yield from _divided(figures, n)
            elif (match := SUM.search(figures[n].before)) and not match["and"] and SUM.match(figures[n].before):
                yield from _summed(line, figures, n)


def _divided(figures: Sequence[Figure], first: int) -> Iterator[Finding]:
    """A total and the parts behind 其中, 包括 or a bracket."""
    series = _series(figures, first)
    wholes = [f for f in _wholes(figures, first) if f.unit == series[0].unit]
    if not wholes:
        return
    named = OPENS.search(figures[first].before)
    divided = _exhaustive(wholes[0], series)
    if len(series) > 1 and (divided or _disjoint(series)):
        yield _sum_finding(wholes[0], series, exact=divided)
    elif named and named[0].startswith(("其中", "包括")):
        fitting = [w for w in wholes if amount(series[0].fact).low <= amount(w.fact).high]
        yield _part_finding((fitting or wholes)[0], series[0])


def _wholes(figures: Sequence[Figure], first: int) -> list[Figure]:
    """What parts may be parts of: where 其中 stands twice, the first total or the figure before the second."""
    opened = next((n for n in range(1, first) if OPENS.search(figures[n].before)), first)
    return list(dict.fromkeys((figures[opened - 1], figures[first - 1])))


def _series(figures: Sequence[Figure], first: int) -> list[Figure]:
    """The figures of one list from its first on: of one unit, and named alike."""
    series, sort = [figures[first]], _sort(figures[first])
    for figure in figures[first + 1 :]:
        if figure.unit != series[0].unit or not NEXT.fullmatch(figure.before) or OPENS.search(figure.before):
            break
        if sort is None or _sort(figure) != sort:
            break
        series.append(figure)
    return series


def _sort(figure: Figure) -> str | None:
    """How a part is named: by a class, by a field, or by one of the words that divide a whole."""
    label = _label(figure)
    if classed := CLASSED.search(label):
        return classed[0][-1]
    return next((str(n) for n, row in enumerate(DIVISIONS) if any(w in label for group in row for w in group)), None)


def _label(figure: Figure) -> str:
    """The words around a figure that name the part."""
    return re.split(r"[,、;。:(]|其中|包括", figure.before)[-1] + re.split(r"[,、;。:)]", figure.after)[0]


def _disjoint(series: Sequence[Figure]) -> bool:
    return all(CLASSED.search(_label(f)) for f in series)


def _exhaustive(whole: Figure, series: Sequence[Figure]) -> bool:
    """Whether the parts are all there are: classes A, B and C, or every word that the total itself is made of."""
    labels = [_label(f) for f in series]
    letters = "".join(m[1] for label in labels if (m := LETTERS.search(label)))
    if letters.startswith("ABC") and len(letters) == len(series):
        return True
    name = (whole.fact.what or "") + whole.before[-12:]
    for words in DIVISIONS:
        asked = [group for group in words if any(w in name for w in group)]
        met = [sum(any(w in label for w in group) for label in labels) for group in asked]
        if len(asked) > 1 and len(asked) == len(series) and all(n == 1 for n in met):
            return True
    return False


def _sum_finding(whole: Figure, series: Sequence[Figure], *, exact: bool) -> Finding:
    amounts = [amount(f.fact) for f in series]
    added, stated = total(amounts), amount(whole.fact)
    verdict: Verdict
    if added.meets(stated):
        verdict = "agrees"
    elif added.low > stated.high or exact:
        verdict = "contradiction"
    else:
        verdict = "partly_listed"
    return _summed_up(whole, series, added, verdict)


def _summed_up(whole: Figure, series: Sequence[Figure], added: Amount, verdict: Verdict) -> Finding:
    sums = " + ".join(shown(f.fact) for f in series)
    value = plain(sum(float(f.fact.value) for f in series))
    sign = "=" if verdict == "agrees" else ("＞" if added.low > amount(whole.fact).high else "＜")
    end = {"agrees": "相符", "contradiction": "矛盾", "partly_listed": "其余未列"}[verdict]
    text = f"{sums} = {value} {sign} 报告称合计 {shown(whole.fact)}，{end}"
    if sign == "=":
        text = f"{sums} = {value}，报告称合计 {shown(whole.fact)}，{end}"
    return finding(PARTS, verdict, [whole.claim, *(f.claim for f in series)], text)


def _part_finding(whole: Figure, part: Figure) -> Finding:
    over = amount(part.fact).low > amount(whole.fact).high
    sign, end = ("＞", "矛盾") if over else ("≤", "相符")
    text = f"其中 {shown(part.fact)} {sign} 合计 {shown(whole.fact)}，{end}"
    return finding(PARTS, "contradiction" if over else "agrees", [whole.claim, part.claim], text)


def _summed(line: Line, figures: Sequence[Figure], at: int) -> Iterator[Finding]:
    """Parts told before their sum: a contradiction only where no run of them adds up to it."""
    whole, run = figures[at], list[Figure]()
    for figure in reversed(figures[:at]):
        if figure.unit != whole.unit:
            break
        run.insert(0, figure)
        if not NEXT.fullmatch(figure.before):
            break
    if len(run) < 2 or any(f.fact.change for f in run):
        return
    stated = amount(whole.fact)
    for n in range(len(run) - 1):
        if total([amount(f.fact) for f in run[n:]]).meets(stated):
            yield _summed_up(whole, run[n:], total([amount(f.fact) for f in run[n:]]), "agrees")
            return
    if re.search(r"\d", "".join(f.before for f in [*run[1:], whole])):
        return
    yield _summed_up(whole, run, total([amount(f.fact) for f in run]), "contradiction")
