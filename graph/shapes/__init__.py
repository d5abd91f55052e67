"""Whether the store holds what it should."""
