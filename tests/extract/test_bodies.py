"""Bodies: names restored, coordinations split, what is no body left alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.bodies.parse import spots
from kg.extract.work import Home, Mention
from kg.lexicon.bodies import CommitteeRow, CountryRow, DepartmentRow, NamedRow, OrganRow
from kg.lexicon.divisions import by_name, chain, township
from kg.lexicon.table import read_table
from kg.model.facts import BodyFact
from kg.pipeline import read_document


def at(place: str, organ: str = "npc") -> Home:
    """The frame of a report of the place."""
    links = chain(by_name(place)[0])
    return Home(organ=organ, place=links[0], chain=links)  # type: ignore[arg-type]


def names(text: str, home: Home) -> list[str]:
    return [name for spot in spots(text, 0, len(text), home) for name in spot.names]


@pytest.mark.parametrize(
    ("place", "text", "expected"),
    [
        ("郑州市", "在市委的领导下", ["中国共产党郑州市委员会"]),
        (
            "二七区",
            "省委、市委和区委",
            ["中国共产党河南省委员会", "中国共产党郑州市委员会", "中国共产党郑州市二七区委员会"],
        ),
        ("云阳县", "县人大常委会", ["重庆市云阳县人民代表大会常务委员会"]),
        ("大理白族自治州", "州中级人民法院", ["大理白族自治州中级人民法院"]),
        ("广东省", "省法院", ["广东省高级人民法院"]),
        ("浦东新区", "区法院", ["上海市浦东新区人民法院"]),
        ("上海市", "市高级人民法院", ["上海市高级人民法院"]),
        ("郑州市", "市发展改革委", ["郑州市发展和改革委员会"]),
        ("郑州市", "市政府及其有关部门", ["郑州市人民政府"]),
        ("郑州市", "市十六届人大三次会议", ["郑州市人民代表大会"]),
        ("郑州市", "获省人大优秀调研成果奖", ["河南省人民代表大会常务委员会"]),
        ("郑州市", "市人大财经委", ["郑州市人民代表大会财政经济委员会"]),
        ("郑州市", "市人大常委会财经工委", ["郑州市人民代表大会常务委员会财政经济工作委员会"]),
        ("郑州市", "驻市人大机关纪检监察组", ["郑州市纪委监委驻市人大机关纪检监察组"]),
        ("广西壮族自治区", "在自治区党委领导下", ["中国共产党广西壮族自治区委员会"]),
        ("鄂托克旗", "旗人民政府", ["鄂托克旗人民政府"]),
        ("和田地区", "地区人大工委", ["新疆维吾尔自治区人民代表大会常务委员会和田地区工作委员会"]),
        ("二七区", "将马寨镇人大代表联络站", ["郑州市二七区马寨镇人民代表大会"]),
        ("郑州市", "经开区", ["郑州经济技术开发区"]),
        ("郑州市", "九三学社郑州市委员会建议", ["九三学社郑州市委员会"]),
        ("郑州市", "团市委", ["中国共产主义青年团郑州市委员会"]),
        ("郑州市", "郑州科技学院代表联络站", ["郑州科技学院"]),
        ("郑州市", "省、市人大常委会", ["河南省人民代表大会常务委员会", "郑州市人民代表大会常务委员会"]),
        ("天津市", "京津冀三地人大常委会", [f"{p}人民代表大会常务委员会" for p in ("北京市", "天津市", "河北省")]),
        ("上海市", "黄浦、静安等区人大常委会", [f"上海市{d}区人民代表大会常务委员会" for d in ("黄浦", "静安")]),
        ("上海市", "江苏、浙江两省政府", ["江苏省人民政府", "浙江省人民政府"]),
        (
            "中牟县",
            "召开县委全会、市委和县委",
            ["中国共产党中牟县委员会", "中国共产党郑州市委员会", "中国共产党中牟县委员会"],
        ),
        ("昆明市", "楚雄州人大常委会", ["楚雄彝族自治州人民代表大会常务委员会"]),
    ],
)
def test_names(place: str, text: str, expected: list[str]) -> None:
    assert names(text, at(place)) == expected


def test_the_standing_committee_is_that_of_the_reporting_organ() -> None:
    assert names("常委会不断加强", at("郑州市")) == ["郑州市人民代表大会常务委员会"]
    assert names("常委会不断加强", at("郑州市", "cppcc")) == ["中国人民政治协商会议郑州市委员会常务委员会"]


@pytest.mark.parametrize(
    "text",
    [
        "指导各区县(市)人大常委会",
        "市县人大联动",
        "各级政府",
        "政府投资项目",
        "法治政府建设",
        "全市法院系统",
        "两级检察机关",
        "社区委员",
        "市人大代表",
        "市政协委员",
        "中央企业",
        "各民主党派",
        "开展大学习大讨论",
        "出台街道居民议事规定",
        "乡镇人大主席团",
        "人民代表大会制度",
        "老年大学",
    ],
)
def test_no_bodies(text: str) -> None:
    assert names(text, at("郑州市")) == []


def test_a_coordination_is_one_mention_with_its_members() -> None:
    (spot,) = spots("会同开封、许昌、周口市人大常委会进行", 0, 20, at("郑州市"))
    assert spot.names == tuple(f"{city}市人民代表大会常务委员会" for city in ("开封", "许昌", "周口"))
    (party,) = spots("贯彻中央和省委、市委部署", 0, 12, at("郑州市"))
    assert len(party.names) == 3
    assert (party.start, party.end) == (2, 10)


def test_a_bare_word_after_a_comma_shares_the_place_before() -> None:
    first, second = spots("开封市中级人民法院、人民检察院", 0, 15, at("郑州市"))
    assert first.names + second.names == ("开封市中级人民法院", "开封市人民检察院")
    assert second.surface_start == first.start


def test_an_ambiguous_name_is_a_doubt_not_a_guess() -> None:
    document = read_document("北京市人民代表大会常务委员会工作报告\n\n学习鼓楼区人大常委会经验。".encode(), "x")
    assert not [f for f in document.facts if f.kind == "body" and "鼓楼区" in str(f.record()["name"])]
    assert [issue for issue in document.issues if issue.code == "KG-B002"]


def town_home(name: str = "官渡街道") -> Home:
    """The frame of a report of a township of 中牟县."""
    town = township(name, by_name("中牟县")[0])
    return Home(organ="npc", place=town, chain=(town, *chain(by_name("中牟县")[0])))


def test_a_township_report_names_its_own_organs() -> None:
    assert names("镇党委、镇政府和县人大常委会", town_home("官渡镇")) == [
        "中国共产党中牟县官渡镇委员会",
        "中牟县官渡镇人民政府",
        "中牟县人民代表大会常务委员会",
    ]


PLACES = {  # the report that an example beginning with this level word would stand in
    "自治区": "广西壮族自治区",
    "地区": "和田地区",
    "省": "河南省",
    "州": "大理白族自治州",
    "盟": "兴安盟",
    "旗": "鄂托克旗",
    "县": "中牟县",
    "区": "二七区",
}
ROWS = [
    *((r.word, r.example) for r in read_table("bodies", OrganRow)),
    *((r.word, r.example) for r in read_table("bodies_named", NamedRow)),
    *((r.stem, r.example) for r in read_table("bodies_departments", DepartmentRow)),
    *((r.stem, r.example) for r in read_table("bodies_committees", CommitteeRow)),
]


@pytest.mark.parametrize(("word", "example"), ROWS, ids=[word for word, _ in ROWS])
def test_every_row_finds_its_example(word: str, example: str) -> None:
    before, _, rest = example.partition("⟦")
    inside, _, after = rest.partition("⟧")
    end = len(before + inside)
    place = next((p for level, p in PLACES.items() if before.startswith(level)), "郑州市")
    organ = "cppcc" if "政协" in before or "主席会议" in inside else "npc"
    home = town_home() if before.startswith(("镇", "街道")) else at(place, organ)
    assert end in {spot.end for spot in spots(before + inside + after, 0, 99, home)}


@given(st.text(alphabet="市省区县委、和及人大常委会政府法院检察全国郑州二七第十六届中央的在。党组", max_size=60))
def test_mentions_are_sorted_apart_and_named(text: str) -> None:
    document_text = "郑州市人民代表大会常务委员会工作报告\n\n" + text
    facts = [f for f in read_document(document_text.encode(), "x").facts if f.kind == "body"]
    for fact in facts:
        assert document_text[fact.start : fact.end] == fact.quote
        assert fact.record()["name"]


def test_mentions_are_filled_for_other_kinds() -> None:
    from kg.extract.pipe import work_of
    from kg.extract.pipeline import annotate
    from kg.text.fold import fold
    from kg.text.outline import outline
    from kg.text.read import decode

    view = fold(decode("郑州市人民代表大会常务委员会工作报告\n\n听取市政府、市法院报告。".encode(), "x"))
    mentions = work_of(annotate(view, outline(view))).mentions
    assert all(isinstance(m, Mention) for m in mentions)
    assert [m.names[0] for m in mentions] == ["郑州市人民代表大会常务委员会", "郑州市人民政府", "郑州市中级人民法院"]
    assert all(a.end <= b.start for a, b in pairwise(mentions))


def test_jointly_with_the_county_is_no_county() -> None:
    text = "长治县政协工作报告\n会同县人大常委会开展视察。"
    names = {f.name for f in read_document(text.encode(), "x.txt").facts if isinstance(f, BodyFact)}
    assert "长治县人民代表大会常务委员会" in names
    assert "会同县人民代表大会常务委员会" not in names


def test_a_numbered_heading_is_no_place() -> None:
    text = "第三节 旗人大常委会的主要工作\n2001年，鄂温克族自治旗第九届人大常委会举行会议31次，旗教育局汇报了工作。"
    names = {f.name for f in read_document(text.encode(), "x.txt").facts if isinstance(f, BodyFact)}
    assert "鄂温克族自治旗教育局" in names


@pytest.mark.parametrize("row", read_table("countries", CountryRow), ids=lambda row: row.name)
def test_parliaments_of_other_countries_keep_their_name(row: CountryRow) -> None:
    parliament = row.example.replace("⟦", "").replace("⟧", "")
    assert names(f"与{parliament}等友好往来", at("延边朝鲜族自治州")) == [parliament]
    assert row.example.startswith(f"⟦{row.name}⟧")


def test_what_leads_to_a_company_is_no_part_of_its_name() -> None:
    text = (
        "益阳市人大常委会工作报告\n常委会走访益阳交通投资集团有限公司，听取审议贵州轮胎股份有限公司报告，"
        "到市城市服务有限公司调研。"
    )
    facts = read_document(text.encode(), "x").facts
    found = [f.name for f in facts if isinstance(f, BodyFact) and f.type == "company"]
    assert found == ["益阳交通投资集团有限公司", "贵州轮胎股份有限公司", "益阳市城市服务有限公司"]
