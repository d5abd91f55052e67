"""One file per relation; a rule's docstring is the reason the user reads."""
