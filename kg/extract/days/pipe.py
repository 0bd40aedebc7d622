"""The component of days."""

from kg.extract.pipe import register
from kg.extract.days.parse import find

register("kg_days", find)
