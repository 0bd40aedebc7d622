"""The patterns of platforms."""

from kg.model.rule import Rule

RULES: tuple[Rule, ...] = ()
