"""The patterns of people: the posts and acts beside which names stand. Names themselves are read in ``names``."""

from __future__ import annotations

from kg.lexicon.documents import longest_first
from kg.lexicon.people import posts
from kg.model.rule import Rule

POSTS = longest_first([row.post for row in posts()])

POST = Rule(
    "person.post",
    # a post, with what may stand between it and the name
    rf"(?P<post>{POSTS})(?P<between>(?::\n?)?(?:\([^()\n]{{1,16}}\)(?::\n?|\n)?)?)",
    ("市人大常委会⟦主任⟧吴刚受", "⟦记者⟧景静", "⟦副主任委员:⟧李明"),
    ("工作人员会议",),
)
NAMED = Rule(
    "person.appointed",
    # an appointment, with names to follow
    r"(?P<act>任命|免去|补选|增选|选举|推选|选出|接受|罢免|撤销|批准任命|决定任命)(?:了|:\n?)?",
    ("⟦任命⟧张三为市财政局局长", "⟦接受⟧李明辞去职务的请求"),
    ("依法任免工作人员",),
)
OTHERS = Rule(
    "person.others",
    r"等(?:\d+(?:余)?[名位])?(?:全国|[省市区县州旗])?(?:人大|政协)?(?P<post>代表|委员)",
    ("黄菊艺、陈永裕⟦等委员⟧积极建言", "王芳、李明⟦等5名市人大代表⟧"),
    ("等委托",),
)
ELECTED = Rule(
    "person.elected",
    # the name stands before: 王家清当选为县人大常委会主任
    r"(?:当选|被选举|被任命|被推选|连任)为",
    ("王家清⟦当选为⟧县人大常委会主任",),
    ("当选代表",),
)
COMRADE = Rule(
    "person.comrade",
    r"(?P<post>同志|先生|女士)",
    ("王小明⟦同志⟧主持会议",),
    ("工作人员",),
)
RULES: tuple[Rule, ...] = (POST, NAMED, OTHERS, ELECTED, COMRADE)
