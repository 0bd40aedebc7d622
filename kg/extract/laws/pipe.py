"""The component of laws."""

from kg.extract.pipe import register
from kg.extract.laws.parse import find

register("kg_laws", find)
