"""The patterns of platforms. The usual names come from the table of platforms."""

from __future__ import annotations

from kg.lexicon.documents import longest_first
from kg.lexicon.platforms import platform_words
from kg.model.rule import Rule

BUILD = (
    "建成|建立健全|建立|建设|搭建|打造成为?|打造|设立|设置|组建|成立|开通|开设|开辟|开发|研发|创建|创办|举办|推出|上线|启用|启动|运行"
    "|构建|升级|完善|优化|深化|推广|拓展|拓宽|创新|改造|新建|新设|增设|完成|推进|推行|加强|办好|擦亮|做优|做强|做实|叫响|探索"
    r"|建起|筹建|改建|扩建|兴建|建好|用好|设(?![^\d“代])"
)
# One verb, or a second beside it (开发建设, 建成并启用); what may open a name as well (推广, 创新) is no second one.
ACT = (
    rf"(?:{BUILD})(?:[并和]?(?:正式)?(?:建设|建成|启用|开通|上线运行|上线|投入使用|投入运行|完善|升级改造|升级|改造|完成|打造|设立|成立"
    r"|新建|改建|扩建|用好)){0,2}"
)
# Stations that are called by where they are, without saying whose: 社区联络站, 村(社区)联络点.
WHERE = (
    r"(?:中心|社区|村\(社区\)|村居|村级|村|楼宇|片区|企业|园区|商圈|校园|网上|线上|掌上|特色|行业|专业|界别|选区"
    r"|乡镇\(街道\)|乡镇|镇街|街道|镇)"
)
KNOWN = Rule(
    "platform.known",
    rf"{longest_first([row.word for row in platform_words()])}|{WHERE}联络[站点室]",
    (
        "以760个⟦代表联络站⟧为载体",
        "深化“⟦数智人大⟧”建设",
        "21个⟦基层立法联系点⟧",
        "9个⟦社区联络站⟧",
        "⟦村(社区)联络点⟧162个",
    ),
    ("代表小组开展活动", "设立信息联络站"),
)
THING = (
    "平台|系统|基地|大讲堂|讲堂|讲坛|数据库|APP|小程序|议事厅|议事会客厅|会客厅|展览馆|陈列馆|展示馆|体验馆|文化馆|文史馆|展馆|直播间"
    "|网站|公众号|客户端|热线|体验中心|服务中心|监督中心|活动中心|展示中心|实践中心|沙龙|模式"
)
# What was brought about, after the name: 正式上线运行, 建成并投入使用, 建设顺利推进.
DONE = (
    r"(?:[一二三]期)?(?:项目|工程)?(?:已经?|全面|正式|全部|顺利|如期|相继|陆续|先后|同步|成功|基本|初步|率先|试)*"
    r"(?P<done>建成(?:并?(?:正式)?(?:投入(?:使用|运行)|启用|投用|运行|上线|开通|使用))?|上线(?:试?运行)?|开通(?:运行|启用)?|启用|投入(?:使用|运行)|投用"
    r"|揭牌(?:成立|启用|运行)?|挂牌(?:成立|运行)?|开播|改版(?:升级)?|(?:升级|改造)(?:升级|改造)?(?:完成)?|建设(?:顺利|全面|有序|稳步|扎实|加快|深入|如期|基本|已)*(?:推进|完成|启动))"
    r"(?=$|[,;。、”\n]|以来|后|并)"
)
BUILT = Rule(
    "platform.built",
    # a thing of the usual sorts; the verb before it and its name are read backwards from here
    rf"(?:{THING})(?=$|[,;。:!?、”)\n\d和及与并暨的等]|以及|建设|功能|作用|实现|推动|上线|开通)",
    ("建成代表履职数智服务⟦系统⟧,实现", "举办“二七政协委员⟦大讲堂⟧”"),
    ("完善系统性机制",),
)
BRAND = Rule(
    "platform.brand",
    # quoted names after a verb of building: 打造“正义有话说”“周四说法”等
    rf"(?:{BUILD})(?:了)?(?:[^,;。:、“”\n]{{0,8}}?)(?P<names>(?:“[^“”\n]{{2,14}}”[、和]?){{1,5}})"
    r"(?P<after>(?:等)?[^,;。:、“”\n]{0,16})",
    ("⟦打造“正义有话说”“周四说法”等服务群众的⟧“好品牌”", "⟦建立“1335”工作模式⟧"),
    ("健全工作机制",),
)
VENUE = Rule(
    "platform.venue",
    # a venue by its quoted name alone
    r"“([^“”\n,。]{2,12}(?:议事堂|议事厅|议事室|议事会|会客厅|工作室|讲堂|直播间|商量|驿站|茶馆|沙龙))”",
    ("⟦“民生议事堂”⟧实现乡镇全覆盖",),
    ("“三严三实”专题教育",),
)
NAMED = Rule(
    "platform.named",
    # a quoted name with the kind of channel it is, or one that something is done to, with no verb before it
    r"“(?P<name>[^“”\n,。]{2,12})”(?:(?P<kind>[^,;。:、“”\n的]{0,4}(?:平台|系统|APP|小程序|客户端))"
    rf"|(?={DONE}|开进|走进(?!人大|政协)|亮相))",
    ("登录⟦“浙里人大”平台⟧流转", "⟦“代表在线”平台⟧开通", "⟦“民情民意直通车”⟧开进13个区", "⟦“掌上政协”APP⟧投入使用"),
    ("“三个一”活动", "“郑州人大”网站刊发"),
)
FINISHED = Rule(
    "platform.finished",
    # a system or hall that is brought about, the verb behind it: 人大代表履职APP正式上线运行
    rf"(?P<thing>{THING}){DONE}",
    ("县人大代表履职⟦APP正式上线运行⟧,", "预算联网监督⟦系统建成并投入使用⟧。", "门户⟦网站改版升级⟧。"),
    ("建成系统后", "完善系统建设"),
)
FOLLOWING = Rule(
    "platform.following",
    DONE,
    ("⟦建成并投入使用⟧。", "⟦正式上线运行⟧,", "⟦建设顺利推进⟧。"),
    ("建设工作", "启用了"),
)
RENEWED = Rule(
    "platform.renewed",
    # what is done to a platform after its name: 代表联络站优化升级, 示范点信息化建设
    r"(?:建设|功能|的|进行)?(?P<event>(?:[^,;。:、“”\n]{0,4})?(?:提档升级|提质升级|优化升级|迭代升级|转型升级|升级改造|扩面增效"
    r"|提质增效|提质扩面|扩面提质|提档扩面|(?:规范化|标准化|信息化|制度化|数字化|智能化|品牌化|特色化)(?:、|和|与)?"
    r"(?:[^,;。:、“”\n]{1,3}化)?(?:建设|管理|运行|水平|升级|改造|提升)?))",
    ("优化升级", "⟦建设提档升级⟧", "⟦信息化建设⟧"),
    ("代表联络站接待群众",),
)
SHORT = Rule(
    "platform.short",
    # a platform named before, by its last syllables, where something is done to it
    r"(?:推动|推进|促进|强化|深化|加强|加快|抓好|提升)(?P<name>示范点|联络站|联系点|工作室|家站|站点|联络点|实践点)",
    ("⟦推动示范点⟧建设提档升级",),
    ("在示范点开展活动",),
)
RULES: tuple[Rule, ...] = (KNOWN, BUILT, BRAND, VENUE, RENEWED, SHORT, NAMED, FINISHED, FOLLOWING)
