"""The patterns of places: the level words that divisions end in, and natural and historic places by their endings."""

from kg.model.rule import Rule

DIVISION = Rule(
    "place.division",
    r"[省市县区州旗盟](?![一-龥]{0,2}(?:委员会|政府|人大|政协|法院|检察院|委|局|厅))",
    ("赴信阳⟦市⟧集中视察",),
    ("市政府", "区委"),
)
NATURAL = Rule(
    "place.natural",
    r"(?:流域|都市圈|经济带|城市群|自然保护区|遗址|湿地公园)",
    ("黄河⟦流域⟧", "双槐树⟦遗址⟧"),
)
RULES = (DIVISION, NATURAL)
