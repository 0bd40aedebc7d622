"""The component of proposals."""

from kg.extract.pipe import register
from kg.extract.proposals.parse import find

register("kg_proposals", find)
