"""Which names with an act are kept: statutes, not the rules a body makes for itself or a government issues."""

from __future__ import annotations

import re

from kg.extract.laws.frame import doer, mentions_between
from kg.extract.laws.items import Item
from kg.extract.laws.nation import maker
from kg.extract.laws.scene import Act, Scene
from kg.extract.laws.statutes import internal
from kg.extract.work import Work
from kg.lexicon.laws import law_named, law_on
from kg.lexicon.laws_near import misprinted

_MAKING = frozenset(
    {"enact", "amend", "repeal", "draft", "first_reading", "second_reading", "deliberate", "package_amend"}
)
_STATUTE = re.compile(r"(?:条[例倒列侧]|(?<!办)法(?:[总通]则)?|法典|法\(试行\))$")
_PLACED = re.compile(r"^[\u4e00-\u9fff]{1,10}(?:省|市|自治区|自治州|州|自治县)")
# Measures named after a zone, or after a place above a county, whose congress makes regulations called 规定.
_OF_A_ZONE = re.compile(r"^[\u4e00-\u9fff]{0,6}(?:浦东新区|经济特区|自由贸易(?:港|试验区)|示范区)[\u4e00-\u9fff]*规定$")
_FOR_OTHERS = re.compile(r"配合|协助|委托|全国人大|国家|上级|(?:对|就|做好|完成)(?:省|自治区)")
_EFFECT = re.compile(r"推动|助推|促成|促进|助力|促使")
_BY_GOVERNMENT = re.compile(r"政府(?!提请|提出|关于)[^,。;]{0,6}$")
_REACH = 40
_WEAK = frozenset({"light", "push", "block"})


def keeps(work: Work, item: Item, act: Act, scene: Scene) -> bool:
    """Whether the act on the item is a law event."""
    if act.event in _WEAK or internal(item.law):
        return False
    if act.event in _MAKING | {"approve"} and not _can_be_made(work, item, act, scene):
        return False
    if item.law in ("宪法", "中华人民共和国宪法") and act.event not in ("implement", "inspect", "amend"):
        return False
    if act.event == "other" and _FOR_OTHERS.search(work.text, scene.start, scene.group.start):
        return False  # a draft of a legislature above, on which this one is only heard
    if item.sort == "topic":
        return _topic(item, act, scene)
    return bool(_STATUTE.search(item.law)) or act.event not in _MAKING or _measure(work, item, scene)


def _can_be_made(work: Work, item: Item, act: Act, scene: Scene) -> bool:
    """National laws are the nation's to make; what a conference sets going is an effect and no act of its own."""
    if _national(item):
        return _of_the_nation(work, scene)
    conference = work.home(scene.group.start).organ == "cppcc" and doer(work, act, scene.start) is None
    return not (conference and _EFFECT.search(work.text, scene.start, scene.group.start))


def _topic(item: Item, act: Act, scene: Scene) -> bool:
    """Whether a mere subject (养犬管理 … 等法规) stands for a law; inspected ones are laws of the nation.

    A short one is a field of work (教育、科技等法律法规), unless it stands beside one that is none (旅游、职业教育).
    """
    if act.event == "inspect" and law_on(item.law) is None:
        return False
    if len(item.law) < 3 and not (law_named(item.law + "法") and any(_known_topic(i) for i in scene.group.items)):
        return False
    return act.event in _MAKING | {"approve", "research", "inspect", "collaborative"}


def _known_topic(item: Item) -> bool:
    return len(item.law) > 3 and law_on(item.law) is not None


def _national(item: Item) -> bool:
    law = law_named(item.law) or misprinted(item.law)
    if law is None:  # 金融稳定法, still a draft
        return item.sort == "local" and re.search("(?<!办)法$", item.law) is not None
    return law.kind != "regulation"


def _of_the_nation(work: Work, scene: Scene) -> bool:
    """Whether the nation's congress speaks here, or is named in the clause: no other body makes national laws."""
    if maker(work, scene.group.start):
        return True
    return re.search(r"全国人大|全国人民代表大会", work.text[scene.start : scene.end]) is not None


def _measure(work: Work, item: Item, scene: Scene) -> bool:
    """Whether a 办法, 规定 or 细则 that is made is legislation: it implements a law, or stands with statutes."""
    home = work.home(scene.group.start)
    level = home.place.level if home.place is not None else ""
    implements = "实施" in item.law and "法" in item.law.removesuffix("办法")
    if _OF_A_ZONE.search(item.law) or (implements and (level != "county" or _PLACED.match(item.law) or item.place)):
        return True
    if level == "county" or "规章" in work.text[scene.group.end : scene.group.end + 8]:
        return False
    before = work.text[scene.start : scene.before[-1].start if scene.before else scene.group.start]
    if _BY_GOVERNMENT.search(before) or any(t.startswith(("government", "department")) for t in _subjects(work, scene)):
        return False
    if item.law.startswith("关于"):
        return level == "province" or "立法" in work.text[max(0, scene.start - _REACH) : scene.group.start]
    company = any(_STATUTE.search(other.law) for other in scene.group.items)
    return company or level == "province" or item.draft or bool(_PLACED.match(item.law)) or bool(item.place)


def _subjects(work: Work, scene: Scene) -> list[str]:
    return [t for mention in mentions_between(work, scene.start, scene.group.start) for t in mention.types]
