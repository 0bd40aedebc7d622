"""What columns and roles are called for people; a column without a name here cannot be made."""

from __future__ import annotations

TITLES = {
    "id": "编号", "kind": "种类", "label": "名称", "english": "英文名称", "report": "报告", "section": "小节",
    "source": "文件", "file": "文件名", "sha256": "文件哈希", "encoding": "编码", "characters": "字数",
    "number": "序号", "title": "标题", "type": "类型", "body": "机构", "speaker": "报告人", "date": "日期",
    "meeting": "会议", "period": "时期", "plan_period": "计划期", "place": "地方", "order": "顺序", "level": "层级",
    "role": "角色", "start": "起", "end": "止", "parts": "分段", "quote": "原文", "sentence": "原句", "rule": "规则",
    "confidence": "置信度", "note": "备注", "session": "届次", "surface": "原样", "surface_start": "原样起",
    "value": "数值", "value_max": "数值上限", "unit": "单位", "approx": "约数", "what": "计数对象", "subject": "主体",
    "status": "状态", "scope": "口径", "change_value": "增减值", "change_unit": "增减单位",
    "change_direction": "增减方向", "change_vs": "增减基期", "change_surface": "增减原样",
    "change_surface_start": "增减原样起", "law": "法规", "full": "全称", "event": "环节", "actor": "行为机构",
    "partners": "协同机构", "generic": "未具名", "count": "件数", "first": "首次", "norm": "规范说法", "object": "事项",
    "target": "对象", "method": "方式", "name": "名称", "recipient": "获奖者", "reason": "事由", "proposer": "提出者",
    "topic": "主题", "recommendation": "建议", "why": "原因", "code": "代码", "within": "上级地方",
    "parent": "上级机构", "inferred": "全称为推断", "year": "年份", "term": "届", "calendar": "历法", "month": "月",
    "day": "日", "extent": "长度", "qudt": "QUDT 单位", "claim": "陈述", "entity": "实体", "due": "应完成时期",
    "outcome": "结果", "missing": "未覆盖年份", "certain": "确定", "clues": "依据", "promise": "承诺",
    "indicator": "指标", "series": "数列", "left": "左", "right": "右", "left_label": "左名称",
    "right_label": "右名称", "verdict": "结论", "arithmetic": "算式", "message": "说明", "finding": "核对",
    "chain": "链条", "step": "环节", "absence": "没有下文", "judgement": "判断", "who": "裁决人", "when": "裁决时间",
    "stage": "阶段", "severity": "程度",
}  # fmt: skip
KINDS = {
    "place": ("地方", "places"), "body": ("机构", "bodies"), "law": ("法规", "laws"), "person": ("人员", "people"),
    "period": ("时期", "periods"), "term": ("届", "terms"), "meeting": ("会议", "meetings"),
    "platform": ("平台", "platforms"), "day": ("日子", "days"), "document": ("文件规划", "plans and documents"),
    "indicator": ("指标", "indicators"), "unit": ("单位", "units"), "award": ("荣誉", "awards"),
    "report": ("报告", "deliveries of reports"), "number": ("数字", "figures"), "law_event": ("立法", "law events"),
    "activity": ("活动", "activities"), "proposal": ("提案建议", "proposals"), "noise": ("文本缺陷", "damaged text"),
}  # fmt: skip
ROLES = {
    "actor": "行为机构", "target": "对象", "law": "法规", "unit": "单位", "indicator": "指标", "subject": "主体",
    "period": "时期", "baseline": "基期", "denotes": "所指", "person": "人员", "organization": "所在机构",
    "meeting": "会议", "platform": "平台", "day": "日子", "document": "文件", "place": "地方", "award": "荣誉",
    "recipient": "获奖者", "proposer": "提出者", "partner": "协同机构", "change_unit": "增减单位",
}  # fmt: skip
# values that no concept scheme names, by column
WORDS = {
    "role": ROLES,
    "severity": {"info": "提示", "warning": "警告", "error": "错误"},
    "change_direction": {"up": "上升", "down": "下降"},
    "calendar": {"gregorian": "公历", "chinese-lunar": "农历"},
    "extent": {"day": "日", "week": "周"},
}
