"""The component of documents."""

from kg.extract.documents.parse import find
from kg.extract.pipe import register

register("kg_documents", find)
