"""The patterns of laws."""

from kg.model.rule import Rule

RULES: tuple[Rule, ...] = ()
