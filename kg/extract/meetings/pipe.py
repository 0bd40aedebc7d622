"""The component of meetings."""

from kg.extract.pipe import register
from kg.extract.meetings.parse import find

register("kg_meetings", find)
