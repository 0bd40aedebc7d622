"""The component of meetings."""

from kg.extract.meetings.parse import find
from kg.extract.pipe import register

register("kg_meetings", find)
