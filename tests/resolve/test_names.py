"""Names of places, bodies, sittings and laws are taken apart by what is certain in them."""

from __future__ import annotations

from typing import Any

import pytest

from kg.model.entities import BodyEntity, LawEntity, MeetingEntity, PlaceEntity
from kg.model.facts import LawEventFact
from kg.resolve import places, things
from kg.resolve.bodies import add_body
from kg.resolve.laws import LawBook
from kg.resolve.meetings import add_session, numeral
from kg.resolve.registry import Registry
from kg.resolve.reports import Frame


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("郑州市人民代表大会常务委员会", "body/410100/npc-sc"),
        ("河南省郑州市人民代表大会常务委员会", "body/410100/npc-sc"),
        ("河南省人民代表大会", "body/410000/npc"),
        ("岳阳市中级人民法院", "body/430600/court"),
        ("湖南省高级人民法院", "body/430000/court"),
        ("岳阳市监察委员会", "body/430600/supervisory"),
        ("中国共产党岳阳市委员会", "body/430600/party"),
        ("中国共产党岳阳市委员会常务委员会", "body/430600/party-sc"),
        ("中国共产党岳阳市纪律检查委员会", "body/430600/discipline"),
        ("中国人民政治协商会议湖南省委员会", "body/430000/cppcc"),
        ("中国人民政治协商会议岳阳市委员会常务委员会", "body/430600/cppcc-sc"),
        ("全国人民代表大会常务委员会", "body/cn/npc-sc"),
        ("国务院", "body/cn/government"),
        ("中国共产党中央委员会", "body/cn/party"),
        ("中国人民政治协商会议全国委员会", "body/cn/cppcc"),
    ],
)
def test_standard_organs_have_speaking_ids(name: str, expected: str) -> None:
    assert add_body(name, Registry()) == expected


@pytest.mark.parametrize(
    "name",
    [
        "岳阳市人民代表大会财政经济委员会",
        "中国共产党岳阳市人民代表大会常务委员会党组",
        "岳阳市发展和改革委员会",
        "九三学社岳阳市委员会",
    ],
)
def test_other_bodies_of_a_place_are_known_by_their_name(name: str) -> None:
    assert add_body(name, Registry()).startswith("body/430600/x-")


def test_a_division_that_the_table_lacks_still_has_organs_and_a_place_above() -> None:
    registry = Registry()
    body = registry[add_body("岳阳市洞庭镇人民政府", registry)]
    assert isinstance(body, BodyEntity)
    assert body.type == "government"
    place = registry[str(body.place)]
    assert isinstance(place, PlaceEntity)
    assert (place.label, place.level, place.within) == ("岳阳市洞庭镇", "township", "place/430600")
    assert body.id.startswith("body/x-")


def test_bodies_of_two_places_are_never_one() -> None:
    names = ["郑州市人民代表大会常务委员会", "河南省人民代表大会常务委员会", "某某县人民代表大会常务委员会"]
    assert len({add_body(name, Registry()) for name in names}) == 3


@pytest.mark.parametrize(
    "name", ["县人民政府", "市人民代表大会常务委员会", "城关镇人民政府", "自治县人民政府", "区财政局"]
)
def test_a_name_without_its_place_is_no_body_of_other_reports(name: str) -> None:
    one, two = (add_body(name, Registry(), f"place/x-{doc}-1") for doc in ("0123456789ab", "ba9876543210"))
    assert one != two


def test_a_township_in_the_report_of_its_county_is_the_county_s() -> None:
    registry = Registry()
    county = registry[add_body("岳阳市平江县人民政府", registry)]
    assert isinstance(county, BodyEntity)
    short = add_body("安定镇人民政府", registry, county.place)
    assert short == add_body("岳阳市平江县安定镇人民政府", Registry())


def test_places_reach_up_to_the_province() -> None:
    registry = Registry()
    add_body("郑州市二七区人民政府", registry)
    assert {e.id for e in registry if e.kind == "place"} == {"place/410103", "place/410100", "place/410000"}


@pytest.mark.parametrize(("name", "label"), [("郑州", "郑州市"), ("河南", "河南省"), ("郑州市", "郑州市")])
def test_a_place_without_its_last_word(name: str, label: str) -> None:
    division = places.division(name)
    assert division is not None
    assert division.name == label


def test_a_name_that_two_divisions_bear_is_no_division() -> None:
    assert places.division("吉林") is None


@pytest.mark.parametrize(("text", "number"), [("十六", 16), ("十", 10), ("二十", 20), ("一百零二", 102), ("7", 7)])
def test_numerals(text: str, number: int) -> None:
    assert numeral(text) == number


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("郑州市第十六届人民代表大会第二次会议", "meeting/410100/npc/16/2"),
        ("郑州市第十六届人民代表大会常务委员会第三十一次会议", "meeting/410100/npc-sc/16/31"),
        ("政协岳阳市第八届委员会第一次会议", "meeting/430600/cppcc/8/1"),
        ("中国人民政治协商会议岳阳市第八届委员会第一次会议", "meeting/430600/cppcc/8/1"),
        ("中国共产党岳阳市第七届委员会第五次全体会议", "meeting/430600/party/7/5"),
        ("中华人民共和国第一届全国人民代表大会第一次会议", "meeting/cn/npc/1/1"),
        ("第十四届全国人民代表大会第二次会议", "meeting/cn/npc/14/2"),
        ("全市人大工作座谈会", None),
    ],
)
def test_sessions(name: str, expected: str | None) -> None:
    registry = Registry()
    assert add_session(name, registry) == expected
    if expected:
        meeting = registry[expected]
        assert isinstance(meeting, MeetingEntity)
        assert str(meeting.term) in registry


def law(event: str = "enact", *, own: bool = True, **keys: Any) -> LawEntity | None:
    registry = Registry()
    body = "岳阳市人民代表大会常务委员会"
    at = Frame("doc/d/r1", body, add_body(body, registry), "place/430600", "place/430600")
    actor = body if own else "湖南省人民代表大会常务委员会"
    record = {"doc": "d", "quote": "x", "start": 0, "end": 1, "event": event, "actor": actor, **keys}
    made = LawBook(registry).add(LawEventFact.model_validate(record), at)
    entity = registry[made] if made else None
    assert entity is None or isinstance(entity, LawEntity)
    return entity


def test_the_full_title_tells_the_jurisdiction() -> None:
    entity = law("inspect", law="城市更新条例", full="郑州市城市更新条例", own=False)
    assert entity is not None
    assert (entity.place, entity.level, entity.inferred) == ("place/410100", "municipal_regulation", True)


@pytest.mark.parametrize("keys", [{"law": "黄河保护法"}, {"law": "黄河保护法", "full": "中华人民共和国黄河保护法"}])
def test_a_national_law_is_one_with_and_without_its_full_title(keys: dict[str, Any]) -> None:
    entity = law("inspect", **keys)
    assert entity is not None
    assert (entity.place, entity.level) == ("place/cn", "national_law")
    other = law("inspect", law="黄河保护法")
    assert other is not None
    assert other.id == entity.id


def test_what_the_body_makes_itself_is_of_its_place_and_what_it_inspects_is_uncertain() -> None:
    made, inspected = law("enact", law="湿地保护条例"), law("inspect", law="湿地保护条例")
    assert made is not None
    assert inspected is not None
    assert made.place == "place/430600"
    assert inspected.place is None
    assert made.id != inspected.id


def test_an_unnamed_law_is_no_entity() -> None:
    assert law("package_amend") is None


def test_measures_for_a_national_law_are_local() -> None:
    entity = law("inspect", law="实施办法", full="河南省实施《中华人民共和国土地管理法》办法", own=False)
    assert entity is not None
    assert (entity.place, entity.level) == ("place/410000", "provincial_regulation")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("2023", ("2023-01-01", "2023-12-31")),
        ("2018/2022", ("2018-01-01", "2022-12-31")),
        ("2023-02", ("2023-02-01", "2023-02-28")),
        ("2023-12/2024-11", ("2023-12-01", "2024-11-30")),
        ("2023-02-30", None),
        ("2022/2018", None),
        ("去年", None),
        (None, None),
    ],
)
def test_periods(text: str | None, ends: tuple[str, str] | None) -> None:
    registry = Registry()
    made = things.add_period(text, registry)
    if ends is None:
        assert made is None
    else:
        entity = registry[str(made)]
        assert entity.kind == "period"
        assert (entity.start, entity.end) == ends


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("05-10", ("gregorian", 5, 10)),
        ("每年5月10日", ("gregorian", 5, 10)),
        ("农历三月初三所在的周", ("chinese-lunar", 3, 3)),
        ("农历腊月廿三", ("chinese-lunar", 12, 23)),
        ("", (None, None, None)),
    ],
)
def test_rules_of_days(text: str, rule: tuple[str | None, int | None, int | None]) -> None:
    assert things.day_rule(text) == rule


def test_units_and_indicators_by_fixed_word_or_hash() -> None:
    registry = Registry()
    assert things.add_unit("件", registry) == "unit/item"
    assert things.add_unit("撮", registry).startswith("unit/x-")
    assert things.add_indicator("召开常委会会议", "次", registry) == "indicator/standing-committee-meetings"
    assert things.add_indicator("召开常委会会议", "人", registry).startswith("indicator/x-")


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("“全国文明单位”", "全国文明单位"),
        ("“走进人大”开放日", "“走进人大”开放日"),
        ("“甲”和“乙”", "“甲”和“乙”"),
        ("《办法》", "办法"),
    ],
)
def test_marks_around_a_whole_name_are_not_part_of_it(name: str, bare: str) -> None:
    assert things.bare(name) == bare
