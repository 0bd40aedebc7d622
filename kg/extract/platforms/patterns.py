"""The patterns of platforms. The usual names come from the table of platforms."""

from __future__ import annotations

from kg.lexicon.documents import longest_first
from kg.lexicon.platforms import platform_words
from kg.model.rule import Rule

BUILD = (
    "建成|建立健全|建立|建设|搭建|打造成为?|打造|设立|设置|组建|成立|开通|开设|开辟|开发|研发|创建|创办|举办|推出|上线|启用|启动|运行"
    "|构建|升级|完善|优化|深化|推广|拓展|拓宽|创新|改造|新建|新设|增设|完成|推进|推行|加强|办好|擦亮|做优|做强|做实|叫响|探索"
)
KNOWN = Rule(
    "platform.known",
    longest_first([row.word for row in platform_words()]),
    ("以760个⟦代表联络站⟧为载体", "深化“⟦数智人大⟧”建设", "21个⟦基层立法联系点⟧"),
    ("代表小组开展活动",),
)
BUILT = Rule(
    "platform.built",
    # a thing of the usual sorts; the verb before it and its name are read backwards from here
    r"(?:平台|系统|基地|大讲堂|讲堂|讲坛|数据库|APP|小程序|议事厅|议事会客厅|会客厅|展览馆|陈列馆|展示馆|体验馆|文化馆|文史馆|展馆|直播间|网站|公众号|客户端|热线"
    r"|体验中心|服务中心|监督中心|活动中心|沙龙|模式)(?=$|[,;。:!?、”)\n\d和及与并暨的等]|以及|建设|功能|作用|实现|推动|上线|开通)",
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
RULES: tuple[Rule, ...] = (KNOWN, BUILT, BRAND, VENUE, RENEWED, SHORT)
