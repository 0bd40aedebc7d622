"""The patterns of meetings."""

from kg.model.rule import Rule

RULES: tuple[Rule, ...] = ()
