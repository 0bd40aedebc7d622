"""The stuff reports are made of: committees, laws, topics, things to build, names. Contents are invented."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["province", "city", "county"]
HORIZON = 2023
YEARS = 8


@dataclass(frozen=True, slots=True)
class Committee:
    """A committee that reports: ``place`` as titles print it, ``short`` its one character (省 市 县 区).

    ``term`` is the number of the term that began in ``since``; ``last`` the last year told of; ``size`` scales counts.
    """

    slug: str
    place: str
    level: Level
    short: str
    province: str
    term: int
    since: int
    last: int
    size: int

    @property
    def years(self) -> range:
        """The eight years reported on."""
        return range(self.last - YEARS + 1, self.last + 1)

    @property
    def body(self) -> str:
        """The full name."""
        return f"{self.place}人民代表大会常务委员会"

    def term_of(self, year: int) -> tuple[int, int]:
        """The number of the term that a year belongs to, and its first year."""
        passed = (year - self.since) // 5
        return self.term + passed, self.since + 5 * passed


# Traps: one province with three of its cities and a county of one of them; one name of a district in two provinces;
# seventh and eighth terms side by side.
COMMITTEES = (
    Committee("hunan", "湖南省", "province", "省", "湖南省", 13, 2018, 2023, 40),
    Committee("yueyang", "岳阳市", "city", "市", "湖南省", 8, 2017, 2023, 12),
    Committee("zhuzhou", "株洲市", "city", "市", "湖南省", 15, 2018, 2023, 10),
    Committee("changde", "常德市", "city", "市", "湖南省", 7, 2017, 2022, 11),
    Committee("yantai", "烟台市", "city", "市", "山东省", 17, 2017, 2023, 14),
    Committee("mianyang", "绵阳市", "city", "市", "四川省", 7, 2016, 2022, 13),
    Committee("quanzhou", "泉州市", "city", "市", "福建省", 16, 2017, 2023, 15),
    Committee("xiangyin", "湘阴县", "county", "县", "湖南省", 17, 2017, 2022, 3),
    Committee("anxi", "安溪县", "county", "县", "福建省", 17, 2017, 2023, 4),
    Committee("santai", "三台县", "county", "县", "四川省", 18, 2016, 2022, 4),
    Committee("hangzhou-xihu", "杭州市西湖区", "county", "区", "浙江省", 15, 2017, 2023, 4),
    Committee("nanchang-xihu", "南昌市西湖区", "county", "区", "江西省", 17, 2016, 2022, 3),
)

# Near titles stand in pairs, and a committee takes pairs whole, so that one report may name both.
CITY_LAWS = (
    ("城市更新条例", "城市供水条例"),
    ("物业管理条例", "档案管理条例"),
    ("历史文化名城保护条例", "历史建筑保护条例"),
    ("城市绿化条例", "城市排水条例"),
    ("扬尘污染防治条例", "噪声污染防治条例"),
    ("养犬管理条例", "养老服务条例"),
    ("停车场管理条例", "市场管理条例"),
    ("文明行为促进条例", "志愿服务促进条例"),
    ("湿地保护条例", "山体保护条例"),
    ("饮用水水源保护条例", "地下水资源保护条例"),
    ("河道管理条例", "湖泊保护条例"),
    ("燃气管理条例", "电梯安全条例"),
    ("旅游促进条例", "会展业促进条例"),
    ("房屋租赁管理条例", "房屋安全管理条例"),
    ("农村生活污水处理条例", "农村住房建设管理条例"),
)
PROVINCE_LAWS = (
    ("优化营商环境条例", "优化教育资源配置条例"),
    ("土壤污染防治条例", "大气污染防治条例"),
    ("家庭教育促进条例", "职业教育条例"),
    ("耕地保护条例", "林地保护条例"),
    ("消费者权益保护条例", "妇女权益保障条例"),
    ("公路条例", "铁路安全管理条例"),
    ("乡村振兴促进条例", "乡村公路条例"),
    ("预算审查监督条例", "司法鉴定管理条例"),
)
# Laws of a province that cities and counties inspect, and that no committee here makes.
INSPECTED = (
    "安全生产条例", "就业促进条例", "法律援助条例", "河湖保护条例", "学前教育条例", "民族团结进步条例",
    "科技成果转化条例", "气象灾害防御条例", "食品小作坊管理条例", "慈善事业促进条例",
)  # fmt: skip
NATIONAL = (
    "水污染防治法", "固体废物污染环境防治法", "农产品质量安全法", "老年人权益保障法", "未成年人保护法",
    "道路交通安全法", "残疾人保障法", "社会保险法", "义务教育法", "传染病防治法", "食品安全法", "消防法",
    "旅游法", "种子法", "森林法", "中小企业促进法", "反家庭暴力法", "公共文化服务保障法", "长江保护法",
    "退役军人保障法", "土地管理法", "建筑法", "献血法", "文物保护法", "中医药法", "税收征收管理法",
    "科学技术普及法", "红十字会法", "动物防疫法", "节约能源法",
)  # fmt: skip
TOPICS = (
    "学前教育发展", "农村饮用水安全", "中小企业融资", "垃圾分类", "公共文化服务体系建设", "河湖长制落实",
    "乡村医生队伍建设", "老旧小区改造", "老旧管网改造", "防汛抗旱", "城区交通拥堵治理", "古树名木保护",
    "家政服务业发展", "居家养老服务", "机构养老服务", "农村人居环境整治", "农村集体产权制度改革",
    "高标准农田建设", "黑臭水体治理", "社区矫正", "未成年人检察", "民事执行", "行政审判", "公益诉讼检察",
    "知识产权保护", "重点水利工程建设", "产业园区转型升级", "数字经济发展", "民营经济发展", "招商引资",
    "职业技能培训", "稳岗就业", "退役军人安置", "城乡低保", "残疾人康复服务", "医疗保障基金使用",
    "分级诊疗制度建设", "基层卫生服务能力建设", "妇幼健康服务", "中医药传承创新", "校外培训机构治理",
    "中小学校园安全", "义务教育均衡发展", "普通高中建设", "高校毕业生创业", "科技创新平台建设", "人才引进",
    "文旅融合发展", "非物质文化遗产保护", "革命旧址保护利用", "全民健身设施建设", "体育产业发展",
    "冷链物流体系建设", "农产品品牌建设", "茶产业发展", "生猪稳产保供", "粮食储备", "化肥农药减量",
    "耕地质量提升", "林长制推行", "矿山生态修复", "大气污染治理", "饮用水水源地保护", "节水型城市建设",
    "海绵城市建设", "地下空间利用", "充电设施建设", "公共停车设施建设", "公交优先发展", "农村公路养护",
    "燃气安全", "危险化学品监管", "高层建筑消防安全", "电梯运行安全", "食品小作坊监管", "网络餐饮监管",
    "药品零售监管", "预付消费治理", "反电信网络诈骗", "扫黑除恶", "人民调解", "法律援助", "公共法律服务",
    "信访积案化解", "基层治理", "社区工作者队伍建设", "村级集体经济发展", "乡村旅游", "数字乡村建设",
    "政务服务改革", "智慧城市建设", "工程建设领域招投标监管", "政府采购监管", "税收征管", "地方金融风险防范",
    "国企改革", "外贸稳增长", "口岸建设", "侨务", "民族团结进步创建", "宗教场所管理", "档案安全", "地方志编纂",
    "气象防灾减灾", "地震应急准备", "森林防火",
)  # fmt: skip
COURT_TOPICS = {"民事执行": "法院", "行政审判": "法院", "未成年人检察": "检察院", "公益诉讼检察": "检察院"}
ANNUAL = (
    "国民经济和社会发展计划执行", "上半年预算执行", "预算执行和其他财政收支审计", "审计查出问题整改",
    "国有资产管理", "环境状况和环境保护目标完成",
)  # fmt: skip
PLATFORMS = (
    "代表履职服务平台", "预算联网监督系统", "备案审查信息平台", "社情民意直通平台", "代表建议网上办理系统",
    "国有资产联网监督系统", "立法信息平台", "代表履职管理系统",
)  # fmt: skip
RULES = (
    "代表履职积分管理办法", "规范性文件备案审查办法", "预算审查监督办法", "专题询问办法", "审议意见督办办法",
    "代表建议重点督办制度", "代表述职办法", "立法听证规则", "代表联络站管理办法", "重大事项清单制度",
    "联系群众制度", "执法检查工作规程", "基层立法联系点工作规则", "代表小组活动制度",
)  # fmt: skip
# family names and given names of speakers, joined at random
SURNAMES = "陈林黄周吴徐孙胡郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜"
GIVEN = ("志远", "建平", "国强", "明辉", "永康", "海涛", "立新", "晓东", "文斌", "向荣", "秀英", "丽华", "春生", "庆丰")
