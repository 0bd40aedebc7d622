"""Pictures drawn from the frames. A chart shows only what may stand side by side, and says what it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.notebook.need import need
from kg.notebook.picture import Picture

if TYPE_CHECKING:
    import pandas

    from kg.model.table import Table
    from kg.notebook.frames import Frames

BLUE = "#2f6f9f"
COLOURS = {"已完成": BLUE, "计划": "#d9822b", "现状": "#8c8c8c"}
# what the table of series says of figures that may be held against one another
ALIKE = r"同为(\w+)、同期同口径，可比"
WIDTH = 560
# figures of whole terms or of unknown time are not of a year
YEAR = r"^\d{4}年$"


class Charts:
    """The charts of a graph; ``series`` and ``audit`` give the tables of ``g.series`` and ``g.audit``."""

    def __init__(self, frames: Frames, series: Callable[[str], Table], audit: Callable[[], Table]) -> None:
        self._frames, self._series, self._audit = frames, series, audit

    def activities(self) -> Picture:
        """How many activities of each kind the reports name, done and planned apart; named ones, not totals."""
        data = self._frames.activities.groupby(["类型", "状态"], as_index=False).size()
        return _bars(data.rename(columns={"size": "报告点名的次数"}), "类型", "报告点名的次数", "报告点名的活动")

    def law_events(self) -> Picture:
        """What was done to laws in each year, done and planned apart."""
        frame = self._frames.law_events.dropna(subset=["年份"])
        data = frame.groupby(["年份", "事项", "状态"], as_index=False).size().rename(columns={"size": "次数"})
        _some(data, "law events with a year")
        alt = need("altair")
        chart = alt.Chart(data.astype({"年份": "int64"})).mark_bar().encode(
            x=alt.X("年份:O", axis=alt.Axis(labelAngle=0)), y=alt.Y("次数:Q", axis=alt.Axis(tickMinStep=1)),
            color=_status(data), facet=alt.Facet("事项:N", columns=4, title=None),
        ).properties(width=120, height=90, title="法规事项，逐年")  # fmt: skip
        return Picture(chart, "法规事项，逐年 · law events by year")

    def lives(self, titles: Sequence[str] = ()) -> Picture:
        """What was done to each law and when, a law a line (those of several events, or the titles given)."""
        events = self._frames.law_events.dropna(subset=["法规", "年份"])
        laws = self._frames.laws
        known = list(titles) or list(laws[laws["事项数"] > 1]["法规"])
        kept = events[events["法规"].isin(known)][["法规", "年份", "状态", "事项"]].drop_duplicates()
        _some(kept, "、".join(titles) or "laws of several events")
        data = kept.groupby(["法规", "年份", "状态"], as_index=False)["事项"].agg("·".join)
        alt = need("altair")
        base = alt.Chart(data.astype({"年份": "int64"})).encode(
            x=alt.X("年份:O", axis=alt.Axis(labelAngle=0, grid=True)), yOffset="状态:N",
            y=alt.Y("法规:N", title=None, axis=alt.Axis(labelLimit=320, grid=True)),
        )  # fmt: skip
        chart = base.mark_text(fontSize=12, fontWeight="bold").encode(text="事项:N", color=_status(data))
        return Picture(chart.properties(width=420, title="法规的一生"), "法规的一生 · lives of laws")

    def series(self, word: str) -> Picture:
        """The figures of an indicator by year, a line a body; figures of whole terms are left out."""
        data = self._points(word)
        told = sorted(int(year[:4]) for year in set(data["时期"]))
        years = [f"{year}年" for year in range(told[0], told[-1] + 1)]
        alt = need("altair")
        base = alt.Chart(data).encode(
            x=alt.X("时期:O", axis=alt.Axis(labelAngle=0), scale=alt.Scale(domain=years)),
            y=alt.Y("数值:Q", title=None),
            color=alt.Color("机构:N", legend=alt.Legend(labelLimit=320, orient="bottom", columns=1)),
        )
        lines = base.mark_line(point=True) + base.mark_text(dy=-9).encode(text="标注:N")
        facets = lines.properties(width=240, height=150).facet(alt.Facet("数列:N", title=None), columns=2)
        return Picture(facets.resolve_scale(y="independent"), f"{word} · series")

    def compare(self, year: int, words: Sequence[str] = ("",)) -> Picture:
        """The figures of one year that may be compared, a bar a body; all indicators, or those that hold the words.

        Drawn is only what the series call comparable: bodies of one level and kind, one unit, one measure, one period.
        """
        data = need("pandas").concat([self._points(word) for word in words]).drop_duplicates()
        level = data["说明"].str.extract(ALIKE, expand=False)
        data = data.assign(数列=level + "：" + data["数列"])[level.notna() & (data["时期"] == f"{year}年")]
        _some(data, f"{'、'.join(words)} {year}")
        alt = need("altair")
        base = alt.Chart(data).encode(
            x=alt.X("数值:Q", title=None), y=alt.Y("机构:N", title=None, axis=alt.Axis(labelLimit=320))
        )
        both = base.mark_bar(color=BLUE) + base.mark_text(align="left", dx=4).encode(text="标注:N")
        facets = both.properties(width=190, height=60).facet(alt.Facet("数列:N", title=None), columns=2)
        return Picture(facets.resolve_scale(x="independent"), f"{year}年各机构比较 · bodies compared")

    def checks(self) -> Picture:
        """What came of the checked sums, by body: 相符, 未列全, 矛盾."""
        from kg.notebook.frames import frame

        data = frame(self._audit())
        _some(data, "checked sums")
        data = data.groupby(["机构", "结论"], as_index=False).size().rename(columns={"size": "处"})
        alt = need("altair")
        scale = alt.Scale(domain=["相符", "未列全", "矛盾"], range=["#4c9f70", "#e6a23c", "#c0392b"])
        chart = alt.Chart(data).mark_bar().encode(
            x=alt.X("处:Q", axis=alt.Axis(tickMinStep=1)), color=alt.Color("结论:N", scale=scale),
            y=alt.Y("机构:N", title=None, axis=alt.Axis(labelLimit=320)),
        ).properties(width=WIDTH - 160, title="总数与列举、部分与合计对得上吗")  # fmt: skip
        return Picture(chart, "核对结果 · checks")

    def _points(self, word: str) -> pandas.DataFrame:
        """The figures of a word that stand in series and are of one year; ``数列`` names indicator, unit, measure.

        Units that count the same kind of thing in other words (次, 项) are still kept apart.
        """
        from kg.notebook.frames import frame

        data = frame(self._series(word))
        kept = data["数值"].notna() & data["时期"].fillna("").str.match(YEAR)
        kept &= ~data["口径"].fillna("").str.contains("推算|未成数列|不可相接")
        data = data[kept].assign(数列=lambda d: d["指标"] + "（" + d["单位"] + "，" + d["口径"] + "）")
        _some(data, word)
        about = data["说明"].fillna("").str.contains("约数")
        data = data.assign(标注=about.map({True: "约", False: ""}) + data["数值"].map("{:g}".format))
        return data[["数列", "机构", "时期", "数值", "标注", "说明"]].astype({"数值": "float64", "说明": "string"})


def _bars(data: pandas.DataFrame, names: str, values: str, title: str) -> Picture:
    _some(data, title)
    alt = need("altair")
    chart = alt.Chart(data).mark_bar().encode(
        x=alt.X(f"{values}:Q", axis=alt.Axis(tickMinStep=1)), y=alt.Y(f"{names}:N", sort="-x", title=None),
        color=_status(data),
    ).properties(width=WIDTH - 160, title=title)  # fmt: skip
    return Picture(chart, title)


def _status(data: pandas.DataFrame) -> Any:
    """Done, planned and standing, always in the same colours; only those that occur are in the legend."""
    alt, there = need("altair"), [status for status in COLOURS if status in set(data["状态"])]
    return alt.Color("状态:N", scale=alt.Scale(domain=there, range=[COLOURS[status] for status in there]))


def _some(data: pandas.DataFrame, what: str) -> None:
    """Raises UsageError (KG-U062) where there is no row: an empty picture would say that nothing was done."""
    if not len(data):
        raise UsageError("KG-U062", f"没有可画的 · nothing to draw: {what}", what)
