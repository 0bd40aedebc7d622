"""Doubts about a text before anything is extracted from it: lost characters, words put right, damage, no report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model.issue import Issue, Severity
from kg.model.outline import Damage, Outline
from kg.model.source import Source
from kg.model.view import View

LOST = re.compile("\ufffd+")
# Words of which every report, digest, yearbook entry or news item of these bodies holds one.
DOMAIN = re.compile("人大|人民代表大会|政协|政治协商|常委会|常务委员会|代表|委员|提案|议案")
PAIRS = ("“”", "《》")
PARAGRAPH = re.compile(r"[^\n]{20,}")
CODES: dict[str, tuple[str, str, Severity]] = {
    "garbled": ("KG-T003", "乱码或识别错误 · garbled", "warning"),
    "duplicated": ("KG-T004", "重复印出 · printed twice", "warning"),
    "missing end": ("KG-T005", "句子没有写完 · the end is missing", "info"),
    "column break": ("KG-T002", "文字在分栏处断开 · torn by columns", "info"),
}


def doubts(source: Source, view: View, outline: Outline) -> tuple[Issue, ...]:
    """What a reader should know about one text: one issue a run of lost characters or of damage, one for no report."""
    found = [_lost(source, m) for m in LOST.finditer(source.text)]
    found += [_damage(view, damage) for damage in outline.damages]
    found += [_mended(view, *word) for word in view.mended]
    found += [_single(view, at) for pair in PAIRS for at in _unpaired(view.text, pair)]
    if not view.text.strip():
        found.append(_issue(source, "KG-T006", "error", "文件里没有文字 · the file holds no text"))
    elif not DOMAIN.search(view.text):
        found.append(_issue(source, "KG-T007", "warning", "文件里没有人大、政协的报告 · no report in the file"))
    return tuple(found)


def _issue(source: Source, code: str, severity: Severity, message: str) -> Issue:
    return Issue(code=code, severity=severity, message=message, doc=source.id)


def _lost(source: Source, m: re.Match[str]) -> Issue:
    message = f"{len(m[0])} 个字符无法还原 · {len(m[0])} characters lost"
    evidence = source.evidence(m.span())
    return Issue(code="KG-T001", severity="warning", message=message, doc=source.id, evidence=evidence)


def _unpaired(text: str, pair: str) -> Iterator[int]:
    """The one mark of a paragraph that has lost its partner. A quotation of several paragraphs opens each alike."""
    for m in PARAGRAPH.finditer(text):
        if m[0].count(pair[0]) == m[0].count(pair[1]) or m[0][0] in pair:
            continue
        open_at: list[int] = []
        alone: list[int] = []
        for i in (i for i, c in enumerate(m[0], m.start()) if c in pair):
            if text[i] == pair[0]:
                open_at.append(i)
            elif open_at:
                open_at.pop()
            else:
                alone.append(i)
        if len(alone) + len(open_at) == 1:
            yield (alone or open_at)[0]


def _single(view: View, at: int) -> Issue:
    message = f"{view.text[at]} 没有另一半 · {view.text[at]} has lost its partner"
    return Issue(
        code="KG-T008", severity="info", message=message, doc=view.source.id, evidence=view.evidence(at, at + 1)
    )


def _mended(view: View, start: int, end: int) -> Issue:
    printed, word = "".join(view.raw(start, end).split()), view.text[start:end]
    message = f"“{printed}”按“{word}”理解 · {printed} read as {word}"
    return Issue(
        code="KG-T009", severity="info", message=message, doc=view.source.id, evidence=view.evidence(start, end)
    )


def _damage(view: View, damage: Damage) -> Issue:
    code, message, severity = CODES[damage.why]
    evidence = view.evidence(damage.start, damage.end)
    return Issue(code=code, severity=severity, message=message, doc=view.source.id, evidence=evidence)
