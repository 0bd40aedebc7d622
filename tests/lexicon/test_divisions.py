"""The division table holds together, and its lookups answer as texts ask."""

from __future__ import annotations

import csv
import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon import divisions as table
from kg.lexicon.divisions import Division, by_name, by_short, chain, choose, divisions, official, place_before

PREFIX = {"province": 2, "prefecture": 4, "county": 6}


def rows() -> list[dict[str, str]]:
    text = files("kg.lexicon").joinpath("data", "divisions.csv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


def test_every_row_is_a_division() -> None:
    for row in rows():
        Division.model_validate({k: v for k, v in row.items() if v})


def test_names_are_unique_under_their_parent() -> None:
    keys = [(row["name"], row["parent"], row["level"]) for row in rows()]
    assert len(keys) == len(set(keys))


def test_every_parent_exists_a_level_above() -> None:
    names = {(row["name"], row["level"]) for row in rows()}
    for row in rows():
        above = {"prefecture": ["province"], "county": ["prefecture", "province"]}.get(row["level"], [])
        assert not above or any((row["parent"], level) in names for level in above), row


def test_codes_are_unique_and_lie_under_their_parents() -> None:
    codes = [row["code"] for row in rows() if row["code"]]
    assert len(codes) == len(set(codes))
    for division in divisions():
        above = table.parent(division)
        if division.code and above and above.code:
            assert division.code.startswith(above.code[: PREFIX[above.level]]), division


LEVEL_OF_CODE = {"province": r"\d\d0000", "prefecture": r"\d\d(?!00)\d\d00", "county": r"\d\d(?!00)\d\d(?!00)\d\d"}
UNCODED = {"加格达奇区", "和安县", "和康县"}
"""Present counties whose code is not certain."""


@pytest.mark.parametrize("level", LEVEL_OF_CODE)
def test_codes_are_of_their_level(level: str) -> None:
    codes = [d.code for d in divisions() if d.level == level and d.code]
    assert codes
    assert [code for code in codes if not re.fullmatch(LEVEL_OF_CODE[level], code)] == []


def test_the_last_digits_tell_districts_counties_and_cities() -> None:
    """01-20 and 51-59 districts, 21-49 counties and banners, 81-89 cities, of a prefecture that is a city."""
    for d in divisions():
        if d.level != "county" or not d.code or d.code[2:4] == "90" or d.code[2:4] > "20":
            continue
        last = int(d.code[4:])
        if d.name.endswith("区"):
            assert last <= 20 or 50 < last < 60, d
        elif d.name.endswith(("县", "旗")):
            assert 20 < last < 50 or d.parent == "重庆市", d
        else:
            assert last > 80 or d.parent.endswith("州"), d


def test_present_divisions_are_coded() -> None:
    assert {d.name for d in divisions() if d.until is None and not d.code} == UNCODED


@pytest.mark.parametrize(
    ("name", "parent", "code"),
    [
        ("密云县", "北京市", "110228"),
        ("密云区", "北京市", "110118"),
        ("辛集市", "石家庄市", "130181"),
        ("崇川区", "南通市", "320613"),
        ("弋江区", "芜湖市", "340209"),
        ("鼓楼区", "开封市", "410204"),
        ("仙桃市", "湖北省", "429004"),
        ("富川瑶族自治县", "贺州市", "451123"),
        ("龙山县", "湘西土家族苗族自治州", "433130"),
        ("塔什库尔干塔吉克自治县", "喀什地区", "653131"),
        ("涪陵地区", "四川省", "512300"),
        ("涿县", "保定地区", None),
    ],
)
def test_codes(name: str, parent: str, code: str | None) -> None:
    assert [d.code for d in by_name(name) if d.parent == parent] == [code]


def test_how_many_there_are() -> None:
    now = [division for division in divisions() if division.until is None]
    assert len([d for d in now if d.level == "province"]) == 34
    assert len([d for d in now if d.level == "prefecture"]) == 333
    assert 2_800 < len([d for d in now if d.level == "county"]) < 2_900


def test_years_run_forward() -> None:
    assert all(d.since is None or d.until is None or d.since <= d.until for d in divisions())


@pytest.mark.parametrize(
    ("name", "parents", "full"),
    [
        ("二七区", ["郑州市", "河南省"], "郑州市二七区"),
        ("中牟县", ["郑州市", "河南省"], "中牟县"),
        ("义乌市", ["金华市", "浙江省"], "义乌市"),
        ("云阳县", ["重庆市"], "重庆市云阳县"),
        ("浦东新区", ["上海市"], "上海市浦东新区"),
        ("鄂伦春自治旗", ["呼伦贝尔市", "内蒙古自治区"], "鄂伦春自治旗"),
        ("神农架林区", ["湖北省"], "神农架林区"),
        ("六枝特区", ["六盘水市", "贵州省"], "六枝特区"),
        ("大理白族自治州", ["云南省"], "大理白族自治州"),
        ("绍兴县", ["绍兴市", "浙江省"], "绍兴县"),
    ],
)
def test_chain_and_official_name(name: str, parents: list[str], full: str) -> None:
    links = chain(by_name(name)[0])
    assert [link.name for link in links[1:]] == parents
    assert official(links) == full


@pytest.mark.parametrize(
    ("short", "names"),
    [
        ("郑州", {"郑州市"}),
        ("吉林", {"吉林省", "吉林市"}),
        ("延边", {"延边朝鲜族自治州"}),
        ("内蒙古", {"内蒙古自治区"}),
        ("和田", {"和田地区", "和田市", "和田县"}),
        ("无此地", set()),
    ],
)
def test_short_names(short: str, names: set[str]) -> None:
    assert {division.name for division in by_short(short)} == names


def test_level_after_a_short_name() -> None:
    assert by_name("延边州")[0].name == "延边朝鲜族自治州"
    assert by_name("大厂县")[0].name == "大厂回族自治县"


def test_namesakes_are_told_apart_by_what_is_near() -> None:
    rows = by_name("鼓楼区")
    assert {row.parent for row in rows} == {"南京市", "徐州市", "福州市", "开封市"}
    assert choose(rows, ()) is None
    chosen = choose(rows, chain(by_name("福州市")[0]))
    assert chosen and chosen.parent == "福州市"
    told = choose(rows, (), "徐州市人大常委会与鼓楼区人大常委会")
    assert told and told.parent == "徐州市"


def test_a_former_division_is_meant_in_its_time() -> None:
    rows = by_name("巢湖市")
    assert {row.level for row in table.alive(rows, 2009)} == {"prefecture"}
    assert {row.level for row in table.alive(rows, 2020)} == {"county"}


@pytest.mark.parametrize(
    ("short", "year", "name"),
    [("义乌", 1985, "义乌县"), ("义乌", 2005, "义乌市"), ("江都", 1990, "江都县"), ("江都", 2000, "江都市")],
)
def test_a_short_name_means_the_division_of_its_time(short: str, year: int, name: str) -> None:
    assert [row.name for row in table.alive(by_short(short), year)] == [name]


def test_a_city_does_not_share_its_short_name_with_a_former_county() -> None:
    assert {row.name for row in by_short("大同")} == {"大同市", "大同区"}
    assert {row.name for row in by_short("长沙")} == {"长沙市", "长沙县"}
    assert by_name("大同县")[0].until == 2018


@pytest.mark.parametrize(
    ("letter", "name"), [("京", "北京市"), ("冀", "河北省"), ("桂", "广西壮族自治区"), ("新", "新疆维吾尔自治区")]
)
def test_one_character_names(letter: str, name: str) -> None:
    assert table.by_letter(letter).name == name


def test_place_before_takes_the_longest_name() -> None:
    text = "由积石山保安族东乡族撒拉族自治县人大常委会"
    found = place_before(text, text.index("人大"))
    assert found and text[found[0] : text.index("人大")] == "积石山保安族东乡族撒拉族自治县"


@given(st.sampled_from(divisions()))
def test_every_chain_ends_in_a_province(division: Division) -> None:
    links = chain(division)
    assert links[-1].level == "province"
    assert official(links).endswith(division.name)


@given(st.text(alphabet="郑州市二七区人大、内蒙古", max_size=30), st.integers(0, 30))
def test_place_before_answers_inside_the_text(text: str, end: int) -> None:
    found = place_before(text, min(end, len(text)), True)
    assert found is None or 0 <= found[0] < min(end, len(text))
