"""What the names of entities are made of, as features compare them: without marks, without whose they are."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.lexicon.likeness import NUMERALS, plain
from kg.model import ids
from kg.model.entities import AnyEntity, BodyEntity, LawEntity, MeetingEntity
from kg.resolve import places
from kg.resolve.laws import REPUBLIC, TYPE_WORD
from kg.resolve.meetings import numeral

# how a thing is urged on: what a name may open with and mean no less without
URGED = re.compile(r"^(?:推动|推进|加强|完善|健全|建立|深化|关于)(?=..)")
# the reporter's own level (全市, 市, 我市), by the level of its place; 市级 and 人大 say more and stay
OWN_LEVEL = {
    level: re.compile(rf"^(?:全|我|本)?(?:{words})(?:直|本级)?(?=人大代表|[^人政中法检监域内外委府长民场级].)")
    for level, words in (("province", "省|自治区|市"), ("prefecture", "市|州|盟"), ("county", "县|区|市|旗"))
}
DEPUTIES = re.compile(r"^人大(?=代表[^大])")
# a title in the making: what stands in brackets behind it
STAGE = re.compile(r"[(（](?:修订|修正|修改|送审|征求意见|审议|表决)?(?:草案|稿|建议稿)?(?:修改稿|表决稿)?[)）]$|草案$")
# words behind which two topics may well be one: 智能网联汽车管理, 智能网联汽车发展
CLOSING = re.compile(
    r"(?:管理|保护|促进|建设|发展|服务|防治|防御|应对|利用|保障|监督|规范|工作|综合治理|治理|预防和化解|预防化解|和|与)+$"
)
LEVEL = re.compile(
    r"^(?:全|本|我)?(国家|国|省|自治区|市|州|盟|县|区|旗|镇|乡)(?=级|人大|政协|政府|委|本级|直)|^全(国|省|市|县|区|州)"
)
COMMON_WORDS = re.compile(
    r"人民代表大会常务委员会|人民代表大会|人大常委会|常务委员会|常委会|人大|政协|关于|进一步|(?:信息化|信息|数字化)?(?:工作)?(?:平台|系统)$"
    r"|(?:工作|议事)?(?:制度|机制|办法|规则|规定|规划|意见|决定|决议|措施|方案|计划|细则|清单|体系|模式|奖)$"
)
FILLER = re.compile(r"(?<!委员)会议(?=.)|工作(?=.)|的|总体|关于|进一步")
LEVELS = frozenset("国省市州盟县区旗镇乡")
SHORTEST = 4
DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
NO_NUMBER = re.compile(r"[一二三四五六七八九0-9]{2}|千")


@lru_cache(maxsize=1 << 16)
def bare_title(title: str, place: str | None) -> str:
    """The title of a law without its jurisdiction, book brackets and blanks."""
    text = ids.compact(title)
    if not text.startswith(REPUBLIC):
        division, rest = places.split(text, place)
        text = rest if division and rest else text
    return text.replace(REPUBLIC, "") or REPUBLIC


def name_of(entity: AnyEntity) -> str:
    """The name that is compared: the bare title of a law, any other label without marks."""
    return bare_title(entity.label, entity.place) if isinstance(entity, LawEntity) else plain(entity.label)


@lru_cache(maxsize=1 << 16)
def own_name(label: str, place: str | None) -> str:
    """A name without the place or level of its owner; the name itself where little else would be left."""
    name = plain(label)
    division, rest = places.split(name, place)
    if division and places.place_id(division) == place:
        name = _unless_short(name, rest)
    for pattern in (URGED, OWN_LEVEL.get(level_of(place)), DEPUTIES):
        name = _unless_short(name, pattern.sub("", name)) if pattern else name
    return name


def _unless_short(name: str, rest: str) -> str:
    return rest if len(rest) >= SHORTEST else name


def level_of(place: str | None) -> str:
    """The level that the code of a place says; empty for one without a code."""
    code = ids.tail(place)
    if not code.isdecimal():
        return ""
    return "province" if code.endswith("0000") else "prefecture" if code.endswith("00") else "county"


@lru_cache(maxsize=1 << 16)
def telling(label: str) -> str:
    """The words of a name that tell it from others of its sort: without bodies and the nouns that many names end in."""
    rest = COMMON_WORDS.sub("", plain(label))
    return rest or plain(label)


def unfilled(label: str) -> str:
    """A name without words that tell nothing: 常委会会议议事规则, 常委会议事规则."""
    return FILLER.sub("", plain(label))


def scope(entity: AnyEntity) -> str:
    """The last step of the id of the place an entity belongs to; ``x`` where it has none."""
    place = getattr(entity, "place", None)
    return ids.tail(place) if isinstance(place, str) else id_scope(entity).partition("-npc")[0].partition("-cppcc")[0]


def id_scope(entity: AnyEntity) -> str:
    """What keeps an entity apart in its id: the place, and the body as well where every body has such a thing."""
    path = entity.id.partition("/")[2]
    return path.rpartition("/")[0] if "/" in path else path.rpartition("-")[0]


def is_topic(law: LawEntity) -> bool:
    """Whether a law is known by the topic of a plan only (商代都城遗址保护): of a place, with no word for its type."""
    return law.place not in (None, ids.NATION) and not TYPE_WORD.search(name_of(law))


def stem(law: LawEntity) -> str:
    """The title without the word for its type (条例, 办法)."""
    return TYPE_WORD.sub("", name_of(law))


def type_word(title: str) -> str | None:
    """The word for the type of a law at the end of a title."""
    match = TYPE_WORD.search(title)
    return match[0] if match else None


def core(name: str) -> str:
    """A topic without its type and closing words (管理, 发展); the topic itself where little else would be left."""
    words = TYPE_WORD.sub("", name)
    rest = CLOSING.sub("", words)
    return rest if len(rest) >= SHORTEST else words


def numerals_of(name: str) -> list[str]:
    """The values of the numerals of a name: 第十六届 and 第16届 say the same."""
    return [_value(text) for text in NUMERALS.findall(name)]


def folded(name: str) -> str:
    """A name with its numerals as digits."""
    return NUMERALS.sub(lambda hit: _value(hit[0]), name)


def _value(text: str) -> str:
    """The value of a numeral; what is no single number (十四五) as it stands."""
    digits = text.translate(DIGITS)
    if digits.isdecimal():
        return digits
    return text if NO_NUMBER.search(text) else str(numeral(text))


def level_word(name: str) -> str | None:
    """The level that a name opens with (省, 市)."""
    match = LEVEL.match(name)
    return (match[1] or match[2]) if match else None


def substitution(a: str, b: str) -> int | None:
    """Where two names of one length differ in a single character; None where they do not."""
    if len(a) != len(b):
        return None
    places_ = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return places_[0] if len(places_) == 1 else None


def insertion(a: str, b: str) -> int | None:
    """Where the longer of two names has one character more; None where they differ otherwise."""
    short, long_ = sorted((a, b), key=len)
    if len(long_) != len(short) + 1:
        return None
    at = next((i for i, c in enumerate(short) if c != long_[i]), len(short))
    return at if short[at:] == long_[at + 1 :] else None


def numbered(entity: AnyEntity) -> bool:
    """Whether an entity's id is a key that means one thing by itself: a standard organ, a term, a numbered sitting."""
    if isinstance(entity, BodyEntity):
        return not entity.id.rpartition("/")[2].startswith("x-")
    return entity.kind in ("term", "period", "unit") or (
        isinstance(entity, MeetingEntity) and entity.number is not None
    )
