"""Reports and news of the national congress, and what other reports say of the laws it makes."""

from __future__ import annotations

import pytest

from kg.extract.laws.parse import find
from kg.extract.work import Home, Work
from kg.model.facts import LawEventFact
from kg.model.source import Source
from kg.text.fold import fold
from kg.text.outline import outline
from tests.extract.law_reading import expected, facts, said

CASES = [
    (
        "nation",
        "制定英雄烈士保护法、人民陪审员法,修订人民法院组织法、人民检察院组织法。",
        "enact 英雄烈士保护法|人民陪审员法; amend 人民法院组织法|人民检察院组织法",
    ),
    ("nation", "两次审议外商投资法草案,并决定提请本次大会审议。", "deliberate 外商投资法"),
    (
        "nation",
        "会议通过了新修订的药品管理法、关于修改民族区域自治法的决定。",
        "amend 药品管理法|民族区域自治法",
    ),
    ("nation", "药品管理法修订草案以一百二十七票赞成、一票反对、两票弃权获得通过。", "amend 药品管理法"),
    (
        "nation",
        "审议了信托法草案、国防教育法草案和税收征收管理法修正案草案,其中信托法草案为第三次提请审议。",
        "deliberate 信托法|国防教育法|税收征收管理法",
    ),
    ("nation", "通过了森林法修正案、执业医师法和收养法修正案。", "amend 森林法|收养法; enact 执业医师法"),
    ("nation", "通过刑法修正案(十二),审议增值税法草案、金融稳定法草案。", "amend 刑法; deliberate 增值税法|金融稳定法"),
    ("nation", "常委会先后对民法总则草案进行了三次审议。", "deliberate 民法总则"),
    ("nation", "备受关注的社会保险法草案提交常委会会议三审。", "deliberate 社会保险法"),
    ("nation", "会议审议了委员长会议关于提请审议监督法草案的议案。", "deliberate 监督法"),
    # Codes are compiled; an interpretation neither makes nor amends a law.
    ("nation", "加快推进民法典编纂,审议通过民法总则。", "draft 民法典; enact 民法总则"),
    ("city", "积极参与民法典编纂,提出意见30条。", ""),
    ("nation", "通过关于香港特别行政区基本法第一百零四条的解释。", "other 香港特别行政区基本法"),
    ("nation", "作出关于国籍法的解释。", "other 国籍法"),
    ("province", "认真学习关于香港特别行政区基本法第一百零四条的解释。", ""),
    # A report heard on a draft is told once where the deliberation itself is.
    (
        "nation",
        "听取了法律委员会关于国防教育法草案审议结果的报告,审议了国防教育法草案。",
        "deliberate 国防教育法",
    ),
    ("nation", "听取审议国务院关于研究处理固体废物污染环境防治法执法检查报告及审议意见情况的反馈报告。", ""),
    # The nation's laws are not a province's to make.
    ("province", "适应修订人民法院组织法的需要,审议金融稳定法草案。", ""),
    ("county", "学习宣传全国人大常委会通过的反分裂国家法。", ""),
    ("county", "国家修订未成年人保护法,提出关于制定《养犬管理条例》的建议。", ""),
    (
        "city",
        "市人大常委会自行起草了《鞍山市献血条例》,并提请常委会会议审议通过,报省人大常委会批准。",
        "draft 鞍山市献血条例; enact 鞍山市献血条例; approve 鞍山市献血条例",
    ),
    (
        "province",
        "省人大常委会制定和颁布了地方性法规二十六个。其中有:《湖北省城乡集贸市场管理条例》、《湖北省计划生育暂行条例》等。",
        "enact 湖北省城乡集贸市场管理条例|湖北省计划生育暂行条例",
    ),
    # Approval, voting and joint work told in the next clause or sentence.
    (
        "city",
        "会议修订了延边朝鲜族自治州自治条例,经省八届人大常委会第十五次会议批准后公布施行。",
        "amend 延边朝鲜族自治州自治条例; approve 延边朝鲜族自治州自治条例",
    ),
    (
        "county",
        "完成了《云南省沧源佤族自治县自治条例》的修订工作,经县十三届人大三次会议审议通过,已报省人大常委会批准实施。",
        "amend 云南省沧源佤族自治县自治条例; approve 云南省沧源佤族自治县自治条例",
    ),
    ("city", "养犬管理条例以38票赞成、2票弃权获得通过。", "enact 养犬管理条例"),
    (
        "city",
        "通过了《长沙市湘江保护条例》。该条例系与株洲市人大常委会历时两年、经过九轮磋商协作完成。",
        "enact 长沙市湘江保护条例; collaborative 长沙市湘江保护条例",
    ),
    (
        "city",
        "对《水法》实施情况进行了检查;起草并审议了《长沙市供水条例(草案)》。",
        "inspect 水法; draft 长沙市供水条例; deliberate 长沙市供水条例",
    ),
    (
        "county",
        "完成了《鄂温克族自治旗矿产资源管理条例》的起草工作,已经旗十一届人大二次会议审议通过,正在报批。",
        "draft 鄂温克族自治旗矿产资源管理条例; enact 鄂温克族自治旗矿产资源管理条例",
    ),
    ("province", "《湖南省计划生育条例》等三个法规草案正在审议修改之中。", "deliberate 湖南省计划生育条例"),
    ("province", "对嘉陵江流域生态环境保护开展川渝协同立法。", "collaborative 嘉陵江流域生态环境保护"),
    # Assessed regulations, and the subjects of research to come.
    ("city", "对控制吸烟条例、心理卫生条例等6项法规进行评估。", "other 控制吸烟条例|心理卫生条例"),
    ("city", "对《长沙市爱国卫生条例》立法质量进行评估。", "other 长沙市爱国卫生条例"),
    ("county", "参与《长沙市养犬管理条例(草案)》立法意见征集,征集建议31条。", "other 长沙市养犬管理条例"),
    (
        "city",
        "就饮用水水源地保护、传统村落和民族村寨保护等开展立法调研。",
        "research 饮用水水源地保护|传统村落和民族村寨保护",
    ),
    # Names: a date in brackets, 经销, 城市条例, a zone's 工作规定.
    (
        "province",
        "通过了民族民间文化保护条例(2003年1月1日起施行)、信息化促进条例。",
        "enact 民族民间文化保护条例|信息化促进条例; effective 民族民间文化保护条例",
    ),
    ("province", "通过了查处生产和经销假冒伪劣商品行为条例。", "enact 查处生产和经销假冒伪劣商品行为条例"),
    ("province", "批准了贵阳市建设循环经济生态城市条例。", "approve 贵阳市建设循环经济生态城市条例"),
    (
        "city",
        "修订《厦门经济特区鼓励留学人员来厦创业工作规定》。",
        "amend 厦门经济特区鼓励留学人员来厦创业工作规定",
    ),
    (
        "province",
        "制定、批准颁布了《广东省渔业管理条例》,批准颁布了《深圳经济特区涉外公司破产条例》。",
        "enact 广东省渔业管理条例; approve 深圳经济特区涉外公司破产条例",
    ),
    ("county", "推动《苏州市生活垃圾分类管理条例》顺利施行。", "implement 苏州市生活垃圾分类管理条例"),
]


@pytest.mark.parametrize(("level", "text", "events"), CASES)
def test_events(level: str, text: str, events: str) -> None:
    assert said(text, level) == expected(events)


def test_a_misread_ending_is_mended_in_the_full_title() -> None:
    (fact,) = facts("制定了《湖南省安全生产条倒》。", "province")
    assert (fact.law, fact.full) == ("湖南省安全生产条倒", "湖南省安全生产条例")


COMMITTEE = "全国人民代表大会常务委员会"
REPORTS = {
    "全国人大常委会工作报告\n——1999年3月9日在第九届全国人大第二次会议上\n\n常委会制定执业医师法。\n": COMMITTEE,
    "九届全国人大常委会第二十次会议在京闭幕\n\n会议经过表决,通过了执业医师法。\n": COMMITTEE,
    "全国人大财政经济委员会工作总结\n\n2012年,起草了资产评估法草案。\n": "全国人民代表大会财政经济委员会",
}


def unframed(text: str) -> Work:
    """A document whose report tells no body of its own."""
    view = fold(Source(id="0" * 12, path="test", sha256="0" * 64, encoding="utf-8", text=text))
    work = Work(view, outline(view))
    work.homes = [Home()] * len(work.outline.articles)
    return work


@pytest.mark.parametrize("text", REPORTS)
def test_the_national_congress_acts_in_its_own_reports(text: str) -> None:
    assert [f.fact.actor for f in find(unframed(text)) if isinstance(f.fact, LawEventFact)] == [REPORTS[text]]


def test_a_local_report_that_names_the_nation_is_not_the_nations() -> None:
    text = "宁乡县人大常委会工作报告\n\n按照全国人大常委会部署,县人大常委会学习讨论。制定执业医师法。\n"
    assert find(unframed(text)) == []
