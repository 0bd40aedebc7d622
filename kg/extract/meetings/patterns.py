"""The patterns of meetings. Head nouns come from the table of meetings."""

from __future__ import annotations

from kg.lexicon.documents import longest_first
from kg.lexicon.meetings import meeting_nouns
from kg.model.rule import Rule

NUM = r"(?:[〇零一二三四五六七八九十百]{1,5}|\d{1,3})"
NOUN = longest_first([row.noun for row in meeting_nouns()])

SITTING = Rule(
    "meeting.sitting",
    # a numbered sitting: 第十六届人民代表大会第二次会议, 十六届人大二次会议, 十二届三次、四次全会
    rf"第?(?P<term>{NUM})届"
    r"(?P<organ>全国人民代表大会常务委员会|全国人民代表大会|全国人大常委会|全国人大|人民代表大会常务委员会|人民代表大会|人大常委会|人大"
    r"|全国委员会|委员会常务委员会|委员会常委会|委员会|常务委员会|常委会|政协|中央委员会)?"
    r"(?:(?<=会)(?:于[^,。;\n]{1,16})?(?:召开|举行)了?(?=第))?"
    rf"(?P<numbers>第?{NUM}次(?:(?:、|和|,)第?{NUM}次){{0,4}})(?P<all>全体)?(?:常委会|常委)?(?P<what>会议|全会)",
    (
        "郑州市⟦第十六届人民代表大会第二次会议⟧",
        "市⟦十六届人大三次会议⟧以来",
        "市委⟦十二届三次、四次全会⟧确定的",
        "省⟦十一届人大常委会第二十五次会议⟧",
        "政协二七区⟦第十届委员会第三次会议⟧",
        "县⟦十六届人大常委会召开第八次会议⟧",
    ),
    ("党的二十届三中全会", "第十六届人大常委会"),
)
CHAIRS = Rule(
    "meeting.chairs",
    # a numbered meeting of the chairs: 第32次主任会议, 十六届人大常委会第5次主任会议
    rf"(?:第?(?P<term>{NUM})届)?(?P<organ>人大常委会|常委会|人大|政协)?第?(?P<number>{NUM})次(?P<what>主任会议|主席会议)",
    ("县⟦十六届人大常委会第32次主任会议⟧研究", "召开⟦第五次主席会议⟧"),
    ("召开主任会议16次",),
)
CALLED = Rule(
    "meeting.called",
    # a head noun where its name ends
    rf"(?:{NOUN})(?=$|[,;。、!:)”\n\d(和及与并暨二两三四五六七八九十]|一次|一百|以及|等|来|筹备|筹办|后|专题|研究|听取|部署|推进|推动)",
    ("召开全市人大预算联网监督工作⟦推进会⟧,印发", "召开⟦论证会⟧26次"),
    ("实行议事会议制度",),
)
OWN = Rule(
    "meeting.own",
    # the house's own meetings before their verb, or called by the name of who meets: 主任会议共举行32次, 召开常委会5次
    r"(?P<name>常委会会议|常委会议|主任会议|委员长会议|主席会议|主席团会议|党组会议|党组会)(?:共|先后|全年|年内|累计|一共|总共|又)?(?:召开|举行)了?"
    r"(?P<n>\d{1,3}|[一二两三四五六七八九十百零〇]{1,6})(?:余|多)?次"
    r"|(?:召开|举行)了?(?P<who>常委会|主席团会)(?P<m>\d{1,3}|[一二两三四五六七八九十百零〇]{1,6})(?:余|多)?次(?!会议)",
    ("⟦委员长会议召开了二十多次⟧", "⟦主任会议共举行32次⟧", "全年⟦召开常委会5次⟧"),
    ("召开主任会议16次", "召开常委会3次会议"),
)
PARTY = Rule(
    "meeting.party",
    # the Party's work meetings, by their owner
    r"(?P<owner>中央|[省市区县州盟旗]委|自治区党委)(?P<what>(?:经济|人大|政协|农村|政法|统战|宣传思想|全面依法治[国省市区县])工作会议)"
    r"(?!精神座谈会)",
    ("暨⟦市委经济工作会议⟧部署", "贯彻⟦中央人大工作会议⟧精神"),
    ("市委召开工作会议",),
)
RULES: tuple[Rule, ...] = (SITTING, CHAIRS, CALLED, OWN, PARTY)
