"""Values of the records → concepts of the schemes. A test holds this table against ``ontology/schemes.ttl``."""

from __future__ import annotations

from functools import cache

from kg.rdf.terms import Iri, name

ACTIVITY_TYPES = {
    "听取审议报告": "hear-report",
    "执法检查": "enforcement-inspection",
    "专题询问": "special-inquiry",
    "专题调研": "special-study",
    "视察": "field-inspection",
    "专项评议": "special-appraisal",
    "工作评议": "work-appraisal",
    "满意度测评": "satisfaction-vote",
    "备案审查": "filing-review",
    "跟踪监督": "follow-up",
    "联动监督": "joint-oversight",
    "民主监督": "democratic-oversight",
    "任免": "appointment",
    "决议决定": "decision",
    "会议": "meeting",
    "代表活动": "deputy-activity",
    "培训": "training",
    "信访": "petitions",
    "协商": "consultation",
    "提案办理": "proposal-handling",
    "other": "other",
}


@cache
def concept(scheme: str, value: str) -> Iri:
    """The concept of a value; ``scheme`` is the prefix of the concept scheme (``st`` for the status)."""
    slug = ACTIVITY_TYPES[value] if scheme == "at" else value.replace("_", "-").replace(" ", "-")
    return name(f"{scheme}:{slug}")
