"""The ontology, its shapes and its schemes, to read and to load."""
