"""The page of the ontology: the committed one is what the code writes, complete, bilingual, and asks for nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS

from kg.rdf import ontology
from kg.rdf.terms import PREFIXES
from tests.gold_documents import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) **x** "&amp;'
HOSTILE_TERM = f"""
@prefix kg: <{PREFIXES["kg"]}> . @prefix owl: <{OWL}> . @prefix rdfs: <{RDFS}> . @prefix skos: <{SKOS}> .
@prefix dcterms: <http://purl.org/dc/terms/> .
<{PREFIXES["kg"].rstrip("#")}> a owl:Ontology ; dcterms:title '''HOSTILE'''@zh ; owl:versionInfo '''HOSTILE''' .
kg:X a owl:Class ; rdfs:label '''HOSTILE'''@zh , '''HOSTILE'''@en ; rdfs:comment '''HOSTILE'''@zh ;
    skos:example '''HOSTILE'''@zh .
""".replace("HOSTILE", HOSTILE)


class Parts(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, name: str) -> list[str]:
        """The values of an attribute, in the order of the page."""
        return [str(attrs[name]) for _, attrs in self.tags if name in attrs]


@pytest.fixture(scope="module")
def page() -> Parts:
    return Parts((ROOT / "ontology" / "kg.html").read_text("utf-8"))


@pytest.fixture(scope="module")
def terms() -> rdflib.Graph:
    return rdflib.Graph().parse(data=ontology.terms(), format="turtle")


def test_the_committed_page_is_what_the_code_writes(tmp_path: Path) -> None:
    """In a process with another hash seed, locale and time zone; with ``KG_UPDATE=1`` it is written anew."""
    held, made = ROOT / "ontology" / "kg.html", tmp_path / "kg.html"
    env = {**os.environ, "PYTHONHASHSEED": "12345", "LC_ALL": "C", "TZ": "Asia/Urumqi"}
    command = [sys.executable, "-W", "error", "-m", "scripts.ontology_page", "--out", str(made)]
    subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True)
    if os.environ.get("KG_UPDATE"):
        shutil.copyfile(made, held)
    assert made.read_bytes() == held.read_bytes(), "python -m scripts.ontology_page"


def test_every_term_has_its_place_and_its_words_in_both_languages(page: Parts, terms: rdflib.Graph) -> None:
    anchors = set(page.values("id"))
    for term in terms.subjects(RDFS.label):
        assert str(term).removeprefix(PREFIXES["kg"]) in anchors, term
    concepts = [*terms.subjects(SKOS.inScheme), *terms.subjects(RDF.type, SKOS.ConceptScheme)]
    for concept in concepts:
        assert "scheme-" + str(concept).removeprefix(PREFIXES["scheme"]).replace("/", "-") in anchors, concept
    for predicate in (RDFS.label, RDFS.comment, SKOS.prefLabel, SKOS.example):
        for words in terms.objects(None, predicate):
            assert str(words) in page.text, words


def test_every_term_is_listed_in_the_contents_and_no_link_is_dead(page: Parts, terms: rdflib.Graph) -> None:
    anchors, links = page.values("id"), page.values("href")
    assert len(anchors) == len(set(anchors))
    assert {link.removeprefix("#") for link in links if link.startswith("#")} <= set(anchors)
    last = page.tags.index(("div", {"id": "toc"}))
    listed = {attrs.get("href") for tag, attrs in page.tags[last:] if tag == "a"}
    assert {f"#{str(term).removeprefix(PREFIXES['kg'])}" for term in terms.subjects(RDFS.label)} <= listed
    assert {link for link in links if not link.startswith(("#", "http://", "https://"))} == {
        path.name for path in (ROOT / "ontology").glob("*.md")
    }


def safe(parts: Parts) -> bool:
    """Whether a page has nothing that runs or is fetched."""
    tags = {tag for tag, _ in parts.tags}
    names = {name for _, attrs in parts.tags for name in attrs}
    scripted = [link for link in parts.values("href") if link.lower().startswith(("javascript:", "data:"))]
    return not (tags & {"script", "img", "link", "iframe", "object"} or scripted or {n for n in names if n[:2] == "on"})


def test_nothing_runs_and_nothing_is_fetched(page: Parts) -> None:
    assert safe(page)
    assert "default-src 'none'" in page.values("content")[0]
    style = re.search(r"<style>(.*?)</style>", (ROOT / "ontology" / "kg.html").read_text("utf-8"), re.DOTALL)
    assert style
    assert not re.search(r"url\(|@import", style[1])


def test_words_of_the_ontology_are_words_and_no_markup() -> None:
    pytest.importorskip("pylode")
    from scripts.ontology_page import page as written

    made = Parts(written(HOSTILE_TERM.encode(), ontology.read("schemes.ttl")))
    assert safe(made)
    assert not {"strong", "em"} & {tag for tag, _ in made.tags}
    assert made.text.count(HOSTILE) >= 5  # title, version, label, comment, example


def test_it_opens_in_a_browser_without_a_request(browser: Browser) -> None:
    tab = browser.new_page(viewport={"width": 1300, "height": 900})
    asked: list[str] = []
    said: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: said.append(message.text))
    tab.goto((ROOT / "ontology" / "kg.html").as_uri())
    tab.click("#toc a[href='#Claim']")
    box = tab.locator("#Claim").bounding_box()
    width = tab.evaluate("document.documentElement.scrollWidth")
    over = tab.evaluate(
        "[...document.querySelectorAll('td')].filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.innerText)"
    )
    tab.close()
    assert len(asked) == 1
    assert said == []
    assert box
    assert -1 < box["y"] < 900
    assert (width, over) == (1300, [])
