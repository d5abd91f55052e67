"""The graph as a network of things and lines."""
