"""The interactive page of the graph: what is drawn, where it stands, how it looks."""
