"""The patterns of numbers."""

from kg.model.rule import Rule

RULES: tuple[Rule, ...] = ()
