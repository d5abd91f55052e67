"""Weighing: how likely it is that two bodies work together, or that one takes part, from all signs in an article."""
