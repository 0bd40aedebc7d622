"""Stations of a county's departments that bear the name of a town: 泽国派出所, of the police of 温岭市."""

from __future__ import annotations

import re

from kg.extract.bodies.leads import GENERIC, VERB
from kg.extract.bodies.spot import Spot, one
from kg.extract.work import Home
from kg.lexicon.bodies import stem
from kg.lexicon.divisions import Division, official

_OF = {
    "派出所": ("公安局", "派出所"),
    "工商所": ("工商行政管理局", "工商行政管理所"),
    "工商行政管理所": ("工商行政管理局", "工商行政管理所"),
    "市场监管所": ("市场监督管理局", "市场监督管理所"),
    "市场监督管理所": ("市场监督管理局", "市场监督管理所"),
    "国土所": ("国土资源局", "国土资源所"),
    "国土资源所": ("国土资源局", "国土资源所"),
    "人民法庭": ("人民法院", "人民法庭"),
    "法庭": ("人民法院", "人民法庭"),
    "供电所": ("供电公司", "供电所"),
}
"""The department of the county and the full name of each station."""
_LOCAL = {
    **_OF,
    "市场监管分局": ("市场监督管理局", "分局"),
    "自然资源所": ("自然资源局", "自然资源所"),
}
"""The same for stations that stand without a name in the report of their township; others are the township's own."""
_NO_NAME = re.compile(
    r"辖区|基层|各|城乡|乡镇|所属|全|该|当地|巡回|少年|环保|家事|部分|街道|镇|乡|[局院厅县市区]|一个|两个|中心|标准|示范|规范"
)


def station(m: re.Match[str], home: Home) -> list[Spot]:
    """A station in the county of the report; none where the report is not of a county or below."""
    links = tuple(link for link in home.chain if link.level != "township")
    name = m["name"]
    if not links or links[0].level != "county" or _NO_NAME.search(name) or VERB.search(name) or GENERIC.search(name):
        return []
    department, full = _OF[m["office"]]
    whole = _department(links, department) + name + full
    return one(m.start("name"), m.end(), whole, "court" if department == "人民法院" else "department", "body.station")


def local_station(m: re.Match[str], home: Home) -> list[Spot]:
    """A station without a name in the report of a township whose county is known: ``派出所``."""
    if not home.chain[1:] or home.chain[0].level != "township":
        return []
    office = m["office"]
    name = local_name(home.chain, office) or official(home.chain) + office
    kind = "other" if office == "卫生院" else "department"
    return one(m.start("office"), m.end("office"), name, kind, "body.local-station")


def local_name(links: tuple[Division, ...], office: str) -> str:
    """The full name of a station of the county in a township; empty for an office of the township itself."""
    if office not in _LOCAL or not links[1:]:
        return ""
    department, full = _LOCAL[office]
    return _department(links[1:], department) + stem(links[0]) + full


def _department(links: tuple[Division, ...], department: str) -> str:
    """A county's department; the police of a district are a branch of its city's."""
    if department == "公安局" and links[0].name.endswith("区") and links[1:] and links[1].name.endswith("市"):
        return f"{links[1].name}公安局{links[0].name}分局"
    return official(links) + department
