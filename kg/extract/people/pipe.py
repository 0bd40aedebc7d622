"""The component of people."""

from kg.extract.pipe import register
from kg.extract.people.parse import find

register("kg_people", find)
