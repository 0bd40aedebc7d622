"""The patterns of bodies: the words of the lexicon, and the shapes of names that no list holds."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from operator import itemgetter

from kg.lexicon.bodies import countries, organs, topics
from kg.model.rule import Rule

N = r"[一二三四五六七八九十〇0-9]{1,3}"

COMMITTEE = Rule(
    "body.inner",
    r"(?:的)?(?:(?P<office>办公厅|办公室|研究室|信访办公室|信访办|信访室|信访处|机关党组|机关党委|机关(?=获|被|荣|连续|再次|蝉联|继续保持|捐|选派|派出|先后)|党组|主任会议|主席会议|主席团|专门委员会|专委会|法工委|农工委|代工委)(?!成员单位)"
    r"|(?P<street>[一-龥]{2,5}街道|[一-龥]{2,10}?(?:新区|开发区|园区|地区|盟))(?:人大)?(?:工作委员会|工委)"
    r"|(?P<stem>[一-龥、]{2,14}?)(?P<ending>工作委员会|委员会|工委|委|办公室)(?!员))",
    ("⟦法制委员会⟧", "⟦财经工委⟧", "⟦办公厅⟧文件", "⟦上清寺街道工委⟧", "⟦信访室⟧被评为", "⟦机关⟧获“先进集体”称号"),
    ("机关作风建设",),
)
COUNCIL = Rule(
    "body.council",
    rf"第?{N}届委员会(?P<standing>常务委员会|常委会)?",
    ("台州市政协⟦五届委员会常务委员会⟧工作报告",),
)
CPPCC = Rule(
    "body.cppcc",
    rf"(?:中国人民政治协商会议|政协)(?:第?{N}届)?(?P<place>(?:(?!政协|委员)[一-龥]){{2,14}}?)(?:第?{N}届)?委员会(?P<standing>常务委员会|常委会)?(?!会议)",
    ("⟦政协二七区第十届委员会常务委员会⟧委托", "⟦中国人民政治协商会议郑州市委员会⟧"),
)
SEATED = Rule(
    "body.seated",
    r"(?P<organ>人大|政协)(?P<place>[一-龥]{2,6}?(?:地区|盟))(?:工作委员会|工委)",
    ("⟦政协喀什地区工作委员会⟧", "⟦人大阿拉善盟工作委员会⟧"),
)
DISCIPLINE = Rule(
    "body.discipline",
    r"(?:派驻|驻)(?P<place>[省市县区州盟旗]|自治区|自治州|自治县)?(?P<organ>人大|政协)?(?:常委会)?(?:机关)?(?:纪检监察组|纪检组|纪检监察机构)",
    ("支持⟦驻市人大机关纪检监察组⟧监督执纪问责", "⟦派驻机关纪检监察组⟧", "⟦驻机关纪检监察组⟧"),
)
PARTY = Rule(
    "body.party",
    r"(?P<party>民革|民盟|民建|民进|农工党|农工民主党|致公党|九三学社|台盟)(?:(?P<nation>中央)"
    r"|(?P<place>[一-龥]{1,8}?)(?P<branch>总支部|总支|支部|基层委员会|基层委)?(?(branch)|(?:委员会|委会|委|工委)))(?!员)",
    ("⟦九三学社郑州市委员会⟧建议", "⟦民革市委会⟧", "⟦民盟省委⟧", "⟦民盟会宁县支部⟧"),
)
YOUTH = Rule(
    "body.youth",
    r"(?:共青团|团)(?P<place>[省市县区州盟旗]|[一-龥]{2,4}[省市县区州盟旗])委(?!员)",
    ("⟦团市委⟧", "⟦共青团郑州市委⟧"),
    ("代表团市委员",),
)
ZONE = Rule(
    "body.zone",
    r"(?P<short>经开区|高新区)(?P<party>党工委|管委会)?|(?P<full>经济技术开发区|高新技术产业开发区)(?!区?人民)",
    ("⟦经开区⟧高新区", "⟦高新区管委会⟧", "北京⟦经济技术开发区⟧"),
)
ZONE_SEEN = Rule(
    "body.zone-seen",
    r"(?:经济开发区|工业园区?|工业集中区|产业集聚区|产业园区|经济合作区|综合保税区|出口加工区|旅游度假区|物流园区)"
    r"(?!管委会|管理委员会|党工委|人大|区?人民|[一-龥]{0,4}(?:法院|检察院))",
    ("视察凯里⟦经济开发区⟧建设", "听取县⟦工业园区⟧汇报"),
    ("凯里经济开发区管委会",),
)
ZONE_ORGAN = Rule(
    "body.zone-organ",
    r"(?<=[区城园])(?P<organ>管理委员会|管委会|党工委|人大工委|人大工作委员会)",
    ("花桥经济开发区⟦人大工委⟧", "县产业集聚区⟦管委会⟧"),
)
SPECIAL_COURT = Rule(
    "body.special-court",
    r"(?:海事|知识产权|金融|互联网|铁路运输(?:中级)?)(?:法院|检察院)|铁路运输检察分院",
    ("南京⟦海事法院⟧", "徐州⟦铁路运输检察院⟧"),
)
TAX = Rule(
    "body.tax",
    r"国家税务总局[一-龥]{2,14}?税务局",
    ("⟦国家税务总局四川省税务局⟧",),
)
ZONE_COURT = Rule(
    "body.zone-court",
    r"(?:开发区|片区|新区|示范区|试验区|功能区|产业区|保税区|实验区|工业园区|高新区|垦区)(?P<court>区?(?:中级)?人民(?:法院|检察院)(?:、人民检察院)?)",
    ("设立郑州经济技术⟦开发区区人民法院、人民检察院⟧,",),
)
NEW_AREA = Rule(
    "body.area",
    r"(?:新区|科技城|科学城)(?![一-龥]{0,2}(?:法院|检察院)|建设)",
    ("、中原⟦科技城⟧与", "围绕台州湾⟦新区⟧产业导入"),
    ("监督张江科学城建设",),
)
VILLAGE = Rule(
    "body.village",
    # a village or community of a named township, in the name of what stands in it
    r"(?P<level>镇|乡|苏木)(?P<community>[一-龥]{2,4}?(?:社区|村|嘎查))(?=人大代表|代表|联络|选民|党支部|党总支|“)",
    ("新兴⟦镇新合村⟧人大代表小组",),
    ("各乡镇、村人大代表", "新兴镇新合村道路"),
)
STREET = Rule(
    "body.street",
    r"(?P<level>街道)(?:(?P<community>[一-龥]{2,4}社区(?!居民|服务|卫生))"
    r"|(?=[、,]|建成|建立|打造|创|率先|成立|设立|探索|开展|推行|通过|组织|依托|邀请|等|代表团|代表联络站|人大代表联络站|人大工作室))",
    ("大学路⟦街道⟧建成全市首家", "京广路⟦街道连云社区⟧代表联络站"),
    ("出台街道居民议事会议工作规定", "镇、街道和社区"),
)
ACTING = Rule(
    "body.acting",
    r"(?P<level>镇|乡|苏木)(?P<community>)(?=设立|建立|率先|探索|推行|邀请|打造|成立|创新|建成|组织(?:人大)?代表"
    r"|(?:人大)?代表(?:之家|联络站|工作站|活动室)|“[^”\n]{2,16}”(?:获|被|入选|荣)"
    r"|(?:开展|进行)了?(?:民主|工作|专项)?评议)",
    ("黄兴⟦镇⟧设立代表联络室9个", "对荫城⟦镇⟧开展民主评议", "来凤县百福司⟦镇⟧代表之家被评为"),
    ("黄兴镇人大",),
)
VISITED = Rule(
    "body.visited",
    r"(?:走访|评议|约谈)了?(?P<list>[一-龥]{2,4}(?:镇|乡|街道|苏木)(?:[、和][一-龥]{2,4}(?:镇|乡|街道|苏木)){0,8})"
    r"(?=[,。;、等]|的?工作|进行|开展|$)",
    ("⟦走访梅陇镇、江川路街道⟧。",),
    ("走访22个乡镇",),
)
TOWN_OFFICE = Rule(
    "body.town-office",
    r"(?P<level>镇|乡|苏木|街道)(?P<office>司法所|派出所|卫生院|财政所|国土资源所|国土所|自然资源所|农技站|畜牧兽医站|文化站"
    r"|综合文化站|敬老院|中心小学|中心学校|中心校|初级中学|综治办|安监办|党政办|便民服务中心|社区卫生服务中心|供电所|市场监管所"
    r"|工商所|税务所|人民法庭|城管中队|综合行政执法队|综合执法队)",
    ("小沙江⟦镇司法所⟧", "滩头⟦镇卫生院⟧"),
    ("各乡镇的卫生院",),
)
STATION = Rule(
    "body.station",
    # a station that bears the name of its town without the level word: 泽国派出所
    r"(?:(?<![一-龥])|(?<=[对向赴到由及和与]))(?![对向赴到由及和与在])(?P<name>[一-龥]{2,3})(?<![镇乡道])"
    r"(?P<office>派出所|工商行政管理所|工商所|市场监督管理所|市场监管所|国土资源所|国土所|人民法庭|法庭|供电所)(?!长|民警|干警)",
    ("对⟦泽国派出所⟧、⟦泽国工商所⟧进行评议",),
    ("城关镇派出所", "各乡镇派出所"),
)
LOCAL = Rule(
    "body.local-station",
    # a station without a name, which in the report of a township is the township's own
    r"(?:(?<![一-龥])|(?<=[取了对向由和与及议察]))(?P<office>派出所|市场监管所|市场监督管理所|市场监管分局|工商所|国土所|国土资源所"
    r"|自然资源所|司法所|财政所|卫生院|综合行政执法队|综合执法队)(?=[、,。;等和与及的]|关于|进行|开展|负责|工作|情况|汇报|所长|$)",
    ("专题听取了⟦派出所⟧、⟦市场监管分局⟧关于社会治安、食品安全工作的汇报",),
    ("泽国派出所", "各派出所"),
)
TOWN = Rule(
    "body.town",
    r"(?P<level>镇|乡|苏木|街道)"
    r"(?P<inner>人民代表大会主席团|人民代表大会|人大主席团|人大工委|人大工作委员会|人大|人民政府|政府|党委|党工委|办事处)"
    r"(?!代表(?!联络站|之家|团)|系统)",
    ("将马寨⟦镇人大⟧郑州科技学院代表联络站", "侯寨⟦街道办事处⟧"),
    ("街道人大代表",),
)
PAPER = Rule(
    "body.paper",
    r"《[一-龥]{2,8}(?:日报|晚报|早报|晨报|时报|商报|都市报)》|《[一-龥]{2,6}人大(?:工作|信息|通讯)?》(?:杂志|期刊|报)?"
    r"|“[一-龥]{2,6}人大”(?:网站|微信公众号|公众号|微信公众平台)",
    ("在⟦《周口日报》⟧开辟", "⟦“郑州人大”网站⟧", "⟦《郑州人大工作》杂志⟧"),
)
MEDIA = Rule(
    "body.media",
    r"日报社?|融媒体?(?=记者|讯|客户端|报道)|(?:特区)?晚报|特区报|商报|都市报|法[制治]报|人大网|新闻网|全媒体|(?:广播)?电视台|广播电视总台",
    ("郑州⟦全媒体⟧记者", "黄冈⟦日报社⟧", "深圳⟦特区报⟧", "黔东南⟦融媒体⟧记者"),
)
OFFICE = Rule(
    "body.office",
    r"(?:办公[室厅]|研究室)(?=、[一-龥]{2,12}(?:委员会|工委))|(?<=委员会)(?:、|和)办公[室厅](?=[,。;、])"
    r"|(?<=下设)办公[室厅](?=[,。;、和])",
    ("内设⟦办公室⟧、法制工作委员会", "常委会下设⟦办公室⟧;1984年"),
    ("政府办公室主任",),
)
LISTED = Rule(
    "body.listed",
    # committees or groups that share their ending, mostly with their number: 法制、财经、教科文卫三个工作委员会
    r"(?<=[一-龥])(?P<count>(?:等)?(?:[二两三四五六七八九十]{1,2}|\d{1,2})个)"
    r"(?P<ending>专门委员会|工作委员会|工作室|工作组|专委会|委员会|工委|办公室)(?!员)",
    ("增设法制、财经、教科文卫⟦三个工作委员会⟧", "设提案、文史资料、华侨联络⟦等三个工作组⟧"),
    ("、三名工作委员会委员",),
)
PRESIDIUM = Rule(
    "body.presidium",
    # that of a session of the congress, which only acts; 二次会议主席团交付的议案 is a phrase of lists
    r"(?<=[经由])(?:大会)?主席团(?=审议|审查|讨论|研究|决定|通过|会议|同意)",
    ("提出的议案42件,经⟦主席团⟧审议,列为议案处理的3件", "经⟦大会主席团⟧决定"),
    ("二次会议主席团交付的议案", "经镇人大主席团研究"),
)
EMPLOYER = Rule(
    "body.employer",
    # the school or hospital of a deputy: 市人大代表、张謇学校教师施美玲
    r"(?<=[代委])[表员](?:、|,)?(?P<name>[一-龥]{2,12}?(?:学校|中学|小学|幼儿园|医院))"
    r"(?=(?:语文|数学|英语)?(?:教师|老师|副?校长|副?园长|副?院长|医生|医师|护士|主任医师|党委书记|党总支书记|党支部书记))",
    ("全国人大代⟦表张謇学校⟧教师施美玲领衔的议案",),
    ("邀请代表深入学校听课",),
)
ABROAD = Rule(
    "body.abroad",
    rf"(?:{'|'.join(countries())})(?<!内蒙古)(?P<name>(?:(?![的和与等在对某各])[一-龥]){{0,8}}?"
    r"(?:人民议会|国民议会|联邦议会|议会|国会|参议院|众议院|下议院|上议院|联邦议院|国家杜马|国家大呼拉尔|最高人民会议|最高苏维埃|人民代表院|国民会议|人民政权代表大会))"
    r"(?!党|制|议员|大厦|大楼|山)",
    ("与⟦韩国江原道议会⟧等友好往来", "接待⟦日本岛根县议会⟧代表团", "⟦越南国会⟧主席"),
    ("学习英国议会制度", "美国的议会"),
)
SCHOOL = Rule(
    "body.school",
    r"(?:大学|(?<!科)学院)(?:附属[一-龥]{0,4}?(?:中学|小学|医院|学校)|附中|附小)?(?![城生园路街里学习讨堂校])"
    r"|(?<=[一-龥])(?:第[一二三四五六七八九十]{1,2}(?:高级)?中学|第[一二三四五六七八九十]{1,2}小学|实验(?:中学|小学|学校)|外国语学校"
    r"|职业中专|职业中学|职业高中|技工学校|师范学校|卫生学校|特殊教育学校|高级中学)",
    ("郑州科技⟦学院⟧", "山东师范⟦大学附属中学⟧", "县⟦第一中学⟧"),
    ("开展大学习大讨论", "中国科学院"),
)
COMPANY = Rule(
    "body.company",
    r"有限公司|有限责任公司",
    ("、贵州轮胎股份⟦有限公司⟧",),
)
RULES = (
    COMMITTEE, COUNCIL, CPPCC, SEATED, DISCIPLINE, PARTY, YOUTH, ZONE, ZONE_ORGAN, ZONE_SEEN, SPECIAL_COURT, TAX,
    ZONE_COURT, NEW_AREA, VILLAGE, STREET, ACTING, VISITED, TOWN_OFFICE, STATION, TOWN, PAPER, MEDIA, OFFICE, LISTED,
    PRESIDIUM, EMPLOYER, ABROAD, LOCAL, SCHOOL, COMPANY,
)  # fmt: skip


@cache
def core() -> re.Pattern[str]:
    """Every word of the lexicon as one pattern, the longest word first at any place; 委 only after a level word.

    The words are folded into a tree by their first characters, which a regular expression runs through faster
    than through a plain list.
    """
    party = [word for word in organs() if word.startswith("委") and not word.startswith("委员")]
    plain = sorted(set(organs()) - set(party))
    tails = _tree(sorted(word[1:] for word in party))
    return re.compile(f"{_tree(plain)}|委(?<=[省市区县州盟旗地]委)(?:{tails})?")


@cache
def topical() -> re.Pattern[str]:
    """Names composed of topics; possessive, so that a run of topics is walked once.

    A pattern of its own: joined with :func:`core` neither could be searched by first characters.
    """
    topic = _tree(sorted(topics()))
    return re.compile(
        f"(?:{topic})(?:[和与]?(?:{topic})){{0,7}}+(?:局|厅|(?:工作)?委员会|工委|办公室|委(?![员托派任]|会(?!同)))"
    )


@cache
def stems() -> re.Pattern[str]:
    """The topics of a committee, or of several that share their ending: ``法制、财经``."""
    topic = _tree(sorted(topics()))
    return re.compile(f"(?:{topic})(?:[和与、]?(?:{topic})){{0,7}}+")


def _tree(words: list[str]) -> str:
    """A pattern for exactly these sorted words, trying the longer before the shorter."""
    branches = []
    for first, group in groupby((word for word in words if word), key=itemgetter(0)):
        tails = [word[1:] for word in group]
        rest = _tree(tails)
        optional = "?" if "" in tails else ""
        branches.append(re.escape(first) + (f"(?:{rest}){optional}" if rest else ""))
    return "|".join(branches)
