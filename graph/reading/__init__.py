"""From files, folders and addresses to articles: their normalised text and what is known of them."""
