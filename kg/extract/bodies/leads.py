"""Words that stand before a name without being part of it: ``督促马寨镇政府``, ``与三峡大学``."""

from __future__ import annotations

import re

from kg.lexicon.divisions import place_before

_VERBS = (
    "督促|支持|指导|组织|基层|所辖|有关|部分|建立|召开|深入|加强|推进|推动|设立|规范|听取|审议|视察|检查|调研|协助|配合|参加|列席|走访"
    "|联系|提请|报告|选举|委托|要求|协同|邀请|走进|依托|居民|所在|全体|本地|出台|制定|完善|健全|落实|实现|增强|提升|产生|改进|围绕|紧扣"
    "|紧紧|根据|按照|经过|通过|作出|提出|形成|开展|举办|举行|主持|协调|协商|促进|促使|保障|维护|强化|优化|深化|创新|探索|试点|试行"
    "|监督|评议|询问|质询|测评|审查|批准|决定|决议|任命|任免|补选|罢免|接受|交由|转交|责成|责令|移送|反馈|回应|办理|答复|督办"
    "|帮助|帮扶|服务|保证|确保|实施|执行|贯彻|学习|传达|宣传|动员|发动|引导|带领|率领|会同|联合|结合|针对|关于|包括|其中|以及|涉及"
    "|覆盖|实行|发挥|行使|履行|承担|担任|当选|成立|组建|撤销|改设|增设|新设|下设|内设|派驻|派出|借助|利用|来自|位于|前往|分赴|奔赴"
    "|抽调|选派|派员|选取|确定|划定|命名|授予|评为|表彰|奖励|中心|重点|示范|先进|优秀|特色|美丽|小城|建制|城关的|行政|合并|撤并"
    "|进行|全面|积极|主动|认真|切实|依法|及时|定期|首次|分别|先后|共同|统一|集中|联席|必须|应当|可以|继续|不断|逐步|进一步"
)
LEAD = re.compile(rf".*(?:[在对和与由将把为向及等了到赴从被让给的各每该我并或县区市旗]|{_VERBS})")
"""The longest run of words that may stand right before a name without a mark between."""
VERB = re.compile(_VERBS)
GENERIC = re.compile(
    r"[的了等级乡镇个们这些有是被把让给该每]|^[各全本我两几多某数百]|[各及与]$|^[和与及]|县乡|市县"
    r"|^[省市州盟县区旗]+$|^[在对由将把]|街道|苏木$"
)
"""What no name of a township holds."""
COMMON = re.compile(r"[县区]乡|小镇")
"""Words that end like a township: 县乡, 小镇."""


def name_start(run: str) -> int:
    """Where the proper name at the end of a run of Chinese characters begins: after the last word that leads to it.

    A name has two characters at least, so its last two are never a lead: 田州 is a name, though 州 is a level word.
    """
    lead = LEAD.match(run[:-2])
    return lead.end() if lead else 0


def division_end(run: str) -> int:
    """Where the last division named with its level in a run ends, 0 where there is none."""
    for at in range(len(run), 1, -1):
        if run[at - 1] in "省市县区旗州盟" and place_before(run, at):
            return at
    return 0
