"""A graph as a notebook holds it: what is in it, what it says together, its forms and its files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.api.questions import asked
from kg.config import Settings
from kg.errors import GateError, InputError
from kg.files import publish
from kg.model.facts import Fact
from kg.model.graph import Graph as Data
from kg.model.issue import Issue

if TYPE_CHECKING:
    import networkx
    import pandas
    import rdflib

    from kg.insight.corpus import Corpus
    from kg.model.entities import AnyEntity
    from kg.model.graph import Claim
    from kg.model.insight import Insights
    from kg.model.table import Table
    from kg.notebook.charts import Charts
    from kg.notebook.frames import Frames
    from kg.notebook.sentence import Sentence
    from kg.notebook.view import View
    from kg.rdf.explain import Explanation
    from kg.rdf.gate import Finding
    from kg.rdf.store import Store
    from kg.resolve.why import Why
    from kg.view.data.everything import Build


NO_REPORT = ("KG-T006", "KG-T007")


class Graph:
    """One graph of reports, entities and claims, as a notebook holds it."""

    def __init__(
        self, data: Data, settings: Settings, facts: Sequence[Fact] = (), errors: Sequence[InputError] = ()
    ) -> None:
        self.data = data
        self.settings = settings
        self.errors = tuple(errors)
        self._facts = tuple(fact for fact in facts if fact.kind != "not_number")

    @property
    def facts(self) -> list[dict[str, Any]]:
        """Every fact as a record (see the record format), in the order of the texts."""
        return [fact.record() for fact in self._facts]

    @property
    def issues(self) -> tuple[Issue, ...]:
        """The doubts: what was dropped, ambiguous or contradictory."""
        return self.data.issues

    def complaints(self) -> list[str]:
        """What a person should hear at once: files not read, and texts in which no report was found."""
        names = {source.id: source.path for source in self.data.sources}
        empty = [i for i in self.data.issues if i.code in NO_REPORT and i.doc in names]
        return [*map(str, self.errors), *(f"{i.code}: {i.message} [{names[i.doc]}]" for i in empty)]

    def entities(self, kind: str | None = None) -> list[AnyEntity]:
        """The entities, of one kind (``body`` ``law`` ``place`` ``person`` ``period`` …) or all; sorted by id."""
        return [e for e in self.data.entities if kind in (None, e.kind)]

    @property
    def bodies(self) -> list[AnyEntity]:
        """The bodies named in the reports."""
        return self.entities("body")

    @property
    def laws(self) -> list[AnyEntity]:
        """The laws and regulations."""
        return self.entities("law")

    @cached_property
    def turtle(self) -> bytes:
        """The graph as Turtle, the same bytes at every build."""
        from kg.rdf.turtle import to_turtle

        return to_turtle(self.data, self.settings.base_iri, self.insights)

    @cached_property
    def store(self) -> Store:
        """The graph in an embedded SPARQL store."""
        from kg.rdf.store import Store

        return Store.from_turtle(self.turtle)

    @cached_property
    def rdf(self) -> rdflib.Graph:
        """The graph for rdflib."""
        return self.store.to_rdflib()

    def query(self, sparql: str, **wanted: str) -> Table:
        """Ask a SPARQL SELECT, ASK or CONSTRUCT query, or a named question: ``g.query("life-of-a-law", law="消防")``.

        The usual prefixes are declared. Raises UsageError.
        """
        return self.store.query(asked(sparql, wanted))

    @cached_property
    def frames(self) -> Frames:
        """What the reports say as pandas tables: ``g.frames.numbers``, ``.activities``, ``.laws``, ``.bodies`` …"""
        from kg.notebook.frames import Frames

        return Frames(self.corpus, lambda: self.insights)

    def frame(self, table: Table | str, **wanted: str) -> pandas.DataFrame:
        """Any table of this graph, or the answer to a query or named question, as a pandas frame.

        ``g.frame(g.audit())``, ``g.frame("life-of-a-law", law="消防")``. Raises UsageError.
        """
        from kg.notebook.frames import frame

        return frame(self.query(table, **wanted) if isinstance(table, str) else table)

    @cached_property
    def charts(self) -> Charts:
        """Pictures that need no network: ``g.charts.series("代表联络站")``, ``.law_events()``, ``.compare(…)`` …"""
        from kg.notebook.charts import Charts

        return Charts(self.frames, self.series, self.audit)

    def sentence(self, fact: Fact | Claim | Mapping[str, Any] | str) -> Sentence:
        """The sentence of a fact (of ``g.facts``, or by its id) with its words marked. Raises UsageError."""
        from kg.notebook.sentence import sentence

        return sentence(self.corpus, fact)

    def view(self, height: int = 640) -> View:
        """The interactive page in a notebook cell, in a sandboxed frame."""
        from kg.notebook.view import View

        return View(self.page(), height)

    def networkx(self) -> networkx.MultiDiGraph[str]:
        """Entities as nodes, claims as edges from who acts to what is acted on, each with its quote and place."""
        from kg.export.network import network

        return network(self.data)

    def explain(self, iri: str, limit: int = 20) -> Explanation:
        """The sentences behind a node."""
        from kg.rdf.explain import explain

        return explain(self.store, self.settings.base_iri, iri, limit)

    def why(self, left: str, right: str) -> Why:
        """Why two names (ids, IRIs or names) are one thing or not: decision, clues, sentences. Raises UsageError."""
        from kg.resolve.why import why

        return why(self.data, self.entity(left), self.entity(right))

    def entity(self, name: str) -> str:
        """The id that an id, IRI or name means. Raises UsageError where none or several fit."""
        from kg.resolve.which import which

        return which(self.data, self.settings.base_iri, name)

    def review(self) -> list[Why]:
        """The pairs left open, each with its clues and sentences, for a person to decide."""
        from kg.resolve.why import why

        return [why(self.data, d.left, d.right) for d in self.data.decisions if d.judgement == "unsure"]

    @cached_property
    def corpus(self) -> Corpus:
        """The graph as insights read it: claims by report, reports by body, sentences."""
        from kg.insight.corpus import Corpus

        return Corpus(self.data)

    @cached_property
    def insights(self) -> Insights:
        """What the reports say together: biographies, promises, series, findings, chains, absences, decisions."""
        from kg.insight.everything import insights

        return insights(self.corpus)

    def law(self, name: str) -> Law:
        """A law by its id, its full title or a part of it. Raises UsageError where none or several fit."""
        return Law(self, name)

    def promises(self) -> Table:
        """Each planned act and what later reports say of it, both sentences side by side."""
        from kg.insight.promises import table

        return table(self.corpus, self.insights.promises)

    def series(self, word: str = "") -> Table:
        """The figures of an indicator over periods and bodies; what may not be joined stands apart with the reason."""
        from kg.insight.series import table

        return table(self.corpus, self.insights.series, self.insights.apart, word)

    def audit(self) -> Table:
        """Sums that were checked, with the arithmetic and the sentences."""
        from kg.insight.audit import table

        return table(self.corpus, self.insights.findings)

    def chains(self) -> Table:
        """Acts of oversight and what the texts say came of them."""
        from kg.insight.chains import table

        return table(self.corpus, self.insights.chains)

    def absences(self) -> Table:
        """What was planned or enacted and is never spoken of again, with the reports searched."""
        from kg.insight.absences import table

        return table(self.corpus, self.insights.absences)

    def why_no_absences(self) -> str:
        """Why :meth:`absences` is empty where it is: no later report to search, or nothing to be missed."""
        from kg.insight.absences import why_none

        return why_none(self.corpus)

    def export(
        self,
        name: str,
        out: str | Path | None = None,
        *,
        by_document: bool = False,
        licence: str | None = None,
    ) -> list[Path]:
        """Write the graph in another format into a folder (``export/<name>``); gives the files.

        :func:`formats` lists the formats; beside each stands ``dataset.ttl``, which says what it is. ``by_document``:
        N-Quads with one named graph a document; ``licence``: the IRI of the licence under which you publish the data.
        Raises UsageError for an unknown format or option, OutputError.
        """
        from kg.export.content import Content
        from kg.export.registry import exporter
        from kg.export.run import export

        exporter(name)  # an unknown format is said before anything is worked out
        content = Content(
            self.data, self.settings.base_iri, self.insights, self.corpus.sentence, self._views, by_document, licence
        )
        folder = Path("export") / name if out is None else Path(out)
        files = export(name, content)
        publish(folder, files)
        return [folder / file for file in files]

    def _views(self) -> dict[str, Table]:
        """The tables for people of what reports say together, by what they are called."""
        from kg.insight.biography import table

        return {
            "承诺": self.promises(),
            "数列": self.series(),
            "核对": self.audit(),
            "监督链条": self.chains(),
            "没有下文": self.absences(),
            "法规历程": table(self.corpus, self.insights.biographies),
        }

    def pages(self) -> dict[str, bytes]:
        """The folder of pages (``index.html`` …, and what they share in ``assets``) by path, as a build writes it."""
        from kg.view.site import site

        return site(self._build())

    def page(self) -> str:
        """The interactive graph as one HTML page that holds everything and needs no network."""
        from kg.view.site import page

        return page(self._build())

    def _build(self) -> Build:
        """This graph as the pages need it."""
        from kg.export.manifest import VERSION
        from kg.view.data.everything import Build

        base = self.settings.base_iri
        return Build(self.data, self.insights, self.turtle, self.store, base, f"renda-kg {VERSION}")

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks of the gate found: errors block publication, warnings are doubts."""
        from kg.rdf.gate import gate

        return tuple(gate(self.data, self.store, self.settings.base_iri))

    def outputs(self) -> dict[str, bytes]:
        """The files of a build by name, the manifest last. Raises GateError where a check failed."""
        from kg.export.dump import dump

        wrong = [f for f in self.findings if f.severity == "error"]
        if wrong:
            more = f"（另有 {len(wrong) - 5} 处 · and {len(wrong) - 5} more）" if len(wrong) > 5 else ""
            raise GateError("KG-G001", "\n".join(f.text() for f in wrong[:5]) + more, "graph.ttl")
        files = {
            "graph.ttl": self.turtle,
            "facts.jsonl": _lines(f.json_line() for f in self._facts),
            "graph.jsonl": dump(self.data),
            "issues.jsonl": _lines(i.json_line() for i in self._all_issues()),
            **self.pages(),
        }
        manifest = self._manifest(files)
        files["manifest.json"] = (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
        return files

    def write(self, out: str | Path = "output") -> dict[str, Any]:
        """Publish a build into a folder, all of it or nothing; gives the manifest. Raises GateError, OutputError.

        Beside it stands an index for queries (``store/``), which is no part of the build and may be deleted.
        """
        from kg.rdf.index import FOLDER, write_index

        files = self.outputs()
        publish(Path(out), files)
        write_index(Path(out) / FOLDER, files["graph.ttl"], len(self.store))
        manifest: dict[str, Any] = json.loads(files["manifest.json"])
        return manifest

    def _all_issues(self) -> list[Issue]:
        warnings = [f.issue() for f in self.findings if f.severity == "warning"]
        return [*self.data.issues, *warnings]

    def _manifest(self, files: dict[str, bytes]) -> dict[str, Any]:
        from kg.export.manifest import manifest

        return manifest(self.data, self._facts, self.settings, files, len(self.store))

    def __repr__(self) -> str:
        data = self.data
        return (
            f"<kg.Graph: {len(data.sources)} documents, {len(data.reports)} reports, "
            f"{len(data.entities)} entities, {len(data.claims)} claims, {len(data.issues)} issues>"
        )

    def _repr_html_(self) -> str:
        from kg.view.summary import summary_html

        return summary_html(self.data)


class Law:
    """A law of a graph; ``id`` and ``title`` say which."""

    def __init__(self, graph: Graph, name: str) -> None:
        from kg.insight.biography import find

        self._graph = graph
        self.id = find(graph.corpus, name)
        self.title = graph.corpus.label(self.id) or ""

    def biography(self) -> Table:
        """Its life in the order of time: year, stage, event, status, actor, sentence; skipped stages as gaps."""
        from kg.insight.biography import table

        lives = tuple(b for b in self._graph.insights.biographies if b.law == self.id)
        return table(self._graph.corpus, lives)

    def __repr__(self) -> str:
        return f"<kg.Law {self.title} {self.id}>"


def _lines(rows: Iterator[str]) -> bytes:
    return "".join(row + "\n" for row in rows).encode("utf-8")
