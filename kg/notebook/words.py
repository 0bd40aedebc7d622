"""Words for people of the values that frames show; a test holds them against the labels of the concept schemes."""

from __future__ import annotations

BODY_TYPES = {
    "congress": "人民代表大会", "standing_committee": "人大常委会", "special_committee": "专门委员会",
    "government": "人民政府", "department": "政府部门", "court": "人民法院", "procuratorate": "人民检察院",
    "supervisory": "监察机关", "party_committee": "党委", "cppcc": "政协", "township": "乡镇", "street": "街道",
    "district_area": "功能区", "company": "企业", "school": "学校", "media": "媒体", "association": "社会团体",
    "other": "其他",
}  # fmt: skip
LAW_LEVELS = {
    "constitution": "宪法", "national_law": "法律", "provincial_regulation": "省级地方性法规",
    "municipal_regulation": "市级地方性法规", "unknown": "未定",
}  # fmt: skip
SCOPES = {"year": "当年", "term": "本届", "cumulative": "累计"}
