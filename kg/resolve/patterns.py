"""The patterns of identity: how a sentence says that a thing was renamed, and that an office acts without its name."""

from __future__ import annotations

import re

from kg.lexicon.people import posts
from kg.model.rule import Rule

RENAMED = Rule(
    "identity.renamed",
    r"(?:调整|正式|依法|统一)?(?:更名|改名|易名|改称|更改)(?:为|成)",
    ("内务司法工作委员会⟦更名为⟧监察和司法工作委员会", "将人大代表之家⟦正式更名为⟧代表联络站"),
    ("更换为新设备",),
)
FORMERLY = Rule(
    "identity.formerly",
    r"[(（,,]?(?:原名|原称|前身(?:是|为)|原为)(?:为|是)?",
    ("监察和司法委员会⟦(原名⟧内务司法委员会)",),
    ("原来的办法",),
)
HEADS = ("主任", "主任委员", "主席", "长", "书记")
# posts that one person holds at a time; deputies, members and the press are many
SINGLE = sorted(
    (
        row.post
        for row in posts()
        if row.kind == "head" and row.post.endswith(HEADS) and not re.search("副|常务|名誉|代|第一", row.post)
    ),
    key=len,
    reverse=True,
)
ALONE = rf"(?<![副代、和及第])(?P<post>{'|'.join(SINGLE)})"
OFFICE = Rule(
    "identity.office",
    # an office that acts in the year, and no name behind it
    rf"{ALONE}(?=(?:同志)?(?:亲自|多次|先后)?(?:带队|率队|率[^先性]|主持(?:召开|会议|会见)?|出席|参加|到会|领衔|牵头|带领|深入))",
    ("市人大常委会⟦主任⟧带队视察黄河", "市人大常委会⟦主任⟧亲自领衔督办", "市政协⟦主席⟧出席会议"),
    ("主任会议", "主任李明带队", "主任、副主任带队", "副主任带队", "副主任分工"),
)
SPEAKING = Rule(
    "identity.office_at_the_session",
    # an office that reports to the session that the report is made to
    rf"{ALONE}(?=(?:同志)?(?:(?:代表|受)[^,;。]{{2,24}}(?:委托)?,?)?(?:向大会|作(?:了)?(?:常委会)?工作报告|作了?报告))",
    ("区人大常委会⟦主任⟧受区人大常委会委托向大会作报告", "市政协⟦主席⟧代表常委会作工作报告"),
    ("主任李明受委托作报告", "副主任作报告", "主任带队"),
)
RULES: tuple[Rule, ...] = (RENAMED, FORMERLY, OFFICE, SPEAKING)
