"""Numbered sittings and their full names: 市十六届人大二次会议 → 郑州市第十六届人民代表大会第二次会议. Pure."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.work import Home
from kg.lexicon.divisions import divisions

DIGITS = "〇一二三四五六七八九"
OWNER = re.compile(
    r"(?P<party>中国共产党|中共)?(?P<cppcc>中国人民政治协商会议|全国政协|人民政协|政协)?"
    r"(?P<place>(?:[^,;。:、!?\n\d()《》“”—的在于受为向开是和与及经由到至召举]{1,14}?)?)(?P<organ>党委|政协|委)?$"
)
LEVELS = {
    "省": ("省",),
    "市": ("市",),
    "州": ("自治州", "州"),
    "盟": ("盟",),
    "县": ("县",),
    "旗": ("旗",),
    "区": ("区",),
    "镇": ("镇",),
    "乡": ("乡",),
}
TAIL = re.compile(
    r"(?:人民代表大会主席团|人民代表大会常务委员会(?:[一-龥]{2,12}工作委员会)?|人民代表大会|委员会常务委员会|委员会)$"
)
HEAD = re.compile(r"^(?:中国人民政治协商会议|中国共产党)")
MEETING_OF = {
    ("npc", False): "{place}第{term}届人民代表大会第{n}次会议",
    ("npc", True): "{place}第{term}届人民代表大会常务委员会第{n}次会议",
    ("cppcc", False): "中国人民政治协商会议{place}第{term}届委员会第{n}次会议",
    ("cppcc", True): "中国人民政治协商会议{place}第{term}届委员会常务委员会第{n}次会议",
    ("party", False): "中国共产党{place}第{term}届委员会第{n}次全体会议",
}
NATIONAL = {
    ("npc", False): "中华人民共和国第{term}届全国人民代表大会第{n}次会议",
    ("npc", True): "第{term}届全国人民代表大会常务委员会第{n}次会议",
    ("cppcc", False): "中国人民政治协商会议第{term}届全国委员会第{n}次会议",
    ("cppcc", True): "中国人民政治协商会议第{term}届全国委员会常务委员会第{n}次会议",
    ("party", False): "中国共产党第{term}届中央委员会第{n}次全体会议",
}


def chinese(numeral: str) -> str:
    """A numeral below 100 in Chinese characters; anything else as it is. ``16`` → 十六."""
    if not numeral.isdigit() or not 0 < int(numeral) < 100:
        return numeral.replace("○", "〇")
    tens, ones = divmod(int(numeral), 10)
    head = "" if not tens else "十" if tens == 1 else DIGITS[tens] + "十"
    return head + (DIGITS[ones] if ones else "")


def seat(home: Home) -> str:
    """The place of the reporting body as its full name writes it: 郑州市二七区."""
    return TAIL.sub("", HEAD.sub("", home.body))


def place_of(word: str, home: Home) -> str | None:
    """A place as written (市, 二七区, empty) in full, None where the frame does not tell."""
    own = seat(home)
    if word == "兵团":
        return CORPS
    if len(word) > 1:
        return own if own.endswith(word) else next((d.name for d in home.chain if d.name.endswith(word)), word)
    if not word:
        return own or None
    if own.endswith(LEVELS.get(word, ("?",))) and not (word == "区" and own.endswith("自治区") and len(home.chain) > 1):
        return own
    return next((d.name for d in home.chain if d.name.endswith(LEVELS.get(word, ("?",)))), None)


def kind_of(hit: re.Match[str], owner: re.Match[str], home: Home) -> str | None:
    """Whose sitting it is: npc, cppcc or party; None where nothing tells."""
    organ = hit["organ"] or ""
    if "人大" in organ or "人民代表大会" in organ:
        return "npc"
    if owner["cppcc"] or owner["organ"] == "政协" or organ in ("政协", "全国委员会"):
        return "cppcc"
    if owner["party"] or owner["organ"] in ("委", "党委") or organ == "中央委员会" or hit["what"] == "全会":
        return "party"
    return home.organ or None if not organ or organ in ("常委会", "常务委员会") else None


def sittings(text: str, hit: re.Match[str], home: Home) -> tuple[list[str], int]:
    """The full names of the sittings at a hit of the rule and where the owner's name begins; none where unsure."""
    low = max(0, hit.start() - 26)
    owner = OWNER.search(text[low : hit.start()])
    if owner is None:
        return [], hit.start()
    organ = hit["organ"] or ""
    standing = organ.endswith(("常委会", "常务委员会")) or "常委" in hit.group()[-6:-2]
    national = organ.startswith(("全国", "中央")) or owner["cppcc"] == "全国政协" or owner["place"].endswith("全国")
    word = place_word(owner["place"], home)
    place = "" if national else place_of(word, home)
    form = (NATIONAL if national else MEETING_OF).get((kind_of(hit, owner, home) or "", standing))
    if owner["organ"] == "党委" and not word:
        return [], hit.start()
    if form is None or place is None or not (place or national):
        return [], hit.start()
    numbers = re.findall(r"第?([^第次、和,]+)次", hit["numbers"])
    names = [form.format(place=place, term=chinese(hit["term"]), n=chinese(n)) for n in numbers]
    lead = len(word) if not national else len(STATE) if owner["place"].endswith(STATE) else 0
    prefix = len(owner.group()) - len(owner["place"]) if owner["cppcc"] or owner["organ"] or owner["party"] else 0
    return names, hit.start() - lead - prefix


def chairs_meeting(text: str, hit: re.Match[str], home: Home) -> tuple[str, int] | None:
    """The full name of a numbered meeting of the chairs and where it begins; None where its term is not told."""
    low = max(0, hit.start() - 26)
    before = text[low : hit.start()]
    word = place_word(before, home)
    place, term = place_of(word, home), hit["term"] or (str(home.term) if home.term and not word else "")
    if not place or not term:
        return None
    organ = "人民代表大会常务委员会" if hit["what"] == "主任会议" else "委员会"
    state = "" if hit["what"] == "主任会议" else "中国人民政治协商会议"
    name = f"{state}{place}第{chinese(term)}届{organ}第{chinese(hit['number'])}次{hit['what']}"
    return name, hit.start() - len(word)


CORPS = "新疆生产建设兵团"
STATE = "中华人民共和国"


@cache
def _known_places() -> frozenset[str]:
    return frozenset(d.name for d in divisions())


def place_word(before: str, home: Home) -> str:
    """The place that the characters before a sitting end in: a known name, else the word of its level, else nothing."""
    own = seat(home)
    near = {d.name for d in home.chain}
    for length in range(min(len(before), 12), 1, -1):
        word = before[-length:]
        if own.endswith(word) or word in near or word in _known_places():
            return word
    if before.endswith(("自治区", "兵团")):
        return "自治区" if before.endswith("自治区") else "兵团"
    if before[-1:] in LEVELS:
        return before[-1]
    return ""
