"""What a short line is by its words: heading, dateline, speaker, byline, salutation."""

from __future__ import annotations

import re

CN = "一二三四五六七八九十百"
# The numbering of headings, outermost first; the index is the rank of the heading.
NUMBERING = (
    re.compile(rf"第[{CN}\d]{{1,4}}(?:部分|编|章|节)"),
    re.compile(rf"[{CN}]{{1,3}}(?:、|[,.:](?!\d))"),
    re.compile(rf"\((?:[{CN}]{{1,3}})\)、?|[㈠-㈩]"),
    re.compile(r"\d{1,2}(?:[、:]|\.(?!\d{1,3}(?!\d)))|[⒈-⒛]"),
    re.compile(r"\(\d{1,2}\)|[①-⑳]|[⑴-⒇]|\d{1,2}\)"),
)
NUMBERED = re.compile("|".join(f"(?:{p.pattern})" for p in NUMBERING))
LABEL = re.compile(
    rf"(?:亮点|目标|任务|关键词|看点|举措|成绩|成效|重点|展望|板块|篇章|聚焦|数说|特色|做法)(?:之)?[{CN}\d]{{1,3}}:?"
)
LABELLED = re.compile(
    rf"(?:亮点|目标|任务|看点|举措|成绩|成效|重点|展望|板块|篇章|特色|做法)(?:之)?[{CN}\d]{{1,3}}:?|关键词\d?:"
)
SALUTATION = re.compile(
    r"(?:尊敬的|各位|全体)[^。,、]{0,12}(?:代表|委员|同志们?|主席团|主任|领导|来宾)[!:,]?|同志们[!:,]?"
    r"|(?:主任|主席|大会|尊敬的|各位|同志)[^。,]{0,30}(?:代表|委员|同志们?|领导|来宾)[!:]"
)
DAY = rf"[\d{CN}]{{1,3}}"
DATE = rf"(?:\d{{4}}|[一二][〇零○一二三四五六七八九]{{3}})年{DAY}月(?:{DAY}日)?"
DATELINE = re.compile(
    rf"\(?[—-]{{0,4}}\(?{DATE}[^。;]{{0,60}}(?:上|通过|批准|\))\)?|\(?{DATE}\)?|\([^。]{{0,60}}{DATE}[^。]{{0,60}}\)"
)
SUBTITLE = re.compile(r"(?:——|—|--|──|-)[^。]{2,60}")
OFFICE = r"(?:主任|主席|主席团|[县市省州旗盟区乡镇院局厅]长|检察长|书记|秘书长|委员长)"
SPEAKER = re.compile(
    rf"[^。,;:]{{2,40}}{OFFICE}(?!接待|列席|联系|会议|代表|办公|带队|参加|牵头|督办|专题|集体)[^。,;:、的]{{2,4}}"
    r"|(?:报告人|主讲人|作报告人):?[^。,;]{2,30}"
)
BYLINE = re.compile(
    r"\(?(?:本报|本刊|[^。,;:]{0,12}(?:日报|晚报|全媒体|融媒|新华社))?[^。,;:]{0,8}"
    r"(?:记者|通讯员|见习记者|实习生)[:/]?[^。,;:]{2,40}\)?"
    r"|\(?(?:来源|作者|编辑|责编|责任编辑|文|图|摄影|供稿|审核|校对|编审|发布时间|浏览次数|字体|打印)[:/][^。]{0,60}\)?"
)
# A start that only goes on with what stood before: closing marks, one character and a mark, particles.
CONTINUATION = re.compile(rf"[,、。;:!?)》”’%]|(?![{CN}][、,])[\u4e00-\u9fff][,、。;:](?!\S{{0,1}}$)")
# Starts that go on with an open line: particles, a numeral that begins no date and no list.
ADDITION = re.compile(r"的|[和与及](?!谐|时|会|平)|\d+(?![\d年月日、.:,)])")
# An end no heading has: the words that govern it have not come yet.
OPEN_TAIL = re.compile(
    r"(?:[的和与及或]|(?<![存实所现内潜])在|(?<![应面针相派配])对|关于|围绕|通过|进行|听取|审议|以及"
    r"|人民法院|人民检察院|人民政府|委员会|常委会)$"
)
# A measure word that begins a line: its numeral stands somewhere else.
STRANDED = re.compile(r"(?:人次|件次|批次|[次件项个条份篇期场家部])[、,](?![一二三四五六七八九十]、)")
NUMERAL_END = re.compile(r"[\d一二三四五六七八九十百千两〇零几数][万亿]?[余多]?$|[这那本每各首此该上下]$")
# A line that states an act with its object; as an item of a list it is no heading.
ACT = re.compile(
    r"(?:依法)?(?:先后|分别|首次)?"
    r"(?:听取|审议|审查|批准|通过|作出|视察|检查|专题|调研|任免|任命|免去|召开|举行|制定|修订|修改|废止|表决|补选|接受|对|就|围绕)"
)
OBJECT_END = re.compile(
    r"(?:报告|汇报|情况|条例|办法|决议|决定|规定|草案|议案|名单|检查|视察|调研|询问|评议|测评)$"
    r"|[一二三四五六七八九十百](?:次|件|项|人|人次)$"
)
TOLD = re.compile(r"了|《[^》]+》")
# A first sentence that may title its paragraph.
RUN_IN = re.compile(r"[\u4e00-\u9fff]{4,18}。(?=.)")
# The reporter's name after the last sentence of a paragraph.
SIGNED = re.compile(r"[。!?][^。,]{0,12}(?:记者|通讯员)[^。,;:]{2,24}$")
BARE_MAX = 40
MARKED_MAX = 70
ASIDE_MAX = 80


def rank(text: str) -> int | None:
    """The rank of a heading's numbering (0 第一部分, 1 一、, 2 (一), 3 1., 4 (1)), None without one."""
    return next((i for i, p in enumerate(NUMBERING) if p.match(text)), None)


def factual(text: str) -> bool:
    """Whether a line without its numbering states an act instead of titling a section."""
    return bool(TOLD.search(text) or (ACT.match(text) and OBJECT_END.search(text[-8:])))


def aside(text: str) -> bool:
    """Whether a short line stands alone without being a heading: salutation, dateline, subtitle, speaker, byline."""
    if len(text) > ASIDE_MAX or text.endswith(("。", ";", ",")):
        return False
    return any(p.fullmatch(text) for p in (SALUTATION, DATELINE, SUBTITLE, SPEAKER, BYLINE))
