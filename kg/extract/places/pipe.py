"""The component of places."""

from kg.extract.pipe import register
from kg.extract.places.parse import find

register("kg_places", find)
