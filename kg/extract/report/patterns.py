"""The patterns of report."""

from kg.model.rule import Rule

RULES: tuple[Rule, ...] = ()
