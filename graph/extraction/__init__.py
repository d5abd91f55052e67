"""From an article's text to claims: what is named, and what is said of it."""
