"""Doubts about a text end in issues with a code of the table."""

from __future__ import annotations

import pytest

from kg.errors import code_table
from kg.model.issue import Issue
from kg.text.doubts import CODES, doubts
from kg.text.fold import fold
from kg.text.outline import outline
from kg.text.read import decode


def issues(text: str) -> tuple[Issue, ...]:
    source = decode(text.encode(), "a.txt")
    view = fold(source)
    return doubts(source, view, outline(view))


def test_a_clean_report_raises_none() -> None:
    assert issues("县人大常委会听取报告3项。") == ()


def test_lost_characters_are_cited() -> None:
    (issue,) = issues("\ufffd\ufffd县人大常委会听取报告。")
    assert issue.code == "KG-T001"
    assert issue.evidence is not None and (issue.evidence.start, issue.evidence.end) == (0, 2)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("县人大常委会认真落实“常委会及时跟进学习和研究制度，工作有序。", "“"),
        ("县人大常委会开展了三个一批”项目建设视察，听取了有关报告。", "”"),
        ("县人大常委会检查了《种子法和《农业法》的贯彻实施情况。", "《"),
        ("县人大常委会检查了《种子法》和“一法一条例”的贯彻实施情况。", None),
        ("“县人大常委会的监督要有力度，要敢于监督、善于监督。", None),
    ],
)
def test_a_mark_that_lost_its_partner(text: str, mark: str | None) -> None:
    found = [i.evidence.quote for i in issues(text) if i.code == "KG-T008" and i.evidence]
    assert found == ([mark] if mark else [])


def test_a_word_put_right_is_cited_as_printed() -> None:
    (issue,) = issues("县人大常委会开展了执法 捡查。")
    assert (issue.code, issue.severity) == ("KG-T009", "info")
    assert "“开展了执法捡查”按“开展了执法检查”" in issue.message
    assert issue.evidence is not None and issue.evidence.quote == "开展了执法 捡查"


def test_no_text_and_no_report() -> None:
    assert [i.code for i in issues("\n \n")] == ["KG-T006"]
    assert [i.code for i in issues("今天天气很好。")] == ["KG-T007"]


def test_every_code_is_in_the_table() -> None:
    codes = {code for code, _, _ in CODES.values()} | {
        "KG-T001",
        "KG-T006",
        "KG-T007",
        "KG-T008",
        "KG-T009",
        "KG-I101",
        "KG-I102",
    }
    assert codes <= set(code_table())
