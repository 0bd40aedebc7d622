"""The patterns of days."""

from kg.model.rule import Rule

RULES: tuple[Rule, ...] = ()
