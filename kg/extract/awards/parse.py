"""What the patterns of honours mean: which honour, whose, for what, how many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.awards.patterns import CHOSEN, COMMENDED, MORE, NOUN, PRAISED, PRIZES, SOUGHT, WON
from kg.extract.documents.phrase import Doers, balanced, clause_start, headline, in_order
from kg.extract.work import Found, Work
from kg.model.facts import AwardFact

COUNT = re.compile(r"(?P<n>\d+|[一二两三四五六七八九十])(?:余|多)?[篇件名个项位幅部人][^,;。:、\n\d]{0,16}$")
GRADES = re.compile(r"(?P<base>.*?)(?P<grades>[特一二三]、[一二三](?:、[一二三])?)等奖$")
REASON = re.compile(r"(?:围绕[^,;。\n]{2,20},)?(?P<reason>(?:设立|坚持|开展|创新)[^;。\n]{2,30}),?[^,;。\n]{0,8}$")
ADVERBS = re.compile(
    r"先后|连续[^,]{0,5}[年届次]|再次|首次|多次|分别|同时|还|也|均|已|又|并|成功|一举|光荣|年内|全年|我们"
)
OWN = re.compile(
    r"常委会|机关|我[市省区县会]|人大(?!代表)|政协(?!委员)|办公[厅室]|工作|做法|经验|案例|报告|作品|信息|宣传"
)
WINNER = re.compile(r"\d+(?:余|多)?[名件个位家篇项](?P<name>[^、和及\d]+)")
CLASS = re.compile(r"“?(?P<name>[^、和及\d“”]{4,14})”?(?P<n>\d+)")
NUMBER = re.compile(r"\d+")
TITLE = re.compile(r"优秀|先进|标兵|模范|最美|十佳|文明|示范|劳动模范")
# The classes of winners in the title of a decision: 关于表彰优秀提案和提案承办先进单位的决定.
TITLED = re.compile(
    r"(?:表彰|表扬|[、和及与])(?:\d{4}年度?|全[市省区县州盟旗])?(?P<name>[^,;。、“”《》\d]{0,8}?(?:优秀|先进|十佳|最美|模范)[^,;。、和及与的“”《》\d]{2,10})"
)
NOT_HONOUR = re.compile(
    r"^(?:了|的|一致|高度|广泛|充分|大力|普遍|好评|奖励?|重奖|较好|明显|代表|选民|群众|社会|各级|通过|表彰|荣誉|称号|先进|典型|示范点|职务"
    r"|政策|资金|国家级?奖|省级?奖)$|评价|认可|好评|肯定|支持|成效|通过"
)
# Whom an honour is given to, before its quoted name.
GETS = re.compile(r"^[^“”]{2,20}(?=“)")
# The short names of prizes.
PRIZE = re.compile(r"(?:优秀|特别|金|银|铜|[特一二三]等|组织|创新|提名)奖")
MERIT = re.compile(
    rf"(?:星级[^,]{{2,8}}|单位|集体|机关|工作|个人|奖|称号|成果|案例|示范[市区县点]|城市|作品|亮点|优秀[^,]{{0,6}}|先进[^,]{{0,6}}|标兵|模范|{NOUN})[”》]?"
)


def find(work: Work) -> list[Found]:
    """The honours of one text, in its order."""
    reader = _Reader(work)
    return in_order(
        [*reader.won(), *reader.sought(), *reader.praised(), *reader.chosen(), *reader.commended(), *reader.prizes()]
    )


class _Reader:
    def __init__(self, work: Work) -> None:
        self.work, self.text, self.doers = work, work.text, Doers(work)

    def _sound(self, span: tuple[int, int]) -> bool:
        return not self.work.outline.damaged(*span) and not headline(self.work.sentence(span[0]))

    def won(self) -> list[Found]:
        """Honours won or given: 荣获X, 被评为X, 7篇报告获X奖."""
        found: list[Found] = []
        for hit in WON.pattern.finditer(self.text):
            name = _honour(hit)
            if not _is_honour(name) or not self._sound(hit.span()):
                continue
            before = clause_start(self.text, hit.start(), 40)
            winners = COUNT.search(self.text, before, hit.start())
            if winners and hit.group().startswith("受到"):
                continue  # read with the counted winners
            start = winners.start() if winners else hit.start()
            names = [*_graded(name), *self._more(hit.end())]
            # 两件分获一、二等奖: how many won which is not said
            count = _number(winners["n"]) if winners and len(names) == 1 else None
            recipient = self._recipient(before, hit.start(), bool(winners))
            reason = (
                REASON.search(self.text, clause_start(self.text, before, 50, "。\n"), before) if not winners else None
            )
            why = reason["reason"].rstrip(",") if reason else None
            keys = {"recipient": recipient, "count": count, "reason": why}
            end = max([hit.end(), *(at for _, at in self._following(hit.end()))])
            found += [self.work.fact(AwardFact, start, end, rule="award.won", name=one, **keys) for one in names]
        return found

    def _more(self, at: int) -> list[str]:
        """The honours that follow one in a row."""
        return [name for name, _ in self._following(at)]

    def _following(self, at: int) -> Iterator[tuple[str, int]]:
        """The honours in a row behind the one that ends at ``at``, each with its end."""
        while hit := MORE.pattern.match(self.text, at):
            at = hit.end()
            name = _bare(hit["name"])
            if _is_honour(name):
                yield name, at

    def _recipient(self, start: int, at: int, counted: bool) -> str | None:
        """The body that is the subject of the clause; the reporting body where it speaks of its own."""
        home = self.work.home(at).body or None
        named = [m for m in self.doers.starts(start, at) if len(m.names) == 1]
        if named:
            return named[-1].names[0]
        subject = ADVERBS.sub("", self.text[start:at])
        return home if counted or not subject or OWN.search(subject) else None

    def sought(self) -> list[Found]:
        """Honours sought: 助力创建“全国法治政府建设示范市”, “全国文明单位”届满重创."""
        found = []
        for hit in SOUGHT.pattern.finditer(self.text):
            name = hit["inner"] or hit["quoted"] or hit["plain"] or hit["kept"]
            if (
                MERIT.search(name)
                and self._sound(hit.span())
                and not WON.pattern.search(self.text, hit.start() - 4, hit.end() + 1)
            ):
                note = hit["act"] or hit["check"] or self.text[hit.start() : hit.end()].split(name)[0].rstrip("“")
                mine = (self.work.home(hit.start()).body or None) if hit["act"] or hit["check"] else None
                fact = self.work.fact(AwardFact, *hit.span(), rule="award.sought", name=name, recipient=mine, note=note)
                found.append(fact)
        return found

    def praised(self) -> list[Found]:
        """Counted winners; a class without a title of its own is the recipient of 通报表彰."""
        found: list[Found] = []
        for hit in PRAISED.pattern.finditer(self.text):
            if not self._sound(hit.span()):
                continue
            act = re.search(r"(?:通报)?表彰$", hit["act"])
            for one in WINNER.finditer(hit["list"]):
                name = one["name"].removesuffix("等")
                count = NUMBER.search(one.group())
                start = hit.start("list") + one.start()
                name = self._class_before(name, hit.start()) or name
                titled = TITLE.search(name)
                found.append(
                    self.work.fact(
                        AwardFact, start, hit.end(), rule="award.praised", count=int(count.group()) if count else None,
                        name=name if titled else act.group() if act else name, recipient=None if titled else name,
                    )
                )  # fmt: skip
        return found

    def _class_before(self, noun: str, at: int) -> str | None:
        """The title of winners that are only counted: 宣读关于表彰优秀提案…的决定,12件提案受到表彰."""
        if TITLE.search(noun):
            return None
        start = clause_start(self.text, at, 80, "。\n")
        named = [m["name"] for m in TITLED.finditer(self.text, start, at) if m["name"].endswith(noun)]
        return named[0] if len(named) == 1 else None

    def chosen(self) -> list[Found]:
        """``表彰优秀代表建议10件、先进承办单位8个``: the class is the honour, its number the winners."""
        found: list[Found] = []
        for hit in CHOSEN.pattern.finditer(self.text):
            for one in CLASS.finditer(self.text, *hit.span("list")):
                if self._sound(one.span()):
                    count = int(one["n"])
                    span = (hit.start(), one.end())
                    found.append(self.work.fact(AwardFact, *span, rule=CHOSEN.id, name=one["name"], count=count))
        return found

    def commended(self) -> list[Found]:
        """Classes commended, with their counts before or behind them or with none."""
        found: list[Found] = []
        for hit in COMMENDED.pattern.finditer(self.text):
            if hit["classes"] and self._sound(hit.span()):
                names = re.split("[、和及]", hit["classes"])
                found += [self.work.fact(AwardFact, *hit.span(), rule=COMMENDED.id, name=name) for name in names]
                continue
            group, one_of = ("list", CLASS) if hit["list"] else ("before", WINNER)
            for one in one_of.finditer(self.text, *hit.span(group)):
                count = NUMBER.search(one.group())
                if count and self._sound(one.span()):
                    name, n = one["name"], int(count.group())
                    found.append(self.work.fact(AwardFact, *hit.span(), rule=COMMENDED.id, name=name, count=n))
        return found

    def prizes(self) -> list[Found]:
        """Prizes that are set up."""
        return [
            self.work.fact(AwardFact, *hit.span(), rule="award.prizes", name=re.sub(r"[“”]", "", hit["name"]))
            for hit in PRIZES.pattern.finditer(self.text)
            if self._sound(hit.span())
        ]


def _honour(hit: re.Match[str]) -> str:
    """The honour that a verb gives, without who gets it: 授予王某等5人“荣誉市民”称号."""
    name = hit["name"].lstrip("了过的为")
    if hit.group().startswith("授予") and hit.string[hit.start() - 1 : hit.start()] != "被":
        name = GETS.sub("", name)
    return _bare(name)


def _bare(name: str) -> str:
    """A name without the quotation marks that hold it whole."""
    return name[1:-1] if name[:1] == "“" and name[-1:] == "”" and "“" not in name[1:] else name


def _is_honour(name: str) -> bool:
    """Whether what was won is an honour: no praise, nothing whose quoted words name none."""
    quoted = re.search(r"“([^“”]+)”(?P<after>.*)$", name)
    merit = MERIT.search(quoted[1]) or re.search(rf"(?:{NOUN})$", quoted["after"]) if quoted else True
    long = len(name) >= 4 or PRIZE.fullmatch(name)
    return bool(merit and long and balanced(name) and not NOT_HONOUR.search(name))


def _graded(name: str) -> list[str]:
    """``新闻一、二等奖`` as two prizes, ``“A”“B”称号`` as two honours."""
    quoted = re.findall(r"“([^“”]+)”", name)
    if len(quoted) > 1 and name.startswith("“"):
        return quoted
    hit = GRADES.match(name)
    return [f"{hit['base']}{grade}等奖" for grade in hit["grades"].split("、")] if hit else [name]


def _number(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else "〇一二三四五六七八九十".find(numeral.replace("两", "二"))
