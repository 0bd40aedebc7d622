"""The component of documents."""

from kg.extract.pipe import register
from kg.extract.documents.parse import find

register("kg_documents", find)
