"""Parquet, a file a table, for pandas, polars, DuckDB and Spark; needs the extra ``tables``."""

from __future__ import annotations

from collections.abc import Iterator
from io import RawIOBase
from itertools import islice
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.export.content import About, Content, Part
from kg.export.tables import sheets
from kg.export.tables.columns import Kind, Sheet

if TYPE_CHECKING:
    import pyarrow

ABOUT = About("Parquet：列式表，供 pandas、DuckDB", "Parquet tables with types, for pandas and DuckDB (extra: tables)")
ROWS = 10_000


def parts(content: Content) -> Iterator[Part]:
    """A file a table. Raises UsageError (KG-U031) without the extra."""
    _pyarrow()
    for sheet in sheets(content):
        yield Part(f"{sheet.name}.parquet", "application/vnd.apache.parquet", _pieces(sheet))


def _pyarrow() -> Any:
    try:
        import pyarrow.parquet
    except ImportError as error:
        raise UsageError("KG-U031", "需要 pyarrow · pyarrow is needed: renda-kg[tables]", "parquet") from error
    return pyarrow


def schema(sheet: Sheet) -> pyarrow.Schema:
    """Names and types of the columns, with their Chinese titles as metadata."""
    arrow = _pyarrow()
    types: dict[Kind, Any] = {
        "string": arrow.string(), "integer": arrow.int64(), "number": arrow.float64(), "boolean": arrow.bool_(),
    }  # fmt: skip
    fields = [
        arrow.field(c.name, types[c.kind], nullable=not c.required, metadata={"title": c.title}) for c in sheet.columns
    ]
    return arrow.schema(fields, metadata={"title": sheet.title, "description": sheet.english})


def _pieces(sheet: Sheet) -> Iterator[bytes]:
    """The file, a group of rows after another."""
    arrow, out, shape = _pyarrow(), _Passing(), schema(sheet)
    rows = iter(sheet.rows())
    with arrow.parquet.ParquetWriter(out, shape, compression="zstd") as writer:
        while batch := list(islice(rows, ROWS)):
            columns = [
                arrow.array(values, type=field.type)
                for values, field in zip(zip(*batch, strict=True), shape, strict=True)
            ]
            writer.write_table(arrow.Table.from_arrays(columns, schema=shape))
            yield out.taken()
    yield out.taken()


class _Passing(RawIOBase):
    """A file that keeps nothing but what has not been taken yet."""

    def __init__(self) -> None:
        self._held: list[bytes] = []
        self._at = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._held.append(bytes(data))
        self._at += len(self._held[-1])
        return len(self._held[-1])

    def tell(self) -> int:
        return self._at

    def taken(self) -> bytes:
        """What was written since the last time."""
        held, self._held = b"".join(self._held), []
        return held
