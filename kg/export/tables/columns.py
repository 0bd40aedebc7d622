"""Columns read off the models, so that a field added to a model is a column of its table at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from kg.export.tables.titles import TITLES
from kg.model.base import Frozen
from kg.model.source import Span

Kind = Literal["string", "integer", "number", "boolean"]
Value = str | int | float | bool | None
Row = tuple[Value, ...]
# between the values of a cell that holds several
BETWEEN = "；"


class Column(NamedTuple):
    """A column: ``name`` for programs, ``title`` for people.

    ``values`` are the only values it takes, empty where it is open; ``scheme`` is the prefix of the concept scheme that
    has their names; ``ref`` is the table whose ids it holds.
    """

    name: str
    title: str
    kind: Kind = "string"
    values: tuple[str, ...] = ()
    scheme: str | None = None
    ref: str | None = None
    required: bool = False


@dataclass(frozen=True)
class Sheet:
    """A table by its name, its Chinese and English titles, its columns, and rows to be gone through as often as asked.

    The first column is the key where it is called ``id``. ``index`` marks a table that lists what others hold in full;
    ``people`` one that a person would open.
    """

    name: str
    title: str
    english: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterable[Row]]
    index: bool = False
    people: bool = True

    @property
    def key(self) -> str | None:
        """The name of the column that tells the rows apart; None for a table of links."""
        return "id" if self.columns[0].name == "id" else None


def column(name: str, kind: Kind = "string", **more: Any) -> Column:
    """A column with its Chinese title. Raises KeyError where there is none."""
    return Column(name, TITLES[name], kind, **more)


def columns_of(
    model: type[Frozen], omit: Collection[str] = (), schemes: dict[str, str] | None = None, refs: Collection[str] = ()
) -> tuple[Column, ...]:
    """The columns of a model in the order of its fields; a field that is a model itself gives one for each of its own.

    ``schemes`` are the prefixes of the concept schemes of fields, ``refs`` the fields that hold ids of entities.
    """
    found = []
    for name, annotation in _fields(model):
        if name in omit:
            continue
        kind, values, required = _kind(annotation)
        ref = "entities" if name in refs else None
        scheme = (schemes or {}).get(name)
        found.append(column(name, kind, values=values, scheme=scheme, ref=ref, required=required))
    return tuple(found)


def cells(record: Frozen) -> dict[str, Value]:
    """The values of a record by the names of its columns."""
    found: dict[str, Value] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, Frozen):
            found |= {f"{name}_{key}": inner for key, inner in cells(value).items()}
        else:
            found[name] = cell(value)
    return found


def cell(value: Any) -> Value:
    """A value as a cell holds it; several stand side by side."""
    if isinstance(value, Span):
        return f"{value.start}-{value.end}"
    if isinstance(value, list | tuple):
        return BETWEEN.join(str(cell(v)) for v in value) or None
    return value  # type: ignore[no-any-return]


def row(columns: Iterable[Column], values: dict[str, Value], known: Collection[str]) -> Row:
    """The cells of a row; a reference to what the graph leaves out is left out."""
    held = ((c.ref, values.get(c.name)) for c in columns)
    return tuple(None if ref and value not in known else value for ref, value in held)


def _fields(model: type[Frozen], before: str = "") -> Iterator[tuple[str, Any]]:
    for name, field in model.model_fields.items():
        inner = [o for o in _options(field.annotation) if isinstance(o, type) and issubclass(o, Frozen)]
        if inner:
            yield from ((n, o | None) for n, o in _fields(inner[0], f"{before}{name}_"))
        else:
            yield before + name, field.annotation


def _options(annotation: Any) -> tuple[Any, ...]:
    return get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)


def _kind(annotation: Any) -> tuple[Kind, tuple[str, ...], bool]:
    """Type, the only values, and whether there always is one."""
    options = _options(annotation)
    told = [o for o in options if o is not NoneType]
    values = get_args(told[0]) if len(told) == 1 and get_origin(told[0]) is Literal else ()
    required = NoneType not in options
    if all(o is bool for o in told):
        return "boolean", (), required
    if all(o is int for o in told):
        return "integer", (), required
    if all(o in (int, float) for o in told):
        return "number", (), required
    return "string", values, required
