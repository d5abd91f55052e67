"""The graph as JSON for programs."""
