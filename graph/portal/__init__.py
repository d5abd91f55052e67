"""The graph as a portal: a page and a description for everything, the ontology, the catalogue."""
