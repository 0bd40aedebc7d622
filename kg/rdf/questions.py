"""The named questions of ``ontology/questions``: which there are, what they ask, and their parameters filled in."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from kg.errors import UsageError
from kg.rdf import ontology

# «life-of-a-law», and no SPARQL: a query has blanks and braces
NAME = re.compile(r"\d{2}|(?:\d{2}-)?[a-z][a-z-]*")


class Question(NamedTuple):
    """A question: its name, what it asks in both languages, its parameters, and its SPARQL.

    A parameter ``law`` stands in the query as ``VALUES ?wantedLaw { "" }``; the empty text lets everything pass.
    """

    name: str
    zh: str
    en: str
    params: tuple[str, ...]
    sparql: str


@cache
def questions() -> dict[str, Question]:
    """Every question by its name without its number (``life-of-a-law``), in the order of the numbers."""
    found = {}
    for file, query in ontology.queries("questions").items():
        head = ontology.head(query)
        name = file.partition("-")[2]
        found[name] = Question(name, head["zh"], head["en"], tuple(head.get("params", "").split()), query)
    return found


def named(text: str) -> bool:
    """Whether a text is the name of a question rather than a query."""
    return NAME.fullmatch(text) is not None


def question(name: str) -> Question:
    """The question of a name or number. Raises UsageError (KG-U011) with the names nearest to it."""
    table = questions()
    numbers = dict(zip((file[:2] for file in ontology.queries("questions")), table, strict=True))
    wanted = numbers.get(name[:2], name) if name[:2].isdigit() else name
    if wanted not in table:
        near = "、".join(get_close_matches(wanted, table, n=5, cutoff=0.3)) or "kg query --list"
        raise UsageError("KG-U011", f"没有这个问题 · no such question: {name}\n  相近的 · near: {near}", name)
    return table[wanted]


def filled(asked: Question, wanted: Mapping[str, str]) -> str:
    """The SPARQL of a question with its parameters set: each must be contained in what it names.

    Raises UsageError (KG-U012) for a parameter that the question does not have.
    """
    query = asked.sparql
    for name, text in wanted.items():
        if name not in asked.params:
            known = "、".join(f"--{param}" for param in asked.params) or "无 none"
            message = f"问题 {asked.name} 没有参数 --{name}；有的是 · has no such parameter, it has: {known}"
            raise UsageError("KG-U012", message, f"--{name}")
        before, row, after = query.partition(f'VALUES ?wanted{name.title()} {{ "')
        query = before + row[:-1] + json.dumps(text, ensure_ascii=False) + after[after.index('"') + 1 :]
    return query
