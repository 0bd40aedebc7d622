"""The component of report."""

from kg.extract.pipe import register
from kg.extract.report.parse import find

register("kg_report", find)
