"""The component of activities."""

from kg.extract.activities.parse import find
from kg.extract.pipe import register

register("kg_activities", find)
