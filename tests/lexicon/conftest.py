"""The registers, to hold the words against."""

import pytest

from graph.register.register import Register


@pytest.fixture(scope="session")
def register() -> Register:
    """The registers."""
    return Register.load()
