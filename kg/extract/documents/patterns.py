"""The patterns of documents. Words come from the tables of verbs and nouns."""

from __future__ import annotations

from kg.lexicon.documents import document_nouns, document_verbs, first_letters, longest_first
from kg.model.rule import Rule

OPENS = first_letters(["研究", "探索", "讨论", "集中", *(row.verb for row in document_verbs())])
VERB = longest_first([row.verb for row in document_verbs()])
# a second verb beside the first (制定完善); words that begin titles as well (贯彻落实《…》) are none
SECOND = longest_first(
    [
        row.verb
        for row in document_verbs()
        if row.verb not in ("创建", "起草", "批准", "坚持") and "贯彻" not in row.verb
    ]
    + ["更新"]
)
NOUN = longest_first([row.noun for row in document_nouns()])

ACT = Rule(
    "document.act",
    # one verb, or two or three joined ones (制定完善, 建立健全, 研究制定), with 了 or 好
    rf"{OPENS}(?:研究|探索|讨论|集中)?(?:{VERB})(?:(?:并|和|或)?(?:{SECOND})){{0,2}}(?:了|好)?",
    (
        "⟦修订⟧任免地方国家机关工作人员办法",
        "⟦制定完善⟧常委会年度工作要点",
        "⟦研究制定⟧行动方案",
        "⟦作出了⟧关于加强水源保护的决定",
        "⟦建立健全⟧代表联系群众制度",
        "⟦落实好⟧常委会领导联系县乡人大工作机制",
    ),
    ("听取审议工作报告", "开展执法检查4次"),
)
HEAD = Rule(
    "document.head",
    # a head noun where its phrase ends; what follows may close, join or go on with a purpose
    rf"(?:{NOUN})(?=(?:\([^()\n]{{1,20}}\))?》?(?:$|[,;。:!?、\n)”“(]|\d|[和及与并暨]|以及|等|精神|要求|全覆盖"
    r"|推动|促进|确保|不断|进一步|切实|使|为|对|把|从而|[一二三四五六七八九十]+[项个件部]))",
    ("认真执行请示报告⟦制度⟧", "制定代表履职档案管理⟦办法⟧等", "编制五年立法⟦规划⟧,明确重点"),
    ("完善制度建设", "落实责任制情况", "规划编制工作"),
)
DECIDED = Rule(
    "document.decided",
    # the matter before the verb: 就X作出决定, 围绕X作出决议
    r"(?:就|围绕|对)(?P<matter>[^,;。:\n]{4,40}?)(?:依法|及时|专门|分别|先后)?"
    r"(?P<verb>[作做]出)(?:了)?(?P<noun>决议决定|决定决议|决定|决议)(?=[,;。\n])",
    ("⟦就加强检察建议、检察公益诉讼工作作出决议决定⟧,支持检察机关", "⟦围绕进一步优化营商环境作出决定⟧,充分调动"),
    ("围绕重大事项作出决定12项",),
)
OVERSEEN = Rule(
    "document.overseen",
    # a plan or decision whose carrying out is looked into
    r"(?:规划|方案|行动计划|三年计划|决定|决议|纲要|意见)》?(?:等)?(?:的)?(?:贯彻|推进)?(?:落实|执行|实施)(?=情况|等|、|的报告|工作)",
    ("听取审议核心示范区总体规划和起步区建设⟦方案落实⟧、民营经济发展等工作的报告",),
    ("国民经济和社会发展计划执行情况",),
)
COVERED = Rule(
    "document.covered",
    r"实现(?P<name>[^,;。:、\n]{4,40}?制度?)(?:的)?全覆盖",
    ("⟦实现全市123个街道居民议事会议制度全覆盖⟧",),
    ("实现全市街道全覆盖",),
)
RULES: tuple[Rule, ...] = (ACT, HEAD, DECIDED, OVERSEEN, COVERED)
