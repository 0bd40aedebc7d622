"""What a notebook and the command line use: :func:`build`, :func:`read`, :class:`Graph`, and the file functions.

    import kg
    g = kg.build("seeds")
    g.laws, g.facts, g.query("SELECT …"), g.networkx()

Nothing is printed and nothing written unless asked.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.config import BASE_IRI, Settings
from kg.errors import GateError, InputError, UsageError
from kg.files import append_line, find_files, publish, read_files, read_ledger
from kg.model.facts import Fact
from kg.model.graph import Graph as Data
from kg.model.issue import Issue, Severity

if TYPE_CHECKING:
    import networkx
    import pandas
    import rdflib

    from kg.evaluate.score import Tally
    from kg.insight.corpus import Corpus
    from kg.model.entities import AnyEntity
    from kg.model.graph import Claim
    from kg.model.insight import Insights
    from kg.model.table import Table
    from kg.notebook.charts import Charts
    from kg.notebook.frames import Frames
    from kg.notebook.sentence import Sentence
    from kg.notebook.view import View
    from kg.pipeline import Document
    from kg.rdf.gate import Finding
    from kg.rdf.store import Store

NO_REPORT = ("KG-T006", "KG-T007")
Report = Callable[[int, int], None]


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

    def page(self) -> str:
        """The interactive graph as one HTML page that needs no network."""
        from kg.view.page import page

        return page(self.data, base_iri=self.settings.base_iri, title="人大政协工作报告知识图谱")

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
            "index.html": self.page().encode("utf-8"),
        }
        manifest = self._manifest(files)
        files["manifest.json"] = (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
        return files

    def write(self, out: str | Path = "output") -> dict[str, Any]:
        """Publish a build into a folder, all of it or nothing; gives the manifest. Raises GateError, OutputError."""
        files = self.outputs()
        publish(Path(out), files)
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


def load(folder: str | Path = "output") -> Graph:
    """The graph of a build, read from its folder (or its ``graph.jsonl``) without extracting anything again.

    Raises UsageError where there is no such build.
    """
    from kg.export.dump import load as read_dump

    path = Path(folder)
    path = path / "graph.jsonl" if path.is_dir() else path
    if not path.is_file():
        raise UsageError("KG-U006", f"没有这个图 · no such graph: {path}", str(path))
    data = read_dump(path.read_bytes(), str(path))
    return Graph(data, Settings(base_iri=_base_of(path)), _facts_of(path))


def _facts_of(path: Path) -> list[Fact]:
    """The records of a build, beside its graph; none where only the graph is there."""
    from kg.model.facts import ADAPTER

    records = path.with_name("facts.jsonl")
    lines = records.read_text("utf-8").split("\n") if records.is_file() else []
    return [ADAPTER.validate_json(line) for line in lines if line]


def _base_of(path: Path) -> str:
    """The base IRI that the manifest beside a build names, the default where there is none."""
    manifest = path.with_name("manifest.json")
    return str(json.loads(manifest.read_bytes())["base_iri"]) if manifest.is_file() else BASE_IRI


def _lines(rows: Iterator[str]) -> bytes:
    return "".join(row + "\n" for row in rows).encode("utf-8")


def documents(
    *paths: str | Path,
    max_bytes: int = Settings().max_bytes,
    progress: Report | None = None,
    on_error: Callable[[InputError], None] = lambda error: None,
) -> Iterator[Document]:
    """Read the reports of files, folders and globs, one at a time in a fixed order.

    A file that cannot be read goes to ``on_error`` and the others are still read; a second file of the same
    bytes is passed over. Raises UsageError where a path means nothing.
    """
    from kg.pipeline import read_document

    inputs = read_files(find_files(paths), max_bytes)
    for error in inputs.errors:
        on_error(error)
    seen: dict[bytes, Path] = {}
    for n, (path, data) in enumerate(inputs.files):
        if progress:
            progress(n, len(inputs.files))
        if data in seen:
            on_error(InputError("KG-I008", f"与 {seen[data].name} 内容相同，只计一次 · same content", str(path)))
            continue
        seen[data] = path
        try:
            yield read_document(data, path.name)
        except InputError as error:
            on_error(error)


def build(
    *paths: str | Path,
    base_iri: str | None = None,
    max_bytes: int = Settings().max_bytes,
    progress: Report | None = None,
    ledger: str | Path | None = None,
) -> Graph:
    """Build one graph from files, folders and globs; ``ledger`` is the file of decisions of identity, if any.

    Files that could not be read are in ``Graph.errors`` and in its issues. Raises UsageError where a path means
    nothing or the ledger is not readable, InputError where no file could be read at all.
    """
    from kg.resolve.graph import resolve
    from kg.resolve.ledger import parse

    words = read_ledger(Path(ledger)) if ledger else b""
    entries = parse(words, str(ledger))
    settings = Settings(
        base_iri=base_iri or BASE_IRI,
        max_bytes=max_bytes,
        ledger=str(ledger) if ledger else None,
        ledger_sha256=sha256(words).hexdigest() if ledger else None,
    )
    errors: list[InputError] = []
    read_ones = list(documents(*paths, max_bytes=max_bytes, progress=progress, on_error=errors.append))
    if not read_ones:
        raise errors[0] if len(errors) == 1 else InputError("KG-I009", _nothing(paths, errors))
    data = resolve(read_ones, [_as_issue(e) for e in errors], entries)
    facts = [fact for d in sorted(read_ones, key=lambda d: d.source.id) for fact in d.facts]
    return Graph(data, settings, facts, errors)


def _nothing(paths: Sequence[str | Path], errors: Sequence[InputError]) -> str:
    lines = [f"没有可读的文件 · nothing to read: {' '.join(map(str, paths))}"]
    return "\n".join([*lines, *(f"  {e.code} {e.cause} [{e.place}]" for e in errors)])


def _as_issue(error: InputError) -> Issue:
    severity: Severity = "info" if error.code == "KG-I008" else "error"
    return Issue(code=error.code, severity=severity, message=error.cause, doc=Path(error.place).name)


def read(text: str, name: str = "text") -> Document:
    """Read one report given as text: its facts, outline and doubts."""
    from kg.pipeline import read_document

    return read_document(text.encode("utf-8"), name)


def _load(path: Path) -> Store:
    from kg.rdf.store import Store

    path = path / "graph.ttl" if path.is_dir() else path
    if not path.is_file():
        raise UsageError("KG-U006", f"没有这个图 · no such graph: {path}", str(path))
    return Store(path.read_bytes(), str(path), path.suffix)


def query_file(graph: Path, sparql: str, wanted: Mapping[str, str] | None = None) -> Table:
    """Ask a file (Turtle, N-Triples, N-Quads, TriG) or a build's folder a query or a named question.

    ``sparql`` may be a ``.rq`` file; ``wanted`` are the parameters of a named question (``{"law": "城市更新"}``).
    The named graphs of a file are asked as one; ``GRAPH`` tells them apart. Raises UsageError.
    """
    from kg.rdf.answer import Answer

    return _load(graph).ask(_written(sparql, wanted), Answer.table)


def query_endpoint(url: str, sparql: str, wanted: Mapping[str, str] | None = None, seconds: float = 30.0) -> Table:
    """Ask a SPARQL endpoint elsewhere as :func:`query_file` asks a file; the query leaves this machine.

    Raises UsageError: KG-U014 where it cannot be reached in time, KG-U015 where it gives no result.
    """
    from kg.rdf.answer import Answer
    from kg.rdf.remote import ask

    return ask(url, _written(sparql, wanted), Answer.table, seconds)


def query_as(
    form: str, where: Path | str, sparql: str, wanted: Mapping[str, str] | None = None, seconds: float = 30.0
) -> bytes:
    """The answer of a file (Path) or an endpoint (str) in a format: ``srj xml csv tsv``, ``ttl`` for triples.

    Raises UsageError, KG-U013 where such an answer has no such format.
    """
    from kg.rdf.remote import ask

    query = _written(sparql, wanted)
    if isinstance(where, Path):
        return _load(where).ask(query, lambda answer: answer.written(form))
    return ask(where, query, lambda answer: answer.written(form), seconds)


def _written(sparql: str, wanted: Mapping[str, str] | None) -> str:
    """A query from its text, its ``.rq`` file or its name."""
    if sparql.endswith(".rq") and Path(sparql).is_file():
        sparql = Path(sparql).read_text("utf-8")
    return asked(sparql, wanted or {})


def asked(sparql: str, wanted: Mapping[str, str]) -> str:
    """The SPARQL of a named question with its parameters filled in; a query as it is. Raises UsageError."""
    from kg.rdf.questions import filled, named, question

    if named(sparql):
        return filled(question(sparql), wanted)
    if wanted:
        raise UsageError(
            "KG-U012", f"只有具名问题有参数 · only named questions have parameters: {sparql[:60]}", "--param"
        )
    return sparql


def question_list() -> Table:
    """The named questions with their parameters and what they ask."""
    from kg.model.table import Table
    from kg.rdf.questions import questions

    rows = tuple((q.name, " ".join(f"--{p}" for p in q.params) or None, q.zh, q.en) for q in questions().values())
    return Table(("name", "parameters", "问题", "question"), rows)


def explain_file(graph: Path, iri: str, limit: int = 20) -> Explanation:
    """The sentences behind a node of a Turtle file. Raises UsageError where the graph has no such node."""
    from kg.rdf.explain import explain

    return explain(_load(graph), None, iri, limit)


def validate_file(graph: Path) -> list[Finding]:
    """The findings of the shapes and the cross-node checks on a Turtle file. Raises UsageError."""
    from kg.rdf.gate import check
    from kg.rdf.shapes import validate_shapes

    store = _load(graph)
    return [*check(store), *validate_shapes(graph.read_bytes())]


def formats() -> Table:
    """The formats of :meth:`Graph.export`, each with what it is."""
    from kg.export.run import formats as known

    return known()


def evaluate(gold: Path, texts: Path, pred: Path | None = None) -> Tally:
    """Score the extraction (or the records in ``pred``) against gold records. Raises UsageError."""
    from kg.evaluate.run import evaluate_folder

    return evaluate_folder(gold, texts, pred)


def evaluation_text(tally: Tally) -> str:
    """The figures of an evaluation as a table for people."""
    from kg.evaluate.run import figures_text

    return figures_text(tally)


def worst_rules_text(tally: Tally) -> str:
    """The least precise rules of an evaluation, for people; empty when no fact was wrong."""
    from kg.evaluate.run import worst_text

    return worst_text(tally)


def ledger_lines(path: str | Path) -> list[Line]:
    """The lines of a ledger with what became of each: in force, taken back, or followed by a later word.

    Raises UsageError (KG-U020) where a line is not readable.
    """
    from kg.resolve.ledger import lines, parse

    return lines(parse(read_ledger(Path(path)), str(path)))


def ledger_add(
    path: str | Path, left: str, right: str, judgement: str, who: str, why: str, when: str | None = None
) -> Entry:
    """Add a decision on two entities, by their ids, to the end of a ledger. Raises UsageError (KG-U023)."""
    if left.partition("/")[0] != right.partition("/")[0]:
        raise UsageError("KG-U023", f"种类不同 · other kinds: {left} / {right}")
    return _append(path, left=left, right=right, judgement=judgement, who=who, why=why, when=when)


def ledger_take_back(path: str | Path, line: str, who: str, why: str, when: str | None = None) -> Entry:
    """Take a decision back, by the id of its line. Raises UsageError (KG-U022) where none such stands."""
    from kg.resolve.ledger import parse, standing

    if line not in {entry.id for entry in standing(parse(read_ledger(Path(path)), str(path)))}:
        raise UsageError("KG-U022", f"裁决簿中没有有效的 {line} · no such line stands", str(path))
    return _append(path, takes_back=line, who=who, why=why, when=when)


def _append(path: str | Path, **content: str | None) -> Entry:
    from kg.model.ledger import entry
    from kg.resolve.ledger import parse

    parse(read_ledger(Path(path)), str(path))  # a ledger that cannot be read is not written to
    try:
        made = entry(**content)
    except ValueError as error:
        raise UsageError(
            "KG-U023", f"裁决不成立 · not a decision: {str(error).splitlines()[-2:]}", str(path)
        ) from error
    append_line(Path(path), made.line())
    return made


def diff(old: Graph | str | Path, new: Graph | str | Path) -> Table:
    """What two graphs do not share, a row a difference: graphs, folders of builds, their ``graph.jsonl``, or reports.

    Reports are built first. Raises UsageError and InputError as :func:`load` and :func:`build` do.
    """
    from kg.insight.diff import diff as differences
    from kg.insight.diff import table

    a, b = _graph(old), _graph(new)
    return table(differences(a.corpus, b.corpus, a.insights, b.insights))


def _graph(given: Graph | str | Path) -> Graph:
    """A graph as it is, a build loaded, or reports built."""
    if isinstance(given, Graph):
        return given
    path = Path(given)
    built = path.suffix == ".jsonl" or (path / "graph.jsonl").is_file()
    return load(path) if built else build(path)


def serve(
    path: str | Path = "output",
    *,
    address: str = "127.0.0.1",
    port: int = 8765,
    origin: str | None = None,
    ready: Callable[[str], None] = lambda url: None,
    **limits: Any,
) -> None:
    """Serve a build's folder, or a file of triples, over HTTP on this machine only, until interrupted.

    ``ready`` is told the URL, ``origin`` is a site whose pages may ask, ``limits`` are fields of
    :class:`kg.serve.messages.Limits`. Raises UsageError.
    """
    try:
        from kg.serve.messages import Limits
        from kg.serve.run import serve as run
    except ModuleNotFoundError as error:
        raise UsageError("KG-U042", f"缺少 · not installed: {error.name}", "renda-kg[serve]") from error
    run(Path(path), address=address, port=port, origin=origin, ready=ready, limits=Limits(**limits))


def mcp(folder: str | Path = "output", **limits: Any) -> None:
    """Serve a build to agents as tools of the Model Context Protocol, on stdin and stdout, until stdin is closed.

    ``limits`` are fields of :class:`kg.serve.messages.Limits`. Raises UsageError.
    """
    from kg.export.manifest import VERSION

    graph = load(folder)
    try:
        from kg.mcp.run import serve as run
        from kg.serve.messages import Limits
    except ModuleNotFoundError as error:
        raise UsageError("KG-U043", f"缺少 · not installed: {error.name}", "renda-kg[mcp]") from error
    path = Path(folder) if Path(folder).is_dir() else Path(folder).parent
    held: dict[str, Any] = {"workers": 1, "answer_bytes": 16 * 1024 * 1024, **limits}
    run(graph, path / "graph.ttl", Limits(**held), VERSION)


if TYPE_CHECKING:
    from kg.model.ledger import Entry
    from kg.rdf.explain import Explanation
    from kg.resolve.ledger import Line
    from kg.resolve.why import Why
