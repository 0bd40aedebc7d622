"""The graph in other shapes, one file a shape."""
