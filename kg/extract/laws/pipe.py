"""The component of laws."""

from kg.extract.laws.parse import find
from kg.extract.pipe import register

register("kg_laws", find)
