"""The frame of every page: head, policy, header, scripts; as a file among files, or as one file that holds all."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.view.assets import library, program, static, style, words

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

TEMPLATES = Path(__file__).parent / "templates"
TITLE = "人大政协工作报告知识图谱"
PAGES: dict[str, tuple[str, ...]] = {
    "index": ("d3", "plot"),
    "graph": ("vis-network",),
    "facts": (),
    "entity": ("d3", "plot"),
    "reader": (),
    "compare": ("d3", "plot"),
}
"""The pages and the libraries each needs, in the order they load."""


@dataclass(frozen=True)
class Shell:
    """One page's frame. With ``data`` everything stands inside the page itself, else it links the shared files."""

    page: str
    data: str | None = None

    @property
    def scripts(self) -> list[tuple[str, str | None]]:
        """The scripts in their order: file name, and text where it stands inside."""
        inside = self.data is not None
        files = [library(name).file for name in PAGES[self.page]]
        texts: list[tuple[str, str | None]] = [(f, static(f"vendor/{f}") if inside else None) for f in files]
        texts.append(("data.js", self.data))
        return [*texts, *((f"{name}.js", program(name) if inside else None) for name in ("common", self.page))]

    @property
    def policy(self) -> str:
        """The Content-Security-Policy: no request leaves, and only the page's own scripts and styles run.

        vis-network and Plot add style elements of their own; those are allowed by their hashes.
        """
        texts = [text for _, text in self.scripts if text is not None]
        own = [f"'{_hash(text)}'" for text in texts] or ["'self'"]
        sheet = f"'{_hash(style())}'" if self.data is not None else "'self'"
        added = [f"'{digest}'" for name in PAGES[self.page] for digest in library(name).styles]
        return (
            f"default-src 'none'; script-src {' '.join(own)}; style-src {' '.join([sheet, *added])}; "
            "img-src data: blob:; base-uri 'none'; form-action 'none'"
        )

    def furnish(self, environment: Environment) -> Environment:
        """Give a template environment what ``base.html`` asks for."""
        environment.autoescape = True
        environment.filters["data"] = safe_json
        environment.globals.update(
            page=self.page, title=TITLE, policy=self.policy, styles=self._styles(), scripts=self._scripts(),
            alone=self.data is not None, word=_word,
        )  # fmt: skip
        return environment

    def html(self) -> str:
        """The page of its template, for pages that need nothing but the shared data."""
        from jinja2 import Environment, FileSystemLoader, StrictUndefined

        loader = FileSystemLoader(TEMPLATES)
        made = self.furnish(Environment(loader=loader, autoescape=True, undefined=StrictUndefined))
        return made.get_template(f"{self.page}.html").render()

    def _styles(self) -> Markup:
        if self.data is not None:
            return _markup([f"<style>{style()}</style>"])
        return _markup(['<link rel="stylesheet" href="assets/kg.css">'])

    def _scripts(self) -> Markup:
        return _markup(
            f'<script src="assets/{name}"></script>' if text is None else f"<script>{text}</script>"
            for name, text in self.scripts
        )


def safe_json(value: object) -> Markup:
    """JSON that no HTML parser can read as markup: ``<``, ``>``, ``&`` and the two odd line ends are escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return _markup([text])


def _markup(parts: Iterable[str]) -> Markup:
    """Text of the project's own, or JSON in which nothing ends a script element."""
    from markupsafe import Markup

    return Markup("\n".join(parts))  # noqa: S704 - no text of a report gets here but as escaped JSON


def _word(code: str) -> str:
    """The Chinese of a fixed word, as it stands in the page before its program runs."""
    return words()[code][0]


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


def shared(data: str) -> dict[str, Any]:
    """The files in ``assets`` that all pages link, by their path: data, style sheet, programs, libraries."""
    libraries = {library(name).file for names in PAGES.values() for name in names}
    files = {
        "data.js": data,
        "kg.css": style(),
        **{f"{name}.js": program(name) for name in ("common", *PAGES)},
        **{file: static(f"vendor/{file}") for file in sorted(libraries)},
    }
    return {f"assets/{name}": text.encode("utf-8") for name, text in files.items()}
