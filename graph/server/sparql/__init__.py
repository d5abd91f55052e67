"""SPARQL over HTTP: questions answered in processes that can be ended, graphs given and taken whole."""
