"""Words for people of the values that tables show; a test holds them against the labels of the concept schemes."""

from __future__ import annotations

EVENTS = {
    "enact": "制定", "amend": "修改", "package_amend": "打包修改", "repeal": "废止", "first_reading": "一审",
    "second_reading": "二审", "deliberate": "审议", "draft": "起草", "research": "立法调研", "inspect": "执法检查",
    "implement": "贯彻实施", "approve": "批准", "collaborative": "协同立法", "effective": "施行", "other": "其他",
}  # fmt: skip
STATUS = {"done": "已完成", "plan": "计划", "state": "现状"}
OUTCOMES = {
    "done": "已完成",
    "under_way": "进行中",
    "done_otherwise": "以其他方式完成",
    "not_mentioned": "未再提及",
    "not_yet_due": "尚未到期",
    "no_later_report": "无报告可查",
}
STAGES = {
    "project": "立项", "research": "调研", "first_reading": "一审", "second_reading": "二审", "vote": "表决",
    "approval": "批准", "effect": "施行", "inspection": "检查", "amendment": "修改", "repeal": "废止",
}  # fmt: skip
CHAIN_STEPS = {
    "act": "监督行为", "problem": "问题", "instruction": "交办", "rectification": "整改", "assessment": "测评",
    "follow_up": "跟踪",
}  # fmt: skip
ABSENCES = {"never_mentioned_again": "计划后未再提及", "never_inspected": "制定后未见检查"}
