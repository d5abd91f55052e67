"""What we knew beforehand, as data: articles, registers, the words the rules go by, questions."""

from pathlib import Path

SEEDS = Path(__file__).parent
