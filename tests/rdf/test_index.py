"""The index beside a build: the same answers as the Turtle, or none at all."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.rdf import index, ontology, store
from kg.rdf.index import DATA, FOLDER, open_index, write_index
from kg.rdf.store import Store

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
ALL = "SELECT * WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o"
MORE = "\n<https://example.org/s> <https://example.org/p> <https://example.org/o> .\n"
READ = """
import sys
from pathlib import Path
from kg.rdf.store import Store
held = Store.from_file(Path(sys.argv[1]))
print(flush=True)
sys.stdin.readline()
print(held.query(sys.argv[2]).rows[0][0], flush=True)
"""


@pytest.fixture
def graph(sound: str, tmp_path: Path) -> Path:
    """A Turtle file with its index."""
    file = tmp_path / "graph.ttl"
    file.write_text(sound, "utf-8")
    assert write_index(tmp_path / FOLDER, file.read_bytes(), len(Store(file.read_bytes())))
    return file


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows with every time that data are read into memory."""
    times: list[int] = []
    loaded = store.loaded

    def counted(data: bytes, syntax: ox.RdfFormat) -> tuple[ox.Store, int]:
        times.append(1)
        return loaded(data, syntax)

    monkeypatch.setattr(store, "loaded", counted)
    return times


def indexes(graph: Path) -> list[Path]:
    return list((graph.parent / FOLDER).iterdir())


def test_it_answers_every_question_like_the_data_and_is_not_read(graph: Path, read: list[int]) -> None:
    held = Store.from_file(graph)
    assert read == []
    loaded = Store(graph.read_bytes())
    assert len(held) == len(loaded)
    assert held.turtle == loaded.turtle
    assert held.query(ALL) == loaded.query(ALL)
    for query in ontology.queries("questions").values():
        assert held.query(query) == loaded.query(query)


def test_a_graph_that_changed_is_read(graph: Path, read: list[int]) -> None:
    before = len(Store.from_file(graph))
    with graph.open("a", encoding="utf-8") as file:
        file.write(MORE)
    assert len(Store.from_file(graph)) == before + 1
    assert read == [1]


def test_another_ontology_or_engine_is_another_index(
    graph: Path, read: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pyoxigraph.__version__", "0.0")
    Store.from_file(graph)
    monkeypatch.undo()
    monkeypatch.setattr(ontology, "terms", MORE.encode)
    assert open_index(graph.parent / FOLDER, graph.read_bytes()) is None


def test_the_next_build_takes_the_place_of_the_last(graph: Path, read: list[int]) -> None:
    (old,) = indexes(graph)
    (old.parent / ".kg-left").mkdir()  # of a build that was killed
    graph.write_text(graph.read_text("utf-8") + MORE, "utf-8")
    for _ in range(2):  # also where the very same stands there
        assert write_index(old.parent, graph.read_bytes(), 7)
        assert [old] != indexes(graph) != []
        assert len(indexes(graph)) == 1
    assert (len(Store.from_file(graph)), read) == (7, [])


def test_whatever_is_damaged_is_not_used(graph: Path) -> None:
    """Bytes changed, cut off, gone or added, in every file: the engine would believe some, and crash on others."""
    (whole,) = indexes(graph)
    spare = graph.parent / "spare"
    shutil.copytree(whole, spare)
    chance = random.Random(1)  # noqa: S311
    files = [p.relative_to(spare) for p in spare.rglob("*") if p.is_file() and p.stat().st_size]
    assert len(files) > 6
    for name in files:
        data = (spare / name).read_bytes()
        turned = bytearray(data)
        turned[chance.randrange(len(data))] ^= 0x15
        for wrong in (bytes(turned), data[: len(data) // 2], None):
            shutil.rmtree(whole)
            shutil.copytree(spare, whole)
            (whole / name).unlink() if wrong is None else (whole / name).write_bytes(wrong)
            if name.name != index.SUMS:
                assert open_index(whole.parent, graph.read_bytes()) is None, name
            assert len(Store.from_file(graph).query(ALL)) == len(Store(graph.read_bytes()).query(ALL))
    shutil.rmtree(whole)
    shutil.copytree(spare, whole)
    assert open_index(whole.parent, graph.read_bytes())
    (whole / DATA / "more.sst").write_bytes(b"")
    assert open_index(whole.parent, graph.read_bytes()) is None


@pytest.mark.parametrize("words", ["", "[]", "null", '{"files": {}}', '{"triples": "x"}', "\x00"])
def test_hashes_that_are_none(words: str, graph: Path) -> None:
    (whole,) = indexes(graph)
    (whole / index.SUMS).write_text(words, "utf-8")
    assert open_index(whole.parent, graph.read_bytes()) is None


def test_no_index_or_a_file_in_its_place(sound: str, tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text(sound, "utf-8")
    assert len(Store.from_file(tmp_path / "graph.ttl")) == len(Store(sound.encode()))
    (tmp_path / FOLDER).write_text("x", "utf-8")
    assert not write_index(tmp_path / FOLDER, sound.encode(), 1)
    assert len(Store.from_file(tmp_path / "graph.ttl")) == len(Store(sound.encode()))


def test_an_index_is_not_left_half_written(sound: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(_: Path, __: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(index, "_fill", full_disk)
    assert not write_index(tmp_path / FOLDER, sound.encode(), 1)
    assert list((tmp_path / FOLDER).iterdir()) == []


UNPRIVILEGED = """
import os, sys
from pathlib import Path
from kg.rdf.store import Store
Store(b"").query(sys.argv[2])  # all that is to be imported is
os.geteuid() or os.setuid(65534)
held = Store.from_file(Path(sys.argv[1], "graph.ttl"))
print(held.query(sys.argv[2]).rows[0][0], held._indexed)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no such rights on Windows")
def test_a_folder_that_cannot_be_written(graph: Path) -> None:
    """Read by a user who may write nothing there, and no byte of it changes."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(graph.parent, folder, dirs_exist_ok=True)
        before = {p: p.read_bytes() for p in Path(folder).rglob("*") if p.is_file()}
        everything = [Path(folder), *Path(folder).rglob("*")]
        for path in everything:
            path.chmod(0o555 if path.is_dir() else 0o444)
        command = [sys.executable, "-c", UNPRIVILEGED, folder, COUNT]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        for path in everything:
            path.chmod(0o755 if path.is_dir() else 0o644)
        assert done.stdout.split() == [str(len(Store(graph.read_bytes()).query(ALL))), "True"], done.stderr
        assert {p: p.read_bytes() for p in Path(folder).rglob("*") if p.is_file()} == before


def test_who_reads_while_the_next_build_is_written_gets_one_of_the_two(graph: Path) -> None:
    """Some hold the old index open while it goes; each answers with the old graph or the new, never with a mix."""
    old = len(Store(graph.read_bytes()).query(ALL))
    command = [sys.executable, "-c", READ, str(graph), COUNT]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    readers = [subprocess.Popen(command, encoding="utf-8", **pipes) for _ in range(3)]  # type: ignore[call-overload]
    for reader in readers:
        reader.stdout.readline()
    graph.write_text(graph.read_text("utf-8") + MORE, "utf-8")
    assert write_index(graph.parent / FOLDER, graph.read_bytes(), 1)
    for reader in readers:
        said, wrong = reader.communicate("\n", timeout=30)
        assert (reader.returncode, wrong) == (0, "")
        assert int(said) == old
    assert len(Store.from_file(graph).query(ALL)) == old + 1


def test_where_the_index_goes_while_it_is_asked_the_data_answer(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Store.from_file(graph)
    run = store._run

    def gone(asked: object, sparql: str) -> object:
        if asked is first:
            raise RuntimeError("IO error: No such file or directory: 000018.sst")
        return run(asked, sparql)  # type: ignore[arg-type]

    first = held._store
    monkeypatch.setattr(store, "_run", gone)
    assert held.query(ALL) == Store(graph.read_bytes()).query(ALL)
