"""Comparisons: bodies beside one another, one body over the years, plans and what came of them, the way of laws."""
