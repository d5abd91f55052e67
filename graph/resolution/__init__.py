"""Who is who: from names in the text to the figures they stand for."""
