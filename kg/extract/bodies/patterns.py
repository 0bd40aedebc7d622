"""The patterns of bodies."""

from kg.model.rule import Rule

RULES: tuple[Rule, ...] = ()
