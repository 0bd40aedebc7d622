"""Sentences of reports of many places and decades, marked by the guidelines: one row a level, a text and its events."""

from __future__ import annotations

import pytest

from tests.extract.law_reading import expected, facts, said

CASES = [
    # Each verb governs the names behind it, up to the next verb.
    ("province", "常委会将制定外商投资权益保护条例、修订实施宪法宣誓制度办法。", "enact 外商投资权益保护条例"),
    (
        "province",
        "制定科技进步条例、修订水污染防治条例、废止酒类管理条例。",
        "enact 科技进步条例; amend 水污染防治条例; repeal 酒类管理条例",
    ),
    ("province", "批准了南宁市人大常委会报批的《南宁市宗教事务条例》。", "approve 南宁市宗教事务条例"),
    (
        "province",
        "批准了成都市人大常委会报请批准的房屋拆迁管理、市容和环境卫生管理等5件法规。",
        "approve 房屋拆迁管理|市容和环境卫生管理",
    ),
    (
        "city",
        "常委会起草审议通过《长沙市促进湘江新区高水平开放若干规定》。",
        "enact 长沙市促进湘江新区高水平开放若干规定",
    ),
    # Regulations called 规定, named after a zone.
    ("county", "推动出台浦东新区海洋经济促进规定,助力引领区建设。", "enact 浦东新区海洋经济促进规定"),
    ("county", "通过了《海南自由贸易港安居房建设和管理若干规定》。", "enact 海南自由贸易港安居房建设和管理若干规定"),
    # Approval by the congress above: to come, granted, or only counted.
    (
        "city",
        "会议表决通过了《甘南藏族自治州乡村清洁条例》,决定报请省人大常委会批准后公布施行。",
        "enact 甘南藏族自治州乡村清洁条例; approve 甘南藏族自治州乡村清洁条例",
    ),
    (
        "city",
        "6月20日,会议通过《长沙市公园管理条例》,7月31日经湖南省十一届人大常委会第三次会议批准,自2008年10月1日起施行。",
        "enact 长沙市公园管理条例; approve 长沙市公园管理条例; effective 长沙市公园管理条例",
    ),
    (
        "city",
        "我市首部实体法规《长沙市湿地保护条例》,于2017年3月30日经省十二届人大常委会第三十三次会议批准。",
        "approve 长沙市湿地保护条例",
    ),
    (
        "province",
        "其中通过《重庆市城市房屋拆迁管理条例》、《重庆市计划生育条例修正案》等8件,报四川省人大常委会批准6件。",
        "enact 重庆市城市房屋拆迁管理条例; amend 重庆市计划生育条例",
    ),
    ("city", "新制定的居住证管理、城市供水2部法规顺利通过省人大常委会批准。", "approve 居住证管理|城市供水"),
    # Watching over a law is inspecting it; touring, studying and assessing its carrying out is not.
    ("county", "连续三年监督物业管理条例贯彻实施。", "inspect 物业管理条例"),
    ("county", "监督《安全生产法》实施情况。", "inspect 安全生产法"),
    ("city", "加强《洛阳市龙门石窟保护管理条例》实施监督。", "inspect 洛阳市龙门石窟保护管理条例"),
    ("county", "对水法贯彻执行情况进行视察。", ""),
    ("county", "对义务教育法贯彻实施情况进行评议,组织代表视察了土地管理法执行情况。", ""),
    ("county", "持续跟踪监督大气污染防治“一法一条例”执法检查问题整改。", ""),
    ("county", "跟踪检查《道路交通安全法》审议意见落实情况。", ""),
    (
        "county",
        "五月份对全旗贯彻执行《草原法》情况,八月份对贯彻执行《农业法》《种子法》的情况进行了检查。",
        "inspect 草原法|农业法|种子法",
    ),
    (
        "province",
        "对森林法(试行)、经济合同法在长沙、衡阳、岳阳等七个市县的贯彻执行情况进行了检查。",
        "inspect 森林法(试行)|经济合同法",
    ),
    (
        "county",
        "开展全国人大常委会关于全面禁止非法野生动物交易的决定和野生动物保护法执法检查。",
        "inspect 全国人大常委会关于全面禁止非法野生动物交易的决定|野生动物保护法",
    ),
    ("city", "开展《科学技术进步法》和省条例、《长江保护法》执法检查。", "inspect 科学技术进步法|长江保护法"),
    ("county", "开展“两法”执法检查,即《行政处罚法》和《行政许可法》。", "inspect 行政处罚法|行政许可法"),
    (
        "province",
        "围绕科技进步、职业教育、旅游等法律法规实施情况开展执法检查。",
        "inspect 科技进步|职业教育|旅游",
    ),
    # Hearing what people think of a draft: one's own draft, not that of a legislature above.
    ("city", "配合自治区人大常委会开展《新疆维吾尔自治区去极端化条例(草案)》征求意见工作。", ""),
    ("city", "把《长沙市养犬管理条例(草案)》全文登报,广泛征求意见。", "other 长沙市养犬管理条例"),
    (
        "city",
        "开展食品安全“一法一条例”、医疗保障“两条例”执法检查。",
        "inspect 食品安全“一法一条例”|医疗保障“两条例”",
    ),
    (
        "province",
        "会议对《湖南省旅游条例(草案)》、《湖南省档案条例(草案)》进行了审议、表决,并获得通过。",
        "enact 湖南省旅游条例|湖南省档案条例",
    ),
    # Lists and their counts.
    (
        "province",
        "制定红色资源保护传承、家庭教育促进、中医药发展3部条例。",
        "enact 红色资源保护传承条例|家庭教育促进条例|中医药发展条例",
    ),
    (
        "province",
        "修订道路运输市场、文化市场、图书报刊市场等管理条例。",
        "amend 道路运输市场管理条例|文化市场管理条例|图书报刊市场管理条例",
    ),
    (
        "province",
        "制定或修改科技创新、耕地保护、实施工会法办法等方面的法规。",
        "enact 科技创新|耕地保护|实施工会法办法",
    ),
    (
        "province",
        "去年通过的法规和法规性决定,有关经济方面的18件,占69%,主要是《四川省产品质量条例》、《四川省反窃电条例》等。",
        "enact 四川省产品质量条例|四川省反窃电条例",
    ),
    (
        "province",
        "七届人大常委会共制定地方性法规97件。涉及经济方面的有《山西省乡镇企业条例》;涉及保护公民权利的有《山西省老年人保护条例》。",
        "enact 山西省乡镇企业条例|山西省老年人保护条例",
    ),
    (
        "province",
        "其中1990年制定的有:安徽省农业投资条例、安徽省计划生育条例;1991年制定的有:安徽省劳动保护监察条例。",
        "enact 安徽省农业投资条例|安徽省计划生育条例|安徽省劳动保护监察条例",
    ),
    (
        "province",
        "修订4件:云南省花卉产业发展条例;废止2件,即云南省流动人口管理条例、云南省统计管理条例。",
        "amend 云南省花卉产业发展条例; repeal 云南省流动人口管理条例|云南省统计管理条例",
    ),
    (
        "city",
        "审议项目2件,《长沙市养老服务条例》、《长沙市供水条例》。",
        "deliberate 长沙市养老服务条例|长沙市供水条例",
    ),
    (
        "city",
        "预备项目1件:《长沙市住宅小区物业管理条例》;调研项目6件,包括城市地下空间开发利用、大数据应用等。",
        "research 长沙市住宅小区物业管理条例|城市地下空间开发利用|大数据应用",
    ),
    # What is said in the words behind a name.
    (
        "province",
        "对过去制定的、已明显不适应新情况的《四川省集市贸易管理办法》等3件法规,予以废止。",
        "repeal 四川省集市贸易管理办法",
    ),
    ("city", "对《长沙市暂住人口管理条例》等5部法规予以废止。", "repeal 长沙市暂住人口管理条例"),
    (
        "city",
        "起草《长沙市立法条例》,经常委会两次审议,提请本次大会审议。",
        "draft 长沙市立法条例; deliberate 长沙市立法条例",
    ),
    (
        "province",
        "会议听取了关于《湖南省价格监督管理条例(草案)》审查结果的报告,省人大常委会法制委员会关于《湖南省人才流动条例(草案)》修改情况的汇报。",
        "deliberate 湖南省价格监督管理条例|湖南省人才流动条例",
    ),
    ("province", "批准了《乳源瑶族自治县自治条例》的修订案。", "approve 乳源瑶族自治县自治条例"),
    (
        "province",
        "还审议了执行《中华人民共和国土地管理法》若干规定等法规草案。",
        "deliberate 执行《中华人民共和国土地管理法》若干规定",
    ),
    ("county", "检查本县自治条例执行情况,着手修订自治条例。", "inspect 自治条例; amend 自治条例"),
    ("city", "与湖南、湖北省人大常委会就长江中游湖泊保护开展协同立法。", "collaborative 长江中游湖泊保护"),
    ("city", "开展湘江流域协同立法调研。", "research 湘江流域"),
    (
        "province",
        "与四川省人大常委会协同开展铁路安全管理、川剧保护传承立法。",
        "collaborative 铁路安全管理|川剧保护传承",
    ),
    (
        "city",
        "修订了《长沙市燃放烟花爆竹规定》等4件,其中《长沙市夜市管理规定》被废止。",
        "amend 长沙市燃放烟花爆竹规定; repeal 长沙市夜市管理规定",
    ),
    (
        "city",
        "启动《长沙市会展业促进条例》起草工作,其中《长沙市会展业促进条例》列为“双组长”制立法项目。",
        "draft 长沙市会展业促进条例",
    ),
    ("county", "为推进《监督法》实施,制定了《实施监督法的若干规定》。", ""),
    ("province", "通过了《湖南省乡镇人民代表大会工作条例(试行)》。", "enact 湖南省乡镇人民代表大会工作条例(试行)"),
    # Mere mention, aims, and the acts of others.
    ("city", "为制定好长沙市历史文化名城保护条例,赴外地考察。", ""),
    ("city", "《长沙市文明行为促进条例》施行一年来,市人大常委会持续跟踪问效。", ""),
    ("city", "《民法典》颁布后,及时组织专题讲座;新《安全生产法》施行后,组织人大代表宣讲。", ""),
    ("county", "对人民法院贯彻实施民法典审判工作进行调研。", ""),
    ("city", "对市人民政府制定的《长沙市最低生活保障实施办法》进行备案审查,提出修改意见3条。", ""),
    ("city", "加强生态环境、公共卫生等领域立法,推进数字经济立法。", ""),
    ("city", "以《长沙市大气污染防治条例》颁布为契机,督促落实《土壤污染防治法》要求。", ""),
]


@pytest.mark.parametrize(("level", "text", "events"), CASES)
def test_events(level: str, text: str, events: str) -> None:
    assert said(text, level) == expected(events)


@pytest.mark.parametrize(
    ("text", "level", "full"),
    [
        ("批准了《长沙市征收城市维护费办法》。", "province", "长沙市征收城市维护费办法"),
        ("出台浦东新区海洋经济促进规定。", "county", "上海市浦东新区海洋经济促进规定"),
        ("制定了《湖南省实施〈婚姻法〉的补充规定》。", "province", "湖南省实施《中华人民共和国婚姻法》的补充规定"),
        ("对森林法(试行)实施情况进行检查。", "province", "中华人民共和国森林法(试行)"),
        ("修订湖南省实施监督法办法。", "province", "湖南省实施《中华人民共和国各级人民代表大会常务委员会监督法》办法"),
        ("修订自治条例。", "county", None),
        ("检查《自治州水资源管理条例》实施情况。", "city", None),
    ],
)  # fmt: skip
def test_full_titles(text: str, level: str, full: str | None) -> None:
    assert [fact.full for fact in facts(text, level)] == [full]


def test_a_project_is_a_plan() -> None:
    (fact,) = facts("正式项目4件,即《长沙市文明行为促进条例》。")
    assert (fact.event, fact.status, fact.period) == ("deliberate", "plan", "2024")


def test_what_must_be_done_is_a_plan() -> None:
    (fact,) = facts("要抓紧制定《湖南省矿产资源管理条例》等法规。", "province")
    assert fact.status == "plan"
