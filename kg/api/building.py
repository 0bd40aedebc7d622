"""Reports to a graph, a graph from its build, and what two graphs do not share."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from kg.api.graph import Graph
from kg.config import BASE_IRI, Settings
from kg.errors import InputError, UsageError
from kg.files import find_files, read_files, read_ledger
from kg.model.facts import Fact
from kg.model.issue import Issue, Severity

if TYPE_CHECKING:
    from kg.model.table import Table
    from kg.pipeline import Document


Report = Callable[[int, int], None]


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
