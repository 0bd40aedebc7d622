"""The objects of a run that name something: no counts, no places visited, no words for any act or matter."""

from __future__ import annotations

import re

from kg.extract.activities.counting import COUNT
from kg.extract.activities.objects import OTHER_REPORTS, Item, items
from kg.extract.activities.patterns import GENERIC
from kg.extract.activities.triggers import names_act

# Places visited: 检查了广州、佛山等9个市; 视察城关、新集两区的农业生产.
PLACES = re.compile(
    rf"等(?:{COUNT}个?|(?=.{{1,2}}的))"
    r"(?:[省市州县区旗盟镇乡村]|县市|市县|乡镇|镇街|地市|地区|街道|社区)(?![域政级场内])|"
    rf"(?:[^、,;的了在《》“”()]{{1,5}}、){{1,8}}[^、,;的了在《》“”()]{{1,5}}?{COUNT}个?[省市州县区旗盟镇乡村](?=的)"
)
# An item that is an act of legislation beside one of oversight: 开展A立法调研、B专题调研.
LEGISLATIVE = re.compile(r"立法(?:前期|起草|修订|前评估|调研|协商|座谈|论证|评估|听证)?$")
# What is no object but tells whose the act was, or how it fell short: 参加县人大常委会组织的视察; 督办力度不够.
NO_NAME = re.compile(
    r"(?:人大|常委会|政协|主席团|党组|党委|[省市县区州旗盟]委|政府|部门|单位|工委|专委会|委员会)(?:统一|联合|共同)?"
    r"(?:组织|开展|举办|安排|召集|牵头|组织开展)$|(?:力度|深度|效果|实效|方式|手段|作用|水平|针对性|刚性)(?:还|尚|仍)?(?:不够|不足|不强|不高|不多|不深|欠缺|薄弱|不到位)$|"
    rf"^[^、,]{{2,3}}{COUNT}人$"  # the last of several people named: 和万成2人
)


def named_objects(text: str, masked: str, start: int, end: int) -> list[Item]:
    """The named objects in ``text[start:end]``; none for a list of places visited or of other reports alone."""
    if visited := PLACES.search(masked, start, end):
        if not masked.startswith("的", visited.end(), end - 3):
            return []
        start = visited.end() + 1  # 对漾濞、宾川等县的乡村旅游发展情况
    found = [i for i in items(text, masked, start, end) if _names(i.text)]
    return found if any(not OTHER_REPORTS.match(i.text) for i in found) else []


def _names(name: str) -> bool:
    """Whether a name is long and particular enough to name an object."""
    if not 2 <= len(name) <= 80 or LEGISLATIVE.search(name) or NO_NAME.search(name):
        return False
    return not (GENERIC.pattern.match(name) or names_act(name))
