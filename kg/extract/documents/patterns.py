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
    rf"{OPENS}(?:研究|探索|讨论|集中)?(?:{VERB})(?:(?:并|和|或)?(?:{SECOND})){{0,2}}(?:完成)?(?:了|好)?",
    (
        "⟦修订⟧任免地方国家机关工作人员办法",
        "⟦制定完善⟧常委会年度工作要点",
        "⟦研究制定⟧行动方案",
        "⟦作出了⟧关于加强水源保护的决定",
        "⟦建立健全⟧代表联系群众制度",
        "⟦编制完成⟧五年立法规划",
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
    r"(?:规划|方案|行动计划|三年计划|决定|决议|纲要|意见|控规|总规)》?(?:等)?(?:的)?"
    r"(?:(?:贯彻|推进)?(?:落实|执行|实施)|(?P<making>编制|修编))(?=情况|等|、|的报告|工作)",
    (
        "听取审议核心示范区总体规划和起步区建设⟦方案落实⟧、民营经济发展等工作的报告",
        "听取审议核心区⟦控规实施⟧、涉外法治人才培养等报告",
        "听取流域发展⟦规划编制⟧、就近入学情况报告",
    ),
    ("国民经济和社会发展计划执行情况",),
)
COVERED = Rule(
    "document.covered",
    r"实现(?P<name>[^,;。:、\n]{4,40}?制度?)(?:的)?全覆盖",
    ("⟦实现全市123个街道居民议事会议制度全覆盖⟧",),
    ("实现全市街道全覆盖",),
)
ABOUT = Rule(
    "document.about",
    # a plan among the matters put first: 就X行动计划、Y听取审议报告
    r"(?:就|围绕)(?P<list>[^,;。:\n]{4,80}?)(?:情况)?,?(?:听取|(?:组织)?开展(?:了)?(?:专题|执法|调研|视察|检查|询问|协商)|进行(?:了)?(?:专题|调研|视察|检查|询问))",
    ("⟦就“回天地区”行动计划、医保基金管理听取⟧审议市政府报告", "⟦围绕防洪三年行动计划实施情况开展专题⟧调研"),
    ("对城市总体规划进行审议",),
)
MORE = Rule(
    "document.more",
    # a decision that follows others behind one verb, with a comma between: 表决通过了《X条例》,关于Y的决议
    r",(?<=[》定议例法],)(?P<name>(?:[^,;。:、《》\n]{0,14}(?:常委会|委员会))?关于[^,;。:\n]{2,60}?的(?:决定|决议))(?=[,;。\n])",
    ("通过了《食品安全条例》⟦,关于批准预算调整方案的决议⟧。", "通过关于普法的决定⟦,市人大常委会关于城市绿化的决议⟧;"),
    ("通过条例,并作出关于普法的决定", "学习条例,关于普法的决定执行情况"),
)
PASSED = Rule(
    "document.passed",
    # a titled rule, the verb behind it: 《代表建议办理办法》修订出台, 《议事规则》经会议讨论通过后印发
    rf"(?P<title>《[^《》\n]{{3,50}}(?:{NOUN})(?:\([^()\n]{{1,20}}\))?》)(?:已|正式|经[^,;。《\n]{{2,16}}(?:通过|同意)后?|顺利|及时|予以|进行了?|得以|全面)*"
    r"(?P<verb>修订(?:完善|出台|印发|完成|通过)?|制定(?:出台|印发|完成)|(?:审议|表决|讨论)通过|出台(?:实施)?|印发(?:实施|施行|执行)?|颁布(?:实施)?|发布(?:实施)?)(?=[,;。、\n])",
    ("⟦《代表建议办理办法》修订出台⟧,", "⟦《常委会议事规则》经主任会议讨论通过后印发⟧。"),
    ("《代表建议办理办法》规定,", "《办法》修订"),
)
RULES: tuple[Rule, ...] = (ACT, HEAD, DECIDED, OVERSEEN, COVERED, ABOUT, MORE, PASSED)
