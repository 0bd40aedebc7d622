"""What the patterns of meetings mean: which sittings, forums and counted meetings there were."""

from __future__ import annotations

import re

from kg.extract.documents.phrase import Mentions, balanced, clause_start, in_order
from kg.extract.meetings.patterns import CALLED, CHAIRS, OWN, PARTY, SITTING
from kg.extract.meetings.sittings import chairs_meeting, place_of, seat, sittings
from kg.extract.work import Found, Work
from kg.lexicon.meetings import meeting_nouns
from kg.model.facts import MeetingFact

CALL = re.compile(
    r"(?:组织|主持|先后|联合|协同|分别|集中|协助|受邀)?(?:召开|召集|举行|举办|承办|协办|筹办|筹备|组织(?!会议)|开展)(?:了|好)?"
)
COUNT_AFTER = re.compile(r"(?P<n>\d{1,4}|[一二两三四五六七八九十百零〇]{1,6})(?:余|多)?(?:场次|次|场|期|个)(?!以上)")
COUNT_BEFORE = re.compile(
    r"(?P<n>\d{1,4}|[一二两三四五六七八九十百零〇]{1,6})(?:余|多)?(?:场次|次|场|期|个)(?P<called>召开|举行)?"
)
COUNTED = re.compile(r"[\d一二三四五六七八九十百](?:余|多)?(?:场次|次|场|期|个)[、和]")
DATED = re.compile(r"(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?(?:至\d{1,2}日)?(?:上午|下午)?[,在至的]?[^。;\n\d]{0,16}$")
HELD = re.compile(r"(?:于|将于)(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?(?:至[^,。]{1,8})?(?:在[^,。]{1,8})?[召举]")
CALLER = re.compile(
    r"(?P<who>(?:常委会|机关|[省市区县]政协|政协)?(?:党组|主席团|常委会|主任会|[^,]{2,6}委员会))"
    r"(?:(?:年内)?(?:一年来|全年|一共|总共|累计|先后|共计|共))?$"
)
ATTENDED = re.compile(r"列席|旁听|参加|出席|邀请|观看|参与|报道|服务")
BARE = {row.noun for row in meeting_nouns()} | {
    "工作会议",
    "专题会议",
    "有关会议",
    "相关会议",
    "全体会议",
    "常委会会议",
    "全市性会议",
}
EVENTS = re.compile(
    r"(?P<name>第[〇一二三四五六七八九十\d]{1,4}届[^,;。:、\n人委]{2,16}(?:博览会|论坛|运动会|交易会|年会|洽谈会)(?!·)"
    r"|[^,;。:、\n的好]{2,14}议员研讨班)"
)
DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"两": 2}
JOINT = re.compile(r"(?:、|和|及|以及|与|暨)$")


def find(work: Work) -> list[Found]:
    """The meetings of one text in its order; a named one once an article."""
    reader = _Reader(work)
    return in_order(
        [*reader.numbered(), *reader.chairs(), *reader.party(), *reader.called(), *reader.own(), *reader.events()]
    )


class _Reader:
    def __init__(self, work: Work) -> None:
        self.work, self.text = work, work.text
        self.once = Mentions(work)

    def fact(self, name: str, span: tuple[int, int], rule: str, count: int | None = None) -> list[Found]:
        """The fact of one meeting; a meeting without a count is given once, damaged text gives none."""
        if self.work.outline.damaged(*span) or (count is None and not self.once.fresh(span[0], name)):
            return []
        plan = self.work.sentence(span[0]).status == "plan" and rule == "meeting.called"
        date = self._date(name, *span)
        status = "plan" if plan else None
        return [self.work.fact(MeetingFact, *span, rule=rule, name=name, date=date, count=count, status=status)]

    def numbered(self) -> list[Found]:
        """Sittings by term and number; a longer mention in the text is preferred to the short one of a headline."""
        best: dict[tuple[int, str], tuple[int, int, bool]] = {}
        for hit in SITTING.pattern.finditer(self.text):
            here = self.work.sentence(hit.start())
            if self.work.outline.damaged(*hit.span()):
                continue
            names, start = sittings(self.text, hit, self.work.home(hit.start()))
            if not names:
                self.work.doubt("KG-M001", "info", f"未写明是谁的会议：{hit.group()}", *hit.span())
            for name in names:
                old = best.get((here.article, name))
                fuller = old and old[2] and not here.heading and hit.end() - start > old[1] - old[0]
                if old is None or fuller:
                    best[here.article, name] = (start, hit.end(), here.heading)
        facts = (self.fact(name, (a, b), "meeting.sitting") for (_, name), (a, b, _) in best.items())
        return [found for some in facts for found in some]

    def chairs(self) -> list[Found]:
        """Numbered meetings of the chairs, by their full names."""
        found: list[Found] = []
        for hit in CHAIRS.pattern.finditer(self.text):
            if meeting := chairs_meeting(self.text, hit, self.work.home(hit.start())):
                found += self.fact(meeting[0], (meeting[1], hit.end()), CHAIRS.id)
        return found

    def party(self) -> list[Found]:
        """The Party's work meetings with the committee's name in full."""
        found: list[Found] = []
        for hit in PARTY.pattern.finditer(self.text):
            home = self.work.home(hit.start())
            name = hit.group()
            if hit["owner"] != "中央":
                place = place_of(hit["owner"][0], home)
                if hit["owner"] == "自治区党委":
                    place = next((d.name for d in home.chain if d.name.endswith("自治区")), None)
                name = f"中国共产党{place}委员会{hit['what']}" if place else name
            found += self.fact(name, hit.span(), "meeting.party")
        return found

    def called(self) -> list[Found]:
        """Meetings called or held: ``召开A座谈会、B论证会26次``, ``举行9次常委会会议``."""
        found: list[Found] = []
        hits = list(CALLED.pattern.finditer(self.text))
        i = 0
        while i < len(hits):
            chain = [hits[i]]
            while i + 1 < len(hits) and self._joined(chain[-1], hits[i + 1]):
                i += 1
                chain.append(hits[i])
            found += self._chain(chain)
            i += 1
        return found

    def _joined(self, left: re.Match[str], right: re.Match[str]) -> bool:
        """Whether two meetings stand in one list without a count between."""
        between = self.text[left.end() : right.start()]
        return (
            bool(re.match(r"(?:、|和|及|以及|与)", between))
            and not re.search(r"[,;。:\n\d]", between)
            and len(between) < 24
        )

    def _chain(self, chain: list[re.Match[str]]) -> list[Found]:
        """The facts of one list: one counted meeting for all of it, or each by its name."""
        opening = clause_start(self.text, chain[0].start(), 50, ",;。:\n")
        verb = _last(CALL, self.text, opening, chain[0].start())
        start = _after_count(self.text, verb.end() if verb else opening, chain[0].start())
        if start >= chain[0].end() or ATTENDED.search(self.text, opening, verb.start() if verb else chain[0].start()):
            return []
        before = COUNT_BEFORE.match(self.text, start)
        ahead = COUNT_BEFORE.search(self.text, opening, verb.start()) if verb else None
        after = COUNT_AFTER.match(self.text, chain[-1].end())
        if before and not before["called"]:
            start = before.end()
        count = after or before or (ahead if ahead and verb and ahead.end() == verb.start() else None)
        if count:
            if self.text[count.start() - 1] == "第" or not _counts(
                self.text[start : chain[-1].end()], verb is not None
            ):
                return []
            span = (min(verb.start() if verb else start, count.start()), max(chain[-1].end(), count.end()))
            name = self.text[start : chain[-1].end()]
            if name == "会议" and verb:
                name = self._subject(opening, verb.start()) + name
            return self.fact(name, span, "meeting.counted", _number(count["n"])) if name != "会议" else []
        return self._named(chain, start) if verb else []

    def _subject(self, start: int, end: int) -> str:
        """Whose meetings were counted: 常委会党组召开会议28次; the standing committee's where none is named."""
        before = self.text[start:end]
        if hit := CALLER.search(before):
            return hit["who"]
        own = self.work.home(start).body.endswith("人民代表大会常务委员会")
        return "常委会" if own and not before and "常委会" in self.text[self.work.sentence(start).start : start] else ""

    def _named(self, chain: list[re.Match[str]], start: int) -> list[Found]:
        found: list[Found] = []
        for hit in chain:
            lead = re.match(r"(?:、|和|及|以及|与)?(?:了|好|一次|首次|全体|\d{4}年)?", self.text[start : hit.end()])
            begin = start + (lead.end() if lead else 0)
            name = self.text[begin : hit.end()]
            generic = (
                name in BARE
                or PARTY.pattern.fullmatch(name)
                or (hit.group() == "会议" and not re.search(r"工作会议|联席会议|^全[国省市区县州盟旗].{3}", name))
            )
            if not generic and "《" not in name and balanced(name) and len(name) <= 36:
                found += self.fact(name, (begin, hit.end()), "meeting.called")
            start = hit.end()
        return found

    def own(self) -> list[Found]:
        """The house's own meetings, counted behind their verb."""
        hits = OWN.pattern.finditer(self.text)
        return [
            f
            for hit in hits
            for f in self.fact(hit["name"] or hit["who"], hit.span(), OWN.id, _number(hit["n"] or hit["m"]))
        ]

    def events(self) -> list[Found]:
        """Numbered fairs and forums: 第十一届中国花卉博览会."""
        return [f for hit in EVENTS.finditer(self.text) for f in self.fact(hit["name"], hit.span(), "meeting.event")]

    def _date(self, name: str, at: int, end: int) -> str | None:
        """The day of a meeting: the report's own for its session, else the one said right before."""
        home = self.work.home(at)
        if home.date and len(home.date) == 10 and home.session and seat(home) and name == home.session:
            return home.date
        hit = DATED.search(self.text[max(0, at - 34) : at]) or HELD.match(self.text, end)
        if not hit:
            return None
        year, month, day = hit.groups()
        return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    hits = list(pattern.finditer(text, start, end))
    return hits[-1] if hits else None


def _after_count(text: str, start: int, end: int) -> int:
    """Where a meeting's name begins: at ``start``, or after the 、 that follows the count of the one before it."""
    last = _last(COUNTED, text, start, end)
    return last.end() if last else start


def _counts(name: str, called: bool) -> bool:
    """Whether a name can be counted as a meeting; without a verb only words of the house's own sittings."""
    if len(name) > 26 or not balanced(name) or "的" in name[:1]:
        return False
    own = re.search(r"(?:常委会|主任|主席|主席团|党组|常委|全体|委员会|办公|专题议政|协商)[^,]{0,6}会议?$", name)
    return called or bool(own) or len(name) <= 8


def _number(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    hundreds, hundred, rest = numeral.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    tens = tens.lstrip("零〇")
    return (
        (DIGITS.get(hundreds, 1) * 100 if hundred else 0)
        + (DIGITS.get(tens, 1) * 10 if ten else 0)
        + DIGITS.get(ones.lstrip("零〇"), 0)
    )
