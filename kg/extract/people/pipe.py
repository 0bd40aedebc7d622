"""The component of people."""

from kg.extract.people.parse import find
from kg.extract.pipe import register

register("kg_people", find)
