"""The patterns of proposals: who recommends, and how the recommendations are set out."""

from __future__ import annotations

from kg.model.rule import Rule

WHO = r"[^,。;:!?\n“”《》]{2,30}?"

SPEAKS = Rule(
    "proposal.speaks",
    # the proposer opens a sentence: 市政协委员张艳凤建议,
    rf"(?:^|(?<=[。\n!?]))(?:为此,|对此,|因此,)?(?P<who>{WHO})(?:提案|在提案中|联名|提出)?(?:建议|提议|呼吁)(?:,|:)",
    ("⟦市政协委员张艳凤建议,⟧实施计划", "⟦九三学社郑州市委员会建议,⟧聚焦算力"),
    ("提出意见建议12条",),
)
LISTED = Rule(
    "proposal.listed",
    # recommendations in order: 建议:一是…;二是…
    r"(?:建议|提议)(?:如下)?[:,]?(?=一是|一要|\(一\)|1[.、]|①)",
    ("常委会组成人员⟦建议:⟧一是加大投入", "⟦建议⟧一是加大投入;二是健全制度"),
    ("提出建议12条",),
)
ORDINAL = Rule(
    "proposal.ordinal",
    r"(?:[一二三四五六七八九十]{1,2}[是要]|\([一二三四五六七八九十]{1,2}\)|\d{1,2}[.、](?!\d)|[①②③④⑤⑥⑦⑧⑨⑩])",
    ("⟦一是⟧加大投入", "⟦(二)⟧健全制度"),
    ("统一部署",),
)
DIGEST = Rule(
    "proposal.digest",
    r"(?:提案|建议|议案|社情民意)(?:选编|选登|摘登|摘编|集萃|摘要|精选|撷英|选粹|荟萃|追踪)|(?:委员|代表)(?:建言|声音|好声音|之声)",
    ("⟦提案选编⟧", "⟦委员建言⟧"),
    ("提案办理",),
)
RULES: tuple[Rule, ...] = (SPEAKS, LISTED, ORDINAL, DIGEST)
