"""The graph of a build as a store on disk beside it, with the ontology, so that a query need not read the Turtle.

It is no artefact: its bytes differ from build to build, no manifest names it, and it may be deleted at any time. It
stands in a folder named after what it was made from (the bytes of the Turtle and of the ontology, the engine's
version), and holds the hashes of its own files: what does not agree to the byte is not used, since the engine may
crash on, or believe, a damaged file. Nothing here raises for want of an index; the Turtle is always enough.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kg.rdf import ontology

if TYPE_CHECKING:
    import pyoxigraph

FOLDER = "store"  # beside graph.ttl
DATA, SUMS = "data", "sums.json"
# what the engine and the system raise where a file is missing, damaged or not to be read or written
FAILS = (OSError, RuntimeError)


def write_index(folder: Path, turtle: bytes, triples: int) -> bool:
    """Leave the index of a Turtle document of so many triples in a folder, and no other; whether that was done.

    It is written aside and moved into place whole, so readers see all of it or none.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".kg-", dir=folder, ignore_cleanup_errors=True) as aside:
            made, wanted = Path(aside, "made"), folder / _name(turtle)
            _make(made, turtle, triples)
            for old in folder.iterdir():
                if old != Path(aside):
                    shutil.rmtree(old)
            made.rename(wanted)
    except FAILS:
        return False
    return True


def open_index(folder: Path, turtle: bytes) -> tuple[pyoxigraph.Store, int] | None:
    """The read-only store of these very bytes and their number of triples; None where there is none that is whole."""
    import pyoxigraph

    place = folder / _name(turtle)
    try:
        said = json.loads((place / SUMS).read_bytes())
        if said["files"] != _sums(place / DATA):
            return None
        return pyoxigraph.Store.read_only(str(place / DATA)), int(said["triples"])
    except (*FAILS, ValueError, KeyError, TypeError):
        return None


def _make(place: Path, turtle: bytes, triples: int) -> None:
    place.mkdir()
    _fill(place / DATA, turtle)
    said = {"triples": triples, "files": _sums(place / DATA)}
    (place / SUMS).write_text(json.dumps(said, indent=1), "utf-8")


def _fill(place: Path, turtle: bytes) -> None:
    """Load a store on disk; it is closed when this returns."""
    import pyoxigraph

    store = pyoxigraph.Store(str(place))
    for data in (turtle, ontology.terms()):
        store.bulk_load(data, pyoxigraph.RdfFormat.TURTLE)
    store.flush()


def _sums(place: Path) -> dict[str, str]:
    """The hash of every file of a store."""
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(place.iterdir())}


def _name(turtle: bytes) -> str:
    import pyoxigraph

    made_from = (turtle, ontology.terms(), pyoxigraph.__version__.encode())
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in made_from)).hexdigest()
