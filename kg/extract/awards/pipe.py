"""The component of awards."""

from kg.extract.pipe import register
from kg.extract.awards.parse import find

register("kg_awards", find)
