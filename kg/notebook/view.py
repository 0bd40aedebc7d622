"""The interactive page inside a notebook, in a frame that shares nothing with the notebook."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class View:
    """A page shown in a cell.

    The frame may run the page's own script and nothing else: it has no origin, so it cannot reach the notebook, its
    cookies or its kernel, open windows or send forms. The page's own policy forbids every request.
    """

    page: str
    height: int = 640

    def _repr_html_(self) -> str:
        return (
            f'<iframe sandbox="allow-scripts" srcdoc="{escape(self.page)}" title="人大政协工作报告知识图谱" '
            f'style="width:100%;height:{self.height:d}px;border:1px solid #ccc"></iframe>'
        )

    def __repr__(self) -> str:
        return f"<kg view: {len(self.page)} characters of HTML; 请在笔记本中查看 · shown in a notebook>"
