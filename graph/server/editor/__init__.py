"""What the editor for SPARQL needs of the server."""
