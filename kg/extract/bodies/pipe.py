"""The component of bodies."""

from kg.extract.pipe import register
from kg.extract.bodies.parse import find

register("kg_bodies", find)
