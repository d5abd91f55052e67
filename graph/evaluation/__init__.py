"""How well a reader reads: its readings held against what people drew from the same articles."""
