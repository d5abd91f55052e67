"""The command `bundel`: a file per command, which loads what it needs when it runs."""
