"""``kg query`` with named questions: found by name, filled in, refused with what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.rdf.questions import filled, question, questions
from tests.cli.test_cli import built, kg

__all__ = ["built"]


def test_a_named_question_with_a_parameter(built: Path) -> None:
    done = kg("query", "enforcement-inspections", "--body", "周口", "--graph", built / "graph.ttl", "--json")
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)
    assert rows
    assert all("周口" in row["body"] for row in rows)


def test_the_list_names_every_question() -> None:
    done = kg("query", "--list", "--format", "csv")
    assert done.returncode == 0
    assert all(f"\n{name}," in done.stdout for name in questions())


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("law-life",), "life-of-a-law"),
        (("life-of-a-law", "--lw", "消防"), "--law"),
        (("life-of-a-law", "--law"), "--law"),
        (("ASK { ?s ?p ?o }", "--law", "消防"), "KG-U012"),
        ((), "--list"),
    ],
)
def test_a_bad_question_says_what_to_do(arguments: tuple[str, ...], says: str, built: Path) -> None:
    done = kg("query", *arguments, "--graph", built / "graph.ttl")
    assert done.returncode == 2
    assert says in done.stderr
    assert not done.stdout


def test_a_question_goes_by_name_and_number() -> None:
    assert question("05") == question("life-of-a-law") == question("05-life-of-a-law")
    with pytest.raises(UsageError):
        question("99")


def test_a_parameter_is_text_and_no_query() -> None:
    asked = question("life-of-a-law")
    assert 'VALUES ?wantedLaw { "\\" } DROP ALL" }' in filled(asked, {"law": '" } DROP ALL'})
