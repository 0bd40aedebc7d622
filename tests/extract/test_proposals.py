"""Proposals: recommendations one by one, with proposer and topic; outcomes are none."""

from __future__ import annotations

from kg.pipeline import read_document
from tests.extract.misc_reading import facts

DIGEST = "# 提案选登\n\n"


def recommendations(text: str, head: str = DIGEST) -> list[tuple[object, object]]:
    return [(f.record().get("proposer"), f.record()["recommendation"]) for f in facts("proposal", text, head)]


def test_clauses_of_a_digest() -> None:
    text = "#### 让乡村旅游更有温度\n\n市政协委员林晓燕建议,编制专项规划,整合村落资源;设立发展基金,营造良好氛围。"
    assert recommendations(text) == [("林晓燕", "编制专项规划"), ("林晓燕", "整合村落资源"), ("林晓燕", "设立发展基金")]


def test_topic_is_the_heading_without_blanks() -> None:
    found = facts("proposal", "#### 补齐短板 服务民生\n\n市政协委员林晓燕建议,编制专项规划。", DIGEST)
    assert found[0].record()["topic"] == "补齐短板服务民生"


def test_a_clause_that_leans_goes_with_the_next() -> None:
    text = "#### 补齐短板\n\n市政协委员林晓燕建议,依托高校优势,联合企业共建平台;完善设施。"
    assert recommendations(text) == [("林晓燕", "依托高校优势,联合企业共建平台"), ("林晓燕", "完善设施")]


def test_listed_recommendations_of_a_report() -> None:
    found = recommendations("会议建议:一是加大投入;二是健全制度。", "攸县人民代表大会常务委员会工作报告\n\n")
    assert [what for _, what in found] == ["加大投入", "健全制度"]


def test_counts_of_proposals_are_none() -> None:
    assert recommendations("提出意见建议12条,代表建议办结率100%。", "攸县人民代表大会常务委员会工作报告\n\n") == []


def test_a_section_without_proposer_is_kept_and_doubted() -> None:
    spoken = "#### 补齐短板\n\n市政协委员林晓燕建议,编制专项规划。\n\n"
    text = f"{DIGEST}{spoken}#### 提振消费\n\n扩大补贴范围,简化办理流程。\n"
    document = read_document(text.encode(), "digest.txt")
    lost = [f.record() for f in document.facts if f.kind == "proposal" and "proposer" not in f.record()]
    assert [r["recommendation"] for r in lost] == ["扩大补贴范围", "简化办理流程"]
    assert "KG-M002" in {issue.code for issue in document.issues}
