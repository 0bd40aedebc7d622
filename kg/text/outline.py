"""View → Outline: articles, headings with their depth, sentences with their status, damage."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.model.outline import Article, Outline, Section, Sentence, Status
from kg.model.view import View
from kg.text import roles
from kg.text.articles import article_starts
from kg.text.damage import damages
from kg.text.paras import Para, paras
from kg.text.sections import RUN_IN, TITLE, Head, heads, levels
from kg.text.sentences import split

HEAD_OF_ARTICLE = 12


def outline(view: View) -> Outline:
    """Articles, sections, sentences and damage of a view."""
    found = paras(view)
    starts = article_starts(found)
    builder = _Builder(view)
    for number, (first, stop) in enumerate(pairwise([*starts, len(found)])):
        builder.article(number, found[first:stop])
    return Outline(
        tuple(builder.articles) or (Article(0, len(view.text)),),
        tuple(builder.sections),
        tuple(builder.sentences),
        tuple(damages(view, found, starts)),
    )


class _Builder:
    """Collects the outline article by article."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.articles: list[Article] = []
        self.sections: list[Section] = []
        self.sentences: list[Sentence] = []

    def article(self, number: int, found: Sequence[Para]) -> None:
        """Add one article's headings and sentences."""
        base = _base(found)
        rows = heads(self.view, found, base)
        title = next((head.title for head in rows if head.rank == TITLE), "")
        start = found[0].start if number else 0
        if self.articles:
            last = self.articles[-1]
            self.articles[-1] = Article(last.start, start, last.title)
        self.articles.append(Article(start, len(self.view.text), title))
        offset = len(self.sections)
        for head, level in zip(rows, levels(rows), strict=True):
            self.sections.append(_section(head, level, number, base))
        state = _State(base, plan=roles.plans_all(title, base))
        index = offset - 1
        for para in found:
            state.paragraph(para.text)
            for a, b in split(para.text, para.start):
                while index + 1 < len(self.sections) and self.sections[index + 1].start <= a:
                    index += 1
                    state.section(self.sections[index])
                own = self.sections[index] if index >= offset else None
                heading = own is not None and own.start <= a and b <= own.end
                status = state.status(para.text[a - para.start : b - para.start])
                self.sentences.append(Sentence(a, b, number, index if own else -1, status, heading))


def _base(found: Sequence[Para]) -> int | None:
    """The year an article reports on: from the dates of its head, else from its first heading that names a year."""
    head = [p for p in found[:HEAD_OF_ARTICLE] if p.kind != "text"]
    lead = [p for p in found[:HEAD_OF_ARTICLE] if p.kind == "text"][:3]
    dated = roles.report_year("\n".join(p.text[:200] for p in [*head, *lead]))
    if dated is not None:
        return dated
    named = ((roles.year(p.text), roles.role_of(p.text, None)) for p in found if p.kind == "heading")
    return next((y for y, role in named if y and role == "achievements"), None)


def _section(head: Head, level: int, article: int, base: int | None) -> Section:
    role = "title" if head.rank == TITLE else roles.role_of(head.title, base) if head.rank != RUN_IN else "other"
    return Section(head.start, head.end, head.title, level, article, head.run_in, role)


class _State:
    """Whether the text of an article stands in the review or in the plan."""

    def __init__(self, base: int | None, plan: bool) -> None:
        self.base = base
        self.plan = plan
        self.level = 0  # of the heading that opened the plan
        self.step = False  # the rest of this paragraph speaks of the next step

    def section(self, section: Section) -> None:
        """A heading: plan headings open the plan, review headings and those further out close it."""
        if section.run_in:
            return
        if section.role == "plan":
            self.plan, self.level = True, self.level if self.plan else section.level
        elif section.role in ("achievements", "problems") or (self.plan and section.level < self.level):
            self.plan = False

    def paragraph(self, text: str) -> None:
        """A paragraph: its opening words may turn to the plan or back."""
        self.step = bool(roles.CALL.match(text))
        if not self.step and roles.opens_plan(text[:240], self.base):
            self.plan, self.level = True, self.level if self.plan else 0
        elif self.level == 0 and roles.REVIEW_OPENER.match(text):
            self.plan = False

    def status(self, sentence: str) -> Status:
        """The status of a sentence here."""
        self.step = self.step or bool(roles.NEXT_STEP.match(sentence))
        return "plan" if self.plan or self.step else "done"
