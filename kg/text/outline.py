"""View → Outline (first version: one article, sentences by 。 and line)."""

from __future__ import annotations

import re

from kg.model.outline import Article, Outline, Sentence, Status
from kg.model.view import View


def outline(view: View) -> Outline:
    """Articles, sections, sentences and damage of a view."""
    status: Status = "done"
    sentences = []
    for m in re.finditer(r"[^。!?\n]+[。!?”]*", view.text):
        if re.search(r"^20\d\d年(的)?主要任务|工作安排|今后", m.group()):
            status = "plan"
        sentences.append(Sentence(m.start(), m.end(), 0, -1, status))
    return Outline((Article(0, len(view.text)),), (), tuple(sentences))
