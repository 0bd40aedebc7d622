"""The modules behind the activities: masks and clauses, lists, and the facts made from them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.activities.bodies import Bodies
from kg.extract.activities.clauses import clauses, mask
from kg.extract.activities.endings import is_law
from kg.extract.activities.lists import split
from kg.extract.activities.objects import clean, items
from kg.extract.activities.parse import LONGEST, acts_of, find
from kg.extract.activities.triggers import marks, names_act
from kg.extract.work import Mention, Work
from kg.model.facts import ActivityFact
from kg.model.outline import Article, Damage, Outline, Sentence
from kg.pipeline import read_document
from kg.text.fold import fold
from kg.text.read import decode

CHARACTERS = st.text(alphabet="听取审议市政府关于A、B和C情况的报告,;。“”《》()对围绕开展专题调研7次", max_size=60)


def objects(text: str, fiscal: bool = False) -> list[str]:
    return [i.text for i in items(text, mask(text), 0, len(text), fiscal)]


@given(CHARACTERS)
def test_a_mask_is_as_long_as_its_sentence(text: str) -> None:
    assert len(mask(text)) == len(text)


@given(CHARACTERS)
def test_clauses_are_in_order_and_hold_no_break(text: str) -> None:
    masked = mask(text)
    at = 0
    for clause in clauses(masked):
        assert at <= clause.start < clause.end
        assert not set(",;。") & set(masked[clause.start : clause.end])
        at = clause.end


@given(CHARACTERS)
def test_every_object_stands_in_the_quote(text: str) -> None:
    for act in acts_of(text):
        assert 0 <= act.start < act.end <= len(text)
        assert act.item.text


def test_quotes_turned_round_by_a_scan_still_hold_together() -> None:
    assert mask("开展”三标、四比“活动") == "开展”■■■■■“活动"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "计划执行、投资项目执行和计划安排、财政决算和预算执行情况的报告",
            ["计划执行", "投资项目执行和计划安排", "财政决算和预算执行"],
        ),
        ("省科学院、中原科技城与技术转移中心融合发展情况", ["省科学院、中原科技城与技术转移中心融合发展"]),
        ("水、土壤污染防治工作", ["水、土壤污染防治"]),
        ("民生实事落实、专利促进和保护等工作的报告", ["民生实事落实", "专利促进和保护"]),
        ("预算执行情况和税收征管情况的报告", ["预算执行", "税收征管"]),
        ("“创新、绿色”双驱动、口岸建设等5个方面的报告", ["“创新、绿色”双驱动", "口岸建设"]),
        ("代表建议、批评和意见办理情况的报告", ["代表建议、批评和意见办理"]),
    ],
)  # fmt: skip
def test_lists(text: str, expected: list[str]) -> None:
    assert objects(text) == expected


def test_budgets_part_at_every_he() -> None:
    text = "2022年财政决算和2023年预算调整方案、政府债务限额方案"
    assert objects(text, fiscal=True) == ["2022年财政决算", "2023年预算调整方案", "政府债务限额方案"]


def test_the_body_overseen_is_no_part_of_the_object() -> None:
    text = "市中级人民法院执行工作、市人民检察院公益诉讼工作情况的报告"
    found = items(text, mask(text), 0, len(text))
    assert [i.text for i in found] == ["执行", "公益诉讼"]
    assert [text[slice(*i.body)] for i in found if i.body] == ["市中级人民法院", "市人民检察院"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("《水法》贯彻实施情况", "水法"),
        ("12个县实施《职业教育法》情况", "职业教育法"),
        ("国有资产管理情况综合报告", "国有资产管理情况综合报告"),
        ("政府工作报告", "政府工作报告"),
        ("国土绿化“推磨式”", "国土绿化"),
        ("老旧小区改造等问题", "老旧小区改造"),
    ],
)
def test_tails(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize("text", ["消防法", "残疾人保障“一法一办法”", "《某县禁牧条例》", "河南省职业培训条例"])
def test_laws(text: str) -> None:
    assert is_law(text)


@pytest.mark.parametrize("text", ["行政执法", "公正司法", "养老服务", "科学立法"])
def test_no_laws(text: str) -> None:
    assert not is_law(text)


def test_split_leaves_marks_in_brackets_alone() -> None:
    text = "《森林法》《草原法》、河道(库、渠)管理"
    spans = split(mask(text), 0, len(text))
    assert [text[a:b] for a, b in spans] == ["《森林法》", "《草原法》", "河道(库、渠)管理"]


def test_facts_quote_the_clause_and_place_the_object() -> None:
    text = "全年听取审议养老服务、学前教育工作情况的报告,并开展专题询问。\n"
    facts = [f for f in read_document(text.encode(), "t").facts if isinstance(f, ActivityFact)]
    assert [(f.type, f.object) for f in facts] == [
        ("听取审议报告", "养老服务"),
        ("听取审议报告", "学前教育"),
        ("专题询问", "养老服务"),
        ("专题询问", "学前教育"),
    ]
    assert facts[0].quote == "听取审议养老服务、学前教育工作情况的报告"
    assert all(f.surface_start is not None and text[f.surface_start :].startswith(f.object) for f in facts)


def test_an_act_on_a_damaged_object_is_a_doubt_and_no_fact() -> None:
    text = "对老旧小区改造工作进行视察。\n"
    source = decode(text.encode(), "t")
    view = fold(source)
    sentence = Sentence(0, len(text) - 1, 0, -1, "done")
    whole = Work(view, Outline((Article(0, len(text)),), (), (sentence,)))
    broken = Work(view, Outline((Article(0, len(text)),), (), (sentence,), (Damage(1, 4, "garbled"),)))
    assert len(find(whole)) == 1
    assert find(broken) == []
    assert [issue.code for issue in broken.issues] == ["KG-A001"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("开展执法检查、专题调研", ["执法检查", "专题调研"]),
        ("专题调研报告、立法调研、督查", []),
        ("举行视察活动方案讨论", ["视察"]),
        ("开展监督、加强监督", ["监督"]),
    ],
)
def test_triggers(text: str, words: list[str]) -> None:
    assert [m.word for m in marks(text, 0, len(text))] == words


def test_names_of_acts() -> None:
    assert names_act("执法检查")
    assert names_act("立法调研")
    assert not names_act("执法检查工作")


def work(text: str, *named: tuple[str, str]) -> Work:
    view = fold(decode(text.encode(), "t"))
    sentence = Sentence(0, len(text) - 1, 0, -1, "done")
    found = Work(view, Outline((Article(0, len(text)),), (), (sentence,)))
    found.mentions = [Mention(text.index(n), text.index(n) + len(n), (n,), (kind,)) for n, kind in named]
    return found


@pytest.mark.parametrize(
    ("text", "overseen"),
    [
        ("区检察院开展食品安全专项监督。\n", True),
        ("区检察院深入调研,组织力量开展专项监督。\n", True),
        ("区检察院工作是监督重点,开展专项监督。\n", False),
        ("区检察院高度重视,常委会开展专项监督。\n", False),
        ("常委会对区检察院开展专项监督。\n", False),
    ],
)
def test_acts_of_bodies_overseen(text: str, overseen: bool) -> None:
    bodies = Bodies(work(text, ("区检察院", "procuratorate")))
    assert bodies.overseen(0, text.index("开展")) is overseen


def test_an_endless_sentence_is_read_in_pieces() -> None:
    text = "围绕学前教育开展专题调研," * (LONGEST // 4) + "\n"
    assert len(find(work(text))) == LONGEST // 4


@pytest.mark.parametrize("run", ["1", "十", "一百", "各级", "市、县", "专题"])
def test_runs_of_one_word_take_no_time(run: str) -> None:
    assert acts_of("组织开展" + run * 30 + "万视察") is not None


def test_a_law_in_traditional_script_is_inspected_once() -> None:
    document = read_document("市人大常委會對義務教育法、《消費者權益保護條例》的實施情況進行了檢查。".encode(), "x.txt")
    objects = [f.object for f in document.facts if isinstance(f, ActivityFact)]
    assert objects == ["義務教育法", "消費者權益保護條例"]


def test_a_range_counts_and_is_no_object() -> None:
    text = "县人大常委会每季度听取3至5件专项报告，对3—5个部门开展工作评议，审议了2-3个专项工作报告。"
    objects = [f.object for f in read_document(text.encode(), "x.txt").facts if isinstance(f, ActivityFact)]
    assert [o for o in objects if any(c.isdigit() for c in o)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建议县政府:一要加强食品安全专项检查,二要开展校园周边环境综合整治。", []),
        ("扎实开展“三讲”教育活动,加强机关建设。", ["other"]),
        ("审议中,组成人员建议加强农村公路管护。", []),
        ("按照县委要求,对乡村医疗服务体系建设开展专题调研。", ["专题调研"]),
        ("会议要求,对乡村医疗服务体系建设开展专题调研。", []),
    ],
)
def test_what_is_recommended_or_a_campaign_is_no_act_of_oversight(text: str, expected: list[str]) -> None:
    head = "攸县人民代表大会常务委员会工作报告\n\n——2021年3月2日在攸县第十七届人民代表大会第六次会议上\n\n"
    found = read_document((head + text + "\n").encode(), "small.txt").facts
    assert [f.type for f in found if isinstance(f, ActivityFact)] == expected


def test_a_report_heard_after_a_visit_is_about_what_was_visited() -> None:
    text = (
        "县人大常委会2022年大事记\n\n5月，代表视察全县养老服务工作。代表们看了3个点。随后，听取了有关部门的工作汇报。\n"
    )
    found = [f for f in read_document(text.encode(), "a.txt").facts if isinstance(f, ActivityFact)]
    assert [(f.type, f.object) for f in found] == [("视察", "全县养老服务"), ("听取审议报告", "全县养老服务")]


def test_a_report_heard_in_another_paragraph_is_about_nothing_seen_before() -> None:
    text = "县人大常委会2022年大事记\n\n5月，组织代表视察全县养老服务工作。\n\n随后，听取了有关部门的工作汇报。\n"
    found = [f for f in read_document(text.encode(), "a.txt").facts if isinstance(f, ActivityFact)]
    assert [f.type for f in found] == ["视察"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("首次听取审议养老服务情况的报告。", "首次"),
        ("率先在全省作出加强水源保护的决定。", "率先在全省"),
        ("作出全国首个关于加强技能人才队伍建设的决定。", "全国首个"),
        ("听取审议养老服务情况的报告,首次开展满意度测评。", None),
    ],
)
def test_what_is_said_to_be_the_first(text: str, first: str | None) -> None:
    document = read_document(f"某县人大常委会工作报告\n\n{text}".encode(), "x.txt")
    told = [f.first for f in document.facts if isinstance(f, ActivityFact)]
    assert told[0] == first
