"""The tools by name: what each takes and gives, what it is for, and how it is run."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BaseModel, Field, create_model

from kg.mcp.cites import Cites
from kg.mcp.known import Known
from kg.mcp.messages import (
    Answered,
    Arguments,
    Explain,
    Explained,
    Facts,
    Found,
    Question,
    Rows,
    Search,
    Sparql,
    Told,
)
from kg.mcp.rows import Asker
from kg.rdf import questions
from kg.rdf.store import Store

Run = Callable[[Any], Awaitable[BaseModel]]
SCHEMES = {"outcome": "outcome", "verdict": "verdict"}
CONCEPTS = """SELECT ?label {{ ?c skos:inScheme <https://w3id.org/renda-kg/scheme/{0}> ; skos:prefLabel ?label .
FILTER(LANG(?label) = "zh") }} ORDER BY ?c"""
PART = "所问名称的一部分 · a part of the name asked for"
YEAR = "四位年份 · a year of four digits"


class Tool(NamedTuple):
    """A tool; ``about`` is Chinese and English."""

    name: str
    about: str
    takes: type[Arguments]
    gives: type[BaseModel]
    run: Run


def tools(known: Known, cites: Cites, asker: Asker) -> dict[str, Tool]:
    """All tools by name: four of their own, then the named questions in their order."""

    async def search(wanted: Search) -> Found:
        return known.search(wanted)

    async def facts(wanted: Facts) -> Told:
        return known.facts(wanted)

    async def explain(wanted: Explain) -> Explained:
        return known.explain(wanted)

    async def sparql(wanted: Sparql) -> Rows:
        return await asker.ask(wanted.query, wanted.limit, wanted.offset)

    own = (
        Tool("search", "按名称或其一部分找实体 · find entities by name or a part of it", Search, Found, search),
        Tool(
            "facts", "一个实体的全部陈述，连同原句、引文与位置 · what the reports say of an entity, with sentences, "
            "quotes and offsets", Facts, Told, facts,
        ),
        Tool(
            "explain", "两个名称为何是或不是同一事物 · why two names are one thing or not", Explain, Explained, explain
        ),
        Tool(
            "sparql", "只读的 SPARQL 1.1 查询（常用前缀无需声明，不可用 SERVICE）· a read-only SPARQL 1.1 query; the "
            "usual prefixes are declared, SERVICE is refused", Sparql, Rows, sparql,
        ),
    )  # fmt: skip
    asked = (_question(question, cites, asker) for question in questions.questions().values())
    return {tool.name: tool for tool in (*own, *asked)}


def _question(question: questions.Question, cites: Cites, asker: Asker) -> Tool:
    """A named question as a tool; a parameter that is not given lets everything pass."""

    async def run(wanted: Question) -> Answered:
        given = {p: getattr(wanted, p) for p in question.params}
        filled = questions.filled(question, {p: str(value) for p, value in given.items() if value is not None})
        return cites.answered(await asker.ask(filled, wanted.limit, wanted.offset))

    fields: dict[str, Any] = {p: (_parameter(p), None) for p in question.params}
    takes = create_model(f"{question.name}-arguments", __base__=Question, **fields)
    return Tool(question.name, f"{question.zh} · {question.en}", takes, Answered, run)


@cache
def _parameter(name: str) -> Any:
    """The type of a question's parameter: a year, one of the concepts of a scheme, or text."""
    if name == "year":
        return Annotated[int | None, Field(ge=1949, le=2100, description=YEAR)]
    if name in SCHEMES:
        labels = tuple(str(row[0]) for row in Store(b"").query(CONCEPTS.format(SCHEMES[name])))
        return Literal[labels] | None
    return Annotated[str | None, Field(max_length=2000, description=PART)]
