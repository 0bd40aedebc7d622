"""The component of layout."""

from kg.extract.pipe import register
from kg.extract.layout.parse import find

register("kg_layout", find)
