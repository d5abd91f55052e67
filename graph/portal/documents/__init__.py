"""A document about each thing: for people a page, for programs statements."""
