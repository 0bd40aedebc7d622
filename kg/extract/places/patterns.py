"""The patterns of places."""

from kg.model.rule import Rule

RULES: tuple[Rule, ...] = ()
