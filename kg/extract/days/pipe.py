"""The component of days."""

from kg.extract.days.parse import find
from kg.extract.pipe import register

register("kg_days", find)
