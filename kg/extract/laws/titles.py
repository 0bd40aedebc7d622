"""Full official titles: the jurisdiction and the name, given only where they are certain."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extract.laws.items import Item
from kg.extract.laws.patterns import IMPLEMENTING
from kg.extract.work import Home
from kg.lexicon.laws import REPUBLIC, NationalLaw, law_named, law_on
from kg.lexicon.laws_near import misprinted

_OWN = frozenset(
    {"enact", "amend", "package_amend", "repeal", "first_reading", "second_reading", "deliberate", "draft"}
)
PLACE = re.compile(
    r"^[^《〈]{1,12}?(?:省(?!级|界|际)|(?<!城)市(?!场|政|容|民|级)|自治区|自治州|州|自治县|特别行政区|经济特区|县(?!域|级)|盟|旗)"
)
_ZONE_CITIES = frozenset({"深圳市", "珠海市", "厦门市", "汕头市"})
_ZONE = re.compile(r"海南自由贸易港|浦东新区|(?:深圳|珠海|厦门|汕头)经济特区")
_OWN_AUTONOMY = re.compile(r"自治[州县旗](?!条例)|(?=自治条例$)")
_MEMBER = re.compile(r"([一二两三四五])(法规|法|条例|办法|规定|决定|决议|细则)")
_MISREAD = re.compile("条[倒列侧]$")
_REGULATION = re.compile(r"(?:条例|办法|规定|细则)(?:\((?:试行|暂行)\))?$")


class Title(NamedTuple):
    """The official title of a law, and the name that was printed with damage, as it should read."""

    full: str | None
    norm: str | None = None


def province(home: Home) -> str | None:
    """The name of the province the report comes from."""
    return next((d.name for d in home.chain if d.level == "province"), None)


def title_of(item: Item, event: str, home: Home) -> Title:
    """The official title of an item in a report of ``home``."""
    if item.sort == "companion":
        return Title(None)
    if _MISREAD.search(item.law):
        whole = item._replace(law=_MISREAD.sub("条例", item.law))
        return title_of(whole, event, home)._replace(norm=whole.law)
    if m := IMPLEMENTING.pattern.match(item.law):
        return _implementing(m, item, home)
    return _national(item, event) or Title(_placed(item, event, home))


def _national(item: Item, event: str) -> Title | None:
    """The title of a law of the nation, named well or with damage; None for what the table does not know."""
    law = law_on(item.law) if item.sort == "topic" and event == "inspect" else law_named(item.law)
    if law and law.kind != "regulation":
        return Title(law.title)
    meant = misprinted(item.law) if item.sort != "topic" else None
    return Title(meant.title, meant.short) if meant else None


def _placed(item: Item, event: str, home: Home) -> str | None:
    """The title of a regulation with its place, said or certain; of an unknown law, as far as it is printed whole."""
    if re.search("(?<!办)法$", item.law):
        return item.law if item.law.startswith(REPUBLIC) else None
    if (PLACE.match(item.law) and not _OWN_AUTONOMY.match(item.law)) or item.law.startswith((REPUBLIC, "中国人民")):
        return item.law if _REGULATION.search(item.law) else None
    return _special(item, home) or _local(item, event, home)


def _special(item: Item, home: Home) -> str | None:
    """The title of a zone's regulation, and of the one by which an autonomous place governs itself."""
    if own := _OWN_AUTONOMY.match(item.law):
        place = home.place.name if home.place else ""
        return place + item.law[own.end() :] if place.endswith(own.group() or ("自治州", "自治县", "自治旗")) else None
    if home.place and home.place.name in _ZONE_CITIES and item.law.startswith("经济特区"):
        return home.place.name[:-1] + item.law
    if not _ZONE.match(item.law):
        return None
    return f"上海市{item.law}" if item.law.startswith("浦东") else item.law


def _local(item: Item, event: str, home: Home) -> str | None:
    """Home place and name of a regulation named without its place."""
    if not _REGULATION.search(item.law) or home.place is None or _OWN_AUTONOMY.match(item.law):
        return None
    if any(item.law.startswith(d.name[:2]) for d in home.chain):  # 河南周口国家农业高新技术产业示范区发展促进条例
        return item.law
    if item.place.endswith(("省", "自治区")):
        name = province(home)
        return name + item.law if name else None
    if item.place in ("市", "我市", "全市") and home.place.level == "county":
        return next((d.name + item.law for d in home.chain if d.level == "prefecture"), None)
    if len(item.place) > 2 and not item.place.startswith(("我", "本", "该", "全", "自治", "国")):  # 长沙市《…条例》
        return item.place + item.law
    # In a city that is also a zone the text does not say whose regulation it is.
    open_whose = home.place.name in _ZONE_CITIES and not item.place
    legislates = home.place.level in ("province", "prefecture") or home.place.name.endswith("自治县")
    known = law_named(item.law) is not None
    own = (
        event in _OWN
        or item.place.endswith(("市", "州", "县", "区"))
        or (event == "inspect" and not known and item.sort == "local")
    )
    return home.place.name + item.law if legislates and own and not open_whose else None


def _implementing(m: re.Match[str], item: Item, home: Home) -> Title:
    """X省实施《中华人民共和国Y法》办法."""
    printed = m["law"] or m["law2"]
    law = law_named(printed.removeprefix(REPUBLIC))
    if law is None and (meant := misprinted(printed)):
        return Title(_carrying_out(m, item, home, meant), item.law.replace(printed, meant.short))
    return Title(_carrying_out(m, item, home, law))


def _carrying_out(m: re.Match[str], item: Item, home: Home, law: NationalLaw | None) -> str | None:
    """The title of a measure that carries out ``law``."""
    named = m["place"] or m["place2"] or ""
    place = named if PLACE.match(named) else ""
    head = m["head"] or m["head2"]
    if head == "条例" and not named and law:
        return f"{law.title}实施条例"
    if not place:
        level = item.place or named
        place = (province(home) or "") if level.endswith(("省", "自治区")) else home.place.name if home.place else ""
    if not place or law is None:
        return None
    return f"{place}实施《{law.title}》{head}"


def bundle_titles(item: Item, home: Home) -> list[str | None]:
    """The full titles behind “一法一条例”: the national law, and (known, not said) what the province made for it."""
    topic = item.topic.removesuffix("法")
    law, name = law_on(topic), province(home)
    stem = law.short.removesuffix("法") if law else topic
    titles: list[str | None] = []
    for count, noun in _MEMBER.findall(item.law, len(item.topic)):
        more = "_一二三四五".index(count.replace("两", "二")) - 1
        titles += [_member(noun, law, stem, name), *[None] * more]
    return titles if any(titles) else [None]


def _member(noun: str, law: NationalLaw | None, stem: str, province: str | None) -> str | None:
    if noun == "法":
        return law.title if law else None
    if province is None or law is None:
        return None
    if noun == "条例":
        return f"{province}{stem}条例"
    return f"{province}实施《{law.title}》办法" if noun == "办法" else None


def companion_title(item: Item, before: Item | None, home: Home) -> str | None:
    """The title of 及其实施条例, 及我省实施办法 behind the national law ``before``."""
    law = law_named(before.law.removeprefix(REPUBLIC)) or misprinted(before.law) if before else None
    if law is None:
        return None
    if item.law.endswith("条例") and not item.place:
        return f"{law.title}实施条例"
    place = province(home) if item.place.endswith(("省", "自治区")) else home.place.name if home.place else None
    if not item.place.startswith(("我", "本", "省", "市")) or place is None:
        return None
    return f"{place}实施《{law.title}》办法" if item.law.endswith("办法") else None
