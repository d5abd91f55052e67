"""The graph as it is served: derived once per revision, read bit by bit."""
