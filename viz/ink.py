"""The colours of the pages' style sheet, for pictures that no style sheet reaches."""

import re
from collections.abc import Mapping
from functools import cache

from viz.assets import asset

COLOUR = re.compile(r"--([a-z0-9-]+):\s*(#[0-9a-fA-F]{3,8})")


@cache
def ink(dark: bool = False) -> Mapping[str, str]:
    """The colours by name: `text`, `line`, `kind-person` ...; those for light, or for dark."""
    light, _, night = asset("pages.css").decode().partition("prefers-color-scheme")
    found = dict(COLOUR.findall(light))
    return {**found, **dict(COLOUR.findall(night))} if dark else found
