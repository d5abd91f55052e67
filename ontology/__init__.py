"""What can exist: people, organisations, regions and initiatives, what ties them, and the claims that say so."""
