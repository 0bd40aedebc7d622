"""Reading Chinese personal names at a position of the folded text. Pure.

A name is a surname of the list and one or two characters (two surnames' worth for compound ones), or a
transliterated name with ·. It counts only where the text closes it: by punctuation, by a blank of the
page, or by a word that people are followed by.
"""

from __future__ import annotations

import re

from kg.lexicon.people import not_names, post_kinds, surnames
from kg.model.view import View

DOTTED = re.compile(r"[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8}){1,3}")
HAN = re.compile(r"[\u4e00-\u9fff]+")
CLOSED = frozenset(",;。:、!?()《》“”\n/")
FOLLOWS = re.compile(
    r"获|被|应邀|到会|致辞|代理|代行|陪同|关于|受|代表|主持|作(?:了|工作|政府|报告|题|重要|讲|关于|的|为|大会|说明|总结|动员|专题|典型|交流)|向(?:大会|会议|全|常委|与会|代表|记者)|在|出席|参加|介绍|说|表示"
    r"|指出|强调|认为|建议|等|同志|率|带队|为|当选|宣[读布]|和|及|与|任|到|传达|通报|分别|先后|讲话|就|对|从|带领|以|的|辞去|担任|先生|女士|全程|陪同"
    r"|作(?=[^,。;\n]{2,24}(?:报告|说明|讲话|总结|发言))|督办|领办|荣获|被评|连续|所提|撰写|提交|深入|告诉|发言|视察|调研|检查|致辞|汇报|述职|走访|慰问|会见|赴|退休|逝世|当选|所作|提[出议请交]|领衔|签署|因|主席|主任|书记|(?:摄|文|图|供图)(?=[,。;/)\n])|先|也|还|今|昨|是|一行|回应|呼吁|坦言|列席|参与|听取|亲自|报告|所作|回答|兼"
)
SPELT = frozenset(
    "巴布斯额尔敦哈呼图格木其乌云朝鲁那仁娜日苏敖特根白音孟宝力高道吉扎西次仁旦增多洛桑卓玛才让措加平拉姆阿依买提江艾古丽吐"
    "热孜麦合努库沙依萨古勒别克毕力赛罕沁塔满都嘎达来图雅萨仁琪琪花其其巴特尔牧仁达瓦顿珠贡布罗桑泽仁央金曲珍强登呷尼丹增久美"
    "伊玉山索南金吾甫帕提哈孜江也生巴雅德力钦色音岱青仓琴娃嘎门"
)
"""The characters that Mongol, Tibetan and Turkic names are spelt with."""
NOT_IN_NAME = frozenset("的了是在与及等很不其此某这那们你我他她它或被把让使第每各该")
NOT_LAST = frozenset("员获说称受向对将就会委部局院厅处科办省县镇乡")


def closed(view: View, at: int) -> bool:
    """Whether a name may end at ``at``: punctuation, the end, a blank of the page or a word that follows people."""
    text = view.text
    return at >= len(text) or text[at] in CLOSED or view.gap(at) or bool(FOLLOWS.match(text, at))


def name_at(view: View, at: int) -> str | None:
    """The personal name that begins at ``at``, None where none is certain."""
    text = view.text
    if dotted := DOTTED.match(text, at):
        return next((text[at:end] for end in _ends(text, at, dotted.end()) if closed(view, end)), None)
    head = text[at : at + 4]
    if not head or any(head[:n] in not_names() for n in (2, 3, 4)):
        return None
    lengths = (3, 4) if head[:2] in surnames() else (3, 2) if head[:1] in surnames() else ()
    return next((head[:n] for n in lengths if _is_name(view, at, head[:n])), None) or _spelt(view, at)


def _spelt(view: View, at: int) -> str | None:
    """A name without a Chinese surname, all spelt with the characters of such names: 布仁巴雅尔, 乌云其其格."""
    text = view.text
    sizes = range(6, 2, -1)
    spelt = (text[at : at + n] for n in sizes if sum(c not in SPELT for c in text[at : at + n]) <= n // 4)
    return next((name for name in spelt if HAN.fullmatch(name) and closed(view, at + len(name))), None)


def _ends(text: str, start: int, end: int) -> range:
    """Where a dotted name may end: two characters after its last dot, or more."""
    return range(min(end, text.rindex("·", start, end) + 3), end + 1)


def _is_name(view: View, at: int, name: str) -> bool:
    if not HAN.fullmatch(name) or NOT_IN_NAME & set(name[1:]) or (len(name) > 2 and name[-1] in NOT_LAST):
        return False
    return closed(view, at + len(name))


def names_from(view: View, at: int) -> list[tuple[str, int, int]]:
    """The list of names that begins at ``at`` (joined by 、, 和 or blanks of the page) with their places."""
    found: list[tuple[str, int, int]] = []
    while name := name_at(view, at) or (_listed(view, at) if found else None):
        found.append((name, at, at + len(name)))
        at = _next(view, at + len(name))
        if at < 0:
            break
    return found


LISTED = re.compile(r"[^\W\da-zA-Z第版市省县区州旗委局院会部长员任书记主席代表人大政协等的和全各]{3,5}")


def _listed(view: View, at: int) -> str | None:
    """A name without a known surname (斯琴高娃), only inside a list of names and closed on both sides."""
    if SPELT.issuperset(view.text[at : at + 2]) and view.text[at + 2 : at + 3] in CLOSED:
        return view.text[at : at + 2]
    hit = LISTED.match(view.text, at)
    if not hit or hit.group().startswith(tuple(post_kinds())):
        return None
    sizes = range(3, len(hit.group()) + 1)
    text = view.text
    return next((text[at : at + n] for n in sizes if text[at + n : at + n + 1] in CLOSED or view.gap(at + n)), None)


REMARK = re.compile(r"\([^()\n]{1,12}\)")
JOINT = re.compile(r"、|和(?!平|谐)|及|与")


def _next(view: View, at: int) -> int:
    """Where the next name of a list may begin, -1 where the list ends."""
    remark = REMARK.match(view.text, at)
    at = remark.end() if remark else at
    joint = JOINT.match(view.text, at)
    if joint:
        return joint.end()
    return at if view.gap(at) and view.text[at : at + 1] not in ("", "\n") else -1


DOTTED_BEFORE = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8}){1,2}$")


def name_before(view: View, at: int) -> tuple[str, int] | None:
    """The name that ends at ``at`` and opens its clause (习近平总书记, 王小明同志), with its start."""
    if dotted := DOTTED_BEFORE.search(view.text, max(0, at - 20), at):
        return dotted[0], dotted.start()
    for length in (4, 3, 2):
        start = at - length
        if start < 0 or not (start == 0 or view.text[start - 1] in CLOSED or view.text[start - 1] in "由据按"):
            continue
        if _is_titled(view.text[start:at]):
            return view.text[start:at], start
    return None


def _is_titled(name: str) -> bool:
    """Whether the characters before a post are a name; one of four characters has a surname of two."""
    double = name[:2] in surnames() and len(name) > 2
    family = double or (len(name) < 4 and name[:1] in surnames() and not any(name[:n] in not_names() for n in (2, 3)))
    ends = double or name[-1] not in NOT_AFTER
    return family and ends and bool(HAN.fullmatch(name)) and not NOT_IN_NAME & set(name[1:])


NOT_AFTER = NOT_LAST | frozenset("市区州旗盟级家国民副代任组团社校室司原前常人大政协队长站")
