"""What you see: a networkx network in, a page out."""
