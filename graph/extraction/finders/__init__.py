"""One file per kind of name: where in the words one may stand."""
