"""The patterns of awards."""

from kg.model.rule import Rule

RULES: tuple[Rule, ...] = ()
