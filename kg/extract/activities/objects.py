"""What an act is done to: lists fall into items, items lose the words that only close or open them."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extract.activities.counting import COUNT, UNIT
from kg.extract.activities.endings import LAW, strip_law, strip_tail
from kg.extract.activities.lists import SUMMARY, split
from kg.extract.activities.offices import (
    ABOUT,
    BODYLIKE,
    CHIEFS,
    MATTER_OF,
    OFFICES,
    OWN_REPORTS,
    REPORTING,
    strip_head,
)

# What stands before the title of a law that is not its name: 12个县实施《职业教育法》.
APPLIED = re.compile(r"^[^《]{0,40}(?:的|贯彻|实施|执行|落实)(?=《[^》]*》$)")
# 有关专项报告 at the end of a list stands for reports that are not named.
OTHER_REPORTS = re.compile(r"^(?:有关|相关)专项(?:工作)?报告$")
# 等 and the words that sum a list up; not 等 in a word (平等, 等级), nor before the title of a decision.
ETC = re.compile(
    r"(?<![平高同均中优初对])等(?![级次同额价奖离])(?=[^、“”《》]{0,30}(?:的“[^“”]{1,12}”)?$)(?!.{0,24}(?:决定|决议|条例|办法|规定|意见))"
    rf"|等(?={COUNT}[部件项个]?(?:法律|法规|条例)[、和]法规的)"
)
# How many, or when, said in brackets behind a name: 新农村建设(1项), 档案法(5月).
ASIDE = re.compile(rf"\((?:{COUNT}{UNIT}|\d{{1,2}}月(?:份|[上中下]旬)?)\)(?=的|$)")
# What is put before the body with a plan, and is no part of its name.
PUT_BEFORE = re.compile(r"的?议案(?:和|及)审查$")
# An office that is itself the object, and not a matter of the body named before: 法院执法情况、县土地局工作.
ITS_OWN = re.compile(r"(?:[^布格结全]局|[^学]院|[^场厕]所|(?<!员)委|办公室)(?:的?工作|情况)*$")
# What is looked at in a decision whose title lost its opening with 关于: 禁止毒鱼的决定》贯彻实施情况.
UNOPENED = re.compile(r"(?<=的决定)》(?:的?(?:贯彻|组织)?(?:落实|执行|实施)+(?:情况)?)?$")
# A report on an inspection of several laws is one object.
INSPECTION = re.compile(r"(?:检查|执法检查)《[^、]*》[、和及]")


class Item(NamedTuple):
    """One object of a list, where it stands in its sentence, and the place of the body overseen, if named."""

    text: str
    start: int
    end: int
    body: tuple[int, int] | None = None


def items(text: str, masked: str, a: int, b: int, fiscal: bool = False) -> list[Item]:
    """The objects in ``text[a:b]``, each stripped; a body named before the first goes for all that name none."""
    if masked.endswith("工作报告", a, b) and (several := OWN_REPORTS.fullmatch(masked, a, b)):
        spans = [m.span() for m in re.compile(BODYLIKE).finditer(masked, *several.span("who"))]
        return [Item(f"{text[x:y]}工作报告", x, y, (x, y)) for x, y in spans]
    if "作的" in masked[a:b] and (chiefs := CHIEFS.search(masked, a, b)):
        before = items(text, masked, a, chiefs.start()) if chiefs.start() > a else []
        named = REPORTING.finditer(masked, *chiefs.span())
        return before + [Item(f"{m.group()}工作报告", *m.span(), m.span()) for m in named]
    if matter := MATTER_OF.fullmatch(masked, a, b):
        name = clean(text[slice(*matter.span("of"))].removeprefix("的"))
        return [Item(name, *matter.span("of"), matter.span("who"))]
    start, body = strip_head(text, masked, a, b)
    if INSPECTION.match(masked, start, b):
        return [Item(strip_tail(text[start:b]), start, b, body)]
    offices = OFFICES.search(masked, start + 2, b) if "部门" in masked or "单位" in masked else None
    b = _until_etc(masked, start, b)
    of = offices["of"] if offices and offices.start() == b else ""
    found: list[Item] = []
    for x, y in split(masked, start, b, fiscal):
        at, own = strip_head(text, masked, x, y) if x != start else (x, None)
        body = own or (None if ITS_OWN.search(text, at, y) else body)
        name = clean(text[at:y])
        if name:
            found.append(Item(name + of, at, y, body))
    return found


def _until_etc(masked: str, a: int, b: int) -> int:
    """The end of a list without 等 and the words that sum it up: 等重大课题, 等五个方面工作."""
    for m in ETC.finditer(masked, a + 2, b):
        return m.start()
    return b


def clean(text: str) -> str:
    """The object as given: tails and the brackets of a whole title taken off."""
    text = UNOPENED.sub("", text) if "决定》" in text else text
    if text.endswith("》") and ("《" not in text or (text[0] == "《" and ABOUT.match(text[1:]))):
        text = ABOUT.sub("", text.strip("《》"))
    text = APPLIED.sub("", strip_law(ASIDE.sub("", text)))
    if OTHER_REPORTS.match(text):
        return text
    if not LAW.search(text):
        kept = SUMMARY.search(text)
        text = text if kept else PUT_BEFORE.sub("", strip_tail(text))
    if text.startswith("《") and text.endswith("》") and "《" not in text[1:]:
        text = text[1:-1]
    text = re.sub(r"“(?:[^“”]{1,6}[式看]|小切口)”$", "", text) or text
    return re.sub(r"(?<!中)[和及与的、,]+$", "", text).lstrip("、,和及与的")
