"""Readings and reference data as RDF quads."""
