"""Chains of oversight: what the words link, and what they do not."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib import SKOS

import kg
from kg.insight.chains import chains, table
from kg.insight.chains.plain import WIDE, Plain
from kg.insight.corpus import Corpus
from kg.insight.words import CHAIN_STEPS
from kg.rdf import ontology
from kg.rdf.vocabulary import concept
from tests.insight.reports import corpus, report

ROOT = Path(__file__).resolve().parents[2]
SAID = [
    "交办 督促区政府高质量完成各项目标任务",
    "交办 提出对策建议48条",
    "交办 提出创造稳定连续的政策环境等意见建议20条",
    "交办 提出务实建议103条",
    "问题 对存在合法性问题的",
    "交办 督促发文机关修改后重新印发",
    "整改 问题已整改完成478个",
    "整改 整改率92.1%",
    "测评 对审计查出问题整改情况进行满意度测评",
    "测评 开展审计查出问题整改情况满意度测评",
    "交办 提出加快中原量子谷建设等12条建议",
    "交办 就拓展稳岗增岗途径、提高重点群体就业质量、优化公共就业服务能力等提出意见建议",
]
SHORT = {"a": "act", "p": "problem", "i": "instruction", "r": "rectification", "s": "assessment", "f": "follow_up"}
# paragraphs in the words of several levels and decades, and the steps of each chain they hold
LINKED = [
    ("开展固体废物污染环境防治法执法检查,发现问题36个,督促市政府限期整改。", "api"),
    ("听取审议养老服务工作情况的报告,形成审议意见交市政府研究处理。市政府高度重视,制定整改方案,逐项整改落实。", "air"),
    ("对食品安全法实施情况进行执法检查。针对检查中发现的突出问题,提出8条整改建议,交由市政府研究处理。", "apii"),
    ("听取审议审计查出问题整改情况的报告,并进行满意度测评。", "as"),
    ("视察城区防汛工程建设情况,提出完善排水设施、清理河道等意见建议12条。", "ai"),
    ("专题询问优化营商环境工作,梳理出6个方面18个问题,责成有关部门限期整改,并持续跟踪问效。", "apif"),
    ("专题调研乡村旅游发展情况,形成审议意见印发市政府。对审议意见落实情况开展跟踪检查。", "aif"),
    ("对市民政局工作开展工作评议,发出整改通知3份。市民政局认真整改落实。", "air"),
    ("听取审议市政府关于医保基金使用情况的报告,将审议意见转交市政府办理,并对审议意见办理情况进行满意度测评。", "ais"),
    ("检查水污染防治法实施情况,发现污水管网不配套、执法力量薄弱等问题,要求市政府加大投入。", "api"),
    ("对审计查出问题整改情况进行跟踪监督,问题已整改完成478个,整改率92.1%。", "arr"),
    ("听取审议道路交通安全工作情况的报告,审议意见交市政府研究处理。听取市政府关于审议意见研究处理情况的报告。", "aif"),
    ("检查环境保护法实施情况,对发现的67个突出环境问题,交由市政府督办整改,目前已有61个整改到位。", "apir"),
    (
        "听取审议市政府关于审计工作的报告。针对审计查出的问题,督促有关部门和单位逐项整改。"
        "跟踪监督审计查出突出问题整改情况,听取整改情况报告并开展满意度测评,整改率达96.4%。",
        "apiffsr",
    ),
    ("视察城区自来水厂建设情况,针对水源污染、管网老化等问题,提出了加快二水厂建设等5条建议。", "api"),
    ("对市公安局进行了工作评议，共征求意见建议326条，提出评议意见28条。市公安局认真整改，已整改24条。", "airr"),
    (
        "开展旅游法执法检查,检查组深入6个县（市）暗访,发现“不合理低价游”等问题23个,以审议意见书形式交市政府研究处理,"
        "市政府制定整改方案,23个问题全部整改到位。常委会又组织“回头看”,并对整改情况进行了满意度测评。",
        "apirrfs",
    ),
    ("开展大气污染防治法执法检查,检查中发现部分企业超标排放等问题,常委会发出督办函,责令限期整改。", "apii"),
    (
        "检查农产品质量安全法实施情况,听取审议粮食安全工作情况的报告。针对检查中发现的问题,要求市农业农村局加强监管。",
        "api",
    ),
    ("听取市政府关于“三农”工作的汇报,建议市政府加大农业投入,健全社会化服务体系。", "ai"),
    ("开展消防法执法检查,对检查发现的42个问题逐一交办。42个问题已全部整改到位。", "apir"),
]
# paragraphs that look like it and link nothing
APART = [
    "检查消防法实施情况,推动问题整改到位,确保人民群众生命财产安全。",
    "听取审议教育工作情况的报告。代表提出建议358件,解决率达75.5%。",
    "视察河道治理情况。召开代表座谈会12次。针对存在的问题,提出建议8条。",
    "检查消防法实施情况。检查安全生产法实施情况,听取审议就业工作情况的报告。审计发现问题36个。",
    "开展执法检查7项、专题询问2次、满意度测评1次。",
    "听取审议养老服务工作情况的报告。对安置房建设工作持续跟踪监督。",
    "专题调研乡村振兴,形成交办督办、跟踪问效、反馈评价的监督闭环。",
    "听取审议公共卫生体系建设情况的报告,督促健全应急体系、优化公卫服务。",
    "视察重点项目建设情况,对公民提出的5件审查建议逐一研究,督促市政府加快建设。",
    "检查森林法实施情况。\n\n针对检查中发现的问题,督促市政府整改。",
    "检查消防法实施情况。调研就业情况。针对审议中发现的问题,督促市政府整改。",
    "专题调研学前教育发展情况,形成调研报告,提出对策建议,供市委决策参考。",
    "视察城区农贸市场。市人大代表王明远提出改造建议15条。市政府高度重视,认真研究办理。",
    "听取审议国有资产管理情况综合报告。听取审议债务管理情况的报告。市政府认真落实审议意见,制定整改方案。",
    "听取审议市中级人民法院执行工作情况的报告;视察看守所;提出意见建议35条。",
    "督办代表建议156件。听取审议代表建议办理情况的报告,对20件重点建议办理情况进行满意度测评。",
    "听取审议养老服务工作情况的报告,制定养犬管理条例,提出意见建议20条。",
]


def steps(done: str, plan: str = "听取审议法治建设情况的报告。") -> list[str]:
    """The steps of each chain of a report, a letter a step; acts of one list count once."""
    found = corpus(report(2021, done, plan))
    letters = {name: letter for letter, name in SHORT.items()}
    chains_ = [[(link.step, (link.start, link.end)) for link in c.links] for c in chains(found)]
    return ["".join(letters[step] for step, _ in dict.fromkeys(c)) for c in chains_]


@pytest.mark.parametrize(("text", "expected"), LINKED, ids=range(len(LINKED)))
def test_linked(text: str, expected: str) -> None:
    assert steps(text) == [expected]


@pytest.mark.parametrize("text", APART, ids=range(len(APART)))
def test_not_linked(text: str) -> None:
    assert steps(text) == []


def test_an_aim_in_the_plan_is_no_chain() -> None:
    assert steps("听取审议法治建设情况的报告。", "检查消防法实施情况,针对检查中发现的问题,督促市政府整改。") == []


def test_a_list_stands_in_one_chain_with_every_act() -> None:
    found = corpus(report(2021, "检查食品安全法、消防法实施情况,提出整改意见56条。", ""))
    (chain,) = chains(found)
    assert [link.step for link in chain.links] == ["act", "act", "instruction"]
    assert chain.links[-1].feature.says == "同句承接：提出整改意见56条"


def test_a_survey_joins_only_the_act_of_its_object() -> None:
    text = "听取审议预算执行、审计查出问题整改情况的报告,对审计查出问题整改情况进行满意度测评。"
    (chain,) = chains(found := corpus(report(2021, text, "")))
    assert [found.sentence(found.claims[link.claim or ""]) for link in chain.links] == [text, text]
    assert chain.links[-1].feature.name == "same_object"


def test_links_are_runs_of_the_document_and_begin_with_an_act_of_the_body(seeds: Corpus) -> None:
    for chain in chains(seeds):
        node = seeds.reports[chain.report]
        first = seeds.claims[chain.links[0].claim or ""]
        assert (chain.links[0].step, first.ref("actor"), len(chain.links) > 1) == ("act", node.body, True)
        places = [(link.start, link.end) for link in chain.links if link.step != "act"]
        assert places == sorted(places)
        assert all(0 <= a < b <= len(seeds.sources[node.doc].text) for a, b in places)


def test_the_chains_of_the_seeds(seeds: Corpus) -> None:
    rows = table(seeds, chains(seeds)).records()
    said = [f"{row['环节']} {row['内容']}" for row in rows if row["环节"] != "监督行为"]
    assert said == SAID


@pytest.fixture(scope="module")
def seeds() -> Corpus:
    return kg.build(ROOT / "seeds").corpus


def test_a_row_has_its_sentence_and_place() -> None:
    found = corpus(report(2021, "检查消防法实施情况,发现问题36个。市政府逐项整改落实。", ""))
    row = table(found, chains(found)).records()[-1]
    assert (row["环节"], row["原句"]) == ("整改", "市政府逐项整改落实。")
    assert str(row["出处"]).startswith("0.txt ")


def test_the_order_of_documents_does_not_matter() -> None:
    texts = [report(2021, LINKED[0][0], ""), report(2022, LINKED[5][0], ""), report(2021, LINKED[3][0], "", "岳阳市")]
    assert chains(corpus(*texts)) != ()
    assert {c.id for c in chains(corpus(*texts))} == {c.id for c in chains(corpus(*reversed(texts)))}


def test_steps_have_the_words_of_the_scheme() -> None:
    terms = rdflib.Graph().parse(data=ontology.terms(), format="turtle")
    for value, word in CHAIN_STEPS.items():
        assert word in {str(o) for o in terms.objects(rdflib.URIRef(concept("cs", value)), SKOS.prefLabel)}


@given(st.text(alphabet="问题 \n。，;\u3000整改5%", max_size=40))
def test_plain_text_knows_where_it_came_from(text: str) -> None:
    plain = Plain(text)
    assert len(plain.text) == len(plain.offsets) == sum(not c.isspace() for c in text)
    for start, end in plain.units(0, len(plain.text)):
        a, b = plain.back(start, end)
        assert "".join(text[a:b].split()).translate(WIDE) == plain.text[start:end]
        assert plain.at(a) == start
