"""What we know: articles read into claims, kept in a store, asked and published."""
