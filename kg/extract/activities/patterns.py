"""The patterns of activities."""

from kg.model.rule import Rule

RULES: tuple[Rule, ...] = ()
