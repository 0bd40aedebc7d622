"""The component of numbers."""

from kg.extract.pipe import register
from kg.extract.numbers.parse import find

register("kg_numbers", find)
