"""What holds for any text at all."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.text.doubts import doubts
from kg.text.fold import fold
from kg.text.outline import outline
from kg.text.read import decode
from kg.text.script import plain

PIECES = st.sampled_from(
    [
        *(
            "听取审议",
            "开展执法捡查",
            "情况的告",
            "听取审审议",
            "执法检查4",
            "次、满意度测评4次",
            "加强自身建设。",
            "县人民代表大会常务委员会工作报告",
            "記者",
            "条例",
            "12",
        ),
        *(
            "一、",
            "(一)",
            "1.",
            "# ",
            "## ",
            "目标一",
            "提案选编",
            "各位代表：",
            "2024年工作安排",
            "——2024年2月3日在大会上",
        ),
        *("\n", "\n\n", "\r\n", "\t", "\x0c", " ", "　　", "。", "，", "；", "：", "…", "！", '"', "'", "“", "”"),
        *("條(tiáo)例", "\ufffd", "\ufeff", "①22", "— 3 —", "APP", "<关于>", "<p>", "&ldquo;", "○", "⼈"),
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=120))


@given(TEXTS)
@settings(max_examples=300)
def test_every_character_has_its_origin(text: str) -> None:
    source = decode(b"", "a.txt").model_copy(update={"text": text})
    view = fold(source)
    origin = plain(text)
    assert len(origin) == len(text) and len(view.offsets) == len(view.text)
    for i, (char, at) in enumerate(zip(view.text, view.offsets, strict=True)):
        assert 0 <= at < len(text)
        mended = any(a <= i < b for a, b in view.mended)
        plainly = char == origin[at] or char in "\n “”‘’" or (char == "〈" and text[at] == "<")
        assert plainly or mended, (i, char, text[at])
    falls = {i for i in range(1, len(view.offsets)) if view.offsets[i] < view.offsets[i - 1]}
    assert falls <= set(view.seams)
    assert view.text == "" or view.text.endswith("\n")
    assert "\n\n" not in view.text and not view.text.startswith("\n")


@given(TEXTS)
@settings(max_examples=300)
def test_the_outline_covers_the_text_in_order(text: str) -> None:
    source = decode(b"", "a.txt").model_copy(update={"text": text})
    view = fold(source)
    layout = outline(view)
    covered = "".join(view.text[s.start : s.end] for s in layout.sentences)
    assert covered.replace("\n", "") == view.text.replace("\n", "")
    assert all(a.end <= b.start for a, b in zip(layout.sentences, layout.sentences[1:], strict=False))
    assert all(0 <= s.article < len(layout.articles) and s.section < len(layout.sections) for s in layout.sentences)
    assert all(0 <= s.start < s.end <= len(view.text) for s in layout.sections)
    assert all(0 <= d.start < d.end <= len(view.text) for d in layout.damages)
    assert [a.start for a in layout.articles] == sorted({a.start for a in layout.articles})
    for issue in doubts(source, view, layout):
        assert issue.evidence is None or issue.evidence.quote


@given(TEXTS)
def test_any_run_of_the_view_has_evidence(text: str) -> None:
    view = fold(decode(b"", "a.txt").model_copy(update={"text": text}))
    for start in range(len(view.text)):
        end = min(len(view.text), start + 7)
        assert view.evidence(start, end).quote
