"""The component of numbers."""

from kg.extract.numbers.parse import find
from kg.extract.pipe import register

register("kg_numbers", find)
