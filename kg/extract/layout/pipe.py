"""The component of layout."""

from kg.extract.layout.parse import find
from kg.extract.pipe import register

register("kg_layout", find)
