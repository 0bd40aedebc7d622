"""The component of activities."""

from kg.extract.pipe import register
from kg.extract.activities.parse import find

register("kg_activities", find)
