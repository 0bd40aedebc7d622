"""The patterns of bodies: the words of the lexicon, and the shapes of names that no list holds."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.bodies import organs
from kg.model.rule import Rule

N = r"[一二三四五六七八九十〇0-9]{1,3}"

COMMITTEE = Rule(
    "body.inner",
    r"(?:的)?(?:(?P<stem>[一-龥、]{2,12}?)(?P<ending>工作委员会|委员会|工委|委)(?!员)"
    r"|(?P<office>办公厅|办公室|研究室|信访办公室|信访办|机关党组|党组|主任会议|主席会议|主席团|专门委员会|专委会|人大工委)(?!成员单位))",
    ("⟦法制委员会⟧", "⟦财经工委⟧", "⟦办公厅⟧文件"),
)
CPPCC = Rule(
    "body.cppcc",
    rf"(?:中国人民政治协商会议|政协)(?:第?{N}届)?(?P<place>(?:(?!政协)[一-龥]){{2,14}}?)(?:第?{N}届)?委员会(?P<standing>常务委员会|常委会)?(?!会议)",
    ("⟦政协二七区第十届委员会常务委员会⟧委托", "⟦中国人民政治协商会议郑州市委员会⟧"),
)
DISCIPLINE = Rule(
    "body.discipline",
    r"(?:派驻|驻)(?P<place>[省市县区州盟旗]|自治区|自治州|自治县)?(?P<organ>人大|政协)?(?:常委会)?(?:机关)?(?:纪检监察组|纪检组|纪检监察机构)",
    ("支持⟦驻市人大机关纪检监察组⟧监督执纪问责", "⟦派驻机关纪检监察组⟧", "⟦驻机关纪检监察组⟧"),
)
PARTY = Rule(
    "body.party",
    r"(?P<party>民革|民盟|民建|民进|农工党|农工民主党|致公党|九三学社|台盟)(?P<place>[一-龥]{1,8}?)"
    r"(?:委员会|委会|委|总支部|总支|支部|工委)(?!员)",
    ("⟦九三学社郑州市委员会⟧建议", "⟦民革市委会⟧", "⟦民盟省委⟧"),
)
YOUTH = Rule(
    "body.youth",
    r"(?:共青团|团)(?P<place>[省市县区州盟旗]|[一-龥]{2,4}[省市县区州盟旗])委(?!员)",
    ("⟦团市委⟧", "⟦共青团郑州市委⟧"),
    ("代表团市委员",),
)
AREA = Rule(
    "body.area",
    r"(?P<named>[一-龥]{2,16}?(?:开发区|片区|新区|示范区|试验区|功能区|产业区|保税区|实验区))(?P<court>区?人民(?:法院|检察院)(?:、人民检察院)?)"
    r"|(?P<short>经开区|高新区)(?P<party>党工委|管委会)?"
    r"|(?<![一-龥])(?P<new>[一-龥]{2,4}(?:新区|科技城|大学城))(?![一-龥]{0,2}(?:法院|检察院))",
    ("⟦关于设立郑州经济技术开发区区人民法院、人民检察院⟧,", "⟦经开区⟧高新区", "、⟦中原科技城⟧与"),
)
STREET = Rule(
    "body.street",
    r"(?<![一-龥])(?P<name>[一-龥]{2,4}街道)(?:办事处|办)?(?P<community>[一-龥]{2,4}社区(?!居民|服务|卫生))?(?P<inner>人大工委|党工委)?",
    ("⟦大学路街道⟧建成全市首家", "⟦京广路街道连云社区⟧代表联络站"),
)
TOWN = Rule(
    "body.town",
    r"(?P<name>[一-龥]{2,6}?(?:镇|乡|苏木|街道))(?P<inner>人民代表大会主席团|人民代表大会|人大主席团|人大工委|人大|人民政府|政府|党委|党工委|办事处)(?!代表(?!联络站|之家|团)|系统)",
    ("⟦将马寨镇人大⟧郑州科技学院代表联络站", "⟦侯寨街道办事处⟧"),
)
MEDIA = Rule(
    "body.media",
    r"(?P<quoted>《[一-龥]{2,8}(?:日报|晚报|早报|晨报|时报|商报|都市报)》)|(?P<paper>《[一-龥]{2,6}人大(?:工作|信息|通讯)?》(?:杂志|期刊|报)?)"
    r"|(?P<site>“[一-龥]{2,6}人大”(?:网站|微信公众号|公众号|微信公众平台))"
    r"|(?P<plain>[一-龥]{2,4}(?:日报|晚报|人大网|全媒体|广播电视台|广播电视总台))",
    ("在⟦《周口日报》⟧开辟", "⟦“郑州人大”网站⟧", "⟦《郑州人大工作》杂志⟧", "⟦郑州全媒体⟧记者"),
)
SCHOOL = Rule(
    "body.school",
    r"[一-龥]{2,14}?(?:职业技术学院|职业学院|师范学院|科技学院|医学院|工学院|理工学院|师范大学|科技大学|理工大学|农业大学|工业大学|医科大学|大学|(?<!科)学院)"
    r"(?![城生园路街里学习讨堂校])",
    ("⟦郑州科技学院⟧",),
    ("开展大学习大讨论",),
)
COMPANY = Rule(
    "body.company",
    r"(?<![一-龥])[一-龥()]{4,20}?(?:股份有限公司|有限责任公司|集团有限公司|有限公司)",
    ("、⟦贵州轮胎股份有限公司⟧",),
)
RULES = (COMMITTEE, CPPCC, DISCIPLINE, PARTY, YOUTH, AREA, STREET, TOWN, MEDIA, SCHOOL, COMPANY)


@cache
def core() -> re.Pattern[str]:
    """One alternation of every word of the lexicon, the longest first; 委 only right after a level word."""
    words = sorted(organs(), key=lambda w: (-len(w), w))
    plain = [re.escape(w) for w in words if not w.startswith("委")]
    party = [re.escape(w) for w in words if w.startswith("委")]
    return re.compile("|".join(plain) + rf"|(?<=[省市区县州盟旗地])(?:{'|'.join(party)})")
