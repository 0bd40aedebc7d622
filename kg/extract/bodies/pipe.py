"""The component of bodies."""

from kg.extract.bodies.parse import find
from kg.extract.pipe import register

register("kg_bodies", find)
