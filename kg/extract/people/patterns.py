"""The patterns of people."""

from kg.model.rule import Rule

RULES: tuple[Rule, ...] = ()
