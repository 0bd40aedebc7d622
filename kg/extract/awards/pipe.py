"""The component of awards."""

from kg.extract.awards.parse import find
from kg.extract.pipe import register

register("kg_awards", find)
