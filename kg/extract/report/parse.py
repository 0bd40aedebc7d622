"""The frame of each report of a document: whose it is, when it was given, which years it covers."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.report.guess import Guess
from kg.extract.report.patterns import ACT, NAME_LINE, SITTING, SPEAKER, TITLE, VOLUME, YEARBOOK
from kg.extract.report.when import arabic, chinese, delivery, short_lines, years
from kg.extract.report.where import Anchor, anchors, body_name, named_place
from kg.extract.report.whose import guess_place
from kg.extract.work import Found, Home, Work
from kg.lexicon.divisions import NATION, official
from kg.model.facts import ReportFact
from kg.model.outline import Article

_HEAD = 900
"""Characters from the start of an article that may hold its masthead."""
_CHAPTER = re.compile(r"第[一二三四五六七八九十\d]{1,3}[篇卷章节]")
"""How a chapter of a gazetteer opens."""
_ORDINALS = "〇一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the first lines of an article say of its report; ``anchor`` is the mention that says whose it is."""

    home: Home
    anchor: Anchor | None
    own: bool
    inferred: bool
    guess: Guess
    misread: str = ""


def find(work: Work) -> list[Found]:
    """Fill ``work.homes``, one an article, and answer with the reporting acts."""
    found: list[Found] = []
    before = Home()
    for number, article in enumerate(work.outline.articles):
        text = work.text[article.start : article.end]
        lines = [s.title for s in work.outline.sections if s.article == number and not s.run_in]
        masthead = read(text, article.title, lines, before)
        home = masthead.home
        work.homes.append(home)
        if masthead.own and home.body and (masthead.anchor is None or _reports(text)):
            found.append(_fact(work, article, text, home, masthead))
        elif not home.body and text.strip():
            _doubt(work, article, masthead.guess)
        before = home
    return found


def _reports(text: str) -> bool:
    """Whether an article tells of a reporting act; a yearbook does not by its years, nor does news of a sitting."""
    head = text[:_HEAD]
    told = (m for m in ACT.pattern.finditer(head))
    entry = bool(YEARBOOK.pattern.search(head[:200]) or VOLUME.pattern.search(head[:200]) or _CHAPTER.match(head))
    news = SITTING.pattern.search(head[:200]) is not None
    return any(not (m["span"] and (entry or news)) for m in told)


def _doubt(work: Work, article: Article, guess: Guess) -> None:
    """Record that nothing tells whose report an article is, or that two places are as likely."""
    if guess.links and guess.rival:
        likely = f"{official(guess.links)}或{official(guess.rival)}"
        at = article.start + guess.start, article.start + guess.end
        work.doubt("KG-B004", "warning", f"报告可能属于{likely}，相差{guess.margin:.0%}", *at)
    else:
        work.doubt("KG-B003", "warning", "看不出是谁的报告", article.start, min(article.start + 20, article.end))


def read(text: str, title: str, headings: list[str], before: Home) -> Masthead:
    """The masthead of one article; an article without one of its own goes on in the frame of the one ``before``."""
    head = text[:_HEAD]
    marks = anchors(head)
    own = not before.body or _new_masthead(marks, head, text, before)
    if not own and not _cppcc_digest(text):
        return Masthead(before, None, False, False, Guess(before.chain, "home.before"))
    home, anchor, guess = _whose(text, head, marks, before)
    home = _session(home, marks, head)
    dated, day = delivery(head)
    own_headings = [*headings, *short_lines(text)]
    county = bool(home.place and home.place.level == "county")
    span = years(text, head, own_headings, dated, day[0] if day else None, county)
    if dated is None and day and span.period:
        year = int(span.plan or span.period[-4:]) + (span.plan is None and home.session is not None)
        dated = f"{year}-{day[0]:02d}-{day[1]:02d}"
    home = replace(home, date=dated, speaker=_speaker(head), period=span.period, plan_period=span.plan)
    if span.period is None and before.body:
        home = replace(home, period=before.period, plan_period=before.plan_period)
    return Masthead(home, anchor, True, span.inferred, guess, span.misread)


def _new_masthead(marks: list[Anchor], head: str, text: str, before: Home) -> bool:
    """Whether an article has a masthead of its own, and does not merely go on with the report before it."""
    if not marks or marks[0].rank > 3:
        return False
    if marks[0].rank <= 2:
        return True
    links = named_place(marks[0], head, text)
    return bool(links) and links != before.chain


def _cppcc_digest(text: str) -> bool:
    """Whether an article without a masthead is a digest of proposals of CPPCC members."""
    return text.count("政协委员") + text.count("委员会建议") >= 2 and "提案" in text


def _whose(text: str, head: str, marks: list[Anchor], before: Home) -> tuple[Home, Anchor | None, Guess]:
    """The frame as far as its place and organ go; an empty one where two places are too near each other to tell."""
    anchor = marks[0] if marks else None
    if anchor is None or (anchor.rank == 4 and _cppcc_digest(text)):
        organ, kind = ("cppcc", "council") if _cppcc_digest(text) or "政协" in text[:3000] else ("npc", "committee")
    else:
        organ, kind = anchor.organ, _kind(anchor, marks, head)
    ours = [mark for mark in marks if mark.organ == organ]
    guess = guess_place(text, head, ours, before.chain)
    if guess.links and not guess.sure:
        return Home(), None, guess
    term = next((chinese(m.term) for m in marks if m.organ == organ and m.term), None)
    body = body_name(organ, kind, guess.links) if guess.links else ""  # type: ignore[arg-type]
    home = Home(body=body, organ=organ, place=guess.place, chain=guess.links, term=term)  # type: ignore[arg-type]
    return home, anchor, guess


def _kind(anchor: Anchor, marks: list[Anchor], head: str) -> str:
    """The committee reports, not the congress it reports to, unless the head is session news alone."""
    kinds = [mark.kind for mark in marks if mark.organ == anchor.organ]
    if "office" in kinds[:1]:
        return "office"
    if anchor.organ == "cppcc":
        return "committee" if "committee" in kinds else "council"
    news = re.search(r"开幕|闭幕|会议(?:于|应到|审议|听取|选举)", head[:300])
    reports = re.search(r"委托|一年来|五年来|过去的?一年|主任[一-龥]{2,4}(?:代表|作|向)", head)
    if anchor.rank == 2 and news and not reports and not _committee_first(anchor, marks, head):
        return "congress"
    return "presidium" if "presidium" in kinds and "committee" not in kinds else "committee"


def _committee_first(anchor: Anchor, marks: list[Anchor], head: str) -> bool:
    """Whether the standing committee is spoken of before the session, or a yearbook or gazetteer tells of it."""
    if YEARBOOK.pattern.search(head[:200]) or VOLUME.pattern.search(head[:200]):
        return any(mark.kind == "committee" for mark in marks)
    return any(mark.kind == "committee" and mark.start < anchor.start for mark in marks)


def _session(home: Home, marks: list[Anchor], head: str) -> Home:
    """The sitting the report was given to, with its full name."""
    mark = next((m for m in marks if m.number and m.term and m.organ == home.organ), None)
    if mark is None or home.place is None or mark.rank > 2:
        return home
    if re.match(r"[^\n,。]{0,6}以来", head[mark.end : mark.end + 10]) or _news_of_sitting(head[: mark.start]):
        return home
    term, number = _ordinal(mark.term), _ordinal(mark.number)
    place = official(home.chain)
    if home.place is NATION:
        if home.organ == "cppcc":
            return replace(home, session=f"中国人民政治协商会议第{term}届全国委员会第{number}次会议")
        return replace(home, session=f"中华人民共和国第{term}届全国人民代表大会第{number}次会议")
    if home.organ == "cppcc":
        return replace(home, session=f"中国人民政治协商会议{place}第{term}届委员会第{number}次会议")
    return replace(home, session=f"{place}第{term}届人民代表大会第{number}次会议")


def _news_of_sitting(head: str) -> bool:
    """Whether the first line tells of a sitting of the committee, so that a session named later is another meeting."""
    sitting = SITTING.pattern.search(head)
    return sitting is not None and "\n" not in head[: sitting.start()]


def _ordinal(word: str | None) -> str:
    """An ordinal in Chinese numerals: 12 → 十二."""
    if not word or not word.isdigit():
        return word or ""
    tens, ones = divmod(int(word), 10)
    return (_ORDINALS[tens] if tens > 1 else "") + ("十" if tens else "") + (_ORDINALS[ones] if ones else "")


def _speaker(head: str) -> str | None:
    if m := SPEAKER.pattern.search(head):
        return m["name"] or m["line"]
    m = NAME_LINE.pattern.search(head)
    return m["name"] if m else None


def _fact(work: Work, article: Article, text: str, home: Home, masthead: Masthead) -> Found:
    """The reporting act, quoted by the words that name it best."""
    start, end = _quote(text, masthead.anchor)
    if masthead.misread and (at := arabic(text).find(masthead.misread)) >= 0:
        at += article.start
        message = f"标题“{masthead.misread}”的年份与报告日期{home.date}不合，从日期"
        work.doubt("KG-B005", "warning", message, at, at + len(masthead.misread))
    if masthead.inferred:
        work.doubt(
            "KG-B001",
            "info",
            f"报告年度由上下文推得：{home.period or '不明'}",
            article.start + start,
            article.start + end,
        )
    return work.fact(
        ReportFact,
        article.start + start,
        article.start + end,
        rule="report.masthead" if masthead.anchor else "report.digest",
        body=home.body,
        date=home.date,
        session=home.session,
        period=home.period,
        plan_period=home.plan_period,
        speaker=home.speaker,
        title=article.title or _title(text),
    )


def _quote(text: str, anchor: Anchor | None) -> tuple[int, int]:
    m = TITLE.pattern.search(text[:300])
    if m:
        return m.start(), m.end()
    if anchor:
        return anchor.start, anchor.end
    line = re.search(r"[^\n]+", text)
    return line.span() if line else (0, 1)


def _title(text: str) -> str | None:
    m = TITLE.pattern.search(text[:300]) or re.search(r"[^\n。]{4,60}(?=\n)", text[:200])
    return m.group() if m else None
