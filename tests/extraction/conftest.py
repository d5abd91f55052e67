"""One reader for all tests."""

import pytest

from graph.extraction.reader import Reader
from graph.quads.schemes import concepts
from graph.register.register import Register


@pytest.fixture(scope="session")
def register() -> Register:
    """The registers."""
    return Register.load()


@pytest.fixture(scope="session")
def reader(register: Register) -> Reader:
    """The reader with the registers and schemes that ship with Bundel."""
    return Reader(register, concepts())


@pytest.fixture(scope="session")
def rules(register: Register) -> Reader:
    """The rules alone, without weighing."""
    return Reader(register, concepts(), weighs=False)
