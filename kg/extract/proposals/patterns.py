"""The patterns of proposals."""

from kg.model.rule import Rule

RULES: tuple[Rule, ...] = ()
