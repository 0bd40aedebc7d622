"""Every rule finds its examples and leaves its counter-examples alone."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest

import kg
from kg.model.rule import Rule


def rules() -> Iterator[Rule]:
    for info in pkgutil.walk_packages(kg.__path__, "kg."):
        if info.name.endswith("patterns"):
            yield from import_module(info.name).RULES


@pytest.mark.parametrize("rule", list(rules()), ids=lambda r: r.id)
def test_examples(rule: Rule) -> None:
    for example in rule.examples:
        before, mark, rest = example.partition("⟦")
        inside, _, after = rest.partition("⟧")
        text = before + inside + after
        found = [m.group() for m in rule.pattern.finditer(text)]
        assert found, f"{rule.id} does not find its example {example}"
        assert not mark or inside in found, f"{rule.id} finds {found}, not {inside}"
    for example in rule.counter:
        assert not rule.pattern.search(example), f"{rule.id} finds its counter-example {example}"


def test_ids_are_unique() -> None:
    ids = [rule.id for rule in rules()]
    assert len(ids) == len(set(ids))
