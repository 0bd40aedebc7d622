"""The patterns of documents."""

from kg.model.rule import Rule

RULES: tuple[Rule, ...] = ()
