"""Nothing in a report is ever more than text: the pages with reports, names and addresses made to break out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

import kg
from kg.view.assets import STATIC
from kg.view.shell import PAGES, TEMPLATES
from tests.view.browsing import Tab, tab
from tests.view.conftest import written
from tests.view.hostile import ALL, SNIFF, STRINGS, made_graph, read_graph

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Open = Callable[..., Tab]
Built = tuple[kg.Graph, Path]


@pytest.fixture(scope="session")
def read(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The pages of hostile reports as the pipeline reads them."""
    graph = read_graph(tmp_path_factory.mktemp("reports"))
    return graph, written(graph, tmp_path_factory.mktemp("read"))


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The pages of a graph in which every string is hostile."""
    graph = made_graph()
    return graph, written(graph, tmp_path_factory.mktemp("made"))


@pytest.fixture(params=["read", "made"])
def built(request: pytest.FixtureRequest) -> Built:
    found: Built = request.getfixturevalue(request.param)
    return found


def check(tab: Tab, folder: Path) -> None:
    """Nothing but the page's own elements and files, no dialog, no word in the console."""
    assert tab.page.evaluate(SNIFF) == []
    assert {url.partition("#")[0] for url in tab.asked if not url.startswith(("about:", "data:", "blob:"))} <= {
        (folder / name).as_uri() for name in [*(f"{page}.html" for page in PAGES), *_assets(folder)]
    }
    tab.silent()


def _assets(folder: Path) -> list[str]:
    return [f"assets/{path.name}" for path in (folder / "assets").iterdir()]


def walk(tab: Tab, addresses: list[str]) -> list[list[str]]:
    """Go from address to address of one page; what each left behind in it."""
    found: list[list[str]] = tab.page.evaluate(
        f"""async (addresses) => {{ const sniff = {SNIFF}; const bad = [];
        for (const address of addresses) {{
          location.hash = address;
          await new Promise((done) => setTimeout(done, 4));
          const left = sniff();
          if (left.length) bad.push([address, ...left]);
        }} return bad; }}""",
        addresses,
    )
    return found


def test_the_pipeline_takes_the_strings_into_names(read: Built) -> None:
    names = [e.label for e in read[0].data.entities] + [s.title for s in read[0].data.sections]
    reached = [s for s in STRINGS if any("".join(s.split()) in "".join(name.split()) for name in names)]
    assert len(reached) >= 8 and STRINGS[0] in reached, reached
    assert any("<img src=x onerror=alert(8)>" in s.path for s in read[0].data.sources)
    assert any("\x00" in s.text for s in read[0].data.sources)


@pytest.mark.parametrize("page", PAGES)
def test_pages_of_hostile_reports(page: str, built: Built, open_tab: Open) -> None:
    tab = open_tab(f"{page}.html", where=built[1])
    check(tab, built[1])
    tab.page.click("#language")
    for string in ("<img", "alert", "__proto__", "constructor", ALL):
        tab.page.fill("#search", string)
        tab.page.wait_for_timeout(30)
        check(tab, built[1])
    tab.page.fill("#search", "alert")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_timeout(300)
    check(tab, built[1])


@pytest.mark.parametrize("page", PAGES)
def test_pages_of_hostile_reports_fit_a_phone(page: str, built: Built, open_tab: Open) -> None:
    tab = open_tab(f"{page}.html", 390, 844, where=built[1])
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 390


ATTACKS = [
    *STRINGS, "<img src=x onerror=alert(9)>", "%", "%E0%A4%A", "%00", "#", "a" * 5000, "toString", "hasOwnProperty",
    "../../etc/passwd", "https://example.org/", "//example.org/", "data:text/html,<script>alert(1)</script>",
]  # fmt: skip
WORST = ["<img src=x onerror=alert(9)>", "__proto__", "constructor", "toString", "-1", "%E0%A4%A", ",,,"]
KEYS = {
    "index": ("q",),
    "graph": ("focus", "kind", "type", "body", "year", "status", "report", "hide", "open"),
    "facts": ("kind", "type", "body", "year", "status", "report", "about", "q", "page"),
    "entity": ("kind", "q"),
    "reader": ("doc", "c", "hide"),
    "compare": ("view", "bodies", "period", "place", "year", "series", "open"),
}
"""What each page reads from its address."""


@pytest.mark.parametrize("page", PAGES)
def test_hostile_addresses(page: str, made: Built, open_tab: Open) -> None:
    graph, folder = made
    tab = open_tab(f"{page}.html", where=folder)
    keyed = [f"{key}={quote(attack, safe='')}" for key in KEYS[page] for attack in WORST]
    spans = (
        [f"doc={graph.data.sources[0].id}&c={quote(a)}&hide={quote(a)}" for a in ATTACKS] if page == "reader" else []
    )
    assert walk(tab, [*ATTACKS, *(quote(attack, safe="") for attack in ATTACKS), *keyed, *spans]) == []
    check(tab, folder)


@pytest.mark.parametrize("page", PAGES)
def test_hostile_addresses_at_opening(page: str, made: Built, open_tab: Open) -> None:
    tab = open_tab(f"{page}.html", where=made[1])
    for attack in WORST[:3]:
        for address in (attack, "&".join(f"{key}={attack}" for key in KEYS[page])):
            tab.go(f"{page}.html#{address}")
            check(tab, made[1])


@pytest.mark.parametrize("page", ["entity", "graph"])
def test_every_hostile_entity_opens(page: str, built: Built, open_tab: Open) -> None:
    tab = open_tab(f"{page}.html", where=built[1])
    ids = [entity.id for entity in built[0].data.entities]
    step = max(1, len(ids) // 40)
    assert walk(tab, [id_ if page == "entity" else f"focus={id_}" for id_ in ids[::step]]) == []
    check(tab, built[1])


def test_every_hostile_text_opens(built: Built, open_tab: Open) -> None:
    graph, folder = built
    tab = open_tab("reader.html", where=folder)
    spans = {
        source.id: [(c.fact.start, c.fact.end) for c in graph.data.claims if c.fact.doc == source.id]
        for source in graph.data.sources
    }
    for doc, own in spans.items():
        assert walk(tab, [f"doc={doc}", *(f"doc={doc}&c={a}-{b}" for a, b in sorted(set(own))[::5])]) == []
        text = next(s.text for s in graph.data.sources if s.id == doc)
        assert tab.page.evaluate("document.getElementById('text').textContent") == text
        tab.page.locator("#text [data-at]").first.hover()
        tab.page.keyboard.press("n")
        check(tab, folder)


def test_the_page_that_holds_everything(built: Built, open_tab: Open, tmp_path: Path) -> None:
    file = tmp_path / "alone.html"
    file.write_text(built[0].page(), encoding="utf-8", newline="")
    tab = open_tab("alone.html", where=tmp_path)
    own = "[...document.querySelectorAll('script')].filter((s) => !s.src && s.type !== 'application/json').length"
    assert tab.page.evaluate(own) == 4, "library, data, what all share, the page"
    assert {bad for bad in tab.page.evaluate(SNIFF) if bad != "script"} == set()


def test_the_check_sees_what_it_looks_for(made: Built, browser: Browser) -> None:
    seen = tab(browser, f"{made[1].as_uri()}/")
    page = seen.go("facts.html")
    page.evaluate("document.querySelector('main').replaceChildren()")
    for markup, sign in (
        ("<b onclick=x>", "b onclick"), ("<a href=javascript:x>", "a href="), ("<img>", "img"), ("<i>\u202ex", "turns"),
    ):  # fmt: skip
        assert page.evaluate(SNIFF) == []
        page.evaluate("(html) => { document.querySelector('main').innerHTML = html; }", markup)
        assert any(bad.startswith(sign) for bad in page.evaluate(SNIFF))
        page.evaluate("document.querySelector('main').replaceChildren()")
    assert "inline event handler" in seen.said[0], "and the policy would have stopped it"
    page.close()


@pytest.mark.parametrize("page", PAGES)
def test_the_policy_is_strict(page: str, made: Built) -> None:
    html = (made[1] / f"{page}.html").read_text("utf-8")
    [policy] = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'" and rules["script-src"] == "'self'"
    assert rules["base-uri"] == rules["form-action"] == "'none'"
    assert "unsafe" not in policy and "http" not in policy and "*" not in policy
    assert html.index("Content-Security-Policy") < html.index("<script")


def test_one_page_alone_runs_only_its_own_scripts(made: Built) -> None:
    [policy] = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', made[0].page())
    assert "unsafe" not in policy and "'self'" not in policy and policy.count("'sha256-") >= 4


MARKUP = re.compile(
    r"""\.(?:innerHTML|outerHTML|srcdoc)\s*\+?=(?!=)|insertAdjacentHTML|document\s*\.\s*write|\beval\s*\(|\bFunction\s*\(
    |createContextualFragment|DOMParser|setHTML|parseHTMLUnsafe|\bset(?:Timeout|Interval)\s*\(\s*['"`]|\bimport\s*\(
    |javascript:|\bfetch\s*\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|['"`]on\w+['"`]\s*,\s*['"`]""",
    re.VERBOSE,
)


@pytest.mark.parametrize(
    "path",
    [p for p in sorted(STATIC.rglob("*.js")) if "vendor" not in p.parts],
    ids=lambda p: f"{p.parent.name}/{p.name}",
)
def test_no_program_writes_markup_or_runs_text(path: Path) -> None:
    assert MARKUP.findall(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "x.innerHTML = y", "x.outerHTML += y", "x.insertAdjacentHTML('beforeend', y)", "document.write(y)", "eval(y)",
        "new Function (y)", "setTimeout('y', 3)", "new DOMParser()", "e.setAttribute('onclick', 'y')", "fetch(y)",
    ],
)  # fmt: skip
def test_the_static_check_sees(line: str) -> None:
    assert MARKUP.search(line)
    assert not MARKUP.search("x.textContent = y; setTimeout(() => act(), 3); if (x.innerHTML === '') evaluated(y)")


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.html")), ids=lambda p: p.name)
def test_no_template_holds_styles_or_handlers(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"""\sstyle=|\son\w+=|javascript:|https?://""", text)
