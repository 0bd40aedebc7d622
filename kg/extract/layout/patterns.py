"""The layout component has no patterns of its own: headings and damage are found in kg.text."""

from kg.model.rule import Rule

RULES: tuple[Rule, ...] = ()
