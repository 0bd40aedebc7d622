"""The component of platforms."""

from kg.extract.pipe import register
from kg.extract.platforms.parse import find

register("kg_platforms", find)
