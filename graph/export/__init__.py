"""The graph as files that others can take."""
